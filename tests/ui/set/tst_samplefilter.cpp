// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SetsSamples.h"
#include "ui/set/SampleFilter.h"

#include <QtTest>

#include <algorithm>

using namespace s2s;

namespace {

SampleFilter chosen(Facet facet, const QSet<QString>& codes) {
  SampleFilter filter;
  filter.chosen[facet] = codes;
  return filter;
}

SampleFilter searching(const QString& text) {
  SampleFilter filter;
  filter.search = text;
  return filter;
}

QStringList keys(const SampleIndex& index, const SampleFilter& filter, SampleColumn by = SampleColumn::Key,
                 Qt::SortOrder order = Qt::AscendingOrder) {
  QStringList list;
  for (const int row : wantedRows(index, failures(index, filter), by, order))
    list.append(index.samples.at(row).key);
  return list;
}

int countOf(const SampleIndex& index, const SampleFilter& filter, Facet facet, const QString& code) {
  const auto counts = facetCounts(index, failures(index, filter));
  return counts[facet].at(static_cast<size_t>(index.codes[facet].indexOf(code)));
}

/// Four samples: two tasks, two languages, three levels; "b" lacks its sound.
SampleIndexPtr fourSamples() {
  const QList<Sample> samples = {
      sampleOf({.key = QStringLiteral("a"),
                .level = Level::L1,
                .language = QStringLiteral("zh"),
                .text = QStringLiteral("请先慢后快地念这段绕口令"),
                .textCn = QStringLiteral("请先慢后快地念这段绕口令")}),
      sampleOf({.key = QStringLiteral("b"),
                .level = Level::L3,
                .text = QStringLiteral("Say this Tongue Twister"),
                .textCn = QStringLiteral("念绕口令"),
                .sound = SoundState::Missing}),
      sampleOf({.key = QStringLiteral("c"),
                .task = QStringLiteral("health_consultation"),
                .domain = Domain::Medical,
                .level = Level::L3,
                .text = QStringLiteral("I cannot sleep"),
                .textCn = QStringLiteral("我睡不着")}),
      sampleOf({.key = QStringLiteral("d"),
                .task = QStringLiteral("my_own_task"),
                .domain = Domain::Medical,
                .level = Level::L4,
                .split = Split::Augment,
                .text = QStringLiteral("Sprich für ＡＢＣ")}),
  };
  QList<Response> responses;
  for (const Sample& sample : samples)
    responses.append(responseOf(sample, QStringLiteral("x")));
  responses.append(responseOf(samples.at(2), QStringLiteral("y"), SoundState::Changed));
  return sampleIndex(samples, responses);
}

}  // namespace

class TestSampleFilter : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void filtersLeave_data();
  void filtersLeave();
  void searchFinds_data();
  void searchFinds();
  void searchDoesNotRunFromOneSampleIntoTheNext();
  void countsAreUnderTheOtherFilters();
  void everySampleIsCountedOnceInEachFacet();
  void aSampleIsOnlyCompleteWithAllItsResponses();
  void sortsBy_data();
  void sortsBy();
  void idsSortNaturally_data();
  void idsSortNaturally();
  void aHundredThousandSamplesAreFilteredCorrectly();
  void noSamplesAreNoTrouble();
};

void TestSampleFilter::filtersLeave_data() {
  QTest::addColumn<SampleFilter>("filter");
  QTest::addColumn<QStringList>("left");
  const auto list = [](const char* text) {
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
  };
  QTest::newRow("no filter: all") << SampleFilter() << list("a b c d");
  QTest::newRow("one level") << chosen(Facet::Level, {QStringLiteral("L3")}) << list("b c");
  QTest::newRow("two levels") << chosen(Facet::Level, {QStringLiteral("L1"), QStringLiteral("L4")}) << list("a d");
  QTest::newRow("a domain") << chosen(Facet::Domain, {QStringLiteral("medical")}) << list("c d");
  QTest::newRow("a task of somebody's own") << chosen(Facet::Task, {QStringLiteral("my_own_task")}) << list("d");
  QTest::newRow("a split") << chosen(Facet::Split, {QStringLiteral("augment")}) << list("d");
  QTest::newRow("missing sounds") << chosen(Facet::State, {QStringLiteral("missing")}) << list("b");
  QTest::newRow("changed sounds") << chosen(Facet::State, {QStringLiteral("changed")}) << list("c");
  QTest::newRow("a value that is gone: none") << chosen(Facet::Language, {QStringLiteral("ja")}) << QStringList();
  SampleFilter both = chosen(Facet::Level, {QStringLiteral("L3")});
  both.chosen[Facet::Domain] = {QStringLiteral("medical")};
  QTest::newRow("facets narrow one another") << both << list("c");
  both.search = QStringLiteral("twister");
  QTest::newRow("search narrows too") << both << QStringList();
}

