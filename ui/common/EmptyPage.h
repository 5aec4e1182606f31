// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace s2s {

class Label;

/// What a page says while its data is missing: what it would show, and the action that gets it there.
class EmptyPage : public QWidget {
  Q_OBJECT
 public:
  /// @p actionName is the object name of the button.
  explicit EmptyPage(const QString& actionName, QWidget* parent = nullptr);

  void setWords(const QString& whatItWouldShow, const QString& action);
  /// Whether the action can be done now; it is not shown otherwise.
  void offerAction(bool on);

 Q_SIGNALS:
  void actionWanted();

 private:
  Label* m_text;
  QPushButton* m_action;
};

}  // namespace s2s
