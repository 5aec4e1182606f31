// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/Contents.h"
#include "core/sets/MappedVerdicts.h"
#include "ui/common/AppSettings.h"
#include "ui/common/Ask.h"
#include "ui/common/Language.h"
#include "ui/common/ProblemTree.h"
#include "ui/exchange/ColumnDialog.h"

#include <QAbstractItemModel>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace s2s;

namespace {

/// A judge study whose table no format fits: the winner by number, with one row that says something else.
const QByteArray kJudgeStudy =
    "index,prompt,first,second,ground_truth,prediction\n"
    "q1,Say it slowly,Mini-Omni,SpeechGPT,1,1\n"
    "q2,\"Say it, sadly\",SpeechGPT,Mini-Omni,2,1\n"
    "q3,Sing,Mini-Omni,SpeechGPT,tie,tie\n"
    "q4,Whisper,Mini-Omni,SpeechGPT,1,broken\n";

class OneAnswer final : public Ask {
 public:
  QString openFile(QWidget*, const QString&, const QString&) override { return answer; }
  QString saveFile(QWidget*, const QString&, const QString&, const QString&) override { return answer; }
  QString answer;
};

/// The dialog on a file of its own.
struct Table {
  QTemporaryDir folder;
  AppSettings settings{folder.filePath(QStringLiteral("settings.ini"))};
  OneAnswer ask;
  Contents study;
  QString path = folder.filePath(QStringLiteral("judges.csv"));
  std::unique_ptr<ColumnDialog> dialog;

  explicit Table(const QByteArray& text = kJudgeStudy, const QString& name = QStringLiteral("judges.csv")) {
    path = folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
      qFatal("the table could not be written");
  }
  bool open() {
    const Result<TextTable> table = readTextTable(path);
    if (!table)
      return false;
    dialog = std::make_unique<ColumnDialog>(ColumnDialog::Parts{study, settings, ask}, path, *table);
    dialog->show();
    return QTest::qWaitForWindowActive(dialog.get());
  }
  template <class Widget>
  Widget* find(const QString& name) const {
    return dialog->findChild<Widget*>(name);
  }
  QComboBox* box(const char* column) const {
    return find<QComboBox>(QStringLiteral("column-") + QLatin1String(column));
  }
  QComboBox* meaning(const char* text) const {
    return find<QComboBox>(QStringLiteral("meaning-") + QLatin1String(text));
  }
  /// By the keyboard, as a person does it: the box gets the focus, the arrows choose.
  void choose(QComboBox* from, const char* words) const {
    from->setFocus();
    QTest::keyClick(from, Qt::Key_Home);
    for (int steps = 0; steps < from->count() && from->currentText() != QLatin1String(words); ++steps)
      QTest::keyClick(from, Qt::Key_Down);
  }
  QString count() const { return find<QLabel>(QStringLiteral("mappingCount"))->text(); }
  bool says(const char* words) const {
    return QTest::qWaitFor([&] { return count() == QLatin1String(words); }, 10'000);
  }
  QPushButton* button(const char* name) const { return find<QPushButton>(QLatin1String(name)); }
};

}  // namespace

class TestColumnDialog : public QObject {
  Q_OBJECT

  Language m_language;

 private Q_SLOTS:
  void init() { m_language.use(QStringLiteral("en")); }

  void theFirstRowsAreShownAndWhatTheNamesSuggest() {
    Table table;
    QVERIFY(table.open());
    const QAbstractItemModel* rows = table.find<QTableView>(QStringLiteral("columnTable"))->model();
    QCOMPARE(rows->rowCount(), 4);
    QCOMPARE(rows->index(1, 1).data().toString(), QStringLiteral("Say it, sadly"));
    QCOMPARE(table.box("index")->currentText(), QStringLiteral("Sample"));
    QCOMPARE(table.box("prediction")->currentText(), QStringLiteral("Winner"));
    QCOMPARE(table.box("prompt")->currentText(), QStringLiteral("not used"));
    QCOMPARE(table.count(), QStringLiteral("Still to be said: System A, System B, Rater."));
    QVERIFY(!table.button("importMapped")->isEnabled());
  }

  void pointingAtColumnsByKeysMakesRowsReadable() {
    Table table;
    QVERIFY(table.open());
    table.choose(table.box("first"), "System A");
    table.choose(table.box("second"), "System B");
    auto* rater = table.find<QLineEdit>(QStringLiteral("constant-rater"));
    rater->setFocus();
    QTest::keyClicks(rater, QStringLiteral("gemini"));
    QVERIFY2(table.says("3 of 4 rows can be read, 1 are refused."), qPrintable(table.count()));
    QCOMPARE(table.find<QLabel>(QStringLiteral("mappingTally"))->text().section(QLatin1Char('\n'), 0, 0),
             QStringLiteral("2 with a winner, 1 tie"));
    auto* problems = table.find<ProblemTree>(QStringLiteral("mappingProblems"));
    QCOMPARE(problems->topLevelItemCount(), 1);
    QVERIFY(problems->topLevelItem(0)->child(0)->text(0).contains(QStringLiteral("judges.csv:5")));
    table.choose(table.meaning("broken"), "skipped");
    QVERIFY2(table.says("4 of 4 rows can be read, 0 are refused."), qPrintable(table.count()));
    QCOMPARE(table.button("importMapped")->text(), QStringLiteral("Import 4 verdicts"));
    QTest::keyClick(table.button("importMapped"), Qt::Key_Return);
    QCOMPARE(table.dialog->result(), static_cast<int>(QDialog::Accepted));
    const auto read = readMappedVerdicts(table.path, table.study, table.dialog->mapping(), {});
    QVERIFY(read);
    QCOMPARE(read->taken(), 4);
    QCOMPARE(read->raters.constFirst().id.text(), QStringLiteral("gemini"));
  }

