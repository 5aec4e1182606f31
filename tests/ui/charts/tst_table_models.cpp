// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/FigureTable.h"
#include "ui/common/Figures.h"
#include "ui/common/Latest.h"
#include "ui/common/RaterNames.h"
#include "ui/common/TableModel.h"
#include "ui/common/Theme.h"

#include <QApplication>
#include <QBrush>
#include <QClipboard>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace s2s;

namespace {

Table fruit() {
  Table table;
  table.columns << Column{.title = QStringLiteral("Name"), .number = false}
                << Column{.title = QStringLiteral("Weight")};
  const auto row = [](const char* name, Cell weight) {
    return Row{{textCell(QString::fromLatin1(name)), std::move(weight)}, QString::fromLatin1(name)};
  };
  table.rows << row("apple", numberCell(9.5, 1)) << row("plum", numberCell(10.5, 1)) << row("nothing", {});
  return table;
}

QStringList names(const TableModel& model) {
  QStringList list;
  for (int row = 0; row < model.rowCount(); ++row)
    list << model.keyAt(row);
  return list;
}

}  // namespace

class TestTableModels : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void figuresAreNeverMinusZero_data();
  void figuresAreNeverMinusZero();
  void numbersSortByValueAndBlanksComeLast();
  void sortingStaysWhenNewFiguresCome();
  void withoutASortTheGivenOrderStands();
  void numbersStandRight();
  void thinCellsAreMuted();
  void copiedRowsAreTabSeparated();
  void peopleAndJudgesStandUnderHeadings();
  void aChoiceStaysWhenTheListGrows();
  void onlyTheNewestResultIsDelivered();
  void workThatIsAskedForInQuickSuccessionIsDoneOnce();
  void whatRunsIsToldToStop();
};

void TestTableModels::figuresAreNeverMinusZero_data() {
  QTest::addColumn<double>("value");
  QTest::addColumn<int>("decimals");
  QTest::addColumn<QString>("text");
  QTest::newRow("small negative") << -0.0004 << 3 << QStringLiteral("0.000");
  QTest::newRow("negative") << -0.0234 << 3 << QStringLiteral("-0.023");
  QTest::newRow("rounded up") << 0.65527 << 3 << QStringLiteral("0.655");
  QTest::newRow("whole") << 1000.0 << 0 << QStringLiteral("1000");
}

void TestTableModels::figuresAreNeverMinusZero() {
  QFETCH(double, value);
  QFETCH(int, decimals);
  QTEST(figure(value, decimals), "text");
}

void TestTableModels::numbersSortByValueAndBlanksComeLast() {
  TableModel model;
  model.setTable(fruit());
  model.sort(1, Qt::AscendingOrder);
  QCOMPARE(names(model), QStringList({QStringLiteral("apple"), QStringLiteral("plum"), QStringLiteral("nothing")}));
  model.sort(1, Qt::DescendingOrder);
  QCOMPARE(names(model), QStringList({QStringLiteral("plum"), QStringLiteral("apple"), QStringLiteral("nothing")}));
}

void TestTableModels::sortingStaysWhenNewFiguresCome() {
  TableModel model;
  model.setTable(fruit());
  model.sort(1, Qt::DescendingOrder);
  Table heavier = fruit();
  heavier.rows[0].cells[1] = numberCell(99, 1);
  model.setTable(heavier);
  QCOMPARE(names(model).first(), QStringLiteral("apple"));
}

void TestTableModels::withoutASortTheGivenOrderStands() {
  TableModel model;
  model.setTable(fruit());
  model.sort(1, Qt::DescendingOrder);
  model.sort(-1, Qt::AscendingOrder);
  QCOMPARE(names(model), QStringList({QStringLiteral("apple"), QStringLiteral("plum"), QStringLiteral("nothing")}));
}

void TestTableModels::numbersStandRight() {
  TableModel model;
  model.setTable(fruit());
  const auto alignment = [&](int column) {
    return model.index(0, column).data(Qt::TextAlignmentRole).value<Qt::Alignment>();
  };
  QVERIFY(alignment(0).testFlag(Qt::AlignLeft));
  QVERIFY(alignment(1).testFlag(Qt::AlignRight));
}

void TestTableModels::thinCellsAreMuted() {
  Table table = fruit();
  table.rows[0].cells[1].thin = true;
  TableModel model;
  model.setTable(table);
  QCOMPARE(model.index(0, 1).data(Qt::ForegroundRole).value<QBrush>().color(), theme::color(theme::Color::TextMuted));
  QVERIFY(!model.index(1, 1).data(Qt::ForegroundRole).isValid());
}

