// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/GroupGaps.h"
#include "core/report/RatingsJson.h"
#include "tests/support/GenBattles.h"
#include "tests/support/IsNear.h"
#include "tests/support/StatsStudy.h"

#include <QTest>

#include <cmath>

using namespace s2s;

namespace {

const QString kIndustry = QStringLiteral("industry"), kAcademia = QStringLiteral("academia");

/// The first six systems of the generated log against the other four, as in the paper.
QStringList paperGroups() { return QStringList(6, kIndustry) + QStringList(4, kAcademia); }

}  // namespace

class TestGroupGaps : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theGapIsTheDifferenceOfTheMeans() {
    const BtFit fit = bradleyTerry(countWins(genBattles(1001)));
    const GroupGaps found = groupGaps(paperGroups(), fit, {});
    QCOMPARE(found.means.size(), 2);
    double industry = 0, academia = 0;
    for (int i = 0; i < 10; ++i)
      (i < 6 ? industry : academia) += fit.of(i)->rating / (i < 6 ? 6 : 4);
    QCOMPARE(found.means.first().group, kIndustry);
    QVERIFY(isNear(found.means.first().bt->value, industry, 1e-9));
    QVERIFY(isNear(found.gaps.first().bt->value, industry - academia, 1e-9));
  }
  void ofTwoSystemsTheGapIsTheirDifference() {
    const BtFit fit = bradleyTerry(countWins(genBattles(1001)));
    QStringList groups(10);
    groups[fit.ratings.at(2).system] = kAcademia;
    groups[fit.ratings.at(7).system] = kIndustry;
    const GroupGap gap = groupGaps(groups, fit, {}).gaps.first();
    const BtDifference expected = difference(fit, 2, 7);
    QCOMPARE(gap.above, kAcademia);
    QVERIFY(isNear(gap.bt->value, expected.value, 1e-9) && isNear(gap.bt->se, expected.se, 1e-9));
  }
  void anAnchorChangesTheMeansAndLeavesTheGap() {
    const WinCounts counts = countWins(genBattles(1001));
    const BtFit free = bradleyTerry(counts), anchored = bradleyTerry(counts, {.anchor = 3});
    const GroupGaps one = groupGaps(paperGroups(), free, {}), two = groupGaps(paperGroups(), anchored, {});
    QVERIFY(isNear(one.gaps.first().bt->se, two.gaps.first().bt->se, 1e-9));
    QVERIFY(isNear(one.gaps.first().bt->value, two.gaps.first().bt->value, 1e-9));
    QVERIFY(two.means.first().bt->se > one.means.first().bt->se);
    QStringList alone(10);
    alone[3] = kIndustry;
    alone[0] = kAcademia;
    for (const GroupMean& mean : groupGaps(alone, anchored, {}).means)
      if (mean.group == kIndustry)
        QVERIFY(isNear(mean.bt->value, 1000, 1e-9) && isNear(mean.bt->se, 0, 1e-6));  // the anchor itself
  }
  void withoutTwoGroupsNothingIsSaid() {
    const BtFit fit = bradleyTerry(countWins(genBattles(200)));
    QVERIFY(groupGaps(QStringList(10), fit, {}).means.isEmpty());
    QVERIFY(groupGaps(QStringList(10, kIndustry), fit, {}).gaps.isEmpty());
  }
  void eloHasMeansWithoutIntervals() {
    const Games games = genBattles(1001);
    RatingsQuery query;
    query.groups = paperGroups();
    query.by = {RatingStrata::Level};
    const Json json = toJson(ratingsReport(games, query));
    QCOMPARE(json["strata"].size(), 5U);
    for (const Json& stratum : json["strata"]) {
      const Json& gap = stratum["groups"]["gaps"][0];
      QVERIFY(gap["value"].is_number() && gap["low"].is_null());
    }
    const Json& means = json["strata"][0]["groups"]["means"];
    const double sum = 6 * means[0]["value"].get<double>() + 4 * means[1]["value"].get<double>();
    QVERIFY(isNear(sum, 10000, 1e-6));
  }
  void aStudyNamesTheGroupsOfItsSystems() {
    Contents contents;
    contents.systems = {System{.name = QStringLiteral("X"), .group = kIndustry}, System{.name = QStringLiteral("Z")}};
    QCOMPARE(groupsOf(contents, {QStringLiteral("Y"), QStringLiteral("X")}), QStringList({QString(), kIndustry}));
  }
  void allPairsOfSystemsHaveTheirDifferenceInJson() {
    RatingsQuery query;
    query.method = RatingMethod::BradleyTerry;
    const Json json = toJson(ratingsReport(genBattles(1001), query));
    const Json& differences = json["strata"][0]["differences"];
    QCOMPARE(differences.size(), 45U);
    const Json& neighbours = json["strata"][0]["neighbours"];
    QCOMPARE(differences[0]["value"].get<double>(), neighbours[0]["difference"].get<double>());
    for (const Json& pair : differences)
      QVERIFY(pair["value"].get<double>() >= 0 && pair["low"] < pair["high"]);
  }
  void styleIsSaidInJson() {
    StatsStudy study;
    study.human(QStringLiteral("ann"));
    QHash<ResponseId, SoundFacts> sounds;
    for (int i = 0; i < 60; ++i) {
      const Battle battle = study.battle();
      sounds.insert(battle.a, {2.0 + i % 5, -20, 1});
      if (i > 0)
        sounds.insert(battle.b, {2.0 + i % 3, -20, 1});
      study.says(QStringLiteral("ann"), battle, i * 7 % 10 < 5 ? Preference::A : Preference::B);
    }
    const Contents& contents = study.contents();
    RatingsQuery query;
    query.method = RatingMethod::BradleyTerry;
    const Games games = gamesOf(contents, query);
    query.style = styled(games, contents, sounds, {StyleFigure::Duration});
    const Json json = toJson(ratingsReport(games, query));
    QCOMPARE(json["style"]["measured"].get<int>(), 59);
    QCOMPARE(json["style"]["unmeasured"].get<int>(), 1);
    QVERIFY(json["style"]["scale"]["duration"].get<double>() > 0);
    const Json& term = json["strata"][0]["terms"][0];
    QCOMPARE(QString::fromStdString(term["term"]), QStringLiteral("duration"));
    QCOMPARE(QString::fromStdString(term["unit"]), QStringLiteral("elo per scale"));
    QVERIFY(term["low"] < term["value"] && term["value"] < term["high"]);
    query.style = styled(games, contents, {}, {StyleFigure::Duration});
    const Json unmeasured = toJson(ratingsReport(games, query));
    QVERIFY(QString::fromStdString(unmeasured["strata"][0]["note"]).startsWith(QStringLiteral("not-measured")));
  }
};

QTEST_GUILESS_MAIN(TestGroupGaps)
#include "tst_group_gaps.moc"
