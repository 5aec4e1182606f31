// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"

#include <QByteArray>

namespace s2s {

/// Long table for R irr, sklearn and the like: item_id (the battle), rater_id, criterion (overall, alignment,
/// expressiveness, quality, acceptable_a, acceptable_b), value (a | b | tie or same | yes | no), level, domain. One row
/// for what was said; of repeats the first trial, of judges the order ab, so that no cell is filled twice. What was
/// skipped, and training, has no row. Names no system. @p count: of the verdicts that have rows.
QByteArray agreementTable(const Contents& contents, qint64* count = nullptr);

}  // namespace s2s
