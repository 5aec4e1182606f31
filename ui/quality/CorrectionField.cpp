// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/CorrectionField.h"

#include "ui/quality/MarkKeys.h"

namespace s2s {

CorrectionField::CorrectionField(QWidget* parent) : NoteField(parent) { setObjectName(QStringLiteral("correction")); }

void CorrectionField::showTranscript(const QString& transcript, const QString& corrected) {
  m_transcript = transcript;
  if (!hasFocus() || !corrected.isEmpty())
    if (toPlainText().trimmed() != corrected)  // what is being typed may end with a space
      showNote(corrected);
}

void CorrectionField::setWords(const MarkKeys& keys) {
  //: %1 is a key, e.g. W.
  setPlaceholderText(tr("Correct the transcript  [%1], back with Ctrl+Enter").arg(keys.label(MarkAction::WriteText)));
  setAccessibleName(tr("Correction of the transcript"));
}

void CorrectionField::focusInEvent(QFocusEvent* event) {
  NoteField::focusInEvent(event);
  if (toPlainText().isEmpty() && event->reason() != Qt::ActiveWindowFocusReason) {
    showNote(m_transcript);
    moveCursor(QTextCursor::End);
  }
}

void CorrectionField::focusOutEvent(QFocusEvent* event) {
  NoteField::focusOutEvent(event);
  if (toPlainText().trimmed() == m_transcript.trimmed() && event->reason() != Qt::ActiveWindowFocusReason)
    showNote({});
}

}  // namespace s2s
