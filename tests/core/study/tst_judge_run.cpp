// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/RequestLimit.h"
#include "core/study/JudgeEstimate.h"
#include "core/study/JudgeRun.h"
#include "tests/support/FakeJudge.h"
#include "tests/support/StudyOnFiles.h"

#include <QTest>

using namespace s2s;
using namespace s2s::test;

namespace {

constexpr int kPatienceMs = 30'000;

/// A run on a study of four battles, its saves in memory.
struct Run {
  StudyOnFiles files{WavSetShape{4, 2, 0.2}};
  Contents contents;
  QList<Edit> saved;
  bool savesFail = false;
  int saveMs = 0;  ///< how long the disk takes; 0: saved at once
  qsizetype askedAtFirstVote = 0;
  JudgeConfig config;
  JudgeRunSettings settings;
  FakeJudge* judge = nullptr;
  std::unique_ptr<JudgeRun> run;

  Run() {
    config.name = QStringLiteral("listener");
    config.api = JudgeApi::Gemini;
    config.model = QStringLiteral("a-model");
    config.mode = JudgeMode::Structured;
    config.requestsPerMinute = 0;
    config.inFlight = 2;
    config.maxTries = 3;
    settings.firstPauseMs = 20;
    settings.choice.orders = {JudgeOrder::Ab, JudgeOrder::Ba};
  }
  bool open() {
    if (!files.open())
      return false;
    contents = files.study().contents();
    return true;
  }
  void start(const FakeJudge::Answer& answer, int delayMs = 1) {
    auto client = std::make_unique<FakeJudge>(answer, delayMs);
    judge = client.get();
    JudgePrompt prompt;
    prompt.mode = JudgeMode::Structured;
    prompt.version = QStringLiteral("v1");
    const auto save = [this](const Edit& edit, const std::function<void(Result<void>)>& done) {
      if (savesFail)
        return done(Error{Fault::DiskFull, QStringLiteral("a"), {}});
      const auto arrive = [this, edit, done] {
        if (votes().isEmpty())
          askedAtFirstVote = judge->asked.size();
        saved.append(edit);
        bringInto(contents, edit);
        done({});
      };
      if (saveMs == 0)
        return arrive();
      QTimer::singleShot(saveMs, run.get(), arrive);
    };
    const JudgeRunDoors doors{[this]() -> const Contents& { return contents; }, save, files.study().clips(),
                              files.study().clock()};
    run = std::make_unique<JudgeRun>(doors, knownJudge(contents, config, prompt), CarrierClips(), std::move(client),
                                     settings);
    run->start();
  }
  bool rests() const {
    return QTest::qWaitFor(
        [this] { return run->state() == JudgeRun::State::Ended || run->state() == JudgeRun::State::Paused; },
        kPatienceMs);
  }
  QList<Verdict> votes() const {
    QList<Verdict> votes;
    for (const Verdict& verdict : contents.verdicts)
      if (verdict.judge)
        votes.append(verdict);
    return votes;
  }
};

FakeJudge::Answer always(const JudgeReply& reply) {
  return [reply](const JudgeRequest&, int) { return reply; };
}

}  // namespace

