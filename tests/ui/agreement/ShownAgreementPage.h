// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/AnalysisStudy.h"
#include "tests/support/PageSeams.h"
#include "ui/agreement/AgreementPage.h"
#include "ui/agreement/BattleTableModel.h"
#include "ui/common/RaterNames.h"
#include "ui/common/TableModel.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTableView>
#include <QTest>

namespace s2s {

/// The page on a study, shown.
struct ShownAgreementPage {
  AnalysisStudy study;
  FolderAsk ask;
  NoticeList notices;
  std::unique_ptr<AgreementPage> page;

  bool show() {
    page = std::make_unique<AgreementPage>(study.study(), study.player(), ask, notices);
    page->resize(1280, 800);
    page->show();
    page->activateWindow();
    return QTest::qWaitForWindowActive(page.get()) && QTest::qWaitFor([this] { return page->findings() != nullptr; });
  }
  bool open(const Contents& contents) { return study.open(contents) && show(); }

  template <class Widget>
  Widget* find(const char* name) const {
    return page->findChild<Widget*>(QString::fromLatin1(name));
  }
  QString text(const char* label) const { return find<QLabel>(label)->text(); }
  BattleTableModel& battles() const { return *qobject_cast<BattleTableModel*>(find<QTableView>("battles")->model()); }
  void click(const char* button) const { QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton); }
  void pick(const char* box, const QString& value) const {
    auto* combo = find<QComboBox>(box);
    combo->setCurrentIndex(combo->findData(value));
  }
  const Table& table(const char* name) const {
    return qobject_cast<TableModel*>(find<QTableView>(name)->model())->table();
  }
  /// Value and interval of a row of all coefficients, or nothing.
  QStringList coefficient(const QString& name) const {
    for (const Row& row : table("coefficients").rows)
      if (row.key == name)
        return {row.cells.at(1).text, row.cells.at(2).text};
    return {};
  }
  bool isResampled() const { return page->findings()->report->strata.first().bootstrap.has_value(); }
  QString pickedIn(const char* box) const { return find<RaterBox>(box)->chosen(); }
};

}  // namespace s2s
