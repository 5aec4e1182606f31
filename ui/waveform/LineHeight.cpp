// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waveform/LineHeight.h"

#include <QFont>
#include <QFontMetrics>

#include <algorithm>

namespace s2s {

int lineHeight(const QFont& font) {
  constexpr double kSpacing = 1.32;
  return std::min(QFontMetrics(font).height(), static_cast<int>(font.pixelSize() * kSpacing));
}

}  // namespace s2s
