// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/set/FacetPanel.h"

#include "ui/common/Theme.h"
#include "ui/set/SetWords.h"

#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace s2s {
namespace {

constexpr int kPlaceRole = Qt::UserRole;      ///< of a value: its place in the codes of its facet
constexpr int kFacetRole = Qt::UserRole + 1;  ///< of a value and of a group
constexpr int kCountRole = Qt::UserRole + 2;

Facet facetOf(const QTreeWidgetItem* item) { return static_cast<Facet>(item->data(0, kFacetRole).toInt()); }

int placeOf(const QTreeWidgetItem* item) { return item->data(0, kPlaceRole).toInt(); }

/// Fusion draws the edge of a box darker than the window, which does not show on a dark one.
class BoxDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& at) const override {
    QStyledItemDelegate::initStyleOption(option, at);
    option->palette.setColor(QPalette::Window, theme::mixed(theme::color(theme::Color::TextMuted),
                                                            theme::color(theme::Color::Surface), 0.9));
  }
};

QTreeWidget* filterTree(QWidget* parent) {
  auto* tree = new QTreeWidget(parent);
  tree->setObjectName(QStringLiteral("sampleFilters"));
  tree->setColumnCount(2);
  tree->setHeaderHidden(true);
  tree->header()->setStretchLastSection(false);
  tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  tree->header()->setSectionResizeMode(1, QHeaderView::Fixed);
  tree->setIndentation(theme::kGrid / 2);
  tree->setItemDelegate(new BoxDelegate(tree));
  tree->setRootIsDecorated(false);
  tree->setUniformRowHeights(true);
  tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  tree->setTextElideMode(Qt::ElideRight);
  tree->setAttribute(Qt::WA_InputMethodEnabled, false);
  return tree;
}

}  // namespace

FacetPanel::FacetPanel(QWidget* parent) : QWidget(parent), m_tree(filterTree(this)), m_clear(new QPushButton(this)) {
  m_clear->setObjectName(QStringLiteral("clearFilters"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_tree, 1);
  layout->addWidget(m_clear);
  connect(m_tree, &QTreeWidget::itemChanged, this, &FacetPanel::tell);
  connect(m_clear, &QPushButton::clicked, this, &FacetPanel::clearAsked);
  retranslate();
}

template <class Visit>
void FacetPanel::forEachValue(Visit visit) const {
  for (int g = 0; g < m_tree->topLevelItemCount(); ++g)
    for (int i = 0; i < m_tree->topLevelItem(g)->childCount(); ++i)
      visit(m_tree->topLevelItem(g)->child(i));
}

void FacetPanel::showValues(const SampleIndexPtr& index, const QList<SetInfo>& sets) {
  const QSignalBlocker quiet(m_tree);
  m_index = index;
  m_sets = sets;
  m_tree->clear();
  if (!index)
    return;
  for (const Facet facet : kFacets)
    addFacet(facet);
  m_tree->expandAll();
  if (const QTreeWidgetItem* first = m_tree->topLevelItem(0))
    m_tree->setCurrentItem(first->child(0), 0, QItemSelectionModel::NoUpdate);
}

void FacetPanel::addFacet(Facet facet) {
  auto* group = new QTreeWidgetItem;
  group->setData(0, kFacetRole, static_cast<int>(facet));
  group->setFlags(Qt::ItemIsEnabled);
  writeWords(group);
  const std::vector<int> counts = totals(*m_index, facet);
  for (int place = 0; place < static_cast<int>(counts.size()); ++place)
    if (counts[static_cast<size_t>(place)] > 0)
      addValue(group, facet, place);
  // A single set is no choice; a single level or language still says something about the set.
  if (group->childCount() == 0 || (facet == Facet::Set && group->childCount() < 2)) {
    delete group;
    return;
  }
  m_tree->addTopLevelItem(group);
  group->setFirstColumnSpanned(true);
}

void FacetPanel::addValue(QTreeWidgetItem* group, Facet facet, int place) {
  auto* item = new QTreeWidgetItem(group);
  item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
  item->setData(0, kFacetRole, static_cast<int>(facet));
  item->setData(0, kPlaceRole, place);
  item->setCheckState(0, Qt::Unchecked);
  item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
  writeWords(item);
}

void FacetPanel::writeWords(QTreeWidgetItem* item) const {
  const Facet facet = facetOf(item);
  const bool isGroup = !item->data(0, kPlaceRole).isValid();
  item->setText(0, isGroup ? words(facet) : facetValueWords(facet, m_index->codes[facet].at(placeOf(item)), m_sets));
  item->setToolTip(0, plainTooltip(item->text(0)));
  if (isGroup) {
    item->setFont(0, theme::font(theme::Step::Small, QFont::DemiBold));
    item->setForeground(0, theme::color(theme::Color::TextMuted));
    return;
  }
  item->setFont(1, theme::tableFont());
  writeCount(item, item->data(1, kCountRole).toInt());
}

void FacetPanel::writeCount(QTreeWidgetItem* item, int count) const {
  item->setData(1, kCountRole, count);
  item->setText(1, locale().toString(count));
  const QColor ink = theme::color(count > 0 ? theme::Color::Text : theme::Color::TextMuted);
  item->setForeground(0, ink);
  item->setForeground(1, ink);
  item->setData(0, Qt::AccessibleTextRole, tr("%1, %n sample(s)", nullptr, count).arg(item->text(0)));
}

void FacetPanel::showCounts(const PerFacet<std::vector<int>>& counts) {
  const QSignalBlocker quiet(m_tree);
  int largest = 0;
  forEachValue([&](QTreeWidgetItem* item) {
    const int count = counts[facetOf(item)][static_cast<size_t>(placeOf(item))];
    largest = std::max(largest, count);
    writeCount(item, count);
  });
  const QString widest = locale().toString(std::max(largest, m_index ? m_index->size() : 0));
  m_tree->header()->resizeSection(1, QFontMetrics(theme::tableFont()).horizontalAdvance(widest) + 2 * theme::kGrid);
  m_tree->viewport()->update();
}

void FacetPanel::showChosen(const SampleFilter& filter) {
  const QSignalBlocker quiet(m_tree);
  forEachValue([&](QTreeWidgetItem* item) {
    const Facet facet = facetOf(item);
    const bool chosen = filter.chosen[facet].contains(m_index->codes[facet].at(placeOf(item)));
    item->setCheckState(0, chosen ? Qt::Checked : Qt::Unchecked);
  });
  m_clear->setEnabled(!filter.isEmpty());
  m_tree->viewport()->update();
}

void FacetPanel::tell(QTreeWidgetItem* changedItem) {
  const Facet facet = facetOf(changedItem);
  QSet<QString> codes;
  forEachValue([&](QTreeWidgetItem* item) {
    if (facetOf(item) == facet && item->checkState(0) == Qt::Checked)
      codes.insert(m_index->codes[facet].at(placeOf(item)));
  });
  Q_EMIT chosenChanged(facet, codes);
}

void FacetPanel::retranslate() {
  const QSignalBlocker quiet(m_tree);
  m_tree->setAccessibleName(tr("Filters"));
  m_clear->setText(tr("&Clear all filters"));
  for (int g = 0; g < m_tree->topLevelItemCount(); ++g)
    writeWords(m_tree->topLevelItem(g));
  forEachValue([&](QTreeWidgetItem* item) { writeWords(item); });
}

void FacetPanel::changeEvent(QEvent* event) {
  // The items keep their colours and fonts as values, and their words as texts.
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange ||
      event->type() == QEvent::FontChange)
    retranslate();
  QWidget::changeEvent(event);
}

}  // namespace s2s
