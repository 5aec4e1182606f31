// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"
#include "core/sets/VerdictFile.h"

#include <QList>

namespace s2s {

/// The raters of a file that the study does not have.
QList<Rater> unknownRaters(const ReadVerdicts& found, const Contents& study);

/// Whether any of them could be somebody of the study under another name, so that it has to be asked: there are others
/// of that kind, and the file does not go by the study's own pseudonyms as native ones do.
bool mayBeKnown(const QList<Rater>& unknown, const ReadVerdicts& found, const Contents& study);

}  // namespace s2s
