// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

namespace s2s {

class WaveformView;

/// What a screen reader is told of a wave: the view's accessible name, and duration and heard share as its value. Read
/// on request only, so that nothing is spoken while a clip plays.
class WaveformAccess final : public QAccessibleWidget {
 public:
  explicit WaveformAccess(WaveformView* view);
  /// Once; later calls do nothing.
  static void install();

  QString text(QAccessible::Text kind) const override;

 private:
  WaveformView* m_view;
};

}  // namespace s2s
