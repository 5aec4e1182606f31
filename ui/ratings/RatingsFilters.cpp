// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ratings/RatingsFilters.h"

#include "core/report/AgreementReport.h"
#include "ui/common/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace s2s {
namespace {

QDoubleSpinBox* number(double value, double least, double most, QWidget* parent) {
  auto* box = new QDoubleSpinBox(parent);
  box->setDecimals(0);
  box->setRange(least, most);
  box->setValue(value);
  box->setKeyboardTracking(false);
  return box;
}

bool isJudge(const QList<RaterChoice>& raters, const QString& name) {
  return std::any_of(raters.cbegin(), raters.cend(),
                     [&](const RaterChoice& rater) { return rater.name == name && rater.kind == RaterKind::Judge; });
}

}  // namespace

RatingsFilters::RatingsFilters(QWidget* parent)
    : QWidget(parent),
      m_rater(new RaterBox(this)),
      m_method(new QComboBox(this)),
      m_order(new QComboBox(this)),
      m_k(number(EloSettings().k, 1, 400, this)),
      m_start(number(EloSettings().start, 0, 10000, this)),
      m_paper(new QCheckBox(this)) {
  m_rater->setObjectName(QStringLiteral("rater"));
  m_order->setObjectName(QStringLiteral("judgeOrder"));
  m_k->setObjectName(QStringLiteral("k"));
  m_start->setObjectName(QStringLiteral("start"));
  m_paper->setObjectName(QStringLiteral("besidePaper"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(theme::kGrid);
  m_raterLabel = addLabelled(m_rater);
  m_orderLabel = addLabelled(m_order);
  m_methodLabel = addLabelled(m_method);
  m_kLabel = addLabelled(m_k);
  m_startLabel = addLabelled(m_start);
  layout->addSpacing(theme::kGrid);
  layout->addWidget(m_paper);
  layout->addStretch(1);
  retranslate();
  connect(m_rater, &QComboBox::currentIndexChanged, this, &RatingsFilters::changed);
  connect(m_rater, &QComboBox::currentIndexChanged, this, &RatingsFilters::showOrder);
  connect(m_order, &QComboBox::currentIndexChanged, this, &RatingsFilters::changed);
  connect(m_method, &QComboBox::currentIndexChanged, this, &RatingsFilters::changed);
  connect(m_k, &QDoubleSpinBox::valueChanged, this, &RatingsFilters::changed);
  connect(m_start, &QDoubleSpinBox::valueChanged, this, &RatingsFilters::changed);
  connect(m_paper, &QCheckBox::toggled, this, &RatingsFilters::besidePaperChanged);
}

QLabel* RatingsFilters::addLabelled(QWidget* field) {
  auto* label = new QLabel(this);
  label->setBuddy(field);
  layout()->addWidget(label);
  layout()->addWidget(field);
  return label;
}

void RatingsFilters::setRaters(const QList<RaterChoice>& raters) {
  m_raters = raters;
  const bool people = std::any_of(raters.cbegin(), raters.cend(),
                                  [](const RaterChoice& rater) { return rater.kind == RaterKind::Human; });
  QList<RaterBox::Entry> leading;
  if (people)
    leading << RaterBox::Entry{tr("All people"), kHumans};
  m_rater->setChoices(leading, raters);
  showOrder();
}

void RatingsFilters::setRater(const QString& rater) {
  const QSignalBlocker quiet(m_rater);
  m_rater->choose(rater);
  showOrder();
}

/// Only a judge was asked in two orders.
void RatingsFilters::showOrder() {
  const bool judge = isJudge(m_raters, rater());
  m_order->setVisible(judge);
  m_orderLabel->setVisible(judge);
}

QString RatingsFilters::rater() const { return m_rater->chosen(); }

EloSettings RatingsFilters::elo() const { return {.start = m_start->value(), .k = m_k->value()}; }

RatingMethod RatingsFilters::method() const { return static_cast<RatingMethod>(m_method->currentData().toInt()); }

QString RatingsFilters::judgeOrder() const { return m_order->currentData().toString(); }

bool RatingsFilters::besidePaper() const { return m_paper->isChecked(); }

void RatingsFilters::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    setRaters(m_raters);
  }
}

void RatingsFilters::retranslate() {
  const QSignalBlocker quietMethod(m_method), quietOrder(m_order);
  const int order = std::max(0, m_order->currentIndex());
  m_method->clear();
  m_method->addItem(tr("Elo"), static_cast<int>(RatingMethod::Elo));
  m_order->clear();
  m_order->addItem(tr("A first"), QStringLiteral("ab"));
  m_order->addItem(tr("B first"), QStringLiteral("ba"));
  m_order->addItem(tr("Both"), QStringLiteral("both"));
  m_order->setCurrentIndex(order);
  m_method->setVisible(m_method->count() > 1);
  m_methodLabel->setVisible(m_method->count() > 1);
  m_raterLabel->setText(tr("Verdicts of"));
  m_methodLabel->setText(tr("Method"));
  m_orderLabel->setText(tr("Judge's order"));
  m_kLabel->setText(tr("K"));
  m_startLabel->setText(tr("Start"));
  m_k->setToolTip(tr("How far one game moves a rating; 32 in the paper"));
  m_start->setToolTip(tr("The rating with which every system starts; 1000 in the paper"));
  m_paper->setText(tr("Beside the paper"));
  m_paper->setToolTip(tr("Shows the published Elo of systems with the same name"));
}

}  // namespace s2s
