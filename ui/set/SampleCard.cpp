// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/set/SampleCard.h"

#include "core/model/Words.h"
#include "core/study/Study.h"
#include "ui/common/Label.h"
#include "ui/common/Theme.h"
#include "ui/set/ClipList.h"
#include "ui/set/SetWords.h"

#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace s2s {
namespace {

Label* wrapped(theme::Step step, theme::Color color, const char* name, QWidget* parent) {
  auto* label = new Label(step, color, parent);
  label->setObjectName(QLatin1String(name));
  label->setFit(Label::Fit::Wrap);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  label->setMinimumWidth(1);  // a word that is too long is cut rather than the whole card
  return label;
}

void fill(Label* label, const QString& text) {
  label->setText(text);
  label->setVisible(!text.isEmpty());
}

bool isBlocked(const Sound& sound) { return sound.state == SoundState::Missing || sound.state == SoundState::Changed; }

}  // namespace

SampleCard::SampleCard(Study& study, Player& player, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_key(new Label(theme::Step::Large, theme::Color::Text, this)),
      m_place(wrapped(theme::Step::Small, theme::Color::TextMuted, "samplePlace", this)),
      m_text(wrapped(theme::Step::Large, theme::Color::Text, "sampleText", this)),
      m_textCn(wrapped(theme::Step::Body, theme::Color::TextMuted, "sampleTextCn", this)),
      m_target(wrapped(theme::Step::Body, theme::Color::Text, "sampleTarget", this)),
      m_state(wrapped(theme::Step::Body, theme::Color::Bad, "sampleState", this)),
      m_close(new QPushButton(this)),
      m_facts(new QFormLayout),
      m_clips(new ClipList(study.shelf(), study.prosody(), player, this)) {
  auto* area = new QScrollArea(this);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setWidget(body());
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(theme::kGrid);
  layout->addWidget(head());
  layout->addWidget(area, 1);
  connect(m_close, &QPushButton::clicked, this, &SampleCard::closeAsked);
  retranslate();
}

QWidget* SampleCard::head() {
  auto* widget = new QWidget(this);
  m_key->setObjectName(QStringLiteral("sampleKey"));
  m_key->setWeight(QFont::DemiBold);
  m_key->setFit(Label::Fit::Elide);
  m_close->setObjectName(QStringLiteral("closeSample"));
  auto* layout = new QHBoxLayout(widget);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_key, 1);
  layout->addWidget(m_close);
  return widget;
}

QWidget* SampleCard::body() {
  auto* widget = new QWidget(this);
  auto* layout = new QVBoxLayout(widget);
  layout->setContentsMargins(0, 0, theme::kGrid, 0);
  layout->setSpacing(theme::kGrid);
  for (Label* label : {m_place, m_text, m_textCn, m_target, m_state})
    layout->addWidget(label);
  layout->addSpacing(theme::kGrid);
  layout->addWidget(m_clips);
  layout->addSpacing(theme::kGrid);
  m_facts->setHorizontalSpacing(2 * theme::kGrid);
  m_facts->setVerticalSpacing(theme::kGrid / 2);
  m_facts->setRowWrapPolicy(QFormLayout::DontWrapRows);
  m_facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  layout->addLayout(m_facts);
  layout->addStretch(1);
  return widget;
}

void SampleCard::showSample(const Sample* sample) {
  m_isShowing = sample != nullptr;
  m_sample = sample ? *sample : Sample();
  m_key->setText(m_sample.key);
  showTexts();
  showState();
  showClips();
  showFacts();
}

void SampleCard::showTexts() {
  const QStringList place = {facetValueWords(Facet::Task, m_sample.task, {}), words(m_sample.domain),
                             words(m_sample.level), languageWords(m_sample.language), words(m_sample.split)};
  m_place->setText(place.join(QStringLiteral(" · ")));
  fill(m_text, m_sample.text);
  fill(m_textCn, m_sample.textCn == m_sample.text ? QString() : m_sample.textCn);
  const QString target = targetWords(m_sample);
  fill(m_target, target.isEmpty() ? QString() : tr("Target: %1").arg(target));
}

