// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace s2s {

/// One spelling for a folder of the published files that is spelt differently from side to side (aliases.json,
/// "folders"): sing and singing are one, healthcare and illness are not, though both hold one task of the paper.
QString taskFolderFrom(const QString& text);

/// Whether a folder of that name holds a task of the published files.
bool isTaskFolder(const QString& text);

/// The noise that a variant of a published clip was mixed with: "Typing" of "typing"; empty where it is none of them.
QString conditionFrom(const QString& text);

/// Whether the published answers of a system are named by a number that is not the sample's ("index_named").
bool isIndexNamed(const QString& system);

}  // namespace s2s
