// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFont;

namespace s2s {

/// Height of a line of text, without the wide gaps that fonts with Han glyphs ask for.
int lineHeight(const QFont& font);

}  // namespace s2s
