// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/annotate/ListeningPage.h"
#include "ui/annotate/ChoiceButton.h"
#include "ui/annotate/FeedbackPanel.h"
#include "ui/attention/SoundCheckPage.h"

#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>

namespace s2s::test {

using namespace std::chrono_literals;

/// What comes between battles: sound check, feedback on training items, breaks.
class TestAnnotateAttention : public QObject {
  Q_OBJECT

  QTemporaryDir m_folder;
  std::unique_ptr<AppSettings> m_settings;
  std::unique_ptr<ListeningPage> m_listening;

  void sitDown(const ListeningPage::Plan& plan) {
    m_listening = std::make_unique<ListeningPage>(plan);
    QVERIFY(m_listening->reach(SessionState::Judging));
  }
  QString textOf(const char* name) { return m_listening->find<QLabel>(name)->text(); }
  bool shows(const char* name) { return m_listening->find<QWidget>(name)->isVisible(); }
  Ear ear() {
    m_listening->hear(0.01);
    return m_listening->speaker().renderer().ear();
  }
  /// Answers both sides as they sound, the level and the headphones.
  void checkSound() {
    for (int i = 0; i < 2; ++i)
      m_listening->press(ear() == Ear::Left ? Qt::Key_F : Qt::Key_J);
    m_listening->press({Qt::Key_J, Qt::Key_F});
  }
  ListeningPage::Plan withSoundCheck() {
    ListeningPage::Plan plan;
    plan.settings = m_settings.get();
    return plan;
  }
  ListeningPage::Plan withBreaksAfterOneMinute() {
    ListeningPage::Plan plan;
    plan.attention.breakAfterMinutes = 1;
    return plan;
  }
  /// So much time at the battle, with a press now and then.
  void work(std::chrono::seconds time) {
    for (auto left = time; left > 0s; left -= 10s) {
      m_listening->press(Qt::Key_Minus);
      m_listening->clock().pass(10s);
    }
    m_listening->press(Qt::Key_Minus);
  }

 private Q_SLOTS:
  void init() {
    m_settings = std::make_unique<AppSettings>(
        m_folder.filePath(QStringLiteral("%1.ini").arg(QLatin1String(QTest::currentTestFunction()))));
  }
  void cleanup() {
    m_listening.reset();
    m_settings.reset();
  }

