// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/ConfusionMatrix.h"

#include "ui/agreement/AgreementTable.h"
#include "ui/common/Figures.h"
#include "ui/common/Label.h"

#include <QAbstractButton>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace s2s {
namespace {

using theme::Color;
using theme::Step;

/// One cell: its count large, its share small; the more, the darker; agreement in the accent colour.
class CellButton : public QAbstractButton {
 public:
  CellButton(qint64 count, qint64 total, bool agreed, QWidget* parent)
      : QAbstractButton(parent),
        m_share(total > 0 ? static_cast<double>(count) / static_cast<double>(total) : 0),
        m_shareText(total > 0 ? percent(m_share) : QString()),
        m_agreed(agreed) {
    setText(QString::number(count));
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setCursor(Qt::PointingHandCursor);
  }

  QSize sizeHint() const override { return {11 * theme::kGrid, 8 * theme::kGrid}; }
  QSize minimumSizeHint() const override { return {8 * theme::kGrid, 6 * theme::kGrid}; }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor surface = theme::color(Color::Surface);
    const QColor hue = theme::color(m_agreed ? Color::Accent : Color::TextMuted);
    const QRectF area = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    painter.setBrush(theme::mixed(hue, surface, 0.06 + 0.38 * m_share));
    painter.setPen(isChecked() || hasFocus()
                       ? QPen(theme::color(isChecked() ? Color::Accent : Color::Text), isChecked() ? 3 : 1.5)
                       : QPen(theme::color(Color::Border), 1));
    painter.drawRoundedRect(area, 3, 3);
    painter.setPen(theme::color(Color::Text));
    painter.setFont(theme::font(Step::Large, QFont::DemiBold));
    const int middle = height() / 2;
    painter.drawText(QRect(0, 0, width(), middle + theme::kGrid / 2), Qt::AlignHCenter | Qt::AlignBottom, text());
    painter.setFont(theme::font(Step::Small));
    painter.drawText(QRect(0, middle + theme::kGrid / 2, width(), middle), Qt::AlignHCenter | Qt::AlignTop,
                     m_shareText);
  }
  /// Arrows are the matrix's: it knows its rows and columns, a button only where it happens to be drawn.
  void keyPressEvent(QKeyEvent* event) override {
    const bool arrow = event->key() >= Qt::Key_Left && event->key() <= Qt::Key_Down;
    arrow ? event->ignore() : QAbstractButton::keyPressEvent(event);
  }

 private:
  double m_share;
  QString m_shareText;
  bool m_agreed;
};

}  // namespace

ConfusionMatrix::ConfusionMatrix(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)), m_cells(this) {
  setObjectName(QStringLiteral("confusionMatrix"));
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setSpacing(theme::kGrid / 2);
  m_cells.setExclusive(false);
  connect(&m_cells, &QButtonGroup::idClicked, this, &ConfusionMatrix::cellClicked);
}

