// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Store.h"
#include "tests/app/Cli.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace s2s;
using namespace s2s::test;

namespace {

/// What an annotator does in a pack, as short as can be: one verdict for each place of the walk.
void workThrough(const QString& study, const QString& note = {}) {
  const auto store = Store::open(study, OpenMode::ReadWrite);
  if (!store)
    qFatal("no pack");
  const Contents contents = *(*store)->load();
  QList<Verdict> verdicts;
  for (const PlanItem& item : contents.plan) {
    Verdict verdict;
    verdict.event = EventId(item.rater.text() + QString::number(item.position) + note);
    verdict.battle = item.battle;
    verdict.rater = item.rater;
    verdict.trial = QString::number(item.trial);
    verdict.outcome = Outcome::Won;
    verdict.winner = contents.findBattle(item.battle)->a;
    verdict.note = note;
    verdicts.append(verdict);
  }
  if (!(*store)->append(verdicts))
    qFatal("not saved");
}

qsizetype verdictsIn(const QString& study) {
  const auto store = Store::open(study, OpenMode::ReadOnly);
  return store ? (*store)->load()->verdicts.size() : -1;
}

}  // namespace

/// Packs go out and come home through the real program.
class TestCliPacks : public QObject {
  Q_OBJECT

  QTemporaryDir m_dir;
  std::unique_ptr<CliStudy> m_study;

  QString file(const QString& name) const { return m_dir.filePath(name); }
  CliOutcome split(const QStringList& more) const {
    return cli(QStringList{QStringLiteral("split"), m_study->path} + more);
  }
  CliOutcome merge(const QStringList& more) const {
    return cli(QStringList{QStringLiteral("merge"), m_study->path, QStringLiteral("--json")} + more);
  }

