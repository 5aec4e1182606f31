// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Changes.h"
#include "ui/set/SampleFilter.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QSplitter;
class QStackedWidget;

namespace s2s {

struct CoverageCell;
class CoverageView;
class EmptySets;
class FacetPanel;
class Label;
class Player;
class SampleCard;
class SampleTable;
class SampleTableModel;
class SetsBar;
class Study;

/// The samples of a study, for researchers: filters, a table, and the selected sample to read and hear; the coverage of
/// tasks and levels while none is selected.
class SetsPage : public QWidget {
  Q_OBJECT
 public:
  SetsPage(Study& study, Player& player, QWidget* parent = nullptr);

  /// When another page comes to the front.
  void pausePlayback();
  const SampleFilter& filter() const { return m_filter; }
  /// How many samples the filters leave; -1 while the set is being read.
  int shownSamples() const;

 Q_SIGNALS:
  /// The person wants to get a set in: the start page's "New study".
  void newStudyAsked();
  /// What is to come into the open study, or out of it.
  void addSetAsked();
  void importAsked();
  void exportAsked();

 protected:
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* tablePart();
  void setUpTable();
  void setUpSearch();
  void retranslate();
  void onChanged(Changes what);
  void rebuild();
  void takeIndex(const SampleIndexPtr& index);
  void setFilter(const SampleFilter& filter);
  void applyFilter();
  void restoreSelection();
  void showSelected();
  void showSide();
  void showCount();
  void toggleCell(const CoverageCell& cell);
  void stepBack();
  bool playKey(QKeyCombination press);

  Study& m_study;
  SampleIndexPtr m_index;
  SampleFilter m_filter;
  Failures m_failed;
  std::optional<SampleId> m_selected;
  int m_build = 0;  ///< number of the newest build; results of older ones are dropped
  bool m_isFilling = false;

  SetsBar* m_bar;
  QStackedWidget* m_pages;
  EmptySets* m_empty;
  QSplitter* m_parts;
  FacetPanel* m_facets;
  QLineEdit* m_search;
  Label* m_count;
  Label* m_noneLeft;
  SampleTableModel* m_model;
  SampleTable* m_table;
  QStackedWidget* m_side;
  CoverageView* m_coverage;
  SampleCard* m_card;
};

}  // namespace s2s
