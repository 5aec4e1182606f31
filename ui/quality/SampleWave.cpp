// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/SampleWave.h"

#include "ui/annotate/KeyButton.h"
#include "ui/annotate/ViewButton.h"
#include "ui/quality/MarkKeys.h"
#include "ui/waveform/ClipFacts.h"
#include "ui/waveform/RowHeader.h"
#include "ui/waveform/TimeAxis.h"
#include "ui/waveform/WaveGain.h"
#include "ui/waveform/WaveGroup.h"
#include "ui/waveform/WaveformView.h"

#include <QGridLayout>

namespace s2s {
namespace {

constexpr int kMostRows = theme::kGrid * 14;

std::optional<FrameSpan> framesOf(const SpanMs& span, int rate) {
  if (span.isEmpty())
    return std::nullopt;
  return FrameSpan{span.from * rate / 1000, span.to * rate / 1000};
}

}  // namespace

SampleWave::SampleWave(QWidget* parent)
    : QWidget(parent),
      m_header(new RowHeader(theme::Color::Instruction, QString(), this)),
      m_wave(new WaveformView(theme::Color::Instruction, this)),
      m_group(new WaveGroup(this)),
      m_viewButton(new KeyButton(this, KeyButton::Frame::WhenUsed)) {
  m_header->setObjectName(QStringLiteral("playSample"));
  m_wave->setObjectName(QStringLiteral("wave"));
  m_header->setMaximumHeight(kMostRows);
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(theme::kGrid);
  grid->setVerticalSpacing(theme::kGrid / 2);
  grid->setColumnStretch(1, 1);
  grid->setSizeConstraint(QLayout::SetMinAndMaxSize);
  grid->addWidget(m_header, 0, 0);
  grid->addWidget(m_wave, 0, 1);
  auto* axis = new TimeAxis(this);
  grid->addWidget(axis, 1, 1);
  m_group->add(m_wave);
  m_group->setAxis(axis);
  m_viewButton->setObjectName(QStringLiteral("nextView"));
  m_viewButton->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Maximum);
  m_viewButton->hide();
  grid->addWidget(m_viewButton, 1, 0);
  connect(m_viewButton, &KeyButton::clicked, this, &SampleWave::showNextView);
  connect(m_group, &WaveGroup::layerChanged, this, &SampleWave::showViewButton);
  connect(m_header, &RowHeader::clicked, this, &SampleWave::playAsked);
  connect(m_wave, &WaveformView::seekAsked, this, &SampleWave::seekAsked);
  connect(m_wave, &WaveformView::loopAsked, this, &SampleWave::spanAsked);
}

void SampleWave::showLoading() {
  m_clip.reset();
  m_wave->showLoading();
  m_header->showNoClip();
  m_header->setCurrent(true);
  m_group->showAll(0, 1);
}

void SampleWave::showPreview(const WavePreviewPtr& preview) {
  m_wave->showPreview(preview, waveGain(*preview));
  if (preview->seconds > m_group->view().total())
    m_group->showAll(preview->seconds, 1);
}

void SampleWave::showClip(const PreparedClipPtr& clip) {
  if (clip == m_clip || !clip)
    return;
  m_clip = clip;
  m_wave->showClip(clip);
  m_group->showAll(clip->clip->seconds(), waveGain({clip}));
  showFacts();
}

void SampleWave::showFacts() {
  const ClipFacts facts = m_clip ? factsOf(*m_clip, m_gainShown) : ClipFacts();
  m_header->showFacts(facts.signs, facts.words);
}

void SampleWave::setGainShown(bool on) {
  m_gainShown = on;
  showFacts();
}

void SampleWave::showHeard(const Heard& heard) {
  if (!m_clip)
    return;
  m_wave->setHeard(heard);
  m_header->showClip(m_clip->clip->seconds(), heard.share(), heard.enough());
}

void SampleWave::showCursor(qint64 frame) {
  if (!m_clip)
    return;
  m_wave->setPlayhead(frame);
  m_cursor = static_cast<double>(frame) / m_clip->clip->rate;
  m_group->follow(m_cursor);
}

void SampleWave::showParts(const SpanMs& span, const std::optional<FrameSpan>& loop) {
  m_wave->setLoopMode(loop.has_value());
  if (m_clip)
    m_wave->setLoop(loop ? loop : framesOf(span, m_clip->clip->rate));
}

void SampleWave::setProsodyShelf(ProsodyShelf* shelf) {
  m_group->setShelf(shelf);
  m_viewButton->setVisible(m_group->isProsodyAllowed());
}

void SampleWave::showNextView() { m_group->setLayer(after(m_group->layer())); }

void SampleWave::zoom(double factor) { m_group->zoom(factor, m_cursor); }

void SampleWave::scroll(int quarters) { m_group->scrollBy(quarters); }

void SampleWave::showViewButton() { showView(*m_viewButton, m_group->layer(), m_viewKey); }

void SampleWave::retranslate(const MarkKeys& keys) {
  showFacts();
  m_header->setWords(tr("Sample"), {});
  m_wave->setAccessibleName(tr("Sample"));
  m_wave->setTip(tr("Shift and drag marks a part of it"));
  m_wave->update();
  m_viewKey = keys.label(Action::NextView);
  showViewButton();
}

}  // namespace s2s
