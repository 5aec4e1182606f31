// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guidelines/GuidelinesPage.h"

#include "core/base/ErrorWords.h"
#include "core/model/Words.h"
#include "ui/common/InPool.h"
#include "ui/common/Label.h"
#include "ui/guidelines/ExampleCard.h"
#include "ui/guidelines/KeyList.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <memory>
#include <utility>

namespace s2s {
namespace {

constexpr int kColumnWidth = 116 * theme::kGrid;

/// Our own text, so it may have marks of emphasis.
Label* paragraph(const QString& markdown) {
  auto* label = new Label(theme::Step::Body);
  label->setTextFormat(Qt::MarkdownText);
  label->setFit(Label::Fit::Wrap);
  label->setText(markdown);
  return label;
}

Label* caption(const QString& text, QWidget* parent) {
  auto* label = new Label(theme::Step::Body, theme::Color::TextMuted, parent);
  label->setFit(Label::Fit::Wrap);
  label->setText(text);
  return label;
}

}  // namespace

GuidelinesPage::GuidelinesPage(Study& study, Player& player, QString demoFolder, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_player(player),
      m_demoFolder(std::move(demoFolder)),
      m_area(new QScrollArea(this)) {
  m_area->setObjectName(QStringLiteral("guidelines"));
  m_area->setWidgetResizable(true);
  m_area->setFrameShape(QFrame::NoFrame);
  m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_area->setAttribute(Qt::WA_InputMethodEnabled, false);
  setFocusProxy(m_area);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->addWidget(m_area);
  connect(&player, &Player::stateChanged, this, &GuidelinesPage::showPlaying);
  connect(&player, &Player::deviceLost, this, [this](const Error& why) {
    if (isVisible())
      showTrouble(describe(why));
  });
  build();
}

void GuidelinesPage::build() {
  const int stood = m_area->verticalScrollBar()->value();
  if (QWidget* before = m_area->takeWidget())
    before->deleteLater();  // one of its buttons may have been what asked
  auto* page = new QWidget;
  auto* content = new QWidget(page);
  content->setMaximumWidth(kColumnWidth);
  m_column = new QVBoxLayout(content);
  m_column->setContentsMargins(theme::kGrid * 4, theme::kGrid * 3, theme::kGrid * 4, theme::kGrid * 6);
  m_column->setSpacing(theme::kGrid * 3 / 2);
  m_cards.clear();
  const Guidelines text = guidelines(wordsAreChinese() ? QStringLiteral("zh_CN") : QStringLiteral("en"));
  auto* title = new Label(theme::Step::Title);
  title->setWeight(QFont::DemiBold);
  title->setText(tr("Guidelines for annotators"));
  m_column->addWidget(title);
  for (const GuidelineSection& section : text.sections)
    addSection(section, text.levels);
  m_column->addStretch(1);
  auto* row = new QHBoxLayout(page);
  row->setContentsMargins(0, 0, 0, 0);
  row->addStretch(1);
  row->addWidget(content, 100);
  row->addStretch(1);
  m_area->setWidget(page);
  m_area->setAccessibleName(title->text());
  m_area->verticalScrollBar()->setValue(stood);
  readExamples();
}

void GuidelinesPage::addSection(const GuidelineSection& section, const LevelTexts& levels) {
  auto* title = new Label(theme::Step::Large);
  title->setWeight(QFont::DemiBold);
  title->setText(section.title);
  m_column->addSpacing(theme::kGrid);
  m_column->addWidget(title);
  for (const QString& text : section.text.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts))
    m_column->addWidget(paragraph(text));
  if (section.part == GuidelineSection::Part::Levels)
    m_column->addWidget(levelGrid(levels));
  if (section.part == GuidelineSection::Part::Keys)
    m_column->addWidget(new KeyList(m_keys));
}

/// Rows: what is to be heard in the instruction. Columns: what is to be expressed in the answer.
QWidget* GuidelinesPage::levelGrid(const LevelTexts& texts) {
  auto* widget = new QWidget;
  auto* grid = new QGridLayout(widget);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(theme::kGrid * 3 / 2);
  constexpr std::array kCells = {Level::L1, Level::L3, Level::L2, Level::L4};
  for (int i = 0; i < 2; ++i) {
    grid->addWidget(caption(texts.columns.value(i), widget), 0, i + 1);
    grid->addWidget(caption(texts.rows.value(i), widget), i + 1, 0);
    grid->setColumnStretch(i + 1, 1);
  }
  grid->setColumnMinimumWidth(0, theme::kGrid * 8);
  for (int i = 0; i < static_cast<int>(kCells.size()); ++i) {
    const Level level = kCells[static_cast<size_t>(i)];
    auto* card = new ExampleCard(level, texts.of.value(level), widget);
    connect(card, &ExampleCard::allAsked, this, [this, level] { play(level, std::nullopt); });
    connect(card, &ExampleCard::clipAsked, this, [this, level](Deck deck) { play(level, deck); });
    grid->addWidget(card, i / 2 + 1, i % 2 + 1);
    m_cards.insert(level, card);
  }
  return widget;
}

void GuidelinesPage::readExamples() {
  m_examples.clear();
  const QString language = wordsAreChinese() ? QStringLiteral("zh") : QStringLiteral("en");
  inPool(
      this, [folder = m_demoFolder, language] { return levelExamples(folder, language); },
      [this, mine = ++m_reading](const Result<QList<LevelExample>>& examples) {
        if (mine != m_reading)
          return;
        if (examples)
          showExamples(*examples);
        else
          showTrouble(describe(examples.error()));
      });
}

void GuidelinesPage::showExamples(const QList<LevelExample>& examples) {
  for (const LevelExample& example : examples) {
    m_examples.insert(example.sample.level, example);
    if (ExampleCard* card = m_cards.value(example.sample.level))
      card->showExample(example);
  }
}

void GuidelinesPage::play(Level level, std::optional<Deck> only) {
  showTrouble({});
  showPlaying();  // a click has toggled its button by itself
  if (m_loaded == level)
    return playPrepared(only);
  const auto found = m_examples.constFind(level);
  if (found == m_examples.constEnd())
    return;
  m_loaded.reset();
  m_player.unloadAll();
  const std::array<ClipRequest, 3> requests = {found->instruction, found->a, found->b};
  auto left = std::make_shared<int>(static_cast<int>(requests.size()));
  const quint64 mine = ++m_wanted;
  for (const Deck deck : kDecks)
    m_study.shelf().prepare(requests[static_cast<size_t>(deck)], this,
                            [this, mine, left, level, only, deck](const Result<PreparedClipPtr>& clip) {
                              if (mine != m_wanted)
                                return;
                              if (!clip) {
                                ++m_wanted;
                                return showTrouble(describe(clip.error()));
                              }
                              m_player.load(deck, (*clip)->clip, {});
                              if (--*left > 0)
                                return;
                              m_loaded = level;
                              playPrepared(only);
                            });
}

void GuidelinesPage::playPrepared(std::optional<Deck> only) {
  if (only)
    m_player.play(*only);
  else
    m_player.playFirstPass();
}

void GuidelinesPage::togglePlay() {
  if (m_loaded)
    m_player.togglePlay();
}

void GuidelinesPage::showPlaying() {
  for (auto card = m_cards.cbegin(); card != m_cards.cend(); ++card) {
    const bool here = m_loaded == card.key() && m_player.isPlaying();
    card.value()->showPlaying(here ? std::optional(m_player.current()) : std::nullopt);
  }
}

void GuidelinesPage::showTrouble(const QString& why) {
  for (ExampleCard* card : std::as_const(m_cards))
    card->showTrouble(why);
}

void GuidelinesPage::setKeyMap(const KeyMap& keys) {
  m_keys = keys;
  build();
}

void GuidelinesPage::pausePlayback() {
  ++m_wanted;
  if (m_loaded)
    m_player.unloadAll();
  m_loaded.reset();
  showPlaying();
}

void GuidelinesPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    pausePlayback();
    build();
  }
  QWidget::changeEvent(event);
}

void GuidelinesPage::keyPressEvent(QKeyEvent* event) {
  const std::optional<int> digit = digitOf(*event);
  if (digit && *digit >= 1 && *digit <= static_cast<int>(kLevels.size())) {
    if (!event->isAutoRepeat())
      play(kLevels[static_cast<size_t>(*digit) - 1], std::nullopt);
  } else if (event->key() == Qt::Key_Space) {
    if (!event->isAutoRepeat())
      togglePlay();
  } else {
    QWidget::keyPressEvent(event);
  }
}

}  // namespace s2s
