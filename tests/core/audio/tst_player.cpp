// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Player.h"
#include "core/audio/Stretch.h"
#include "tests/support/AudioClips.h"
#include "tests/support/FakeSpeaker.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace s2s;
using namespace std::chrono_literals;

namespace {

/// A battle on the decks: instruction 1 s, first 2 s, second 3 s of noise.
struct Booth {
  FakeSpeaker speaker;
  Player player{speaker};

  Booth() {
    speaker.start();
    for (const Deck deck : kDecks)
      load(deck, noise(48000 * (static_cast<int>(deck) + 1), static_cast<unsigned>(deck) + 1));
  }
  /// A clip at another speed is made first.
  bool soundsSoon() {
    const auto sounds = [this] {
      speaker.clearOutput();
      speaker.pull(480);
      return std::any_of(speaker.output().begin() + 240, speaker.output().end(), [](float f) { return f != 0; });
    };
    return QTest::qWaitFor(sounds, 10'000);
  }
  void load(Deck deck, const ClipPtr& clip) { player.load(deck, clip, Heard(clip->length(), audible(*clip))); }
};

qint64 firstSound(const std::vector<float>& out, qint64 from) {
  return std::find_if(out.begin() + from, out.end(), [](float f) { return f != 0; }) - out.begin();
}
qint64 firstSilence(const std::vector<float>& out, qint64 from) {
  return std::find(out.begin() + from, out.end(), 0.0F) - out.begin();
}

}  // namespace

class TestPlayer : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theFirstPassPlaysAllThreeWithItsGaps() {
    Booth booth;
    QSignalSpy ended(&booth.player, &Player::deckEnded);
    booth.player.playFirstPass();
    QVERIFY(booth.player.inFirstPass());
    booth.speaker.pullSeconds(8);
    QCOMPARE(ended.count(), 3);
    QVERIFY(!booth.player.inFirstPass());
    QVERIFY(!booth.player.isPlaying());
    // 1 s, 0.6 s, 2 s, 1 s, 3 s, to the frame.
    const std::vector<float>& out = booth.speaker.output();
    QCOMPARE(firstSound(out, 0), 0);
    QCOMPARE(firstSilence(out, 0), 48000);
    QCOMPARE(firstSound(out, 48000), 48000 + 28800);
    QCOMPARE(firstSilence(out, 76800), 76800 + 96000);
    QCOMPARE(firstSound(out, 172800), 172800 + 48000);
    QCOMPARE(firstSilence(out, 220800), 220800 + 144000);
    for (const Deck deck : kDecks) {
      QCOMPARE(booth.player.heard(deck).share(), 1.0);
      QCOMPARE(booth.player.plays(deck), 1);
    }
  }
  void theFirstPassSkipsWhatItIsToldToAndWhatIsMissing() {
    Booth booth;
    booth.player.load(Deck::First, nullptr, {});
    booth.player.playFirstPass(Deck::First);
    QCOMPARE(booth.player.current(), Deck::Second);
    booth.speaker.pullSeconds(4);
    QCOMPARE(booth.player.plays(Deck::Instruction), 0);
    QCOMPARE(booth.player.plays(Deck::Second), 1);
  }
  void aPausedFirstPassGoesOn() {
    Booth booth;
    booth.player.playFirstPass();
    booth.speaker.pullSeconds(1.3);
    QCOMPARE(booth.player.current(), Deck::First);
    QCOMPARE(booth.player.position(), 0);
    booth.player.pause();
    booth.speaker.pullSeconds(5);
    QCOMPARE(booth.player.plays(Deck::First), 0);
    booth.player.resume();
    QVERIFY(booth.player.inFirstPass());
    booth.speaker.pullSeconds(7);
    QCOMPARE(booth.player.plays(Deck::First), 1);
    QCOMPARE(booth.player.heard(Deck::Second).share(), 1.0);
  }
  void anotherDeckEndsTheFirstPass() {
    Booth booth;
    booth.player.playFirstPass();
    booth.speaker.pullSeconds(0.5);
    booth.player.play(Deck::Second);
    QVERIFY(!booth.player.inFirstPass());
    booth.speaker.pullSeconds(10);
    QCOMPARE(booth.player.plays(Deck::First), 0);
  }

