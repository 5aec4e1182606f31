// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/AnalysisStudy.h"
#include "tests/support/PageSeams.h"
#include "ui/common/RaterNames.h"
#include "ui/common/TableModel.h"
#include "ui/ratings/RatingsPage.h"

#include <QLabel>
#include <QTableView>
#include <QTest>

namespace s2s {

inline constexpr int kFitColumn = 2, kEloColumn = 3;

/// The page on a study, shown.
struct ShownRatingsPage {
  AnalysisStudy study;
  FolderAsk ask;
  NoticeList notices;
  std::unique_ptr<RatingsPage> page;

  bool open(const Contents& contents) {
    if (!study.open(contents))
      return false;
    page = std::make_unique<RatingsPage>(study.study(), ask, notices);
    page->resize(1280, 800);
    page->show();
    return QTest::qWaitFor([this] { return page->findings() != nullptr; });
  }

  template <class Widget>
  Widget* find(const char* name) const {
    return page->findChild<Widget*>(QString::fromLatin1(name));
  }
  const Table& table(const char* name) const {
    return qobject_cast<TableModel*>(find<QTableView>(name)->model())->table();
  }
  QString text(const char* label) const { return find<QLabel>(label)->text(); }
  void pickRater(const QString& name) const {
    auto* box = find<RaterBox>("rater");
    box->setCurrentIndex(box->findData(name));
  }
  double sumOfElo() const {
    double sum = 0;
    for (const Row& row : table("leaderboard").rows)
      sum += row.cells.at(kEloColumn).sort.toDouble();
    return sum;
  }
  double eloOf(const QString& system) const {
    for (const Row& row : table("leaderboard").rows)
      if (row.key == system)
        return row.cells.at(kEloColumn).sort.toDouble();
    return 0;
  }
  const RatingStratum& whole() const { return page->findings()->report.strata.first(); }
  bool hasBands() const { return !whole().shuffled.bands.isEmpty(); }
};

}  // namespace s2s
