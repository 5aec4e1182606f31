// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/KappaPanel.h"

#include "ui/agreement/AgreementTable.h"
#include "ui/charts/KappaScale.h"
#include "ui/common/Figures.h"
#include "ui/common/Label.h"

#include <QVBoxLayout>

namespace s2s {

using theme::Color;
using theme::Step;

KappaPanel::KappaPanel(QWidget* parent)
    : QWidget(parent),
      m_title(new Label(Step::Body, Color::TextMuted, this)),
      m_value(new Label(Step::Title, Color::Text, this)),
      m_interval(new Label(Step::Body, Color::Text, this)),
      m_scale(new KappaScale(this)),
      m_caution(new Label(Step::Small, Color::TextMuted, this)),
      m_counts(new Label(Step::Body, Color::Text, this)),
      m_ceiling(new Label(Step::Body, Color::Text, this)) {
  m_value->setObjectName(QStringLiteral("kappaValue"));
  m_interval->setObjectName(QStringLiteral("kappaInterval"));
  m_counts->setObjectName(QStringLiteral("kappaCounts"));
  m_ceiling->setObjectName(QStringLiteral("humanCeiling"));
  m_value->setWeight(QFont::DemiBold);
  for (Label* label : {m_interval, m_caution, m_counts, m_ceiling})
    label->setFit(Label::Fit::Wrap);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(theme::kGrid / 2);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_value, m_interval, m_scale, m_caution})
    layout->addWidget(widget);
  layout->addSpacing(theme::kGrid);
  layout->addWidget(m_counts);
  layout->addWidget(m_ceiling);
  layout->addStretch(1);
}

void KappaPanel::showFindings(const Agreement& agreement, const std::optional<HumanCeiling>& ceiling) {
  m_title->setText(tr("Cohen's κ"));
  showKappa(agreement);
  KappaOnScale onScale;
  if (agreement.kappa) {
    onScale.value = agreement.kappa->value;
    if (agreement.kappa->hasError)
      onScale.interval = Spread{agreement.kappa->low, agreement.kappa->high};
  }
  if (ceiling)
    onScale.ceiling = ceiling->kappa;
  m_scale->setKappa(onScale);
  m_caution->setText(tr("The words are a convention of Landis and Koch (1977), not a test."));
  QString counts = tr("%n battles judged by both", nullptr, static_cast<int>(agreement.n));
  if (agreement.observed && agreement.chance)
    counts += QLatin1Char('\n') +
              tr("%1 agreement (%2 by chance)").arg(percent(*agreement.observed), percent(*agreement.chance));
  m_counts->setText(counts);
  m_ceiling->setVisible(ceiling.has_value());
  if (ceiling)
    m_ceiling->setText(tr("▲ %1: people among themselves, the mean of %n pairs", nullptr, ceiling->pairs)
                           .arg(figure(ceiling->kappa, 3)));
}

void KappaPanel::showKappa(const Agreement& agreement) {
  if (!agreement.kappa) {
    m_value->setText(tr("undefined"));
    m_interval->setText(kappaNote(agreement));
    return;
  }
  const KappaValue& kappa = *agreement.kappa;
  m_value->setText(figure(kappa.value, 3));
  m_interval->setText(kappa.hasError ? tr("95 % interval %1 to %2 (standard error %3)")
                                           .arg(figure(kappa.low, 3), figure(kappa.high, 3), figure(kappa.se, 3))
                                     : kappaNote(agreement));
}

}  // namespace s2s
