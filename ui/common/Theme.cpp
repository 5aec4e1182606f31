// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Theme.h"

#include "ui/common/ThemeStyle.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPalette>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace s2s::theme {
namespace {

/// What apply() put in force. Process-wide like QApplication's own palette and font.
struct Look {
  bool dark = false;
  bool systemDark = false;
  int textPercent = 100;
};
Look& look() {
  static Look now;
  return now;
}

struct Shades {
  QRgb light, dark;
};
QColor shade(const Shades& shades) { return QColor(look().dark ? shades.dark : shades.light); }

/// In the order of Color. Text tokens have a contrast of 4.5 or more on Window, Surface and SurfaceHigh (WCAG 2.1 AA).
/// Answers A and B are the blue and the orange of Okabe & Ito 2008, darkened on light ground to equal weight.
constexpr std::array<Shades, 14> kColors = {{
    {0xfff4f5f7, 0xff16181c},  // Window
    {0xffffffff, 0xff1e2126},  // Surface
    {0xffe7ebf2, 0xff2a2f37},  // SurfaceHigh
    {0xffcdd3dc, 0xff3d434d},  // Border
    {0xff1b1f24, 0xffe6e8eb},  // Text
    {0xff525b66, 0xffa6aeb9},  // TextMuted
    {0xff5546c0, 0xffafa3ff},  // Accent
    {0xffffffff, 0xff17151f},  // OnAccent
    {0xff0069a6, 0xff56b4e9},  // SideA
    {0xffa35200, 0xffe69f00},  // SideB
    {0xff565d66, 0xffaeb4bd},  // Instruction
    {0xff1b7333, 0xff63cb80},  // Good
    {0xff835400, 0xffe3b341},  // Warning
    {0xffbe2329, 0xffff8a86},  // Bad
}};

/// Teal, from far to near the text colour: more asked of the system, more ink.
constexpr std::array<Shades, 5> kLevelColors = {{
    {0xff4c9a94, 0xff357f7a},
    {0xff2a7f79, 0xff4aa49d},
    {0xff16605c, 0xff73c8c1},
    {0xff0a3f3c, 0xffade7e1},
    {0xff7a828d, 0xff868e99},  // no level
}};

constexpr std::array<Shades, 5> kDomainColors = {{
    {0xff3b63c4, 0xff7fa8ec},  // education
    {0xffb0447e, 0xffe58bb9},  // entertainment
    {0xff26834a, 0xff67c487},  // medical
    {0xff9c6800, 0xffddb24a},  // social
    {0xff7a828d, 0xff868e99},  // no domain
}};

/// Okabe & Ito 2008; yellow darkened and black made grey so that both show on either ground.
constexpr std::array<Shades, 8> kSystemColors = {{
    {0xff0072b2, 0xff56a8dc},
    {0xffb87500, 0xffe69f00},
    {0xff00805d, 0xff26b98e},
    {0xffb05286, 0xffdd93bd},
    {0xffc35200, 0xfff0803c},
    {0xff2b8ab8, 0xff9ad6f5},
    {0xff837a00, 0xfff0e442},
    {0xff565d66, 0xffb8bec7},
}};

int stepPixels(Step step) {
  static constexpr std::array kPixels = {11, 13, 16, 22};
  return (kPixels[static_cast<size_t>(step)] * look().textPercent + 50) / 100;
}

/// The desktop's family first, then families with simplified Chinese glyphs: without them Han text may come out in
/// its Japanese forms.
QStringList families() {
  static const QStringList list = [] {
    QStringList wanted{QFontDatabase::systemFont(QFontDatabase::GeneralFont).family()};
    const QStringList chinese{QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                              QStringLiteral("Microsoft YaHei"), QStringLiteral("PingFang SC")};
    return wanted + chinese;
  }();
  return list;
}

QPalette palette() {
  const QColor window = color(Color::Window), surface = color(Color::Surface), text = color(Color::Text);
  QPalette result;
  result.setColor(QPalette::Window, window);
  result.setColor(QPalette::WindowText, text);
  result.setColor(QPalette::Base, surface);
  result.setColor(QPalette::AlternateBase, mixed(color(Color::SurfaceHigh), surface, 0.45));
  result.setColor(QPalette::Text, text);
  result.setColor(QPalette::Button, look().dark ? color(Color::SurfaceHigh) : surface);
  result.setColor(QPalette::ButtonText, text);
  result.setColor(QPalette::BrightText, color(Color::Bad));
  result.setColor(QPalette::Highlight, color(Color::Accent));
  result.setColor(QPalette::HighlightedText, color(Color::OnAccent));
  result.setColor(QPalette::Link, color(Color::Accent));
  result.setColor(QPalette::LinkVisited, color(Color::Accent));
  result.setColor(QPalette::ToolTipBase, color(Color::SurfaceHigh));
  result.setColor(QPalette::ToolTipText, text);
  result.setColor(QPalette::PlaceholderText, color(Color::TextMuted));
  result.setColor(QPalette::Light, color(Color::SurfaceHigh));
  result.setColor(QPalette::Midlight, color(Color::SurfaceHigh));
  result.setColor(QPalette::Mid, color(Color::Border));
  result.setColor(QPalette::Dark, mixed(text, window, 0.35));
  result.setColor(QPalette::Shadow, mixed(text, window, look().dark ? 0.0 : 0.5));
  const QColor faded = mixed(text, window, 0.5);
  for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                         QPalette::HighlightedText, QPalette::PlaceholderText})
    result.setColor(QPalette::Disabled, role, faded);
  result.setColor(QPalette::Disabled, QPalette::Highlight, color(Color::Border));
  return result;
}

}  // namespace

