// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/Archive.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace s2s;

class TestArchive : public QObject {
  Q_OBJECT

  std::unique_ptr<QTemporaryDir> m_dir;

  QString path(const QString& name) const { return m_dir->filePath(name); }
  QString fileWith(const QString& name, const QByteArray& bytes) const {
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
      qFatal("cannot write");
    return file.fileName();
  }
  QString zipOf(const QStringList& names, const QByteArray& bytes = "content") const {
    QList<ArchiveEntry> entries;
    for (const QString& name : names)
      entries.append({name, fileWith(QStringLiteral("one"), bytes)});
    if (!writeZip(path(QStringLiteral("a.zip")), entries))
      qFatal("no zip");
    return path(QStringLiteral("a.zip"));
  }
  QStringList below(const QString& folder) const {
    QStringList files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
      files.append(QDir(folder).relativeFilePath(all.next()));
    files.sort();
    return files;
  }

 private Q_SLOTS:
  void init() {
    m_dir = std::make_unique<QTemporaryDir>();
    QDir(m_dir->path()).mkdir(QStringLiteral("out"));
  }
  void whatGoesInComesOut() {
    const QStringList names{QStringLiteral("a.s2sarena"), QStringLiteral("sounds/声音.flac")};
    const QByteArray bytes(700'000, 'x');
    QVERIFY(unpack(zipOf(names, bytes), path(QStringLiteral("out"))));
    QCOMPARE(below(path(QStringLiteral("out"))), names);
    QFile sound(path(QStringLiteral("out/sounds/声音.flac")));
    QVERIFY(sound.open(QIODevice::ReadOnly));
    QCOMPARE(sound.readAll(), bytes);
  }
  void theStudyAloneCanBeTakenOut() {
    const QString zip = zipOf({QStringLiteral("a.s2sarena"), QStringLiteral("sounds/1.flac")});
    QVERIFY(unpack(zip, path(QStringLiteral("out")), Unpack::StudyOnly));
    QCOMPARE(below(path(QStringLiteral("out"))), QStringList{QStringLiteral("a.s2sarena")});
  }
  void theSameFilesMakeTheSameBytes() {
    const QString zip = zipOf({QStringLiteral("a")});
    QFile::rename(zip, path(QStringLiteral("b.zip")));
    QFile one(zipOf({QStringLiteral("a")})), two(path(QStringLiteral("b.zip")));
    QVERIFY(one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly));
    QCOMPARE(one.readAll(), two.readAll());
  }
  void nothingIsWrittenOutside_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("one up") << "../evil";
    QTest::newRow("up from below") << "sounds/../../evil";
    QTest::newRow("absolute") << "/tmp/s2sarena-evil";
    QTest::newRow("with a drive") << "C:evil";
    QTest::newRow("with backslashes") << "..\\evil";
  }
  void nothingIsWrittenOutside() {
    QFETCH(const QString, name);
    const Result<void> done = unpack(zipOf({name}), path(QStringLiteral("out")));
    QVERIFY(!done);
    QCOMPARE(done.error().fault, Fault::PathOutsideRoot);
    QVERIFY(below(path(QStringLiteral("out"))).isEmpty());
    QVERIFY(!QFile::exists(path(QStringLiteral("evil"))) && !QFile::exists(QStringLiteral("/tmp/s2sarena-evil")));
  }
  void whatIsTooMuchIsRefused() {
    const QString out = path(QStringLiteral("out"));
    QCOMPARE(
        unpack(zipOf({QStringLiteral("a"), QStringLiteral("b")}), out, Unpack::All, nullptr, {1, 1000}).error().fault,
        Fault::ArchiveTooBig);
    QCOMPARE(
        unpack(zipOf({QStringLiteral("c")}, QByteArray(1001, 'x')), out, Unpack::All, nullptr, {9, 1000}).error().fault,
        Fault::ArchiveTooBig);
  }
  void whatSwellsIsRefused() {
    const QString zip = zipOf({QStringLiteral("a.s2sarena")}, QByteArray(1'000'000, 'x'));  // about 1 kB
    ArchiveLimits limits;
    limits.freeOfRatio = 500'000;
    QCOMPARE(unpack(zip, path(QStringLiteral("out")), Unpack::All, nullptr, limits).error().fault,
             Fault::ArchiveTooBig);
    QVERIFY(unpack(zip, path(QStringLiteral("out2"))));
  }
  void whatIsNoArchiveIsSaidToBeNone() {
    const QString file = fileWith(QStringLiteral("b.zip"), "PK\x03\x04 and then nothing of the kind");
    QCOMPARE(unpack(file, path(QStringLiteral("out"))).error().fault, Fault::NotAPack);
    QVERIFY(looksLikeZip(file));
    QVERIFY(!looksLikeZip(fileWith(QStringLiteral("c"), "SQLite format 3")));
  }
  void cancellingLeavesNoArchive() {
    const std::atomic<bool> cancelled = true;
    const QString zip = path(QStringLiteral("z.zip"));
    QCOMPARE(writeZip(zip, {{QStringLiteral("a"), fileWith(QStringLiteral("one"), "x")}}, &cancelled).error().fault,
             Fault::Cancelled);
    QVERIFY(!QFile::exists(zip));
  }
};

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
