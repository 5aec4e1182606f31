// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/AgreementReport.h"
#include "ui/common/TableModel.h"

namespace s2s {

/// A row for each stratum of the report; its key is the place of the stratum.
Table agreementTable(const AgreementReport& report);

/// All of it for other programs: a row for each stratum, codes as titles, a column for each number.
Table agreementForExport(const AgreementReport& report);

/// Words for the labels of a confusion table: "A", "same", "first" ...
QString labelWords(const QString& code);
QStringList labelWords(const QStringList& codes);

/// Why there is no kappa, or no interval; empty when there are both.
QString kappaNote(const Agreement& agreement);

}  // namespace s2s
