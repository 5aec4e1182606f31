// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/KappaPanel.h"

#include "ui/agreement/AgreementTable.h"
#include "ui/agreement/CoefficientTable.h"
#include "ui/charts/KappaScale.h"
#include "ui/common/Figures.h"
#include "ui/common/Label.h"

#include <QStringList>
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

void KappaPanel::showReport(const AgreementReport& report) {
  const AgreementStratum& stratum = report.strata.first();
  const Orientation orientation = report.query.orientation;
  const Agreement& agreement = stratum.agreement;
  m_title->setText(orientation == Orientation::Canonical ? tr("Cohen's κ, canonical labels")
                                                         : tr("Cohen's κ, labels as shown"));
  showKappa(agreement);
  KappaOnScale onScale;
  if (agreement.kappa) {
    onScale.value = agreement.kappa->value;
    if (agreement.kappa->hasError)
      onScale.interval = Spread{agreement.kappa->low, agreement.kappa->high};
  }
  if (stratum.ceiling)
    onScale.ceiling = stratum.ceiling->fleiss.value;
  m_scale->setKappa(onScale);
  m_caution->setText(tr("Words: a convention of Landis and Koch (1977)."));
  showCounts(report);
  showCeiling(stratum.ceiling, orientation);
}

void KappaPanel::showCounts(const AgreementReport& report) {
  const AgreementStratum& stratum = report.strata.first();
  const Agreement& agreement = stratum.agreement;
  QStringList lines{tr("%n battles judged by both", nullptr, static_cast<int>(agreement.n))};
  if (agreement.observed && agreement.chance)
    lines << tr("%1 agreement (%2 by chance)").arg(percent(*agreement.observed), percent(*agreement.chance));
  if (stratum.figures.ac1.value)
    lines << tr("Gwet's AC1 %1").arg(coefficientText(stratum.figures.ac1));
  if (stratum.figures.alpha.value)
    lines << tr("Krippendorff's α %1").arg(coefficientText(stratum.figures.alpha));
  if (report.query.orientation == Orientation::Presented && agreement.n > 0)
    lines << (report.shownBFirst > 0 ? tr("as %1 was shown them: B first in %n of these", nullptr, report.shownBFirst)
                                           .arg(presentedTo(report.query))
                                     : tr("as %1 was shown them: A first throughout, so these are the canonical labels")
                                           .arg(presentedTo(report.query)));
  m_counts->setText(lines.join(QLatin1Char('\n')));
}

void KappaPanel::showCeiling(const std::optional<HumanAgreement>& ceiling, Orientation orientation) {
  m_ceiling->setVisible(ceiling.has_value());
  if (!ceiling)
    return;
  if (!ceiling->fleiss.value) {
    m_ceiling->setText(tr("People among themselves: no figure. %1")
                           .arg(ceiling->fleiss.undefined ? describe(*ceiling->fleiss.undefined) : QString()));
    return;
  }
  QString text = tr("▲ People among themselves: Fleiss' κ %1, %n battles", nullptr, static_cast<int>(ceiling->battles))
                     .arg(coefficientText(ceiling->fleiss));
  if (orientation == Orientation::Presented)
    text += QLatin1Char(' ') + tr("(canonical labels)");
  m_ceiling->setText(text);
}

void KappaPanel::showKappa(const Agreement& agreement) {
  if (!agreement.kappa) {
    m_value->setText(tr("undefined"));
    m_interval->setText(kappaNote(agreement));
    return;
  }
  const KappaValue& kappa = *agreement.kappa;
  m_value->setText(figure(kappa.value, 3));
  m_interval->setText(kappa.hasError ? tr("95 % interval %1 to %2").arg(figure(kappa.low, 3), figure(kappa.high, 3))
                                     : kappaNote(agreement));
}

}  // namespace s2s
