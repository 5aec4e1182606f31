// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/StudyPlace.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace s2s;

class TestStudyPlace : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void networksAndSynchronisedFoldersAreKnown_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("fileSystem");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("name");
    const int local = static_cast<int>(PlaceKind::Local), network = static_cast<int>(PlaceKind::Network),
              cloud = static_cast<int>(PlaceKind::Cloud);
    const auto row = [](const char* what, const QString& path, const char* fs, int kind, const QString& name) {
      QTest::newRow(what) << path << QString::fromLatin1(fs) << kind << name;
    };
    row("a home folder", QStringLiteral("/home/li/studies/a.s2sarena"), "ext4", local, {});
    row("the root", QStringLiteral("/a.s2sarena"), "ext4", local, {});
    row("an ordinary FUSE disk", QStringLiteral("/media/usb/a.s2sarena"), "fuseblk", local, {});
    row("NFS", QStringLiteral("/home/li/a.s2sarena"), "nfs4", network, QStringLiteral("nfs4"));
    row("a Windows share", QStringLiteral("/mnt/lab/a.s2sarena"), "cifs", network, QStringLiteral("cifs"));
    row("a Windows share by its name", QStringLiteral("//server/lab/a.s2sarena"), "", network, QStringLiteral("smb"));
    row("SSH", QStringLiteral("/mnt/lab/a.s2sarena"), "fuse.sshfs", network, QStringLiteral("sshfs"));
    row("a host's folder in a guest", QStringLiteral("/mnt/c/a.s2sarena"), "9p", network, QStringLiteral("9p"));
    row("Dropbox", QStringLiteral("/home/li/Dropbox/lab/a.s2sarena"), "ext4", cloud, QStringLiteral("Dropbox"));
    row("Dropbox, personal", QStringLiteral("/home/li/Dropbox (Personal)/a.s2sarena"), "ext4", cloud,
        QStringLiteral("Dropbox"));
    row("a folder about Dropbox", QStringLiteral("/home/li/dropbox-experiments/a.s2sarena"), "ext4", local, {});
    row("a study about Dropbox", QStringLiteral("/home/li/Dropbox"), "ext4", local, {});
    row("OneDrive of an institute", QStringLiteral("C:/Users/li/OneDrive - Institute/a.s2sarena"), "NTFS", cloud,
        QStringLiteral("OneDrive"));
    row("OneDrive on macOS", QStringLiteral("/Users/li/Library/CloudStorage/OneDrive-Institute/a.s2sarena"), "apfs",
        cloud, QStringLiteral("OneDrive"));
    row("Google Drive", QStringLiteral("G:/My Drive/a.s2sarena"), "FAT32", cloud, QStringLiteral("Google Drive"));
    row("iCloud", QStringLiteral("/Users/li/Library/Mobile Documents/com~apple~CloudDocs/a.s2sarena"), "apfs", cloud,
        QStringLiteral("iCloud"));
    row("Nutstore", QStringLiteral("/home/li/Nutstore Files/a.s2sarena"), "ext4", cloud, QStringLiteral("坚果云"));
    row("坚果云", QStringLiteral("D:/我的坚果云/评测/a.s2sarena"), "NTFS", cloud, QStringLiteral("坚果云"));
    row("百度网盘", QStringLiteral("D:/BaiduSyncdisk/a.s2sarena"), "NTFS", cloud, QStringLiteral("百度网盘"));
  }
  void networksAndSynchronisedFoldersAreKnown() {
    QFETCH(QString, path);
    QFETCH(QString, fileSystem);
    QFETCH(int, kind);
    QFETCH(QString, name);
    const StudyPlace place = placeFrom(path, fileSystem, [](const QString&) { return false; });
    QCOMPARE(static_cast<int>(place.kind), kind);
    QCOMPARE(place.name, name);
  }
  void syncthingIsKnownByItsMark() {
    const QTemporaryDir folder;
    const QString study = folder.filePath(QStringLiteral("a/b/c.s2sarena"));
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("a/b")));
    QVERIFY(placeOf(study).name != QLatin1String("Syncthing"));
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral(".stfolder")));
    QCOMPARE(placeOf(study), (StudyPlace{PlaceKind::Cloud, QStringLiteral("Syncthing")}));
  }
};

QTEST_GUILESS_MAIN(TestStudyPlace)
#include "tst_study_place.moc"