  void theSoundIsCheckedBeforeTheFirstBattle() {
    sitDown(withSoundCheck());
    QVERIFY(shows("soundCheckTitle"));
    QVERIFY(!m_listening->session().isOnStage());
    QVERIFY(ear() != Ear::Both);
    checkSound();
    QCOMPARE(textOf("soundCheckTitle"), QStringLiteral("All is well"));
    m_listening->press(Qt::Key_Space);
    QVERIFY(!shows("soundCheckTitle"));
    QVERIFY(m_listening->player().inFirstPass());
    QCOMPARE(ear(), Ear::Both);
    QVERIFY(m_listening->judgeOne());
    QCOMPARE(m_listening->lastVerdict().listening.device, QStringLiteral("Test device · headphones · L R ok · 100 %"));
  }
  void withinTwelveHoursNobodyIsAskedAgain() {
    sitDown(withSoundCheck());
    checkSound();
    m_listening->press(Qt::Key_Space);
    sitDown(withSoundCheck());
    QVERIFY(!shows("soundCheckTitle"));
    QVERIFY(m_listening->judgeOne());
    QVERIFY(m_listening->lastVerdict().listening.device.contains(QStringLiteral("L R ok")));
  }
  void somebodyElseIsAskedAgain_data() {
    QTest::addColumn<bool>("skips");
    QTest::newRow("after a whole check") << false;
    QTest::newRow("after not now") << true;
  }
  void somebodyElseIsAskedAgain() {
    QFETCH(bool, skips);
    sitDown(withSoundCheck());
    if (skips)
      m_listening->press(Qt::Key_Escape);
    else
      checkSound();
    ListeningPage::Plan plan = withSoundCheck();
    plan.attention.soundCheck = false;  // so that li has none
    plan.rater = QStringLiteral("li");
    sitDown(plan);
    QVERIFY(m_listening->judgeOne());
    QCOMPARE(m_listening->lastVerdict().listening.device, QStringLiteral("Test device · 100 %"));
    plan.attention.soundCheck = true;
    sitDown(plan);
    QVERIFY(shows("soundCheckTitle"));
  }
  void aLockedVolumeIsTheOneOfWhoListens() {
    ListeningPage::Plan plan = withSoundCheck();
    plan.attention.lockVolume = true;
    const auto setLevel = [&](int steps) {
      m_listening->press({Qt::Key_H, Qt::Key_H});
      for (int step = 0; step < steps; ++step)
        m_listening->press(Qt::Key_Minus);
      m_listening->press({Qt::Key_J, Qt::Key_F, Qt::Key_Space});
      QVERIFY(m_listening->player().isVolumeLocked());
    };
    sitDown(plan);
    setLevel(2);
    QCOMPARE(qRound(m_listening->player().volume() * 100), 80);
    plan.rater = QStringLiteral("li");
    sitDown(plan);
    QVERIFY(shows("soundCheckTitle"));
    setLevel(6);
    QCOMPARE(qRound(m_listening->player().volume() * 100), 40);
    plan.rater = QStringLiteral("anna");
    sitDown(plan);
    QVERIFY(!shows("soundCheckTitle"));
    QVERIFY(m_listening->player().isVolumeLocked());
    QCOMPARE(qRound(m_listening->player().volume() * 100), 80);
    QCOMPARE(qRound(m_settings->volume() * 100), 80);
  }
  void pagesThatLearnOneAfterTheOtherWhoCameAgree() {
    sitDown({});
    m_listening->speaker().start();
    Player& player = m_listening->player();
    SoundChecks ofThis(*m_settings, player, m_listening->clock()), ofThat(*m_settings, player, m_listening->clock());
    const auto comes = [&](const char* name) {
      ofThis.setRater(RaterId(QLatin1String(name)));
      ofThat.setRater(RaterId(QLatin1String(name)));
    };
    ListeningCheck check;
    check.device = player.deviceName();
    check.at = m_listening->clock().nowMs();
    check.volumePercent = 80;
    comes("wang");
    ofThis.keep(check);
    check.volumePercent = 40;
    comes("li");
    ofThis.keep(check);
    for (const int level : {80, 40, 80}) {
      comes(level == 80 ? "wang" : "li");
      QCOMPARE(qRound(player.volume() * 100), level);
      player.setVolume(0.6F);
      player.pause();
      player.resume();  // what they set themselves stays
      QCOMPARE(qRound(player.volume() * 100), 60);
    }
  }
  void notNowIsOneKeyAndRecorded() {
    sitDown(withSoundCheck());
    m_listening->press(Qt::Key_Escape);
    QVERIFY(!shows("soundCheckTitle"));
    QVERIFY(m_listening->judgeOne());
    QCOMPARE(m_listening->lastVerdict().listening.device, QStringLiteral("Test device · sound check skipped · 100 %"));
  }
  void aStudyMayDoWithoutASoundCheck() {
    ListeningPage::Plan plan = withSoundCheck();
    plan.attention.soundCheck = false;
    sitDown(plan);
    QVERIFY(!shows("soundCheckTitle"));
    QVERIFY(m_listening->player().inFirstPass());
  }
  void anotherPageInterruptsTheCheck() {
    sitDown(withSoundCheck());
    m_listening->page().hide();
    QCOMPARE(ear(), Ear::Both);
    QVERIFY(!m_listening->player().isPlaying());
    m_listening->page().show();
    QVERIFY(ear() != Ear::Both);
    QVERIFY(m_listening->player().isPlaying());
    QVERIFY(!m_listening->session().isOnStage());
  }
  void swappedSidesAreSaidAndCanBeCheckedAgain() {
    sitDown(withSoundCheck());
    for (int i = 0; i < 2; ++i)
      m_listening->press(ear() == Ear::Left ? Qt::Key_J : Qt::Key_F);
    m_listening->press({Qt::Key_J, Qt::Key_F});
    QCOMPARE(textOf("soundCheckTitle"), QStringLiteral("Left and right are swapped"));
    m_listening->press(Qt::Key_R);
    QVERIFY(ear() != Ear::Both);
  }
  void theLevelOfTheCheckIsTheVolumeAfterwards() {
    sitDown(withSoundCheck());
    m_listening->press({Qt::Key_H, Qt::Key_H, Qt::Key_Minus, Qt::Key_Minus});
    QVERIFY(qFuzzyCompare(m_listening->player().volume(), 0.8F));
    QVERIFY(textOf("soundCheckText").contains(QStringLiteral("80 %")));
  }

