// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <vector>

class QWidget;

namespace s2s {

/// The texts of a widget: set when they are added, and again whenever the language changes.
class LiveTexts : public QObject {
  Q_OBJECT
 public:
  explicit LiveTexts(QWidget* owner);

  void add(std::function<void()> setTexts);
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  std::vector<std::function<void()>> m_setters;
};

}  // namespace s2s
