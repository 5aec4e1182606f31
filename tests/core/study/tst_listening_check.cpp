// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Loudness.h"
#include "core/audio/SpeechNoise.h"
#include "core/study/ListeningCheck.h"
#include "tests/support/FakeSpeaker.h"

#include <QTest>

#include <algorithm>
#include <chrono>

using namespace s2s;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kHour = 3'600'000;

class SetClock final : public Clock {
 public:
  qint64 nowMs() const override { return now; }
  qint64 monotonicMs() const override { return now; }

  qint64 now = 1'700'000'000'000;
};

/// A check on a device that pulls on command.
struct Check {
  Check() {
    speaker.start();
    run.start();
  }
  Ear playing() const {
    speaker.pull(480);
    return speaker.renderer().ear();
  }
  void hearBothRight() {
    run.heardOn(playing());
    run.heardOn(playing());
  }

  mutable FakeSpeaker speaker;
  Player player{speaker};
  SetClock clock;
  ListeningCheckRun run{player, clock};
};

ListeningCheck checkAt(qint64 at) {
  ListeningCheck check;
  check.rater = RaterId(QStringLiteral("wang"));
  check.device = QStringLiteral("USB 耳机");
  check.at = at;
  return check;
}

}  // namespace

class TestListeningCheck : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theNoiseIsAsLoudAsEveryClip_data() {
    QTest::addColumn<int>("bursts");
    QTest::newRow("steady") << 0;
    QTest::newRow("in two bursts") << 2;
  }
  void theNoiseIsAsLoudAsEveryClip() {
    QFETCH(int, bursts);
    const ClipPtr clip = bursts > 0 ? speechBursts(48'000, bursts) : speechNoise(48'000, 4s);
    const Loudness measured = loudness(*clip);
    QVERIFY(std::abs(*measured.integratedLufs - kTargetLufs) < 0.1);
    QVERIFY(measured.truePeakDb <= kTruePeakCeiling + 0.1);
  }
  void burstsAreParted() {
    const ClipPtr clip = speechBursts(48'000, 2);
    const auto middle = clip->frames.begin() + 60'000;  // after 1.25 s
    QVERIFY(std::all_of(middle, middle + 24'000, [](float frame) { return frame == 0; }));
    QCOMPARE(clip->seconds(), 3.0);
  }

  void bothSidesSoundInTurnThenBothTogether() {
    Check check;
    const Ear first = check.playing();
    QVERIFY(first != Ear::Both);
    QVERIFY(check.player.isPlaying());
    check.run.heardOn(first);
    QCOMPARE(check.run.step(), CheckStep::SecondSide);
    QVERIFY(check.playing() != first && check.playing() != Ear::Both);
    check.run.heardOn(check.playing());
    QCOMPARE(check.run.step(), CheckStep::Level);
    QCOMPARE(check.playing(), Ear::Both);
    QVERIFY(check.player.isPlaying());
  }
  void whichSideComesFirstIsACoin() {
    FakeSpeaker speaker;
    speaker.start();
    Player player(speaker);
    SetClock clock;
    ListeningCheckRun run(player, clock);
    int left = 0;
    for (int i = 0; i < 100; ++i, ++clock.now) {
      run.start();
      speaker.pull(480);
      left += speaker.renderer().ear() == Ear::Left ? 1 : 0;
    }
    QVERIFY(left > 25 && left < 75);
  }
  void aWholeCheckSaysWhatItFound() {
    Check check;
    check.hearBothRight();
    check.player.setVolume(0.6F);
    check.run.levelIsRight();
    QVERIFY(!check.player.isPlaying());
    check.run.setHeadphones(true);
    QCOMPARE(check.run.step(), CheckStep::Done);
    const ListeningCheck& found = check.run.found();
    QVERIFY(found.sidesRight());
    QCOMPARE(found.device, QStringLiteral("Test device"));
    QCOMPARE(found.at, check.clock.now);
    QCOMPARE(deviceNote(found), QStringLiteral("headphones · L R ok"));
    QCOMPARE(found.volumePercent, 60);
    QVERIFY(!listeningCheckFrom(toText(found)));  // nobody's
    ListeningCheck ofSomebody = found;
    ofSomebody.rater = RaterId(QStringLiteral("王"));
    QCOMPARE(listeningCheckFrom(toText(ofSomebody)), ofSomebody);
    QVERIFY(!check.player.clip(Deck::Instruction));
  }
  void swappedHeadphonesAreFound() {
    Check check;
    for (int i = 0; i < 2; ++i)
      check.run.heardOn(check.playing() == Ear::Left ? Ear::Right : Ear::Left);
    check.run.levelIsRight();
    check.run.setHeadphones(false);
    QVERIFY(check.run.found().sidesSwapped());
    QVERIFY(deviceNote(check.run.found()).startsWith(QStringLiteral("loudspeakers · L R swapped")));
  }
  void notNowEndsItAtOnceAndIsRecorded() {
    Check check;
    check.run.skip();
    QCOMPARE(check.run.step(), CheckStep::Done);
    QCOMPARE(check.playing(), Ear::Both);
    QCOMPARE(deviceNote(check.run.found()), QStringLiteral("sound check skipped"));
  }
  void anAnswerToAnotherQuestionIsNone() {
    Check check;
    check.run.levelIsRight();
    check.run.setHeadphones(true);
    QCOMPARE(check.run.step(), CheckStep::FirstSide);
    check.hearBothRight();
    check.run.heardOn(Ear::Left);
    QCOMPARE(check.run.step(), CheckStep::Level);
  }
  void interruptedItGivesBothSidesBack() {
    Check check;
    check.run.interrupt();
    QCOMPARE(check.playing(), Ear::Both);
    QVERIFY(!check.player.isPlaying());
    check.run.playAgain();
    QVERIFY(check.playing() != Ear::Both);
  }

  void aLockedVolumeIsLockedAgain_data() {
    QTest::addColumn<int>("leftAt");
    for (const CheckStep step : {CheckStep::FirstSide, CheckStep::Level, CheckStep::Headphones, CheckStep::Done})
      QTest::addRow("at step %d", static_cast<int>(step)) << static_cast<int>(step);
  }
  void aLockedVolumeIsLockedAgain() {
    QFETCH(int, leftAt);
    const auto last = static_cast<CheckStep>(leftAt);
    for (const bool isInterrupted : {false, true}) {
      Check check;
      check.run.skip();
      check.player.setVolumeLocked(true);
      check.run.start();
      QVERIFY(!check.player.isVolumeLocked());
      if (last != CheckStep::FirstSide)
        check.hearBothRight();
      if (last == CheckStep::Headphones || last == CheckStep::Done)
        check.run.levelIsRight();
      if (last == CheckStep::Done)
        check.run.setHeadphones(true);
      QCOMPARE(check.run.step(), last);
      isInterrupted ? check.run.interrupt() : check.run.skip();
      QVERIFY(check.player.isVolumeLocked());
    }
  }
  void whatIsNotLockedStaysSo() {
    Check check;
    check.run.interrupt();
    QVERIFY(!check.player.isVolumeLocked());
    check.run.playAgain();
    check.run.skip();
    QVERIFY(!check.player.isVolumeLocked());
  }

  void itHoldsForOnePersonOnOneDeviceForTwelveHours_data() {
    QTest::addColumn<QString>("rater");
    QTest::addColumn<QString>("device");
    QTest::addColumn<double>("hours");
    QTest::addColumn<bool>("skipped");
    QTest::addColumn<bool>("holds");
    const QString same = QStringLiteral("USB 耳机");
    const QString own = QStringLiteral("wang");
    QTest::newRow("of somebody else") << QStringLiteral("li") << same << 0.0 << false << false;
    QTest::newRow("somebody else said not now") << QStringLiteral("li") << same << 0.5 << true << false;
    QTest::newRow("at once") << own << same << 0.0 << false << true;
    QTest::newRow("after 11 hours") << own << same << 11.0 << false << true;
    QTest::newRow("after 12 hours") << own << same << 12.0 << false << false;
    QTest::newRow("on another device") << own << QStringLiteral("Loudspeakers") << 0.0 << false << false;
    QTest::newRow("half an hour after not now") << own << same << 0.5 << true << true;
    QTest::newRow("two hours after not now") << own << same << 2.0 << true << false;
    QTest::newRow("when the clock was set back") << own << same << -1.0 << false << false;
  }
  void itHoldsForOnePersonOnOneDeviceForTwelveHours() {
    QFETCH(QString, rater);
    QFETCH(QString, device);
    QFETCH(double, hours);
    QFETCH(bool, skipped);
    QFETCH(bool, holds);
    ListeningCheck check = checkAt(100 * kHour);
    check.skipped = skipped;
    QCOMPARE(stillHolds(check, RaterId(rater), device, check.at + qRound64(hours * kHour)), holds);
  }
  void textThatIsNoCheckIsNothing() {
    QVERIFY(!listeningCheckFrom({}));
    QVERIFY(!listeningCheckFrom(QStringLiteral("[1,2]")));
    QVERIFY(!listeningCheckFrom(QStringLiteral("{\"at\":3}")));
    const QString ofAnOlderVersion = QStringLiteral(R"({"at":3,"device":"USB","skipped":false,"volume":80})");
    QVERIFY(!listeningCheckFrom(ofAnOlderVersion));  // whose ears it was about was not kept
  }

  void theNoteBelongsToItsDeviceOnly() {
    Check check;
    check.player.setDeviceNote(QStringLiteral("Other"), QStringLiteral("headphones"));
    QCOMPARE(check.player.describedDevice(), QStringLiteral("Test device · 100 %"));
    check.player.setDeviceNote(QStringLiteral("Test device"), QStringLiteral("headphones"));
    QCOMPARE(check.player.describedDevice(), QStringLiteral("Test device · headphones · 100 %"));
    check.player.setVolume(0.3F);
    QCOMPARE(check.player.describedDevice(), QStringLiteral("Test device · headphones · 30 %"));
  }
};

QTEST_GUILESS_MAIN(TestListeningCheck)
#include "tst_listening_check.moc"
