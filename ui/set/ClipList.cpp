// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/set/ClipList.h"

#include "core/base/ErrorWords.h"
#include "ui/common/Label.h"
#include "ui/set/SetWords.h"
#include "ui/waveform/WaveGroup.h"
#include "ui/waveform/WaveformView.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace s2s {
namespace {

/// A selection that stays this long is looked at; walking through the table decodes nothing.
constexpr int kRestMs = 300;

bool sameClip(const ShownClip& one, const ShownClip& two) {
  // That a sound was found to be in order in the meantime does not interrupt who listens to it.
  return one.name == two.name && one.remark == two.remark && one.words == two.words &&
         one.request.path == two.request.path && troubleWords(one.sound) == troubleWords(two.sound);
}

bool sameClips(const QList<ClipRow*>& rows, const QList<ShownClip>& clips) {
  return std::equal(rows.cbegin(), rows.cend(), clips.cbegin(), clips.cend(),
                    [](const ClipRow* row, const ShownClip& clip) { return sameClip(row->shown(), clip); });
}

}  // namespace

ClipList::ClipList(ClipShelf& shelf, ProsodyShelf& prosody, Player& player, QWidget* parent)
    : QWidget(parent),
      m_shelf(shelf),
      m_player(player),
      m_noDevice(new Label(theme::Step::Small, theme::Color::Warning, this)),
      m_view(new QPushButton(this)),
      m_group(new WaveGroup(this)),
      m_layout(new QVBoxLayout(this)) {
  m_view->setObjectName(QStringLiteral("nextView"));
  m_view->setFocusPolicy(Qt::TabFocus);  // a click leaves Space to the table
  m_view->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  m_group->setShelf(&prosody);
  connect(m_view, &QPushButton::clicked, this, &ClipList::showNextView);
  connect(m_group, &WaveGroup::layerChanged, this, &ClipList::showViewButton);
  m_noDevice->setObjectName(QStringLiteral("noSoundDevice"));
  m_noDevice->setFit(Label::Fit::Wrap);
  m_layout->addWidget(m_noDevice);
  m_layout->addWidget(m_view);
  m_layout->setContentsMargins(0, 0, 0, 0);
  m_layout->setSpacing(2 * theme::kGrid);
  m_rest.setSingleShot(true);
  m_rest.setInterval(kRestMs);
  connect(&m_rest, &QTimer::timeout, this, &ClipList::prepareNext);
  connect(&m_player, &Player::stateChanged, this, &ClipList::showPlayer);
  connect(&m_player, &Player::positionChanged, this, &ClipList::showPlayer);
  connect(&m_player, &Player::deviceLost, this,
          [this](const Error& why) { showDevice(why.fault != Fault::SoundDeviceSwitched); });
  showDevice(false);
  showViewButton();
}

ClipList::~ClipList() = default;

void ClipList::showClips(const QList<ShownClip>& clips) {
  if (sameClips(m_rows, clips))
    return;
  clear();
  for (const ShownClip& clip : clips) {
    const int row = static_cast<int>(m_rows.size());
    m_rows.append(new ClipRow(clip, row + 1, this));
    m_layout->addWidget(m_rows.last());
    m_group->add(m_rows.last()->wave());
    connect(m_rows.last(), &ClipRow::playAsked, this, [this, row] { togglePlay(row); });
    connect(m_rows.last(), &ClipRow::seekAsked, this, [this, row](qint64 frame) { start(row, frame); });
  }
  m_view->setVisible(!clips.isEmpty());
  if (!clips.isEmpty())
    m_rest.start();
}

void ClipList::clear() {
  letGo();
  m_rest.stop();
  m_waiting = std::make_unique<QObject>();
  m_current = -1;
  m_wanted.reset();
  qDeleteAll(m_rows);
  m_rows.clear();
}

ClipRow* ClipList::rowAt(int row) const { return row >= 0 && row < m_rows.size() ? m_rows.at(row) : nullptr; }

bool ClipList::holdsDeck(int row) const {
  const ClipRow* shown = rowAt(row);
  return shown && shown->prepared() && m_player.clip(Deck::Instruction) == shown->prepared()->clip;
}

bool ClipList::isPlaying(int row) const {
  return row == m_current && m_player.isPlaying() && m_player.current() == Deck::Instruction && holdsDeck(row);
}

void ClipList::togglePlay(int row) {
  if (isPlaying(row))
    m_player.pause();
  else
    start(row, 0);
}

void ClipList::togglePlay() {
  const bool isAtItsEnd = holdsDeck(m_current) && m_player.position() >= m_player.clip(Deck::Instruction)->length();
  if (holdsDeck(m_current) && m_player.current() == Deck::Instruction && !isAtItsEnd)
    m_player.togglePlay();
  else
    start(std::max(m_current, 0), 0);
}

