// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace s2s {

/// What a screen reader is told about a widget whose state moves while a clip plays, such as the share heard: a change
/// is not told over the clip, but once it is quiet. A child of its widget, so that a page finds all of its own.
class QuietDescription : public QObject {
  Q_OBJECT
 public:
  explicit QuietDescription(QWidget* widget);

  void set(const QString& text);
  /// While a clip plays.
  void setQuiet(bool on);

 private:
  void tell();

  QWidget* m_widget;
  QString m_text;
  bool m_quiet = false;
};

}  // namespace s2s