  void aTrainingItemTellsTheExpectedAnswer() {
    ListeningPage::Plan plan;
    plan.kinds = {PlanItemKind::Training, PlanItemKind::Regular};
    sitDown(plan);
    m_listening->hearAll();
    m_listening->press({Qt::Key_F, Qt::Key_H, Qt::Key_J, Qt::Key_J});
    QVERIFY(m_listening->reach(SessionState::Feedback));
    QVERIFY(shows("feedback"));
    QCOMPARE(textOf("expectedAnswer"), QStringLiteral("The expected answer was A."));
    QCOMPARE(textOf("expectedReason"), QStringLiteral("B speaks in a flat voice."));
    QVERIFY(!m_listening->find<ChoiceButton>("chooseA")->isEnabled());
    m_listening->press({Qt::Key_F, Qt::Key_J, Qt::Key_Q, Qt::Key_0, Qt::Key_Return});  // nothing of it judges
    QCOMPARE(m_listening->session().state(), SessionState::Feedback);
    QTest::mouseClick(m_listening->find<QWidget>("playPause"),
                      Qt::LeftButton);  // the key of Play goes on, its button plays
    QCOMPARE(m_listening->session().state(), SessionState::Feedback);
    m_listening->press(Qt::Key_3);
    QVERIFY(m_listening->player().isPlaying());
    m_listening->press(Qt::Key_Space);
    QVERIFY(m_listening->reach(SessionState::Judging));
    QVERIFY(!shows("feedback"));
    QCOMPARE(m_listening->session().battle().position, 1);
    QVERIFY(m_listening->lastVerdict().training);
  }
  void goldItemsTellNothing() {
    ListeningPage::Plan plan;
    plan.kinds = {PlanItemKind::Gold, PlanItemKind::Regular};
    sitDown(plan);
    QVERIFY(m_listening->judgeOne());
    QCOMPARE(m_listening->session().state(), SessionState::Judging);
    QVERIFY(!shows("feedback"));
    QVERIFY(m_listening->lastVerdict().gold);
  }

