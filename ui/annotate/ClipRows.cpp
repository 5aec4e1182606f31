// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/ClipRows.h"

#include "ui/annotate/KeyButton.h"
#include "ui/annotate/KeyMap.h"
#include "ui/annotate/ViewButton.h"
#include "ui/waveform/ClipFacts.h"
#include "ui/waveform/RowHeader.h"
#include "ui/waveform/TimeAxis.h"
#include "ui/waveform/WaveGain.h"
#include "ui/waveform/WaveGroup.h"
#include "ui/waveform/WaveformView.h"

#include <QGridLayout>

#include <algorithm>

namespace s2s {
namespace {

theme::Color hueOf(Deck deck) {
  switch (deck) {
    case Deck::Instruction: return theme::Color::Instruction;
    case Deck::First: return theme::Color::SideA;
    case Deck::Second: break;
  }
  return theme::Color::SideB;
}

QString letterOf(Deck deck) {
  switch (deck) {
    case Deck::Instruction: return {};
    case Deck::First: return QStringLiteral("A");
    case Deck::Second: break;
  }
  return QStringLiteral("B");
}

}  // namespace

ClipRows::ClipRows(QWidget* parent)
    : QWidget(parent),
      m_axis(new TimeAxis(this)),
      m_group(new WaveGroup(this)),
      m_viewButton(new KeyButton(this, KeyButton::Frame::WhenUsed)) {
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(theme::kGrid);
  grid->setVerticalSpacing(theme::kGrid / 2);
  grid->setColumnStretch(1, 1);
  grid->setSizeConstraint(QLayout::SetMinAndMaxSize);  // the rows stay together
  for (const Deck deck : kDecks)
    addRow(deck);
  grid->addWidget(m_axis, static_cast<int>(kDecks.size()), 1);
  m_group->setAxis(m_axis);
  m_viewButton->setObjectName(QStringLiteral("nextView"));
  m_viewButton->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Maximum);
  m_viewButton->hide();
  grid->addWidget(m_viewButton, static_cast<int>(kDecks.size()), 0);
  connect(m_viewButton, &KeyButton::clicked, this, &ClipRows::showNextView);
  connect(m_group, &WaveGroup::layerChanged, this, &ClipRows::showViewButton);
}

void ClipRows::addRow(Deck deck) {
  auto* header = new RowHeader(hueOf(deck), letterOf(deck), this);
  auto* wave = new WaveformView(hueOf(deck), this);
  const std::size_t i = index(deck);
  static constexpr std::array kNames = {"Instruction", "A", "B"};
  header->setObjectName(QLatin1String("play") + QLatin1String(kNames[i]));
  wave->setObjectName(QLatin1String("wave") + QLatin1String(kNames[i]));
  header->setMaximumHeight(wave->maximumHeight());
  m_group->add(wave);
  m_headers[i] = header;
  m_waves[i] = wave;
  auto* grid = static_cast<QGridLayout*>(layout());
  grid->addWidget(header, static_cast<int>(i), 0);
  grid->addWidget(wave, static_cast<int>(i), 1);
  grid->setRowStretch(static_cast<int>(i), 1);
  connect(header, &RowHeader::clicked, this, [this, deck] { Q_EMIT playAsked(deck); });
  connect(wave, &WaveformView::seekAsked, this, [this, deck](qint64 frame) { Q_EMIT seekAsked(deck, frame); });
  connect(wave, &WaveformView::loopAsked, this, [this, deck](FrameSpan region) { Q_EMIT loopAsked(deck, region); });
}

void ClipRows::showLoading() {
  m_clips = {};
  for (const Deck deck : kDecks) {
    m_waves[index(deck)]->showLoading();
    m_headers[index(deck)]->showNoClip();
    m_headers[index(deck)]->setCurrent(false);
  }
  m_group->showAll(0, 1);
}

void ClipRows::showPreview(Deck deck, const WavePreviewPtr& preview) {
  m_waves[index(deck)]->showPreview(preview, waveGain(*preview));
  if (preview->seconds > m_group->view().total())
    m_group->showAll(preview->seconds, 1);
}

void ClipRows::showClips(const std::array<PreparedClipPtr, 3>& clips) {
  if (clips == m_clips)
    return;
  m_clips = clips;
  for (const Deck deck : kDecks) {
    const PreparedClipPtr& clip = m_clips[index(deck)];
    m_waves[index(deck)]->showClip(clip);
    if (!clip)
      m_headers[index(deck)]->showNoClip();
  }
  m_group->showAll(longest(), waveGain({m_clips.begin(), m_clips.end()}));
  showFacts();
}

void ClipRows::showFacts() {
  for (const Deck deck : kDecks) {
    const ClipFacts facts = m_clips[index(deck)] ? factsOf(*m_clips[index(deck)], m_gainShown) : ClipFacts();
    m_headers[index(deck)]->showFacts(facts.signs, facts.words);
  }
}

void ClipRows::setGainShown(bool on) {
  m_gainShown = on;
  showFacts();
}

void ClipRows::setProsodyShelf(ProsodyShelf* shelf) {
  m_group->setShelf(shelf);
  m_viewButton->setVisible(m_group->isProsodyAllowed());
}

void ClipRows::showNextView() { m_group->setLayer(after(m_group->layer())); }

void ClipRows::zoom(double factor) { m_group->zoom(factor, m_cursor); }

void ClipRows::scroll(int quarters) { m_group->scrollBy(quarters); }

void ClipRows::showViewButton() { showView(*m_viewButton, m_group->layer(), m_viewKey); }

void ClipRows::showHeard(Deck deck, const Heard& heard) {
  const PreparedClipPtr& clip = m_clips[index(deck)];
  if (!clip)
    return;
  m_waves[index(deck)]->setHeard(heard);
  m_headers[index(deck)]->showClip(clip->clip->seconds(), heard.share(), heard.enough());
}

void ClipRows::showRemark(Deck deck, const QString& remark) { m_headers[index(deck)]->showRemark(remark); }

void ClipRows::showCursor(Deck current, qint64 frame) {
  for (const Deck deck : kDecks) {
    const bool here = deck == current && m_clips[index(deck)];
    m_headers[index(deck)]->setCurrent(here);
    m_waves[index(deck)]->setPlayhead(here ? std::optional(frame) : std::nullopt);
    if (here)
      m_cursor = static_cast<double>(frame) / m_clips[index(deck)]->clip->rate;
  }
  m_group->follow(m_cursor);
}

void ClipRows::showLoop(Deck current, const std::optional<FrameSpan>& region) {
  for (const Deck deck : kDecks)
    m_waves[index(deck)]->setLoop(deck == current ? region : std::nullopt);
}

void ClipRows::setLoopMode(bool on) {
  for (WaveformView* wave : m_waves)
    wave->setLoopMode(on);
}

void ClipRows::retranslate(const KeyMap& keys) {
  const std::array names = {tr("Instruction"), tr("Answer A"), tr("Answer B")};
  constexpr std::array kActionsOf = {Action::PlayInstruction, Action::PlayA, Action::PlayB};
  showFacts();
  for (const Deck deck : kDecks) {
    const std::size_t i = index(deck);
    m_headers[i]->setWords(names[i], keys.label(kActionsOf[i]));
    m_waves[i]->setAccessibleName(names[i]);
    m_waves[i]->update();
  }
  m_viewKey = keys.label(Action::NextView);
  showViewButton();
}

double ClipRows::longest() const {
  double seconds = 0;
  for (const PreparedClipPtr& clip : m_clips)
    seconds = std::max(seconds, clip ? clip->clip->seconds() : 0);
  return seconds;
}

}  // namespace s2s
