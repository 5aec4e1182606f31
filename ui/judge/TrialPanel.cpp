// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judge/TrialPanel.h"

#include "core/base/ErrorWords.h"
#include "core/study/Study.h"
#include "ui/common/Ask.h"
#include "ui/common/Figures.h"
#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"
#include "ui/judge/JudgeWords.h"

#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>

namespace s2s {
namespace {

constexpr qsizetype kMostBattles = 500;  ///< that can be picked here; a run takes them all

QPlainTextEdit* readOnlyText(const char* name) {
  auto* text = new QPlainTextEdit;
  text->setObjectName(QLatin1String(name));
  text->setReadOnly(true);
  text->setTabChangesFocus(true);
  return text;
}

QPushButton* namedButton(const char* name) {
  auto* button = new QPushButton;
  button->setObjectName(QLatin1String(name));
  return button;
}

}  // namespace

TrialPanel::TrialPanel(JudgeDesk& desk, Study& study, Player& player, Ask& ask, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_study(study),
      m_player(player),
      m_ask(ask),
      m_battle(new QComboBox),
      m_order(new QComboBox),
      m_make(namedButton("makeSound")),
      m_try(namedButton("tryOne")),
      m_play(namedButton("playTrial")),
      m_save(namedButton("saveTrial")),
      m_what(new Label(theme::Step::Body, theme::Color::TextMuted)),
      m_outcome(new Label(theme::Step::Large)),
      m_sent(new Label(theme::Step::Body, theme::Color::TextMuted)),
      m_received(new Label(theme::Step::Body, theme::Color::TextMuted)),
      m_question(readOnlyText("trialQuestion")),
      m_answer(readOnlyText("trialAnswer")) {
  build();
  (new LiveTexts(this))->add([this] { retranslate(); });
  connect(m_make, &QPushButton::clicked, this, &TrialPanel::makeSound);
  connect(m_try, &QPushButton::clicked, this, &TrialPanel::tryOne);
  connect(&m_desk, &JudgeDesk::trialMade, this, &TrialPanel::showSent);
  connect(m_play, &QPushButton::clicked, this, &TrialPanel::play);
  connect(m_save, &QPushButton::clicked, this, &TrialPanel::saveSound);
  connect(&m_player, &Player::stateChanged, this, &TrialPanel::showButtons);
  connect(&study, &Study::changed, this, [this](Changes what) {
    if (what & (Change::Plan | Change::Catalog))
      fillBattles();
  });
  fillBattles();
}

void TrialPanel::build() {
  m_battle->setObjectName(QStringLiteral("trialBattle"));
  m_battle->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_order->setObjectName(QStringLiteral("trialOrder"));
  m_order->addItems({{}, {}});
  m_what->setFit(Label::Fit::Wrap);
  m_outcome->setObjectName(QStringLiteral("trialOutcome"));
  m_outcome->setFit(Label::Fit::Wrap);
  m_outcome->setWeight(QFont::DemiBold);
  m_sent->setObjectName(QStringLiteral("trialSent"));
  auto* choice = new QHBoxLayout;
  choice->addWidget(m_battle, 1);
  choice->addWidget(m_order);
  choice->addWidget(m_make);
  choice->addWidget(m_try);
  auto* sound = new QHBoxLayout;
  sound->addWidget(m_play);
  sound->addWidget(m_save);
  sound->addStretch(1);
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(2 * theme::kGrid);
  grid->addWidget(m_sent, 0, 0);
  grid->addWidget(m_received, 0, 1);
  grid->addWidget(m_question, 1, 0);
  grid->addWidget(m_answer, 1, 1);
  grid->addLayout(sound, 2, 0);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(theme::kGrid, theme::kGrid, theme::kGrid, theme::kGrid);
  rows->setSpacing(theme::kGrid);
  rows->addWidget(m_what);
  rows->addLayout(choice);
  rows->addWidget(m_outcome);
  rows->addLayout(grid, 1);
}

void TrialPanel::retranslate() {
  m_what->setText(
      tr("One battle, put to the judge once. Nothing of it is stored and it is no vote; a server may charge "
         "for it."));
  m_order->setItemText(0, words(JudgeOrder::Ab));
  m_order->setItemText(1, words(JudgeOrder::Ba));
  m_battle->setAccessibleName(tr("Battle"));
  m_order->setAccessibleName(tr("Order"));
  m_make->setText(tr("Only make the sound"));
  m_make->setToolTip(tr("To hear what the judge would hear; it is not asked"));
  m_try->setText(tr("Try"));
  m_save->setText(tr("Save the sound …"));
  m_received->setText(tr("What came back"));
  m_question->setAccessibleName(tr("What was asked in writing"));
  m_answer->setAccessibleName(tr("What came back"));
  if (!m_desk.trial())
    m_sent->setText(tr("What is sent"));
  showButtons();
}

void TrialPanel::fillBattles() {
  const QSignalBlocker quiet(m_battle);
  const QString kept = m_battle->currentData().toString();
  m_battle->clear();
  const Contents& contents = m_study.contents();
  for (const DrawnBattle& drawn : contents.battles.mid(0, kMostBattles)) {
    const Sample* sample = contents.findSample(drawn.battle.sample);
    const Response* a = contents.findResponse(drawn.battle.a);
    const Response* b = contents.findResponse(drawn.battle.b);
    if (sample && a && b)
      m_battle->addItem(QStringLiteral("%1 · %2 – %3").arg(sample->key, a->system, b->system), drawn.battle.id.text());
  }
  m_battle->setCurrentIndex(std::max(0, m_battle->findData(kept)));
  showButtons();
}

void TrialPanel::setJudge(const JudgeId& judge) {
  m_judge = judge;
  showButtons();
}

void TrialPanel::begin(const QString& what) {
  m_isBusy = true;
  release();
  m_clip.reset();
  m_answer->clear();
  m_outcome->setColor(theme::Color::TextMuted);
  m_outcome->setText(what);
}

JudgeItemKey TrialPanel::item() const {
  return {BattleId(m_battle->currentData().toString()), m_order->currentIndex() == 0 ? JudgeOrder::Ab : JudgeOrder::Ba};
}

void TrialPanel::makeSound() {
  begin(tr("Making the sound …"));
  m_desk.makeSound(m_judge, item(), [self = QPointer(this)](const Result<JudgeTrial>& trial) {
    if (self)
      self->take(trial);
  });
  showButtons();
}

void TrialPanel::tryOne() {
  begin(tr("Asking …"));
  m_desk.tryOne(m_judge, item(), [self = QPointer(this)](const Result<JudgeTrial>& trial) {
    if (self)
      self->take(trial);
  });
  showButtons();
}

void TrialPanel::showSent() {
  m_sent->setText(tr("What is sent: %1 s of sound, and in writing").arg(figure(m_desk.trial()->seconds, 1)));
  m_question->setPlainText(m_desk.trial()->text);
  showButtons();
}

void TrialPanel::take(const Result<JudgeTrial>& trial) {
  m_isBusy = false;
  showButtons();
  if (!trial) {
    m_outcome->setColor(theme::Color::Bad);
    m_outcome->setText(describe(trial.error()));
    return;
  }
  if (!trial->reply) {
    m_outcome->setText(tr("The sound is there. The judge was not asked."));
    return;
  }
  const JudgeReply& reply = *trial->reply;
  QString outcome = words(reply.status);
  if (reply.status == JudgeStatus::Ok && reply.winner)
    outcome = seatAt(trial->item.order, *reply.winner) == Seat::A ? tr("A is better") : tr("B is better");
  m_outcome->setColor(reply.status == JudgeStatus::Ok ? theme::Color::Good : theme::Color::Warning);
  m_outcome->setText(reply.detail.isEmpty() ? outcome : outcome + QStringLiteral(" · ") + reply.detail);
  QStringList lines{reply.raw};
  if (!reply.modelVersion.isEmpty())
    lines << tr("Model: %1").arg(reply.modelVersion);
  lines << tr("%1 s · %2 tokens in, %3 out")
               .arg(figure(static_cast<double>(reply.latencyMs) / 1000, 2))
               .arg(reply.audioTokens + reply.textTokens)
               .arg(reply.outTokens);
  m_answer->setPlainText(lines.join(QStringLiteral("\n\n")));
}

void TrialPanel::play() {
  if (m_clip && m_player.clip(Deck::Instruction) == m_clip) {
    m_player.togglePlay();
    return;
  }
  const ClipRequest request{m_desk.trial()->soundPath, {}, LoudnessPolicy::Raw};
  m_study.shelf().prepare(request, this, [this](const Result<PreparedClipPtr>& clip) {
    if (!clip || !isVisible())
      return;
    m_clip = (*clip)->clip;
    m_player.load(Deck::Instruction, m_clip, Heard(m_clip->length(), (*clip)->audible));
    m_player.play(Deck::Instruction);
  });
}

void TrialPanel::release() {
  if (m_clip && m_player.clip(Deck::Instruction) == m_clip)
    m_player.load(Deck::Instruction, nullptr, {});
}

void TrialPanel::saveSound() {
  const QString suffix = QFileInfo(m_desk.trial()->soundPath).suffix();
  const QString path =
      m_ask.saveFile(this, tr("Save the sound"), QStringLiteral("judge.") + suffix, QStringLiteral("*.") + suffix);
  if (path.isEmpty())
    return;
  const Result<void> saved = m_desk.exportSound(path);
  m_outcome->setColor(saved ? theme::Color::Good : theme::Color::Bad);
  m_outcome->setText(saved ? tr("The sound was saved.") : describe(saved.error()));
}

void TrialPanel::showButtons() {
  const bool hasTrial = m_desk.trial().has_value();
  const bool sounds = m_clip && m_player.clip(Deck::Instruction) == m_clip && m_player.isPlaying();
  for (QPushButton* button : {m_make, m_try})
    button->setEnabled(!m_isBusy && !m_judge.isEmpty() && m_battle->count() > 0);
  m_play->setEnabled(hasTrial && m_player.hasDevice());
  m_play->setText(sounds ? tr("Pause") : tr("Play what the judge heard"));
  m_save->setEnabled(hasTrial);
}

}  // namespace s2s
