// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Journal.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace s2s::sql {
namespace {

constexpr qsizetype kSumLength = 16;

QString current(const QString& folder) { return folder + QLatin1String("/since-backup.jsonl"); }
QString before(const QString& folder) { return folder + QLatin1String("/before-backup.jsonl"); }

QByteArray sumOf(const QByteArray& text) {
  return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(kSumLength);
}

/// "1f0c…  {json}": the checksum first, so that a line that was cut off is seen.
std::optional<Json> checked(const QByteArray& line) {
  const QByteArray text = line.mid(kSumLength + 1);
  if (line.size() <= kSumLength || line.left(kSumLength) != sumOf(text))
    return std::nullopt;
  Result<Json> json = parseJson(text);
  return json ? std::optional(*std::move(json)) : std::nullopt;
}

}  // namespace

Result<void> Journal::append(const QList<StoredRow>& rows) const {
  if (rows.isEmpty())
    return {};
  QDir().mkpath(m_folder);
  QFile file(current(m_folder));
  if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
    return Error{Fault::FileUnwritable, file.fileName(), file.errorString()};
  QByteArray lines;
  for (const StoredRow& row : rows) {
    Json json = jsonOf(row);
    json["study"] = utf8(m_studyId);
    const QByteArray text = toBytes(json);
    lines += '\n' + sumOf(text) + ' ' + text;  // the break first: it ends a line that was cut off
  }
  if (file.write(lines) != lines.size())
    return Error{Fault::DiskFull, file.fileName(), file.errorString()};
  return {};
}

Journal::Contents Journal::read() const {
  Contents contents;
  for (const QString& path : {before(m_folder), current(m_folder)}) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
      continue;
    for (const QByteArray& line : file.readAll().split('\n')) {
      if (line.isEmpty())
        continue;
      const std::optional<Json> json = checked(line);
      const std::optional<StoredRow> row = json ? rowFrom(*json) : std::nullopt;
      if (!row)
        ++contents.unreadable;
      else if (m_studyId.isEmpty() || json->value("study", std::string()) == m_studyId.toStdString())
        contents.rows.append(*row);
    }
  }
  return contents;
}

void Journal::turnOver() const {
  if (!QFile::exists(current(m_folder)))
    return;
  QFile::remove(before(m_folder));
  QFile::rename(current(m_folder), before(m_folder));
}

QStringList Journal::files() const {
  QStringList there;
  for (const QString& path : {before(m_folder), current(m_folder)})
    if (QFile::exists(path))
      there.append(path);
  return there;
}

}  // namespace s2s::sql
