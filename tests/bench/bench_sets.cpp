// SPDX-License-Identifier: GPL-3.0-or-later
// The page of sets with 100,000 samples: a filter or a key in the search field must take less than a frame (16 ms).
#include "tests/support/SetsSamples.h"
#include "ui/set/Coverage.h"
#include "ui/set/SampleFilter.h"
#include "ui/set/SampleTableModel.h"

#include <QCoreApplication>

#include <benchmark/benchmark.h>

using namespace s2s;

namespace {

constexpr int kSamples = 100'000;

const SampleIndex& index() {
  static const SampleIndexPtr made = sampleIndex(manySamples(kSamples), {});
  return *made;
}

SampleFilter facets() {
  SampleFilter filter;
  filter.chosen[Facet::Level] = {QStringLiteral("L2"), QStringLiteral("L4")};
  filter.chosen[Facet::Language] = {QStringLiteral("zh")};
  filter.chosen[Facet::Task] = {QStringLiteral("tongue_twisters"), QStringLiteral("health_consultation")};
  return filter;
}

SampleFilter searching(const QString& text) {
  SampleFilter filter;
  filter.search = text;
  return filter;
}

/// All that a changed filter costs before the table paints: failures, rows, counts.
void filterOnce(benchmark::State& state, const SampleFilter& filter) {
  index();  // made before the clock runs
  for ([[maybe_unused]] auto round : state) {
    const Failures failed = failures(index(), filter);
    benchmark::DoNotOptimize(wantedRows(index(), failed, SampleColumn::Key, Qt::AscendingOrder));
    benchmark::DoNotOptimize(facetCounts(index(), failed));
  }
}

void filterByFacets(benchmark::State& state) { filterOnce(state, facets()); }
void searchRare(benchmark::State& state) { filterOnce(state, searching(QStringLiteral("number 77777"))); }
void searchOneLetter(benchmark::State& state) { filterOnce(state, searching(QStringLiteral("s"))); }
void searchChinese(benchmark::State& state) { filterOnce(state, searching(QStringLiteral("开心"))); }
void searchInVain(benchmark::State& state) { filterOnce(state, searching(QStringLiteral("zebra"))); }

void countCoverage(benchmark::State& state) {
  const Failures failed = failures(index(), facets());
  for ([[maybe_unused]] auto round : state)
    benchmark::DoNotOptimize(coverage(index(), failed));
}

void sortTable(benchmark::State& state) {
  SampleTableModel model;
  model.show(std::make_shared<SampleIndex>(index()), failures(index(), {}));
  int column = 0;
  for ([[maybe_unused]] auto round : state)
    model.sort(column++ % kSampleColumns, Qt::DescendingOrder);
}

/// In the pool, once for each change of the catalogue.
void buildIndex(benchmark::State& state) {
  const QList<Sample> samples = manySamples(kSamples);
  for ([[maybe_unused]] auto round : state)
    benchmark::DoNotOptimize(sampleIndex(samples, {}));
}

}  // namespace

BENCHMARK(filterByFacets)->Unit(benchmark::kMillisecond);
BENCHMARK(searchRare)->Unit(benchmark::kMillisecond);
BENCHMARK(searchOneLetter)->Unit(benchmark::kMillisecond);
BENCHMARK(searchChinese)->Unit(benchmark::kMillisecond);
BENCHMARK(searchInVain)->Unit(benchmark::kMillisecond);
BENCHMARK(countCoverage)->Unit(benchmark::kMillisecond);
BENCHMARK(sortTable)->Unit(benchmark::kMillisecond);
BENCHMARK(buildIndex)->Unit(benchmark::kMillisecond);

int main(int argc, char** argv) {
  const QCoreApplication app(argc, argv);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
