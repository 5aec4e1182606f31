// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Store.h"
#include "tests/app/AnnotatorDesk.h"
#include "tests/app/Cli.h"
#include "tests/support/Places.h"
#include "ui/window/Pages.h"

#include <QFileInfo>
#include <QSet>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace s2s;
using namespace s2s::test;

namespace {

constexpr int kSamples = 32;  // of the demo set
const QStringList kReviewers = {QStringLiteral("r1"), QStringLiteral("r2"), QStringLiteral("r3"), QStringLiteral("r4")};
const QString kCorrected = QStringLiteral("as it is really said");

using Desk = AnnotatorDesk;

/// What the samples of the day are called here: by their place in the set.
enum SamplePlace { Clean, OneObjects, TwoObject, AllCorrect, OneCorrects, OtherLevel, TextsDiffer };

}  // namespace

/// A day of the quality check on the set that ships, as four reviewers and their lead have it: packs go out, are worked
/// through by keys in a window, come home, and what is kept is a set that is listened to.
class TestQualityDay : public QObject {
  Q_OBJECT

  QTemporaryDir m_dir;
  QStringList m_texts;  ///< of the samples, in the order of the set

  QString at(const QString& name) const { return m_dir.filePath(name); }
  QString study() const { return at(QStringLiteral("lead.s2sarena")); }
  SamplePlace placeOf(const QString& text) const {
    const qsizetype place = m_texts.indexOf(text);
    return place > 0 && place <= TextsDiffer ? static_cast<SamplePlace>(place) : Clean;
  }

  static void reject(Desk& desk, Qt::Key reason) {
    desk.press(reason);
    desk.press(Qt::Key_J);
  }
  static void correct(Desk& desk, const QString& text) {
    desk.press(Qt::Key_W);
    desk.type(text);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    desk.press(Qt::Key_H);
  }
  /// Says another level than the one that is claimed, by arrows alone.
  static void proposeLevel(Desk& desk) {
    const Level claimed = desk.check()->sample().level;
    const Qt::Key towards = claimed == Level::L4 ? Qt::Key_Left : Qt::Key_Right;
    for (int i = 0; i < 5 && desk.check()->draft().levelProposed == Level::Unknown; ++i)
      desk.press(towards);
    desk.press(Qt::Key_H);
  }
  /// What reviewer number @p who says of the sample that is shown.
  void markAs(Desk& desk, int who) {
    switch (placeOf(desk.check()->sample().text)) {
      case OneObjects: return who == 2 ? reject(desk, Qt::Key_1) : desk.press(Qt::Key_F);
      case TwoObject: return who < 2 ? reject(desk, Qt::Key_2) : desk.press(Qt::Key_F);
      case AllCorrect: return correct(desk, kCorrected);
      case OneCorrects: return who == 1 ? correct(desk, kCorrected) : desk.press(Qt::Key_F);
      case OtherLevel: return who == 3 ? proposeLevel(desk) : desk.press(Qt::Key_F);
      case TextsDiffer: return correct(desk, kCorrected + QString::number(who % 2));
      case Clean: break;
    }
    desk.press(Qt::Key_F);
  }
  void review(int who) {
    Desk desk(at(QStringLiteral("packs/") + kReviewers.at(who)), page::kQuality);
    QVERIFY(Desk::waitFor([&] { return desk.check() && desk.check()->state() == SessionState::Judging; }));
    desk.press(Qt::Key_Escape);  // the sound check: not now
    QVERIFY(Desk::waitFor([&] { return desk.check()->isOnStage(); }));
    QCOMPARE(desk.check()->total(), kSamples);
    for (int done = 0; done < kSamples; ++done) {
      QVERIFY2(Desk::waitFor([&] { return desk.check()->state() == SessionState::Judging; }),
               qPrintable(QStringLiteral("sample %1 of %2").arg(done).arg(kReviewers.at(who))));
      QVERIFY(desk.isPlaying());
      QVERIFY(desk.hearUntil([&] { return desk.check()->gate().open; }));
      markAs(desk, who);
      QVERIFY2(Desk::waitFor([&] { return desk.check()->done() == done + 1; }),
               qPrintable(desk.check()->sample().text));
    }
    QCOMPARE(desk.check()->state(), SessionState::Finished);
  }
  Json marks() const {
    const CliOutcome outcome = cli({QStringLiteral("marks"), study(), QStringLiteral("--json")});
    return outcome.exit == 0 ? outcome.json() : Json();
  }
  static int cell(Desk& desk, const QString& column) {
    const auto* table = desk.window().findChild<QTableView*>(QStringLiteral("byDomain"));
    const QAbstractItemModel* model = table ? table->model() : nullptr;
    for (int row = 0; model && row < model->rowCount(); ++row)
      for (int i = 0; i < model->columnCount(); ++i)
        if (model->index(row, 0).data().toString() == QLatin1String("All") &&
            model->headerData(i, Qt::Horizontal).toString() == column)
          return model->index(row, i).data().toInt();
    return -1;
  }

