// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/set/Coverage.h"

#include <QHash>

#include <numeric>

namespace s2s {
namespace {

constexpr unsigned kGridBits = 1u << static_cast<unsigned>(Facet::Domain) | 1u << static_cast<unsigned>(Facet::Task) |
                               1u << static_cast<unsigned>(Facet::Level);

/// Domain and code of the task.
using TaskOfDomain = std::pair<int, QString>;
using CountsByTask = QHash<TaskOfDomain, CoverageCounts>;

TaskOfDomain keyOf(Domain domain, const QString& task) { return {static_cast<int>(domain), task}; }

/// Counts by (domain, place of the task), before the names are looked at: this runs over every sample.
CountsByTask countsByTask(const SampleIndex& index, const Failures& failed) {
  QHash<quint64, CoverageCounts> counts;
  const std::vector<std::uint32_t>& tasks = index.values[Facet::Task];
  const std::vector<std::uint32_t>& domains = index.values[Facet::Domain];
  const std::vector<std::uint32_t>& levels = index.values[Facet::Level];
  for (size_t row = 0; row < failed.size(); ++row)
    if ((failed[row] & ~kGridBits) == 0)
      ++counts[quint64(tasks[row]) << 8 | domains[row]].here[levels[row]];
  CountsByTask named;
  for (auto it = counts.cbegin(); it != counts.cend(); ++it)
    named.insert(
        keyOf(static_cast<Domain>(it.key() & 0xff), index.codes[Facet::Task].at(static_cast<qsizetype>(it.key() >> 8))),
        it.value());
  return named;
}

/// The rows of one domain: the sum first. Empty for a domain that neither the paper nor the set knows.
QList<CoverageRow> domainRows(Domain domain, CountsByTask& counts, const QStringList& codes) {
  CoverageRow sum{domain, std::nullopt, false, {}};
  QList<CoverageRow> rows;
  const auto add = [&](const QString& task, const std::array<int, 4>* paper) {
    CoverageRow row{domain, task, paper != nullptr, counts.take(keyOf(domain, task))};
    if (paper)
      row.counts.paper = *paper;
    sum.inPaper = sum.inPaper || row.inPaper;
    sum.counts.add(row.counts);
    rows.append(row);
  };
  for (const TaskInfo& task : paperTasks())
    if (task.domain == domain)
      add(task.code, &task.seedCounts);
  for (const QString& code : codes)
    if (counts.contains(keyOf(domain, code)))
      add(code, nullptr);
  if (!rows.isEmpty())
    rows.prepend(sum);
  return rows;
}

}  // namespace

int CoverageCounts::total() const { return std::accumulate(here.cbegin(), here.cend(), 0); }

int CoverageCounts::paperTotal() const { return std::accumulate(paper.cbegin(), paper.cend(), 0); }

void CoverageCounts::add(const CoverageCounts& other) {
  for (size_t i = 0; i < here.size(); ++i)
    here[i] += other.here[i];
  for (size_t i = 0; i < paper.size(); ++i)
    paper[i] += other.paper[i];
}

QList<CoverageRow> coverage(const SampleIndex& index, const Failures& failed) {
  CountsByTask counts = countsByTask(index, failed);
  CoverageRow all{std::nullopt, std::nullopt, true, {}};
  QList<CoverageRow> rows;
  for (const Domain domain :
       {Domain::Education, Domain::Social, Domain::Entertainment, Domain::Medical, Domain::Unknown}) {
    const QList<CoverageRow> ofDomain = domainRows(domain, counts, index.codes[Facet::Task]);
    if (!ofDomain.isEmpty())
      all.counts.add(ofDomain.first().counts);
    rows += ofDomain;
  }
  return rows << all;
}

}  // namespace s2s
