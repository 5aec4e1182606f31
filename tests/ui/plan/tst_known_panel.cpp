// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StudyOnFiles.h"
#include "ui/common/Ask.h"
#include "ui/common/TableModel.h"
#include "ui/plan/KnownPanel.h"
#include "ui/plan/PlanPage.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace s2s;

namespace {

class NoAnswers final : public Ask {};

Verdict verdictOn(const Battle& battle, const QString& rater, Seat winner) {
  Verdict verdict;
  verdict.event = EventId(rater + battle.id.text());
  verdict.battle = battle.id;
  verdict.rater = RaterId(rater);
  verdict.outcome = Outcome::Won;
  verdict.winner = battle.at(winner);
  verdict.presentedFirst = battle.a;
  return verdict;
}

/// A study of 12 samples with the plan page on it; two people agree on the first four battles, and say of the first
/// that b is silent.
struct Page {
  explicit Page(const StudyInfo& info = {}, bool judged = true) : files({12, 3, 0.2}, info) {
    if (!files.open())
      qFatal("no study");
    if (judged)
      judge();
    page = std::make_unique<PlanPage>(files.study(), ask);
    page->resize(1180, 760);
    page->show();
    page->activateWindow();
    if (!QTest::qWaitForWindowActive(page.get()))
      qFatal("no window");
  }

  void judge() {
    Edit edit;
    for (const QString& name : {QStringLiteral("anna"), QStringLiteral("ben")}) {
      edit.raters.append(Rater{RaterId(name)});
      for (const DrawnBattle& drawn : files.study().contents().battles.mid(0, 4))
        edit.verdicts.append(verdictOn(drawn.battle, name, Seat::A));
      edit.verdicts[edit.verdicts.size() - 4].broken.b = Broken::Silent;
    }
    bool done = false;
    files.study().apply(edit, [&done](const Result<void>& applied) { done = static_cast<bool>(applied); });
    if (!QTest::qWaitFor([&done] { return done; }))
      qFatal("not judged");
  }

  template <class Widget>
  Widget* find(const char* name) const {
    return page->findChild<Widget*>(QString::fromLatin1(name));
  }
  QTableView* view(const char* name) const { return find<QTableView>(name); }
  const Table& table(const char* name) const { return qobject_cast<TableModel*>(view(name)->model())->table(); }
  int rows(const char* name) const { return static_cast<int>(table(name).rows.size()); }
  void key(const char* name, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
    view(name)->setFocus();
    QTest::keyClick(view(name), static_cast<Qt::Key>(key), modifiers);
  }
  QString text(const char* label) const { return find<QLabel>(label)->text(); }
  const QList<KnownAnswer>& known() const { return files.study().contents().knownAnswers; }

  mutable test::StudyOnFiles files;
  NoAnswers ask;
  std::unique_ptr<PlanPage> page;
};

}  // namespace