void SampleCard::showState() {
  int blocked = isBlocked(m_sample.sound);
  const QList<const Response*> responses = m_study.contents().responsesTo(m_sample.id);
  for (const Response* response : responses)
    blocked += isBlocked(response->sound);
  QString state;
  if (blocked > 0)
    state = tr("%n sound(s) of this sample cannot be used: see below.", nullptr, blocked);
  else if (m_isShowing && responses.size() < 2)
    state = tr("With fewer than two responses there is nothing to compare: this sample is in no battle.");
  m_state->setColor(blocked > 0 ? theme::Color::Bad : theme::Color::Warning);
  fill(m_state, state);
}

void SampleCard::showClips() {
  QList<ShownClip> clips;
  if (m_isShowing)
    clips.append({tr("Instruction"),
                  {},
                  {},
                  m_sample.sound,
                  m_study.request(m_sample.id, m_sample.sound),
                  theme::Color::Instruction});
  const QList<System>& systems = m_study.contents().systems;
  const auto placeOf = [&](const QString& name) {
    return std::find_if(systems.cbegin(), systems.cend(), [&](const System& one) { return one.name == name; });
  };
  QList<const Response*> responses = m_study.contents().responsesTo(m_sample.id);
  std::stable_sort(responses.begin(), responses.end(), [&](const Response* one, const Response* two) {
    return placeOf(one->system) < placeOf(two->system);
  });
  for (const Response* response : responses) {
    const auto system = placeOf(response->system);
    const bool isKnown = system != systems.cend();
    const QString latency = response->latencyMs > 0 ? tr("after %1 ms").arg(response->latencyMs) : QString();
    clips.append({isKnown && !system->title.isEmpty() ? system->title : response->system, latency, response->transcript,
                  response->sound, m_study.request(m_sample.id, response->sound), theme::Color::Accent});
  }
  m_clips->showClips(clips);
}

void SampleCard::addFact(const QString& name, const QString& value) {
  if (value.isEmpty())
    return;
  auto* title = new Label(theme::Step::Small, theme::Color::TextMuted, this);
  title->setText(name);
  auto* text = wrapped(theme::Step::Small, theme::Color::Text, "sampleFact", this);
  text->setText(value);
  if (!value.contains(QLatin1Char(' ')))
    text->setFit(Label::Fit::Elide);  // paths and checksums have no place to break
  text->setToolTip(plainTooltip(value));
  m_facts->addRow(title, text);
}

void SampleCard::showFacts() {
  while (m_facts->rowCount() > 0)
    m_facts->removeRow(0);
  if (!m_isShowing)
    return;
  const SetInfo* set = m_study.contents().findSet(m_sample.set);
  addFact(tr("To be heard"), cueWords(m_sample.cuesIn));
  addFact(tr("To be expressed"), cueWords(m_sample.cuesOut));
  addFact(tr("Condition"), m_sample.condition);
  addFact(tr("Source"), m_sample.source);
  addFact(tr("Licence"), m_sample.licence.isEmpty() && set ? set->licence : m_sample.licence);
  if (!m_sample.conversation.isEmpty())
    addFact(tr("Conversation"), tr("%1, turn %2").arg(m_sample.conversation, QString::number(m_sample.turn)));
  if (set)
    addFact(tr("Set"), set->version.isEmpty() ? set->name : tr("%1, version %2").arg(set->name, set->version));
  addFact(tr("File"), m_sample.sound.file);
  addFact(tr("SHA-256"), m_sample.sound.sha256);
  addFact(tr("More"), cueWords(m_sample.extra));
}

void SampleCard::retranslate() {
  m_close->setText(tr("Overview  Esc"));
  m_close->setToolTip(tr("Back to what the set covers"));
  if (!m_isShowing)
    return;
  showTexts();
  showState();
  showClips();
  showFacts();
}

void SampleCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange)
    retranslate();
  QWidget::changeEvent(event);
}

}  // namespace s2s
