// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/Archive.h"
#include "core/sets/SetReader.h"
#include "tests/fuzz/Readers.h"
#include "tests/fuzz/Scratch.h"

#include <QDirIterator>
#include <QSet>

namespace s2s::fuzz {
namespace {

qint64 bytesBelow(const QString& folder) {
  qint64 bytes = 0;
  QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                   QDirIterator::Subdirectories);
  while (all.hasNext()) {
    all.next();
    promise(!all.fileInfo().isSymLink() && (all.fileInfo().isFile() || all.fileInfo().isDir()));
    bytes += all.fileInfo().size();
  }
  return bytes;
}

}  // namespace

void archive(const QByteArray& input) {
  constexpr ArchiveLimits kLimits{40, 256 * 1024, 50, 64 * 1024};
  Scratch scratch;
  const QString file = scratch.file(QStringLiteral("outer/a.zip"), input);
  const QString folder = scratch.path(QStringLiteral("outer/inner"));
  promise(QDir().mkpath(folder));
  const Result<void> done = unpack(file, folder, Unpack::All, nullptr, kLimits);
  promise(done || done.error().fault != Fault::StoreFailed);
  promise(bytesBelow(folder) <= kLimits.bytes + 64 * 1024 + kLimits.entries * 8192);
  const QStringList outside =
      QDir(scratch.path(QStringLiteral("outer"))).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
  promise(outside == QStringList({QStringLiteral("a.zip"), QStringLiteral("inner")}));
  promise(QDir(scratch.folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size() == 1);
}

/// The input is cut at lines that begin with "==": what follows names one of the files of a set by a digit.
void setFolder(const QByteArray& input) {
  static const char* const kNames[] = {"set.json",     "samples.jsonl",  "responses.jsonl",   "systems.jsonl",
                                       "metadata.csv", "metadata.jsonl", "data/emotion.json", "a/metadata.csv"};
  Scratch scratch;
  scratch.file(QStringLiteral("set/a.wav"), "RIFF");
  scratch.file(QStringLiteral("set/input/emotion/b.wav"), "RIFF");
  const QByteArray text = '\n' + input;
  for (qsizetype at = text.indexOf("\n=="); at >= 0;) {
    const qsizetype next = text.indexOf("\n==", at + 1);
    const QByteArray part = text.mid(at + 3, next < 0 ? -1 : next - at - 3);
    const auto digit = static_cast<size_t>(part.isEmpty() ? 0 : part.at(0)) % std::size(kNames);
    const qsizetype line = part.indexOf('\n');
    scratch.file(QStringLiteral("set/") + QLatin1String(kNames[digit]), line < 0 ? QByteArray() : part.mid(line + 1));
    at = next;
  }
  const Result<ReadSet> read = readSet(scratch.path(QStringLiteral("set")));
  if (!read)
    return;
  QSet<SampleId> samples;
  for (const Sample& sample : read->samples) {
    promise(!samples.contains(sample.id) && !sample.key.isEmpty());
    promise(!sample.sound.file.startsWith(QLatin1Char('/')) &&
            !sample.sound.file.split(QLatin1Char('/')).contains(QLatin1String("..")));
    samples.insert(sample.id);
  }
  QSet<ResponseId> responses;
  for (const Response& response : read->responses) {
    promise(samples.contains(response.sample) && !responses.contains(response.id) && !response.system.isEmpty());
    responses.insert(response.id);
  }
}

}  // namespace s2s::fuzz
