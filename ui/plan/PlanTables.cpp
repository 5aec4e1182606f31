// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/PlanTables.h"

#include "core/model/Words.h"
#include "ui/common/Figures.h"

#include <QCoreApplication>

namespace s2s {

/// Only the translation context of the texts in this file.
struct PlanTablesText {
  Q_DECLARE_TR_FUNCTIONS(s2s::PlanTablesText)
};
namespace {

Cell drawnCell(const DrawPreview::Cell& drawn) {
  const QString text =
      drawn.added > 0 ? QStringLiteral("%1 + %2").arg(drawn.there).arg(drawn.added) : QString::number(drawn.there);
  return {.text = text, .sort = drawn.there + drawn.added, .thin = drawn.there + drawn.added == 0};
}

QList<Domain> domainsOf(const DrawPreview& preview) {
  QList<Domain> domains(kDomains.begin(), kDomains.end());
  for (const Level level : {Level::L1, Level::L2, Level::L3, Level::L4, Level::Unknown})
    if (preview.cells.contains({level, Domain::Unknown}) && !domains.contains(Domain::Unknown))
      domains.append(Domain::Unknown);
  return domains;
}

QString titleOf(Domain domain) { return domain == Domain::Unknown ? PlanTablesText::tr("No domain") : words(domain); }

void add(DrawPreview::Cell& sum, const DrawPreview::Cell& cell) {
  sum.there += cell.there;
  sum.added += cell.added;
}

Row levelRow(const DrawPreview& preview, Level level, const QList<Domain>& domains) {
  Row row{.key = code(level)};
  row.cells << Cell{.text = level == Level::Unknown ? PlanTablesText::tr("No level") : words(level),
                    .sort = static_cast<int>(level)};
  DrawPreview::Cell sum;
  for (const Domain domain : domains) {
    const DrawPreview::Cell cell = preview.cells.value({level, domain});
    row.cells << drawnCell(cell);
    add(sum, cell);
  }
  row.cells << drawnCell(sum);
  return row;
}

Row sumRow(const DrawPreview& preview, const QList<Domain>& domains) {
  Row row{.key = QStringLiteral("all")};
  row.cells << Cell{.text = PlanTablesText::tr("All"), .sort = 99};
  for (const Domain domain : domains) {
    DrawPreview::Cell sum;
    for (const Level level : {Level::L1, Level::L2, Level::L3, Level::L4, Level::Unknown})
      add(sum, preview.cells.value({level, domain}));
    row.cells << drawnCell(sum);
  }
  row.cells << drawnCell({preview.there, preview.added});
  return row;
}

Cell shareCell(const ShareOf& share) {
  if (!share.value())
    return {};
  return {.text = percent(*share.value(), 0),
          .sort = *share.value(),
          .tip = PlanTablesText::tr("%1 of %2").arg(share.hits).arg(share.n),
          .thin = share.n < kEnoughForFlags};
}

Cell secondsCell(const std::optional<double>& seconds) { return seconds ? numberCell(*seconds, 1) : Cell(); }

Cell walkCell(const RaterWork& work, int more) {
  QString text = QStringLiteral("%1 / %2").arg(work.done).arg(work.planned);
  if (more > 0)
    text += QStringLiteral(" + %1").arg(more);
  return {.text = text, .sort = work.planned > 0 ? static_cast<double>(work.done) / work.planned : 0.0};
}

}  // namespace

Table coverageTable(const DrawPreview& preview) {
  const QList<Domain> domains = domainsOf(preview);
  Table table;
  table.columns << Column{.title = PlanTablesText::tr("Level"), .number = false};
  for (const Domain domain : domains)
    table.columns << Column{.title = titleOf(domain)};
  table.columns << Column{.title = PlanTablesText::tr("All")};
  for (const Level level : kLevels)
    table.rows << levelRow(preview, level, domains);
  for (const Domain domain : domains)
    if (preview.cells.contains({Level::Unknown, domain})) {
      table.rows << levelRow(preview, Level::Unknown, domains);
      break;
    }
  table.rows << sumRow(preview, domains);
  return table;
}

Table annotatorsTable(const QList<RaterWork>& work, const QHash<RaterId, int>& moreItems) {
  Table table;
  table.columns = {
      {.title = PlanTablesText::tr("Annotator"), .number = false},
      {.title = PlanTablesText::tr("Look at"),
       .tip = PlanTablesText::tr("Habits beyond the thresholds of this study; a reason to talk, not a verdict"),
       .number = false},
      {.title = PlanTablesText::tr("Listened"), .tip = PlanTablesText::tr("Places of the walk that were judged")},
      {.title = PlanTablesText::tr("Checked"), .tip = PlanTablesText::tr("Samples that were checked")},
      {.title = PlanTablesText::tr("Seconds"), .tip = PlanTablesText::tr("Median active time of one verdict")},
      {.title = PlanTablesText::tr("Majority"),
       .tip = PlanTablesText::tr("Verdicts that agree with the strict majority of the others")},
      {.title = PlanTablesText::tr("Self"), .tip = PlanTablesText::tr("Repeats that were judged like the first time")},
      {.title = PlanTablesText::tr("Gold"), .tip = PlanTablesText::tr("Gold and trap items that were right")},
      {.title = PlanTablesText::tr("First"),
       .tip = PlanTablesText::tr("Choices for the answer that was presented first")}};
  for (const RaterWork& one : work) {
    Row row{.key = one.rater.text()};
    row.cells << textCell(one.rater.text()) << textCell(words(one.flags)) << walkCell(one, moreItems.value(one.rater))
              << countCell(one.marks) << secondsCell(one.medianSeconds ? one.medianSeconds : one.medianMarkSeconds)
              << shareCell(one.withMajority) << shareCell(one.withSelf) << shareCell(one.gold) << shareCell(one.first);
    table.rows << row;
  }
  return table;
}

Table mergeTable(const Merge& merge) {
  Table table;
  table.columns = {{.title = PlanTablesText::tr("Annotator"), .number = false},
                   {.title = PlanTablesText::tr("New verdicts")},
                   {.title = PlanTablesText::tr("Already there", "verdicts")},
                   {.title = PlanTablesText::tr("New marks")},
                   {.title = PlanTablesText::tr("Already there", "marks")}};
  for (const MergeCount& count : merge.counts)
    table.rows << Row{.cells = {textCell(count.rater.text()), countCell(count.verdicts), countCell(count.verdictsThere),
                                countCell(count.marks), countCell(count.marksThere)},
                      .key = count.rater.text()};
  return table;
}

QString words(RaterFlags flags) {
  QStringList found;
  if (flags & RaterFlag::TooFast)
    found << PlanTablesText::tr("too fast");
  if (flags & RaterFlag::Flat)
    found << PlanTablesText::tr("flat");
  if (flags & RaterFlag::OneSided)
    found << PlanTablesText::tr("one-sided");
  if (flags & RaterFlag::Drifting)
    found << PlanTablesText::tr("ever faster");
  if (flags & RaterFlag::LowGold)
    found << PlanTablesText::tr("gold items missed");
  return found.join(PlanTablesText::tr(", "));
}

}  // namespace s2s
