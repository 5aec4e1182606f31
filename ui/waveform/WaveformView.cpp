// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waveform/WaveformView.h"

#include "ui/waveform/ProsodyWords.h"
#include "ui/waveform/TimeWords.h"
#include "ui/waveform/WavePicture.h"
#include "ui/waveform/WaveformAccess.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStringList>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace s2s {
namespace {

constexpr double kShortestLoop = 0.5;     // seconds; shorter ones buzz
constexpr double kShortestSilence = 0.2;  // seconds; what is shorter is not worth a word
constexpr double kPlayheadWidth = 2;
constexpr double kZoomStep = 1.25;           // a notch of the wheel
constexpr int kTallest = theme::kGrid * 14;  // beyond it a wave shows no more, only larger

}  // namespace

WaveformView::WaveformView(theme::Color hue, QWidget* parent) : QWidget(parent), m_hue(hue) {
  WaveformAccess::install();
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  setMaximumHeight(kTallest);
  setCursor(Qt::PointingHandCursor);
}

void WaveformView::showEmpty() {
  m_clip.reset();
  turnTo(Showing::Empty);
}

void WaveformView::showLoading() {
  m_clip.reset();
  turnTo(Showing::Loading);
}

void WaveformView::showPreview(const WavePreviewPtr& preview, double gain) {
  if (m_showing != Showing::Loading)
    return;
  m_preview = preview;
  m_previewGain = gain;
  update();
}

void WaveformView::showFailed(const QString& why) {
  m_clip.reset();
  m_why = why;
  turnTo(Showing::Failed);
}

void WaveformView::showClip(const PreparedClipPtr& clip) {
  if (!clip || !clip->clip)
    return showEmpty();
  m_clip = clip;
  turnTo(Showing::Clip);
}

void WaveformView::turnTo(Showing what) {
  m_showing = what;
  m_preview.reset();
  m_prosody.reset();
  m_drag.reset();
  m_loop.reset();
  m_playhead.reset();
  m_heard = {};
  forgetPicture();
}

void WaveformView::setAxis(double seconds, double gain, double from) {
  if (seconds == m_seconds && gain == m_gain && from == m_from)
    return;
  m_seconds = seconds;
  m_from = from;
  m_gain = gain;
  forgetPicture();
}

void WaveformView::setProsody(const ProsodyPtr& prosody, ProsodyLayer layer, const ProsodyScale& scale) {
  if (prosody == m_prosody && layer == m_layer && scale == m_scale)
    return;
  m_prosody = prosody;
  m_layer = layer;
  m_scale = scale;
  showTip();
  forgetPicture();
}

void WaveformView::setTip(const QString& tip) {
  m_tip = tip;
  showTip();
}

void WaveformView::showTip() {
  setToolTip(m_prosody && m_layer != ProsodyLayer::Off ? prosodyWords(*m_prosody) : m_tip);
}

void WaveformView::setHeard(const Heard& heard) {
  m_heard = heard;
  if (!m_clip)
    return;
  const QList<ColumnSpan> columns = heardColumns(m_heard, m_clip->clip->rate, window());
  if (columns != m_heardColumns)
    update();
}

void WaveformView::setPlayhead(std::optional<qint64> frame) {
  if (frame == m_playhead)
    return;
  updateAround(m_playhead);
  m_playhead = frame;
  updateAround(m_playhead);
}

void WaveformView::setLoop(std::optional<FrameSpan> region) {
  if (region == m_loop)
    return;
  m_loop = region;
  update();
}

void WaveformView::setLoopMode(bool on) {
  m_loopMode = on;
  setCursor(on ? Qt::IBeamCursor : Qt::PointingHandCursor);
}

QString WaveformView::spokenValue() const {
  switch (m_showing) {
    case Showing::Empty: return tr("No sound");
    case Showing::Loading: return tr("Loading …");
    case Showing::Failed: return m_why;
    case Showing::Clip: break;
  }
  //: Spoken value of a waveform; %1 is a duration, %2 a share such as 62 %.
  const QString heard = tr("%1, %2 heard").arg(clockTime(m_clip->clip->seconds()), percent(m_heard.share()));
  if (!m_prosody || m_layer == ProsodyLayer::Off)
    return heard;
  //: Spoken value of a waveform: how long and how much was heard, then how it is spoken.
  return tr("%1; %2").arg(heard, prosodyWords(*m_prosody));
}

