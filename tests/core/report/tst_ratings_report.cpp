// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/RatingsJson.h"
#include "core/report/RatingsReport.h"
#include "tests/support/GenBattles.h"
#include "tests/support/StatsStudy.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace s2s;

namespace {

const QString kAnn = QStringLiteral("ann"), kBen = QStringLiteral("ben"), kJudge = QStringLiteral("gemini");
constexpr auto kA = Preference::A, kB = Preference::B, kSame = Preference::Same, kAbsent = Preference::Absent;

StatsStudy study() {
  StatsStudy study;
  study.human(kAnn).human(kBen).judge(kJudge);
  return study;
}

RatingsQuery by(QList<RatingStrata> kinds) {
  RatingsQuery query;
  query.by = std::move(kinds);
  return query;
}

double sumOfRatings(const RatingStratum& stratum) {
  double sum = 0;
  for (const Standing& standing : stratum.standings)
    sum += standing.rating;
  return sum;
}

QString winner(const Games& games, const Game& game) {
  return games.systems.at(game.result == GameResult::FirstWon ? game.first : game.second);
}

QStringList keys(const Json& object) {
  QStringList names;
  for (const auto& [key, value] : object.items())
    names.append(QString::fromStdString(key));
  return names;
}

}  // namespace

Q_DECLARE_METATYPE(s2s::RatingMethod)
Q_DECLARE_METATYPE(s2s::TieRule)

