// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/PackFile.h"

#include "core/base/Sha256.h"
#include "core/sets/Archive.h"
#include "core/store/Store.h"
#include "core/study/Edit.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <memory>

namespace s2s {
namespace {

/// Says of which archive a folder was unpacked, by its hash: another pack of the same name gets a folder of its own.
constexpr QLatin1String kOrigin(".unpacked-from");

Sound withHash(Sound sound, const QHash<QString, QString>& hashes) {
  if (sound.file.isEmpty())
    return sound;
  sound.sha256 = hashes.value(sound.file);
  sound.state = sound.sha256.isEmpty() ? SoundState::Missing : SoundState::Present;
  return sound;
}

Result<void> putSets(Store& store, const QString& root, const BlindPack& pack, const QHash<QString, QString>& hashes) {
  const Contents& contents = pack.contents;
  for (SetInfo set : contents.sets) {
    set.root = root;
    QList<Sample> samples;
    QList<Response> responses;
    for (Sample sample : contents.samples)
      if (sample.set == set.id) {
        sample.sound = withHash(sample.sound, hashes);
        samples.append(sample);
      }
    for (Response response : contents.responses)
      if (contents.findSample(response.sample)->set == set.id) {
        response.sound = withHash(response.sound, hashes);
        responses.append(response);
      }
    if (const Result<void> put = store.putSet(set, contents.systems, samples, responses); !put)
      return put;
  }
  return {};
}

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.read(1000) : QByteArray();
}

/// A folder for the archive with this hash: the one it was unpacked to before, or one that is not there yet.
QString folderFor(const QString& stem, const QString& hash) {
  for (int i = 1;; ++i) {
    const QString folder = i == 1 ? stem : QStringLiteral("%1-%2").arg(stem).arg(i);
    if (!QFileInfo::exists(folder) || bytesOf(folder + QLatin1Char('/') + kOrigin) == hash.toLatin1())
      return folder;
  }
}

Result<void> unpackTo(const QString& archive, const QString& hash, const QString& folder,
                      const std::atomic<bool>* cancelled) {
  QTemporaryDir part(folder + QStringLiteral(".part-XXXXXX"));
  if (!part.isValid())
    return Error{Fault::FileUnwritable, folder, part.errorString()};
  const QString inside = part.filePath(QStringLiteral("pack"));
  if (!QDir().mkpath(inside))
    return Error{Fault::FileUnwritable, inside};
  if (const Result<void> unpacked = unpack(archive, inside, Unpack::All, cancelled); !unpacked)
    return unpacked;
  if (const Result<QString> study = studyInFolder(inside); !study)
    return Error{Fault::NotAPack, archive};
  QFile origin(inside + QLatin1Char('/') + kOrigin);
  if (!origin.open(QIODevice::WriteOnly) || origin.write(hash.toLatin1()) != hash.size())
    return Error{Fault::FileUnwritable, origin.fileName(), origin.errorString()};
  origin.close();
  return QDir().rename(inside, folder) ? Result<void>() : Error{Fault::FileUnwritable, folder};
}

}  // namespace

Result<void> writePackStudy(const QString& path, const BlindPack& pack, const QHash<QString, QString>& hashes) {
  Result<std::unique_ptr<Store>> store = Store::create(path, pack.contents.info);
  if (!store)
    return store.error();
  const QString root = QFileInfo(path).absolutePath() + QLatin1Char('/') + kPackSounds;
  if (const Result<void> put = putSets(**store, root, pack, hashes); !put)
    return put;
  Edit edit;
  edit.raters = pack.contents.raters;
  edit.battles = pack.contents.battles;
  edit.plan = pack.contents.plan;
  edit.knownAnswers = pack.contents.knownAnswers;
  edit.verdicts = pack.contents.verdicts;
  edit.marks = pack.contents.marks;
  const Result<int> written = write(**store, edit);
  return written ? Result<void>() : written.error();
}

Result<QString> studyInFolder(const QString& folder) {
  const QDir dir(folder);
  if (!dir.exists())
    return Error{Fault::FolderMissing, folder};
  const QStringList studies = dir.entryList({QStringLiteral("*.s2sarena")}, QDir::Files);
  if (studies.size() != 1)
    return Error{Fault::NotAPack, folder};
  return dir.absoluteFilePath(studies.constFirst());
}

bool isPackPath(const QString& path) { return QFileInfo(path).isDir() || looksLikeZip(path); }

Result<QString> unpackedPack(const QString& path, const QString& elsewhere, const std::atomic<bool>* cancelled) {
  if (QFileInfo(path).isDir())
    return studyInFolder(path);
  const Result<QString> hash = sha256OfFile(path, cancelled);
  if (!hash)
    return hash.error();
  const QFileInfo archive(path);
  const bool beside = QFileInfo(archive.absolutePath()).isWritable();
  if (!beside && !QDir().mkpath(elsewhere))
    return Error{Fault::FileUnwritable, elsewhere};
  const QString parent = beside ? archive.absolutePath() : elsewhere;
  const QString folder = folderFor(parent + QLatin1Char('/') + archive.completeBaseName(), *hash);
  if (!QFileInfo::exists(folder))
    if (const Result<void> done = unpackTo(path, *hash, folder, cancelled); !done)
      return done.error();
  return studyInFolder(folder);
}

}  // namespace s2s
