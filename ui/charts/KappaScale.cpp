// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/KappaScale.h"

#include "core/stats/Kappa.h"
#include "ui/common/Figures.h"
#include "ui/common/Theme.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace s2s {
namespace {

using theme::Color;

constexpr std::array kBandEdges = {-1.0, 0.0, 0.2, 0.4, 0.6, 0.8, 1.0};
constexpr double kStripHeight = 24;
constexpr double kIntervalHeight = 8;
constexpr double kDot = 7;

/// Where things lie on the widget.
struct Layout {
  QRectF strip;
  Spread range;

  double x(double kappa) const { return strip.left() + (kappa - range.low) / (range.high - range.low) * strip.width(); }
};

Layout layoutIn(const QRectF& area, const KappaOnScale& kappa) {
  const double side = QFontMetricsF(theme::font(theme::Step::Small)).horizontalAdvance(QStringLiteral("0.0"));
  const double top = area.top() + QFontMetricsF(theme::font(theme::Step::Small)).height() + theme::kGrid;
  return {QRectF(area.left() + side, top, area.width() - 2 * side, kStripHeight), scaleRange(kappa)};
}

/// The room of a band's word above the strip, kept within the strip's ends.
QRectF wordRect(const Layout& layout, const QRectF& band, const QString& word, const QFontMetricsF& metrics) {
  const double width = metrics.horizontalAdvance(word) + 2;
  const double center =
      std::clamp(band.center().x(), layout.strip.left() + width / 2, layout.strip.right() - width / 2);
  return {center - width / 2, layout.strip.top() - metrics.height() - theme::kGrid / 2.0, width, metrics.height()};
}

/// Words that fit above their bands; the one that holds the value always, in bold, and no other may touch it.
void paintBandWords(QPainter& painter, const Layout& layout, const std::array<QRectF, 6>& bands, int here) {
  const QFont bold = theme::font(theme::Step::Small, QFont::DemiBold), plain = theme::font(theme::Step::Small);
  QRectF taken;
  if (here >= 0) {
    const QString word = words(static_cast<KappaBand>(here));
    taken = wordRect(layout, bands.at(static_cast<std::size_t>(here)), word, QFontMetricsF(bold));
    painter.setFont(bold);
    painter.setPen(theme::color(Color::Text));
    painter.drawText(taken, Qt::AlignCenter, word);
  }
  painter.setFont(plain);
  painter.setPen(theme::color(Color::TextMuted));
  const QFontMetricsF metrics(plain);
  for (std::size_t band = 0; band < bands.size(); ++band) {
    const QString word = words(static_cast<KappaBand>(band));
    const QRectF room = wordRect(layout, bands.at(band), word, metrics);
    const bool fits = room.width() <= bands.at(band).width();
    if (static_cast<int>(band) != here && fits && !room.adjusted(-3, 0, 3, 0).intersects(taken))
      painter.drawText(room, Qt::AlignCenter, word);
  }
}

void paintBands(QPainter& painter, const Layout& layout, const KappaOnScale& kappa) {
  std::array<QRectF, 6> bands;
  for (std::size_t band = 0; band < bands.size(); ++band) {
    const double low = std::max(kBandEdges.at(band), layout.range.low), high = kBandEdges.at(band + 1);
    if (low >= high)
      continue;
    bands.at(band) = QRectF(QPointF(layout.x(low), layout.strip.top()), QPointF(layout.x(high), layout.strip.bottom()));
    const double share = 0.08 + 0.06 * static_cast<double>(band);
    painter.fillRect(bands.at(band), theme::mixed(theme::color(Color::Text), theme::color(Color::Surface), share));
  }
  paintBandWords(painter, layout, bands, kappa.value ? static_cast<int>(kappaBand(*kappa.value)) : -1);
}

void paintTicks(QPainter& painter, const Layout& layout) {
  painter.setFont(theme::font(theme::Step::Small));
  painter.setPen(theme::color(Color::TextMuted));
  const double height = painter.fontMetrics().height();
  for (const double edge : kBandEdges) {
    if (edge < layout.range.low)
      continue;
    const QRectF rect(layout.x(edge) - 20, layout.strip.bottom() + theme::kGrid, 40, height);
    painter.drawText(rect, Qt::AlignCenter, figure(edge, edge == 0.0 || std::abs(edge) == 1.0 ? 0 : 1));
  }
}

void paintValue(QPainter& painter, const Layout& layout, const KappaOnScale& kappa) {
  const double middle = layout.strip.center().y();
  painter.setPen(Qt::NoPen);
  if (kappa.interval) {
    const double left = layout.x(kappa.interval->low), right = layout.x(kappa.interval->high);
    painter.setBrush(theme::mixed(theme::color(Color::Accent), theme::color(Color::Surface), 0.6));
    painter.drawRoundedRect(QRectF(left, middle - kIntervalHeight / 2, right - left, kIntervalHeight), 2, 2);
  }
  if (kappa.value) {
    painter.setBrush(theme::color(Color::Accent));
    painter.setPen(QPen(theme::color(Color::Surface), 1.5));
    painter.drawEllipse(QPointF(layout.x(*kappa.value), middle), kDot, kDot);
  }
}

void paintCeiling(QPainter& painter, const Layout& layout, double ceiling) {
  const double x = layout.x(ceiling), tip = layout.strip.bottom() - theme::kGrid / 2.0;
  painter.setPen(QPen(theme::color(Color::Text), 2));
  painter.drawLine(QPointF(x, layout.strip.top()), QPointF(x, layout.strip.bottom()));
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme::color(Color::Text));
  const double foot = tip + theme::kGrid * 1.5;
  painter.drawPolygon(QPolygonF{{x, tip}, {x - 6, foot}, {x + 6, foot}});
}

}  // namespace

