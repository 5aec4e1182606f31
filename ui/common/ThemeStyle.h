// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace s2s::theme {

/// Fusion, with check and radio marks in the colours of the theme: Fusion derives their outline from the window's
/// colour, which leaves nothing to see on dark ground.
class ThemeStyle final : public QProxyStyle {
  Q_OBJECT
 public:
  ThemeStyle();

  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
  /// Push buttons with some room beside their words.
  QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                         const QWidget* widget) const override;
};

}  // namespace s2s::theme
