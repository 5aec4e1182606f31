// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/NewStudy.h"
#include "tests/support/Places.h"
#include "tests/ui/shell/ShellFixture.h"
#include "ui/charts/BarChartView.h"
#include "ui/common/Language.h"
#include "ui/common/Strip.h"
#include "ui/exchange/ColumnDialog.h"
#include "ui/exchange/RaterDialog.h"
#include "ui/set/SetsPage.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QTableView>
#include <QTest>
#include <QUrl>

using namespace s2s;

namespace {

const QString kTrace = sourceFile("../shared/data/trace_s2sarena.json");

/// The program with its real pages on an empty study.
struct Program {
  Shell shell;
  std::unique_ptr<MainWindow> window;

  bool open() {
    window = std::make_unique<MainWindow>(MainWindow::Parts{shell.study, shell.player, shell.settings, shell.ask, {}},
                                          pages());
    window->resize(1280, 800);
    window->show();
    NewStudySettings empty;
    empty.path = shell.file(QStringLiteral("empty.s2sarena"));
    empty.title = QStringLiteral("Verdicts of others");
    std::optional<bool> made;
    shell.study.create(empty, [&made](const Result<void>& done) { made = static_cast<bool>(done); });
    if (!QTest::qWaitFor([&made] { return made.has_value(); }) || !*made)
      return false;
    window->showPage(page::kSets);
    return QTest::qWaitForWindowActive(window.get());
  }
  template <class Widget>
  Widget* find(const char* name) const {
    return window->findChild<Widget*>(QLatin1String(name));
  }
  void press(const char* name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
  void import(const QString& file) {
    shell.ask.answers = {file};
    press("importVerdicts");
  }
  QString result() const {
    return find<QWidget>("setsDesk")->findChild<Strip*>(QStringLiteral("importResult"))->text();
  }
  /// Dropped on the page by the mouse.
  void drop(const QString& path) const {
    auto* desk = find<QWidget>("setsDesk");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(99, 99), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(desk, &enter);
    if (!enter.isAccepted())
      return;
    QDropEvent dropped(QPointF(99, 99), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(desk, &dropped);
  }
  QString write(const char* name, const QByteArray& text) const {
    QFile file(shell.file(QLatin1String(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
      qFatal("%s could not be written", name);
    return file.fileName();
  }
};

constexpr char kUnknown[] = "nr,one,other,better\n1,Alphazeta,Betazeta,1\n2,Betazeta,Alphazeta,2\n";

/// A file with one battle about a sample of its own.
QByteArray battleOf(const QByteArray& question, const QByteArray& rater) {
  return R"([{"question_id":")" + question + R"(","model_a":"Alphazeta","model_b":"Betazeta","winner":"model_a",)" +
         R"("judge":"human:)" + rater + R"(","turn":1,"anony":true,"language":"en","tstamp":1700000000}])";
}

}  // namespace

class TestSetsDesk : public QObject {
  Q_OBJECT

  Language m_language;

 private Q_SLOTS:
  void init() { m_language.use(QStringLiteral("en")); }

  void verdictsOfAnEmptyStudyBringTheirSamples() {
    if (!QFile::exists(kTrace))
      QSKIP("The TRACE labels are not here");
    Program program;
    QVERIFY(program.open());
    QVERIFY(program.find<QWidget>("addFirstSet")->isVisible());
    program.import(kTrace);
    QTRY_COMPARE_WITH_TIMEOUT(program.window->findChild<SetsPage*>()->shownSamples(), 97, 20'000);
    QTRY_VERIFY2(program.result().contains(QStringLiteral("314 read, 314 added, 0 already there, 0 refused")),
                 qPrintable(program.result()));
    QVERIFY2(program.result().contains(
                 QStringLiteral("113 with a winner (59 heard first, 54 heard second), 20 both good, 181 both bad")),
             qPrintable(program.result()));
    QVERIFY(program.find<Strip>("linkStrip")->isVisible());
    QVERIFY(program.find<Strip>("linkStrip")->text().contains(QStringLiteral("97 samples")));
    QStringList systems;
    for (const System& system : program.shell.study.contents().systems)
      systems.append(system.name);
    systems.sort();
    QCOMPARE(systems.join(QLatin1Char(' ')),
             QStringLiteral("FunAudioLLM GPT-4o-realtime LLaMA-Omni Mini-Omni Pipeline(4o) SpeechGPT"));
    program.window->showPage(page::kRatings);  // in the same window, without a sound
    QTRY_VERIFY(program.find<QWidget>("byDomain"));
    auto* chart = program.find<QWidget>("byDomain")->findChild<BarChartView*>(QStringLiteral("bars"));
    QTRY_COMPARE_WITH_TIMEOUT(chart->groups().groups.size(), 6, 20'000);  // systems
    QStringList domains;
    for (const Series& series : chart->groups().series)
      domains.append(series.label.section(QLatin1Char('('), 0, 0).trimmed());
    QCOMPARE(domains.join(QStringLiteral(", ")), QStringLiteral("Education, Entertainment, Medical, Social"));
    program.window->showPage(page::kSets);
    program.import(kTrace);
    QTRY_VERIFY2(program.result().contains(QStringLiteral("314 read, 0 added, 314 already there, 0 refused")),
                 qPrintable(program.result()));
  }

  void aDroppedTableIsAskedAboutAndKeptInMind() {
    Program program;
    QVERIFY(program.open());
    program.drop(program.write("own.csv", kUnknown));
    QTRY_VERIFY(program.window->findChild<ColumnDialog*>());
    auto* dialog = program.window->findChild<ColumnDialog*>();
    const auto choose = [&](const char* column, const char* words) {
      auto* box = dialog->findChild<QComboBox*>(QStringLiteral("column-") + QLatin1String(column));
      QTest::keyClick(box, Qt::Key_Home);
      for (int steps = 0; steps < box->count() && box->currentText() != QLatin1String(words); ++steps)
        QTest::keyClick(box, Qt::Key_Down);
    };
    choose("nr", "Sample");
    choose("one", "System A");
    choose("other", "System B");
    choose("better", "Winner");
    QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("constant-rater")), QStringLiteral("eve"));
    auto* accept = dialog->findChild<QAbstractButton*>(QStringLiteral("importMapped"));
    QTRY_VERIFY(accept->isEnabled());
    QTest::keyClick(accept, Qt::Key_Return);
    QTRY_VERIFY2(program.result().contains(QStringLiteral("2 read, 2 added")), qPrintable(program.result()));
    QCOMPARE(program.shell.study.contents().mappings.size(), 1);

    QTRY_VERIFY(!program.window->findChild<ColumnDialog*>());
    program.drop(program.write("next.csv", "nr,one,other,better\n3,Alphazeta,Betazeta,2\n"));
    QTRY_VERIFY(program.window->findChild<ColumnDialog*>());
    dialog = program.window->findChild<ColumnDialog*>();
    QVERIFY(dialog->findChild<Strip*>(QStringLiteral("knownMapping"))->text().contains(QStringLiteral("own.csv")));
    accept = dialog->findChild<QAbstractButton*>(QStringLiteral("importMapped"));
    QTRY_VERIFY(accept->isEnabled());
    QTest::keyClick(accept, Qt::Key_Return);
    QTRY_VERIFY2(program.result().contains(QStringLiteral("1 read, 1 added")), qPrintable(program.result()));
  }

  void aTableThatIsLeftOutChangesNothing() {
    Program program;
    QVERIFY(program.open());
    program.import(program.write("own.csv", kUnknown));
    QTRY_VERIFY(program.window->findChild<ColumnDialog*>());
    QTest::keyClick(program.window->findChild<ColumnDialog*>(), Qt::Key_Escape);
    QTRY_VERIFY2(program.result().contains(QStringLiteral("own.csv was left out")), qPrintable(program.result()));
    QVERIFY(program.shell.study.contents().verdicts.isEmpty());
    QVERIFY(program.shell.study.contents().mappings.isEmpty());
  }

  void unknownRatersAreAskedAboutAndNeverGuessed() {
    Program program;
    QVERIFY(program.open());
    program.import(program.write("first.json", battleOf("q1", "ann")));  // nobody else she could be
    QTRY_VERIFY2(program.result().contains(QStringLiteral("New raters: ann.")), qPrintable(program.result()));

    program.import(program.write("second.json", battleOf("q2", "expert_3")));
    QTRY_VERIFY(program.window->findChild<RaterDialog*>());
    auto* who = program.window->findChild<QComboBox*>(QStringLiteral("who-expert_3"));
    QCOMPARE(who->currentText(), QStringLiteral("somebody new"));
    QTest::keyClick(who, Qt::Key_Down);
    QCOMPARE(who->currentText(), QStringLiteral("ann"));
    program.press("importAsNamed");
    QTRY_VERIFY2(program.result().contains(QStringLiteral("1 read, 1 added")), qPrintable(program.result()));
    QCOMPARE(program.shell.study.contents().raters.size(), 1);
    QCOMPARE(program.shell.study.contents().verdicts.constLast().rater.text(), QStringLiteral("ann"));

    QTRY_VERIFY(!program.window->findChild<RaterDialog*>());
    program.import(program.write("third.json", battleOf("q2", "eve")));
    QTRY_VERIFY(program.window->findChild<RaterDialog*>());
    program.press("importAsNamed");
    QTRY_VERIFY2(program.result().contains(QStringLiteral("New raters: eve.")), qPrintable(program.result()));

    QTRY_VERIFY(!program.window->findChild<RaterDialog*>());
    program.import(program.write("fourth.json", battleOf("q2", "eva")));
    QTRY_VERIFY(program.window->findChild<RaterDialog*>());
    program.press("leaveFileOut");
    QTRY_VERIFY2(program.result().contains(QStringLiteral("fourth.json was left out")), qPrintable(program.result()));
    QCOMPARE(program.shell.study.contents().verdicts.size(), 3);

    QTRY_VERIFY(!program.window->findChild<RaterDialog*>());
    program.import(program.shell.file(QStringLiteral("second.json")));  // whose they are is settled
    QTRY_VERIFY2(program.result().contains(QStringLiteral("0 added, 1 already there")), qPrintable(program.result()));
  }

  void whatIsNoTableIsSaidInPlainWords() {
    Program program;
    QVERIFY(program.open());
    program.import(program.write("letter.txt", "Dear all\n"));
    QTRY_VERIFY2(program.result().contains(QStringLiteral("is no table")), qPrintable(program.result()));
  }
};

QTEST_MAIN(TestSetsDesk)
#include "tst_sets_desk.moc"
