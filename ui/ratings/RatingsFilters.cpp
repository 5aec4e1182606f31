// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ratings/RatingsFilters.h"

#include "core/report/AgreementReport.h"
#include "ui/common/Theme.h"
#include "ui/ratings/MethodPanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace s2s {
namespace {

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
      m_paper(new QCheckBox(this)),
      m_showSettings(new QPushButton(this)),
      m_export(new QPushButton(this)),
      m_settings(new MethodPanel(this)) {
  m_rater->setObjectName(QStringLiteral("rater"));
  m_order->setObjectName(QStringLiteral("judgeOrder"));
  m_method->setObjectName(QStringLiteral("method"));
  m_paper->setObjectName(QStringLiteral("besidePaper"));
  m_showSettings->setObjectName(QStringLiteral("showSettings"));
  m_export->setObjectName(QStringLiteral("export"));
  m_settings->setObjectName(QStringLiteral("methodPanel"));
  m_showSettings->setCheckable(true);
  m_settings->hide();
  auto* row = new QHBoxLayout;
  row->setSpacing(theme::kGrid);
  m_raterLabel = addLabelled(row, m_rater);
  m_orderLabel = addLabelled(row, m_order);
  m_methodLabel = addLabelled(row, m_method);
  row->addSpacing(theme::kGrid);
  row->addWidget(m_paper);
  row->addStretch(1);
  row->addWidget(m_showSettings);
  row->addWidget(m_export);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(theme::kGrid);
  rows->addLayout(row);
  rows->addWidget(m_settings);
  retranslate();
  connect(m_rater, &QComboBox::currentIndexChanged, this, &RatingsFilters::changed);
  connect(m_rater, &QComboBox::currentIndexChanged, this, &RatingsFilters::showOrder);
  connect(m_order, &QComboBox::currentIndexChanged, this, &RatingsFilters::changed);
  connect(m_settings, &MethodPanel::changed, this, &RatingsFilters::changed);
  connect(m_method, &QComboBox::currentIndexChanged, this, &RatingsFilters::viewChanged);
  connect(m_paper, &QCheckBox::toggled, this, &RatingsFilters::viewChanged);
  connect(m_showSettings, &QPushButton::toggled, m_settings, &QWidget::setVisible);
  connect(m_export, &QPushButton::clicked, this, &RatingsFilters::exportWanted);
}

QLabel* RatingsFilters::addLabelled(QHBoxLayout* row, QWidget* field) {
  auto* label = new QLabel(this);
  label->setBuddy(field);
  row->addWidget(label);
  row->addWidget(field);
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
  const int order = std::max(0, m_order->currentIndex()), method = std::max(0, m_method->currentIndex());
  m_method->clear();
  m_method->addItem(tr("Bradley-Terry"), static_cast<int>(RatingMethod::BradleyTerry));
  m_method->addItem(tr("Elo of the paper"), static_cast<int>(RatingMethod::Elo));
  m_method->setCurrentIndex(method);
  m_order->clear();
  m_order->addItem(tr("A first"), QStringLiteral("ab"));
  m_order->addItem(tr("B first"), QStringLiteral("ba"));
  m_order->addItem(tr("Both agree"), kOrdersAgree);
  m_order->addItem(tr("Average"), kOrdersAverage);
  m_order->setCurrentIndex(order);
  m_raterLabel->setText(tr("Verdicts of"));
  m_methodLabel->setText(tr("Order and charts by"));
  m_orderLabel->setText(tr("Judge's order"));
  m_paper->setText(tr("Beside the paper"));
  m_paper->setToolTip(tr("Shows the published Elo of systems with the same name"));
  m_showSettings->setText(tr("Method settings"));
  m_showSettings->setToolTip(tr("Ties, seat term, prior, wanted interval width, K and start"));
  m_export->setText(tr("Export CSV"));
  m_export->setToolTip(tr("All figures of this page as a table, a row for each system of each part"));
}

}  // namespace s2s
