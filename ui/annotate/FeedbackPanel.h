// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace s2s {

class KeyButton;
class Label;

/// What a person is told after a training item, in the place of the criteria: the expected answer, why, and one key to
/// go on.
class FeedbackPanel : public QWidget {
  Q_OBJECT
 public:
  explicit FeedbackPanel(QWidget* parent = nullptr);

  void tell(const QString& expected, const QString& reason, const QString& goOnKey);

 Q_SIGNALS:
  void left();

 private:
  Label* m_what;
  Label* m_expected;
  Label* m_reason;
  KeyButton* m_goOn;
};

}  // namespace s2s
