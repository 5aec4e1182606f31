// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/quality/ReviewPage.h"
#include "ui/annotate/ChoiceButton.h"
#include "ui/annotate/KeyButton.h"
#include "ui/quality/QualityWords.h"
#include "ui/waveform/WaveformView.h"

#include <QFile>
#include <QLabel>
#include <QTest>

namespace s2s::test {

class TestQualityPage : public QObject {
  Q_OBJECT

  std::unique_ptr<ReviewPage> m_review;

  void open(const ReviewPage::Plan& plan = {}) {
    m_review = std::make_unique<ReviewPage>(plan);
    QVERIFY(m_review->reach(SessionState::Judging));
  }
  void click(const char* name) { QTest::mouseClick(m_review->find<QWidget>(name), Qt::LeftButton); }

 private Q_SLOTS:
  void aCleanSampleTakesOnePress() {
    open();
    QVERIFY(m_review->player().isPlaying());
    QVERIFY(!m_review->find<ChoiceButton>("keep")->isEnabled());
    m_review->hearAll();
    QVERIFY(m_review->find<ChoiceButton>("keep")->isEnabled());
    m_review->press(Qt::Key_F);
    QVERIFY(m_review->settles(1));
    QVERIFY(m_review->player().isPlaying());  // the next one
    QCOMPARE(m_review->find<QLabel>("progress")->text(), QStringLiteral("2 / 4"));
  }

  void aDamagedFileIsSaidToBeOne() {
    open();
    QVERIFY(m_review->hint().isEmpty());
    ReviewPage::Plan plan;
    for (int sample = 0; sample < plan.samples; ++sample)
      plan.cut.append(QStringLiteral("audio/%1.wav").arg(sample));
    open(plan);
    QCOMPARE(m_review->hint(), QStringLiteral("The sound file is damaged and ends early."));
    m_review->press(Qt::Key_F);  // nothing was heard yet
    QVERIFY(!m_review->hint().contains(QStringLiteral("damaged")));
    m_review->press(Qt::Key_4);
    QVERIFY(m_review->hint().contains(QStringLiteral("damaged")));
  }

  void everythingIsDoneByMouseToo() {
    open();
    m_review->hearAll();
    click("reason-artefact");
    click("reason-privacy");
    click("reason-privacy");
    click("reject");
    QVERIFY(m_review->settles(1));
    QCOMPARE(m_review->marks().first().mark, Mark::Reject);
    QCOMPARE(m_review->marks().first().reasons, MarkReasons(MarkReason::Artefact));
    click("undo");
    QVERIFY(m_review->settles(0));
    QVERIFY(m_review->find<KeyButton>("reason-artefact")->isChecked());
    click("reason-artefact");
    const Level claimed = m_review->check().sample().level;
    click(claimed == Level::L1 ? "level-L2" : "level-L1");
    click("keep");
    QVERIFY(m_review->hint().contains(QLatin1Char('H')));
    click("keep-corrected");
    QVERIFY(m_review->settles(1));
    QCOMPARE(m_review->marks().last().mark, Mark::KeepCorrected);
  }

  void aPartIsMarkedByShiftAndDrag() {
    open();
    auto* wave = m_review->find<WaveformView>("wave");
    const QPoint from(wave->width() / 4, 10), to(wave->width() / 2, 10);
    QTest::mousePress(wave, Qt::LeftButton, Qt::ShiftModifier, from);
    QMouseEvent move(QEvent::MouseMove, to, wave->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::ShiftModifier);
    QCoreApplication::sendEvent(wave, &move);
    QTest::mouseRelease(wave, Qt::LeftButton, Qt::ShiftModifier, to);
    const SpanMs span = m_review->check().draft().span;
    QVERIFY(qAbs(span.from - 500) < 30 && qAbs(span.to - 1000) < 30);
    QVERIFY(!m_review->player().loop());
    m_review->press(Qt::Key_L);
    QVERIFY(m_review->player().loop());
    QVERIFY(qAbs(m_review->player().loop()->first - 24000) < 1500);
  }

