// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/AudioFolder.h"

#include "core/base/Sha256.h"
#include "core/sets/JsonPut.h"
#include "core/sets/Provenance.h"
#include "core/sets/SetFiles.h"
#include "core/sets/SetWriter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <memory>
#include <utility>

namespace s2s {
namespace {

/// Writes into a folder that nobody sees before it is complete.
class FolderWriting {
 public:
  FolderWriting(QString folder, const Contents& contents, const std::atomic<bool>* cancelled)
      : m_folder(std::move(folder)),
        m_unfinished(m_folder + QStringLiteral(".unfinished")),
        m_contents(contents),
        m_cancelled(cancelled) {}
  ~FolderWriting() { QDir(m_unfinished).removeRecursively(); }
  FolderWriting(const FolderWriting&) = delete;
  FolderWriting& operator=(const FolderWriting&) = delete;

  Result<void> write(Reveal reveal);

  AudioFolderCount count;

 private:
  Result<void> copySample(const Sample& sample, QByteArray& lines);
  Result<void> copyResponse(const Response& response, QByteArray& lines);
  /// The relative name of the copy, empty where the sound is not there (which is reported then).
  Result<QString> copied(const Sample& owner, const Sound& sound, const QString& name);
  Result<void> writeLines(const char* name, const QByteArray& lines) const;
  SetFiles& filesOf(const SetId& set);
  QString sha256Of(const Sound& sound, const QString& copy) const;
  QString idOf(const Sample& sample) const;
  Json description() const;
  QString silentSamples() const;

