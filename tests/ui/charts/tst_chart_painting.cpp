// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/BarChartView.h"
#include "ui/charts/BarMarks.h"
#include "ui/charts/DotIntervalView.h"
#include "ui/charts/KappaScale.h"
#include "ui/common/Theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace s2s;

namespace {

constexpr int kWidth = 400, kHeight = 80;

template <class Paint>
QImage painted(Paint paint) {
  QImage image(kWidth, kHeight, QImage::Format_RGB32);
  image.fill(theme::color(theme::Color::Surface));
  QPainter painter(&image);
  paint(painter, QRectF(0, 0, kWidth, kHeight));
  return image;
}

QImage scale(const KappaOnScale& kappa) {
  return painted([&](QPainter& painter, const QRectF& area) { paintKappaScale(painter, area, kappa); });
}

QImage plot(const DotRow& row) {
  return painted([&](QPainter& painter, const QRectF& area) { paintDotPlot(painter, area, {.rows = {row}}); });
}

/// First and last column in which the two pictures differ; an empty span when they do not.
struct Columns {
  int first = kWidth, last = -1;
  int width() const { return last - first + 1; }
  int middle() const { return (first + last) / 2; }
};
Columns difference(const QImage& one, const QImage& two) {
  Columns columns;
  for (int x = 0; x < kWidth; ++x)
    for (int y = 0; y < kHeight; ++y)
      if (one.pixel(x, y) != two.pixel(x, y)) {
        columns.first = std::min(columns.first, x);
        columns.last = std::max(columns.last, x);
      }
  return columns;
}

DotRow rowWith(const ChartPoint& point) { return {.label = QStringLiteral("L3"), .point = point}; }

BarGroups twoBars(double first, double second) {
  BarGroups bars{
      .title = QStringLiteral("Elo"), .groups = {QStringLiteral("x"), QStringLiteral("y")}, .baseline = 1000};
  bars.series << Series{.label = QStringLiteral("L1"),
                        .points = {{.value = first, .n = 70}, {.value = second, .n = 3}}};
  return bars;
}

}  // namespace

class TestChartPainting : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
  void aLongerIntervalIsWider();
  void aHigherKappaLiesFurtherRight();
  void theCeilingIsAMarkOfItsOwn();
  void anUndefinedKappaDrawsNoDot();
  void theScaleReachesBelowZeroOnlyWhenNeeded();
  void theScaleTellsItsFiguresToScreenReaders();
  void aLongerIntervalIsWiderInThePlot();
  void aThinDotIsHollow();
  void anUndefinedRowSaysSo();
  void arrowKeysAndReturnChooseARow();
  void aHigherRatingIsATallerBar();
  void aRatingBelowTheStartHangsDown();
  void aThinBarIsHatched();
  void manyGroupsGetRoomForTheirWholeNames();
  void theChartTellsItsFiguresToScreenReaders();
  void theChartFollowsThePalette();
};

void TestChartPainting::aLongerIntervalIsWider() {
  const QImage bare = scale({.value = 0.5});
  const Columns narrow = difference(bare, scale({.value = 0.5, .interval = Spread{0.4, 0.6}}));
  const Columns wide = difference(bare, scale({.value = 0.5, .interval = Spread{0.2, 0.8}}));
  QVERIFY(narrow.width() > 0);
  QVERIFY(wide.width() > 2 * narrow.width());
}

void TestChartPainting::aHigherKappaLiesFurtherRight() {
  const QImage low = scale({.value = 0.41}), high = scale({.value = 0.59});
  const QRgb accent = theme::color(theme::Color::Accent).rgb();
  const auto first = [&](const QImage& image) {
    for (int x = 0; x < kWidth; ++x)
      for (int y = 0; y < kHeight; ++y)
        if (image.pixel(x, y) == accent)
          return x;
    return -1;
  };
  QVERIFY(first(low) > 0);
  QVERIFY(first(high) > first(low));
}