QString WaveformView::spokenDescription() const {
  QStringList details{spokenValue()};
  if (!m_clip)
    return details.constFirst();
  const auto at = [this](qint64 frame) { return preciseTime(static_cast<double>(frame) / m_clip->clip->rate); };
  if (m_playhead)
    details.append(tr("cursor at %1").arg(at(*m_playhead)));
  if (m_loop)
    //: Two times, such as 0:01.0 and 0:02.5; the part of the clip that is looped, or was marked.
    details.append(tr("marked from %1 to %2").arg(at(m_loop->first), at(m_loop->end)));
  const double length = m_clip->clip->seconds();
  if (m_seconds > 0 && (m_from > 0 || m_seconds < length))
    //: Two times, such as 0:01.0 and 0:02.5: the part of the clip that is in view.
    details.append(
        tr("shown from %1 to %2").arg(preciseTime(m_from), preciseTime(std::min(length, m_from + m_seconds))));
  const Audible& audible = m_clip->audible;
  const auto shortest = static_cast<qint64>(kShortestSilence * m_clip->clip->rate);
  if (audible.end > audible.first && (audible.first >= shortest || audible.end <= m_clip->clip->length() - shortest))
    //: Two times, such as 0:01.0 and 0:02.5: there is silence before and after.
    details.append(tr("sounds from %1 to %2").arg(at(audible.first), at(audible.end)));
  if (isClipped(*m_clip))
    details.append(tr("clipped"));
  if (!m_tip.isEmpty())
    details.append(m_tip);
  return details.join(tr("; "));
}

QSize WaveformView::sizeHint() const { return {theme::kGrid * 60, theme::kGrid * 7}; }

QSize WaveformView::minimumSizeHint() const { return {theme::kGrid * 20, theme::kGrid * 5}; }

void WaveformView::forgetPicture() {
  m_unheard = m_heardAll = {};
  update();
}

WaveWindow WaveformView::window() const {
  return {size(), devicePixelRatioF(), m_seconds, m_from, m_clip ? m_clip->clip->seconds() : 1e9};
}

void WaveformView::makePictures() {
  const WavePictures pictures = wavePictures({m_clip.get(), window(), m_hue, m_gain, m_prosody, m_layer, m_scale});
  m_unheard = QPixmap::fromImage(pictures.unheard);
  m_heardAll = QPixmap::fromImage(pictures.heard);
}

void WaveformView::paintPicture(QPainter& painter) {
  if (m_unheard.isNull())
    makePictures();
  m_heardColumns = heardColumns(m_heard, m_clip->clip->rate, window());
  painter.save();
  painter.setClipRect(clipArea());
  const double ratio = devicePixelRatioF(), high = m_unheard.height();
  const auto copy = [&](const QPixmap& picture, int first, int end) {
    if (first < end)
      painter.drawPixmap(QRectF(first / ratio, 0, (end - first) / ratio, high / ratio), picture,
                         QRectF(first, 0, end - first, high));
  };
  int x = 0;
  for (const ColumnSpan& heard : std::as_const(m_heardColumns)) {
    copy(m_unheard, x, heard.first);
    copy(m_heardAll, heard.first, heard.end);
    x = heard.end;
  }
  copy(m_unheard, x, m_unheard.width());
  painter.restore();
}

void WaveformView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme::color(theme::Color::Surface));
  painter.drawRoundedRect(clipArea(), theme::kGrid / 2.0, theme::kGrid / 2.0);
  if (!m_clip) {
    paintPreview(painter);
    return paintWords(painter);
  }
  paintPicture(painter);
  paintLoop(painter);
  if (m_playhead)
    painter.fillRect(QRectF(onPixel(xOf(*m_playhead)) - kPlayheadWidth / 2, 0, kPlayheadWidth, height()),
                     theme::color(theme::Color::Text));
}

void WaveformView::paintPreview(QPainter& painter) const {
  if (!m_preview || m_seconds <= 0)
    return;
  painter.drawImage(0, 0, previewPicture(*m_preview, window(), m_hue, m_gain * m_previewGain));
}

void WaveformView::paintLoop(QPainter& painter) const {
  std::optional<FrameSpan> region = m_loop;
  if (m_drag && m_drag->loops)
    region = regionBetween(m_drag->fromX, m_drag->toX);
  if (!region)
    return;
  const QRectF area(xOf(region->first), 0, xOf(region->end) - xOf(region->first), height());
  QColor accent = theme::color(theme::Color::Accent);
  painter.fillRect(QRectF(area.left(), 0, kPlayheadWidth, height()), accent);
  painter.fillRect(QRectF(area.right() - kPlayheadWidth, 0, kPlayheadWidth, height()), accent);
  accent.setAlphaF(0.14F);
  painter.fillRect(area, accent);
}

