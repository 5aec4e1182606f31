// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/StudyPlace.h"

#include "core/store/StudyFile.h"

#include <QFileInfo>
#include <QStorageInfo>
#include <QStringList>

#include <algorithm>

namespace s2s {
namespace {

const QStringList& networkFileSystems() {
  static const QStringList types = {
      QStringLiteral("nfs"),        QStringLiteral("nfs4"),   QStringLiteral("cifs"),       QStringLiteral("smb"),
      QStringLiteral("smb2"),       QStringLiteral("smb3"),   QStringLiteral("smbfs"),      QStringLiteral("9p"),
      QStringLiteral("afs"),        QStringLiteral("afpfs"),  QStringLiteral("ncpfs"),      QStringLiteral("davfs"),
      QStringLiteral("webdav"),     QStringLiteral("ceph"),   QStringLiteral("lustre"),     QStringLiteral("beegfs"),
      QStringLiteral("glusterfs"),  QStringLiteral("sshfs"),  QStringLiteral("rclone"),     QStringLiteral("davfs2"),
      QStringLiteral("gvfsd-fuse"), QStringLiteral("vboxsf"), QStringLiteral("vmhgfs-fuse")};
  return types;
}

/// A service and the names that its folders have.
struct Service {
  const char16_t* name;
  QStringList folders;
};

const QList<Service>& services() {
  static const QList<Service> all = {
      {u"Dropbox", {QStringLiteral("Dropbox")}},
      {u"OneDrive", {QStringLiteral("OneDrive")}},
      {u"Google Drive", {QStringLiteral("Google Drive"), QStringLiteral("GoogleDrive"), QStringLiteral("My Drive")}},
      {u"iCloud",
       {QStringLiteral("iCloud Drive"), QStringLiteral("iCloudDrive"), QStringLiteral("com~apple~CloudDocs")}},
      {u"坚果云", {QStringLiteral("Nutstore"), QStringLiteral("坚果云"), QStringLiteral("我的坚果云")}},
      {u"百度网盘",
       {QStringLiteral("BaiduNetdisk"), QStringLiteral("BaiduNetdiskWorkspace"), QStringLiteral("BaiduSyncdisk"),
        QStringLiteral("百度网盘"), QStringLiteral("百度网盘同步空间"), QStringLiteral("百度云同步盘")}},
      {u"Nextcloud", {QStringLiteral("Nextcloud")}},
      {u"ownCloud", {QStringLiteral("ownCloud")}},
      {u"MEGA", {QStringLiteral("MEGAsync"), QStringLiteral("MEGA")}},
      {u"pCloud", {QStringLiteral("pCloudDrive"), QStringLiteral("pCloud Drive")}},
  };
  return all;
}

/// "Dropbox", "Dropbox (Personal)", "OneDrive - Institute"; "OneDrive-Institute" only where macOS keeps such folders.
bool isFolderOf(const QString& part, const QString& folder, bool inCloudStorage) {
  if (!part.startsWith(folder, Qt::CaseInsensitive))
    return false;
  const QString rest = part.mid(folder.size());
  return rest.isEmpty() || rest.startsWith(QLatin1String(" (")) || rest.startsWith(QLatin1String(" - ")) ||
         rest == QLatin1String(" Files") || (inCloudStorage && rest.startsWith(QLatin1Char('-')));
}

QString serviceOf(const QStringList& parts) {
  for (qsizetype i = 0; i < parts.size(); ++i) {
    const bool inCloudStorage = i > 0 && parts.at(i - 1) == QLatin1String("CloudStorage");
    for (const Service& service : services())
      if (std::any_of(service.folders.begin(), service.folders.end(),
                      [&](const QString& folder) { return isFolderOf(parts.at(i), folder, inCloudStorage); }))
        return QString::fromUtf16(service.name);
  }
  return {};
}

}  // namespace

StudyPlace placeFrom(const QString& study, const QString& fileSystem,
                     const std::function<bool(const QString&)>& exists) {
  QStringList parts = study.split(QLatin1Char('/'));
  parts.removeLast();
  if (const QString service = serviceOf(parts); !service.isEmpty())
    return {PlaceKind::Cloud, service};
  for (QStringList folder = parts; folder.size() > 1; folder.removeLast())
    if (exists(folder.join(QLatin1Char('/')) + QLatin1String("/.stfolder")))
      return {PlaceKind::Cloud, QStringLiteral("Syncthing")};
  QString type = fileSystem.toLower();
  if (type.startsWith(QLatin1String("fuse.")))
    type.remove(0, 5);
  if (networkFileSystems().contains(type))
    return {PlaceKind::Network, type};
  return study.startsWith(QLatin1String("//")) ? StudyPlace{PlaceKind::Network, QStringLiteral("smb")} : StudyPlace();
}

StudyPlace placeOf(const QString& study) {
  const QString whole = wholeNameOf(study);
  const QStorageInfo disk(QFileInfo(whole).absolutePath());
  return placeFrom(whole, QString::fromLatin1(disk.fileSystemType()),
                   [](const QString& path) { return QFileInfo::exists(path); });
}

}  // namespace s2s