void TestChartPainting::theCeilingIsAMarkOfItsOwn() {
  const QImage bare = scale({.value = 0.3});
  const Columns near = difference(bare, scale({.value = 0.3, .ceiling = 0.6}));
  const Columns far = difference(bare, scale({.value = 0.3, .ceiling = 0.9}));
  QVERIFY(near.width() > 0);
  QVERIFY(far.middle() > near.middle());
}

void TestChartPainting::anUndefinedKappaDrawsNoDot() {
  const QImage undefined = scale({});
  const QRgb accent = theme::color(theme::Color::Accent).rgb();
  for (int x = 0; x < kWidth; ++x)
    for (int y = 0; y < kHeight; ++y)
      QVERIFY(undefined.pixel(x, y) != accent);
}

void TestChartPainting::theScaleReachesBelowZeroOnlyWhenNeeded() {
  QCOMPARE(scaleRange({.value = 0.4, .interval = Spread{0.1, 0.7}}), (Spread{0, 1}));
  QCOMPARE(scaleRange({.value = 0.1, .interval = Spread{-0.15, 0.35}}), (Spread{-0.2, 1}));
  QCOMPARE(scaleRange({.value = -1.0}), (Spread{-1, 1}));
}

void TestChartPainting::theScaleTellsItsFiguresToScreenReaders() {
  KappaScale widget;
  widget.setKappa({.value = 0.655, .interval = Spread{0.58, 0.73}, .ceiling = 0.7});
  const QString text = widget.accessibleDescription();
  for (const QString& part : {QStringLiteral("0.66"), QStringLiteral("0.58"), QStringLiteral("0.73"),
                              QStringLiteral("0.70"), QStringLiteral("substantial")})
    QVERIFY2(text.contains(part), qPrintable(text));
}

void TestChartPainting::aLongerIntervalIsWiderInThePlot() {
  const QImage bare = plot(rowWith({.value = 0.5, .n = 50}));
  const Columns narrow = difference(bare, plot(rowWith({.value = 0.5, .interval = Spread{0.4, 0.6}, .n = 50})));
  const Columns wide = difference(bare, plot(rowWith({.value = 0.5, .interval = Spread{0.1, 0.9}, .n = 50})));
  QVERIFY(narrow.width() > 0);
  QVERIFY(wide.width() > 2 * narrow.width());
}

void TestChartPainting::aThinDotIsHollow() {
  const auto inked = [](const QImage& image, const QColor& color) {
    int pixels = 0;
    for (int x = 0; x < kWidth; ++x)
      for (int y = 0; y < kHeight; ++y)
        pixels += image.pixel(x, y) == color.rgb();
    return pixels;
  };
  const QColor accent = theme::color(theme::Color::Accent);
  QVERIFY(inked(plot(rowWith({.value = 0.5, .n = 50})), accent) > 20);
  QCOMPARE(inked(plot(rowWith({.value = 0.5, .n = 5, .thin = true})), accent), 0);
}

void TestChartPainting::anUndefinedRowSaysSo() {
  DotIntervalView view;
  view.setPlot({.title = QStringLiteral("Kappa"), .rows = {rowWith({.n = 7})}});
  QVERIFY(view.accessibleDescription().contains(QStringLiteral("undefined, n 7")));
  // The word stands where the dot would be.
  QVERIFY(difference(plot(rowWith({.n = 7})), plot({.label = QStringLiteral("L3"), .point = {.value = 0.5, .n = 7}}))
              .width() > 0);
}

void TestChartPainting::arrowKeysAndReturnChooseARow() {
  DotIntervalView view;
  view.setPlot({.rows = {rowWith({.value = 0.1, .n = 9}), rowWith({.value = 0.2, .n = 9})}});
  QSignalSpy chosen(&view, &DotIntervalView::rowChosen);
  QTest::keyClick(&view, Qt::Key_Down);
  QTest::keyClick(&view, Qt::Key_Down);
  QTest::keyClick(&view, Qt::Key_Down);
  QTest::keyClick(&view, Qt::Key_Return);
  QCOMPARE(chosen.size(), 1);
  QCOMPARE(chosen.first().first().toInt(), 1);
}

