// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/AudioClips.h"
#include "ui/waveform/WaveformView.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

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
    for (const char* change : {"size", "axis", "clip", "palette"})
      QTest::newRow(change) << QString::fromLatin1(change);
  }
  void theWaveIsPaintedAgainFor() {
    QFETCH(QString, change);
    const qint64 before = m_view->pictureKey();
    if (change == QLatin1String("size"))
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

  void hearingPaintsNoWave_data() {
    QTest::addColumn<int>("layer");
    for (const ProsodyLayer layer : kProsodyLayers)
      QTest::newRow(qPrintable(words(layer))) << static_cast<int>(layer);
  }
  void hearingPaintsNoWave() {
    QFETCH(int, layer);
    m_view->setProsody(prosody(*sine(200, -6, 2)), static_cast<ProsodyLayer>(layer), {});
    const QImage unheard = m_view->grab().toImage();
    const qint64 before = m_view->pictureKey();
    for (qint64 frame = 0; frame < 48000; frame += 800) {  // a column is 480 frames
      m_view->setHeard(heardUpTo(frame, 96000));
      m_view->grab();
      QCOMPARE(m_view->pictureKey(), before);
    }
    m_view->setHeard(heardUpTo(48000, 96000));
    const QImage half = m_view->grab().toImage();
    m_view->setHeard(heardUpTo(96000, 96000));
    const QImage all = m_view->grab().toImage();
    const QRect heard(0, 0, 100, 50), rest(100, 0, 300, 50);
    QVERIFY(half.copy(heard) != unheard.copy(heard));
    QCOMPARE(half.copy(heard), all.copy(heard));
    QCOMPARE(half.copy(rest), unheard.copy(rest));
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

  void zoomedInAClickSeeksWhereItIs() {
    m_view->setAxis(1, 1, 0.5);
    QSignalSpy seeks(m_view.get(), &WaveformView::seekAsked);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, {200, 20});
    QCOMPARE(seeks.first().first().toLongLong(), 48000);
  }

  void theWheelZoomsAndScrolls_data() {
    QTest::addColumn<Qt::KeyboardModifiers>("keys");
    QTest::addColumn<QPoint>("notches");
    QTest::addColumn<double>("factor");
    QTest::addColumn<double>("seconds");
    QTest::newRow("with Ctrl up") << Qt::KeyboardModifiers(Qt::ControlModifier) << QPoint(0, 120) << 1.25 << 0.0;
    QTest::newRow("with Ctrl down") << Qt::KeyboardModifiers(Qt::ControlModifier) << QPoint(0, -120) << 0.8 << 0.0;
    QTest::newRow("with Shift") << Qt::KeyboardModifiers(Qt::ShiftModifier) << QPoint(0, -120) << 0.0 << 0.4;
    QTest::newRow("sideways") << Qt::KeyboardModifiers() << QPoint(120, 0) << 0.0 << -0.4;
    QTest::newRow("alone it is the page's") << Qt::KeyboardModifiers() << QPoint(0, 120) << 0.0 << 0.0;
  }
  void theWheelZoomsAndScrolls() {
    QFETCH(Qt::KeyboardModifiers, keys);
    QFETCH(QPoint, notches);
    QFETCH(double, factor);
    QFETCH(double, seconds);
    QSignalSpy zooms(m_view.get(), &WaveformView::zoomAsked), scrolls(m_view.get(), &WaveformView::scrollAsked);
    QWheelEvent wheel({100, 20}, m_view->mapToGlobal(QPointF(100, 20)), {}, notches, Qt::NoButton, keys,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_view.get(), &wheel);
    QCOMPARE(zooms.size(), factor > 0 ? 1 : 0);
    QCOMPARE(scrolls.size(), seconds != 0 ? 1 : 0);
    if (factor > 0) {
      QCOMPARE(zooms.first().at(0).toDouble(), factor);
      QCOMPARE(zooms.first().at(1).toDouble(), 1.0);
    } else if (seconds != 0) {
      QCOMPARE(scrolls.first().first().toDouble(), seconds);
    }
  }

  void howItIsSpokenIsSaidOnlyWhereItIsSeen() {
    const ProsodyPtr spoken = prosody(*sine(200, -6, 2));
    m_view->setHeard(heardUpTo(48000, 96000));
    m_view->setProsody(spoken, ProsodyLayer::Off, {});
    QCOMPARE(m_view->spokenValue(), QStringLiteral("0:02, 50 % heard"));
    const qint64 before = m_view->pictureKey();
    m_view->setProsody(spoken, ProsodyLayer::Pitch, {});
    QVERIFY2(m_view->spokenValue().startsWith(QStringLiteral("0:02, 50 % heard; median pitch 200 Hz")),
             qPrintable(m_view->spokenValue()));
    m_view->grab();
    QVERIFY(m_view->pictureKey() != before);
  }

  void withNothingSaidOfHowItIsSpokenTheTipIsItsOwn() {
    m_view->setTip(QStringLiteral("Drag it"));
    QCOMPARE(m_view->toolTip(), QStringLiteral("Drag it"));
    m_view->setProsody(prosody(*sine(200, -6, 2)), ProsodyLayer::Pitch, {});
    QVERIFY(m_view->toolTip() != QStringLiteral("Drag it"));
    m_view->setProsody(nullptr, ProsodyLayer::Off, {});
    QCOMPARE(m_view->toolTip(), QStringLiteral("Drag it"));
  }

  void aPreviewIsDrawnWhileLoading() {
    m_view->showLoading();
    const QImage empty = m_view->grab().toImage();
    auto preview = std::make_shared<WavePreview>();
    preview->peaks.assign(200, Peak{-0.5F, 0.5F, 0.2F});
    preview->peakSeconds = 0.01;
    m_view->showPreview(preview);
    QVERIFY(m_view->grab().toImage() != empty);
    QCOMPARE(m_view->spokenValue(), QStringLiteral("Loading …"));
  }

  void screenReadersHearWhatIsShown() {
    m_view->setAccessibleName(QStringLiteral("Answer A"));
    m_view->setHeard(heardUpTo(60000, 96000));
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(access);
    QCOMPARE(access->text(QAccessible::Name), QStringLiteral("Answer A"));
    QCOMPARE(access->text(QAccessible::Value), QStringLiteral("0:02, 62 % heard"));
  }

  void whatIsSeenIsDescribed() {
    const auto described = [this] {
      return QAccessible::queryAccessibleInterface(m_view.get())->text(QAccessible::Description);
    };
    m_view->setHeard(heardUpTo(48000, 96000));
    QCOMPARE(described(), QStringLiteral("0:02, 50 % heard"));
    m_view->setPlayhead(57600);
    QCOMPARE(described(), QStringLiteral("0:02, 50 % heard; cursor at 0:01.2"));
    m_view->setLoop(FrameSpan{24000, 72000});
    m_view->setAxis(1, 1, 0.5);
    QCOMPARE(described(), QStringLiteral("0:02, 50 % heard; cursor at 0:01.2; marked from 0:00.5 to 0:01.5; "
                                         "shown from 0:00.5 to 0:01.5"));
    auto clipped = std::make_shared<PreparedClip>(*preparedOf(sine(200, 0, 2)));
    clipped->audible = {48000, 96000};
    m_view->showClip(clipped);
    m_view->setHeard(heardUpTo(48000, 96000));
    m_view->setAxis(2, 1);
    m_view->setTip(QStringLiteral("Drag it"));
    QCOMPARE(described(), QStringLiteral("0:02, 50 % heard; sounds from 0:01.0 to 0:02.0; clipped; Drag it"));
    m_view->showLoading();
    QCOMPARE(described(), QStringLiteral("Loading …"));
  }

  void screenReadersCanMoveTheCursor() {
    QAccessibleValueInterface* value = QAccessible::queryAccessibleInterface(m_view.get())->valueInterface();
    QVERIFY(value);
    m_view->setPlayhead(24000);
    QCOMPARE(value->currentValue().toDouble(), 0.5);
    QCOMPARE(value->maximumValue().toDouble(), 2.0);
    QSignalSpy seeks(m_view.get(), &WaveformView::seekAsked);
    value->setCurrentValue(1.5);
    value->setCurrentValue(1e300);
    value->setCurrentValue(qQNaN());
    QCOMPARE(seeks.size(), 2);
    QCOMPARE(seeks.at(0).first().toLongLong(), 72000);
    QCOMPARE(seeks.at(1).first().toLongLong(), 95999);
    m_view->showLoading();
    QCOMPARE(value->maximumValue().toDouble(), 0.0);
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