  QString m_folder, m_unfinished;
  const Contents& m_contents;
  const std::atomic<bool>* m_cancelled;
  QHash<SetId, std::shared_ptr<SetFiles>> m_files;
  QHash<QString, int> m_keys;  ///< how many samples have it
};

SetFiles& FolderWriting::filesOf(const SetId& set) {
  std::shared_ptr<SetFiles>& files = m_files[set];
  if (!files) {
    const SetInfo* info = m_contents.findSet(set);
    files = std::make_shared<SetFiles>(info ? info->root : QString());
  }
  return *files;
}

Result<QString> FolderWriting::copied(const Sample& owner, const Sound& sound, const QString& name) {
  if (m_cancelled && *m_cancelled)
    return Error{Fault::Cancelled, m_folder};
  if (sound.file.isEmpty()) {
    count.problems.append({ProblemKind::NoSound, Severity::Warning, owner.set.text(), 0, owner.key});
    return QString();
  }
  SetFiles& files = filesOf(owner.set);
  const FoundFile found = files.root().isEmpty() ? FoundFile() : files.find(sound.file);
  if (const auto problem = soundProblem(found.state)) {
    count.problems.append({*problem, Severity::Warning, owner.set.text(), 0, sound.file});
    return QString();
  }
  const QString suffix = QFileInfo(found.path).suffix().toLower();
  const QString copy = name + QLatin1Char('.') + (suffix.isEmpty() ? QStringLiteral("wav") : suffix);
  QFile source(files.root() + QLatin1Char('/') + found.path);
  if (!source.copy(m_unfinished + QLatin1Char('/') + copy))
    return Error{source.error() == QFileDevice::ResourceError ? Fault::DiskFull : Fault::FileUnwritable, m_folder,
                 source.errorString()};
  return copy;
}

QString FolderWriting::sha256Of(const Sound& sound, const QString& copy) const {
  if (!sound.sha256.isEmpty())
    return sound.sha256;
  const Result<QString> hash = sha256OfFile(m_unfinished + QLatin1Char('/') + copy);
  return hash ? *hash : QString();
}

/// As in its set; where several sets have it, behind the id of the set.
QString FolderWriting::idOf(const Sample& sample) const {
  return m_keys.value(sample.key) > 1 ? sample.set.text() + QLatin1Char('/') + sample.key : sample.key;
}

/// set.json: that of the only set, else one for all of them.
Json FolderWriting::description() const {
  if (m_contents.sets.size() == 1)
    return setJson(m_contents.sets.constFirst());
  SetInfo all{SetId(m_contents.info.id.text()), m_contents.info.title};
  return setJson(all);
}

/// The first of them, for the person.
QString FolderWriting::silentSamples() const {
  constexpr qsizetype kMostNamed = 5;
  QStringList keys;
  for (const Sample& sample : m_contents.samples.mid(0, kMostNamed))
    keys.append(sample.key);
  if (m_contents.samples.size() > kMostNamed)
    keys.append(QString(QChar(0x2026)));
  return keys.join(QStringLiteral(", "));
}

Result<void> FolderWriting::copySample(const Sample& sample, QByteArray& lines) {
  const Result<QString> copy = copied(sample, sample.sound, QStringLiteral("samples/") + sample.id.text());
  if (!copy)
    return copy.error();
  if (copy->isEmpty())
    return {};
  Sample written = sample;
  written.key = idOf(sample);
  written.sound = {*copy, sha256Of(sample.sound, *copy), SoundState::Present};
  written.licence = licenceOf(sample, m_contents);
  Json json = sampleJson(written);
  if (m_contents.sets.size() > 1)
    json["set"] = utf8(sample.set.text());
  lines += toBytes(json) + '\n';
  ++count.samples;
  return {};
}

Result<void> FolderWriting::copyResponse(const Response& response, QByteArray& lines) {
  const Sample* sample = m_contents.findSample(response.sample);
  if (!sample)
    return {};
  const Result<QString> copy = copied(*sample, response.sound, QStringLiteral("responses/") + response.id.text());
  if (!copy)
    return copy.error();
  if (copy->isEmpty())
    return {};
  Response written = response;
  written.sound = {*copy, sha256Of(response.sound, *copy), SoundState::Present};
  Json json = responseJson(written, idOf(*sample));
  json["source"] = utf8(response.system);
  put(json, "licence", licenceOf(response, m_contents));
  lines += toBytes(json) + '\n';
  ++count.responses;
  return {};
}

Result<void> FolderWriting::writeLines(const char* name, const QByteArray& lines) const {
  QFile file(m_unfinished + QLatin1Char('/') + QLatin1String(name));
  if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(lines) != lines.size())
    return Error{file.error() == QFileDevice::ResourceError ? Fault::DiskFull : Fault::FileUnwritable, m_folder,
                 file.errorString()};
  return {};
}

Result<void> FolderWriting::write(Reveal reveal) {
  if (QFileInfo::exists(m_folder))
    return Error{Fault::FileExists, m_folder};
  QDir(m_unfinished).removeRecursively();
  const bool open = reveal == Reveal::Yes;
  if (!QDir().mkpath(m_unfinished + QStringLiteral("/samples")) ||
      (open && !QDir().mkpath(m_unfinished + QStringLiteral("/responses"))))
    return Error{Fault::FileUnwritable, m_folder};
  QByteArray samples, responses;
  for (const Sample& sample : m_contents.samples)
    ++m_keys[sample.key];
  for (const Sample& sample : m_contents.samples)
    if (const Result<void> done = copySample(sample, samples); !done)
      return done;
  if (m_contents.samples.isEmpty())
    return Error{Fault::NotEnoughData, m_folder, QStringLiteral("the study has no samples")};
  if (count.samples == 0)
    return Error{Fault::NothingToHear, m_folder, silentSamples()};
  if (const Result<void> done = writeLines("metadata.jsonl", samples); !done)
    return done;
  if (const Result<void> done = writeLines("set.json", toBytes(description()) + '\n'); !done)
    return done;
  for (const Response& response : m_contents.responses)
    if (const Result<void> done = open ? copyResponse(response, responses) : Result<void>(); !done)
      return done;
  QList<Json> systems;
  for (const System& system : m_contents.systems)
    systems.append(systemJson(system));
  if (const Result<void> done = open ? writeLines("systems.jsonl", jsonLines(systems)) : Result<void>(); !done)
    return done;
  if (const Result<void> done = open ? writeLines("responses.jsonl", responses) : Result<void>(); !done)
    return done;
  if (!QDir().rename(m_unfinished, m_folder))
    return Error{Fault::FileUnwritable, m_folder};
  return {};
}

}  // namespace

Result<AudioFolderCount> writeAudioFolder(const QString& folder, const Contents& contents, Reveal reveal,
                                          const std::atomic<bool>* cancelled) {
  FolderWriting writing(QDir::cleanPath(folder), contents, cancelled);
  if (const Result<void> done = writing.write(reveal); !done)
    return done.error();
  return std::move(writing.count);
}

}  // namespace s2s
