// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/PlanForm.h"

#include "core/model/Task.h"
#include "core/model/Words.h"
#include "ui/common/FormRow.h"
#include "ui/common/LiveTexts.h"
#include "ui/common/Theme.h"
#include "ui/start/QuotaGrid.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QSpinBox>

#include <algorithm>
#include <cmath>
#include <limits>

namespace s2s {
namespace {

constexpr int kMostBattles = 100000;
constexpr int kSystemRowsShown = 5;

}  // namespace

PlanForm::PlanForm(Asks asks, QWidget* parent)
    : QWidget(parent), m_rows(new QFormLayout(this)), m_texts(new LiveTexts(this)) {
  m_rows->setContentsMargins(0, 0, 0, 0);
  m_rows->setSpacing(theme::kGrid);
  m_rows->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
  m_rows->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  m_rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
  buildPlan();
  if (asks == Asks::PlanAndRules)
    buildRules();
}

void PlanForm::buildPlan() {
  m_systems = new QListWidget;
  m_systems->setObjectName(QStringLiteral("planSystems"));
  m_systems->setAttribute(Qt::WA_InputMethodEnabled, false);
  m_systems->setFixedHeight(kSystemRowsShown * 3 * theme::kGrid);
  addRow(m_systems, [] { return tr("Systems that compete"); });
  connect(m_systems, &QListWidget::itemChanged, this, &PlanForm::changed);
  m_battles = addNumber(QStringLiteral("planBattles"), 0, kMostBattles, 0, [] { return tr("Battles"); });
  m_annotators = addNumber(QStringLiteral("planAnnotators"), 1, 999, 1, [] { return tr("Annotators"); });
  m_overlap = addNumber(QStringLiteral("planOverlap"), 0, 100, 100, [] { return tr("Battles that all of them get"); });
  m_perRater =
      addNumber(QStringLiteral("planPerRater"), 0, kMostBattles, 0, [] { return tr("Battles per annotator"); });
  m_repeats = addNumber(QStringLiteral("planRepeats"), 0, 50, 5, [] { return tr("Battles that come back swapped"); });
  m_seed = addNumber(QStringLiteral("planSeed"), 1, std::numeric_limits<int>::max(), 1,
                     [] { return tr("Seed of the draw"); });
  m_gold = addNumber(QStringLiteral("planGold"), 0, 50, 5, [] { return tr("Gold and trap items"); });
  m_training = addNumber(QStringLiteral("planTraining"), 0, 99, 0, [] { return tr("Training items at the start"); });
  m_quotas = new QuotaGrid;
  addRow(m_quotas, [] { return tr("At most so many battles"); });
  connect(m_quotas, &QuotaGrid::changed, this, &PlanForm::changed);
  m_gold->setSuffix(QStringLiteral(" %"));
  m_overlap->setSuffix(QStringLiteral(" %"));
  m_repeats->setSuffix(QStringLiteral(" %"));
  m_texts->add([this] {
    m_battles->setSpecialValueText(tr("One for each sample"));
    m_perRater->setSpecialValueText(tr("All"));
    m_overlap->setToolTip(
        tr("The rest is dealt out among the annotators. Agreement can only be told of battles that "
           "several of them judged."));
    m_repeats->setToolTip(tr("These show how steady an annotator is, and whether the order matters."));
    m_gold->setToolTip(
        tr("Share of each walk, as far as there are battles with a known answer. Annotators cannot tell them from the "
           "others."));
    m_training->setToolTip(tr("Battles with a known answer that come first and tell what was to be heard."));
    m_seed->setToolTip(tr("The same seed draws the same plan from the same set."));
  });
}

void PlanForm::buildRules() {
  m_criteria = addChoice(QStringLiteral("ruleCriteria"), [] { return tr("Three criteria"); });
  m_policy = addChoice(QStringLiteral("rulePolicy"), [] { return tr("Loudness"); });
  m_criteria->addItems({{}, {}, {}});
  m_policy->addItems({{}, {}});
  m_rawTasks = new QLineEdit;
  m_rawTasks->setObjectName(QStringLiteral("ruleRawTasks"));
  addRow(m_rawTasks, [] { return tr("Tasks with raw loudness"); });
  connect(m_rawTasks, &QLineEdit::textEdited, this, &PlanForm::changed);
  m_acceptable =
      addQuestion(QStringLiteral("ruleAcceptable"), true, [] { return tr("Offer \"neither is acceptable\""); });
  m_loserReason = addQuestion(QStringLiteral("ruleLoserReason"), false, [] { return tr("Ask why the loser lost"); });
  m_lockVolume = addQuestion(QStringLiteral("ruleLockVolume"), false,
                             [] { return tr("Keep the volume of the sound check until the next break"); });
  m_prosody = addQuestion(QStringLiteral("ruleProsody"), false,
                          [] { return tr("Let annotators see pitch, intensity and spectrogram"); });
  m_texts->add([this] {
    m_prosody->setToolTip(tr("What is seen may sway what is heard. Researchers always can."));
    m_criteria->setItemText(static_cast<int>(CriteriaMode::Required), tr("Required"));
    m_criteria->setItemText(static_cast<int>(CriteriaMode::Optional), tr("Optional"));
    m_criteria->setItemText(static_cast<int>(CriteriaMode::Off), tr("Not asked"));
    m_policy->setItemText(static_cast<int>(LoudnessPolicy::Aligned), words(LoudnessPolicy::Aligned));
    m_policy->setItemText(static_cast<int>(LoudnessPolicy::Raw), words(LoudnessPolicy::Raw));
    m_policy->setToolTip(
        tr("Aligned: one gain for each clip, to -23 LUFS. Raw: where loudness is part of the answer, "
           "as in whispering."));
    m_rawTasks->setPlaceholderText(tr("such as: whispering, shouting"));
    m_rawTasks->setToolTip(tr("Their clips are played as they were recorded, also where loudness is aligned."));
  });
}

void PlanForm::addRow(QWidget* field, const std::function<QString()>& label) {
  addFormRow(*m_rows, *m_texts, field, label);
}

QSpinBox* PlanForm::addNumber(const QString& name, int from, int to, int value, const std::function<QString()>& label) {
  auto* number = new QSpinBox;
  number->setObjectName(name);
  number->setRange(from, to);
  number->setValue(value);
  number->setAlignment(Qt::AlignRight);
  addRow(number, label);
  connect(number, &QSpinBox::valueChanged, this, &PlanForm::changed);
  return number;
}

QComboBox* PlanForm::addChoice(const QString& name, const std::function<QString()>& label) {
  auto* choice = new QComboBox;
  choice->setObjectName(name);
  addRow(choice, label);
  connect(choice, &QComboBox::activated, this, &PlanForm::changed);
  return choice;
}

QCheckBox* PlanForm::addQuestion(const QString& name, bool on, const std::function<QString()>& label) {
  auto* question = new QCheckBox;
  question->setObjectName(name);
  question->setChecked(on);
  m_rows->addRow(question);
  m_texts->add([question, label] { question->setText(label()); });
  connect(question, &QCheckBox::toggled, this, &PlanForm::changed);
  return question;
}

void PlanForm::setSystems(const QStringList& systems) {
  const QSignalBlocker quiet(m_systems);
  m_systems->clear();
  for (const QString& system : systems) {
    auto* item = new QListWidgetItem(system, m_systems);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
    item->setCheckState(Qt::Checked);
  }
  Q_EMIT changed();
}

QStringList PlanForm::chosenSystems() const {
  QStringList chosen;
  for (int i = 0; i < m_systems->count(); ++i)
    if (m_systems->item(i)->checkState() == Qt::Checked)
      chosen.append(m_systems->item(i)->text());
  return chosen;
}

bool PlanForm::hasPair() const { return chosenSystems().size() >= 2; }

void PlanForm::setLanguages(const QStringList& languages) { m_quotas->setLanguages(languages); }

void PlanForm::setPlan(const PlanSettings& plan) {
  const QSignalBlocker quiet(this);
  for (int i = 0; i < m_systems->count(); ++i) {
    const bool competes = plan.systems.isEmpty() || plan.systems.contains(m_systems->item(i)->text());
    m_systems->item(i)->setCheckState(competes ? Qt::Checked : Qt::Unchecked);
  }
  const auto percent = [](double share) { return static_cast<int>(std::lround(100 * share)); };
  m_battles->setValue(plan.battles);
  m_annotators->setValue(plan.annotators);
  m_overlap->setValue(percent(plan.overlap));
  m_perRater->setValue(plan.perRater);
  m_repeats->setValue(percent(plan.repeats));
  m_gold->setValue(percent(plan.gold));
  m_training->setValue(plan.training);
  m_seed->setValue(static_cast<int>(std::min<quint64>(plan.seed, std::numeric_limits<int>::max())));
  m_quotas->setQuotas(plan.quotas);
}

PlanSettings PlanForm::plan() const {
  PlanSettings plan;
  plan.seed = static_cast<quint64>(m_seed->value());
  plan.battles = m_battles->value();
  const QStringList systems = chosenSystems();
  if (systems.size() < m_systems->count())  // an empty list means all, those of a later version of the set included
    plan.systems = systems;
  plan.annotators = m_annotators->value();
  plan.overlap = m_overlap->value() / 100.0;
  plan.repeats = m_repeats->value() / 100.0;
  plan.gold = m_gold->value() / 100.0;
  plan.training = m_training->value();
  plan.perRater = m_perRater->value();
  plan.quotas = m_quotas->quotas();
  return plan;
}

QStringList PlanForm::rawTasks() const {
  static const QRegularExpression between(QStringLiteral("[,;，；、]"));
  QStringList codes;
  const QStringList names = m_rawTasks->text().split(between);
  for (const QString& name : names)
    if (const QString code = taskCodeFrom(name.trimmed()); !code.isEmpty())
      codes.append(code);
  return codes;
}

StudyInfo PlanForm::info() const {
  StudyInfo info;
  info.criteria = static_cast<CriteriaMode>(m_criteria->currentIndex());
  info.policy = static_cast<LoudnessPolicy>(m_policy->currentIndex());
  info.rawTasks = rawTasks();
  info.attention.lockVolume = m_lockVolume->isChecked();
  info.askAcceptable = m_acceptable->isChecked();
  info.askLoserReason = m_loserReason->isChecked();
  info.showProsody = m_prosody->isChecked();
  info.plan = plan();
  return info;
}

}  // namespace s2s
