// SPDX-License-Identifier: GPL-3.0-or-later
#include "SetFolder.h"
#include "TarFile.h"

#include "core/sets/UnpackedSet.h"

#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace s2s;

namespace {

QStringList below(const QString& folder) {
  QStringList files;
  QDirIterator all(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
  while (all.hasNext())
    files.append(QDir(folder).relativeFilePath(all.next()));
  files.sort();
  return files;
}

}  // namespace

class TestUnpackedSet : public QObject {
  Q_OBJECT

  std::unique_ptr<QTemporaryDir> m_dir;

  QString path(const char* name) const { return m_dir->filePath(QLatin1String(name)); }
  QString written(const char* name, const QByteArray& bytes) const {
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
      qFatal("cannot write");
    return file.fileName();
  }
  static TarFile setTar() {
    TarFile tar;
    tar.add("./", {}, '5').add("./samples.jsonl", "{\"file_name\":\"a.wav\",\"id\":\"a\"}\n").add("./a.wav", "RIFF");
    return tar;
  }
  QString zipOf(const char* name, const QList<std::pair<QString, QByteArray>>& files) const {
    QList<ArchiveEntry> entries;
    for (const auto& [entry, bytes] : files)
      entries.append({entry, written(qPrintable(QStringLiteral("part%1").arg(entries.size())), bytes)});
    if (!writeZip(path(name), entries))
      qFatal("no zip");
    for (qsizetype i = 0; i < entries.size(); ++i)
      QFile::remove(entries.at(i).file);
    return path(name);
  }
  SetReadOptions intoOut() const {
    SetReadOptions options;
    options.unpackInto = path("out");
    return options;
  }

 private Q_SLOTS:
  void init() { m_dir = std::make_unique<QTemporaryDir>(); }

  void aSetIsReadStraightFromItsArchive_data() {
    QTest::addColumn<QString>("kind");
    QTest::newRow("zip") << QStringLiteral("zip");
    QTest::newRow("zip of one folder") << QStringLiteral("folder");
    QTest::newRow("tar") << QStringLiteral("tar");
    QTest::newRow("tar.gz") << QStringLiteral("gz");
  }
  void aSetIsReadStraightFromItsArchive() {
    QFETCH(const QString, kind);
    const QByteArray line = "{\"file_name\":\"a.wav\",\"id\":\"a\"}\n";
    const QString top = kind == QLatin1String("folder") ? QStringLiteral("my set/") : QString();
    QString archive = kind == QLatin1String("tar") || kind == QLatin1String("gz")
                          ? written("seed.tar", setTar().bytes())
                          : zipOf("seed.zip", {{top + QStringLiteral("samples.jsonl"), line},
                                               {top + QStringLiteral("a.wav"), "RIFF"},
                                               {QStringLiteral("__MACOSX/._a.wav"), "x"}});
    if (kind == QLatin1String("gz")) {
      if (QStandardPaths::findExecutable(QStringLiteral("gzip")).isEmpty())
        QSKIP("no gzip here");
      QCOMPARE(QProcess::execute(QStringLiteral("gzip"), {archive}), 0);
      archive += QStringLiteral(".gz");
    }
    const auto set = readSet(archive, intoOut());
    QVERIFY(set);
    QCOMPARE(set->samples.size(), 1);
    QCOMPARE(set->samples.constFirst().sound.state, SoundState::Present);
    QCOMPARE(set->set.name, top.isEmpty() ? QStringLiteral("seed") : QStringLiteral("my set"));
    QVERIFY(set->set.root.startsWith(QDir(path("out")).canonicalPath()));
    const QStringList files = below(path("out"));
    QVERIFY(readSet(archive, intoOut()));  // unpacked once
    QCOMPARE(below(path("out")), files);
  }

  void anotherArchiveOfTheSameNameGetsItsOwnFolderAndKeepsItsName() {
    QVERIFY(readSet(written("seed.tar", setTar().bytes()), intoOut()));
    const auto other = readSet(written("seed.tar", setTar().add("./b.wav", "RIFF").bytes()), intoOut());
    QVERIFY(other);
    QVERIFY(other->set.root.endsWith(QLatin1String("seed-2")));
    QCOMPARE(other->set.id.text(), QStringLiteral("seed"));
  }

