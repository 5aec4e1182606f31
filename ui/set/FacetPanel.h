// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/set/SampleFilter.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace s2s {

/// The filters of the page of sets: every value that occurs, with a box to tick and how many samples it would show.
/// One tree, so that the arrow keys and Space are all it takes.
class FacetPanel : public QWidget {
  Q_OBJECT
 public:
  explicit FacetPanel(QWidget* parent = nullptr);

  /// What there is to choose from, as @p index has it.
  void showValues(const SampleIndexPtr& index, const QList<SetInfo>& sets);
  void showCounts(const PerFacet<std::vector<int>>& counts);
  void showChosen(const SampleFilter& filter);

 Q_SIGNALS:
  void chosenChanged(s2s::Facet facet, const QSet<QString>& codes);
  void clearAsked();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void addFacet(Facet facet);
  void addValue(QTreeWidgetItem* group, Facet facet, int place);
  void writeWords(QTreeWidgetItem* item) const;
  void writeCount(QTreeWidgetItem* item, int count) const;
  void tell(QTreeWidgetItem* item);
  template <class Visit>
  void forEachValue(Visit visit) const;

  QTreeWidget* m_tree;
  QPushButton* m_clear;
  SampleIndexPtr m_index;
  QList<SetInfo> m_sets;
};

}  // namespace s2s
