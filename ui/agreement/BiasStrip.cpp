// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/BiasStrip.h"

#include "ui/common/Figures.h"
#include "ui/common/Label.h"

#include <QCoreApplication>
#include <QStringList>
#include <QVBoxLayout>

namespace s2s {
namespace {

/// Only the translation context of the free functions in this file.
struct BiasStripText {
  Q_DECLARE_TR_FUNCTIONS(s2s::BiasStripText)
};

/// "52.1 % (47.6–56.5), n 480"
QString shareFigures(const Share& share) {
  const Interval interval = share.interval();
  return QStringLiteral("%1 (%2–%3), n %4")
      .arg(percent(*share.value()), figure(100 * interval.low, 1), figure(100 * interval.high, 1))
      .arg(share.n);
}

}  // namespace

QString biasWords(const SeatBias& bias) {
  QStringList lines{raterWords(bias.rater)};
  lines << (bias.first.n > 0 ? BiasStripText::tr("chose what was played first: %1").arg(shareFigures(bias.first))
                             : BiasStripText::tr("nobody knows what was played first"));
  if (bias.consistent.n > 0)
    lines << BiasStripText::tr("swap consistency: %1").arg(shareFigures(bias.consistent));
  return lines.join(QLatin1Char('\n'));
}

BiasStrip::BiasStrip(QWidget* parent)
    : QWidget(parent),
      m_title(new Label(theme::Step::Body, theme::Color::TextMuted, this)),
      m_text(new Label(theme::Step::Small, theme::Color::Text, this)) {
  m_text->setObjectName(QStringLiteral("biasText"));
  m_text->setFit(Label::Fit::Wrap);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(theme::kGrid / 2);
  layout->addWidget(m_title);
  layout->addWidget(m_text);
}

void BiasStrip::showBias(const QList<SeatBias>& bias) {
  m_title->setText(tr("Position bias, with 95 % intervals"));
  setToolTip(
      tr("Without bias the answer that is played first is chosen half of the time. Swap consistency: of the "
         "battles heard in both orders, how often the same answer was chosen."));
  QStringList lines;
  for (const SeatBias& each : bias)
    lines << biasWords(each);
  m_text->setText(lines.isEmpty() ? tr("being computed …") : lines.join(QLatin1Char('\n')));
}

}  // namespace s2s
