// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Random.h"
#include "core/stats/SpeechRate.h"
#include "core/stats/StudyGames.h"
#include "core/stats/StyleControl.h"
#include "tests/core/stats/RatingFixtures.h"
#include "tests/support/GenBattles.h"
#include "tests/support/StatsStudy.h"

#include <QTest>

#include <cmath>

using namespace s2s;

namespace {

/// One person's verdicts on battles of three systems whose sounds are known.
struct Heard {
  StatsStudy study;
  QHash<ResponseId, SoundFacts> sounds;

  Heard() { study.human(QStringLiteral("ann")); }
  Battle battle(const QString& x, double xSeconds, const QString& y, double ySeconds, bool xWins) {
    const Battle battle = study.battle({.x = x, .y = y});
    const auto isX = [&](const ResponseId& id) { return id == responseId(battle.sample, x); };
    for (const ResponseId& id : {battle.a, battle.b})
      sounds.insert(id, {isX(id) ? xSeconds : ySeconds, isX(id) ? -20.0 : -23.0, 2});
    study.says(QStringLiteral("ann"), battle, isX(battle.a) == xWins ? Preference::A : Preference::B);
    return battle;
  }
};

}  // namespace

/// Bradley-Terry beside what may please by itself.
class TestStyleControl : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void syllablesAreCountedAsTheScriptWritesThem_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");  // -1: nothing
    const auto row = [](const char* text, int count) { QTest::newRow(text) << QString::fromUtf8(text) << count; };
    row("你好，世界！", 4);
    row("四是四，十是十。", 6);
    row("とうきょう", 4);  // to-u-kyo-u
    row("안녕하세요", 5);
    row("Hello, world!", 3);
    row("A kitten and a puppy", 7);
    row("make", 1);
    row("table", 2);
    row("the", 1);
    row("résumé", 3);
    row("hmm", 1);
    row("我用 Qt 写", 4);
    row("42", 2);
    row("", -1);
    row("…!?", -1);
    row("नमस्ते", -1);
  }
  void syllablesAreCountedAsTheScriptWritesThem() {
    QFETCH(QString, text);
    QFETCH(int, count);
    QCOMPARE(syllables(text).value_or(-1), count);
  }
  void speechRateLeavesPausesOut() {
    const QString eight = QStringLiteral("一二三四五六七八");
    QCOMPARE(speechRate(eight, {.seconds = 10, .sounding = 2}), std::optional(4.0));
    QCOMPARE(speechRate(eight, {.seconds = 10, .sounding = 0.4}), std::nullopt);
    QCOMPARE(speechRate(QString(), {.seconds = 10, .sounding = 2}), std::nullopt);
  }

  void aCovariateGivesWhatAFitByHandGives() {  // Newton's method written down a second time, in Python
    const QByteArray won = "010100110101100001101000110011010100110110010101101001110110";
    Games games;
    games.systems = {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")};
    StyleDifferences style{{QStringLiteral("duration")}, {}};
    for (int i = 0; i < won.size(); ++i) {
      games.log.push_back({static_cast<std::uint16_t>(i % 3), static_cast<std::uint16_t>((i + 1 + i / 3 % 2) % 3),
                           won.at(i) == '1' ? GameResult::FirstWon : GameResult::SecondWon});
      style.values.push_back((i * 7 % 11 - 5) / 5.0);
    }
    const BtFit fit = bradleyTerry(games, {}, style);
    const double expected[] = {0.6720396472286847, -0.10538136422437316, -0.5666582830043116};
    const double errors[] = {0.27118521529478756, 0.2493029669790161, 0.26696412897170835};
    for (int system = 0; system < 3; ++system) {
      QVERIFY(isNear((fit.of(system)->rating - 1000) / kEloPerUnit, expected[system], 1e-10));
      QVERIFY(isNear(fit.of(system)->se / kEloPerUnit, errors[system], 1e-10));
    }
    QVERIFY(isNear(fit.terms.first().value / kEloPerUnit, 1.856359779147613, 1e-10));
    QVERIFY(isNear(fit.terms.first().se / kEloPerUnit, 0.5634168135662206, 1e-10));
  }

  void
  styleThatPleasesIsTakenOutOfTheRatings() {  // longer answers win by 1 unit for each second, and system 0 is longer
    Games games;
    games.systems = {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")};
    StyleDifferences style{{QStringLiteral("duration")}, {}};
    quint64 draw = 0;
    for (int i = 0; i < 30000; ++i) {
      const auto first = static_cast<std::uint16_t>(i % 3),
                 second = static_cast<std::uint16_t>((i + 1 + i / 3 % 2) % 3);
      const double own = uniform(5, draw++) + (first == 0 ? 1 : 0), other = uniform(5, draw++) + (second == 0 ? 1 : 0);
      const double chance = 1 / (1 + std::exp(-(own - other)));
      games.log.push_back({first, second, uniform(5, draw++) < chance ? GameResult::FirstWon : GameResult::SecondWon});
      style.values.push_back(own - other);
    }
    const BtFit plain = bradleyTerry(countWins(games)), controlled = bradleyTerry(games, {}, style);
    QVERIFY(plain.of(0)->rating > 1100);
    QVERIFY(std::abs(controlled.of(0)->rating - 1000) < 3 * controlled.of(0)->se);
    QCOMPARE(controlled.terms.first().name, QStringLiteral("duration"));
    QVERIFY(std::abs(controlled.terms.first().value - kEloPerUnit) < 3 * controlled.terms.first().se);
  }
  void styleThatNeverDiffersCannotBeTold() {
    const Games games = genBattles(300);
    const StyleDifferences style{{QStringLiteral("loudness")}, std::vector<double>(300, 0.0)};
    QVERIFY(bradleyTerry(games, {}, style).missing == NoRatings::NotDetermined);
  }

  void differencesAreOverTheSumAndOfUnitSpread() {
    Heard heard;
    heard.battle(QStringLiteral("X"), 3, QStringLiteral("Y"), 1, true);   // 2 / 4
    heard.battle(QStringLiteral("X"), 1, QStringLiteral("Y"), 1, false);  // 0
    const Contents& contents = heard.study.contents();
    const StyledGames log =
        styled(gamesOf(contents, {}), contents, heard.sounds, {StyleFigure::Duration, StyleFigure::Loudness});
    QCOMPARE(log.differences.names, QStringList({QStringLiteral("duration"), QStringLiteral("loudness")}));
    QVERIFY(isNear(log.summary.deviations.at(0), std::sqrt(0.5 * 0.5 / 2), 1e-12));
    QVERIFY(isNear(log.summary.deviations.at(1), 3, 1e-12));  // always 3 LU apart
    double squares = 0;
    for (size_t i = 0; i < log.differences.values.size(); i += 2)
      squares += log.differences.values[i] * log.differences.values[i];
    QVERIFY(isNear(squares, 2, 1e-12));
  }
  void whichAnswerStandsFirstChangesNothing() {
    Heard heard;
    const QStringList systems{QStringLiteral("X"), QStringLiteral("Y"), QStringLiteral("Z")};
    for (int i = 0; i < 240; ++i)
      heard.battle(systems.at(i % 3), 1 + i % 7, systems.at((i + 1) % 3), 1 + i % 5, i * 11 % 13 < 6 + i % 3);
    const Contents& contents = heard.study.contents();
    const StyledGames log = styled(gamesOf(contents, {}), contents, heard.sounds, {StyleFigure::Duration});
    StyledGames turned = log;
    for (size_t i = 0; i < turned.games.log.size(); i += 2) {
      Game& game = turned.games.log[i];
      std::swap(game.first, game.second);
      game.result = game.result == GameResult::FirstWon ? GameResult::SecondWon : GameResult::FirstWon;
      turned.differences.values[i] = -turned.differences.values[i];
    }
    const BtFit one = bradleyTerry(log.games, {}, log.differences);
    const BtFit two = bradleyTerry(turned.games, {}, turned.differences);
    QVERIFY(!one.missing);
    QVERIFY(isNear(one.terms.first().value, two.terms.first().value, 1e-7));
    for (const BtRating& rating : one.ratings)
      QVERIFY(isNear(rating.rating, two.of(rating.system)->rating, 1e-7));
  }
  void asPresentedTheDifferencesTurnWithTheGame() {
    Heard heard;
    const Battle battle = heard.battle(QStringLiteral("X"), 3, QStringLiteral("Y"), 1, true);
    Contents contents = heard.study.contents();
    contents.verdicts.first().presentedFirst = battle.b;
    GamesQuery query;
    const StyledGames canonical = styled(gamesOf(contents, query), contents, heard.sounds, {StyleFigure::Duration});
    query.asPresented = true;
    const StyledGames presented = styled(gamesOf(contents, query), contents, heard.sounds, {StyleFigure::Duration});
    QVERIFY(isNear(canonical.differences.values.at(0), -presented.differences.values.at(0), 1e-12));
  }
  void whatWasNotMeasuredIsLeftOutAndCounted() {
    Heard heard;
    heard.battle(QStringLiteral("X"), 3, QStringLiteral("Y"), 1, true);
    const Battle silent = heard.battle(QStringLiteral("X"), 3, QStringLiteral("Y"), 1, false);
    const Battle unread = heard.battle(QStringLiteral("X"), 2, QStringLiteral("Y"), 1, false);
    heard.sounds[silent.a].lufs.reset();
    heard.sounds.remove(unread.b);
    const Contents& contents = heard.study.contents();
    const Games games = gamesOf(contents, {});
    const StyleSummary byLength = styled(games, contents, heard.sounds, {StyleFigure::Duration}).summary;
    QCOMPARE(byLength.measured, 2);
    QCOMPARE(byLength.unmeasured, 1);
    const StyleSummary byBoth =
        styled(games, contents, heard.sounds, {StyleFigure::Duration, StyleFigure::Loudness}).summary;
    QCOMPARE(byBoth.measured, 1);
    QCOMPARE(byBoth.unmeasured, 2);
    QCOMPARE(styled(games, contents, heard.sounds, {StyleFigure::SpeechRate}).summary.measured, 0);  // no transcripts
  }
};

QTEST_GUILESS_MAIN(TestStyleControl)
#include "tst_style_control.moc"
