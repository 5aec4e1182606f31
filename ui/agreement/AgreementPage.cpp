// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/AgreementPage.h"

#include "core/base/ErrorWords.h"
#include "core/study/SoundMeasures.h"
#include "ui/agreement/AgreementFilters.h"
#include "ui/agreement/AgreementTable.h"
#include "ui/agreement/BattlesPanel.h"
#include "ui/agreement/BiasStrip.h"
#include "ui/agreement/CoefficientTable.h"
#include "ui/agreement/ConfusionMatrix.h"
#include "ui/agreement/JudgePanel.h"
#include "ui/agreement/KappaPanel.h"
#include "ui/agreement/RatersPanel.h"
#include "ui/agreement/StrataPanel.h"
#include "ui/charts/AgreementSeries.h"
#include "ui/common/EmptyPage.h"
#include "ui/common/FigureTable.h"
#include "ui/common/Label.h"
#include "ui/common/TableExport.h"
#include "ui/common/WhatCounts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace s2s {

/// Up to this many verdict events the figures are there within the frame in which they were asked for.
constexpr qsizetype kShortWork = 3000;

AgreementPage::AgreementPage(Study& study, Player& player, Ask& ask, Notices& notices, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_ask(ask),
      m_notices(notices),
      m_latest([this](const AgreementFindingsPtr& findings) { take(findings); }),
      m_resampled([this](const AgreementFindingsPtr& findings) { takeResampled(findings); }),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyPage(QStringLiteral("import"))) {
  setObjectName(QStringLiteral("agreementPage"));
  m_stack->addWidget(m_empty);
  m_stack->addWidget(makeContent(player));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(2 * theme::kGrid, 2 * theme::kGrid, 2 * theme::kGrid, theme::kGrid);
  layout->addWidget(m_stack);
  m_due.setSingleShot(true);
  m_due.setInterval(0);
  connect(&m_due, &QTimer::timeout, this, &AgreementPage::compute);
  connect(&m_study, &Study::changed, this, &AgreementPage::studyChanged);
  connect(&m_study, &Study::opened, this, &AgreementPage::studyChanged);
  connect(&m_study, &Study::closed, this, &AgreementPage::studyChanged);
  connect(m_empty, &EmptyPage::actionWanted, this, &AgreementPage::importWanted);
  connect(m_filters, &AgreementFilters::changed, this, &AgreementPage::compute);
  connect(m_matrix, &ConfusionMatrix::choiceChanged, this, &AgreementPage::showSelection);
  connect(m_strata, &StrataPanel::stratumChosen, this, &AgreementPage::chooseStratum);
  connect(m_export, &QPushButton::clicked, this, &AgreementPage::exportTable);
  connect(m_raters, &RatersPanel::measuresWanted, this, &AgreementPage::measureSounds);
  connect(&m_study.soundMeasures(), &SoundMeasures::progress, this, [this](qint64 done, qint64 total) {
    if (!m_measuring.isEmpty())
      m_raters->showMeasuring(m_measuring = tr("measuring the sounds: %1 of %2").arg(done).arg(total));
  });
  connect(m_battles, &BattlesPanel::allWanted, this, [this] {
    m_matrix->clearChoice();
    chooseStratum(0);
  });
  retranslate();
}

QWidget* AgreementPage::makeContent(Player& player) {
  auto* page = new QWidget;
  m_filters = new AgreementFilters(page);
  m_whatCounts = new Label(theme::Step::Small, theme::Color::TextMuted, page);
  m_whatCounts->setObjectName(QStringLiteral("whatCounts"));
  m_whatCounts->setFit(Label::Fit::Wrap);
  auto* split = new QSplitter(Qt::Vertical, page);
  split->addWidget(makeUpper());
  split->addWidget(makeLower(player));
  split->setStretchFactor(0, 0);
  split->setStretchFactor(1, 1);
  split->setChildrenCollapsible(false);
  split->setSizes({44 * theme::kGrid, 34 * theme::kGrid});
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(theme::kGrid);
  layout->addWidget(m_filters);
  layout->addWidget(split, 1);
  layout->addWidget(m_whatCounts);
  return page;
}