void TestTableModels::copiedRowsAreTabSeparated() {
  TableModel model;
  model.setTable(fruit());
  FigureTable view;
  view.setModel(&model);
  QTest::keySequence(&view, QKeySequence::Copy);
  QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Name\tWeight\napple\t9.5\nplum\t10.5\nnothing\t\n"));
  view.selectRow(1);
  QTest::keySequence(&view, QKeySequence::Copy);
  QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Name\tWeight\nplum\t10.5\n"));
}

void TestTableModels::peopleAndJudgesStandUnderHeadings() {
  RaterBox box;
  box.setChoices({{QStringLiteral("All"), QStringLiteral("humans")}},
                 {{QStringLiteral("gemini"), RaterKind::Judge, 3}, {QStringLiteral("ann"), RaterKind::Human, 5}});
  QCOMPARE(box.values(), QStringList({QStringLiteral("humans"), QStringLiteral("ann"), QStringLiteral("gemini")}));
  QCOMPARE(box.count(), 5);
  QVERIFY(!(box.model()->index(1, 0).flags() & Qt::ItemIsEnabled));
  QCOMPARE(box.itemText(2), QStringLiteral("ann (5)"));
  QCOMPARE(box.chosen(), QStringLiteral("humans"));
}

void TestTableModels::aChoiceStaysWhenTheListGrows() {
  RaterBox box;
  const RaterChoice ann{QStringLiteral("ann"), RaterKind::Human, 5}, bob{QStringLiteral("bob"), RaterKind::Human, 2};
  box.setChoices({}, {ann, bob});
  QVERIFY(box.choose(QStringLiteral("bob")));
  box.setChoices({}, {{QStringLiteral("ada"), RaterKind::Human, 1}, ann, bob});
  QCOMPARE(box.chosen(), QStringLiteral("bob"));
}

void TestTableModels::onlyTheNewestResultIsDelivered() {
  QList<int> delivered;
  Latest<int> latest([&](const int& result) { delivered << result; });
  QSemaphore begun, go, ended;
  latest.run(Latest<int>::Size::Long, [&] {
    begun.release();
    go.acquire();
    ended.release();
    return 1;
  });
  begun.acquire();  // what has not begun yet would never be
  latest.run(Latest<int>::Size::Long, [] { return 2; });
  QTRY_COMPARE(delivered, QList<int>{2});
  go.release();
  ended.acquire();
  latest.run(Latest<int>::Size::Long, [] { return 3; });
  QTRY_COMPARE(delivered, (QList<int>{2, 3}));
  latest.run(Latest<int>::Size::Short, [] { return 4; });
  QCOMPARE(delivered, (QList<int>{2, 3, 4}));
}

void TestTableModels::workThatIsAskedForInQuickSuccessionIsDoneOnce() {
  using Size = Latest<int>::Size;
  QList<int> delivered;
  std::atomic<int> begun = 0;
  Latest<int> latest([&](const int& result) { delivered << result; });
  for (int i = 0; i < 20; ++i)
    latest.run(Size::Settled, [&begun, i] {
      ++begun;
      return i;
    });
  QCOMPARE(begun.load(), 0);
  QTRY_COMPARE(delivered, QList<int>{19});
  QCOMPARE(begun.load(), 1);
  latest.run(Size::Settled, [&begun] { return ++begun; });
  latest.drop();
  latest.run(Size::Settled, [] { return 20; });
  QTRY_COMPARE(delivered, (QList<int>{19, 20}));
  QCOMPARE(begun.load(), 1);
}

void TestTableModels::whatRunsIsToldToStop() {
  using Size = Latest<int>::Size;
  QList<int> delivered;
  QSemaphore begun;
  std::atomic<bool> stopped = false;
  Latest<int> latest([&](const int& result) { delivered << result; });
  latest.run(Size::Long, [&](const std::stop_token& stop) {
    begun.release();
    while (!stop.stop_requested())
      QThread::yieldCurrentThread();
    stopped = true;
    return 1;
  });
  begun.acquire();
  latest.run(Size::Settled, [] { return 2; });
  QTRY_VERIFY(stopped.load());
  QTRY_COMPARE(delivered, QList<int>{2});
}

QTEST_MAIN(TestTableModels)
#include "tst_table_models.moc"
