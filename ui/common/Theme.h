// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Task.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QString>

class QApplication;
class QChart;

/// Every colour, size and font step of the program as a named token; no other file holds a literal of one.
namespace s2s::theme {

enum class Scheme { System, Light, Dark };

enum class Color {
  Window,       ///< behind everything
  Surface,      ///< panels and tables
  SurfaceHigh,  ///< raised: cards, selected rail entry
  Border,
  Text,
  TextMuted,
  Accent,
  OnAccent,
  SideA,        ///< Okabe-Ito blue: answer A, everywhere
  SideB,        ///< Okabe-Ito orange: answer B, everywhere
  Instruction,  ///< neutral: the spoken instruction
  Good,
  Warning,
  Bad,
};

inline constexpr int kGrid = 8;  ///< px; margins and gaps are multiples or halves of it

enum class Step { Small, Body, Large, Title };  ///< 11, 13, 16, 22 px at 100 %

/// Applies Fusion with our palette. System is what setSystemDark() said last, else light.
void apply(QApplication& app, Scheme scheme);
/// What the desktop asks for, as SystemScheme found out; in force from the next apply().
void setSystemDark(bool dark);
/// Size of all text, 100 to 150; in force from the next apply().
void setTextPercent(int percent);
/// Whether the palette in force is the dark one.
bool isDark();

QColor color(Color token);
QColor levelColor(Level level);     ///< four steps of one hue
QColor domainColor(Domain domain);  ///< four distinct hues
QColor systemColor(int index);      ///< colour-blind-safe series, repeating after eight
/// @p text over @p under at the given share; for tints.
QColor mixed(const QColor& text, const QColor& under, double share);

QFont font(Step step, int weight = QFont::Normal);
/// Body font with figures of equal width, for tables.
QFont tableFont();
/// An SVG of resources/icons ("play", "pause" ...) tinted with the palette's text colour.
QIcon icon(const QString& name);
/// A chart in the colours and fonts of the moment; to be called again on PaletteChange.
void apply(QChart* chart);

}  // namespace s2s::theme
