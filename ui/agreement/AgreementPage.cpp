// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/AgreementPage.h"

#include "ui/agreement/AgreementFilters.h"
#include "ui/agreement/AgreementTable.h"
#include "ui/agreement/BattlesPanel.h"
#include "ui/agreement/ConfusionMatrix.h"
#include "ui/agreement/KappaPanel.h"
#include "ui/agreement/StrataPanel.h"
#include "ui/charts/AgreementSeries.h"
#include "ui/common/EmptyPage.h"
#include "ui/common/Label.h"
#include "ui/common/WhatCounts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace s2s {

/// Up to this many verdict events the figures are there within the frame in which they were asked for.
constexpr qsizetype kShortWork = 3000;

AgreementPage::AgreementPage(Study& study, Player& player, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_latest([this](const AgreementFindingsPtr& findings) { take(findings); }),
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
  connect(m_battles, &BattlesPanel::allWanted, this, [this] {
    m_matrix->clearChoice();
    chooseStratum(0);
  });
  retranslate();
}

QWidget* AgreementPage::makeContent(Player& player) {
  auto* page = new QWidget;
  m_filters = new AgreementFilters(page);
  m_battles = new BattlesPanel(m_study, player, page);
  m_whatCounts = new Label(theme::Step::Small, theme::Color::TextMuted, page);
  m_whatCounts->setObjectName(QStringLiteral("whatCounts"));
  m_whatCounts->setFit(Label::Fit::Wrap);
  auto* split = new QSplitter(Qt::Vertical, page);
  split->addWidget(makeUpper());
  split->addWidget(m_battles);
  split->setStretchFactor(0, 0);
  split->setStretchFactor(1, 1);
  split->setChildrenCollapsible(false);
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
  m_strata = new StrataPanel(upper);
  auto* middle = new QVBoxLayout;
  middle->setSpacing(theme::kGrid);
  middle->addWidget(m_matrixTitle);
  middle->addWidget(m_matrix);
  middle->addStretch(1);
  auto* layout = new QHBoxLayout(upper);
  layout->setContentsMargins(0, theme::kGrid, 0, theme::kGrid);
  layout->setSpacing(3 * theme::kGrid);
  layout->addWidget(m_kappa, 3);
  layout->addLayout(middle, 3);
  layout->addWidget(m_strata, 5);
  return upper;
}

void AgreementPage::studyChanged() {
  m_empty->offerAction(m_study.takesVerdictFiles());
  m_stale = true;
  if (isVisible())
    m_due.start();
}

void AgreementPage::compute() {
  m_due.stop();
  m_stale = false;
  const Contents contents = m_study.contents();
  AgreementQuery query;
  const RaterPair pair = m_filters->pair();
  query.a = pair.a;
  query.b = pair.b;
  query.criterion = m_filters->criterion();
  query.orientation = m_filters->orientation();
  query.rule = countingRule(contents.info);
  query.rule.judgeOrder = m_filters->judgeOrder();
  using Size = Latest<AgreementFindingsPtr>::Size;
  m_latest.run(contents.verdicts.size() > kShortWork ? Size::Long : Size::Short,
               [contents, query] { return agreementFindings(contents, query); });
}

void AgreementPage::take(const AgreementFindingsPtr& findings) {
  const bool sameQuestion =
      m_findings && m_findings->report && findings->report && m_findings->report->query == findings->report->query;
  const QString kept = sameQuestion ? stratum().value : QString();
  const Stratifier by = sameQuestion ? stratum().by : Stratifier::None;
  m_findings = findings;
  m_stratum = 0;
  if (!sameQuestion)
    m_matrix->clearChoice();
  for (int place = 0; findings->report && place < findings->report->strata.size(); ++place)
    if (findings->report->strata.at(place).by == by && findings->report->strata.at(place).value == kept)
      m_stratum = place;
  showFindings();
}

void AgreementPage::showFindings() {
  m_filters->setRaters(m_findings->raters);
  m_stack->setCurrentIndex(m_findings->report ? 1 : 0);
  if (!m_findings->report)
    return;
  const AgreementReport& report = *m_findings->report;
  m_filters->setPair({report.query.a, report.query.b});
  m_kappa->showFindings(report.strata.first().agreement, m_findings->ceiling);
  m_strata->showReport(report);
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
  showSelection();
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
  m_empty->setWords(tr("Agreement shows how far two raters, or a judge and the people, say the same about the same "
                       "battles: Cohen's kappa with its interval, the confusion matrix, and the battles behind it. "
                       "It needs verdicts of two raters or more: let a second person listen, or import a file of "
                       "verdicts."),
                    tr("Import verdicts"));
}

}  // namespace s2s
