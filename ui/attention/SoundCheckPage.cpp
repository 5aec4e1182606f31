// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/SoundCheckPage.h"

#include "ui/attention/SoundChecks.h"

#include <QShowEvent>
#include <QVBoxLayout>

namespace s2s {

SoundCheckPage::SoundCheckPage(SoundChecks& checks, Player& player, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_checks(checks), m_panel(new SoundCheckPanel(player, clock, this)) {
  setFocusProxy(m_panel);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->addWidget(m_panel);
  connect(m_panel, &SoundCheckPanel::volumeChanged, this, &SoundCheckPage::volumeChanged);
  connect(m_panel, &SoundCheckPanel::finished, this, [this](const ListeningCheck& found) {
    if (!found.skipped)
      m_checks.keep(found);
    Q_EMIT left();
  });
}

void SoundCheckPage::setRater(const RaterId& rater) { m_checks.setRater(rater); }

void SoundCheckPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (!event->spontaneous())
    m_panel->start();
}

}  // namespace s2s
