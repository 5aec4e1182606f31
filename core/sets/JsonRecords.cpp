// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/JsonRecords.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <cstring>

namespace s2s {
namespace {

constexpr qsizetype kPiece = 1024 * 1024;
constexpr qsizetype kOverlap = 64 * 1024;  ///< kept of a record that is passed over, to tell whether a quote is escaped

/// By its name: .jsonl or .ndjson.
bool isLines(const QString& name) {
  return name.endsWith(QLatin1String(".jsonl"), Qt::CaseInsensitive) ||
         name.endsWith(QLatin1String(".ndjson"), Qt::CaseInsensitive);
}

bool isBlank(int c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// Walks through one file.
class Splitter {
 public:
  Splitter(QFile& file, const std::function<bool(const JsonRecord&)>& take)
      : m_file(file), m_take(take), m_isLines(isLines(file.fileName())) {}

  Result<void> run();

 private:
  bool more();
  int peek() { return m_at < m_end || more() ? static_cast<unsigned char>(m_data[m_at]) : -1; }
  void skipBlank();
  bool walkValue();
  bool walkString();
  bool walkLine();
  bool give(bool whole, const char* why);
  bool complain(const QString& why) { return m_take({{}, m_line, why, true}); }
  bool opensList() const;
  void list();
  void lines();

  QFile& m_file;
  const std::function<bool(const JsonRecord&)>& m_take;
  bool m_isLines;  ///< by its name
  QByteArray m_buffer;
  char* m_data = nullptr;
  qsizetype m_at = 0, m_end = 0;
  qsizetype m_keep = 0;  ///< where the record begins
  bool m_inRecord = false, m_isTooLong = false;
  int m_line = 1, m_firstLine = 1;
};

/// Reads the next piece behind what is still needed; false at the end of the file.
bool Splitter::more() {
  if (!m_inRecord)
    m_keep = m_at;
  if (m_at - m_keep > kMostRecordBytes)
    m_isTooLong = true;
  if (m_isTooLong)
    m_keep = std::max(m_keep, m_at - kOverlap);
  if (m_keep > 0)
    std::memmove(m_data, m_data + m_keep, static_cast<size_t>(m_end - m_keep));
  m_at -= m_keep;
  m_end -= m_keep;
  m_keep = 0;
  if (m_buffer.size() < m_end + kPiece)
    m_buffer.resize(m_end + kPiece);
  m_data = m_buffer.data();
  const qint64 got = m_file.read(m_data + m_end, kPiece);
  m_end += std::max<qint64>(got, 0);
  return got > 0;
}

void Splitter::skipBlank() {
  for (int c = peek(); isBlank(c); c = peek()) {
    m_line += c == '\n';
    ++m_at;
  }
}

/// To behind the quote that ends the string; false if there is none.
bool Splitter::walkString() {
  while (true) {
    if (m_at == m_end && !more())
      return false;
    const void* quote = std::memchr(m_data + m_at, '"', static_cast<size_t>(m_end - m_at));
    if (!quote) {
      m_at = m_end;
      continue;
    }
    const qsizetype place = static_cast<const char*>(quote) - m_data;
    m_at = place + 1;
    qsizetype slashes = 0;
    while (slashes < place - m_keep && m_data[place - 1 - slashes] == '\\')
      ++slashes;
    if (slashes % 2 == 0)
      return true;
  }
}

/// To behind the value that begins here, however deep it is nested; false if it does not end.
bool Splitter::walkValue() {
  qint64 depth = 0;
  while (true) {
    if (m_at == m_end && !more())
      return false;
    switch (m_data[m_at]) {
      case '"':
        ++m_at;
        if (!walkString())
          return false;
        if (depth == 0)
          return true;
        continue;
      case '{':
      case '[': ++depth; break;
      case '}':
      case ']':
        if (depth == 0)
          return true;
        if (--depth == 0) {
          ++m_at;
          return true;
        }
        break;
      case ',':
        if (depth == 0)
          return true;
        break;
      case '\n': ++m_line; break;
      default: break;
    }
    ++m_at;
  }
}

bool Splitter::walkLine() {
  while (true) {
    if (m_at == m_end && !more())
      return true;
    const void* end = std::memchr(m_data + m_at, '\n', static_cast<size_t>(m_end - m_at));
    m_at = end ? static_cast<const char*>(end) - m_data : m_end;
    if (end)
      return true;
  }
}

bool Splitter::give(bool whole, const char* why) {
  m_isTooLong = m_isTooLong || m_at - m_keep > kMostRecordBytes;
  JsonRecord record{QByteArrayView(m_data + m_keep, m_at - m_keep), m_firstLine, {}, false};
  if (m_isTooLong)
    record = {{}, m_firstLine, QStringLiteral("longer than 16 MB"), false};
  else if (!whole)
    record.refusal = QLatin1String(why);
  m_inRecord = m_isTooLong = false;
  return m_take(record);
}

/// "[" before an object, not before a value: then it is a line of its own, and a wrong one.
bool Splitter::opensList() const {
  qsizetype at = m_at + 1;
  while (at < m_end && isBlank(m_data[at]))
    ++at;
  return at == m_end || m_data[at] == '{' || m_data[at] == ']';
}

void Splitter::list() {
  ++m_at;
  bool needsComma = false, mayEnd = true;
  for (skipBlank(); peek() >= 0; skipBlank()) {
    const int c = peek();
    if (c == ']' || c == ',') {
      ++m_at;
      const bool tooMany = c == ',' ? !needsComma : !mayEnd;
      if (tooMany && !complain(QStringLiteral("a comma too many")))
        return;
      needsComma = mayEnd = false;
      if (c == ',')
        continue;
      skipBlank();
      if (peek() >= 0)
        complain(QStringLiteral("something stands behind the end of the list"));
      return;
    }
    if (needsComma && !complain(QStringLiteral("a comma is missing")))
      return;
    m_keep = m_at;
    m_inRecord = true;
    m_firstLine = m_line;
    const bool whole = walkValue();
    if (whole && m_at == m_keep)
      ++m_at;  // a bracket that closes nothing
    if (!give(whole, "it is not closed before the file ends"))
      return;
    needsComma = mayEnd = true;
  }
  complain(QStringLiteral("the list is not closed"));
}

void Splitter::lines() {
  for (skipBlank(); peek() >= 0; skipBlank()) {
    m_keep = m_at;
    m_inRecord = true;
    m_firstLine = m_line;
    walkLine();
    if (!give(true, ""))
      return;
  }
}

Result<void> Splitter::run() {
  more();
  const QByteArrayView head(m_data, m_end);
  const bool hasNul = head.size() > 1 && (head[0] == '\0' || head[1] == '\0');
  if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF") || hasNul)
    return Error{Fault::BadTable, m_file.fileName(), QStringLiteral("the text is UTF-16, not UTF-8"), 1};
  if (head.startsWith("\xEF\xBB\xBF"))
    m_at = 3;
  skipBlank();
  if (peek() == '[' && (!m_isLines || opensList()))
    list();
  else
    lines();
  if (m_file.error() != QFileDevice::NoError)
    return Error{Fault::FileUnreadable, m_file.fileName(), m_file.errorString()};
  return {};
}

/// The parser counts lines within the record it is given.
QString withoutPlace(QString why) {
  static const QRegularExpression kPrefix(QStringLiteral("^\\[json[^\\]]*\\] (parse error at line \\d+, )?"));
  return why.remove(kPrefix);
}

}  // namespace

Result<Json> objectOf(const JsonRecord& record) {
  constexpr JsonLimits kLimits{64, kMostRecordBytes};
  if (!record.refusal.isEmpty())
    return Error{Fault::BadJson, {}, record.refusal, record.line};
  Result<Json> json = parseJson(record.text, kLimits);
  if (!json)
    return Error{
        Fault::BadJson, {}, withoutPlace(json.error().detail), record.line + std::max(0, json.error().line - 1)};
  if (!json->is_object())
    return Error{Fault::BadJson, {}, QStringLiteral("no object"), record.line};
  return json;
}

Result<void> forEachJsonRecord(const QString& path, const std::function<bool(const JsonRecord&)>& take) {
  const QFileInfo info(path);
  if (!info.exists())
    return Error{Fault::FileMissing, path};
  QFile file(path);
  if (!info.isFile() || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
    return Error{Fault::FileUnreadable, path, file.errorString()};
  return Splitter(file, take).run();
}

}  // namespace s2s
