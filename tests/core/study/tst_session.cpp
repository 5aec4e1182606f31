// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/study/Session.h"
#include "tests/support/StudyOnFiles.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace s2s;
using test::StudyOnFiles;
using namespace std::chrono_literals;

namespace {

/// One annotator at work on a small study.
struct Desk {
  explicit Desk(const test::WavSetShape& shape = {}, StudyInfo info = {}) : files(shape, withoutCriteria(info)) {
    qRegisterMetaType<s2s::Error>();
  }

  bool begin() {
    if (!files.open() || !files.join(QStringLiteral("zhang")))
      return false;
    return sitDown();
  }
  /// A walk over the battles in their order, of these kinds; what is known is that canonical a is the better one.
  bool beginWithKinds(const QList<PlanItemKind>& kinds) {
    if (!files.open())
      return false;
    const RaterId zhang(QStringLiteral("zhang"));
    Edit edit;
    edit.raters = {{zhang}};
    for (qsizetype i = 0; i < kinds.size(); ++i) {
      const Battle& battle = files.study().contents().battles.at(i).battle;
      edit.plan.append({zhang, static_cast<int>(i), battle.id, 1, Seat::B, kinds.at(i)});
      if (kinds.at(i) != PlanItemKind::Regular)
        edit.knownAnswers.append(
            {battle.id, battle.a, kinds.at(i), QStringLiteral("A is cut off."), QStringLiteral("A 没有说完。")});
    }
    bool saved = false;
    files.study().apply(edit, [&saved](const Result<void>& result) { saved = static_cast<bool>(result); });
    return QTest::qWaitFor([&] { return saved; }, 10'000) && sitDown();
  }
  bool sitDown() {
    player = std::make_unique<Player>(files.speaker());
    files.speaker().start();
    session = std::make_unique<Session>(files.study(), *player, RaterId(QStringLiteral("zhang")));
    session->start();
    return isJudging();
  }
  bool isJudging() {
    return QTest::qWaitFor([this] { return session->state() == SessionState::Judging; }, 10'000);
  }
  /// Lets the device pull until everything was heard.
  bool hearAll() {
    for (int i = 0; i < 200 && !session->gate().open(); ++i)
      files.speaker().pullSeconds(0.1);
    return session->gate().open();
  }
  bool choose(Shown side) {
    const int before = session->done();
    session->choose(side);
    return QTest::qWaitFor(
        [&] {
          return session->done() == before + 1 && session->state() != SessionState::Loading &&
                 session->state() != SessionState::Saving;
        },
        10'000);
  }
  static StudyInfo withoutCriteria(StudyInfo info) {
    info.criteria = CriteriaMode::Off;
    info.plan.repeats = 0;
    return info;
  }

  StudyOnFiles files;
  std::unique_ptr<Player> player;
  std::unique_ptr<Session> session;
};

}  // namespace

class TestSession : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theFirstPassOpensTheGate() {
    Desk desk;
    QVERIFY(desk.begin());
    QVERIFY(!desk.session->gate().open());
    QVERIFY(desk.player->inFirstPass());
    // 3 clips of 1 s with pauses of 0.6 and 1 s
    desk.files.speaker().pullSeconds(4.4);
    QVERIFY(!desk.session->gate().open());
    desk.files.speaker().pullSeconds(0.4);
    QVERIFY(desk.session->gate().open());
  }
  void aLongBattleIsSeenBeforeItIsThere() {
    Desk desk({.samples = 1, .seconds = 25});
    QVERIFY(desk.files.open() && desk.files.join(QStringLiteral("zhang")));
    Player player(desk.files.speaker());
    Session session(desk.files.study(), player, RaterId(QStringLiteral("zhang")));
    std::array<QList<WavePreviewPtr>, 3> seen;
    connect(&session, &Session::previewed, this, [&](Deck deck, const WavePreviewPtr& preview) {
      QCOMPARE(session.state(), SessionState::Loading);
      seen[static_cast<size_t>(deck)].append(preview);
    });
    session.start();
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), SessionState::Judging, 30'000);
    for (const QList<WavePreviewPtr>& previews : seen) {
      QVERIFY(!previews.isEmpty());
      QVERIFY(std::abs(previews.constLast()->seconds - 25) < 0.1);
      QVERIFY(previews.constLast()->loudest() > 0.2F);
    }
    // Which of the answers is decoded sooner is not to be seen.
    QCOMPARE(seen[1].size(), seen[2].size());
    for (qsizetype i = 0; i < seen[1].size(); ++i)
      QVERIFY(std::abs(seen[1].at(i)->known() - seen[2].at(i)->known()) < 0.001);
  }
  void shortClipsAreNotPreviewed() {
    Desk desk;
    QVERIFY(desk.files.open() && desk.files.join(QStringLiteral("zhang")));
    Player player(desk.files.speaker());
    Session session(desk.files.study(), player, RaterId(QStringLiteral("zhang")));
    bool seen = false;
    connect(&session, &Session::previewed, this, [&seen] { seen = true; });
    session.start();
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), SessionState::Judging, 30'000);
    QVERIFY(!seen);
  }
  void noVerdictBeforeAllWasHeard() {
    Desk desk;
    QVERIFY(desk.begin());
    QSignalSpy refused(desk.session.get(), &Session::refused);
    desk.session->choose(Shown::A);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().value<Refusal>(), Refusal::NotHeard);
    QCOMPARE(desk.session->done(), 0);
  }
  void aVerdictIsOnDiskBeforeTheNextBattleIsShown() {
    Desk desk;
    QVERIFY(desk.begin());
    QVERIFY(desk.hearAll());
    qsizetype onDisk = -1;
    connect(desk.session.get(), &Session::battleShown, this, [&] { onDisk = desk.files.onDisk().verdicts.size(); });
    const int first = desk.session->battle().position;
    QVERIFY(desk.choose(Shown::B));
    QCOMPARE(onDisk, 1);
    QVERIFY(desk.session->battle().position != first);
    const Verdict verdict = desk.files.onDisk().verdicts.first();
    const Contents& contents = desk.files.study().contents();
    const Battle& battle = *contents.findBattle(verdict.battle);
    const Seat presented = verdict.presentedFirst == battle.a ? Seat::A : Seat::B;
    QCOMPARE(verdict.winner, battle.at(other(presented)));  // the second one on the screen
    QCOMPARE(verdict.gate, Gate::Heard);
    QCOMPARE(verdict.listening.plays.instruction, 1);
    QVERIFY(verdict.listening.heard.a >= 0.98 && verdict.listening.heard.b >= 0.98);
    QVERIFY(verdict.committedAt >= verdict.startedAt);
    QCOMPARE(verdict.trial, QStringLiteral("1"));
  }
  void howAVerdictWasHeardIsStoredAndExported_data() {
    QTest::addColumn<QStringList>("rawTasks");
    QTest::addColumn<LoudnessPolicy>("policy");
    QTest::newRow("aligned") << QStringList{QStringLiteral("storytelling")} << LoudnessPolicy::Aligned;
    QTest::newRow("a task whose level is the answer")
        << QStringList{QStringLiteral("rhythm_control")} << LoudnessPolicy::Raw;
  }
  void howAVerdictWasHeardIsStoredAndExported() {
    QFETCH(QStringList, rawTasks);
    QFETCH(LoudnessPolicy, policy);
    StudyInfo info;
    info.rawTasks = rawTasks;
    Desk desk({}, info);
    QVERIFY(desk.begin());
    desk.player->setDeviceNote(QStringLiteral("Test device"), QStringLiteral("headphones, L R ok"));
    QVERIFY(desk.hearAll());
    desk.player->play(Deck::First);
    desk.files.speaker().pullSeconds(1.2);
    desk.files.clock().pass(5s);
    desk.session->noteActivity();
    desk.files.clock().pass(10min);  // away for ten minutes: no work
    const double gain = desk.session->prepared(Deck::First)->gainDb;
    QCOMPARE(gain == 0, policy == LoudnessPolicy::Raw);
    QVERIFY(desk.choose(Shown::A));

    const Verdict verdict = desk.files.onDisk().verdicts.first();
    const Listening& how = verdict.listening;
    const bool firstIsA = desk.files.study().contents().findBattle(verdict.battle)->a == verdict.presentedFirst;
    QCOMPARE(how.plays, (PerClip<int>{1, firstIsA ? 2 : 1, firstIsA ? 1 : 2}));
    QCOMPARE(how.heard, (PerClip<double>{1, 1, 1}));
    QCOMPARE(firstIsA ? how.gainDb.a : how.gainDb.b, gain);
    QCOMPARE(how.policy, policy);
    QCOMPARE(how.device, QStringLiteral("Test device · headphones, L R ok · 100 %"));
    QVERIFY(how.activeMs >= 5'000 && how.activeMs < 60'000);

    const QString out = desk.files.path() + QStringLiteral(".jsonl");
    QVERIFY(desk.files.study().exportVerdicts(out, false));
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Result<Json> line = parseJson(file.readAll().trimmed());
    QVERIFY(line);
    for (const auto& [name, plays] :
         {std::pair("instruction", how.plays.instruction), std::pair("a", how.plays.a), std::pair("b", how.plays.b)}) {
      QCOMPARE((*line)["plays"][name].get<int>(), plays);
      QCOMPARE((*line)["heard"][name].get<double>(), 1.0);
    }
    QCOMPARE(line->contains("gain_db"), policy == LoudnessPolicy::Aligned);  // two gains of 0 are left out
    if (policy == LoudnessPolicy::Aligned) {
      QCOMPARE((*line)["gain_db"]["a"].get<double>(), how.gainDb.a);
      QCOMPARE((*line)["gain_db"]["b"].get<double>(), how.gainDb.b);
    }
    QCOMPARE(stringAt(*line, "policy"), code(policy));
    QCOMPARE(stringAt(*line, "device"), how.device);
    QCOMPARE((*line)["active_ms"].get<qint64>(), how.activeMs);
  }
  void aVerdictOnItsWayArrivesWhenAnotherPersonSitsDown() {
    Desk desk;
    QVERIFY(desk.begin());
    QVERIFY(desk.hearAll());
    desk.session->choose(Shown::A);
    QCOMPARE(desk.session->state(), SessionState::Saving);
    desk.session.reset();
    QTRY_COMPARE(desk.files.study().contents().verdicts.size(), 1);
    QCOMPARE(desk.files.onDisk().verdicts.size(), 1);
  }
  void aFailedSaveDoesNotAdvanceAndTheNextOneWorks() {
    Desk desk;
    QVERIFY(desk.begin());
    QVERIFY(desk.hearAll());
    desk.session->setNote(QStringLiteral("记下来的话"));
    QVERIFY(QFile::rename(desk.files.path(), desk.files.path() + QStringLiteral(".away")));
    QSignalSpy failed(desk.session.get(), &Session::saveFailed);
    const int place = desk.session->battle().position;
    desk.session->choose(Shown::A);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(desk.session->state(), SessionState::Judging);
    QCOMPARE(desk.session->battle().position, place);
    QCOMPARE(desk.session->draft().note, QStringLiteral("记下来的话"));
    QVERIFY(QFile::rename(desk.files.path() + QStringLiteral(".away"), desk.files.path()));
    QSignalSpy recovered(&desk.files.study(), &Study::saveRecovered);
    QVERIFY(desk.choose(Shown::A));
    QCOMPARE(recovered.size(), 1);
    QCOMPARE(desk.files.onDisk().verdicts.size(), 1);
  }
  void undoReopensWithItsStateAndDoesNotAskToListenAgain() {
    Desk desk;
    QVERIFY(desk.begin());
    QVERIFY(desk.hearAll());
    const int place = desk.session->battle().position;
    desk.session->setNote(QStringLiteral("note"));
    QVERIFY(desk.choose(Shown::A));
    desk.session->undo();
    QTRY_COMPARE(desk.session->battle().position, place);
    QVERIFY(desk.isJudging());
    QVERIFY(desk.session->battle().reopened);
    QVERIFY(desk.session->gate().open());
    QCOMPARE(desk.session->draft().note, QStringLiteral("note"));
    QCOMPARE(desk.session->done(), 0);
    QVERIFY(desk.choose(Shown::B));
    const QList<Verdict> events = desk.files.onDisk().verdicts;
    QCOMPARE(events.size(), 3);  // verdict, withdrawal, verdict: nothing is lost
    QVERIFY(events.at(1).withdrawn);
    QCOMPARE(events.at(2).revisionOf, events.at(1).event);
    QVERIFY(events.at(2).listening.heard.a >= 0.98);
  }
  void aBrokenAnswerWaivesTheGateOfItsSideOnly() {
    Desk desk({4, 2, 5.0});
    QVERIFY(desk.begin());
    QSignalSpy refused(desk.session.get(), &Session::refused);
    desk.session->markBroken(Shown::A, Broken::Noise);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().value<Refusal>(), Refusal::TooEarlyForBroken);
    desk.files.speaker().pullSeconds(5 + 0.6 + 3.2);  // the instruction, the pause, 3 s of A
    desk.session->markBroken(Shown::A, Broken::Noise);
    QVERIFY(desk.session->gate().aHeard);
    QVERIFY(!desk.session->gate().open());
    desk.player->play(Deck::Second);
    desk.files.speaker().pullSeconds(5.2);
    QVERIFY(desk.session->gate().open());
    QVERIFY(desk.choose(Shown::B));
    const Verdict verdict = desk.files.onDisk().verdicts.first();
    QCOMPARE(verdict.gate, Gate::Waived);
    QVERIFY(verdict.broken.a == Broken::Noise || verdict.broken.b == Broken::Noise);
  }
  void choosingTheBrokenOneIsAskedAboutOnce() {
    Desk desk;
    QVERIFY(desk.begin());
    QVERIFY(desk.hearAll());
    desk.session->markBroken(Shown::A, Broken::Truncated);
    QSignalSpy refused(desk.session.get(), &Session::refused);
    desk.session->choose(Shown::A);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().value<Refusal>(), Refusal::Contradicts);
    QVERIFY(desk.choose(Shown::A));
  }
  void requiredCriteriaAreAskedFor() {
    Desk desk;
    QVERIFY(desk.begin());
    StudyInfo info = desk.files.study().contents().info;
    info.criteria = CriteriaMode::Required;
    desk.files.study().apply({.info = info}, [](const Result<void>&) {});
    QTRY_COMPARE(desk.files.study().contents().info.criteria, CriteriaMode::Required);
    QVERIFY(desk.hearAll());
    QSignalSpy refused(desk.session.get(), &Session::refused);
    desk.session->choose(Shown::A);
    QCOMPARE(refused.last().first().value<Refusal>(), Refusal::CriteriaMissing);
    desk.session->say(Criterion::Alignment, Say::A);
    desk.session->say(Criterion::Expressiveness, Say::Same);
    desk.session->say(Criterion::Quality, Say::B);
    QVERIFY(desk.choose(Shown::A));
    const Verdict verdict = desk.files.onDisk().verdicts.first();
    QCOMPARE(verdict.criteria.expressiveness, Preference::Same);
    QVERIFY(verdict.criteria.alignment != verdict.criteria.quality);
  }
  void damagedSoundPutsOnlyItsOwnBattleAside() {
    Desk desk;
    QVERIFY(desk.files.open());
    // Spoilt after the set was read: the battle is found out when its sound is decoded.
    for (int s = 0; s < 2; ++s) {
      QFile file(desk.files.setFolder() + QStringLiteral("/audio/1-%1.wav").arg(s));
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write("this is no sound");
    }
    QVERIFY(desk.files.join(QStringLiteral("zhang")));
    desk.player = std::make_unique<Player>(desk.files.speaker());
    desk.files.speaker().start();
    desk.session = std::make_unique<Session>(desk.files.study(), *desk.player, RaterId(QStringLiteral("zhang")));
    desk.session->start();
    for (int i = 0; i < 3; ++i) {
      QVERIFY(desk.isJudging());
      QVERIFY(desk.hearAll());
      QVERIFY(desk.choose(Shown::A));
    }
    QTRY_COMPARE(desk.session->state(), SessionState::Finished);
    QCOMPARE(desk.session->putAside().size(), 1);
    QCOMPARE(desk.session->done(), 3);
  }
  void aWalkGoesOnWhereItStopped() {
    Desk desk;
    QVERIFY(desk.begin());
    QVERIFY(desk.hearAll());
    QVERIFY(desk.choose(Shown::A));
    const int place = desk.session->battle().position;
    Session again(desk.files.study(), *desk.player, RaterId(QStringLiteral("zhang")));
    again.start();
    QTRY_COMPARE(again.state(), SessionState::Judging);
    QCOMPARE(again.done(), 1);
    QCOMPARE(again.battle().position, place);
  }
  void aTrainingItemIsAnsweredBeforeTheNextBattle() {
    Desk desk;
    QVERIFY(desk.beginWithKinds({PlanItemKind::Training, PlanItemKind::Regular}));
    QVERIFY(!desk.session->feedback());
    QVERIFY(desk.hearAll());
    desk.session->choose(Shown::A);  // b stands first: the expected a is shown as B
    QTRY_COMPARE(desk.session->state(), SessionState::Feedback);
    const TrainingFeedback expected{Shown::B, false, QStringLiteral("A is cut off."), QStringLiteral("A 没有说完。")};
    QCOMPARE(desk.session->feedback(), expected);
    QCOMPARE(desk.session->battle().position, 0);
    QVERIFY(desk.files.onDisk().verdicts.first().training);
    QSignalSpy refused(desk.session.get(), &Session::refused);
    desk.session->choose(Shown::B);
    QCOMPARE(refused.size(), 1);  // it is judged
    desk.player->play(Deck::Second);
    QVERIFY(desk.player->isPlaying());  // but can be heard again
    desk.session->goOn();
    QVERIFY(desk.isJudging());
    QCOMPARE(desk.session->battle().position, 1);
    QVERIFY(!desk.session->feedback());
  }
  void aTrainingItemMayBeTakenBackAndDoneAgain() {
    Desk desk;
    QVERIFY(desk.beginWithKinds({PlanItemKind::Training, PlanItemKind::Regular}));
    QVERIFY(desk.hearAll());
    desk.session->choose(Shown::A);
    QTRY_COMPARE(desk.session->state(), SessionState::Feedback);
    desk.session->undo();
    QVERIFY(desk.isJudging());
    QCOMPARE(desk.session->done(), 0);
    desk.session->choose(Shown::B);
    QTRY_COMPARE(desk.session->state(), SessionState::Feedback);
    QVERIFY(desk.session->feedback()->right);
  }
  void goldAndTrapItemsLookLikeEveryOther() {
    Desk desk;
    QVERIFY(desk.beginWithKinds({PlanItemKind::Gold, PlanItemKind::Trap, PlanItemKind::Regular}));
    for (int i = 0; i < 2; ++i) {
      QVERIFY(desk.hearAll());
      QVERIFY(desk.choose(Shown::A));
      QCOMPARE(desk.session->state(), SessionState::Judging);
      QCOMPARE(desk.session->battle().position, i + 1);
    }
    const QList<Verdict> verdicts = desk.files.onDisk().verdicts;
    QVERIFY(verdicts.at(0).gold && !verdicts.at(0).training);
    QVERIFY(verdicts.at(1).trap);
  }
  void timeAwayBetweenTwoBattlesIsNotActive() {
    Desk desk;
    QVERIFY(desk.begin());
    QVERIFY(desk.hearAll());
    connect(desk.session.get(), &Session::verdictSaved, this, [&] { desk.session->setOnStage(false); });
    desk.session->choose(Shown::A);
    QVERIFY(QTest::qWaitFor([&] { return desk.session->state() == SessionState::Judging; }, 10'000));
    QVERIFY(!desk.player->isPlaying());
    const qint64 back = desk.files.study().clock().nowMs();
    QTRY_VERIFY(desk.files.study().clock().nowMs() > back + 50);
    desk.session->setOnStage(true);
    QVERIFY(desk.player->inFirstPass());
    QVERIFY(desk.hearAll());
    QVERIFY(desk.choose(Shown::A));
    const Verdict second = desk.files.onDisk().verdicts.at(1);
    QVERIFY(second.startedAt > back + 50);
    QVERIFY(second.listening.activeMs <= second.committedAt - second.startedAt + 1);
  }
  void skippingIsAVerdictWithoutAWinner() {
    Desk desk;
    QVERIFY(desk.begin());
    desk.session->skip(SkipReason::BadInstruction);
    QTRY_COMPARE(desk.session->done(), 1);
    const Verdict verdict = desk.files.onDisk().verdicts.first();
    QCOMPARE(verdict.outcome, Outcome::Undecided);
    QCOMPARE(verdict.skip, SkipReason::BadInstruction);
    QVERIFY(desk.session->recent().first().skipped);
  }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
