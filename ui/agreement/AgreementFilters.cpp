// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/AgreementFilters.h"

#include "core/model/Words.h"
#include "ui/common/Theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace s2s {
namespace {

constexpr std::array kCriteria = {Criterion::Overall, Criterion::Alignment, Criterion::Expressiveness,
                                  Criterion::Quality};

void refill(QComboBox& box, const QList<QPair<QString, QVariant>>& entries) {
  const QSignalBlocker quiet(&box);
  const int place = std::max(0, box.currentIndex());
  box.clear();
  for (const auto& [text, value] : entries)
    box.addItem(text, value);
  box.setCurrentIndex(place);
}

}  // namespace

AgreementFilters::AgreementFilters(QWidget* parent)
    : QWidget(parent),
      m_a(new RaterBox(this)),
      m_b(new RaterBox(this)),
      m_criterion(new QComboBox(this)),
      m_orientation(new QComboBox(this)),
      m_order(new QComboBox(this)),
      m_against(new QLabel(this)) {
  m_a->setObjectName(QStringLiteral("raterA"));
  m_b->setObjectName(QStringLiteral("raterB"));
  m_criterion->setObjectName(QStringLiteral("criterion"));
  m_orientation->setObjectName(QStringLiteral("orientation"));
  m_order->setObjectName(QStringLiteral("judgeOrder"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(theme::kGrid);
  layout->addWidget(m_a, 2);
  layout->addWidget(m_against);
  layout->addWidget(m_b, 2);
  layout->addSpacing(2 * theme::kGrid);
  for (QComboBox* box : {m_criterion, m_orientation, m_order}) {
    m_labels << new QLabel(this);
    m_labels.last()->setBuddy(box);
    layout->addWidget(m_labels.last());
    layout->addWidget(box);
    connect(box, &QComboBox::currentIndexChanged, this, &AgreementFilters::changed);
  }
  layout->addStretch(1);
  connect(m_a, &QComboBox::currentIndexChanged, this, [this] { pairPicked(true); });
  connect(m_b, &QComboBox::currentIndexChanged, this, [this] { pairPicked(false); });
  retranslate();
}

void AgreementFilters::setRaters(const QList<RaterChoice>& raters) {
  m_raters = raters;
  const bool people = std::any_of(raters.cbegin(), raters.cend(),
                                  [](const RaterChoice& rater) { return rater.kind == RaterKind::Human; });
  const bool judges = std::any_of(raters.cbegin(), raters.cend(),
                                  [](const RaterChoice& rater) { return rater.kind == RaterKind::Judge; });
  QList<RaterBox::Entry> leading;
  if (people)
    leading << RaterBox::Entry{raterWords(kHumans), kHumans};
  m_a->setChoices(leading, raters);
  m_b->setChoices(leading, raters);
  m_order->setVisible(judges);
  m_labels.last()->setVisible(judges);
}

void AgreementFilters::setPair(const RaterPair& pair) {
  const QSignalBlocker quietA(m_a), quietB(m_b);
  m_a->choose(pair.a);
  m_b->choose(pair.b);
  m_shown = pair;
}

RaterPair AgreementFilters::pair() const { return {m_a->chosen(), m_b->chosen()}; }

Criterion AgreementFilters::criterion() const { return static_cast<Criterion>(m_criterion->currentData().toInt()); }

Orientation AgreementFilters::orientation() const {
  return static_cast<Orientation>(m_orientation->currentData().toInt());
}

QString AgreementFilters::judgeOrder() const { return m_order->currentData().toString(); }

/// Who is picked on one side leaves the other: nobody is compared with himself.
void AgreementFilters::pairPicked(bool first) {
  RaterPair now = pair();
  if (now.a == now.b)
    (first ? now.b : now.a) = first ? m_shown.a : m_shown.b;
  setPair(now);
  Q_EMIT changed();
}

void AgreementFilters::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    setRaters(m_raters);
  }
}

void AgreementFilters::retranslate() {
  QList<QPair<QString, QVariant>> criteria;
  for (const Criterion criterion : kCriteria)
    criteria.append({words(criterion), static_cast<int>(criterion)});
  refill(*m_criterion, criteria);
  refill(*m_orientation, {{tr("Canonical"), static_cast<int>(Orientation::Canonical)},
                          {tr("As shown"), static_cast<int>(Orientation::Presented)}});
  refill(*m_order, {{tr("A first"), QStringLiteral("ab")},
                    {tr("B first"), QStringLiteral("ba")},
                    {tr("Both agree"), kOrdersAgree},
                    {tr("Average"), kOrdersAverage}});
  m_against->setText(tr("against"));
  m_labels.at(0)->setText(tr("Criterion"));
  m_labels.at(1)->setText(tr("Labels"));
  m_labels.at(2)->setText(tr("Judges' order"));
  m_a->setAccessibleName(tr("First rater"));
  m_b->setAccessibleName(tr("Second rater"));
  m_orientation->setToolTip(
      tr("Canonical: a coin for each battle decided which answer is A, so that no label is "
         "systematically the stronger system. As shown: what the first rater heard first."));
  m_order->setToolTip(
      tr("Which answer the automatic judges heard first. Both agree: only what a judge said in either order; where it "
         "contradicts itself there is no stable verdict. Average: two answers that contradict each other are a half "
         "for each side."));
}

}  // namespace s2s
