// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ratings/MethodPanel.h"

#include "ui/common/Figures.h"
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

constexpr double kUsualWidth = 100;

QDoubleSpinBox* number(double value, double least, double most, QWidget* parent) {
  auto* box = new QDoubleSpinBox(parent);
  box->setDecimals(0);
  box->setRange(least, most);
  box->setValue(value);
  box->setKeyboardTracking(false);
  return box;
}

}  // namespace

MethodPanel::MethodPanel(QWidget* parent)
    : QWidget(parent),
      m_ties(new QComboBox(this)),
      m_seat(new QCheckBox(this)),
      m_prior(new QCheckBox(this)),
      m_width(number(kUsualWidth, 1, 2000, this)),
      m_k(number(EloSettings().k, 1, 400, this)),
      m_start(number(EloSettings().start, 0, 10000, this)) {
  m_ties->setObjectName(QStringLiteral("ties"));
  m_seat->setObjectName(QStringLiteral("seatTerm"));
  m_prior->setObjectName(QStringLiteral("prior"));
  m_width->setObjectName(QStringLiteral("targetWidth"));
  m_k->setObjectName(QStringLiteral("k"));
  m_start->setObjectName(QStringLiteral("start"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(theme::kGrid);
  m_tiesLabel = addLabelled(m_ties);
  row->addSpacing(theme::kGrid);
  row->addWidget(m_seat);
  row->addWidget(m_prior);
  row->addSpacing(theme::kGrid);
  m_widthLabel = addLabelled(m_width);
  row->addSpacing(2 * theme::kGrid);
  m_kLabel = addLabelled(m_k);
  m_startLabel = addLabelled(m_start);
  row->addStretch(1);
  retranslate();
  connect(m_ties, &QComboBox::currentIndexChanged, this, &MethodPanel::changed);
  for (QCheckBox* box : {m_seat, m_prior})
    connect(box, &QCheckBox::toggled, this, &MethodPanel::changed);
  for (QDoubleSpinBox* box : {m_width, m_k, m_start})
    connect(box, &QDoubleSpinBox::valueChanged, this, &MethodPanel::changed);
}

QLabel* MethodPanel::addLabelled(QWidget* field) {
  auto* label = new QLabel(this);
  label->setBuddy(field);
  layout()->addWidget(label);
  layout()->addWidget(field);
  return label;
}

EloSettings MethodPanel::elo() const { return {.start = m_start->value(), .k = m_k->value()}; }

BtSettings MethodPanel::bt() const {
  BtSettings settings;
  settings.ties = static_cast<TieRule>(m_ties->currentData().toInt());
  settings.seatTerm = m_seat->isChecked();
  settings.prior = m_prior->isChecked() ? kOfferedPrior : 0;
  return settings;
}

double MethodPanel::targetWidth() const { return m_width->value(); }

void MethodPanel::takePrior() { m_prior->setChecked(true); }

void MethodPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange)
    retranslate();
}

void MethodPanel::retranslate() {
  const QSignalBlocker quiet(m_ties);
  const int ties = std::max(0, m_ties->currentIndex());
  m_ties->clear();
  m_ties->addItem(tr("leave out"), static_cast<int>(TieRule::Skip));
  m_ties->addItem(tr("half a win each"), static_cast<int>(TieRule::Half));
  m_ties->addItem(tr("Davidson"), static_cast<int>(TieRule::Davidson));
  m_ties->setCurrentIndex(ties);
  m_tiesLabel->setText(tr("Ties"));
  m_ties->setToolTip(tr("Davidson (1970): a tie is an outcome of its own, more likely between equals."));
  m_seat->setText(tr("Seat term"));
  m_seat->setToolTip(
      tr("Also estimates the advantage of the answer that is played first, and frees the ratings of it."));
  m_prior->setText(tr("Prior of %1 wins").arg(figure(kOfferedPrior, 1)));
  m_prior->setToolTip(
      tr("Adds that many wins for each side of every pair that met, so that there are ratings even "
         "where a system only won or only lost."));
  m_widthLabel->setText(tr("Wanted interval width"));
  m_width->setToolTip(tr("How wide a 95 % interval may be at most, for the number of games still needed"));
  m_kLabel->setText(tr("Elo: K"));
  m_startLabel->setText(tr("Start"));
  m_k->setToolTip(tr("How far one game moves a rating; 32 in the paper"));
  m_start->setToolTip(tr("The rating with which every system starts; 1000 in the paper"));
}

}  // namespace s2s