  void aLongSampleIsSeenWhileItIsLoading() {
    ReviewPage::Plan plan;
    plan.samples = 1;
    plan.seconds = 25;
    m_review = std::make_unique<ReviewPage>(plan);
    auto* wave = m_review->find<WaveformView>("wave");
    bool seen = false;
    QVERIFY(QTest::qWaitFor(
        [&] {
          seen = seen || wave->preview();
          return m_review->check().state() == SessionState::Judging;
        },
        30'000));
    QVERIFY(seen);
    QVERIFY(!wave->preview());
  }

  void howASampleIsSpokenIsSeenWhereTheStudyLetsIt_data() {
    QTest::addColumn<bool>("lets");
    QTest::newRow("it does") << true;
    QTest::newRow("it does not") << false;
  }
  void howASampleIsSpokenIsSeenWhereTheStudyLetsIt() {
    QFETCH(bool, lets);
    ReviewPage::Plan plan;
    plan.showProsody = lets;
    open(plan);
    m_review->player().pause();
    auto* wave = m_review->find<WaveformView>("wave");
    QCOMPARE(m_review->find<QWidget>("nextView")->isVisible(), lets);
    const QImage plain = wave->grab().toImage();
    m_review->press(Qt::Key_V);
    if (!lets) {
      QCOMPARE(wave->grab().toImage(), plain);
      return;
    }
    QTRY_VERIFY(wave->prosody());
    QVERIFY(wave->grab().toImage() != plain);
    click("nextView");
    click("nextView");
    click("nextView");
    QCOMPARE(wave->grab().toImage(), plain);
  }

  void theWaveIsZoomedAndScrolledByKey() {
    open();
    m_review->player().pause();
    auto* wave = m_review->find<WaveformView>("wave");
    QList<QImage> seen{wave->grab().toImage()};
    for (const auto& [key, modifiers] :
         {std::pair<Qt::Key, Qt::KeyboardModifiers>(Qt::Key_I, {}), {Qt::Key_Right, Qt::ShiftModifier}}) {
      m_review->press(key, modifiers);
      QVERIFY(!seen.contains(wave->grab().toImage()));
      seen.append(wave->grab().toImage());
    }
    m_review->press(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(wave->grab().toImage(), seen.at(1));
    m_review->press(Qt::Key_O);
    QCOMPARE(wave->grab().toImage(), seen.at(0));
  }

  void aSaveThatFailsSaysSoAndKeepsEverything() {
    open();
    m_review->hearAll();
    m_review->press({Qt::Key_1});
    QVERIFY(QFile::rename(m_review->files().path(), m_review->files().path() + QStringLiteral(".away")));
    m_review->press(Qt::Key_J);
    QTRY_VERIFY(m_review->notices().warnings.contains(QStringLiteral("quality-save")));
    QVERIFY(m_review->find<KeyButton>("reason-artefact")->isChecked());
    QVERIFY(QFile::rename(m_review->files().path() + QStringLiteral(".away"), m_review->files().path()));
    m_review->press(Qt::Key_J);
    QVERIFY(m_review->settles(1));
    QVERIFY(m_review->notices().warnings.isEmpty());
  }

  void aMissingSoundPutsOnlyItsSampleAside() {
    ReviewPage::Plan plan;
    plan.missing = {QStringLiteral("audio/1.wav")};
    open(plan);
    for (int i = 1; i <= 3; ++i) {
      m_review->hearAll();
      m_review->press(Qt::Key_F);
      QVERIFY(m_review->settles(i));
    }
    QCOMPARE(m_review->check().state(), SessionState::Finished);
    QCOMPARE(m_review->notices().warnings.size(), 1);
    QVERIFY(m_review->find<QWidget>("stateAction")->isVisible());
    click("stateAction");
    QVERIFY(m_review->settles(2));
  }

  void anotherPageDoesNotLoseWhatWasHeard() {
    open();
    m_review->hear(1);
    const double share = m_review->check().gate().share;
    m_review->page().hide();
    QVERIFY(!m_review->player().isPlaying());
    m_review->page().show();
    QCOMPARE(m_review->check().gate().share, share);
    m_review->press(Qt::Key_Space);
    m_review->hear(1.2);
    QVERIFY(m_review->check().gate().open);
  }

  void theAuditIsOfferedWhereThereAreSyntheticSamples() {
    open();
    QVERIFY(!m_review->find<QWidget>("nextRound")->isVisible());
    ReviewPage::Plan plan;
    plan.split = QStringLiteral("augment");
    open(plan);
    QVERIFY(m_review->find<QWidget>("nextRound")->isVisible());
    m_review->press(Qt::Key_U);
    QTRY_COMPARE(m_review->check().round(), MarkRound::Audit);
    QVERIFY(m_review->reach(SessionState::Judging));
    m_review->press(Qt::Key_F);
    QVERIFY(!m_review->check().draft().audit.levelRight);
    m_review->hearAll();
    m_review->press(Qt::Key_F);
    QCOMPARE(m_review->check().draft().audit, (AuditAnswers{true, std::nullopt}));
    m_review->press({Qt::Key_Up, Qt::Key_J});
    QCOMPARE(m_review->check().draft().audit, (AuditAnswers{false, std::nullopt}));
    m_review->press(Qt::Key_F);
    QVERIFY(m_review->settles(1));
    QCOMPARE(m_review->marks().first().audit, (AuditAnswers{false, true}));
    m_review->press(Qt::Key_U);
    QTRY_COMPARE(m_review->check().round(), MarkRound::Check);
  }

  void adjudicationWithoutSplitSamplesSaysSo() {
    open();
    m_review->page().adjudicate();
    QCOMPARE(m_review->check().state(), SessionState::Empty);
    QVERIFY(m_review->find<QWidget>("stateOtherAction")->isVisible());
    click("stateOtherAction");
    QTRY_COMPARE(m_review->check().round(), MarkRound::Check);
  }

  void opinionsAreCounted() {
    Opinion keep, reject;
    reject.mark = Mark::Reject;
    reject.reasons = MarkReason::UnclearParalinguistics;
    const QStringList lines = opinionWords({keep, reject, keep});
    QCOMPARE(lines, (QStringList{QStringLiteral("2 × Keep"), QStringLiteral("1 × Reject: Unclear paralinguistics")}));
  }

  void spansAreSaidInTenths() {
    QCOMPARE(spanWords({}), QString());
    QCOMPARE(spanWords({2100, 63400}), QStringLiteral("0:02.1 – 1:03.4"));
  }
};

}  // namespace s2s::test

QTEST_MAIN(s2s::test::TestQualityPage)
#include "tst_quality_page.moc"
