// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/set/ClipRow.h"

#include "core/audio/ClipRemarks.h"
#include "ui/common/Label.h"
#include "ui/set/SetWords.h"
#include "ui/waveform/ClipFacts.h"
#include "ui/waveform/TimeWords.h"
#include "ui/waveform/WaveformView.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace s2s {

ClipRow::ClipRow(ShownClip clip, int number, QWidget* parent)
    : QWidget(parent),
      m_shown(std::move(clip)),
      m_number(number),
      m_button(new QToolButton(this)),
      m_name(new Label(theme::Step::Body, theme::Color::Text, this)),
      m_status(new Label(theme::Step::Small, theme::Color::TextMuted, this)),
      m_wave(new WaveformView(m_shown.hue, this)),
      m_words(new Label(theme::Step::Body, theme::Color::TextMuted, this)),
      m_trouble(new Label(theme::Step::Small, theme::Color::Bad, this)) {
  setObjectName(QStringLiteral("clip%1").arg(number));
  m_button->setObjectName(QStringLiteral("playClip%1").arg(number));
  m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_name->setWeight(QFont::DemiBold);
  m_name->setFit(Label::Fit::Elide);
  m_words->setFit(Label::Fit::Wrap);
  m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_trouble->setObjectName(QStringLiteral("clipTrouble%1").arg(number));
  m_trouble->setFit(Label::Fit::Wrap);
  m_trouble->setMinimumWidth(1);
  m_words->setMinimumWidth(1);
  m_wave->setFixedHeight(5 * theme::kGrid);
  auto* head = new QHBoxLayout;
  head->addWidget(m_button);
  head->addWidget(m_name, 1);
  head->addWidget(m_status);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(theme::kGrid / 2);
  layout->addLayout(head);
  layout->addWidget(m_wave);
  layout->addWidget(m_words);
  layout->addWidget(m_trouble);
  connect(m_button, &QToolButton::clicked, this, &ClipRow::playAsked);
  connect(m_wave, &WaveformView::seekAsked, this, &ClipRow::seekAsked);
  retranslate();
}

bool ClipRow::isPlayable() const {
  return m_shown.sound.state != SoundState::Missing && m_shown.sound.state != SoundState::Changed;
}

void ClipRow::showLoading() {
  m_state = State::Loading;
  m_failure.clear();
  m_wave->showLoading();
}

void ClipRow::showPreview(const WavePreviewPtr& preview) { m_wave->showPreview(preview); }

void ClipRow::showPrepared(const PreparedClipPtr& clip) {
  m_state = State::Ready;
  m_prepared = clip;
  m_wave->showClip(clip);
  retranslate();
}

void ClipRow::showFailed(const QString& why) {
  m_state = State::Failed;
  m_failure = why;
  m_wave->showEmpty();
  retranslate();
}

void ClipRow::setPlayhead(std::optional<qint64> frame) { m_wave->setPlayhead(frame); }

void ClipRow::setHeard(const Heard& heard) { m_wave->setHeard(heard); }

void ClipRow::setPlaying(bool on) {
  if (m_playing == on)
    return;
  m_playing = on;
  showButton();
}

void ClipRow::showButton() {
  m_button->setIcon(theme::icon(m_playing ? QStringLiteral("pause") : QStringLiteral("play")));
  m_button->setText(m_number <= 9 ? QString::number(m_number) : QString());
  m_button->setEnabled(isPlayable());
  m_button->setAccessibleName(m_playing ? tr("Pause: %1").arg(m_shown.name) : tr("Play: %1").arg(m_shown.name));
  m_button->setToolTip(plainTooltip(m_button->accessibleName()));
}

void ClipRow::retranslate() {
  showButton();
  m_name->setText(m_shown.name);
  const QString length = m_prepared ? clockTime(m_prepared->clip->seconds()) : QString();
  const QString between = m_shown.remark.isEmpty() || length.isEmpty() ? QString() : QStringLiteral(" · ");
  // Whoever sees this page may know the gain.
  const ClipFacts facts = m_prepared ? factsOf(*m_prepared, true) : ClipFacts();
  m_status->setText(m_shown.remark + between + length +
                    (facts.signs.isEmpty() ? QString() : QStringLiteral(" · ") + facts.signs));
  m_status->setToolTip(plainTooltip(facts.words));
  m_words->setText(m_shown.words);
  m_words->setVisible(!m_shown.words.isEmpty());
  const QString trouble = isPlayable() ? m_failure : troubleWords(m_shown.sound);
  const QString remarks = m_prepared ? clipRemarks(*m_prepared->clip).join(QLatin1Char(' ')) : QString();
  m_trouble->setText(trouble.isEmpty() ? remarks : trouble);
  m_trouble->setVisible(!m_trouble->text().isEmpty());
  m_wave->setVisible(trouble.isEmpty());
  m_wave->setAccessibleName(m_shown.name);
}

void ClipRow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange)
    retranslate();
  else if (event->type() == QEvent::PaletteChange)
    showButton();
  QWidget::changeEvent(event);
}

}  // namespace s2s