QWidget* AgreementPage::makeUpper() {
  auto* upper = new QWidget;
  m_kappa = new KappaPanel(upper);
  m_matrixTitle = new Label(theme::Step::Body, theme::Color::TextMuted, upper);
  m_matrixTitle->setFit(Label::Fit::Elide);
  m_matrix = new ConfusionMatrix(upper);
  m_bias = new BiasStrip(upper);
  m_strata = new StrataPanel(upper);
  auto* middle = new QVBoxLayout;
  middle->setSpacing(theme::kGrid);
  middle->addWidget(m_matrixTitle);
  middle->addWidget(m_matrix);
  middle->addWidget(m_bias);
  middle->addStretch(1);
  auto* layout = new QHBoxLayout(upper);
  layout->setContentsMargins(0, theme::kGrid, 0, theme::kGrid);
  layout->setSpacing(3 * theme::kGrid);
  layout->addWidget(m_kappa, 3);
  layout->addLayout(middle, 3);
  layout->addWidget(m_strata, 5);
  return upper;
}

QWidget* AgreementPage::makeLower(Player& player) {
  m_battles = new BattlesPanel(m_study, player);
  m_coefficientModel = new TableModel(this);
  m_coefficients = new FigureTable;
  m_coefficients->setObjectName(QStringLiteral("coefficients"));
  m_coefficients->setModel(m_coefficientModel);
  m_export = new QPushButton;
  m_export->setObjectName(QStringLiteral("export"));
  m_lower = new QTabWidget;
  m_lower->setObjectName(QStringLiteral("lower"));
  m_lower->setDocumentMode(true);
  m_lower->addTab(m_battles, QString());
  m_lower->addTab(m_coefficients, QString());
  m_raters = new RatersPanel;
  m_judge = new JudgePanel;
  m_lower->addTab(m_raters, QString());
  m_lower->addTab(m_judge, QString());
  m_lower->setCornerWidget(m_export);
  return m_lower;
}

void AgreementPage::studyChanged() {
  m_sounds.clear();
  m_empty->offerAction(m_study.takesVerdictFiles());
  m_stale = true;
  if (isVisible())
    m_due.start();
}

void AgreementPage::showPair(const RaterPair& pair) {
  m_wanted = pair;
  m_stale = true;
  if (isVisible())
    m_due.start();
}

void AgreementPage::compute() {
  m_due.stop();
  m_stale = false;
  const Contents contents = m_study.contents();
  AgreementQuery query;
  const RaterPair pair = std::exchange(m_wanted, std::nullopt).value_or(m_filters->pair());
  query.a = pair.a;
  query.b = pair.b;
  query.criterion = m_filters->criterion();
  query.orientation = m_filters->orientation();
  query.rule = countingRule(contents.info);
  query.rule.judgeOrder = m_filters->judgeOrder();
  using Size = Latest<AgreementFindingsPtr>::Size;
  m_resampled.drop();
  m_latest.run(contents.verdicts.size() > kShortWork ? Size::Long : Size::Short,
               [contents, query] { return agreementFindings(contents, query); });
}

void AgreementPage::take(const AgreementFindingsPtr& findings) {
  const bool again = m_findings && m_findings->report && findings->report &&
                     sameQuestion(m_findings->report->query, findings->report->query);
  const QString kept = again ? stratum().value : QString();
  const Stratifier by = again ? stratum().by : Stratifier::None;
  m_findings = findings;
  m_stratum = 0;
  if (!again)
    m_matrix->clearChoice();
  for (int place = 0; findings->report && place < findings->report->strata.size(); ++place)
    if (findings->report->strata.at(place).by == by && findings->report->strata.at(place).value == kept)
      m_stratum = place;
  showFindings();
  if (findings->report)
    resample();
}

void AgreementPage::resample() {
  m_resampled.run(
      Latest<AgreementFindingsPtr>::Size::Settled,
      [contents = m_study.contents(), query = m_findings->report->query, sounds = m_sounds](
          const std::stop_token& stop) { return agreementFindings(contents, query, Depth::Resampled, sounds, stop); });
}

void AgreementPage::measureSounds() {
  m_measuring = tr("measuring the sounds …");
  showRaters();
  m_study.soundMeasures().measure(m_study.contents(), this, [this, path = m_study.path()](const MeasuredSounds& found) {
    m_measuring.clear();
    if (path != m_study.path() || !m_findings || !m_findings->report)
      return;
    m_sounds = found.facts;
    if (found.failed > 0)
      m_measuring = tr("%n sounds could not be measured: %1", nullptr, found.failed).arg(describe(*found.reason));
    resample();
    showRaters();
  });
}

/// The same with what takes longer: nothing moves, and no battle that is heard is taken away.
void AgreementPage::takeResampled(const AgreementFindingsPtr& findings) {
  if (!findings->report || findings->report->strata.size() != m_findings->report->strata.size())
    return;
  m_findings = findings;
  m_bias->showBias(findings->bias);
  showCoefficients();
  showRaters();
}

