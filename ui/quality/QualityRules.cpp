// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/QualityRules.h"

#include "ui/common/LiveTexts.h"
#include "ui/common/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace s2s {
namespace {

constexpr int kMostReviewers = 99;
constexpr int kMostPerLevel = 9999;

}  // namespace

QualityRules::QualityRules(QWidget* parent)
    : QWidget(parent),
      m_texts(new LiveTexts(this)),
      m_ruleTitle(addLabel()),
      m_kind(new QComboBox(this)),
      m_k(addNumber("ruleK", 1, kMostReviewers)),
      m_of(addLabel()),
      m_reviewers(addNumber("ruleReviewers", 1, kMostReviewers)),
      m_auditTitle(addLabel()),
      m_perLevel(addNumber("auditPerLevel", 1, kMostPerLevel)),
      m_seedTitle(addLabel()),
      m_seed(addNumber("auditSeed", 0, std::numeric_limits<int>::max())),
      m_hideLevel(new QCheckBox(this)) {
  m_kind->setObjectName(QStringLiteral("ruleKind"));
  m_hideLevel->setObjectName(QStringLiteral("hideLevel"));
  for (int i = 0; i < 3; ++i)
    m_kind->addItem(QString());
  m_ruleTitle->setBuddy(m_kind);
  m_of->setBuddy(m_reviewers);
  m_auditTitle->setBuddy(m_perLevel);
  m_seedTitle->setBuddy(m_seed);
  layOut();
  m_texts->add([this] { setTexts(); });
  connect(m_kind, &QComboBox::activated, this, [this] { take(); });
  connect(m_hideLevel, &QCheckBox::clicked, this, [this] { take(); });
}

QSpinBox* QualityRules::addNumber(const char* name, int least, int most) {
  auto* box = new QSpinBox(this);
  box->setObjectName(QLatin1String(name));
  box->setRange(least, most);
  box->setKeyboardTracking(false);
  box->setAttribute(Qt::WA_InputMethodEnabled, false);
  connect(box, &QSpinBox::valueChanged, this, [this] { take(); });
  return box;
}

QLabel* QualityRules::addLabel() {
  auto* label = new QLabel(this);
  label->setTextFormat(Qt::PlainText);
  return label;
}

void QualityRules::layOut() {
  auto* rule = new QHBoxLayout;
  rule->setSpacing(theme::kGrid);
  for (QWidget* part : std::initializer_list<QWidget*>{m_ruleTitle, m_kind, m_k, m_of, m_reviewers})
    rule->addWidget(part);
  rule->addSpacing(3 * theme::kGrid);
  rule->addWidget(m_hideLevel);
  rule->addStretch(1);
  auto* audit = new QHBoxLayout;
  audit->setSpacing(theme::kGrid);
  for (QWidget* part : std::initializer_list<QWidget*>{m_auditTitle, m_perLevel, m_seedTitle, m_seed})
    audit->addWidget(part);
  audit->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(theme::kGrid);
  column->addLayout(rule);
  column->addLayout(audit);
}

void QualityRules::setTexts() {
  m_ruleTitle->setText(tr("A sample is kept when"));
  m_kind->setItemText(static_cast<int>(MarkRule::Kind::Unanimity), tr("all reviewers keep it"));
  m_kind->setItemText(static_cast<int>(MarkRule::Kind::Majority), tr("more than half keep it"));
  m_kind->setItemText(static_cast<int>(MarkRule::Kind::AtLeast), tr("at least this many keep it:"));
  m_kind->setToolTip(tr("A correction is not an objection. The paper's first version: all four keep it."));
  m_of->setText(tr("Reviewers:"));
  m_auditTitle->setText(tr("Audit: samples per level"));
  m_seedTitle->setText(tr("Seed of the draw"));
  m_hideLevel->setText(tr("Hide the claimed level until the reviewer has said which it is"));
}

void QualityRules::showSettings(const QualitySettings& settings) {
  m_shown = settings;
  const QSignalBlocker k(m_k), reviewers(m_reviewers), perLevel(m_perLevel), seed(m_seed);
  m_kind->setCurrentIndex(static_cast<int>(settings.rule.kind));
  m_reviewers->setValue(settings.rule.reviewers);
  m_k->setMaximum(settings.rule.reviewers);
  m_k->setValue(settings.rule.k);
  m_k->setVisible(settings.rule.kind == MarkRule::Kind::AtLeast);
  m_perLevel->setValue(settings.auditPerLevel);
  m_seed->setValue(static_cast<int>(std::min<quint64>(settings.auditSeed, std::numeric_limits<int>::max())));
  m_hideLevel->setChecked(settings.hideLevel);
}

QualitySettings QualityRules::settings() const {
  QualitySettings made = m_shown;
  made.rule.kind = static_cast<MarkRule::Kind>(m_kind->currentIndex());
  made.rule.reviewers = m_reviewers->value();
  made.rule.k = std::min(m_k->value(), made.rule.reviewers);
  made.auditPerLevel = m_perLevel->value();
  if (m_seed->value() != static_cast<int>(std::min<quint64>(m_shown.auditSeed, std::numeric_limits<int>::max())))
    made.auditSeed = static_cast<quint64>(m_seed->value());
  made.hideLevel = m_hideLevel->isChecked();
  return made;
}

void QualityRules::take() {
  const QualitySettings made = settings();
  if (made == m_shown)
    return;
  showSettings(made);
  Q_EMIT changed(made);
}

}  // namespace s2s
