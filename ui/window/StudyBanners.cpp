// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/StudyBanners.h"

#include "core/base/ErrorWords.h"
#include "core/study/Study.h"
#include "ui/common/LiveTexts.h"
#include "ui/common/Strip.h"

#include <QVBoxLayout>

namespace s2s {

StudyBanners::StudyBanners(Study& study, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_demo(new Strip(Strip::Tone::Neutral)),
      m_readOnly(new Strip(Strip::Tone::Warning)),
      m_unsaved(new Strip(Strip::Tone::Bad)) {
  m_demo->setObjectName(QStringLiteral("demoBanner"));
  m_readOnly->setObjectName(QStringLiteral("readOnlyBanner"));
  m_unsaved->setObjectName(QStringLiteral("saveFailedBanner"));
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(0);
  for (Strip* strip : {m_demo, m_readOnly, m_unsaved})
    rows->addWidget(strip);
  connect(&study, &Study::opened, this, [this] {
    m_saveFailure.reset();
    renew();
  });
  connect(&study, &Study::closed, this, &StudyBanners::renew);
  connect(&study, &Study::saveFailed, this, [this](const Error& why) {
    m_saveFailure = why;
    renew();
  });
  connect(&study, &Study::saveRecovered, this, [this] {
    m_saveFailure.reset();
    renew();
  });
  (new LiveTexts(this))->add([this] { renew(); });
}

void StudyBanners::renew() {
  const bool open = m_study.isOpen();
  const bool demo = open && m_study.contents().info.demo;
  const std::optional<Error> why = open ? m_study.whyReadOnly() : std::nullopt;
  m_demo->setVisible(demo);
  m_demo->setText(
      m_study.isThrowAway()
          ? tr("Demo: invented verdicts, a throw-away copy. What you do here is gone when the window closes.")
          : tr("Demo: the verdicts of this study are invented."));
  m_readOnly->setVisible(why.has_value());
  if (why)
    m_readOnly->setText(describe(*why));
  m_unsaved->setVisible(open && m_saveFailure.has_value());
  if (m_saveFailure)
    m_unsaved->setText(tr("The last verdict was not saved. %1").arg(describe(*m_saveFailure)));
}

}  // namespace s2s