class TestJudgeRun : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void itemsAreStoredBeforeTheFirstRequest() {
    Run run;
    QVERIFY(run.open());
    qsizetype storedBefore = -1;
    run.start([&](const JudgeRequest&, int number) {
      if (number == 1)
        storedBefore = run.saved.constFirst().judging.items.size();
      return okReply(Place::First);
    });
    QVERIFY(run.rests());
    QCOMPARE(storedBefore, 8);
    QCOMPARE(run.judge->asked.size(), 8);
    QCOMPARE(run.run->why(), JudgeRun::Why::Finished);
    QVERIFY(run.judge->mostAtOnce <= 2);
    QCOMPARE(run.votes().size(), 8);
  }
  void aVoteNamesTheResponseThatWasHeard() {
    Run run;
    QVERIFY(run.open());
    run.start(always(okReply(Place::Second)));
    QVERIFY(run.rests());
    for (const Verdict& vote : run.votes()) {
      const Battle& battle = *run.contents.findBattle(vote.battle);
      const bool aFirst = vote.trial == QLatin1String("ab");
      QCOMPARE(vote.presentedFirst, aFirst ? battle.a : battle.b);
      QCOMPARE(vote.winner, aFirst ? battle.b : battle.a);
      QCOMPARE(vote.rater.text(), QStringLiteral("listener"));
      QCOMPARE(vote.judge->modelVersion, QStringLiteral("m-1"));
    }
  }
  void pausesGrowAndAnItemIsGivenUp() {
    Run run;
    run.settings.choice.limit = 1;
    run.settings.choice.orders = {JudgeOrder::Ab};
    run.settings.firstPauseMs = 200;
    QVERIFY(run.open());
    run.start(always(failure(Again::Later)));
    QVERIFY(run.rests());
    const QList<qint64> at = run.judge->askedAtMs;
    QCOMPARE(at.size(), 3);
    QVERIFY2(at[1] - at[0] >= 150 && at[2] - at[1] >= 300, qPrintable(QString::number(at[2] - at[1])));
    QCOMPARE(run.run->standing(), (JudgeTally{.items = 1, .unavailable = 1}));
    QCOMPARE(run.run->here().retries, 2);
    QCOMPARE(run.run->why(), JudgeRun::Why::Finished);
  }
  void anAnswerWithoutAChoiceIsNoVote() {
    Run run;
    QVERIFY(run.open());
    JudgeReply torn = okReply(Place::First);
    torn.winner.reset();
    run.start(always(torn));
    QVERIFY(run.rests());
    QCOMPARE(run.run->standing().invalid, 8);
    QVERIFY(run.votes().isEmpty());
  }
  void anotherVersionOfTheModelIsAnotherRater() {
    Run run;
    QVERIFY(run.open());
    run.config.inFlight = 1;
    run.start([](const JudgeRequest&, int number) {
      return okReply(Place::First, number > 5 ? QStringLiteral("m-2") : QStringLiteral("m-1"));
    });
    QVERIFY(run.rests());
    QVERIFY(run.run->modelChanged());
    int second = 0;
    for (const Verdict& vote : run.votes())
      second += vote.rater.text() == QStringLiteral("listener (m-2)") ? 1 : 0;
    QCOMPARE(second, 3);
    QVERIFY(run.contents.findRater(RaterId(QStringLiteral("listener (m-2)"))));
  }
  void anAnswerThatCannotBeSavedIsKeptAndNothingMoreIsAsked() {
    Run run;
    QVERIFY(run.open());
    run.config.inFlight = 1;
    run.start([&](const JudgeRequest&, int number) {
      run.savesFail = number == 3;
      return okReply(Place::First);
    });
    QVERIFY(run.rests());
    QCOMPARE(run.run->why(), JudgeRun::Why::SaveFailed);
    QCOMPARE(run.judge->asked.size(), 3);
    QCOMPARE(run.votes().size(), 2);
    run.savesFail = false;
    run.run->resume();
    QVERIFY(QTest::qWaitFor([&] { return run.run->state() == JudgeRun::State::Ended; }, kPatienceMs));
    QCOMPARE(run.votes().size(), 8);
    QCOMPARE(run.judge->asked.size(), 8);  // the third was not paid for twice
  }
  void theCostOfWhatIsUnderWayIsReckonedIn() {
    Run run;
    QVERIFY(run.open());
    run.config.inFlight = 4;
    run.config.options.thinkingBudget = 0;
    run.config.options.maxOutputTokens = 10;
    run.config.price.outPerMillion = 1e5;  // 1 for an answer of ten tokens
    run.settings.maxCost = 3.5;
    run.start(always(okReply(Place::First)), 30);
    QVERIFY(run.rests());
    QCOMPARE(run.run->why(), JudgeRun::Why::CostCap);
    QCOMPARE(run.judge->asked.size(), 3);
    QCOMPARE(run.run->tally().cost, 3.0);
  }
  void whatAServerDoesNotReckonUpIsEstimated() {
    Run run;
    QVERIFY(run.open());
    run.config.options.thinkingBudget = 0;
    run.config.options.maxOutputTokens = 10;
    run.config.price.outPerMillion = 1e5;
    run.settings.maxCost = 3.5;
    JudgeReply silent = okReply(Place::First);
    silent.outTokens = 0;
    silent.httpStatus = 200;
    run.start(always(silent));
    QVERIFY(run.rests());
    QCOMPARE(run.run->why(), JudgeRun::Why::CostCap);
    QCOMPARE(run.judge->asked.size(), 3);
    QCOMPARE(run.run->tally().cost, 3.0);
    QCOMPARE(run.votes().constFirst().judge->cost, 1.0);
  }
  void aSlowDiskHoldsUpNoRequest() {
    Run run;
    run.saveMs = 1'500;
    QVERIFY(run.open());
    run.start(always(okReply(Place::First)), 400);
    QVERIFY(run.rests());
    QCOMPARE(run.askedAtFirstVote, 4);  // two that were answered, two beside their saving
    QCOMPARE(run.votes().size(), 8);
    QVERIFY2(run.saved.size() < 2 + 8, "each answer was saved alone");  // besides beginning and end
    QVERIFY(run.judge->mostAtOnce <= 2);
  }
  void whatCameInIsSavedWhenTheRunIsCancelled() {
    Run run;
    run.saveMs = 100;
    QVERIFY(run.open());
    int answered = 0;
    run.start([&](const JudgeRequest&, int) {
      if (++answered == 2)
        QMetaObject::invokeMethod(run.run.get(), &JudgeRun::cancel, Qt::QueuedConnection);
      return okReply(Place::First);
    });
    QVERIFY(run.rests());
    QCOMPARE(run.run->why(), JudgeRun::Why::Cancelled);
    QCOMPARE(run.votes().size(), answered);
    QCOMPARE(run.run->standing().ok, answered);
  }
  void nobodyElsesAnswersAreInherited_data() {
    QTest::addColumn<QString>("rater");
    QTest::addColumn<QString>("model");
    QTest::addColumn<int>("asked");
    const auto row = [](const char* name, const char* rater, const char* model, int asked) {
      QTest::newRow(name) << QString::fromLatin1(rater) << QString::fromLatin1(model) << asked;
    };
    row("another version of the same model", "listener (m-2)", "a-model", 7);
    row("a judge whose name begins alike", "listener (quiet)", "a-model", 8);
    row("of another model", "listener (m-2)", "b-model", 8);
    row("under the same name, of another model", "listener", "b-model", 8);
  }
  void nobodyElsesAnswersAreInherited() {
    QFETCH(QString, rater);
    QFETCH(QString, model);
    QFETCH(int, asked);
    Run run;
    QVERIFY(run.open());
    Verdict vote;
    vote.event = EventId(QStringLiteral("v-1"));
    vote.battle = run.contents.battles.constFirst().battle.id;
    vote.rater = RaterId(rater);
    vote.trial = QStringLiteral("ab");
    vote.outcome = Outcome::Won;
    vote.winner = run.contents.battles.constFirst().battle.a;
    vote.judge = JudgeAnswer{model, QStringLiteral("m-2"), QStringLiteral("v1")};
    run.contents.verdicts.append(vote);
    run.start(always(okReply(Place::First)));
    QVERIFY(run.rests());
    QCOMPARE(run.judge->asked.size(), asked);
  }
  void aSoundThatIsTooLargeIsNotSent() {
    JudgeConfig config;
    const auto mostOf = [&config] {
      qint64 bytes = 1024 * 1024;
      while (bytes < 100 * 1024 * 1024 && !whyTooLarge(config, bytes + 1024))
        bytes += 1024;
      return static_cast<double>(bytes) / 32'000;  // seconds of 16 kHz, 16 bit
    };
    QVERIFY(mostOf() > 480 && mostOf() < 492);  // Gemini
    config.api = JudgeApi::OpenAiChat;
    QVERIFY(mostOf() > 3'000);
    config.dataUriPrefix = true;
    QVERIFY(mostOf() > 240 && mostOf() < 246);  // DashScope
    config.api = JudgeApi::Program;
    QVERIFY(mostOf() > 3'000);
  }
  void aFinishedRunAsksAgainOnlyWhatIsNotOk() {
    Run run;
    QVERIFY(run.open());
    JudgeReply refused;
    refused.status = JudgeStatus::Refused;
    run.start([&](const JudgeRequest&, int number) { return number <= 3 ? refused : okReply(Place::First); });
    QVERIFY(run.rests());
    const JudgeRunId first = run.run->run();
    QCOMPARE(run.run->standing().refused, 3);
    run.start(always(okReply(Place::First)));
    QVERIFY(run.rests());
    QCOMPARE(run.judge->asked.size(), 3);
    QVERIFY(run.run->run() != first);
    QCOMPARE(run.run->standing().ok, 8);
    run.start(always(okReply(Place::First)));
    QCOMPARE(run.run->why(), JudgeRun::Why::NothingToAsk);
  }
  void requestsAMinuteAreLimited() {
    JudgePace pace(3);
    for (const qint64 at : {0, 10, 20}) {
      QCOMPARE(pace.waitMs(at), 0);
      pace.left(at);
    }
    QCOMPARE(pace.waitMs(30), 59'970);
    QCOMPARE(pace.waitMs(60'000), 0);
    pace.holdUntil(61'000);
    QCOMPARE(pace.waitMs(60'000), 1'000);
    JudgePace rare(0.5);
    rare.left(0);
    QCOMPARE(rare.waitMs(60'000), 60'000);
    QCOMPARE(JudgePace(0).waitMs(5), 0);
  }
  void thePauseDoublesAndTheServersDelayIsKept() {
    for (int tries = 1; tries < 6; ++tries) {
      const qint64 pause = retryPauseMs(tries, {}, 1'000, 7);
      QVERIFY(pause >= (750LL << (tries - 1)) && pause <= (1'250LL << (tries - 1)));
      QCOMPARE(retryPauseMs(tries, {}, 1'000, 7), pause);
    }
    QVERIFY(retryPauseMs(30, {}, 1'000, 7) <= 75'000);
    const qint64 told = retryPauseMs(1, 26'660, 1'000, 7);
    QVERIFY(told >= 26'660 && told <= 33'325);
  }
  void aLargerSampleHoldsTheSmallerOne() {
    StudyOnFiles files(WavSetShape{12, 2, 0.1});
    QVERIFY(files.open());
    const Contents contents = files.study().contents();
    JudgeChoice choice;
    choice.sample = 4;
    const QList<BattleId> four = chosenBattles(contents, choice);
    choice.sample = 8;
    const QList<BattleId> eight = chosenBattles(contents, choice);
    QCOMPARE(four.size(), 4);
    for (const BattleId& battle : four)
      QVERIFY(eight.contains(battle));
    choice.onlyWithHumans = true;
    QVERIFY(chosenBattles(contents, choice).isEmpty());
    choice = {};
    choice.limit = 3;
    QList<BattleId> first;
    for (const DrawnBattle& drawn : contents.battles.mid(0, 3))
      first.append(drawn.battle.id);
    QCOMPARE(chosenBattles(contents, choice), first);
  }
};

QTEST_GUILESS_MAIN(TestJudgeRun)
#include "tst_judge_run.moc"
