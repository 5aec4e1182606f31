// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/set/CoverageView.h"

#include "ui/common/Label.h"
#include "ui/common/Theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace s2s {
namespace {

QString paperText(int count) { return QStringLiteral("/%1").arg(count); }

/// Draws "12/24" on a tint that is the stronger the more of the paper's samples are there.
class CoverageDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& at) const override {
    const bool isSum = at.data(CoverageModel::IsSumRole).toBool();
    painter->fillRect(option.rect, ground(at, isSum));
    if (at.column() == 0)
      paintName(*painter, option, at, isSum);
    else
      paintCounts(*painter, option, at, isSum);
    if (option.state & QStyle::State_Selected) {
      painter->setPen(QPen(theme::color(theme::Color::Accent), 2));
      painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
    }
  }

 private:
  static QColor ground(const QModelIndex& at, bool isSum) {
    const QColor plain = theme::color(isSum ? theme::Color::SurfaceHigh : theme::Color::Surface);
    const int here = at.data(CoverageModel::HereRole).toInt();
    const bool isLevel = at.column() > 0 && at.column() <= static_cast<int>(kLevels.size());
    if (isSum || !isLevel || here == 0)
      return plain;
    const int paper = at.data(CoverageModel::PaperRole).toInt();
    const double share = paper > 0 ? std::min(1.0, double(here) / paper) : 1.0;
    return theme::mixed(theme::levelColor(kLevels[static_cast<size_t>(at.column() - 1)]), plain, 0.08 + 0.22 * share);
  }

  static void paintName(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& at, bool isSum) {
    const QRect area = option.rect.adjusted(isSum ? theme::kGrid / 2 : 2 * theme::kGrid, 0, -theme::kGrid / 2, 0);
    painter.setFont(theme::font(theme::Step::Body, isSum ? QFont::DemiBold : QFont::Normal));
    painter.setPen(theme::color(theme::Color::Text));
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(at.data().toString(), Qt::ElideRight, area.width()));
  }

  static void paintCounts(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& at, bool isSum) {
    const int here = at.data(CoverageModel::HereRole).toInt();
    const QVariant paper = at.data(CoverageModel::PaperRole);
    QRect area = option.rect.adjusted(0, 0, -theme::kGrid / 2, 0);
    if (here == 0 && paper.toInt() == 0) {
      painter.setPen(theme::color(theme::Color::TextMuted));
      painter.drawText(area, Qt::AlignVCenter | Qt::AlignRight, QStringLiteral("·"));
      return;
    }
    if (paper.isValid()) {
      const QString of = paperText(paper.toInt());
      painter.setFont(theme::font(theme::Step::Small));
      painter.setPen(theme::color(theme::Color::TextMuted));
      painter.drawText(area, Qt::AlignVCenter | Qt::AlignRight, of);
      area.setRight(area.right() - painter.fontMetrics().horizontalAdvance(of));
    }
    QFont font = theme::tableFont();
    font.setWeight(isSum ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(theme::color(here > 0 ? theme::Color::Text : theme::Color::TextMuted));
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignRight, QString::number(here));
  }
};

QTableView* gridTable(CoverageModel* model, QWidget* parent) {
  auto* table = new QTableView(parent);
  table->setObjectName(QStringLiteral("coverageGrid"));
  table->setModel(model);
  table->setItemDelegate(new CoverageDelegate(table));
  table->setSelectionMode(QAbstractItemView::SingleSelection);
  table->setShowGrid(false);
  table->setTabKeyNavigation(false);
  table->setWordWrap(false);
  table->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  table->verticalHeader()->hide();
  table->verticalHeader()->setMinimumSectionSize(1);
  table->horizontalHeader()->setMinimumSectionSize(4 * theme::kGrid);
  table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  table->horizontalHeader()->setSectionsClickable(false);
  table->horizontalHeader()->setHighlightSections(false);
  table->setAttribute(Qt::WA_InputMethodEnabled, false);
  return table;
}

}  // namespace

CoverageView::CoverageView(QWidget* parent)
    : QWidget(parent),
      m_model(new CoverageModel(this)),
      m_table(gridTable(m_model, this)),
      m_title(new Label(theme::Step::Large, theme::Color::Text, this)),
      m_caption(new Label(theme::Step::Small, theme::Color::TextMuted, this)) {
  m_title->setWeight(QFont::DemiBold);
  m_caption->setFit(Label::Fit::Wrap);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(theme::kGrid);
  layout->addWidget(m_title);
  layout->addWidget(m_table, 1);
  layout->addWidget(m_caption);
  m_table->installEventFilter(this);
  connect(m_table, &QTableView::clicked, this, &CoverageView::choose);
  retranslate();
}

void CoverageView::show(const SampleIndex& index, const Failures& failed, const SampleFilter& filter) {
  const QModelIndex was = m_table->currentIndex();
  m_model->show(coverage(index, failed));
  fitColumns();
  const std::optional<CoverageCell> cell = cellOf(filter);
  const QModelIndex marked = cell && *cell != CoverageCell() ? m_model->indexOf(*cell) : QModelIndex();
  const QModelIndex current = marked.isValid() ? marked : m_model->index(was.row(), was.column());
  m_table->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
  if (marked.isValid())
    m_table->selectionModel()->select(marked, QItemSelectionModel::ClearAndSelect);
}

void CoverageView::fitColumns() {
  const QFontMetrics numbers(theme::tableFont()), notes(theme::font(theme::Step::Small));
  m_table->verticalHeader()->setDefaultSectionSize(numbers.height() + theme::kGrid / 2);
  QHeaderView* header = m_table->horizontalHeader();
  for (int column = 1; column < m_model->columnCount(); ++column) {
    const QModelIndex sum = m_model->index(m_model->rowCount() - 1, column);
    const int counts = numbers.horizontalAdvance(sum.data().toString()) +
                       notes.horizontalAdvance(paperText(sum.data(CoverageModel::PaperRole).toInt()));
    header->setSectionResizeMode(column, QHeaderView::Fixed);
    const int title =
        numbers.horizontalAdvance(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    header->resizeSection(column, std::max(counts, title) + 2 * theme::kGrid);
  }
  header->setSectionResizeMode(0, QHeaderView::Stretch);
}

void CoverageView::choose(const QModelIndex& at) {
  if (at.isValid())
    Q_EMIT cellChosen(m_model->cellAt(at));
}

void CoverageView::retranslate() {
  m_title->setText(tr("What the set covers"));
  m_caption->setText(
      tr("Samples here / in the paper's Seed, by task and level. Choose a cell to see its "
         "samples, or select a sample to read and hear it."));
  m_table->setAccessibleName(tr("Samples by task and level"));
  m_model->retranslate();
}

void CoverageView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange)
    retranslate();
  else if (event->type() == QEvent::FontChange)
    fitColumns();
  QWidget::changeEvent(event);
}

bool CoverageView::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_table && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
      choose(m_table->currentIndex());
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace s2s
