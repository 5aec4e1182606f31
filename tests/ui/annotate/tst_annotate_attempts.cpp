// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Stretch.h"
#include "tests/support/AudioClips.h"
#include "tests/ui/annotate/ListeningPage.h"
#include "ui/annotate/ChoiceButton.h"
#include "ui/waveform/WaveformView.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

#include <functional>

namespace s2s::test {
namespace {

/// Listening that leaves something out. The three clips are 4 s long each.
struct Attempt {
  const char* name;
  std::function<void(ListeningPage&)> listen;
  bool isWhispered = false;
};

void playWhole(ListeningPage& page, Qt::Key key) {
  page.press(key);
  page.hear(4.2);
}

void atSpeed(ListeningPage& page, Qt::Key deck) {
  page.press(deck);
  const qint64 end = page.player().clip(page.player().current())->length();
  // Another speed is made first.
  const bool ended = QTest::qWaitFor(
      [&] {
        page.hear(0.1);
        return page.player().position() >= end;
      },
      20'000);
  if (!ended)
    qFatal("the clip did not come to its end");
}

void dragThrough(ListeningPage& page, const char* name) {
  auto* wave = page.find<WaveformView>(name);
  QTest::mousePress(wave, Qt::LeftButton, {}, {2, 10});
  for (int x = 0; x < wave->width(); x += 40)
    QTest::mouseMove(wave, {x, 10});
  QTest::mouseRelease(wave, Qt::LeftButton, {}, {wave->width() - 2, 10});
}

const std::vector<Attempt>& attempts() {
  static const std::vector<Attempt> all = {
      {"nothing at all", [](ListeningPage&) {}},
      {"nothing of a raw whisper", [](ListeningPage&) {}, true},
      {"a raw whisper without its last tenth",
       [](ListeningPage& page) {
         page.player().playFirstPass();
         page.hear(4 + 0.6 + 4 + 1 + 3.6);
         page.press(Qt::Key_Space);
       },
       true},
      {"the instruction and A only",
       [](ListeningPage& page) {
         playWhole(page, Qt::Key_1);
         playWhole(page, Qt::Key_2);
       }},
      {"all three, without the last tenth of B",
       [](ListeningPage& page) {
         page.player().playFirstPass();
         page.hear(4 + 0.6 + 4 + 1 + 3.6);
         page.press(Qt::Key_Space);
       }},
      {"every clip started many times",
       [](ListeningPage& page) {
         for (int i = 0; i < 30; ++i)
           for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3}) {
             page.press(key);
             page.hear(0.2);
           }
       }},
      {"fast forward by key",
       [](ListeningPage& page) {
         for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3}) {
           page.press(key);
           for (int i = 0; i < 4; ++i) {
             page.hear(0.05);
             page.press(Qt::Key_Period);
           }
         }
       }},
      {"the mouse dragged along every wave",
       [](ListeningPage& page) {
         for (const char* wave : {"waveInstruction", "waveA", "waveB"}) {
           dragThrough(page, wave);
           page.hear(0.1);
         }
       }},
      {"clicks all over the waves while they play",
       [](ListeningPage& page) {
         for (const char* name : {"waveInstruction", "waveA", "waveB"})
           for (int x = 5; x < page.find<WaveformView>(name)->width(); x += 60) {
             QTest::mouseClick(page.find<WaveformView>(name), Qt::LeftButton, {}, {x, 10});
             page.player().resume();
             page.hear(0.02);
           }
       }},
      {"all at one and a half speed",
       [](ListeningPage& page) {
         page.press({Qt::Key_S, Qt::Key_S});
         for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3})
           atSpeed(page, key);
       }},
      {"all at three quarters of the speed",
       [](ListeningPage& page) {
         page.press({Qt::Key_S, Qt::Key_S, Qt::Key_S});
         for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3})
           atSpeed(page, key);
       }},
      {"with the volume at nothing",
       [](ListeningPage& page) {
         page.player().setVolume(0);
         page.hearAll();
         page.player().setVolume(1);
       }},
      {"with a page change in the middle of A",
       [](ListeningPage& page) {
         page.player().playFirstPass();
         page.hear(6);
         page.page().hide();
         page.hear(20);  // elsewhere another page plays
         page.page().show();
       }},
      {"another page plays a clip of the same length",
       [](ListeningPage& page) {
         page.page().hide();
         for (const Deck deck : kDecks) {
           page.player().load(deck, noise(4 * 48'000), {});
           page.player().play(deck);
           page.hear(4.2);
         }
         page.page().show();
       }},
      {"a loop in every clip",
       [](ListeningPage& page) {
         for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3}) {
           page.press(key);
           page.player().setLoop(FrameSpan{0, 48'000});
           page.hear(12);
         }
       }},
      {"half of A and then the other half of B",
       [](ListeningPage& page) {
         page.player().setSwitchKeepsPlace(true);
         playWhole(page, Qt::Key_1);
         page.press(Qt::Key_2);
         page.hear(2);
         page.press(Qt::Key_3);
         page.hear(3);
       }},
      {"the device goes away and comes back",
       [](ListeningPage& page) {
         page.player().playFirstPass();
         page.hear(6);
         page.speaker().lose();
         page.hear(10);
         page.speaker().start();
         page.hear(10);
       }},
      {"what is queued in the device never leaves it",
       [](ListeningPage& page) {
         page.speaker().setQueued(48'000);
         page.player().playFirstPass();
         page.hear(13.6);
         page.speaker().lose();
         page.speaker().setQueued(0);
         page.speaker().start();
       }},
      {"the button of A pressed without a pause",
       [](ListeningPage& page) {
         for (int i = 0; i < 20; ++i)
           QTest::mouseClick(page.find<QAbstractButton>("playA"), Qt::LeftButton);
         page.hear(1);
       }},
  };
  return all;
}

const Attempt& attempt(const QByteArray& name) {
  const auto found =
      std::find_if(attempts().begin(), attempts().end(), [&](const Attempt& one) { return name == one.name; });
  return *found;
}

}  // namespace

