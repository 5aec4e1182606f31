// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QGridLayout;

namespace s2s {

class KeyButton;
class Label;

/// A question with numbered answers, asked in place: no menu, no dialog. Digits answer, the leave key goes back.
class ReasonPanel : public QWidget {
  Q_OBJECT
 public:
  explicit ReasonPanel(QWidget* parent = nullptr);

  /// Answers are numbered from 1.
  void ask(const QString& question, const QStringList& answers, const QString& leaveKey);
  /// As if the digit had been pressed; nothing for a number without an answer.
  void answer(int number);

 Q_SIGNALS:
  void answered(int index);  ///< from 0
  void left();

 private:
  Label* m_question;
  KeyButton* m_leave;
  QGridLayout* m_grid;
  QList<KeyButton*> m_answers;
};

}  // namespace s2s