void setSystemDark(bool dark) { look().systemDark = dark; }

void setTextPercent(int percent) { look().textPercent = std::clamp(percent, 100, 150); }

bool isDark() { return look().dark; }

void apply(QApplication& /*app*/, Scheme scheme) {
  look().dark = scheme == Scheme::Dark || (scheme == Scheme::System && look().systemDark);
  if (!qobject_cast<ThemeStyle*>(QApplication::style()))
    QApplication::setStyle(new ThemeStyle);
  const QPalette colors = palette();
  QApplication::setPalette(colors);
  QToolTip::setPalette(colors);
  const QFont body = font(Step::Body);
  if (QApplication::font() != body)
    QApplication::setFont(body);
}

QColor color(Color token) { return shade(kColors[static_cast<size_t>(token)]); }

QColor levelColor(Level level) { return shade(kLevelColors[static_cast<size_t>(level)]); }

QColor domainColor(Domain domain) { return shade(kDomainColors[static_cast<size_t>(domain)]); }

QColor systemColor(int index) {
  const auto n = static_cast<int>(kSystemColors.size());
  return shade(kSystemColors[static_cast<size_t>(((index % n) + n) % n)]);
}

QColor mixed(const QColor& text, const QColor& under, double share) {
  const auto between = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
  return QColor(between(text.red(), under.red()), between(text.green(), under.green()),
                between(text.blue(), under.blue()));
}

QFont font(Step step, int weight) {
  QFont result;
  result.setFamilies(families());
  result.setPixelSize(stepPixels(step));
  result.setWeight(static_cast<QFont::Weight>(weight));
  return result;
}

QFont tableFont() {
  const QFont body = font(Step::Body);
  const QFontMetricsF metrics(body);
  const double zero = metrics.horizontalAdvance(QLatin1Char('0'));
  for (char figure = '1'; figure <= '9'; ++figure)
    if (!qFuzzyCompare(metrics.horizontalAdvance(QLatin1Char(figure)), zero)) {
      QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
      fixed.setPixelSize(stepPixels(Step::Body));
      return fixed;
    }
  return body;
}

}  // namespace s2s::theme
