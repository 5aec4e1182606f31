// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QKeyEvent;
class QWidget;

namespace s2s {

/// Brings the key presses of a whole page to one place, wherever the focus is: but text fields keep theirs, and only
/// there does the input method work. Auto-repeat counts as the one press it began with.
class PageKeys : public QObject {
  Q_OBJECT
 public:
  /// Whether a press is one of the page's at the moment.
  using IsOurs = std::function<bool(const QKeyEvent&)>;
  using Take = std::function<void(const QKeyEvent&)>;

  /// For all that is in the page by now.
  PageKeys(QWidget& page, IsOurs isOurs, Take take);

  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void watch(QWidget* widget);

  IsOurs m_isOurs;
  Take m_take;
};

}  // namespace s2s
