// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotate/NoteField.h"

namespace s2s {

class MarkKeys;

/// Where the transcript is corrected. Empty while there is no correction; entering it puts the transcript there to be
/// changed, and leaving it as it was takes it away again.
class CorrectionField : public NoteField {
  Q_OBJECT
 public:
  explicit CorrectionField(QWidget* parent = nullptr);

  void showTranscript(const QString& transcript, const QString& corrected);
  void setWords(const MarkKeys& keys);

 protected:
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  QString m_transcript;
};

}  // namespace s2s
