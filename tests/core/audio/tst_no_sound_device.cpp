// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Player.h"
#include "core/audio/QtSpeaker.h"
#include "tests/support/AudioClips.h"

#include <QSignalSpy>
#include <QTest>

using namespace s2s;

class TestNoSoundDevice : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { qputenv("PULSE_SERVER", "unix:/nonexistent/pulse"); }

  void theSpeakerSaysThatThereIsNone() {
    QtSpeaker speaker;
    Player player(speaker);
    QSignalSpy lost(&player, &Player::deviceLost);
    player.load(Deck::First, noise(4800), {});
    player.play(Deck::First);
    QTRY_COMPARE_WITH_TIMEOUT(lost.count(), 1, 15'000);
    QCOMPARE(lost.at(0).at(0).value<Error>().fault, Fault::NoSoundDevice);
    QVERIFY(!player.isPlaying());
    QVERIFY(!player.hasDevice());
    QVERIFY(player.deviceName().isEmpty());
    QCOMPARE(player.heard(Deck::First).framesHeard(), 0);
    player.play(Deck::First);
    QTRY_COMPARE_WITH_TIMEOUT(lost.count(), 2, 15'000);
  }
};

QTEST_GUILESS_MAIN(TestNoSoundDevice)
#include "tst_no_sound_device.moc"
