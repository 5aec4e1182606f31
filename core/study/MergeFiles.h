// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/Merge.h"

namespace s2s {

/// Reads what is to be merged: a study file, or a pack as a folder or archive. The file is left as it is; one of an
/// older version is read from a copy. Errors: those of Store::open, unpack() and studyInFolder(); StudyTooNew.
Result<MergeSource> readMergeSource(const QString& path);

}  // namespace s2s
