// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/MarkQuestions.h"

#include "core/model/Words.h"
#include "ui/annotate/KeyButton.h"
#include "ui/common/Label.h"
#include "ui/quality/QualityWords.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace s2s {
namespace {

constexpr int kColumns = 4;

}  // namespace

MarkQuestions::MarkQuestions(QWidget* parent)
    : QWidget(parent),
      m_levelTitle(new Label(theme::Step::Body, theme::Color::Text, this)),
      m_levelSays(new Label(theme::Step::Body, theme::Color::TextMuted, this)) {
  m_levelSays->setObjectName(QStringLiteral("levelSays"));
  m_levelSays->setFit(Label::Fit::Elide);
  auto* reasons = new QGridLayout;
  reasons->setSpacing(theme::kGrid / 2);
  for (size_t i = 0; i < kMarkReasons.size(); ++i) {
    auto* chip = new KeyButton(this);
    chip->setObjectName(QLatin1String("reason-") + code(kMarkReasons[i]));
    chip->setCheckable(true);
    chip->setHue(theme::Color::Bad);
    const int place = static_cast<int>(i);
    reasons->addWidget(chip, place / kColumns, place % kColumns);
    reasons->setColumnStretch(place % kColumns, 1);
    connect(chip, &KeyButton::clicked, this, [this, reason = kMarkReasons[i]] { Q_EMIT reasonAsked(reason); });
    m_reasons[i] = chip;
  }
  auto* levels = new QHBoxLayout;
  levels->setSpacing(theme::kGrid / 2);
  levels->addWidget(m_levelTitle);
  levels->addSpacing(theme::kGrid);
  for (size_t i = 0; i < kLevels.size(); ++i) {
    auto* chip = new KeyButton(this);
    chip->setObjectName(QLatin1String("level-") + code(kLevels[i]));
    chip->setCheckable(true);
    levels->addWidget(chip);
    connect(chip, &KeyButton::clicked, this, [this, level = kLevels[i]] { Q_EMIT levelAsked(level); });
    m_levels[i] = chip;
  }
  levels->addSpacing(theme::kGrid);
  levels->addWidget(m_levelSays, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(theme::kGrid);
  column->addLayout(levels);
  column->addLayout(reasons);
}

void MarkQuestions::showDraft(const MarkDraft& draft) {
  for (size_t i = 0; i < kMarkReasons.size(); ++i)
    m_reasons[i]->setChecked(draft.reasons.testFlag(kMarkReasons[i]));
}

void MarkQuestions::showLevels(Level claimed, const MarkDraft& draft, bool asked) {
  m_claimed = claimed;
  m_proposed = draft.levelProposed;
  m_asked = asked;
  for (KeyButton* chip : m_reasons)
    chip->setEnabled(!asked);
  showLevelWords();
}

void MarkQuestions::showLevelWords() {
  const Level stands = m_proposed != Level::Unknown ? m_proposed : m_claimed;
  for (size_t i = 0; i < kLevels.size(); ++i) {
    const bool isHere = kLevels[i] == stands && !m_asked;
    const bool isBelow = i + 1 < kLevels.size() && kLevels[i + 1] == stands;
    const bool isAbove = stands == Level::Unknown ? i == 0 : i > 0 && kLevels[i - 1] == stands;
    QString key = isBelow ? m_downKey : isAbove ? m_upKey : QString();
    if (m_asked)
      key = QString::number(i + 1);
    // As wide as with a key, so that nothing beside it moves.
    m_levels[i]->setWords(words(kLevels[i]), m_upKey);
    m_levels[i]->setMinimumWidth(m_levels[i]->sizeHint().width());
    m_levels[i]->setChecked(isHere);
    m_levels[i]->setHue(m_proposed != Level::Unknown ? theme::Color::Bad : theme::Color::Accent);
    m_levels[i]->setWords(words(kLevels[i]), key);
  }
  m_levelTitle->setText(m_asked ? tr("Which level is it?") : tr("Level"));
  m_levelTitle->setWeight(m_asked ? QFont::DemiBold : QFont::Normal);
  m_levelSays->setText(m_asked || m_proposed == Level::Unknown ? QString()
                       : m_claimed == Level::Unknown
                           ? tr("%1 proposed").arg(shortWords(m_proposed))
                           : tr("%1 claimed, %2 proposed").arg(shortWords(m_claimed), shortWords(m_proposed)));
}

void MarkQuestions::retranslate(const MarkKeys& keys) {
  for (size_t i = 0; i < kMarkReasons.size(); ++i)
    m_reasons[i]->setWords(words(kMarkReasons[i]), QString::number(i + 1));
  m_downKey = keys.label(MarkAction::LevelDown);
  m_upKey = keys.label(MarkAction::LevelUp);
  showLevelWords();
}

}  // namespace s2s
