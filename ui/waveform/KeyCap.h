// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPoint>
#include <QSize>
#include <QString>

class QPainter;

namespace s2s {

/// The key of a control, drawn as the cap of a key.
QSize keyCapSize(const QString& key);
/// Draws it with its left edge at @p left, centred on that point's height.
void paintKeyCap(QPainter& painter, const QPoint& left, const QString& key, const QColor& ink);

}  // namespace s2s
