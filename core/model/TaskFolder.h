// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace s2s {

/// One spelling for a folder of the published files that is spelt differently from side to side (aliases.json,
/// "folders"): sing and singing are one, healthcare and illness are not, though both hold one task of the paper.
QString taskFolderFrom(const QString& text);

}  // namespace s2s