  void theGateOpensAt98PercentOfRenderedFrames() {
    Booth booth;
    booth.player.play(Deck::Instruction);
    booth.speaker.pull(47039);
    QVERIFY(!booth.player.heard(Deck::Instruction).enough());
    booth.speaker.pull(1);
    QVERIFY(booth.player.heard(Deck::Instruction).enough());
  }
  void queuedFramesAreNotYetHeard() {
    Booth booth;
    booth.speaker.setQueued(4800);
    QSignalSpy ended(&booth.player, &Player::deckEnded);
    booth.player.play(Deck::Instruction);
    booth.speaker.pull(48000);
    QCOMPARE(booth.player.heard(Deck::Instruction).framesHeard(), 43200);
    QCOMPARE(booth.player.position(), 43200);
    QVERIFY(booth.player.isPlaying());
    QCOMPARE(ended.count(), 0);
    booth.speaker.pull(4800);
    QCOMPARE(booth.player.heard(Deck::Instruction).share(), 1.0);
    QCOMPARE(ended.count(), 1);
    QVERIFY(!booth.player.isPlaying());
  }
  void nothingIsHeardAtVolumeZero() {
    Booth booth;
    booth.player.setVolume(0);
    booth.player.play(Deck::Instruction);
    booth.speaker.pull(24000);
    QCOMPARE(booth.player.heard(Deck::Instruction).framesHeard(), 0);
    booth.player.setVolume(0.3F);
    booth.speaker.pull(24000);
    QCOMPARE(booth.player.heard(Deck::Instruction).framesHeard(), 24000);
  }
  void whatWasHeardTwiceCountsOnce() {
    Booth booth;
    booth.player.play(Deck::First);
    booth.speaker.pull(9600);
    booth.player.seek(Deck::First, 4800);
    booth.speaker.pull(9600);
    // The fade out of the seek still sounded for 5 ms past the first stretch.
    QCOMPARE(booth.player.heard(Deck::First).spans(), (QList<FrameSpan>{{0, 4800 + 9600 - 240}}));
    QCOMPARE(booth.player.plays(Deck::First), 1);
  }

  void aPauseKeepsThePlace() {
    Booth booth;
    booth.player.play(Deck::First);
    booth.speaker.pull(9600);
    booth.player.pause();
    QVERIFY(!booth.player.isPlaying());
    booth.speaker.pull(9600);
    QCOMPARE(booth.player.position(), 9600 + 240);
    booth.speaker.clearOutput();
    booth.player.togglePlay();
    booth.speaker.pull(480);
    QCOMPARE(booth.speaker.output()[300], booth.player.clip(Deck::First)->frames[9840 + 300]);
    QCOMPARE(booth.player.plays(Deck::First), 1);
  }
  void aSeekWhilePausedIsWhereItGoesOn() {
    Booth booth;
    booth.player.play(Deck::First);
    booth.speaker.pull(9600);
    booth.player.pause();
    booth.player.seek(Deck::First, 50000);
    booth.speaker.pull(960);
    QCOMPARE(booth.player.position(), 50000);
    booth.player.seekBy(-500ms);
    QCOMPARE(booth.player.position(), 26000);
    booth.speaker.clearOutput();
    booth.player.resume();
    booth.speaker.pull(480);
    QCOMPARE(booth.speaker.output()[300], booth.player.clip(Deck::First)->frames[26300]);
  }
  void afterTheEndItStartsAgain() {
    Booth booth;
    booth.player.play(Deck::Instruction);
    booth.speaker.pull(48480);
    QCOMPARE(booth.player.position(), 48000);
    booth.player.togglePlay();
    booth.speaker.pull(480);
    QCOMPARE(booth.player.position(), 480);
    QCOMPARE(booth.player.plays(Deck::Instruction), 2);
  }

