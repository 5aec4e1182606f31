// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace s2s {

class KeyButton;
class Label;

/// What stands in place of a battle when there is none: why, and what can be done.
class StatePage : public QWidget {
  Q_OBJECT
 public:
  /// @p name begins the object names of its parts.
  explicit StatePage(QWidget* parent = nullptr, const QString& name = QStringLiteral("state"));

  void say(const QString& title, const QString& text);
  /// One action below the text; empty words: none.
  void offer(const QString& words, const QString& key);
  /// A second one beside it.
  void offerOther(const QString& words, const QString& key);

 Q_SIGNALS:
  void accepted();
  void otherAccepted();

 private:
  Label* m_title;
  Label* m_text;
  KeyButton* m_action;
  KeyButton* m_other;
};

}  // namespace s2s