Spread scaleRange(const KappaOnScale& kappa) {
  double low = 0;
  if (kappa.interval)
    low = std::min(low, kappa.interval->low);
  low = std::min({low, kappa.value.value_or(0), kappa.ceiling.value_or(0)});
  return {std::max(-1.0, std::floor(low * 10) / 10), 1};
}

void paintKappaScale(QPainter& painter, const QRectF& area, const KappaOnScale& kappa) {
  painter.setRenderHint(QPainter::Antialiasing);
  const Layout layout = layoutIn(area, kappa);
  paintBands(painter, layout, kappa);
  paintTicks(painter, layout);
  if (kappa.ceiling)
    paintCeiling(painter, layout, *kappa.ceiling);
  paintValue(painter, layout, kappa);
}

KappaScale::KappaScale(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("kappaScale"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  describe();
}

void KappaScale::setKappa(const KappaOnScale& kappa) {
  m_kappa = kappa;
  describe();
  update();
}

QSize KappaScale::sizeHint() const { return {320, minimumSizeHint().height()}; }

QSize KappaScale::minimumSizeHint() const {
  const int text = QFontMetrics(theme::font(theme::Step::Small)).height();
  return {220, 2 * text + static_cast<int>(kStripHeight) + 3 * theme::kGrid};
}

void KappaScale::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintKappaScale(painter, rect(), m_kappa);
}

void KappaScale::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange)
    describe();
  update();
}

void KappaScale::describe() {
  setAccessibleName(tr("Kappa on the scale of Landis and Koch"));
  QString text = tr("Kappa is undefined.");
  if (m_kappa.value && m_kappa.interval)
    text = tr("Kappa %1, 95 % interval %2 to %3: %4.")
               .arg(figure(*m_kappa.value, 2), figure(m_kappa.interval->low, 2), figure(m_kappa.interval->high, 2),
                    words(kappaBand(*m_kappa.value)));
  else if (m_kappa.value)
    text = tr("Kappa %1: %2.").arg(figure(*m_kappa.value, 2), words(kappaBand(*m_kappa.value)));
  if (m_kappa.ceiling)
    text += QLatin1Char(' ') + tr("People among themselves: %1.").arg(figure(*m_kappa.ceiling, 2));
  setAccessibleDescription(text);
}

}  // namespace s2s
