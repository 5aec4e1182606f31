// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Store.h"
#include "core/study/PackFile.h"
#include "tests/support/StudyOnFiles.h"
#include "ui/common/Ask.h"
#include "ui/common/TableModel.h"
#include "ui/plan/MergePanel.h"
#include "ui/plan/PlanPage.h"
#include "ui/plan/PlanTables.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace s2s;

namespace {

constexpr int kPatienceMs = 20'000;

class Answers final : public Ask {
 public:
  QString folder(QWidget*, const QString&) override { return answer; }
  QStringList openFiles(QWidget*, const QString&, const QString&) override { return files; }

  QString answer;
  QStringList files;
};

/// A study of 16 samples and 3 systems with the page on it.
struct Page {
  explicit Page(const StudyInfo& info = {}) : files({16, 3, 0.2}, info) {
    if (!files.open())
      qFatal("no study");
    ask.answer = out.path();
    page = std::make_unique<PlanPage>(files.study(), ask);
    page->resize(1180, 760);
    page->show();
  }

  template <class Widget>
  Widget* find(const char* name) const {
    return page->findChild<Widget*>(QString::fromLatin1(name));
  }
  const Table& table(const char* name) const {
    return qobject_cast<TableModel*>(find<QTableView>(name)->model())->table();
  }
  QString sumOfDraw() const { return table("drawTable").rows.last().cells.last().text; }
  void set(const char* number, int value) const { find<QSpinBox>(number)->setValue(value); }
  void press(const char* button) const { find<QPushButton>(button)->click(); }
  QString text(const char* label) const { return find<QLabel>(label)->text(); }

  test::StudyOnFiles files;
  QTemporaryDir out;
  Answers ask;
  std::unique_ptr<PlanPage> page;
};

/// One annotator's whole assignment, done in the pack.
void workThrough(const QString& study) {
  const auto store = Store::open(study, OpenMode::ReadWrite);
  const Contents contents = *(*store)->load();
  QList<Verdict> verdicts;
  for (const PlanItem& item : contents.plan) {
    Verdict verdict;
    verdict.event = EventId(item.rater.text() + QString::number(item.position));
    verdict.battle = item.battle;
    verdict.rater = item.rater;
    verdict.trial = QString::number(item.trial);
    verdict.outcome = Outcome::Won;
    verdict.winner = contents.findBattle(item.battle)->a;
    verdict.listening.activeMs = 12'000;
    verdicts.append(verdict);
  }
  if (!(*store)->append(verdicts))
    qFatal("not saved");
}

}  // namespace

class TestPlanPage : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void whatIsDrawnStandsByLevelAndDomain() {
    Page page;
    QCOMPARE(page.table("drawTable").rows.size(), 5);
    QCOMPARE(page.sumOfDraw(), QStringLiteral("16"));
    QVERIFY(!page.find<QPushButton>("applyPlan")->isEnabled());
  }
  void aDrawIsSeenBeforeItIsMade() {
    Page page;
    page.set("planBattles", 20);
    QTRY_COMPARE(page.sumOfDraw(), QStringLiteral("16 + 4"));
    QCOMPARE(page.files.study().contents().battles.size(), 16);
    QTRY_VERIFY(page.find<QPushButton>("applyPlan")->isEnabled());
    page.press("applyPlan");
    QTRY_COMPARE(page.files.study().contents().battles.size(), 20);
    QTRY_COMPARE(page.sumOfDraw(), QStringLiteral("20"));
    QTRY_VERIFY(!page.find<QPushButton>("applyPlan")->isEnabled());
    QCOMPARE(page.files.onDisk().info.plan.battles, 20);
  }
  void quotasLimitTheDraw() {
    Page page;
    page.set("planBattles", 48);
    page.set("quota-L1", 5);
    QTRY_COMPARE(page.sumOfDraw(), QStringLiteral("16 + 25"));
    page.press("applyPlan");
    QTRY_COMPARE(page.files.onDisk().info.plan.quotas.level.value(Level::L1), 5);
  }
  void packsGoOutAndComeHome() {
    Page page;
    page.find<QLineEdit>("handOutNames")->setText(QStringLiteral("zhang，li"));
    page.press("handOut");
    QVERIFY(
        QTest::qWaitFor([&] { return page.text("handOutResult").contains(QStringLiteral("zhang.zip")); }, kPatienceMs));
    QCOMPARE(page.table("annotatorTable").rows.size(), 2);
    QVERIFY(!page.files.onDisk().info.pack.secret.isEmpty());
    const QString zip = page.out.filePath(QStringLiteral("zhang.zip"));
    workThrough(*unpackedPack(zip, {}));

    auto* panel = page.page->findChild<MergePanel*>();
    panel->look({page.out.filePath(QStringLiteral("zhang"))});
    QTRY_COMPARE_WITH_TIMEOUT(page.table("mergeTable").rows.size(), 1, kPatienceMs);
    QCOMPARE(page.files.study().contents().verdicts.size(), 0);
    page.press("merge");
    QTRY_VERIFY(!page.files.study().contents().verdicts.isEmpty());
    QTRY_COMPARE(page.table("annotatorTable").rows.first().cells.at(4).text, QStringLiteral("12.0"));
    QVERIFY(page.text("drawSentence").contains(QStringLiteral("pace of this study")));

    panel->look({page.out.filePath(QStringLiteral("zhang"))});
    QTRY_VERIFY(page.text("mergeSaid").contains(QStringLiteral("already here")));
    QVERIFY(!page.find<QPushButton>("merge")->isEnabled());
  }
  void whatCannotBeMergedIsSaid() {
    Page page;
    page.page->findChild<MergePanel*>()->look({page.files.setFolder()});
    QTRY_VERIFY(page.text("mergeSaid").contains(QStringLiteral("There is no study in")));
    QVERIFY(!page.find<QPushButton>("merge")->isVisible());
  }
  void anAddressIsNoPseudonym() {
    Page page;
    page.find<QLineEdit>("handOutNames")->setText(QStringLiteral("zhang@example.org"));
    page.press("handOut");
    QVERIFY(page.text("handOutResult").contains(QStringLiteral("zhang@example.org")));
    QVERIFY(page.files.study().contents().raters.isEmpty());
  }
  void flagsHaveWords() {
    QCOMPARE(words(RaterFlags()), QString());
    QCOMPARE(words(RaterFlag::TooFast | RaterFlag::OneSided), QStringLiteral("too fast, one-sided"));
  }
};

QTEST_MAIN(TestPlanPage)
#include "tst_plan_page.moc"
