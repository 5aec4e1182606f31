// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/GamesFile.h"

#include "core/sets/GameRows.h"
#include "core/sets/GamesJson.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <future>
#include <thread>
#include <vector>

namespace s2s {
namespace {

/// A thread costs more than it saves on less.
constexpr qsizetype kBytesPerThread = 2 * 1024 * 1024;

int partsOf(qsizetype bytes) {
  const auto threads = static_cast<qsizetype>(std::thread::hardware_concurrency());
  return static_cast<int>(std::clamp<qsizetype>(bytes / kBytesPerThread, 1, std::max<qsizetype>(1, threads)));
}

/// In parts on as many threads; nothing where that cannot be: quoted cells, or too many systems.
std::optional<ReadGames> readInParts(const GameRows& header, int parts) {
  std::vector<GameRows> rows = header.split(parts);
  std::vector<std::future<void>> others;
  for (size_t i = 1; i < rows.size(); ++i)
    others.push_back(std::async(std::launch::async, [&part = rows[i]] { part.readRows(); }));
  if (!rows.empty())
    rows.front().readRows();
  for (const std::future<void>& other : others)
    other.wait();
  if (rows.empty() || std::any_of(rows.cbegin(), rows.cend(), [](const GameRows& part) { return part.hasQuotes(); }))
    return std::nullopt;
  for (size_t i = 1; i < rows.size(); ++i)
    if (!rows.front().append(rows[i]))
      return std::nullopt;
  return rows.front().take();
}

ReadGames readRows(GameRows header, int parts) {
  if (parts > 1)
    if (std::optional<ReadGames> games = readInParts(header, parts))
      return *std::move(games);
  header.readRows();
  return header.take();
}

Result<ReadGames> gamesFrom(QByteArrayView text, const QString& path, const QString& cluster) {
  GameRows rows(text, cluster);
  if (std::optional<Error> error = rows.readHeader()) {
    error->subject = path;
    return *error;
  }
  ReadGames games = readRows(std::move(rows), partsOf(text.size()));
  for (Problem& problem : games.problems)
    problem.file = QFileInfo(path).fileName();
  return games;
}

}  // namespace

Result<ReadGames> readGames(const QString& path, const QString& cluster) {
  const QFileInfo info(path);
  if (!info.exists())
    return Error{Fault::FileMissing, path};
  QFile file(path);
  if (!info.isFile() || !file.open(QIODevice::ReadOnly))
    return Error{Fault::FileUnreadable, path, file.errorString()};
  if (path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
    return gamesFromJson(path, cluster);
  const qint64 size = file.size();
  if (uchar* mapped = size > 0 ? file.map(0, size) : nullptr)
    return gamesFrom(QByteArrayView(mapped, static_cast<qsizetype>(size)), path, cluster);
  return gamesFrom(file.readAll(), path, cluster);
}

}  // namespace s2s
