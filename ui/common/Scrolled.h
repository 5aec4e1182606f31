// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace s2s {

/// @p content with a vertical scroll bar where it needs one; it takes no focus of its own.
QScrollArea* scrolled(QWidget* content);

}  // namespace s2s
