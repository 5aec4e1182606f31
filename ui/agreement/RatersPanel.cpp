// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/RatersPanel.h"

#include "ui/agreement/RaterTables.h"
#include "ui/common/FigureTable.h"
#include "ui/common/Label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace s2s {

RatersPanel::RatersPanel(QWidget* parent)
    : QWidget(parent),
      m_table(new FigureTable(this)),
      m_model(new TableModel(this)),
      m_note(new Label(theme::Step::Small, theme::Color::TextMuted, this)),
      m_measure(new QPushButton(this)) {
  m_table->setObjectName(QStringLiteral("raters"));
  m_table->setModel(m_model);
  m_note->setObjectName(QStringLiteral("ratersNote"));
  m_note->setFit(Label::Fit::Wrap);
  m_measure->setObjectName(QStringLiteral("measureSounds"));
  auto* below = new QHBoxLayout;
  below->addWidget(m_note, 1);
  below->addWidget(m_measure);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(theme::kGrid / 2);
  layout->addWidget(m_table, 1);
  layout->addLayout(below);
  connect(m_measure, &QPushButton::clicked, this, &RatersPanel::measuresWanted);
}

void RatersPanel::showRaters(const std::optional<BiasReport>& report, const QString& measuring) {
  m_model->setTable(report ? raterTable(*report) : Table());
  m_table->fitColumns();
  m_table->setAccessibleName(tr("Raters"));
  const bool measured = report && !report->query.sounds.isEmpty();
  m_measure->setText(tr("Measure length and loudness"));
  m_measure->setToolTip(tr("Decodes every answer once and remembers what was measured"));
  m_measure->setVisible(report && !measured && measuring.isEmpty());
  showMeasuring(!report ? tr("being computed …") : measuring);
}

void RatersPanel::showMeasuring(const QString& text) {
  m_note->setText(text.isEmpty() ? tr("95 % intervals and p values are in the tips of the cells. No figure alone says "
                                      "that somebody works badly.")
                                 : text);
}

}  // namespace s2s
