// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/PackFile.h"

#include "core/sets/UnpackedSet.h"
#include "core/store/Store.h"
#include "core/study/Edit.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <memory>

namespace s2s {
namespace {

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
  const bool beside = QFileInfo(QFileInfo(path).absolutePath()).isWritable();
  const QString parent = beside ? QFileInfo(path).absolutePath() : elsewhere;
  const auto holdsStudy = [&](const QString& folder) {
    return studyInFolder(folder) ? Result<void>() : Error{Fault::NotAPack, path};
  };
  UnpackOptions options;
  options.limits = {};
  options.cancelled = cancelled;
  const Result<UnpackedFolder> unpacked = unpackedOnce(path, parent, options, Entries::Strict, holdsStudy);
  return unpacked ? studyInFolder(unpacked->folder) : unpacked.error();
}

}  // namespace s2s
