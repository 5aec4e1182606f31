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

QString shareWords(const Share& share) {
  const Interval interval = share.interval();
  return BiasStripText::tr("%1 (95 % interval %2 to %3)")
      .arg(percent(*share.value()), percent(interval.low), percent(interval.high));
}

}  // namespace

QString biasWords(const SeatBias& bias) {
  QStringList parts;
  if (bias.first.n > 0)
    parts << BiasStripText::tr("chose the answer played first in %1 of %n verdicts", nullptr,
                               static_cast<int>(bias.first.n))
                 .arg(shareWords(bias.first));
  else
    parts << BiasStripText::tr("nobody knows which answer was played first");
  if (bias.consistent.n > 0)
    parts << BiasStripText::tr("swap consistency %1 over %n battles heard in both orders", nullptr,
                               static_cast<int>(bias.consistent.n))
                 .arg(shareWords(bias.consistent));
  return BiasStripText::tr("%1: %2.").arg(raterWords(bias.rater),
                                          parts.join(BiasStripText::tr("; ", "between two findings on one rater")));
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
  m_title->setText(tr("Position bias"));
  QStringList lines;
  for (const SeatBias& each : bias)
    lines << biasWords(each);
  m_text->setText(lines.isEmpty() ? tr("being computed …") : lines.join(QLatin1Char('\n')));
}

}  // namespace s2s
