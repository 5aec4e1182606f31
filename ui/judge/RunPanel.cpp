// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judge/RunPanel.h"

#include "core/base/ErrorWords.h"
#include "core/model/Words.h"
#include "core/study/Study.h"
#include "ui/common/Figures.h"
#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"
#include "ui/judge/JudgeWords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <chrono>

namespace s2s {
namespace {

using namespace std::chrono_literals;

constexpr auto kRefresh = 250ms;
constexpr int kMostBattles = 1'000'000;
constexpr double kMostCost = 100'000;

QSpinBox* battleCount(const char* name) {
  auto* box = new QSpinBox;
  box->setObjectName(QLatin1String(name));
  box->setRange(0, kMostBattles);
  return box;
}

QComboBox* namedBox(const char* name) {
  auto* box = new QComboBox;
  box->setObjectName(QLatin1String(name));
  return box;
}

QPushButton* namedButton(const char* name) {
  auto* button = new QPushButton;
  button->setObjectName(QLatin1String(name));
  return button;
}

Label* namedLabel(const char* name, theme::Color color) {
  auto* label = new Label(theme::Step::Body, color);
  label->setObjectName(QLatin1String(name));
  label->setFit(Label::Fit::Wrap);
  return label;
}

void refill(QComboBox& box, const QList<QPair<QString, QVariant>>& entries) {
  const QSignalBlocker quiet(&box);
  const int place = std::max(0, box.currentIndex());
  box.clear();
  for (const auto& [text, value] : entries)
    box.addItem(text, value);
  box.setCurrentIndex(place);
}

}  // namespace

RunPanel::RunPanel(JudgeDesk& desk, Study& study, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_study(study),
      m_texts(new LiveTexts(this)),
      m_orders(namedBox("judgeOrders")),
      m_level(namedBox("judgeLevel")),
      m_domain(namedBox("judgeDomain")),
      m_people(new QCheckBox),
      m_sample(battleCount("judgeSample")),
      m_limit(battleCount("judgeLimit")),
      m_cost(new QDoubleSpinBox),
      m_estimate(namedButton("estimate")),
      m_start(namedButton("startRun")),
      m_pause(namedButton("pauseRun")),
      m_cancel(namedButton("cancelRun")),
      m_agreement(namedButton("toAgreement")),
      m_bar(new QProgressBar),
      m_title(new Label(theme::Step::Large)),
      m_forecast(namedLabel("forecast", theme::Color::Text)),
      m_state(namedLabel("runState", theme::Color::Text)),
      m_counts(namedLabel("runCounts", theme::Color::Text)),
      m_pace(namedLabel("runPace", theme::Color::TextMuted)),
      m_saved(namedLabel("runNote", theme::Color::TextMuted)) {
  build();
  m_texts->add([this] { retranslate(); });
  m_refresh.setSingleShot(true);
  m_refresh.setInterval(kRefresh);
  connect(&m_refresh, &QTimer::timeout, this, &RunPanel::showRun);
  connect(&m_desk, &JudgeDesk::tried, this, [this] {
    if (!m_refresh.isActive())
      m_refresh.start();
  });
  connect(&m_desk, &JudgeDesk::runChanged, this, &RunPanel::showRun);
  connect(m_estimate, &QPushButton::clicked, this, &RunPanel::forecast);
  connect(m_start, &QPushButton::clicked, this, &RunPanel::start);
  connect(m_pause, &QPushButton::clicked, this, [this] {
    if (JudgeRun* run = m_desk.run())
      run->state() == JudgeRun::State::Running ? run->pause() : run->resume();
  });
  connect(m_cancel, &QPushButton::clicked, this, [this] {
    if (JudgeRun* run = m_desk.run())
      run->cancel();
  });
  connect(m_agreement, &QPushButton::clicked, this, [this] {
    const JudgeRun* run = m_desk.run();
    if (run && !m_agreement->menu())
      Q_EMIT agreementWanted(run->judge().stored.rater.text());
  });
  showRun();
}

void RunPanel::build() {
  m_title->setWeight(QFont::DemiBold);
  m_people->setObjectName(QStringLiteral("onlyWithHumans"));
  m_cost->setObjectName(QStringLiteral("maxCost"));
  m_cost->setRange(0, kMostCost);
  m_bar->setTextVisible(false);
  m_bar->setObjectName(QStringLiteral("runProgress"));
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(theme::kGrid, theme::kGrid, theme::kGrid, theme::kGrid);
  rows->setSpacing(2 * theme::kGrid);
  rows->addWidget(m_title);
  rows->addWidget(choiceRows());
  rows->addWidget(m_forecast);
  rows->addWidget(stateRows());
  rows->addStretch(1);
  connect(m_orders, &QComboBox::currentIndexChanged, this, &RunPanel::choiceChanged);
  connect(m_level, &QComboBox::currentIndexChanged, this, &RunPanel::choiceChanged);
  connect(m_domain, &QComboBox::currentIndexChanged, this, &RunPanel::choiceChanged);
  connect(m_people, &QCheckBox::toggled, this, &RunPanel::choiceChanged);
  connect(m_sample, &QSpinBox::valueChanged, this, &RunPanel::choiceChanged);
  connect(m_limit, &QSpinBox::valueChanged, this, &RunPanel::choiceChanged);
}

QWidget* RunPanel::choiceRows() {
  auto* choices = new QWidget;
  auto* grid = new QGridLayout(choices);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(2 * theme::kGrid);
  grid->setVerticalSpacing(theme::kGrid);
  const QList<QWidget*> fields = {m_orders, m_level, m_domain, m_sample, m_limit, m_cost};
  for (int i = 0; i < fields.size(); ++i) {
    auto* label = new Label(theme::Step::Body, theme::Color::TextMuted);
    label->setBuddy(fields.at(i));
    m_labels.emplace_back(label, fields.at(i));
    grid->addWidget(label, 2 * (i / 3), i % 3);
    grid->addWidget(fields.at(i), 2 * (i / 3) + 1, i % 3);
  }
  for (int column = 0; column < 3; ++column)
    grid->setColumnStretch(column, 1);
  grid->addWidget(m_people, 4, 0, 1, 3);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(theme::kGrid);
  buttons->addWidget(m_estimate);
  buttons->addWidget(m_start);
  buttons->addStretch(1);
  grid->addLayout(buttons, 5, 0, 1, 3);
  return choices;
}

QWidget* RunPanel::stateRows() {
  auto* state = new QWidget;
  auto* rows = new QVBoxLayout(state);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(theme::kGrid);
  auto* line = new QHBoxLayout;
  line->addWidget(m_bar, 1);
  line->addWidget(m_pause);
  line->addWidget(m_cancel);
  rows->addLayout(line);
  rows->addWidget(m_counts);
  rows->addWidget(m_pace);
  rows->addWidget(m_state);
  rows->addWidget(m_agreement, 0, Qt::AlignLeft);
  rows->addWidget(m_saved);
  return state;
}

void RunPanel::retranslate() {
  m_title->setText(tr("Ask a judge"));
  const QStringList names = {tr("Orders"),          tr("Level"),          tr("Domain"),
                             tr("Drawn at random"), tr("The first only"), tr("Cost at most")};
  for (size_t i = 0; i < m_labels.size(); ++i) {
    m_labels[i].first->setText(names.at(static_cast<int>(i)));
    m_labels[i].second->setAccessibleName(names.at(static_cast<int>(i)));
  }
  for (QSpinBox* box : {m_sample, m_limit})
    box->setSpecialValueText(tr("all battles"));
  m_cost->setSpecialValueText(tr("no limit"));
  m_people->setText(tr("Only battles that people have judged"));
  m_estimate->setText(tr("Estimate"));
  m_estimate->setToolTip(tr("How many requests, seconds, tokens and what cost; nothing is asked"));
  m_start->setText(tr("Start"));
  m_cancel->setText(tr("Cancel"));
  m_bar->setAccessibleName(tr("How much of the run is done"));
  m_agreement->setText(tr("Compare this judge with the people …"));
  m_saved->setText(
      tr("Only an answer with status ok is a vote. Refused, invalid and unavailable ones are kept and "
         "counted; starting again asks only what is not ok yet."));
  fillChoices();
  showRun();
}

void RunPanel::fillChoices() {
  refill(*m_orders, {{tr("Both orders"), QStringLiteral("both")},
                     {tr("A first"), QStringLiteral("ab")},
                     {tr("B first"), QStringLiteral("ba")}});
  QList<QPair<QString, QVariant>> levels{{tr("All levels"), {}}}, domains{{tr("All domains"), {}}};
  for (const Level level : kLevels)
    levels.append({words(level), static_cast<int>(level)});
  for (const Domain domain : kDomains)
    domains.append({words(domain), static_cast<int>(domain)});
  refill(*m_level, levels);
  refill(*m_domain, domains);
}

void RunPanel::setJudge(const JudgeId& judge) {
  if (m_judge == judge)
    return;
  m_judge = judge;
  choiceChanged();
}

JudgeChoice RunPanel::choice() const {
  JudgeChoice choice;
  choice.orders = *judgeOrdersFrom(m_orders->currentData().toString());
  choice.onlyWithHumans = m_people->isChecked();
  if (m_level->currentData().isValid())
    choice.levels = {static_cast<Level>(m_level->currentData().toInt())};
  if (m_domain->currentData().isValid())
    choice.domains = {static_cast<Domain>(m_domain->currentData().toInt())};
  choice.sample = m_sample->value();
  choice.limit = m_limit->value();
  return choice;
}

void RunPanel::choiceChanged() {
  m_forecast->setText({});
  m_forecast->setVisible(false);
  showButtons();
}

void RunPanel::forecast() {
  m_isMeasuring = true;
  showButtons();
  m_forecast->setVisible(true);
  m_forecast->setColor(theme::Color::TextMuted);
  m_forecast->setText(tr("Measuring the sound …"));
  m_desk.forecast(m_judge, choice(), [self = QPointer(this)](const Result<JudgeForecast>& found) {
    if (!self)
      return;
    self->m_isMeasuring = false;
    self->m_forecast->setColor(theme::Color::Text);
    if (found)
      self->m_forecast->setText(forecastWords(*found));
    else
      self->showFailure(describe(found.error()));
    self->showButtons();
  });
}

void RunPanel::start() {
  const std::optional<double> most = m_cost->value() > 0 ? std::optional(m_cost->value()) : std::nullopt;
  const Result<KnownJudge> judge = m_desk.known(m_judge);
  if (most && judge && judge->config.price == JudgePrice()) {
    showFailure(tr("A limit of the cost needs a price: enter what a million tokens cost at this judge."));
    return;
  }
  m_isBusy = true;
  showButtons();
  m_desk.start(m_judge, choice(), most, [self = QPointer(this)](const Result<void>& begun) {
    if (!self)
      return;
    self->m_isBusy = false;
    if (!begun)
      self->showFailure(describe(begun.error()));
    self->showRun();
  });
}

void RunPanel::showFailure(const QString& why) {
  m_forecast->setVisible(true);
  m_forecast->setColor(theme::Color::Bad);
  m_forecast->setText(why);
}

void RunPanel::showRun() {
  const JudgeRun* run = m_desk.run();
  for (QWidget* part : std::initializer_list<QWidget*>{m_bar, m_counts, m_pace, m_state})
    part->setVisible(run != nullptr);
  showButtons();
  if (!run)
    return;
  const JudgeTally& standing = run->standing();
  m_bar->setRange(0, std::max(1, standing.items));
  m_bar->setValue(standing.done());
  m_counts->setText(tr("%1 of %2 done: ").arg(standing.done()).arg(standing.items) + countWords(standing));
  QStringList pace{tr("%n requests", nullptr, run->here().asked), tr("%n retries", nullptr, run->here().retries),
                   tr("cost %1").arg(figure(run->tally().cost, 4))};
  if (run->state() == JudgeRun::State::Running) {
    pace << tr("%1 a minute").arg(figure(run->perMinute(), 0));
    if (const std::optional<qint64> left = run->timeLeftMs())
      pace << tr("%1 left").arg(spanWords(*left));
  }
  m_pace->setText(pace.join(QStringLiteral(" · ")));
  const bool bad = run->why() == JudgeRun::Why::JudgeRefuses || run->why() == JudgeRun::Why::SaveFailed;
  m_state->setColor(bad ? theme::Color::Bad : theme::Color::Text);
  m_state->setText(run->judge().stored.rater.text() + QStringLiteral(": ") + stateWords(*run));
}

void RunPanel::showButtons() {
  const JudgeRun* run = m_desk.run();
  const bool isRunning = m_desk.isRunning();
  const bool canAsk = !m_judge.isEmpty() && !m_isBusy && m_desk.canStart();
  m_estimate->setEnabled(canAsk && !m_isMeasuring);
  m_start->setEnabled(canAsk && !m_study.whyReadOnly());
  const bool goesOn = isRunning && run->state() != JudgeRun::State::Stopping;
  for (QPushButton* button : {m_pause, m_cancel}) {
    button->setVisible(goesOn);
    button->setEnabled(!m_isBusy);
  }
  m_pause->setText(goesOn && run->state() != JudgeRun::State::Running ? tr("Resume") : tr("Pause"));
  const bool hasVotes = run && !isRunning && run->standing().ok > 0;
  m_agreement->setVisible(hasVotes);
  if (hasVotes)
    offerRaters(ratersOf(m_study.contents(), run->judge().stored.rater));
}

void RunPanel::offerRaters(const QList<RaterId>& raters) {
  if (raters == m_raters)
    return;
  m_raters = raters;
  if (QMenu* menu = m_agreement->menu()) {
    m_agreement->setMenu(nullptr);
    menu->deleteLater();
  }
  if (raters.size() < 2)
    return;
  auto* menu = new QMenu(m_agreement);
  for (const RaterId& rater : raters)
    connect(menu->addAction(rater.text()), &QAction::triggered, this,
            [this, rater] { Q_EMIT agreementWanted(rater.text()); });
  m_agreement->setMenu(menu);
}

}  // namespace s2s
