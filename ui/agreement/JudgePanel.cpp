// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/JudgePanel.h"

#include "ui/agreement/RaterTables.h"
#include "ui/common/FigureTable.h"
#include "ui/common/Label.h"

#include <QSplitter>
#include <QStringList>
#include <QVBoxLayout>

namespace s2s {

JudgePanel::JudgePanel(QWidget* parent) : QWidget(parent) {
  const QStringList names{QStringLiteral("otherJudges"), QStringLiteral("withoutPerson"), QStringLiteral("bySystem")};
  auto* split = new QSplitter(Qt::Horizontal, this);
  split->setChildrenCollapsible(false);
  for (size_t i = 0; i < m_parts.size(); ++i) {
    Part& part = m_parts[i];
    auto* side = new QWidget(split);
    part.title = new Label(theme::Step::Small, theme::Color::TextMuted, side);
    part.title->setFit(Label::Fit::Elide);
    part.model = new TableModel(this);
    part.table = new FigureTable(side);
    part.table->setObjectName(names.at(static_cast<qsizetype>(i)));
    part.table->setModel(part.model);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGrid / 2);
    column->addWidget(part.title);
    column->addWidget(part.table, 1);
    split->addWidget(side);
  }
  split->setSizes({56 * theme::kGrid, 32 * theme::kGrid, 44 * theme::kGrid});
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, theme::kGrid / 2, 0, 0);
  layout->addWidget(split);
}

void JudgePanel::showJudge(const AgreementFindings& findings) {
  const QString judge = findings.judge ? findings.judge->judge : QString();
  const RaterBias* bias = findings.biasOf(judge);
  const QStringList titles{tr("%1 and each other judge against the same people").arg(judge), tr("Without one person"),
                           tr("By system, against the people")};
  const std::array<Table, 3> tables{findings.judge ? otherJudgesTable(*findings.judge) : Table(),
                                    bias ? withoutTable(*bias) : Table(), bias ? residualTable(*bias) : Table()};
  for (size_t i = 0; i < m_parts.size(); ++i) {
    m_parts[i].title->setText(titles.at(static_cast<qsizetype>(i)));
    m_parts[i].table->setAccessibleName(titles.at(static_cast<qsizetype>(i)));
    m_parts[i].model->setTable(tables[i]);
    m_parts[i].table->fitColumns();
  }
}

}  // namespace s2s
