// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace s2s {

class KeyMap;

/// The one place of the page where text is written, and so the only one where the input method works. Every key
/// belongs to the text, but Ctrl+Enter, which leaves.
class NoteField : public QPlainTextEdit {
  Q_OBJECT
 public:
  explicit NoteField(QWidget* parent = nullptr);

  void showNote(const QString& note);
  void retranslate(const KeyMap& keys);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void noteChanged(const QString& note);
  void left();

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void paintFrame();

  bool m_showing = false;
};

}  // namespace s2s
