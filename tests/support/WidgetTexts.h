// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace s2s::test {

/// Every text that a page holds: string properties of each object (object name, tooltip, title, text, accessible
/// name ...), and all that a screen reader gets.
QStringList textsOf(QWidget& page);

}  // namespace s2s::test
