// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/QualityMark.h"

#include <QStringList>
#include <QWidget>

namespace s2s {

class AuditPanel;
class CorrectionField;
class Label;
class MarkButtons;
class MarkKeys;
class MarkQuestions;
class NoteField;
class QualityHeader;
class RecentStrip;
class SampleWave;
class SpanButtons;
class TranscriptView;
class TransportBar;

/// Everything on the page of the quality check while there is a sample, and where it stands. Whoever shows a sample
/// speaks to the parts.
class QualityView : public QWidget {
  Q_OBJECT
 public:
  explicit QualityView(QWidget* parent = nullptr);

  QualityHeader& header() { return *m_header; }
  TranscriptView& transcript() { return *m_transcript; }
  SampleWave& wave() { return *m_wave; }
  TransportBar& transport() { return *m_transport; }
  SpanButtons& span() { return *m_span; }
  MarkQuestions& questions() { return *m_questions; }
  MarkButtons& marks() { return *m_marks; }
  AuditPanel& audit() { return *m_audit; }
  CorrectionField& correction() { return *m_correction; }
  NoteField& note() { return *m_note; }
  RecentStrip& recent() { return *m_recent; }

  /// The audit asks two questions in place of all others.
  void setRound(MarkRound round);
  /// A line of its own, also while it is empty, so that the wave stays where it is.
  void showCues(const QString& cues);
  /// What the others said; empty: no room is taken.
  void showOpinions(const QStringList& opinions);
  /// What the person should know about the last press; a line of its own, so that nothing moves.
  void showHint(const QString& hint);
  void retranslate(const MarkKeys& keys);

 private:
  void layOut();

  QualityHeader* m_header;
  TranscriptView* m_transcript;
  Label* m_cues;
  Label* m_opinions;
  SampleWave* m_wave;
  TransportBar* m_transport;
  SpanButtons* m_span;
  MarkQuestions* m_questions;
  MarkButtons* m_marks;
  AuditPanel* m_audit;
  Label* m_hint;
  CorrectionField* m_correction;
  NoteField* m_note;
  RecentStrip* m_recent;
};

}  // namespace s2s
