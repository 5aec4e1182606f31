// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/RaterDialog.h"

#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"
#include "ui/common/Scrolled.h"

#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace s2s {
namespace {

constexpr QSize kFirstSize(80 * theme::kGrid, 50 * theme::kGrid);

}  // namespace

RaterDialog::RaterDialog(const Contents& study, AppSettings& settings, const QString& file, const QList<Rater>& unknown,
                         QWidget* parent)
    : Dialog(QStringLiteral("raterDialog"), settings, parent),
      m_file(QFileInfo(file).fileName()),
      m_what(new Label(theme::Step::Body, theme::Color::TextMuted)),
      m_cancel(new QPushButton),
      m_accept(new QPushButton) {
  setFirstSize(kFirstSize);
  m_what->setFit(Label::Fit::Wrap);
  m_cancel->setObjectName(QStringLiteral("leaveFileOut"));
  m_accept->setObjectName(QStringLiteral("importAsNamed"));
  m_accept->setDefault(true);
  auto* content = new QWidget;
  auto* grid = new QGridLayout(content);
  grid->setContentsMargins(0, 0, theme::kGrid, 0);
  grid->setColumnStretch(0, 1);
  for (const Rater& rater : unknown)
    addRow(study, rater, *grid);
  grid->setRowStretch(static_cast<int>(m_lines.size()), 1);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch(1);
  buttons->addWidget(m_cancel);
  buttons->addWidget(m_accept);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(2 * theme::kGrid, 2 * theme::kGrid, 2 * theme::kGrid, 2 * theme::kGrid);
  rows->setSpacing(theme::kGrid);
  rows->addWidget(m_what);
  rows->addWidget(scrolled(content), 1);
  rows->addLayout(buttons);
  connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
  (new LiveTexts(this))->add([this] { retranslate(); });
  if (!m_lines.isEmpty())
    m_lines.constFirst().box->setFocus();
}

void RaterDialog::addRow(const Contents& study, const Rater& rater, QGridLayout& grid) {
  auto* name = new Label(theme::Step::Body);
  name->setFit(Label::Fit::Elide);
  name->setText(rater.id.text());
  auto* box = new QComboBox;
  box->setObjectName(QStringLiteral("who-") + rater.id.text());
  box->setAttribute(Qt::WA_InputMethodEnabled, false);
  box->addItem(QString());
  for (const Rater& known : study.raters)
    if (known.kind == rater.kind)
      box->addItem(known.id.text(), known.id.text());
  const auto row = static_cast<int>(m_lines.size());
  grid.addWidget(name, row, 0);
  grid.addWidget(box, row, 1);
  m_lines.append({rater, name, box});
}

RaterNames RaterDialog::names() const {
  RaterNames names;
  for (const Line& line : m_lines)
    if (line.box->currentIndex() > 0)
      names.alias.insert(line.rater.id.text(), line.box->currentData().toString());
  return names;
}

void RaterDialog::retranslate() {
  setWindowTitle(tr("Who is that?"));
  m_what->setText(tr("%1 names raters that this study does not know. Say which of them are in the study under another "
                     "name; the others are added as they are written.")
                      .arg(m_file));
  m_cancel->setText(tr("Leave the file out"));
  m_accept->setText(tr("Import"));
  for (const Line& line : std::as_const(m_lines)) {
    line.box->setItemText(0, line.rater.kind == RaterKind::Judge ? tr("a new judge") : tr("somebody new"));
    line.box->setAccessibleName(tr("Who %1 is").arg(line.rater.id.text()));
  }
}

}  // namespace s2s