class TestRatingsReport : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void systemsComeByFallingRating() {
    const RatingsReport report = ratingsReport(genBattles(1001), {});
    const RatingStratum& whole = report.strata.first();
    QCOMPARE(report.strata.size(), 1);
    QCOMPARE(whole.n, 1001);
    QCOMPARE(report.systems.at(whole.standings.first().system), QStringLiteral("Doubao"));
    QVERIFY(std::abs(whole.standings.first().rating - 1291.702808) < 1e-6);  // the golden log
    QVERIFY(std::is_sorted(whole.standings.cbegin(), whole.standings.cend(),
                           [](const Standing& one, const Standing& two) { return one.rating > two.rating; }));
    QVERIFY(whole.connected);
  }
  void eachStratumIsARunOfItsOwn() {
    const Games games = genBattles(1001);
    const RatingsReport report =
        ratingsReport(games, by({RatingStrata::Domain, RatingStrata::Level, RatingStrata::Cell}));
    QCOMPARE(report.strata.size(), 1 + 4 + 4 + 16);
    for (const RatingStratum& stratum : report.strata) {
      const Games part = games.where([&](const Game& game) {
        return (!stratum.level || game.level == *stratum.level) && (!stratum.domain || game.domain == *stratum.domain);
      });
      const QList<Standing> alone = elo(part);
      QCOMPARE(stratum.n, static_cast<qint64>(part.log.size()));
      QVERIFY(!stratum.standings.isEmpty());
      for (const Standing& standing : stratum.standings)
        QCOMPARE(standing, alone.at(standing.system));
      QVERIFY(std::abs(sumOfRatings(stratum) - 1000.0 * static_cast<double>(stratum.standings.size())) < 1e-6);
    }
  }
  void strataComeInOrder() {
    const RatingsReport report =
        ratingsReport(genBattles(1001), by({RatingStrata::Domain, RatingStrata::Level, RatingStrata::Cell}));
    QVERIFY(!report.strata.at(0).domain && !report.strata.at(0).level);
    QVERIFY(report.strata.at(1).domain == Domain::Education && !report.strata.at(1).level);
    QVERIFY(report.strata.at(5).level == Level::L1 && !report.strata.at(5).domain);
    QVERIFY(report.strata.at(9).domain == Domain::Education && report.strata.at(9).level == Level::L1);
    QVERIFY(report.strata.at(24).domain == Domain::Social && report.strata.at(24).level == Level::L4);
  }
  void strataWithoutGamesAreLeftOut() {
    Games games = genBattles(200);
    for (Game& game : games.log) {
      game.domain = Domain::Medical;
      game.level = Level::Unknown;
    }
    const RatingsReport report =
        ratingsReport(games, by({RatingStrata::Domain, RatingStrata::Level, RatingStrata::Cell}));
    QCOMPARE(report.strata.size(), 2);
    QVERIFY(report.strata.last().domain == Domain::Medical);
  }
  void averageIsTheMeanOfTheFourColumns() {
    const RatingsReport report = ratingsReport(genBattles(1001), by({RatingStrata::Domain}));
    double sum = 0;
    for (qsizetype i = 1; i < 5; ++i)
      for (const Standing& standing : report.strata.at(i).standings)
        if (standing.system == 3)
          sum += standing.rating;
    QCOMPARE(*averageRating(report, 3, RatingStrata::Domain), sum / 4);
    QVERIFY(!averageRating(report, 3, RatingStrata::Level));
    QVERIFY(!averageRating(report, 3, RatingStrata::Cell));
  }
  void whoMissedADomainHasNoAverage() {
    const Games games = genBattles(1001).where(
        [](const Game& game) { return game.domain != Domain::Medical || (game.first != 3 && game.second != 3); });
    const RatingsReport report = ratingsReport(games, by({RatingStrata::Domain}));
    QVERIFY(!averageRating(report, 3, RatingStrata::Domain));
    QVERIFY(averageRating(report, 2, RatingStrata::Domain));
  }
  void groupsThatNeverMetAreNotConnected() {
    const QStringList names{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("D")};
    const Game ab{0, 1, GameResult::FirstWon}, cd{2, 3, GameResult::FirstWon}, bc{1, 2, GameResult::FirstWon},
        tie{1, 2, GameResult::Tie};
    QVERIFY(!ratingsReport(Games{names, {ab, cd}}, {}).strata.first().connected);
    QVERIFY(!ratingsReport(Games{names, {ab, cd, tie}}, {}).strata.first().connected);
    QVERIFY(ratingsReport(Games{names, {ab, cd, bc}}, {}).strata.first().connected);
    QVERIFY(ratingsReport(Games{names, {ab}}, {}).strata.first().connected);
  }

  void aStudyGivesAGameForEachVerdictThatCounts() {
    StatsStudy s = study();
    const Battle battle = s.battle({.level = Level::L4, .domain = Domain::Medical});
    s.says(kAnn, battle, kA);
    s.says(kBen, battle, kB);
    s.says(kJudge, battle, kA);
    s.says(kAnn, s.battle(), kSame);
    s.says(kAnn, s.battle(), kAbsent);
    s.says(kAnn, s.battle(), kA).gold = true;
    int undecided = 0;
    const Games games = gamesOf(s.contents(), {}, &undecided);
    QCOMPARE(games.log.size(), 3U);
    QCOMPARE(undecided, 1);
    const auto systemOf = [&](const ResponseId& id) { return s.contents().findResponse(id)->system; };
    QCOMPARE(winner(games, games.log[0]), systemOf(battle.a));
    QCOMPARE(winner(games, games.log[1]), systemOf(battle.b));
    QVERIFY(games.log[0].level == Level::L4 && games.log[0].domain == Domain::Medical);
    QVERIFY(games.log[2].result == GameResult::Tie);
    const RatingsReport report = ratingsReport(s.contents(), {});
    QCOMPARE(report.ties, 1);
    QCOMPARE(report.undecided, 1);
    QCOMPARE(report.strata.first().n, 2);
  }
  void namedRatersReplaceThePeople() {
    StatsStudy s = study();
    s.says(kAnn, s.battle(), kA);
    s.says(kBen, s.battle(), kA);
    s.says(kJudge, s.battle(), kA);
    RatingsQuery query;
    QCOMPARE(ratingsReport(s.contents(), query).strata.first().n, 2);
    query.raters = QStringList{kJudge};
    QCOMPARE(ratingsReport(s.contents(), query).strata.first().n, 1);
    query.raters = QStringList{kJudge, kBen};
    QCOMPARE(ratingsReport(s.contents(), query).strata.first().n, 2);
  }
  void gamesComeInTheOrderOfTheVerdicts() {
    StatsStudy s = study();
    const Battle early = s.battle({.x = QStringLiteral("P"), .y = QStringLiteral("Q")}), late = s.battle();
    s.says(kAnn, late, kA).committedAt = 20;
    s.says(kAnn, early, kA).committedAt = 10;
    const Games games = gamesOf(s.contents(), {});
    QVERIFY(winner(games, games.log[0]) == QStringLiteral("P") || winner(games, games.log[0]) == QStringLiteral("Q"));
  }
  void aStudyWithoutVerdictsHasAnEmptyWhole() {
    StatsStudy s = study();
    const RatingsReport report = ratingsReport(s.contents(), by({RatingStrata::Level}));
    QCOMPARE(report.strata.size(), 1);
    QVERIFY(report.strata.first().standings.isEmpty());
    const Json whole = toJson(report)["strata"][0];
    QCOMPARE(toBytes(whole["systems"]), QByteArray("[]"));
    QVERIFY(whole["note"].get<std::string>().starts_with("no-games"));
  }

  void theJsonHasTheKeysOfTheContract() {
    Games games = genBattles(1001);
    games.log.push_back({0, 1, GameResult::Tie, Domain::Social, Level::L2});
    const Json json = toJson(ratingsReport(games, by({RatingStrata::Level, RatingStrata::Cell})));
    QCOMPARE(keys(json).mid(0, 5).join(QLatin1Char(' ')), QStringLiteral("method k start n skipped"));
    QCOMPARE(json["method"].get<std::string>(), std::string("elo"));
    QCOMPARE(json["n"].get<int>(), 1001);
    QCOMPARE(toBytes(json["skipped"]), QByteArray(R"({"ties":1,"undecided":0})"));
    const Json whole = json["strata"][0];
    QCOMPARE(keys(whole).join(QLatin1Char(' ')),
             QStringLiteral("level domain n connected systems elo_jitter groups note"));
    QVERIFY(whole["level"].is_null() && whole["domain"].is_null() && whole["note"].is_null());
    QCOMPARE(whole["connected"].get<bool>(), true);
    const Json leader = whole["systems"][0];
    QCOMPARE(keys(leader).join(QLatin1Char(' ')),
             QStringLiteral("system rating low high se wins losses ties games win_rate"));
    QVERIFY(leader["low"].is_null() && leader["high"].is_null() && leader["se"].is_null());
    QCOMPARE(leader["win_rate"].get<double>(),
             leader["wins"].get<double>() / (leader["wins"].get<double>() + leader["losses"].get<double>()));
    QCOMPARE(json["strata"][1]["level"].get<std::string>(), std::string("L1"));
    QVERIFY(json["strata"][1]["domain"].is_null());
    QCOMPARE(json["strata"][5]["domain"].get<std::string>(), std::string("education"));
  }
  void aThinStratumSaysSo() {
    const Json thin = toJson(ratingsReport(genBattles(59), {}))["strata"][0];
    QVERIFY(thin["note"].get<std::string>().starts_with("thin"));
    QVERIFY(toJson(ratingsReport(genBattles(60), {}))["strata"][0]["note"].is_null());
  }
  void bradleyTerryComesWithIntervalsAndRanks() {
    RatingsQuery query = by({RatingStrata::Domain});
    query.method = RatingMethod::BradleyTerry;
    query.bootstrap = 40;
    const RatingsReport report = ratingsReport(genBattles(1001), query);
    const RatingStratum& whole = report.strata.first();
    QVERIFY(whole.rated && whole.bt && whole.bt->errors == BtErrors::Wald);
    QCOMPARE(report.systems.at(whole.standings.first().system), QStringLiteral("Doubao"));
    QVERIFY(std::abs(whole.standings.first().rating - 1271.505) < 6e-4);  // the golden log
    QCOMPARE(whole.standings.first().wins, 138);
    QCOMPARE(whole.bootstrap.bands.size(), 10);
    const Json json = toJson(report);
    QCOMPARE(json["method"].get<std::string>(), std::string("bt"));
    const Json leader = json["strata"][0]["systems"][0];
    QVERIFY(leader["low"].get<double>() < leader["rating"].get<double>());
    QCOMPARE(leader["best_rank"].get<int>(), 1);
    QCOMPARE(leader["worst_rank"].get<int>(), 3);
    QCOMPARE(json["strata"][0]["bootstrap"]["systems"].size(), 10u);
    QCOMPARE(json["strata"][0]["neighbours"].size(), 9u);
    QCOMPARE(json["strata"].size(), 5u);
  }
  void whereThereIsNoMaximumRatingsAreNullWithANote() {
    RatingsQuery query;
    query.method = RatingMethod::BradleyTerry;
    const Games games{{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")},
                      {{0, 1, GameResult::FirstWon}, {1, 2, GameResult::FirstWon}, {2, 1, GameResult::FirstWon}}};
    const Json stratum = toJson(ratingsReport(games, query))["strata"][0];
    QVERIFY(stratum["note"].get<std::string>().starts_with("not-strongly-connected"));
    QCOMPARE(toBytes(stratum["components"]), QByteArray(R"([["A"],["B","C"]])"));
    for (const Json& system : stratum["systems"])
      QVERIFY(system["rating"].is_null() && system["low"].is_null() && system["se"].is_null());
    QCOMPARE(stratum["systems"][0]["system"].get<std::string>(), std::string("A"));  // who won most
    query.bt.prior = kOfferedPrior;
    const Json labelled = toJson(ratingsReport(games, query));
    QCOMPARE(labelled["prior"].get<double>(), 0.1);
    QVERIFY(labelled["strata"][0]["systems"][0]["rating"].is_number());
  }
  void bradleyTerryOfNothingIsNoTableOfZeros() {
    RatingsQuery query;
    query.method = RatingMethod::BradleyTerry;
    const Json stratum = toJson(ratingsReport(Games(), query))["strata"][0];
    QCOMPARE(toBytes(stratum["systems"]), QByteArray("[]"));
    QVERIFY(stratum["note"].get<std::string>().starts_with("no-games"));
  }
  void eloSaysItsJitterWhereAsked() {
    RatingsQuery query;
    query.shuffles = 30;
    query.bootstrap = 32;
    query.besideElo = true;
    const RatingsReport report = ratingsReport(genBattles(1001), query);
    QVERIFY(report.strata.first().bt);  // beside it, for whoever asks
    const Json jitter = toJson(report)["strata"][0]["elo_jitter"];
    for (const char* kind : {"shuffled", "resampled"}) {
      QCOMPARE(jitter[kind]["systems"].size(), 10u);
      const Json leader = jitter[kind]["systems"][0];
      QVERIFY(leader["low"].get<double>() < leader["median"].get<double>());
      QVERIFY(leader["median"].get<double>() < leader["high"].get<double>());
    }
    QCOMPARE(jitter["shuffled"]["rounds"].get<int>(), 30);
  }
  void verdictsThatShareSamplesGetSandwichErrors() {
    StatsStudy s = study();
    RatingsQuery query;
    query.method = RatingMethod::BradleyTerry;
    query.bootstrap = 20;
    for (int i = 0; i < 12; ++i) {
      const Battle battle = s.battle();
      s.says(kAnn, battle, i % 2 == 0 ? kA : kB);
      if (i > 5)
        s.says(kBen, battle, kA);
    }
    const RatingStratum shared = ratingsReport(s.contents(), query).strata.first();
    QVERIFY(shared.bt->errors == BtErrors::Sandwich && shared.bootstrap.clustered);
    query.raters = QStringList{kAnn};
    QVERIFY(ratingsReport(s.contents(), query).strata.first().bt->errors == BtErrors::Wald);
  }
  void aSeatTermTakesTheOrderOfPresentation() {
    StatsStudy s = study();
    for (int i = 0; i < 20; ++i) {
      const Battle battle = s.battle();
      Verdict& verdict = s.says(kAnn, battle, i % 3 == 0 ? kB : kA);
      verdict.presentedFirst = i % 2 == 0 ? battle.a : battle.b;
    }
    s.says(kAnn, s.battle(), kA);
    GamesQuery query;
    query.asPresented = true;
    NoGame noGame;
    const Games games = gamesOf(s.contents(), query, &noGame);
    QCOMPARE(games.log.size(), 20U);
    QCOMPARE(noGame.orderUnknown, 1);
    const Games canonical = gamesOf(s.contents(), {});
    for (size_t i = 0; i < 20; ++i) {
      QCOMPARE(winner(games, games.log[i]), winner(canonical, canonical.log[i]));
      QCOMPARE(games.log[i].first == canonical.log[i].first, i % 2 == 0);
    }
    QCOMPARE(games.origins.size(), games.log.size());
    QCOMPARE(games.raters, QStringList{kAnn});
  }
  void tiesThatAreTakenInCount_data() {
    QTest::addColumn<RatingMethod>("method");
    QTest::addColumn<TieRule>("ties");
    QTest::addColumn<int>("n");
    QTest::addColumn<bool>("connected");
    QTest::newRow("Elo, left out") << RatingMethod::Elo << TieRule::Skip << 2 << false;
    QTest::newRow("Elo, halves") << RatingMethod::Elo << TieRule::Half << 4 << true;
    QTest::newRow("Elo knows no Davidson") << RatingMethod::Elo << TieRule::Davidson << 2 << false;
    QTest::newRow("left out, and with them who only tied") << RatingMethod::BradleyTerry << TieRule::Skip << 2 << true;
    QTest::newRow("halves") << RatingMethod::BradleyTerry << TieRule::Half << 4 << true;
    QTest::newRow("Davidson") << RatingMethod::BradleyTerry << TieRule::Davidson << 4 << true;
  }
  void tiesThatAreTakenInCount() {  // A and B 1 : 1; C tied with both
    QFETCH(RatingMethod, method);
    QFETCH(TieRule, ties);
    const Games games{
        {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")},
        {{0, 1, GameResult::FirstWon}, {1, 0, GameResult::FirstWon}, {2, 0, GameResult::Tie}, {1, 2, GameResult::Tie}}};
    RatingsQuery query;
    query.method = method;
    query.elo.ties = query.bt.ties = ties;
    const RatingsReport report = ratingsReport(games, query);
    const RatingStratum& whole = report.strata.first();
    QTEST(static_cast<int>(whole.n), "n");
    QTEST(whole.connected, "connected");
    const Json json = toJson(report);
    QTEST(json["n"].get<int>(), "n");
    QCOMPARE(json["strata"][0]["note"].get<std::string>().starts_with("not-connected"), !whole.connected);
    if (method == RatingMethod::BradleyTerry)
      QCOMPARE(whole.n, whole.bt->n);
  }
  void ratingsOfTiesOnlyAreNotDenied() {
    const Games games{{QStringLiteral("A"), QStringLiteral("B")}, {{0, 1, GameResult::Tie}, {0, 1, GameResult::Tie}}};
    RatingsQuery query;
    query.method = RatingMethod::BradleyTerry;
    query.bt.ties = TieRule::Half;
    const Json stratum = toJson(ratingsReport(games, query))["strata"][0];
    QCOMPARE(stratum["n"].get<int>(), 2);
    QVERIFY(stratum["systems"][0]["rating"].is_number());
    QVERIFY(stratum["note"].get<std::string>().starts_with("thin"));
  }
  void bandsThatAreNotDrawnAreNoted() {
    Games games = genBattles(100);
    while (games.systems.size() <= kMostJitteredSystems)
      games.systems.append(QString::number(games.systems.size()));
    RatingsQuery query;
    query.shuffles = 1;
    const Json stratum = toJson(ratingsReport(games, query))["strata"][0];
    QVERIFY(stratum["elo_jitter"].is_null());
    QVERIFY(stratum["note"].get<std::string>().starts_with("too-many-systems"));
  }
  void whoOnlyTiedHasNoWinRate() {
    const Games games{{QStringLiteral("A"), QStringLiteral("B")}, {{0, 1, GameResult::Tie}}};
    const Json system = toJson(ratingsReport(games, {}))["strata"][0]["systems"][0];
    QVERIFY(system["win_rate"].is_null());
    QCOMPARE(system["games"].get<int>(), 1);
    QCOMPARE(system["rating"].get<double>(), 1000.0);
  }
};

QTEST_GUILESS_MAIN(TestRatingsReport)
#include "tst_ratings_report.moc"
