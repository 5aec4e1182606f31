// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/JsonLines.h"

#include "core/sets/JsonRecords.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace s2s {
namespace {

constexpr qint64 kMostBytes = 512LL * 1024 * 1024;

QString excerpt(const Json& value) {
  const QString text = QString::fromUtf8(toBytes(value));
  return text.size() > 80 ? text.left(79) + QChar(0x2026) : text;
}

}  // namespace

Result<QByteArray> readWhole(const QString& path) {
  const QFileInfo info(path);
  if (!info.exists())
    return Error{Fault::FileMissing, path};
  if (!info.isFile() || info.size() > kMostBytes)
    return Error{Fault::FileUnreadable, path, QStringLiteral("no regular file of at most 512 MB")};
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return Error{Fault::FileUnreadable, path, file.errorString()};
  QByteArray bytes = file.readAll();
  if (file.error() != QFileDevice::NoError)
    return Error{Fault::FileUnreadable, path, file.errorString()};
  return bytes;
}

Result<void> writeWhole(const QString& path, const QByteArray& bytes) {
  QSaveFile file(path);
  // Unbuffered: commit() of Qt 6.4 takes a buffer that did not fit on the disk for written, and renames an empty file.
  if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
    return Error{Fault::FileUnwritable, path, file.errorString()};
  if (file.write(bytes) != bytes.size() || !file.commit()) {
    const bool isFull = file.error() == QFileDevice::ResourceError;
    return Error{isFull ? Fault::DiskFull : Fault::FileUnwritable, path, file.errorString()};
  }
  return {};
}

void forEachJsonLine(QByteArrayView text, const std::function<bool(int line, const Result<Json>&)>& take) {
  if (text.startsWith("\xEF\xBB\xBF"))
    text = text.sliced(3);
  for (int line = 1; !text.isEmpty(); ++line) {
    const qsizetype end = text.indexOf('\n');
    const QByteArrayView content = (end < 0 ? text : text.first(end)).trimmed();
    text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    if (!content.isEmpty() && !take(line, objectOf(JsonRecord{content, line, {}, false})))
      return;
  }
}

const Json* LineFields::value(const char* key) {
  const auto it = m_object.find(key);
  if (it == m_object.end())
    return nullptr;
  m_known.append(it.key().c_str());
  return it->is_null() ? nullptr : &*it;
}

QString LineFields::text(const char* key) {
  const Json* found = value(key);
  if (!found)
    return {};
  if (found->is_string())
    return QString::fromStdString(found->get_ref<const std::string&>());
  if (found->is_number_integer())
    return QString::fromUtf8(toBytes(*found));
  reportWrong(key);
  return {};
}

QString LineFields::required(const char* key) {
  const bool wasRefused = m_refused;
  const QString written = text(key);
  if (written.isEmpty() && m_refused == wasRefused)
    report(ProblemKind::MissingField, Severity::Refused, QString::fromLatin1(key));
  return written;
}

std::optional<qint64> LineFields::whole(const char* key, qint64 least, qint64 most) {
  const Json* found = value(key);
  if (!found)
    return std::nullopt;
  const double number = found->is_number() ? found->get<double>() : std::nan("");
  if (number >= static_cast<double>(least) && number <= static_cast<double>(most))
    return std::llround(number);
  reportWrong(key);
  return std::nullopt;
}

double LineFields::number(const char* key) {
  const Json* found = value(key);
  if (!found)
    return 0;
  if (found->is_number())
    return found->get<double>();
  reportWrong(key);
  return 0;
}

bool LineFields::flag(const char* key, bool otherwise) {
  const Json* found = value(key);
  if (!found)
    return otherwise;
  if (found->is_boolean())
    return found->get<bool>();
  reportWrong(key);
  return otherwise;
}

QString LineFields::sha256(const char* key) {
  constexpr qsizetype kDigits = 64;
  const QString written = text(key).toLower();
  const bool isHex = std::all_of(written.cbegin(), written.cend(), [](QChar c) {
    return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || (c >= QLatin1Char('a') && c <= QLatin1Char('f'));
  });
  if (written.isEmpty() || (isHex && written.size() == kDigits))
    return written;
  reportWrong(key);
  return {};
}

QString LineFields::json(const char* key) {
  const Json* found = value(key);
  return found ? QString::fromUtf8(toBytes(*found)) : QString();
}

QString LineFields::others() const {
  Json rest = Json::object();
  for (const auto& item : m_object.items())
    if (!isKnown(item.key()))
      rest[item.key()] = item.value();
  return rest.empty() ? QString() : QString::fromUtf8(toBytes(rest));
}

void LineFields::report(ProblemKind kind, Severity severity, const QString& detail) {
  m_refused = m_refused || severity == Severity::Refused;
  m_problems.append({kind, severity, m_wrong.file, m_wrong.line, detail});
}

void LineFields::reportWrong(const char* key) {
  const auto it = m_object.find(key);
  const QString written = it == m_object.end() ? QString() : excerpt(*it);
  report(m_wrong.kind, m_wrong.severity, QStringLiteral("%1 = %2").arg(QString::fromLatin1(key), written));
}

bool LineFields::isKnown(const std::string& key) const {
  return m_known.contains(key.c_str());  // the very key, not one that reads alike
}

}  // namespace s2s