class TestKnownPanel : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void withoutAnyTheEmptyStateExplains() {
    Page page({}, false);
    QVERIFY(page.find<QLabel>("knownTableEmpty")->isVisibleTo(page.page.get()));
    QVERIFY(page.text("knownTableEmpty").contains(QStringLiteral("suggestions")));
    QVERIFY(page.text("candidateTableEmpty").contains(QStringLiteral("two people")));
    QVERIFY(page.view("knownTable")->isHidden());
    QVERIFY(page.find<QPushButton>("knownUndo")->isHidden());
  }
  void aPressMakesACandidateGoldOrTraining() {
    Page page;
    QCOMPARE(page.rows("candidateTable"), 4);
    const BattleId broken = page.files.study().contents().battles.first().battle.id;
    QCOMPARE(page.table("candidateTable").rows.first().key, broken.text());
    QVERIFY(page.table("candidateTable").rows.first().cells.at(4).text.contains(QStringLiteral("2 of 2")));
    page.key("candidateTable", Qt::Key_G);
    QTRY_COMPARE(page.rows("knownTable"), 1);
    QCOMPARE(page.rows("candidateTable"), 3);
    page.key("candidateTable", Qt::Key_T);
    QTRY_COMPARE(page.rows("knownTable"), 2);
    QCOMPARE(page.files.onDisk().knownAnswers, page.known());
    QCOMPARE(page.known().first().battle, broken);
    QCOMPARE(page.known().first().kind, PlanItemKind::Gold);
    QCOMPARE(page.known().last().kind, PlanItemKind::Training);
    QCOMPARE(page.known().first().winner, page.files.study().contents().battles.first().battle.a);
  }
  void itSaysWhatTheNextWalkHolds() {
    StudyInfo info;
    info.plan.gold = 0.2;
    info.plan.training = 2;
    Page page(info);
    QVERIFY2(page.text("knownNext").contains(QStringLiteral("0 gold")), qPrintable(page.text("knownNext")));
    page.view("candidateTable")->selectAll();
    page.key("candidateTable", Qt::Key_G);
    QTRY_COMPARE(page.rows("knownTable"), 4);
    QTRY_VERIFY2(page.text("knownNext").contains(QStringLiteral("2 gold")), qPrintable(page.text("knownNext")));
    QVERIFY(page.text("knownNext").contains(QStringLiteral("begun do not change")));
  }
  void walksThatHaveBegunStayAsTheyAre() {
    Page page;
    QVERIFY(page.files.join(QStringLiteral("anna")));
    const QList<PlanItem> before = page.files.study().contents().plan;
    page.key("candidateTable", Qt::Key_G);
    QTRY_COMPARE(page.rows("knownTable"), 1);
    QCOMPARE(page.files.onDisk().plan, before);
  }
  void keysChangeTheKindRemoveAndUndo() {
    Page page;
    page.view("candidateTable")->selectAll();
    page.key("candidateTable", Qt::Key_G);
    QTRY_COMPARE(page.rows("knownTable"), 4);
    page.view("knownTable")->selectRow(1);
    const BattleId battle(page.table("knownTable").rows.at(1).key);
    const auto kind = [&] {
      const KnownAnswer* known = page.files.study().contents().findKnownAnswer(battle);
      return known ? known->kind : PlanItemKind::Regular;
    };
    page.key("knownTable", Qt::Key_T);
    QTRY_COMPARE(kind(), PlanItemKind::Training);
    QCOMPARE(page.view("knownTable")->currentIndex().row(), 1);
    page.key("knownTable", Qt::Key_P);
    QTRY_COMPARE(kind(), PlanItemKind::Trap);
    page.key("knownTable", Qt::Key_Delete);
    QTRY_COMPARE(page.rows("knownTable"), 3);
    QCOMPARE(page.files.onDisk().knownAnswers.size(), 3);
    page.key("knownTable", Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(kind(), PlanItemKind::Trap);
    page.key("knownTable", Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(kind(), PlanItemKind::Training);
    page.key("knownTable", Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(kind(), PlanItemKind::Gold);
    page.key("knownTable", Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(page.rows("knownTable"), 0);
    QVERIFY(page.files.onDisk().knownAnswers.isEmpty());
    QVERIFY(!page.find<QPushButton>("knownUndo")->isEnabled());
  }
  void aReasonIsWrittenInTwoLanguages() {
    Page page;
    page.key("candidateTable", Qt::Key_T);
    QTRY_COMPARE(page.rows("knownTable"), 1);
    QCOMPARE(page.table("knownTable").rows.first().cells.last().text, QStringLiteral("no reason yet"));
    page.key("knownTable", Qt::Key_R);
    auto* english = page.find<QLineEdit>("knownReason");
    QTRY_VERIFY(english->hasFocus());
    QTest::keyClicks(english, QStringLiteral("gt pr"));  // text, no keys
    QTest::keyClick(english, Qt::Key_Tab);
    auto* chinese = page.find<QLineEdit>("knownReasonCn");
    QTRY_VERIFY(chinese->hasFocus());
    chinese->insert(QStringLiteral("没有声音"));
    QTest::keyClick(chinese, Qt::Key_Return);
    QTRY_COMPARE(page.files.onDisk().knownAnswers.first().reasonCn, QStringLiteral("没有声音"));
    QCOMPARE(page.known().first().reason, QStringLiteral("gt pr"));
    QCOMPARE(page.known().first().kind, PlanItemKind::Training);
    QVERIFY(page.view("knownTable")->hasFocus());
    QTRY_COMPARE(page.table("knownTable").rows.first().cells.last().text, QStringLiteral("gt pr"));
  }
  void escTakesBackWhatWasWritten() {
    Page page;
    page.key("candidateTable", Qt::Key_T);
    QTRY_COMPARE(page.rows("knownTable"), 1);
    page.key("knownTable", Qt::Key_Return);
    auto* english = page.find<QLineEdit>("knownReason");
    QTRY_VERIFY(english->hasFocus());
    QTest::keyClicks(english, QStringLiteral("wrong"));
    QTest::keyClick(english, Qt::Key_Z, Qt::ControlModifier);  // the text's
    QVERIFY(english->text() != QStringLiteral("wrong"));
    QCOMPARE(page.rows("knownTable"), 1);
    QTest::keyClicks(english, QStringLiteral("wrong again"));
    QTest::keyClick(english, Qt::Key_Escape);
    QVERIFY(page.view("knownTable")->hasFocus());
    QVERIFY(english->text().isEmpty());
    QVERIFY(page.known().first().reason.isEmpty());
  }
  void aStudyOnlyForReadingSaysWhy() {
    Page page;
    const QString path = page.files.path();
    page.key("candidateTable", Qt::Key_G);
    QTRY_COMPARE(page.rows("knownTable"), 1);
    test::StudyOnFiles other;
    QVERIFY(other.open());
    bool opened = false;
    other.study().open(path, [&opened](const Result<void>& done) { opened = static_cast<bool>(done); });
    QTRY_VERIFY(opened);
    QVERIFY(other.study().whyReadOnly());
    KnownPanel panel(other.study());
    panel.show();
    QVERIFY(!panel.findChild<QPushButton*>(QStringLiteral("knownGold"))->isEnabled());
    QVERIFY(!panel.findChild<QPushButton*>(QStringLiteral("knownRemove"))->isEnabled());
    QVERIFY(panel.findChild<QLineEdit*>(QStringLiteral("knownReason"))->isReadOnly());
    QVERIFY(panel.findChild<QLabel*>(QStringLiteral("knownSaid"))->isVisible());
    QVERIFY(!panel.findChild<QLabel*>(QStringLiteral("knownSaid"))->text().isEmpty());
  }
};

QTEST_MAIN(TestKnownPanel)
#include "tst_known_panel.moc"