void ConfusionMatrix::setTable(const ConfusionTable& table, const QString& first, const QString& second) {
  const bool sameShape = table.labels() == m_table.labels();
  const int chosen = sameShape ? m_chosen : -1, focused = focusedCell();
  while (QLayoutItem* item = m_grid->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  m_table = table;
  m_first = first;
  m_second = second;
  m_chosen = chosen;
  addHeads(labelWords(table.labels()));
  for (int row = 0; row < table.size(); ++row)
    for (int column = 0; column < table.size(); ++column)
      addCell({row, column});
  addTotals();
  if (QAbstractButton* button = m_cells.button(m_chosen))
    button->setChecked(true);
  if (QAbstractButton* button = m_cells.button(focused)) {
    button->show();  // what is hidden takes no focus, and the layout shows it later
    button->setFocus();
  }
}

void ConfusionMatrix::keyPressEvent(QKeyEvent* event) {
  const int size = m_table.size(), focused = focusedCell();
  const int right = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
  const int down = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
  if (focused < 0 || (right == 0 && down == 0)) {
    QWidget::keyPressEvent(event);
    return;
  }
  const int row = std::clamp(focused / size + down, 0, size - 1);
  const int column = std::clamp(focused % size + right, 0, size - 1);
  m_cells.button(row * size + column)->setFocus(Qt::OtherFocusReason);
}

int ConfusionMatrix::focusedCell() const {
  const QList<QAbstractButton*> buttons = m_cells.buttons();
  for (QAbstractButton* button : buttons)
    if (button->hasFocus())
      return m_cells.id(button);
  return -1;
}

Label* ConfusionMatrix::addText(int row, int column, const QString& text) {
  auto* label = new Label(Step::Small, Color::TextMuted, this);
  label->setAlignment(Qt::AlignCenter);
  label->setText(text);
  m_grid->addWidget(label, row, column);
  return label;
}

void ConfusionMatrix::addHeads(const QStringList& labels) {
  const int size = m_table.size();
  auto* columns = new Label(Step::Small, Color::Text, this);
  columns->setFit(Label::Fit::Wrap);
  columns->setAlignment(Qt::AlignCenter);
  columns->setText(tr("%1 said").arg(m_second));
  m_grid->addWidget(columns, 0, 1, 1, std::max(1, size));
  auto* rows = new Label(Step::Small, Color::Text, this);
  rows->setFit(Label::Fit::Wrap);
  rows->setText(tr("%1 said").arg(m_first));
  m_grid->addWidget(rows, 1, 0);
  for (int place = 0; place < size; ++place) {
    addText(1, place + 1, labels.at(place))->setWeight(QFont::DemiBold);
    addText(place + 2, 0, labels.at(place))->setWeight(QFont::DemiBold);
  }
  if (size > 0)
    addText(1, size + 1, tr("all"));
}

void ConfusionMatrix::addCell(ConfusionCell cell) {
  const qint64 count = m_table.at(cell.row, cell.column), total = m_table.total();
  auto* button = new CellButton(count, total, cell.row == cell.column, this);
  const QStringList labels = labelWords(m_table.labels());
  const QString name = tr("%1 said %2, %3 said %4: %n battles", nullptr, static_cast<int>(count))
                           .arg(m_first, labels.at(cell.row), m_second, labels.at(cell.column));
  button->setObjectName(QStringLiteral("cell%1%2").arg(cell.row).arg(cell.column));
  button->setAccessibleName(name);
  button->setToolTip(name);
  m_cells.addButton(button, cell.row * m_table.size() + cell.column);
  m_grid->addWidget(button, cell.row + 2, cell.column + 1);
}

void ConfusionMatrix::addTotals() {
  const int size = m_table.size();
  if (size == 0)
    return;
  for (int place = 0; place < size; ++place) {
    qint64 row = 0, column = 0;
    for (int each = 0; each < size; ++each) {
      row += m_table.at(place, each);
      column += m_table.at(each, place);
    }
    addText(place + 2, size + 1, QString::number(row));
    addText(size + 2, place + 1, QString::number(column));
  }
  addText(size + 2, 0, tr("all"));
  addText(size + 2, size + 1, QString::number(m_table.total()));
}

std::optional<ConfusionCell> ConfusionMatrix::chosen() const {
  if (m_chosen < 0 || m_table.size() == 0)
    return std::nullopt;
  return ConfusionCell{m_chosen / m_table.size(), m_chosen % m_table.size()};
}

void ConfusionMatrix::clearChoice() {
  if (QAbstractButton* button = m_cells.button(m_chosen))
    button->setChecked(false);
  m_chosen = -1;
}

void ConfusionMatrix::cellClicked(int id) {
  const int before = m_chosen;
  clearChoice();
  if (id != before) {
    m_chosen = id;
    m_cells.button(id)->setChecked(true);
  }
  Q_EMIT choiceChanged();
}

}  // namespace s2s