void AgreementPage::showFindings() {
  m_filters->setRaters(m_findings->raters);
  m_stack->setCurrentIndex(m_findings->report ? 1 : 0);
  if (!m_findings->report)
    return;
  const AgreementReport& report = *m_findings->report;
  m_filters->setPair({report.query.a, report.query.b});
  m_kappa->showReport(report);
  m_bias->showBias(m_findings->bias);
  m_strata->showReport(report);
  showRaters();
  QStringList lines{whatCounts(report.query.rule), leftOut(report), leftOut(m_findings->notCounted)};
  lines.removeAll(QString());
  m_whatCounts->setText(lines.join(QLatin1Char(' ')));
  chooseStratum(m_stratum);
}

const AgreementStratum& AgreementPage::stratum() const { return m_findings->report->strata.at(m_stratum); }

void AgreementPage::chooseStratum(int place) {
  m_stratum = place;
  const AgreementQuery& query = m_findings->report->query;
  m_matrixTitle->setText(m_stratum == 0 ? tr("Confusion matrix")
                                        : tr("Confusion matrix: %1").arg(stratumWords(stratum())));
  m_matrix->setTable(stratum().agreement.table, raterWords(query.a), raterWords(query.b));
  showCoefficients();
  showSelection();
}

void AgreementPage::showCoefficients() {
  m_coefficientModel->setTable(coefficientTable(stratum(), m_findings->judge));
  m_coefficients->fitColumns();
  m_lower->setTabText(
      1, m_stratum == 0 ? tr("All coefficients") : tr("All coefficients: %1").arg(stratumWords(stratum())));
}

void AgreementPage::showRaters() {
  m_raters->showRaters(m_findings->everybody, m_measuring);
  m_judge->showJudge(*m_findings);
  m_lower->setTabVisible(m_lower->indexOf(m_judge), m_findings->judge.has_value());
}

void AgreementPage::exportTable() {
  saveTable(this, m_ask, m_notices, QStringLiteral("agreement.csv"), agreementForExport(*m_findings->report));
}

QList<ComparedBattle> AgreementPage::selectedBattles() const {
  const std::optional<ConfusionCell> cell = m_matrix->chosen();
  if (!cell)
    return stratum().battles;
  QList<ComparedBattle> battles;
  for (const ComparedBattle& compared : stratum().battles)
    if (compared.labelA == cell->row && compared.labelB == cell->column)
      battles << compared;
  return battles;
}

void AgreementPage::showSelection() {
  const QList<ComparedBattle> battles = selectedBattles();
  m_battles->showBattles(*m_findings, battles, selectionWords(battles.size()), m_stratum != 0 || m_matrix->chosen());
}

QString AgreementPage::selectionWords(qsizetype battles) const {
  const AgreementQuery& query = m_findings->report->query;
  const QString part = m_stratum == 0 ? QString() : stratumWords(stratum()) + QStringLiteral(" · ");
  const auto n = static_cast<int>(battles);
  const std::optional<ConfusionCell> cell = m_matrix->chosen();
  if (!cell)
    return part + tr("%n battles judged by both", nullptr, n);
  const QStringList labels = labelWords(stratum().agreement.table.labels());
  return part + tr("%n battles on which %1 said %2 and %3 said %4", nullptr, n)
                    .arg(raterWords(query.a), labels.at(cell->row), raterWords(query.b), labels.at(cell->column));
}

void AgreementPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_empty->offerAction(m_study.takesVerdictFiles());
  if (m_stale)
    compute();
}

void AgreementPage::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  m_battles->release();
}

void AgreementPage::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::LanguageChange)
    return;
  retranslate();
  if (m_findings)
    showFindings();
}

void AgreementPage::retranslate() {
  m_lower->setTabText(0, tr("Battles"));
  m_lower->setTabText(1, tr("All coefficients"));
  m_lower->setTabText(2, tr("Raters"));
  m_lower->setTabText(3, tr("Judge"));
  m_coefficients->setAccessibleName(tr("All coefficients"));
  m_export->setText(tr("Export CSV"));
  m_export->setToolTip(tr("The figures of all parts as a table"));
  m_empty->setWords(tr("Agreement shows how far two raters, or a judge and the people, say the same about the same "
                       "battles: Cohen's kappa with its interval, the confusion matrix, and the battles behind it. "
                       "It needs verdicts of two raters or more: let a second person listen, or import a file of "
                       "verdicts."),
                    tr("Import verdicts"));
}

}  // namespace s2s
