// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

namespace s2s {

class WaveformView;

/// What a screen reader is told of a wave: the view's accessible name; duration and heard share as its text value, with
/// all else that is seen as its description, as there are desktops that know no text values; and the cursor in seconds
/// as a value that can be set. Read on request only, so that nothing is spoken while a clip plays.
class WaveformAccess final : public QAccessibleWidget, public QAccessibleValueInterface {
 public:
  explicit WaveformAccess(WaveformView* view);
  /// Once; later calls do nothing.
  static void install();

  QString text(QAccessible::Text kind) const override;
  void* interface_cast(QAccessible::InterfaceType type) override;

  QVariant currentValue() const override;
  void setCurrentValue(const QVariant& seconds) override;
  QVariant minimumValue() const override;
  QVariant maximumValue() const override;
  QVariant minimumStepSize() const override;

 private:
  WaveformView* m_view;
};

}  // namespace s2s