void TestSampleFilter::filtersLeave() {
  QFETCH(SampleFilter, filter);
  QFETCH(QStringList, left);
  QCOMPARE(keys(*fourSamples(), filter), left);
}

void TestSampleFilter::searchFinds_data() {
  QTest::addColumn<QString>("search");
  QTest::addColumn<QString>("found");
  QTest::newRow("Chinese in text and text_cn") << QStringLiteral("绕口令") << QStringLiteral("ab");
  QTest::newRow("one Chinese character") << QStringLiteral("睡") << QStringLiteral("c");
  QTest::newRow("in any case") << QStringLiteral("TONGUE twister") << QStringLiteral("b");
  QTest::newRow("words in any order") << QStringLiteral("twister say") << QStringLiteral("b");
  QTest::newRow("every word counts") << QStringLiteral("twister sleep") << QString();
  QTest::newRow("full width is half width") << QStringLiteral("abc") << QStringLiteral("d");
  QTest::newRow("full-width search") << QStringLiteral("ｓｌｅｅｐ") << QStringLiteral("c");
  QTest::newRow("umlauts, in any case") << QStringLiteral("FÜR") << QStringLiteral("d");
  QTest::newRow("ids") << QStringLiteral("d") << QStringLiteral("d");
  QTest::newRow("blank: all") << QStringLiteral("  ") << QStringLiteral("abcd");
  QTest::newRow("nothing has it") << QStringLiteral("zzz") << QString();
}

void TestSampleFilter::searchFinds() {
  QFETCH(QString, search);
  QFETCH(QString, found);
  QCOMPARE(keys(*fourSamples(), searching(search)).join(QString()), found);
}

void TestSampleFilter::searchDoesNotRunFromOneSampleIntoTheNext() {
  const SampleIndexPtr index =
      sampleIndex({sampleOf({.key = QStringLiteral("1"), .text = QStringLiteral("end\nof line")}),
                   sampleOf({.key = QStringLiteral("2"), .text = QStringLiteral("start")})},
                  {});
  QCOMPARE(keys(*index, searching(QStringLiteral("line"))), QStringList{QStringLiteral("1")});
  QCOMPARE(keys(*index, searching(QStringLiteral("line\n2"))), QStringList());
  QCOMPARE(keys(*index, searching(QStringLiteral("start"))), QStringList{QStringLiteral("2")});
}

void TestSampleFilter::countsAreUnderTheOtherFilters() {
  const SampleIndexPtr index = fourSamples();
  const SampleFilter medical = chosen(Facet::Domain, {QStringLiteral("medical")});
  QCOMPARE(countOf(*index, {}, Facet::Level, QStringLiteral("L3")), 2);
  QCOMPARE(countOf(*index, medical, Facet::Level, QStringLiteral("L3")), 1);
  QCOMPARE(countOf(*index, medical, Facet::Level, QStringLiteral("L1")), 0);
  // What choosing Entertainment as well would add is still told.
  QCOMPARE(countOf(*index, medical, Facet::Domain, QStringLiteral("entertainment")), 2);
  QCOMPARE(countOf(*index, searching(QStringLiteral("绕口令")), Facet::Domain, QStringLiteral("medical")), 0);
}

void TestSampleFilter::everySampleIsCountedOnceInEachFacet() {
  const SampleIndexPtr index = fourSamples();
  const auto counts = facetCounts(*index, failures(*index, {}));
  for (const Facet facet : kFacets)
    QCOMPARE(std::accumulate(counts[facet].cbegin(), counts[facet].cend(), 0), 4);
}

void TestSampleFilter::aSampleIsOnlyCompleteWithAllItsResponses() {
  const Sample sample = sampleOf({.key = QStringLiteral("s")});
  const auto stateWith = [&](SoundState one, SoundState two) {
    return sampleIndex({sample},
                       {responseOf(sample, QStringLiteral("x"), one), responseOf(sample, QStringLiteral("y"), two)})
        ->state(0);
  };
  QCOMPARE(stateWith(SoundState::Present, SoundState::Unchecked), SampleState::Complete);
  QCOMPARE(stateWith(SoundState::Present, SoundState::Missing), SampleState::Missing);
  QCOMPARE(stateWith(SoundState::Missing, SoundState::Changed), SampleState::Missing);
  QCOMPARE(stateWith(SoundState::Changed, SoundState::Present), SampleState::Changed);
}