  void aMeaningHasOneColumnOnly() {
    Table table;
    QVERIFY(table.open());
    table.choose(table.box("ground_truth"), "Winner");
    QCOMPARE(table.box("prediction")->currentText(), QStringLiteral("not used"));
    QVERIFY(!table.meaning("broken"));  // the other column has no such text
    QVERIFY(table.meaning("2"));
  }

  void namesOfSystemsAreKnownAsWinners() {
    Table table("item,system_a,system_b,winner,rater\nq1,Alpha,Beta,Beta,ann\nq2,Alpha,Beta,Alpha,ann\n");
    QVERIFY(table.open());
    QCOMPARE(table.meaning("Beta")->currentText(), QStringLiteral("the system of that name won"));
    QVERIFY2(table.says("2 of 2 rows can be read, 0 are refused."), qPrintable(table.count()));
  }

  void jsonLinesAreATableToo() {
    Table table(
        "{\"id\":\"q1\",\"model_a\":\"Alpha\",\"model_b\":\"Beta\",\"label\":1,\"who\":{\"name\":\"x\"}}\n"
        "{\"id\":\"q2\",\"model_a\":\"Alpha\",\"model_b\":\"Beta\",\"label\":2,\"note\":\"late\"}\n",
        QStringLiteral("judges.jsonl"));
    QVERIFY(table.open());
    QVERIFY(table.box("note"));
    QVERIFY(!table.box("who"));
    QTest::keyClicks(table.find<QLineEdit>(QStringLiteral("constant-rater")), QStringLiteral("ann"));
    QVERIFY2(table.says("2 of 2 rows can be read, 0 are refused."), qPrintable(table.count()));
    QCOMPARE(table.dialog->mapping().seat, MappedSeat::Presented);  // model_a, by custom
  }

  void whatTheStudyKnowsOfSuchATableIsFilledIn() {
    Table table;
    ColumnMapping mapping;
    mapping.columns = {{MappedField::Item, QStringLiteral("index")},
                       {MappedField::SystemA, QStringLiteral("first")},
                       {MappedField::SystemB, QStringLiteral("second")},
                       {MappedField::Winner, QStringLiteral("ground_truth")}};
    mapping.values = {{MappedField::Winner, {{QStringLiteral("1"), QStringLiteral("b")}}}};
    mapping.constants = {{MappedField::Rater, QStringLiteral("eve")},
                         {MappedField::RaterKind, QStringLiteral("judge")}};
    mapping.seat = MappedSeat::Presented;
    table.study.mappings = {{{QStringLiteral("prediction"), QStringLiteral("index"), QStringLiteral("prompt"),
                              QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("ground_truth")},
                             QString::fromUtf8(toBytes(mappingJson(mapping))),
                             QStringLiteral("earlier.csv"),
                             1'700'000'000'000}};
    QVERIFY(table.open());
    QVERIFY(table.find<QWidget>(QStringLiteral("knownMapping"))->isVisible());
    QVERIFY(table.dialog->mapping() == mapping);
    QVERIFY2(table.says("2 of 4 rows can be read, 2 are refused."), qPrintable(table.count()));
  }

  void aMappingIsSavedAndLoaded() {
    Table table;
    QVERIFY(table.open());
    table.choose(table.box("first"), "System A");
    table.choose(table.box("second"), "System B");
    const ColumnMapping saved = table.dialog->mapping();
    table.ask.answer = table.folder.filePath(QStringLiteral("own"));
    QTest::mouseClick(table.button("saveMapping"), Qt::LeftButton);
    const QString file = table.folder.filePath(QStringLiteral("own.json"));
    QTRY_VERIFY(QFile::exists(file));
    QVERIFY(*readMapping(file) == saved);
    table.choose(table.box("first"), "not used");
    table.ask.answer = file;
    QTest::mouseClick(table.button("loadMapping"), Qt::LeftButton);
    QTRY_VERIFY(table.dialog->mapping() == saved);
  }

  void everyBoxIsReachedByTabAndHasAName() {
    Table table;
    QVERIFY(table.open());
    QSet<QString> reached;
    table.box("index")->setFocus();
    for (int steps = 0; steps < 60; ++steps) {
      const QWidget* at = table.dialog->focusWidget();
      if (reached.contains(at->objectName()) && at->objectName() == QLatin1String("column-index"))
        break;
      reached.insert(at->objectName());
      if (qobject_cast<const QComboBox*>(at))
        QVERIFY2(!at->accessibleName().isEmpty(), qPrintable(at->objectName()));
      QTest::keyClick(table.dialog.get(), Qt::Key_Tab);
    }
    for (const char* name : {"column-prompt", "column-prediction", "meaning-1", "constant-rater", "mappingSeat",
                             "loadMapping", "saveMapping", "cancelMapping"})
      QVERIFY2(reached.contains(QLatin1String(name)), name);
  }

  void itOpensAsLargeAsItWasLeft() {
    Table table;
    QVERIFY(table.open());
    table.dialog->resize(900, 640);
    QTest::keyClick(table.dialog.get(), Qt::Key_Escape);
    QCOMPARE(table.dialog->result(), static_cast<int>(QDialog::Rejected));
    QVERIFY(table.open());
    QCOMPARE(table.dialog->size(), QSize(900, 640));
  }
};

QTEST_MAIN(TestColumnDialog)
#include "tst_column_dialog.moc"
