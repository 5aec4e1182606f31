// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/BarChartView.h"

#include "ui/charts/BarMarks.h"
#include "ui/common/Theme.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QCursor>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLegend>
#include <QToolTip>
#include <QVBoxLayout>

namespace s2s {

struct BarChartView::Private {
  QChart* chart = nullptr;
  QChartView* view = nullptr;
  BarMarks* marks = nullptr;
  QBarSeries* bars = nullptr;
  BarGroups groups;

  void rebuild();
  void paintColors();
  void placeMarks();
  QBarCategoryAxis* groupAxis() const;
  QCategoryAxis* valueAxis() const;
  void tell(bool entered, int group, QBarSet* set) const;
};

BarChartView::BarChartView(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {
  d->chart = new QChart;
  d->chart->layout()->setContentsMargins(0, 0, 0, 0);
  d->view = new QChartView(d->chart, this);
  d->view->setRenderHint(QPainter::Antialiasing);
  d->view->setFrameShape(QFrame::NoFrame);
  d->view->setFocusPolicy(Qt::NoFocus);
  d->marks = new BarMarks(d->chart);
  QObject::connect(d->chart, &QChart::plotAreaChanged, this, [this] { d->placeMarks(); });
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(d->view);
  setMinimumSize(40 * theme::kGrid, 25 * theme::kGrid);
  setFocusPolicy(Qt::TabFocus);
  theme::apply(d->chart);
}

BarChartView::~BarChartView() = default;

const BarGroups& BarChartView::groups() const { return d->groups; }

const BarMarks& BarChartView::marks() const { return *d->marks; }

void BarChartView::setGroups(const BarGroups& groups) {
  d->groups = groups;
  setAccessibleName(groups.title);
  setAccessibleDescription(spoken(groups));
  d->rebuild();
}

void BarChartView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
    d->paintColors();
}

void BarChartView::Private::rebuild() {
  chart->removeAllSeries();
  bars = nullptr;
  const QList<QAbstractAxis*> oldAxes = chart->axes();
  for (QAbstractAxis* axis : oldAxes) {
    chart->removeAxis(axis);
    delete axis;
  }
  marks->setGroups(groups);
  if (groups.isEmpty())
    return;
  bars = new QBarSeries;
  bars->setBarWidth(BarMarks::kBarsWidth);
  for (const Series& series : groups.series) {
    auto* set = new QBarSet(series.label);
    for (const ChartPoint& point : series.points)
      set->append(point.value.value_or(groups.baseline) - groups.baseline);
    bars->append(set);
  }
  QObject::connect(bars, &QBarSeries::hovered, chart,
                   [this](bool entered, int group, QBarSet* set) { tell(entered, group, set); });
  chart->addSeries(bars);
  chart->setMargins({0, 0, theme::kGrid, qRound(BarMarks::nameRoom(groups))});
  chart->addAxis(groupAxis(), Qt::AlignBottom);
  chart->addAxis(valueAxis(), Qt::AlignLeft);
  for (QAbstractAxis* axis : chart->axes())
    bars->attachAxis(axis);
  paintColors();
  placeMarks();
}

QBarCategoryAxis* BarChartView::Private::groupAxis() const {
  auto* axis = new QBarCategoryAxis;
  axis->append(groups.groups);
  axis->setGridLineVisible(false);
  axis->setLabelsVisible(BarMarks::nameRoom(groups) == 0);
  return axis;
}

QCategoryAxis* BarChartView::Private::valueAxis() const {
  auto* axis = new QCategoryAxis;
  axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
  const Spread range = axisRange(groups);
  axis->setStartValue(range.low - groups.baseline);
  for (const double tick : axisTicks(range, 6))
    axis->append(axisText(tick, groups.unit), tick - groups.baseline);
  axis->setRange(range.low - groups.baseline, range.high - groups.baseline);
  return axis;
}

void BarChartView::Private::paintColors() {
  theme::apply(chart);
  chart->legend()->setAlignment(Qt::AlignTop);
  chart->legend()->setMarkerShape(QLegend::MarkerShapeRectangle);
  const QList<QBarSet*> sets = bars ? bars->barSets() : QList<QBarSet*>();
  for (qsizetype i = 0; i < sets.size(); ++i) {
    sets.at(i)->setColor(colorOf(groups.series.at(i).color));
    sets.at(i)->setBorderColor(theme::color(theme::Color::Surface));
  }
  marks->update();
}

void BarChartView::Private::placeMarks() {
  marks->setGeometry(chart->plotArea(), [this](double group, double value) {
    return bars ? chart->mapToPosition({group, value}, bars) : QPointF();
  });
}

void BarChartView::Private::tell(bool entered, int group, QBarSet* set) const {
  const qsizetype series = bars->barSets().indexOf(set);
  if (!entered || series < 0 || group < 0 || group >= groups.groups.size()) {
    QToolTip::hideText();
    return;
  }
  const ChartPoint& point = groups.series.at(series).points.at(group);
  const QString value = point.value ? axisText(*point.value, groups.unit) : QStringLiteral("–");
  QToolTip::showText(QCursor::pos(), QStringLiteral("%1 · %2: %3 (n %4)")
                                         .arg(groups.groups.at(group), groups.series.at(series).label, value)
                                         .arg(point.n));
}

}  // namespace s2s