  void aBreakIsOfferedBetweenTwoBattles() {
    sitDown(withBreaksAfterOneMinute());
    work(70s);
    QVERIFY(!shows("breakTitle"));  // not in the middle of one
    QVERIFY(m_listening->judgeOne());
    QVERIFY(shows("breakTitle"));
    QCOMPARE(textOf("breakTitle"), QStringLiteral("1 minute(s). Rest your ears a little."));
    QVERIFY(textOf("breakText").contains(QStringLiteral("1 battle(s) judged today.")));
    QVERIFY(!m_listening->player().isPlaying());
    m_listening->press({Qt::Key_F, Qt::Key_2, Qt::Key_Escape});
    QVERIFY(shows("breakTitle"));
    m_listening->press(Qt::Key_Space);
    QVERIFY(!shows("breakTitle"));
    QVERIFY(m_listening->player().inFirstPass());
  }
  void theTimeOfABreakIsNotActive() {
    sitDown(withBreaksAfterOneMinute());
    work(70s);
    QVERIFY(m_listening->judgeOne());
    QVERIFY(m_listening->lastVerdict().listening.activeMs >= 70'000);
    m_listening->clock().pass(10min);
    m_listening->press(Qt::Key_Space);
    QVERIFY(m_listening->judgeOne());
    QVERIFY(m_listening->lastVerdict().listening.activeMs < 20'000);
    QVERIFY(!shows("breakTitle"));
  }
  void theBreakAfterATrainingItemWaitsForItsFeedback() {
    ListeningPage::Plan plan = withBreaksAfterOneMinute();
    plan.kinds = {PlanItemKind::Training, PlanItemKind::Regular};
    sitDown(plan);
    work(70s);
    m_listening->hearAll();
    m_listening->press({Qt::Key_F, Qt::Key_F, Qt::Key_F, Qt::Key_F});
    QVERIFY(m_listening->reach(SessionState::Feedback));
    QVERIFY(!shows("breakTitle"));
    m_listening->press(Qt::Key_Space);
    QVERIFY(shows("breakTitle"));
  }
  void theVolumeIsLockedFromOneBreakToTheNext() {
    ListeningPage::Plan plan = withBreaksAfterOneMinute();
    plan.attention.lockVolume = true;
    sitDown(plan);
    Player& player = m_listening->player();
    const float before = player.volume();
    m_listening->press(Qt::Key_Minus);
    QCOMPARE(player.volume(), before);
    QVERIFY2(m_listening->hint().contains(QStringLiteral("sound check")), qPrintable(m_listening->hint()));
    QVERIFY(!m_listening->find<QWidget>("quieter")->isEnabled());
    // Not from another page either.
    m_listening->page().hide();
    player.setVolume(0.3F);
    QCOMPARE(player.volume(), before);
    m_listening->page().show();
    work(70s);
    QVERIFY(m_listening->judgeOne());
    QVERIFY(shows("breakTitle"));
    player.setVolume(0.6F);
    QCOMPARE(player.volume(), 0.6F);
    m_listening->press(Qt::Key_Space);
    QVERIFY(player.isVolumeLocked());
    QCOMPARE(player.volume(), 0.6F);
  }
  void theSettingsDoNotUnlockTheVolume() {
    ListeningPage::Plan plan = withSoundCheck();
    plan.attention.lockVolume = true;
    sitDown(plan);
    checkSound();
    m_listening->press(Qt::Key_Space);
    Player& player = m_listening->player();
    QVERIFY(player.isVolumeLocked());
    m_listening->page().hide();
    SoundChecks checks(*m_settings, player, m_listening->clock());
    checks.setRater(RaterId(QStringLiteral("anna")));
    SoundCheckPage again(checks, player, m_listening->clock());
    again.show();
    QVERIFY(!player.isVolumeLocked());
    player.setVolume(0.7F);
    QTest::keyClick(again.focusProxy(), Qt::Key_Escape);  // not now
    QVERIFY(player.isVolumeLocked());
    again.hide();
    m_listening->page().show();
    QVERIFY(player.isVolumeLocked());
    QVERIFY(m_listening->judgeOne());
    QCOMPARE(m_listening->lastVerdict().listening.device, QStringLiteral("Test device · headphones · L R ok · 70 %"));
  }
  void noBreakAfterTheLastBattleButTheDayInFigures() {
    ListeningPage::Plan plan = withBreaksAfterOneMinute();
    plan.samples = 1;
    sitDown(plan);
    work(70s);
    m_listening->hearAll();
    m_listening->press({Qt::Key_F, Qt::Key_F, Qt::Key_F, Qt::Key_F});
    QVERIFY(m_listening->reach(SessionState::Finished));
    QVERIFY(!shows("breakTitle"));
    QVERIFY(textOf("stateText").contains(QStringLiteral("judged today")));
    m_listening->press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_listening->reach(SessionState::Judging));
    QVERIFY(m_listening->session().isOnStage());
  }
  void breaksCanBeSwitchedOff() {
    ListeningPage::Plan plan;
    plan.attention.breakAfterMinutes = 0;
    sitDown(plan);
    work(200s);
    QVERIFY(m_listening->judgeOne());
    QVERIFY(!shows("breakTitle"));
  }
};

}  // namespace s2s::test

QTEST_MAIN(s2s::test::TestAnnotateAttention)
#include "tst_annotate_attention.moc"