void TestChartPainting::aHigherRatingIsATallerBar() {
  BarChartView view;
  view.resize(500, 300);
  view.setGroups(twoBars(1100, 1250));
  view.show();
  QTRY_VERIFY(view.marks().boundingRect().height() > 50);
  const QRectF low = view.marks().barRect(0, 0), high = view.marks().barRect(0, 1);
  QVERIFY(low.height() > 10);
  // From one base line, in proportion to the lead over the start value.
  QCOMPARE(low.bottom(), high.bottom());
  QVERIFY(std::abs(high.height() / low.height() - 2.5) < 0.01);
}

void TestChartPainting::aRatingBelowTheStartHangsDown() {
  BarChartView view;
  view.resize(500, 300);
  view.setGroups(twoBars(1100, 900));
  view.show();
  QTRY_VERIFY(view.marks().boundingRect().height() > 50);
  QCOMPARE(view.marks().barRect(0, 0).bottom(), view.marks().barRect(0, 1).top());
}

void TestChartPainting::aThinBarIsHatched() {
  BarGroups bars = twoBars(1100, 1100);
  BarChartView view;
  view.resize(500, 300);
  view.setGroups(bars);
  view.show();
  QTRY_VERIFY(view.marks().boundingRect().height() > 50);
  const QImage full = view.grab().toImage();
  bars.series[0].points[1].thin = true;
  view.setGroups(bars);
  QTRY_VERIFY(view.marks().barRect(0, 1).height() > 10);
  const QImage hatched = view.grab().toImage();
  const QPoint firstBar = view.marks().barRect(0, 0).center().toPoint(),
               secondBar = view.marks().barRect(0, 1).center().toPoint();
  QCOMPARE(hatched.pixel(firstBar), full.pixel(firstBar));
  const QRect inside(secondBar.x() - 6, secondBar.y() - 6, 12, 12);
  QVERIFY(hatched.copy(inside) != full.copy(inside));
}

void TestChartPainting::manyGroupsGetRoomForTheirWholeNames() {
  BarGroups bars{.title = QStringLiteral("Elo"), .baseline = 1000};
  Series series{.label = QStringLiteral("L1")};
  for (int i = 0; i < 10; ++i) {
    bars.groups << QStringLiteral("a-system-with-a-long-name-%1").arg(i);
    series.points << ChartPoint{.value = 1100.0, .n = 70};
  }
  bars.series << series;
  BarChartView view;
  view.resize(500, 300);
  view.setGroups(bars);
  view.show();
  QTRY_VERIFY(view.marks().boundingRect().height() > 50);
  const double below = view.height() - view.marks().barRect(0, 0).bottom();
  QVERIFY(below >= BarMarks::nameRoom(bars));
  // The names are drawn there: more than the line of the axis.
  const QImage image = view.grab().toImage();
  int inked = 0;
  for (int x = 0; x < image.width(); ++x)
    for (int y = image.height() - static_cast<int>(BarMarks::nameRoom(bars) / 2); y < image.height(); ++y)
      inked += image.pixel(x, y) != theme::color(theme::Color::Surface).rgb();
  QVERIFY(inked > 200);
  QCOMPARE(BarMarks::nameRoom(twoBars(1100, 900)), 0.0);
}

void TestChartPainting::theChartTellsItsFiguresToScreenReaders() {
  BarChartView view;
  view.setGroups(twoBars(1100, 900));
  QCOMPARE(view.accessibleName(), QStringLiteral("Elo"));
  QVERIFY(view.accessibleDescription().contains(QStringLiteral("L1: x: 1100, n 70; y: 900, n 3.")));
}

void TestChartPainting::theChartFollowsThePalette() {
  BarChartView view;
  view.resize(300, 200);
  view.setGroups(twoBars(1100, 900));
  view.show();
  const QRgb light = view.grab().toImage().pixel(1, 1);
  theme::apply(*qApp, theme::Scheme::Dark);
  QTRY_VERIFY(view.grab().toImage().pixel(1, 1) != light);
  QCOMPARE(QColor(view.grab().toImage().pixel(1, 1)), theme::color(theme::Color::Surface));
  theme::apply(*qApp, theme::Scheme::Light);
}

QTEST_MAIN(TestChartPainting)
#include "tst_chart_painting.moc"