/// Every way that somebody may think of to vote on what was not heard, on every path that gives a verdict.
class TestAnnotateAttempts : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void noVerdictOnWhatWasNotHeard_data() {
    QTest::addColumn<QByteArray>("name");
    for (const Attempt& one : attempts())
      QTest::newRow(one.name) << QByteArray(one.name);
  }
  void noVerdictOnWhatWasNotHeard() {
    QFETCH(QByteArray, name);
    ListeningPage::Plan plan;
    plan.criteria = CriteriaMode::Off;
    plan.isWhispered = attempt(name).isWhispered;
    ListeningPage page(plan);
    page.speaker().start();
    QVERIFY(page.reach(SessionState::Judging));
    page.player().pause();
    page.hear(0.1);
    attempt(name).listen(page);

    QVERIFY(!page.session().gate().open());
    QSignalSpy saved(&page.session(), &Session::verdictSaved);
    for (const char* choice : {"chooseA", "chooseB"}) {
      auto* button = page.find<ChoiceButton>(choice);
      QVERIFY(!button->isEnabled());
      QTest::mouseClick(button, Qt::LeftButton);
      button->click();
      QTest::keyClick(button, Qt::Key_Space);
      QTest::keyClick(button, Qt::Key_Return);
      QAccessible::queryAccessibleInterface(button)->actionInterface()->doAction(
          QAccessibleActionInterface::pressAction());
    }
    for (const Qt::Key key : {Qt::Key_F, Qt::Key_J, Qt::Key_H})
      page.press(key);
    page.session().choose(Shown::A);
    QVERIFY(!saved.wait(150));  // an accessible press takes 100 ms
    QCOMPARE(page.session().done(), 0);
    QCOMPARE(page.study().contents().verdicts.size(), 0);
  }
};

}  // namespace s2s::test

QTEST_MAIN(s2s::test::TestAnnotateAttempts)
#include "tst_annotate_attempts.moc"
