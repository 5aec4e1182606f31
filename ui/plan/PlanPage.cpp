// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/PlanPage.h"

#include "core/base/ErrorWords.h"
#include "ui/common/FigureTable.h"
#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"
#include "ui/common/Scrolled.h"
#include "ui/plan/DrawPanel.h"
#include "ui/plan/HandOutPanel.h"
#include "ui/plan/MergePanel.h"
#include "ui/plan/PlanTables.h"
#include "ui/start/PlanForm.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>

#include <chrono>

namespace s2s {
namespace {

using namespace std::chrono_literals;

constexpr auto kPreviewPause = 120ms;
constexpr qsizetype kShortWork = 500;  ///< samples or verdicts up to which the figures are there at once
constexpr double kSecondsEach = 60;

QStringList systemsOf(const Contents& contents) {
  QStringList names;
  for (const System& system : contents.systems)
    names.append(system.name);
  return names;
}

QStringList languagesOf(const Contents& contents) {
  QStringList languages;
  for (const Sample& sample : contents.samples)
    if (!languages.contains(sample.language))
      languages.append(sample.language);
  languages.sort();
  return languages;
}

}  // namespace

PlanPage::PlanPage(Study& study, Ask& ask, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_texts(new LiveTexts(this)),
      m_latest([this](const PlanFindings& findings) { take(findings); }) {
  setObjectName(QStringLiteral("planPage"));
  auto* title = new Label(theme::Step::Title);
  title->setWeight(QFont::DemiBold);
  m_texts->add([title] { title->setText(tr("Plan")); });
  auto* sides = new QHBoxLayout;
  sides->setSpacing(4 * theme::kGrid);
  sides->addWidget(scrolled(formSide()), 4);
  sides->addWidget(scrolled(resultSide(ask)), 7);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(3 * theme::kGrid, 2 * theme::kGrid, 3 * theme::kGrid, 2 * theme::kGrid);
  rows->setSpacing(2 * theme::kGrid);
  rows->addWidget(title);
  rows->addLayout(sides, 1);

  m_previewTime.setSingleShot(true);
  m_previewTime.setInterval(kPreviewPause);
  connect(&m_previewTime, &QTimer::timeout, this, &PlanPage::compute);
  connect(m_form, &PlanForm::changed, this, [this] {
    m_draw->setMayApply(false);
    m_previewTime.start();
  });
  connect(m_draw, &DrawPanel::applyWanted, this, &PlanPage::apply);
  connect(&study, &Study::changed, this, [this](Changes what) {
    if (what & (Change::Plan | Change::Raters | Change::Verdicts | Change::Marks | Change::Info | Change::Catalog)) {
      m_stale = true;
      if (isVisible())
        m_previewTime.start();
    }
  });
  m_texts->add([this] { showAnnotators(); });
  showStudy();
}

QWidget* PlanPage::formSide() {
  m_form = new PlanForm(PlanForm::Asks::PlanOnly);
  auto* side = new QWidget;
  auto* rows = new QVBoxLayout(side);
  rows->setContentsMargins(0, 0, theme::kGrid, 0);
  rows->addWidget(m_form);
  rows->addStretch(1);
  return side;
}

QWidget* PlanPage::resultSide(Ask& ask) {
  m_draw = new DrawPanel;
  m_known = new KnownPanel(m_study);
  m_handOut = new HandOutPanel(m_study, ask);
  m_merge = new MergePanel(m_study, ask);
  m_said = new Label(theme::Step::Body, theme::Color::Warning);
  m_said->setFit(Label::Fit::Wrap);
  m_said->hide();
  auto* side = new QWidget;
  auto* rows = new QVBoxLayout(side);
  rows->setContentsMargins(0, 0, theme::kGrid, 0);
  rows->setSpacing(3 * theme::kGrid);
  rows->addWidget(m_draw);
  rows->addWidget(m_said);
  rows->addWidget(annotators());
  rows->addWidget(m_known);
  rows->addWidget(m_handOut);
  rows->addWidget(m_merge);
  rows->addStretch(1);
  return side;
}

QWidget* PlanPage::annotators() {
  auto* title = new Label(theme::Step::Large);
  title->setWeight(QFont::DemiBold);
  m_nobody = new Label(theme::Step::Body, theme::Color::TextMuted);
  m_nobody->setFit(Label::Fit::Wrap);
  m_table = new FigureTable;
  m_table->setObjectName(QStringLiteral("annotatorTable"));
  m_model = new TableModel(this);
  m_table->setModel(m_model);
  auto* panel = new QWidget;
  auto* rows = new QVBoxLayout(panel);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(theme::kGrid);
  rows->addWidget(title);
  rows->addWidget(m_nobody);
  rows->addWidget(m_table);
  m_texts->add([this, title] {
    title->setText(tr("Annotators"));
    m_nobody->setText(tr("Nobody has begun yet. Here you will see how far everybody is and how they work."));
    m_table->setAccessibleName(tr("How far everybody is and how they work; annotators never see this"));
  });
  return panel;
}

void PlanPage::showStudy() {
  const Contents& contents = m_study.contents();
  m_form->setSystems(systemsOf(contents));
  m_form->setLanguages(languagesOf(contents));
  m_form->setPlan(contents.info.plan);
  compute();
}

void PlanPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_stale)
    m_previewTime.start();
}

void PlanPage::showAnnotators() {
  const QList<RaterWork>& work = m_findings.work;
  m_nobody->setVisible(work.isEmpty());
  m_table->setVisible(!work.isEmpty());
  m_model->setTable(annotatorsTable(work, m_findings.preview.moreItems));
  m_table->fitColumns();
  m_table->setFixedHeight(m_table->sizeHint().height() + m_table->horizontalScrollBar()->sizeHint().height());
  QStringList names;
  for (const RaterWork& one : work)
    if (const Rater* rater = m_study.contents().findRater(one.rater); rater && !rater->synthetic)
      names.append(one.rater.text());
  m_handOut->proposeAnnotators(names);
}

void PlanPage::compute() {
  m_stale = false;
  if (!m_study.isOpen())
    return;
  const Contents& contents = m_study.contents();
  const bool isShort = contents.samples.size() < kShortWork && contents.verdicts.size() < kShortWork;
  m_latest.run(isShort ? Latest<PlanFindings>::Size::Short : Latest<PlanFindings>::Size::Long,
               [contents, plan = m_form->plan()] {
                 const std::optional<double> pace = ownPace(contents);
                 return PlanFindings{previewDraw(contents, plan, pace.value_or(kSecondsEach)),
                                     raterWork(contents),
                                     pace.has_value(),
                                     {knownCandidates(contents), nextWalk(contents)}};
               });
}

void PlanPage::take(const PlanFindings& findings) {
  m_findings = findings;
  m_draw->showPreview(findings.preview, findings.fromOwnPace);
  const bool differs = findings.preview.added > 0 || m_form->plan() != m_study.contents().info.plan;
  m_draw->setMayApply(differs && m_form->hasPair() && !m_study.whyReadOnly());
  m_known->showFindings(findings.known);
  showAnnotators();
}

void PlanPage::apply() {
  const PlanSettings plan = m_form->plan();
  Edit edit;
  edit.info = m_study.contents().info;
  edit.info->plan = plan;
  edit.battles = plannedBattles(m_study.contents(), plan);
  m_study.apply(edit, [this, guard = QPointer<PlanPage>(this)](const Result<void>& applied) {
    if (!guard)
      return;
    m_said->setVisible(!applied);
    m_said->setText(applied ? QString() : describe(applied.error()));
  });
}

}  // namespace s2s