 private Q_SLOTS:
  void initTestCase() {
    m_study = std::make_unique<CliStudy>(m_dir.path(), WavSetShape{8, 2, 0.3});
    VERIFY_EXIT(m_study->made, 0);
    const CliOutcome outcome =
        split({QStringLiteral("--annotators"), QStringLiteral("zhang,li"), QStringLiteral("--out"),
               file(QStringLiteral("out")), QStringLiteral("--overlap"), QStringLiteral("0.5"), QStringLiteral("--key"),
               file(QStringLiteral("key")), QStringLiteral("--json")});
    VERIFY_EXIT(outcome, 0);
    QCOMPARE(outcome.json()["packs"].size(), 2u);
    QCOMPARE(intOf(outcome.json()["packs"][0]["battles"]), 6);  // half of 8, and half of the rest
    QCOMPARE(bytesOf(file(QStringLiteral("key"))).trimmed().size(), 64);
  }
  void packsComeHome() {
    const QString zhang = file(QStringLiteral("out/zhang")), li = file(QStringLiteral("out/li/li.s2sarena"));
    workThrough(zhang + QStringLiteral("/zhang.s2sarena"));
    workThrough(li);
    const CliOutcome dry = merge({zhang, li, QStringLiteral("--dry-run")});
    VERIFY_EXIT(dry, 0);
    QCOMPARE(verdictsIn(m_study->path), 0);
    const CliOutcome outcome = merge({zhang, li});
    VERIFY_EXIT(outcome, 0);
    QCOMPARE(intOf(outcome.json()["added"]), intOf(dry.json()["added"]));
    QCOMPARE(outcome.json()["raters"].size(), 2u);
    QVERIFY(intOf(outcome.json()["added"]) >= 12);
    QCOMPARE(verdictsIn(m_study->path), qsizetype(intOf(outcome.json()["added"])));
    QCOMPARE(intOf(merge({li, zhang}).json()["added"]), 0);
  }
  void aConflictIsRefusedAsAWhole() {
    const QString copy = file(QStringLiteral("copy.s2sarena"));
    QVERIFY(QFile::copy(m_study->path, copy));
    const qsizetype before = verdictsIn(m_study->path);
    {
      const auto store = Store::open(copy, OpenMode::ReadWrite);
      Verdict changed = (*store)->load()->verdicts.first();
      changed.event = EventId(QStringLiteral("zz-shared"));
      QVERIFY((*store)->append(QList<Verdict>{changed}));
      const auto own = Store::open(m_study->path, OpenMode::ReadWrite);
      changed.note = QStringLiteral("said otherwise");
      QVERIFY((*own)->append(QList<Verdict>{changed}));
    }
    const CliOutcome outcome = merge({copy});
    VERIFY_EXIT(outcome, 2);
    QVERIFY2(outcome.err.contains("zz-shared") && outcome.err.contains("copy.s2sarena"), qPrintable(outcome.all()));
    QCOMPARE(outcome.json()["conflicts"].size(), 1u);
    QCOMPARE(verdictsIn(m_study->path), before + 1);
  }
  void whatCannotBeDoneIsSaidInOneLine_data() {
    QTest::addColumn<QStringList>("arguments");
    const QString out = file(QStringLiteral("out2"));
    const auto splitting = [&](const QString& names) {
      return QStringList{
          QStringLiteral("split"), m_study->path, QStringLiteral("--annotators"), names, QStringLiteral("--out"), out};
    };
    const QString merging = QStringLiteral("merge");
    QTest::newRow("an address as a pseudonym") << splitting(QStringLiteral("zhang@example.org"));
    QTest::newRow("the same pseudonym twice") << splitting(QStringLiteral("zhang,Zhang"));
    QTest::newRow("packs that are there already")
        << QStringList{QStringLiteral("split"), m_study->path,           QStringLiteral("--annotators"),
                       QStringLiteral("zhang"), QStringLiteral("--out"), file(QStringLiteral("out"))};
    QTest::newRow("to split a pack") << QStringList{
        QStringLiteral("split"),        file(QStringLiteral("out/zhang/zhang.s2sarena")),
        QStringLiteral("--annotators"), QStringLiteral("wang"),
        QStringLiteral("--out"),        out};
    QTest::newRow("to merge into a pack")
        << QStringList{merging, file(QStringLiteral("out/zhang/zhang.s2sarena")), m_study->path};
    QTest::newRow("a folder without a study") << QStringList{merging, m_study->path, m_study->set};
    QTest::newRow("a file that is not there") << QStringList{merging, m_study->path, file(QStringLiteral("nothing"))};
    QTest::newRow("nothing to merge") << QStringList{merging, m_study->path};
  }
  void whatCannotBeDoneIsSaidInOneLine() {
    QFETCH(const QStringList, arguments);
    const CliOutcome outcome = cli(arguments);
    VERIFY_EXIT(outcome, 2);
    QVERIFY(outcome.out.isEmpty());
    QCOMPARE(outcome.err.count('\n'), 1);
  }
  void anotherStudyIsRefused() {
    QTemporaryDir elsewhere;
    const CliStudy other(elsewhere.path(), {4, 2, 0.1});
    const CliOutcome outcome = merge({other.path});
    VERIFY_EXIT(outcome, 2);
    QVERIFY(outcome.err.contains("does not belong to this study"));
    VERIFY_EXIT(cli({QStringLiteral("demo"), elsewhere.filePath(QStringLiteral("demo"))}), 0);
    const CliOutcome demo = merge({elsewhere.filePath(QStringLiteral("demo/demo.s2sarena"))});
    VERIFY_EXIT(demo, 2);
    QVERIFY(demo.err.contains("demo"));
  }
  void aTextThatNamesASystemEndsWithStatus1() {
    QTemporaryDir elsewhere;
    const QString set = elsewhere.filePath(QStringLiteral("set"));
    writeWavSet(set, {2, 2, 0.1});
    const QString samples = set + QStringLiteral("/samples.jsonl");
    QByteArray lines = bytesOf(samples);
    lines.replace("\"language\":\"zh\"",
                  "\"language\":\"zh\",\"task_description\":\"as " + wavSetSystem(0).toUtf8() + "\"");
    writeFile(samples, lines);
    const QString study = elsewhere.filePath(QStringLiteral("a.s2sarena"));
    VERIFY_EXIT(cli({QStringLiteral("new"), study, QStringLiteral("--set"), set}), 0);
    const CliOutcome outcome =
        cli({QStringLiteral("split"), study, QStringLiteral("--annotators"), QStringLiteral("zhang"),
             QStringLiteral("--out"), elsewhere.filePath(QStringLiteral("out")), QStringLiteral("--zip"),
             QStringLiteral("--json")});
    VERIFY_EXIT(outcome, 1);
    QCOMPARE(outcome.json()["problems"].size(), 2u);
    QVERIFY(QFileInfo::exists(elsewhere.filePath(QStringLiteral("out/zhang.zip"))));
  }
};

QTEST_GUILESS_MAIN(TestCliPacks)
#include "tst_cli_packs.moc"