  void aLoopGoesRoundAndIsAtLeastHalfASecond() {
    Booth booth;
    booth.player.play(Deck::First);
    booth.player.setLoop(FrameSpan{10000, 10001});
    QCOMPARE(booth.player.loop(), (FrameSpan{10000, 34000}));
    booth.speaker.pull(5 * 24000 + 1000);
    QVERIFY(booth.player.isPlaying());
    QCOMPARE(booth.player.position(), 11000);
    booth.player.setLoop(std::nullopt);
    booth.speaker.pullSeconds(2);
    QVERIFY(!booth.player.isPlaying());
  }
  void aLoopIsHalfASecondOfWhatIsHeard_data() {
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(kSpeeds.size()); ++i)
      QTest::addRow("%.2f", kSpeeds[static_cast<size_t>(i)]) << i;
  }
  void aLoopIsHalfASecondOfWhatIsHeard() {
    QFETCH(int, index);
    const double speed = kSpeeds[static_cast<size_t>(index)];
    const FrameSpan shortest{10000, 10000 + qRound64(24000 * speed)};
    Booth booth;
    booth.player.seek(Deck::First, 0);
    booth.player.setSpeed(index);
    booth.player.setLoop(FrameSpan{10000, 10001});
    QCOMPARE(booth.player.loop(), shortest);
    // Set before, it becomes longer with the speed.
    booth.player.setSpeed(0);
    booth.player.setLoop(FrameSpan{10000, 10001});
    booth.player.setSpeed(index);
    QCOMPARE(booth.player.loop(), shortest);
  }
  void aFasterLoopThatTheClipIsTooShortForIsNone() {
    Booth booth;
    booth.load(Deck::Instruction, noise(30000));
    booth.player.seek(Deck::Instruction, 0);
    booth.player.setLoop(FrameSpan{0, 30000});
    QVERIFY(booth.player.loop());
    booth.player.setSpeed(3);
    QVERIFY(!booth.player.loop());
  }
  void aClipShorterThanALoopHasNone() {
    Booth booth;
    booth.load(Deck::Instruction, noise(20000));
    booth.player.seek(Deck::Instruction, 0);
    booth.player.setLoop(FrameSpan{0, 20000});
    QVERIFY(!booth.player.loop());
  }

  void atAnotherSpeedThePlaceMovesFasterAndNothingCounts_data() {
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(kSpeeds.size()); ++i)
      if (i != kOwnSpeed)
        QTest::addRow("%.2f", kSpeeds[static_cast<size_t>(i)]) << i;
  }
  void atAnotherSpeedThePlaceMovesFasterAndNothingCounts() {
    QFETCH(int, index);
    const double speed = kSpeeds[static_cast<size_t>(index)];
    Booth booth;
    booth.player.setSpeed(index);
    booth.player.play(Deck::First);
    QVERIFY(booth.soundsSoon());
    booth.speaker.pull(24000);
    QVERIFY(std::abs(booth.player.position() - qRound64(24000 * speed)) <= qRound64(480 * speed) + 2);
    QCOMPARE(booth.player.heard(Deck::First).framesHeard(), 0);
    booth.speaker.pullSeconds(3);
    QVERIFY(!booth.player.isPlaying());
    QCOMPARE(booth.player.position(), 96000);
    QCOMPARE(booth.player.heard(Deck::First).framesHeard(), 0);
    // After its end it starts again, at the same speed.
    booth.player.togglePlay();
    booth.speaker.pull(4800);
    QVERIFY(booth.player.isPlaying());
    QCOMPARE(booth.player.heard(Deck::First).framesHeard(), 0);
  }
  void aChangeOfSpeedGoesOnAtThePlaceItWas() {
    Booth booth;
    booth.player.play(Deck::Second);
    booth.speaker.pull(24000);
    booth.player.setSpeed(3);
    QVERIFY(booth.soundsSoon());
    const FrameSpan heardAtOne{0, 24000 + 240};  // with the fade out
    QCOMPARE(booth.player.heard(Deck::Second).spans(), (QList<FrameSpan>{heardAtOne}));
    booth.speaker.pull(24000);
    QVERIFY(booth.player.position() > 24000 + 34000);
    booth.player.setSpeed(kOwnSpeed);
    const qint64 place = booth.player.position();
    booth.speaker.pull(4800);
    QCOMPARE(booth.player.heard(Deck::Second).spans().first(), heardAtOne);
    QVERIFY(booth.player.heard(Deck::Second).spans().last().first >= place);
  }
  void aNewBattleBeginsAtSpeedOne() {
    Booth booth;
    booth.player.setSpeed(3);
    booth.load(Deck::Instruction, noise(48000));
    QCOMPARE(booth.player.speed(), kOwnSpeed);
    booth.player.setSpeed(0);
    booth.player.playFirstPass();
    QCOMPARE(booth.player.speed(), kOwnSpeed);
    booth.speaker.pullSeconds(1);
    QCOMPARE(booth.player.heard(Deck::Instruction).share(), 1.0);
  }
  void aPauseWhileTheOtherSpeedIsMadeHolds() {
    Booth booth;
    booth.player.setSpeed(0);
    booth.player.play(Deck::First);
    booth.player.pause();
    const auto sounds = [&booth] {
      booth.speaker.pull(48);
      return booth.player.position() > 0;
    };
    QVERIFY(!QTest::qWaitFor(sounds, 500));  // longer than it takes to be made
    QCOMPARE(booth.player.position(), 0);
  }

  void thePlaceIsToldOfAsOftenAsTheDisplayShowsIt() {
    Booth booth;
    QCOMPARE(booth.player.tick().count(), 16);  // 60 Hz
    booth.player.setDisplayRate(144);
    QCOMPARE(booth.player.tick().count(), 6);
    booth.player.setDisplayRate(30);
    QCOMPARE(booth.player.tick().count(), 33);
    for (const double unknown : {0.0, -1.0}) {
      booth.player.setDisplayRate(unknown);
      QCOMPARE(booth.player.tick().count(), 16);
    }
  }

  void fromTheCursorIsFromTheLastSeek() {
    Booth booth;
    booth.player.play(Deck::Second);
    booth.speaker.pull(4800);
    booth.player.seek(Deck::Second, 60000);
    booth.speaker.pull(9600);
    booth.player.playFromCursor();
    booth.speaker.clearOutput();
    booth.speaker.pull(960);
    QCOMPARE(booth.speaker.output()[600], booth.player.clip(Deck::Second)->frames[60000 + 600 - 240]);
    booth.player.pause();
    booth.speaker.pull(480);
    booth.player.playFromCursor();
    QVERIFY(booth.player.isPlaying());
    QCOMPARE(booth.player.position(), 60000);
    QCOMPARE(booth.player.plays(Deck::Second), 1);
  }

  void aSwitchStartsOverOrKeepsThePlace_data() {
    QTest::addColumn<bool>("keeps");
    QTest::addColumn<Deck>("from");
    QTest::addColumn<Deck>("to");
    QTest::addColumn<qint64>("at");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("starts over unless told") << false << Deck::First << Deck::Second << qint64{24000} << qint64{0};
    QTest::newRow("keeps the place") << true << Deck::First << Deck::Second << qint64{24000} << qint64{24000};
    QTest::newRow("never to the instruction") << true << Deck::First << Deck::Instruction << qint64{9600} << qint64{0};
    QTest::newRow("never from the instruction")
        << true << Deck::Instruction << Deck::First << qint64{9600} << qint64{0};
    QTest::newRow("the other is shorter") << true << Deck::Second << Deck::First << qint64{120000} << qint64{0};
    QTest::newRow("the same once more") << true << Deck::First << Deck::First << qint64{24000} << qint64{0};
  }
  void aSwitchStartsOverOrKeepsThePlace() {
    QFETCH(bool, keeps);
    QFETCH(Deck, from);
    QFETCH(Deck, to);
    QFETCH(qint64, at);
    QFETCH(qint64, expected);
    Booth booth;
    booth.player.setSwitchKeepsPlace(keeps);
    booth.player.play(from);
    booth.speaker.pull(at);
    booth.speaker.clearOutput();
    booth.player.switchTo(to);
    booth.speaker.pull(960);
    const std::vector<float>& before = booth.player.clip(from)->frames;
    const std::vector<float>& after = booth.player.clip(to)->frames;
    for (qint64 i = 0; i < 240; ++i) {
      const float in = fadeGain(static_cast<int>(i), 240), out = fadeGain(static_cast<int>(239 - i), 240);
      QCOMPARE(booth.speaker.output()[i], before[at + i] * out);
      QCOMPARE(booth.speaker.output()[240 + i], after[expected + i] * in);
    }
    for (qint64 i = 480; i < 960; ++i)
      QCOMPARE(booth.speaker.output()[i], after[expected + i - 240]);
  }

  void aLockedVolumeStays() {
    Booth booth;
    booth.player.setVolume(0.4F);
    booth.player.setVolumeLocked(true);
    booth.player.setVolume(0.9F);
    QCOMPARE(booth.player.volume(), 0.4F);
    booth.player.setVolumeLocked(false);
    booth.player.setVolume(0.9F);
    QCOMPARE(booth.player.volume(), 0.9F);
  }

  void aLostDevicePausesAndTakesBackWhatWasQueued() {
    Booth booth;
    booth.speaker.setQueued(4800);
    QSignalSpy lost(&booth.player, &Player::deviceLost);
    booth.player.play(Deck::First);
    booth.speaker.pull(24000);
    booth.speaker.lose();
    QCOMPARE(lost.count(), 1);
    QVERIFY(!booth.player.isPlaying());
    QVERIFY(!booth.player.hasDevice());
    QCOMPARE(booth.player.position(), 19200);
    QCOMPARE(booth.player.heard(Deck::First).framesHeard(), 19200);

    booth.speaker.start();
    booth.speaker.clearOutput();
    booth.speaker.pull(9600);
    QCOMPARE(booth.player.heard(Deck::First).framesHeard(), 19200);
    QCOMPARE(firstSound(booth.speaker.output(), 0), 9600);
    booth.speaker.clearOutput();
    booth.player.resume();
    booth.speaker.pull(480);
    QCOMPARE(booth.speaker.output()[300], booth.player.clip(Deck::First)->frames[19500]);
  }
  void withoutADevicePlayingSaysSo() {
    FakeSpeaker speaker;
    speaker.setPresent(false);
    Player player(speaker);
    QSignalSpy lost(&player, &Player::deviceLost);
    QSignalSpy state(&player, &Player::stateChanged);
    player.load(Deck::First, noise(4800), {});
    state.clear();
    player.play(Deck::First);
    QCOMPARE(lost.count(), 1);
    QCOMPARE(lost.at(0).at(0).value<Error>().fault, Fault::NoSoundDevice);
    QVERIFY(state.count() > 0);
    QVERIFY(!player.isPlaying());
    QVERIFY(!player.hasDevice());
  }

  void aNewClipOnADeckForgetsTheOldOne() {
    Booth booth;
    booth.speaker.setQueued(960);
    booth.player.play(Deck::First);
    booth.speaker.pull(9600);
    booth.load(Deck::First, noise(96000, 9));
    booth.speaker.pull(9600);
    QVERIFY(!booth.player.isPlaying());
    QCOMPARE(booth.player.heard(Deck::First).framesHeard(), 0);
    QCOMPARE(booth.player.plays(Deck::First), 0);
    QCOMPARE(booth.player.position(), 0);
  }
  void whatWasHeardBeforeIsKept() {
    Booth booth;
    const ClipPtr clip = noise(48000);
    Heard heard(48000, {0, 48000});
    heard.add({0, 47100});
    booth.player.load(Deck::First, clip, heard);
    QVERIFY(booth.player.heard(Deck::First).enough());
    booth.player.unloadAll();
    QVERIFY(!booth.player.clip(Deck::First));
  }
};

QTEST_GUILESS_MAIN(TestPlayer)
#include "tst_player.moc"
