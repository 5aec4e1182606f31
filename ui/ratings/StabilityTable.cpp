// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ratings/StabilityTable.h"

#include <QCoreApplication>

namespace s2s {
namespace {

/// Only the translation context of the texts in this file.
struct StabilityTableText {
  Q_DECLARE_TR_FUNCTIONS(s2s::StabilityTableText)
};

Cell firstCell(const WithoutRater& without) {
  if (!without.rated)
    return {.text = StabilityTableText::tr("no ratings"), .sort = 2};
  return {.text = without.newFirst ? StabilityTableText::tr("changes") : StabilityTableText::tr("stays"),
          .sort = without.newFirst ? 1 : 0};
}

}  // namespace

Table stabilityTable(const RatingsReport& report) {
  Table table;
  const std::optional<Fragility>& fragility = report.strata.first().fragility;
  if (!fragility || fragility->raters.isEmpty())
    return table;
  table.columns << Column{.title = StabilityTableText::tr("Without"), .number = false}
                << Column{.title = StabilityTableText::tr("Games"), .tip = StabilityTableText::tr("Of this rater")}
                << Column{.title = StabilityTableText::tr("Kendall's τ"),
                          .tip =
                              StabilityTableText::tr("Of the two rankings by Bradley-Terry: 1 when they are the same")}
                << Column{.title = StabilityTableText::tr("Places\nmoved"),
                          .tip = StabilityTableText::tr("The most places that a system moves")}
                << Column{.title = StabilityTableText::tr("First\nplace"), .number = false};
  for (const WithoutRater& without : fragility->raters) {
    Row row{.key = report.raters.at(without.rater)};
    row.cells << textCell(row.key) << countCell(without.games)
              << (without.rated ? numberCell(without.kendall, 3) : Cell{.text = QStringLiteral("–")})
              << (without.rated ? countCell(without.largestMove) : Cell{.text = QStringLiteral("–")})
              << firstCell(without);
    table.rows << row;
  }
  return table;
}

}  // namespace s2s
