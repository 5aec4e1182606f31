// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/BattleWaves.h"

#include "core/base/ErrorWords.h"
#include "core/model/Contents.h"
#include "core/study/Study.h"
#include "ui/waveform/TimeAxis.h"
#include "ui/waveform/WaveGain.h"
#include "ui/waveform/WaveGroup.h"
#include "ui/waveform/WaveformView.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace s2s {
namespace {

constexpr std::array kHues = {theme::Color::Instruction, theme::Color::SideA, theme::Color::SideB};
constexpr int kRowHeight = 6 * theme::kGrid;

std::array<std::optional<ClipRequest>, 3> requestsOf(const Battle& battle, const Study& study) {
  const Contents& contents = study.contents();
  std::array<std::optional<ClipRequest>, 3> requests;
  if (const Sample* sample = contents.findSample(battle.sample))
    requests[0] = study.request(sample->id, sample->sound);
  for (const Seat seat : {Seat::A, Seat::B})
    if (const Response* response = contents.findResponse(battle.at(seat)))
      requests[seat == Seat::A ? 1 : 2] = study.request(response->sample, response->sound);
  return requests;
}

}  // namespace

BattleWaves::BattleWaves(Study& study, Player& player, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_player(player),
      m_waiting(std::make_unique<QObject>()),
      m_group(new WaveGroup(this)),
      m_view(new QPushButton(this)) {
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(theme::kGrid / 2);
  grid->setColumnStretch(1, 1);
  for (std::size_t row = 0; row < m_waves.size(); ++row) {
    m_names.at(row) = new QLabel(this);
    m_waves.at(row) = new WaveformView(kHues.at(row), this);
    m_waves.at(row)->setObjectName(QStringLiteral("battleWave%1").arg(row));
    m_waves.at(row)->setFixedHeight(kRowHeight);
    grid->addWidget(m_names.at(row), static_cast<int>(row), 0);
    grid->addWidget(m_waves.at(row), static_cast<int>(row), 1);
    m_group->add(m_waves.at(row));
    connect(m_waves.at(row), &WaveformView::seekAsked, this, [this, row](qint64 frame) {
      const PreparedClipPtr& clip = m_waves.at(row)->clip();
      if (clip && m_player.clip(kDecks.at(row)) == clip->clip)
        m_player.seek(kDecks.at(row), frame);
    });
  }
  m_view->setObjectName(QStringLiteral("nextView"));
  m_view->setFocusPolicy(Qt::TabFocus);
  auto* axis = new TimeAxis(this);
  grid->addWidget(m_view, 3, 0);
  grid->addWidget(axis, 3, 1);
  m_group->setAxis(axis);
  m_group->setShelf(&study.prosody());
  connect(m_view, &QPushButton::clicked, this, &BattleWaves::showNextView);
  connect(m_group, &WaveGroup::layerChanged, this, &BattleWaves::retranslate);
  connect(&m_player, &Player::positionChanged, this, &BattleWaves::showPlayer);
  connect(&m_player, &Player::stateChanged, this, &BattleWaves::showPlayer);
  retranslate();
}

BattleWaves::~BattleWaves() = default;

void BattleWaves::setBattle(const Battle* battle) {
  if ((!battle && !m_battle) || (battle && m_battle == *battle))
    return;
  m_battle = battle ? std::optional<Battle>(*battle) : std::nullopt;
  m_isLoaded = false;
  m_waiting = std::make_unique<QObject>();
  for (WaveformView* wave : m_waves)
    wave->showEmpty();
  if (isVisible())
    load();
}

void BattleWaves::load() {
  if (m_isLoaded || !m_battle)
    return;
  m_isLoaded = true;
  const std::array<std::optional<ClipRequest>, 3> requests = requestsOf(*m_battle, m_study);
  for (std::size_t row = 0; row < m_waves.size(); ++row) {
    if (!requests.at(row))
      continue;
    m_waves.at(row)->showLoading();
    m_study.shelf().prepare(*requests.at(row), m_waiting.get(),
                            [this, row](const Result<PreparedClipPtr>& clip) { take(row, clip); });
  }
}

void BattleWaves::take(std::size_t row, const Result<PreparedClipPtr>& clip) {
  if (!clip)
    return m_waves.at(row)->showFailed(describe(clip.error()));
  m_waves.at(row)->showClip(*clip);
  QList<PreparedClipPtr> clips;
  double longest = 0;
  for (const WaveformView* wave : m_waves) {
    clips.append(wave->clip());
    longest = std::max(longest, wave->clip() ? wave->clip()->clip->seconds() : 0.0);
  }
  m_group->showAll(longest, waveGain(clips));
}

void BattleWaves::showPlayer() {
  if (!isVisible())
    return;
  for (std::size_t row = 0; row < m_waves.size(); ++row) {
    const PreparedClipPtr& clip = m_waves.at(row)->clip();
    const bool isHere = clip && m_player.current() == kDecks.at(row) && m_player.clip(kDecks.at(row)) == clip->clip;
    m_waves.at(row)->setPlayhead(isHere ? std::optional(m_player.position()) : std::nullopt);
    if (isHere && m_player.isPlaying())
      m_group->follow(static_cast<double>(m_player.position()) / clip->clip->rate);
  }
}

void BattleWaves::showNextView() { m_group->setLayer(after(m_group->layer())); }

void BattleWaves::zoom(double factor) { m_group->zoom(factor, m_group->view().from()); }

void BattleWaves::scroll(int quarters) { m_group->scrollBy(quarters); }

void BattleWaves::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  load();
}

void BattleWaves::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange)
    retranslate();
}

void BattleWaves::retranslate() {
  const std::array names = {tr("Instruction"), tr("Answer A"), tr("Answer B")};
  for (std::size_t row = 0; row < m_waves.size(); ++row) {
    m_names.at(row)->setText(names.at(row));
    m_waves.at(row)->setAccessibleName(names.at(row));
  }
  m_view->setText(words(m_group->layer()) + QStringLiteral("  V"));
  m_view->setToolTip(
      tr("Show the waves, their spectrograms, pitch or intensity (V). Zoom with I and O, scroll with Shift and "
         "the arrow keys."));
}

}  // namespace s2s
