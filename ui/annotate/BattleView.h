// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/StudyInfo.h"
#include "ui/annotate/KeyMap.h"

#include <QWidget>

class QStackedLayout;

namespace s2s {

class BattleHeader;
class BrokenButtons;
class ClipRows;
class CriteriaPanel;
class FeedbackPanel;
class Label;
class LoserRow;
class NoteField;
class ReasonPanel;
class RecentStrip;
class TranscriptView;
class TransportBar;
class VerdictPanel;

/// Everything on the listening page while there is a battle, and where it stands. Whoever shows a battle speaks to the
/// parts; nothing that is shown or asked moves another part.
class BattleView : public QWidget {
  Q_OBJECT
 public:
  explicit BattleView(QWidget* parent = nullptr);

  BattleHeader& header() { return *m_header; }
  TranscriptView& transcript() { return *m_transcript; }
  ClipRows& clips() { return *m_clips; }
  TransportBar& transport() { return *m_transport; }
  BrokenButtons& broken() { return *m_broken; }
  CriteriaPanel& criteria() { return *m_criteria; }
  LoserRow& loser() { return *m_loser; }
  ReasonPanel& reasons() { return *m_reasons; }
  FeedbackPanel& feedback() { return *m_feedback; }
  VerdictPanel& verdict() { return *m_verdict; }
  NoteField& note() { return *m_note; }
  RecentStrip& recent() { return *m_recent; }

  /// Which questions this study asks.
  void setQuestions(const StudyInfo& info);
  /// The reasons take the place of the criteria while they are asked for.
  void setAsking(bool on);
  /// So does the feedback on a training item, until the next battle.
  void setTelling(bool on);
  /// What the person should know about the last press; a line of its own, so that nothing moves.
  void showHint(const QString& hint);
  QString hint() const;
  void retranslate(const KeyMap& keys);

 private:
  void layOut();

  BattleHeader* m_header;
  TranscriptView* m_transcript;
  ClipRows* m_clips;
  TransportBar* m_transport;
  BrokenButtons* m_broken;
  CriteriaPanel* m_criteria;
  LoserRow* m_loser;
  ReasonPanel* m_reasons;
  FeedbackPanel* m_feedback;
  QStackedLayout* m_questions = nullptr;
  Label* m_hint;
  VerdictPanel* m_verdict;
  NoteField* m_note;
  RecentStrip* m_recent;
};

}  // namespace s2s
