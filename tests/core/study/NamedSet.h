// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QString>

namespace s2s::test {

/// Writes a set in which everything names the systems: titles, folders, file names, tags in the sound files,
/// transcripts, further columns. Two systems of the paper, so that aliases.json has more names for them.
void writeNamedSet(const QString& folder, int samples);

/// What must be found nowhere in a pack of it: names, titles, aliases, file names.
QByteArrayList namesInNamedSet();

}  // namespace s2s::test