void WaveformView::paintWords(QPainter& painter) const {
  painter.setFont(theme::font(theme::Step::Body));
  painter.setPen(theme::color(m_showing == Showing::Failed ? theme::Color::Bad : theme::Color::TextMuted));
  const QRect area = rect().adjusted(theme::kGrid * 2, 0, -theme::kGrid, 0);
  const QString words = painter.fontMetrics().elidedText(spokenValue(), Qt::ElideRight, area.width());
  painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, words);
}

void WaveformView::resizeEvent(QResizeEvent*) { forgetPicture(); }

void WaveformView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
    forgetPicture();
  QWidget::changeEvent(event);
}

QRectF WaveformView::clipArea() const {
  if (!m_clip || m_seconds <= 0)
    return rect();
  const double end = (m_clip->clip->seconds() - m_from) / m_seconds;
  return QRectF(0, 0, std::clamp(std::ceil(width() * end), 0.0, static_cast<double>(width())), height());
}

double WaveformView::xOf(qint64 frame) const {
  if (!m_clip || m_seconds <= 0)
    return 0;
  return (static_cast<double>(frame) / m_clip->clip->rate - m_from) / m_seconds * width();
}

void WaveformView::seekTo(double seconds) {
  if (m_clip && std::isfinite(seconds))
    Q_EMIT seekAsked(frameOf(seconds));
}

qint64 WaveformView::frameOf(double time) const {
  const double last = static_cast<double>(std::max<qint64>(0, m_clip->clip->length() - 1));
  return std::llround(std::clamp(time * m_clip->clip->rate, 0.0, last));
}

double WaveformView::timeAt(double x) const { return m_from + x / std::max(1, width()) * m_seconds; }

qint64 WaveformView::frameAt(double x) const { return frameOf(timeAt(x)); }

std::optional<FrameSpan> WaveformView::regionBetween(double x1, double x2) const {
  const qint64 length = m_clip->clip->length();
  const auto shortest = static_cast<qint64>(std::ceil(kShortestLoop * m_clip->clip->rate));
  if (length < shortest)
    return std::nullopt;
  const qint64 first = std::min(frameAt(std::min(x1, x2)), length - shortest);
  const qint64 end = std::max(frameAt(std::max(x1, x2)), first + shortest);
  return FrameSpan{first, end};
}

/// On a whole device pixel, so that thin lines are crisp.
double WaveformView::onPixel(double x) const { return std::round(x * devicePixelRatioF()) / devicePixelRatioF(); }

void WaveformView::updateAround(std::optional<qint64> frame) {
  if (frame)
    update(QRectF(xOf(*frame) - kPlayheadWidth, 0, 2 * kPlayheadWidth, height()).toAlignedRect());
}

void WaveformView::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !m_clip)
    return QWidget::mousePressEvent(event);
  const double x = event->position().x();
  m_drag = Drag{x, x, m_loopMode || (event->modifiers() & Qt::ShiftModifier)};
  if (!m_drag->loops)
    Q_EMIT seekAsked(frameAt(x));
}

void WaveformView::mouseMoveEvent(QMouseEvent* event) {
  if (!m_drag || !m_clip)
    return;
  m_drag->toX = event->position().x();
  m_drag->moved = m_drag->moved || std::abs(m_drag->toX - m_drag->fromX) >= theme::kGrid / 2.0;
  if (m_drag->loops)
    update();
}

void WaveformView::mouseReleaseEvent(QMouseEvent*) {
  if (!m_drag || !m_clip)
    return;
  const Drag drag = *m_drag;
  m_drag.reset();
  update();
  if (drag.loops && drag.moved) {
    if (const std::optional<FrameSpan> region = regionBetween(drag.fromX, drag.toX))
      Q_EMIT loopAsked(*region);
  } else if (drag.loops || drag.moved) {
    Q_EMIT seekAsked(frameAt(drag.toX));
  }
}

void WaveformView::wheelEvent(QWheelEvent* event) {
  const QPoint notches = event->angleDelta();
  const double up = notches.y() / 120.0;
  const bool zooms = event->modifiers() & Qt::ControlModifier;
  const bool scrolls = notches.x() != 0 || (event->modifiers() & Qt::ShiftModifier);
  if (m_seconds <= 0 || !m_clip || (!zooms && !scrolls)) {
    QWidget::wheelEvent(event);
  } else if (zooms) {
    Q_EMIT zoomAsked(std::pow(kZoomStep, up), timeAt(event->position().x()));
  } else {
    const double sideways = notches.x() != 0 ? notches.x() / 120.0 : up;
    Q_EMIT scrollAsked(-sideways * m_seconds / 10);
  }
}

}  // namespace s2s