 private Q_SLOTS:
  void initTestCase() {
    VERIFY_EXIT(cli({QStringLiteral("new"), study(), QStringLiteral("--set"), sourceFile("resources/demo")}), 0);
    const auto store = Store::open(study(), OpenMode::ReadOnly);
    QVERIFY(store);
    const Result<Contents> contents = (*store)->load();
    QVERIFY(contents);
    for (const Sample& sample : contents->samples)
      m_texts.append(sample.text);
    QCOMPARE(m_texts.size(), kSamples);
    QCOMPARE(QSet<QString>(m_texts.cbegin(), m_texts.cend()).size(), kSamples);
  }
  void packsGoOut() {
    VERIFY_EXIT(
        cli({QStringLiteral("split"), study(), QStringLiteral("--annotators"), kReviewers.join(QLatin1Char(',')),
             QStringLiteral("--what"), QStringLiteral("marks"), QStringLiteral("--out"), at(QStringLiteral("packs"))}),
        0);
  }
  void fourReviewersWorkThroughThemByKeys() {
    for (int who = 0; who < kReviewers.size(); ++who) {
      review(who);
      if (QTest::currentTestFailed())
        return;
    }
  }
  void packsComeHomeAndTheRuleDecides() {
    QStringList arguments{QStringLiteral("merge"), study(), QStringLiteral("--json")};
    for (const QString& name : kReviewers)
      arguments.append(at(QStringLiteral("packs/") + name));
    const CliOutcome merged = cli(arguments);
    VERIFY_EXIT(merged, 0);
    QCOMPARE(intOf(merged.json()["added"]), 4 * kSamples);
    const Json whole = marks()["whole"];
    QCOMPARE(intOf(whole["rejected"]), 2);   // one objection is enough
    QCOMPARE(intOf(whole["corrected"]), 3);  // a correction is no objection
    QCOMPARE(intOf(whole["kept"]), kSamples - 5);
    QCOMPARE(intOf(whole["to_adjudicate"]), 3);  // the two that are split, and two corrections of one text
    QCOMPARE(intOf(whole["pending"]), 0);
    QCOMPARE(intOf(whole["split"]), 2);
    const CliOutcome majority = cli({QStringLiteral("marks"), study(), QStringLiteral("--rule"),
                                     QStringLiteral("majority"), QStringLiteral("--json")});
    QCOMPARE(intOf(majority.json()["whole"]["rejected"]), 1);  // two of four are no majority for keeping it
    QCOMPARE(intOf(majority.json()["whole"]["pending"]), 0);
  }
  void theLeadSeesTheSameFigures() {
    Desk desk(study(), page::kQualityResults, Role::Researcher);
    const Json whole = marks()["whole"];
    QTRY_COMPARE(cell(desk, QStringLiteral("Kept")), intOf(whole["kept"]));
    QCOMPARE(cell(desk, QStringLiteral("Corrected")), intOf(whole["corrected"]));
    QCOMPARE(cell(desk, QStringLiteral("Rejected")), intOf(whole["rejected"]));
    QCOMPARE(cell(desk, QStringLiteral("Pending")), intOf(whole["pending"]));
  }
  void whatIsKeptIsANewVersionThatIsListenedTo() {
    const QString kept = at(QStringLiteral("kept"));
    VERIFY_EXIT(cli({QStringLiteral("export"), study(), QStringLiteral("--format"), QStringLiteral("kept-set"),
                     QStringLiteral("--out"), kept}),
                0);
    const CliOutcome checked = cli({QStringLiteral("check"), kept, QStringLiteral("--json")});
    VERIFY_EXIT(checked, 0);
    QVERIFY(QFileInfo::exists(kept + QStringLiteral("/DATASHEET.md")));
    const QByteArray samples = bytesOf(kept + QStringLiteral("/samples.jsonl"));
    QCOMPARE(samples.count('\n'), qsizetype(kSamples - 2));
    // Those two about whose text nobody said otherwise.
    QCOMPARE(samples.count("\"text\":\"" + kCorrected.toUtf8() + '"'), qsizetype(2));
    const QString next = at(QStringLiteral("next.s2sarena"));
    VERIFY_EXIT(cli({QStringLiteral("new"), next, QStringLiteral("--set"), kept}), 0);
    Desk desk(next, page::kListen);
    desk.window().setFirstRater({});
    QVERIFY(Desk::waitFor([&] { return desk.study().isOpen(); }));
    desk.window().desk().join(RaterId(QStringLiteral("r1")));
    QVERIFY(Desk::waitFor([&] { return desk.session() && desk.session()->state() == SessionState::Judging; }));
    desk.press(Qt::Key_Escape);
    QVERIFY(Desk::waitFor([&] { return desk.session()->isOnStage() && desk.isPlaying(); }));
    QVERIFY(desk.hearUntil([&] { return desk.session()->gate().open(); }));
    const int before = desk.presses();
    for (const Qt::Key key : {Qt::Key_F, Qt::Key_H, Qt::Key_J, Qt::Key_F})
      desk.press(key);
    QCOMPARE(desk.presses() - before, 4);
    QVERIFY(Desk::waitFor([&] { return desk.session()->done() == 1; }));
  }
};

QTEST_MAIN(TestQualityDay)
#include "tst_quality_day.moc"