void ClipList::seekBy(std::chrono::milliseconds step) {
  if (holdsDeck(m_current))
    m_player.seekBy(step);
}

void ClipList::letGo() {
  m_wanted.reset();
  const std::optional<Lent> lent = std::exchange(m_lent, std::nullopt);
  if (lent && holdsDeck(m_current))
    m_player.load(Deck::Instruction, lent->clip, lent->heard);
}

void ClipList::start(int row, qint64 frame) {
  const ClipRow* shown = rowAt(row);
  if (!shown || !shown->isPlayable())
    return;
  if (shown->prepared())
    return play(row, frame);
  m_wanted = {row, frame};
  if (!shown->isLoading())
    prepare(row);
}

void ClipList::play(int row, qint64 frame) {
  m_wanted.reset();
  if (!m_lent || !holdsDeck(m_current))
    m_lent = Lent{m_player.clip(Deck::Instruction), m_player.heard(Deck::Instruction)};
  m_current = row;
  if (!holdsDeck(row)) {
    const PreparedClipPtr& prepared = m_rows.at(row)->prepared();
    m_player.load(Deck::Instruction, prepared->clip, Heard(prepared->clip->length(), prepared->audible));
  }
  m_player.play(Deck::Instruction, frame);
  showPlayer();
}

void ClipList::prepare(int row) {
  m_rows.at(row)->showLoading();
  m_shelf.prepare(
      m_rows.at(row)->shown().request, m_waiting.get(),
      [this, row](const Result<PreparedClipPtr>& clip) { take(row, clip); },
      [this, row](const WavePreviewPtr& preview) {
        m_rows.at(row)->showPreview(preview);
        showAll(preview->seconds);
      });
}

/// One after the other, so that a clip that is asked for meanwhile waits for one at most.
void ClipList::prepareNext() {
  if (std::any_of(m_rows.cbegin(), m_rows.cend(), [](const ClipRow* row) { return row->isLoading(); }))
    return;
  const auto next = std::find_if(m_rows.cbegin(), m_rows.cend(), [](const ClipRow* row) { return row->isUntouched(); });
  if (next != m_rows.cend())
    prepare(static_cast<int>(next - m_rows.cbegin()));
}

void ClipList::take(int row, const Result<PreparedClipPtr>& clip) {
  if (!clip) {
    m_rows.at(row)->showFailed(describe(clip.error()));
  } else {
    m_rows.at(row)->showPrepared(*clip);
    showAll();
    if (m_wanted && m_wanted->first == row)
      play(row, m_wanted->second);
  }
  prepareNext();
}

void ClipList::showAll(double atLeast) {
  double longest = atLeast;
  for (const ClipRow* one : std::as_const(m_rows))
    longest = std::max(longest, one->prepared() ? one->prepared()->clip->seconds() : 0.0);
  if (m_group->view().total() != longest || atLeast == 0)
    m_group->showAll(longest, 1);
}

void ClipList::showNextView() { m_group->setLayer(after(m_group->layer())); }

void ClipList::zoom(double factor) {
  const bool isOnDeck = holdsDeck(m_current);
  m_group->zoom(factor, isOnDeck ? static_cast<double>(m_player.position()) / m_player.rate() : 0);
}

void ClipList::scroll(int quarters) { m_group->scrollBy(quarters); }

void ClipList::showViewButton() {
  m_view->setText(words(m_group->layer()) + QStringLiteral("  V"));
  m_view->setToolTip(
      tr("Show the waves, their spectrograms, pitch or intensity (V). Zoom with I and O, scroll with Shift and "
         "the arrow keys."));
}

void ClipList::showDevice(bool isLost) {
  m_noDevice->setText(tr("There is no sound device, so nothing can be heard. Connect one and play again."));
  m_noDevice->setVisible(isLost);
}

void ClipList::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    showDevice(m_noDevice->isVisibleTo(this));
    showViewButton();
  }
  QWidget::changeEvent(event);
}

void ClipList::showPlayer() {
  if (m_player.isPlaying())
    showDevice(false);
  for (int row = 0; row < m_rows.size(); ++row) {
    const bool isOnDeck = row == m_current && holdsDeck(row);
    m_rows.at(row)->setPlayhead(isOnDeck ? std::optional(m_player.position()) : std::nullopt);
    m_rows.at(row)->setPlaying(isPlaying(row));
    if (isOnDeck && m_player.isPlaying())
      m_group->follow(static_cast<double>(m_player.position()) / m_player.rate());
    if (isOnDeck)
      m_rows.at(row)->setHeard(m_player.heard(Deck::Instruction));
  }
}

}  // namespace s2s
