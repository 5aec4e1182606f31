// SPDX-License-Identifier: GPL-3.0-or-later
// Sets from everywhere on the command line, as somebody would work with them.
#include "Cli.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace s2s;
using namespace s2s::test;

namespace {

QStringList filesBelow(const QString& folder) {
  QStringList files;
  QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
  while (all.hasNext())
    files.append(all.next());
  files.sort();
  return files;
}

}  // namespace

class TestCliSets : public QObject {
  Q_OBJECT

  QTemporaryDir m_dir;

  QString path(const char* name) const { return m_dir.filePath(QLatin1String(name)); }
  void put(const char* name, const QByteArray& bytes = "RIFF") const {
    QDir().mkpath(QFileInfo(path(name)).path());
    writeFile(path(name), bytes);
  }
  CliOutcome run(const char* line) const {
    QStringList arguments = QString::fromLatin1(line).split(QLatin1Char(' '));
    arguments.replaceInStrings(QStringLiteral("DIR"), m_dir.path());
    return cli(arguments);
  }
  /// A published tree with two systems, and items.
  void writeTree(const char* top) const {
    const QByteArray at(top);
    for (const char* file :
         {"/input/sing/a.wav", "/input/sing/b.mp3", "/output/SpeechGPT/sing/a.wav", "/output/SpeechGPT/sing/b.wav",
          "/output/cascade/singing/a.wav", "/output/cascade/singing/b.wav", "/output/Mini-Omni/sing/00.wav"})
      put((at + file).constData(), file);
    put((at + "/data/singing.json").constData(),
        R"([{"id":1,"input_path":"/input/sing/a.wav","level":"L0","category":"Entertainment"},
            {"id":2,"input_path":"input/singing/b.wav","level":"L3","category":"Entertainment"}])");
  }

 private Q_SLOTS:
  void init() {
    QVERIFY(QDir(m_dir.path()).removeRecursively());
    QVERIFY(QDir().mkpath(m_dir.path()));
  }

  void checkSaysWhatWasRecognisedAndWhatIsWrong() {
    writeTree("tree");
    const QStringList before = filesBelow(m_dir.path());
    const CliOutcome told = run("check DIR/tree");
    VERIFY_EXIT(told, 1);
    for (const char* words : {"layout: S2S-Arena as published (data/singing.json)", "levels count from L0",
                              "(data/singing.json:1)", "level: L1 1, L4 1", "system: ", "needs-index"})
      QVERIFY2(told.out.contains(words), qPrintable(told.all()));
    QVERIFY2(told.err.contains("output/Mini-Omni/sing/00.wav"), qPrintable(told.all()));
    const Json json = run("check DIR/tree --json").json();
    QCOMPARE(stringAt(json["layout"], "code"), QStringLiteral("s2s-arena"));
    QCOMPARE(stringAt(json["level_base_why"], "code"), QStringLiteral("found-l0"));
    QCOMPARE(intOf(json["in_battles"]), 2);
    QCOMPARE(filesBelow(m_dir.path()), before);
  }

  void anArchiveBecomesAStudyAndCheckWritesNothing() {
    writeTree("tree");
    VERIFY_EXIT(run("new DIR/empty.s2sarena"), 0);
    const QString tar = path("tree.tar.gz");
    QCOMPARE(QProcess::execute(QStringLiteral("tar"), {QStringLiteral("-czf"), tar, QStringLiteral("-C"), m_dir.path(),
                                                       QStringLiteral("tree")}),
             0);
    QVERIFY(QDir(path("tree")).removeRecursively());
    const QStringList before = filesBelow(m_dir.path());
    VERIFY_EXIT(run("check DIR/tree.tar.gz"), 1);
    QCOMPARE(filesBelow(m_dir.path()), before);
    const CliOutcome made = run("new DIR/a.s2sarena --set DIR/tree.tar.gz --json");
    VERIFY_EXIT(made, 1);
    QCOMPARE(intOf(made.json()["battles"]), 2);
    QVERIFY(QFileInfo(path("tree/tree/input/sing/a.wav")).isFile());
  }

  void setsAreAddedReadAgainAndRelinked() {
    writeTree("tree");
    writeWavSet(path("wavs"), {3, 2, 0.1});
    VERIFY_EXIT(run("new DIR/a.s2sarena --set DIR/wavs"), 0);
    const CliOutcome dry = run("add-set DIR/a.s2sarena DIR/tree --dry-run --json");
    VERIFY_EXIT(dry, 1);
    const CliOutcome added = run("add-set DIR/a.s2sarena DIR/tree DIR/wavs --json");
    VERIFY_EXIT(added, 1);  // the numbered answer
    const Json sets = added.json()["sets"];
    QCOMPARE(sets.size(), 2u);
    QCOMPARE(intOf(sets[0]["samples_added"]), 2);
    QCOMPARE(intOf(sets[0]["battles_added"]), 2);
    QCOMPARE(intOf(sets[1]["same"]), 9);
    QVERIFY(sets[1]["was_there"].get<bool>());

    put("index.csv", "system,file,sample\nminiomni,sing/00.wav,sing/a\n");
    const CliOutcome again = run("add-set DIR/a.s2sarena DIR/tree --index DIR/index.csv --json");
    VERIFY_EXIT(again, 1);  // Mini-Omni has no answer to b
    QCOMPARE(intOf(again.json()["sets"][0]["responses_added"]), 1);
    QCOMPARE(intOf(again.json()["sets"][0]["same"]), 6);

    QVERIFY(QDir().rename(path("wavs"), path("elsewhere")));
    const CliOutcome relinked = run("relink DIR/a.s2sarena DIR/elsewhere --set wav-set --json");
    VERIFY_EXIT(relinked, 0);
    QCOMPARE(intOf(relinked.json()["by_path"]), 9);
    VERIFY_EXIT(run("relink DIR/a.s2sarena DIR/elsewhere --set nobody"), 2);
    VERIFY_EXIT(run("relink DIR/a.s2sarena DIR/nowhere --set wav-set"), 2);
  }

  void aTableIsReadThroughAMapping() {
    put("sound/a.wav");
    put("sound/x.wav");
    put("sound/y.wav");
    put("sound/list.csv", "clip,words,one,two\na.wav,Say it,x.wav,y.wav\n");
    put("mapping.json", R"({"columns":{"file":"clip","text":"words"},"systems":{"A":"one","B":"two"}})");
    const CliOutcome made = run("new DIR/t.s2sarena --set DIR/sound/list.csv --mapping DIR/mapping.json --json");
    VERIFY_EXIT(made, 0);
    QCOMPARE(intOf(made.json()["battles"]), 1);
    VERIFY_EXIT(run("check DIR/sound/list.csv"), 2);  // no column is called as usual
  }
};

QTEST_GUILESS_MAIN(TestCliSets)
#include "tst_cli_sets.moc"