void TestSampleFilter::sortsBy_data() {
  QTest::addColumn<SampleColumn>("column");
  QTest::addColumn<Qt::SortOrder>("order");
  QTest::addColumn<QString>("sorted");
  QTest::newRow("id, falling") << SampleColumn::Key << Qt::DescendingOrder << QStringLiteral("dcba");
  QTest::newRow("text") << SampleColumn::Text << Qt::AscendingOrder << QStringLiteral("cbda");
  QTest::newRow("task: the paper's order, then own")
      << SampleColumn::Task << Qt::AscendingOrder << QStringLiteral("abcd");
  QTest::newRow("responses, falling") << SampleColumn::Responses << Qt::DescendingOrder << QStringLiteral("cdba");
  QTest::newRow("state") << SampleColumn::State << Qt::AscendingOrder << QStringLiteral("adbc");
  QTest::newRow("language") << SampleColumn::Language << Qt::AscendingOrder << QStringLiteral("bcda");
}

void TestSampleFilter::sortsBy() {
  QFETCH(SampleColumn, column);
  QFETCH(Qt::SortOrder, order);
  QFETCH(QString, sorted);
  QCOMPARE(keys(*fourSamples(), {}, column, order).join(QString()), sorted);
}

void TestSampleFilter::idsSortNaturally_data() {
  QTest::addColumn<QString>("smaller");
  QTest::addColumn<QString>("larger");
  QTest::newRow("numbers") << QStringLiteral("edu-2") << QStringLiteral("edu-10");
  QTest::newRow("leading zeros") << QStringLiteral("edu-009") << QStringLiteral("edu-10");
  QTest::newRow("letters, in any case") << QStringLiteral("Edu-2") << QStringLiteral("soc-1");
  QTest::newRow("a beginning") << QStringLiteral("edu") << QStringLiteral("edu-1");
  QTest::newRow("long numbers") << QStringLiteral("99999999999999999999") << QStringLiteral("100000000000000000000");
}

void TestSampleFilter::idsSortNaturally() {
  QFETCH(QString, smaller);
  QFETCH(QString, larger);
  QVERIFY(naturallyLess(smaller, larger));
  QVERIFY(!naturallyLess(larger, smaller));
  QVERIFY(!naturallyLess(smaller, smaller));
}

/// Against a plain walk over the values.
void TestSampleFilter::aHundredThousandSamplesAreFilteredCorrectly() {
  const QList<Sample> samples = manySamples(100'000);
  const SampleIndexPtr index = sampleIndex(samples, {});
  SampleFilter filter = chosen(Facet::Level, {QStringLiteral("L2"), QStringLiteral("L4")});
  filter.chosen[Facet::Language] = {QStringLiteral("zh")};
  filter.chosen[Facet::State] = {QStringLiteral("complete")};
  filter.search = QStringLiteral("开心 77");
  QStringList expected;
  for (const Sample& sample : samples)
    if ((sample.level == Level::L2 || sample.level == Level::L4) && sample.language == QLatin1String("zh") &&
        sample.sound.state == SoundState::Present && sample.textCn.contains(QStringLiteral("开心")) &&
        (sample.textCn.contains(QStringLiteral("77"))))
      expected.append(sample.key);
  QVERIFY(expected.size() > 50);
  QCOMPARE(keys(*index, filter), expected);
  QCOMPARE(countOf(*index, {}, Facet::State, QStringLiteral("missing")), 10'000);
}

void TestSampleFilter::noSamplesAreNoTrouble() {
  const SampleIndexPtr index = sampleIndex({}, {});
  const Failures failed = failures(*index, searching(QStringLiteral("x")));
  QVERIFY(wantedRows(*index, failed, SampleColumn::Text, Qt::DescendingOrder).empty());
  QCOMPARE(facetCounts(*index, failed)[Facet::Level], std::vector<int>(5, 0));
  QCOMPARE(index->rowOf(SampleId(QStringLiteral("none"))), -1);
}

QTEST_GUILESS_MAIN(TestSampleFilter)
#include "tst_samplefilter.moc"
