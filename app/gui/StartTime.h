// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

class QWidget;

namespace s2s {

/// With S2S_START_TIME=1 in the environment: prints, once, how many milliseconds passed from its making until the
/// window was painted and could take a key.
class StartTime : public QObject {
  Q_OBJECT
 public:
  StartTime();

  void watch(QWidget* window);
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QElapsedTimer m_since;
};

}  // namespace s2s