  void whatMayNotBeInAnArchiveIsLeftOutAndNamed_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<char>("type");
    QTest::addColumn<QByteArray>("link");
    QTest::addColumn<ProblemKind>("why");
    const auto row = [](const char* title, const QByteArray& name, ProblemKind why, char type = '0',
                        const char* link = "") { QTest::newRow(title) << name << type << QByteArray(link) << why; };
    row("one up", "../evil.wav", ProblemKind::EntryRefused);
    row("up from below", "x/../../evil.wav", ProblemKind::EntryRefused);
    row("absolute", "/tmp/s2sarena-evil.wav", ProblemKind::EntryRefused);
    row("a drive", "C:evil.wav", ProblemKind::EntryName);
    row("backslashes", "..\\evil.wav", ProblemKind::EntryName);
    row("a device of Windows", "aux.wav", ProblemKind::EntryName);
    row("dots and blanks", ".. /evil.wav", ProblemKind::EntryName);
    row("a control character", "e\nvil.wav", ProblemKind::EntryName);
    row("no UTF-8", "\xff\xfe.wav", ProblemKind::EntryUndecodable);
    row("a symbolic link", "link.wav", ProblemKind::EntryLink, '2', "/etc/passwd");
    row("a symbolic link to a folder", "up", ProblemKind::EntryLink, '2', "..");
    row("a hard link", "hard.wav", ProblemKind::EntryLink, '1', "/etc/passwd");
    row("a hard link inside", "hard2.wav", ProblemKind::EntryLink, '1', "samples.jsonl");
    row("a device", "null.wav", ProblemKind::EntryRefused, '3');
    row("a pipe", "pipe.wav", ProblemKind::EntryRefused, '6');
    row("a name that is there", "a.wav", ProblemKind::EntryTwice);
    row("a file where a folder is", "a.wav/b.wav", ProblemKind::EntryTwice);
    row("deeper than any set", QByteArray("x/").repeated(45) + "a.wav", ProblemKind::EntryDeep);
  }

  void aZipOfChineseWindowsIsRead() {
    QFile made(zipOf("seed.zip", {{QStringLiteral("AAAA.wav"), "RIFF"},
                                  {QStringLiteral("samples.jsonl"), "{\"file_name\":\"声音.wav\",\"id\":\"a\"}\n"}}));
    QVERIFY(made.open(QIODevice::ReadOnly));
    const QByteArray bytes = made.readAll().replace("AAAA", "\xC9\xF9\xD2\xF4");  // the name in GBK
    const auto set = readSet(written("gbk.zip", bytes), intoOut());
    QVERIFY(set);
    QCOMPARE(told(set->problems).filter(QStringLiteral("entry-")), QStringList());
    QCOMPARE(set->samples.size(), 1);
    QCOMPARE(set->samples.constFirst().sound.state, SoundState::Present);
  }

  void whatMayNotBeInAnArchiveIsLeftOutAndNamed() {
    QFETCH(QByteArray, name);
    QFETCH(char, type);
    QFETCH(QByteArray, link);
    QFETCH(ProblemKind, why);
    TarFile tar = setTar();
    tar.add(name, type == '0' ? "RIFF evil" : "", type, link).add("last.wav", "RIFF");
    const auto set = readSet(written("seed.tar", tar.bytes()), intoOut());
    QVERIFY(set);
    QCOMPARE(set->samples.size(), 1);
    const QStringList refused = told(set->problems).filter(code(why) + QLatin1Char('!'));
    QCOMPARE(refused.size(), 1);
    QCOMPARE(below(path("out")), QStringList({QStringLiteral("seed/.unpacked-from"), QStringLiteral("seed/a.wav"),
                                              QStringLiteral("seed/last.wav"), QStringLiteral("seed/samples.jsonl")}));
    QFile sound(path("out/seed/a.wav"));
    QVERIFY(sound.open(QIODevice::ReadOnly));
    QCOMPARE(sound.readAll(), QByteArray("RIFF"));
    QVERIFY(!QFile::exists(path("evil.wav")) && !QFile::exists(QStringLiteral("/tmp/s2sarena-evil.wav")));
    const auto again = readSet(path("seed.tar"), intoOut());  // not unpacked again, and still told
    QVERIFY(again);
    QCOMPARE(told(again->problems).filter(code(why) + QLatin1Char('!')).size(), 1);
  }

