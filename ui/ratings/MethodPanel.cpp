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
#include <QStringList>
#include <QVBoxLayout>

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
      m_start(number(EloSettings().start, 0, 10000, this)),
      m_styleLabel(new QLabel(this)),
      m_measuring(new QLabel(this)) {
  m_ties->setObjectName(QStringLiteral("ties"));
  m_seat->setObjectName(QStringLiteral("seatTerm"));
  m_prior->setObjectName(QStringLiteral("prior"));
  m_width->setObjectName(QStringLiteral("targetWidth"));
  m_k->setObjectName(QStringLiteral("k"));
  m_start->setObjectName(QStringLiteral("start"));
  auto* row = new QHBoxLayout;
  row->setSpacing(theme::kGrid);
  m_tiesLabel = addLabelled(row, m_ties);
  row->addSpacing(theme::kGrid);
  row->addWidget(m_seat);
  row->addWidget(m_prior);
  row->addSpacing(theme::kGrid);
  m_widthLabel = addLabelled(row, m_width);
  row->addSpacing(2 * theme::kGrid);
  m_kLabel = addLabelled(row, m_k);
  m_startLabel = addLabelled(row, m_start);
  row->addStretch(1);
  auto* styleRow = new QHBoxLayout;
  styleRow->setSpacing(theme::kGrid);
  styleRow->addWidget(m_styleLabel);
  for (QCheckBox*& box : m_style) {
    box = new QCheckBox(this);
    box->setObjectName(QStringLiteral("style-") + code(kStyleFigures.at(&box - m_style.data())));
    styleRow->addWidget(box);
    connect(box, &QCheckBox::toggled, this, &MethodPanel::changed);
  }
  m_measuring->setObjectName(QStringLiteral("measuring"));
  m_measuring->setTextFormat(Qt::PlainText);
  styleRow->addSpacing(theme::kGrid);
  styleRow->addWidget(m_measuring);
  styleRow->addStretch(1);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(theme::kGrid / 2);
  rows->addLayout(row);
  rows->addLayout(styleRow);
  retranslate();
  connect(m_ties, &QComboBox::currentIndexChanged, this, &MethodPanel::changed);
  for (QCheckBox* box : {m_seat, m_prior})
    connect(box, &QCheckBox::toggled, this, &MethodPanel::changed);
  for (QDoubleSpinBox* box : {m_width, m_k, m_start})
    connect(box, &QDoubleSpinBox::valueChanged, this, &MethodPanel::changed);
}

QLabel* MethodPanel::addLabelled(QHBoxLayout* row, QWidget* field) {
  auto* label = new QLabel(this);
  label->setBuddy(field);
  row->addWidget(label);
  row->addWidget(field);
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

QList<StyleFigure> MethodPanel::style() const {
  QList<StyleFigure> figures;
  for (size_t i = 0; i < m_style.size(); ++i)
    if (m_style[i]->isChecked())
      figures.append(kStyleFigures[i]);
  return figures;
}

void MethodPanel::showMeasuring(const QString& text) { m_measuring->setText(text); }

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
  m_styleLabel->setText(tr("Bradley-Terry: control for"));
  const QStringList names{tr("Duration"), tr("Loudness"), tr("Speech rate")};
  const QStringList tips{
      tr("How long the two answers last, as their difference over their sum"),
      tr("How loud the two answers were recorded, as their difference in LU"),
      tr("Syllables of the transcript for each second that is not silent; answers without a transcript "
         "are left out")};
  for (size_t i = 0; i < m_style.size(); ++i) {
    m_style[i]->setText(names.at(static_cast<qsizetype>(i)));
    m_style[i]->setToolTip(tips.at(static_cast<qsizetype>(i)));
  }
  m_widthLabel->setText(tr("Wanted interval width"));
  m_width->setToolTip(tr("How wide a 95 % interval may be at most, for the number of games still needed"));
  m_kLabel->setText(tr("Elo: K"));
  m_startLabel->setText(tr("Start"));
  m_k->setToolTip(tr("How far one game moves a rating; 32 in the paper"));
  m_start->setToolTip(tr("The rating with which every system starts; 1000 in the paper"));
}

}  // namespace s2s
