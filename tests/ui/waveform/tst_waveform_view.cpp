// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/AudioClips.h"
#include "ui/waveform/WaveformView.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

namespace s2s {
namespace {

PreparedClipPtr preparedOf(const ClipPtr& clip) {
  auto ready = std::make_shared<PreparedClip>();
  ready->clip = clip;
  ready->audible = {0, clip->length()};
  ready->peaks = Peaks(*clip);
  return ready;
}

Heard heardUpTo(qint64 frame, qint64 length) {
  Heard heard(length, Audible{0, length});
  heard.add({0, frame});
  return heard;
}

}  // namespace

class TestWaveformView : public QObject {
  Q_OBJECT

  std::unique_ptr<WaveformView> m_view;

 private Q_SLOTS:
  /// A clip of 2 s in a view of 400 px that stands for 4 s.
  void init() {
    m_view = std::make_unique<WaveformView>(theme::Color::SideA);
    m_view->resize(400, 50);
    m_view->setAxis(4, 1);
    m_view->showClip(preparedOf(sine(200, -6, 2)));
    m_view->setVisible(true);
    m_view->grab();
  }

  void thePlayheadMovesWithoutPaintingTheWave() {
    const qint64 before = m_view->pictureKey();
    const QImage still = m_view->grab().toImage();
    m_view->setPlayhead(48000);
    const QImage moved = m_view->grab().toImage();
    QCOMPARE(m_view->pictureKey(), before);
    QVERIFY(still != moved);
    QCOMPARE(moved.pixelColor(100, 2), theme::color(theme::Color::Text));
  }

  void theWaveIsPaintedAgainFor_data() {
    QTest::addColumn<QString>("change");
    for (const char* change : {"heard", "size", "axis", "clip", "palette"})
      QTest::newRow(change) << QString::fromLatin1(change);
  }
  void theWaveIsPaintedAgainFor() {
    QFETCH(QString, change);
    const qint64 before = m_view->pictureKey();
    if (change == QLatin1String("heard"))
      m_view->setHeard(heardUpTo(48000, 96000));
    else if (change == QLatin1String("size"))
      m_view->resize(500, 50);
    else if (change == QLatin1String("axis"))
      m_view->setAxis(8, 1);
    else if (change == QLatin1String("clip"))
      m_view->showClip(preparedOf(sine(300, -6, 2)));
    else
      m_view->setPalette(QPalette(Qt::red));
    m_view->grab();
    QVERIFY(m_view->pictureKey() != before);
  }

  void hearingLessThanAColumnMoreChangesNothing() {
    m_view->setHeard(heardUpTo(48001, 96000));  // a column is 480 frames
    m_view->grab();
    const qint64 before = m_view->pictureKey();
    m_view->setHeard(heardUpTo(48100, 96000));
    QCOMPARE(m_view->pictureKey(), before);
  }

  void aClickSeeks() {
    QSignalSpy seeks(m_view.get(), &WaveformView::seekAsked);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, {100, 20});
    QCOMPARE(seeks.size(), 1);
    QCOMPARE(seeks.first().first().toLongLong(), 48000);
  }

  void aClickBehindTheEndSeeksToTheLastFrame() {
    QSignalSpy seeks(m_view.get(), &WaveformView::seekAsked);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, {390, 20});
    QCOMPARE(seeks.first().first().toLongLong(), 95999);
  }

  void shiftAndDragSelectsALoop() {
    QSignalSpy loops(m_view.get(), &WaveformView::loopAsked), seeks(m_view.get(), &WaveformView::seekAsked);
    QTest::mousePress(m_view.get(), Qt::LeftButton, Qt::ShiftModifier, {150, 20});
    QTest::mouseMove(m_view.get(), {50, 20});
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, Qt::ShiftModifier, {50, 20});
    QCOMPARE(loops.size(), 1);
    QCOMPARE(loops.first().first().value<FrameSpan>(), (FrameSpan{24000, 72000}));
    QVERIFY(seeks.isEmpty());
  }

  void aShortLoopBecomesHalfASecond() {
    m_view->setLoopMode(true);
    QSignalSpy loops(m_view.get(), &WaveformView::loopAsked);
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, {190, 20});
    QTest::mouseMove(m_view.get(), {199, 20});
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, {199, 20});
    QCOMPARE(loops.first().first().value<FrameSpan>(), (FrameSpan{72000, 96000}));
  }

  void screenReadersHearWhatIsShown() {
    m_view->setAccessibleName(QStringLiteral("Answer A"));
    m_view->setHeard(heardUpTo(60000, 96000));
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(access);
    QCOMPARE(access->text(QAccessible::Name), QStringLiteral("Answer A"));
    QCOMPARE(access->text(QAccessible::Value), QStringLiteral("0:02, 62 % heard"));
  }

  void statesWithoutAClipAreWords() {
    m_view->showLoading();
    QCOMPARE(m_view->spokenValue(), QStringLiteral("Loading …"));
    m_view->showFailed(QStringLiteral("The file is gone."));
    QCOMPARE(m_view->spokenValue(), QStringLiteral("The file is gone."));
    m_view->showClip(nullptr);
    QCOMPARE(m_view->spokenValue(), QStringLiteral("No sound"));
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, {100, 20});  // nothing to seek in
    QVERIFY(!m_view->grab().isNull());
  }
};

}  // namespace s2s

QTEST_MAIN(s2s::TestWaveformView)
#include "tst_waveform_view.moc"