  void aLinkCannotBeWrittenThrough() {
    QDir(m_dir->path()).mkdir(QStringLiteral("outside"));
    TarFile tar = setTar();
    tar.add("door", {}, '2', path("outside").toUtf8()).add("door/evil.wav", "RIFF");
    QVERIFY(readSet(written("seed.tar", tar.bytes()), intoOut()));
    QVERIFY(below(path("outside")).isEmpty());
    QVERIFY(QFile::exists(path("out/seed/door/evil.wav")));  // a plain folder: the link was left out
  }

  void aBombIsRefusedBeforeItFillsTheDisk() {
    QFile zeros(path("zeros"));
    QVERIFY(zeros.open(QIODevice::WriteOnly) && zeros.resize(200'000'000));
    zeros.close();
    QVERIFY(writeZip(path("bomb.zip"), {{QStringLiteral("a.wav"), zeros.fileName()}}));
    QVERIFY(QFileInfo(path("bomb.zip")).size() < 1'000'000);
    const auto set = readSet(path("bomb.zip"), intoOut());
    QVERIFY(!set);
    QCOMPARE(set.error().fault, Fault::ArchiveTooBig);
    QVERIFY(below(path("out")).isEmpty());
  }

  void anArchiveInAnArchiveIsNotUnpacked() {
    QFile inner(zipOf("inner.zip", {{QStringLiteral("deep.wav"), "RIFF"}}));
    QVERIFY(inner.open(QIODevice::ReadOnly));
    const auto set =
        readSet(zipOf("outer.zip", {{QStringLiteral("a.wav"), "RIFF"}, {QStringLiteral("inner.zip"), inner.readAll()}}),
                intoOut());
    QVERIFY(set);
    QCOMPARE(set->otherFiles, QStringList(QStringLiteral("inner.zip")));
  }

  void whatIsNoArchiveIsSaidToBeNone_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a broken zip") << QByteArray("PK\x03\x04 and nothing of the kind");
    QTest::newRow("a broken gzip") << QByteArray("\x1F\x8B\x08 not so");
    QTest::newRow("cut short") << setTar().bytes().left(700);
  }
  void whatIsNoArchiveIsSaidToBeNone() {
    QFETCH(QByteArray, bytes);
    const auto set = readSet(written("x.zip", bytes), intoOut());
    QVERIFY(!set);
    QVERIFY(set.error().fault == Fault::ArchiveDamaged || set.error().fault == Fault::FileUnreadable);
    QVERIFY(below(path("out")).isEmpty());
  }

  void anArchiveThatIsCutShortIsSaidToBeDamaged() {
    QByteArray noise(400'000, '\0');
    for (qsizetype i = 0; i < noise.size(); ++i)
      noise[i] = static_cast<char>((i * i + i / 7) % 251);
    QFile whole(zipOf("whole.zip", {{QStringLiteral("a.wav"), noise}}));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const auto set = readSet(written("short.zip", whole.read(whole.size() / 2)), intoOut());
    QVERIFY(!set);
    QCOMPARE(set.error().fault, Fault::ArchiveDamaged);
    QVERIFY(below(path("out")).isEmpty());
  }

  void cancellingLeavesNothing() {
    const std::atomic<bool> cancelled = true;
    SetReadOptions options = intoOut();
    options.cancelled = &cancelled;
    QCOMPARE(readSet(written("seed.tar", setTar().bytes()), options).error().fault, Fault::Cancelled);
    QVERIFY(below(path("out")).isEmpty());
  }

  void progressIsTold() {
    qint64 last = 0, whole = 0;
    UnpackOptions options;
    options.progress = [&](qint64 done, qint64 total) {
      last = done;
      whole = total;
    };
    const QString archive = written("seed.tar", setTar().bytes());
    QVERIFY(unpackedSet(archive, path("out"), options));
    QCOMPARE(whole, QFileInfo(archive).size());
    QVERIFY(last > 0 && last <= whole);
  }
};

QTEST_GUILESS_MAIN(TestUnpackedSet)
#include "tst_unpacked_set.moc"
