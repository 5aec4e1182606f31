// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/CsvTable.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace s2s {
namespace {

Error badTable(const QString& why, int line) { return Error{Fault::BadTable, {}, why, line}; }

/// As it is: QString::fromUtf8() takes a byte order mark away, which within a cell is a character like any other.
QString textOf(QByteArrayView bytes) {
  constexpr QByteArrayView kMark("\xEF\xBB\xBF");
  qsizetype marks = 0;
  while (bytes.sliced(marks * kMark.size()).startsWith(kMark))
    ++marks;
  return QString(marks, QChar(0xFEFF)) + QString::fromUtf8(bytes.sliced(marks * kMark.size()));
}

/// The separator that stands most often in the header, outside quotes.
char separatorOf(QByteArrayView text) {
  qsizetype commas = 0, semicolons = 0, tabs = 0;
  bool quoted = false;
  for (const char c : text) {
    if (c == '\n' && !quoted)
      break;
    quoted = quoted != (c == '"');
    if (quoted)
      continue;
    commas += c == ',';
    semicolons += c == ';';
    tabs += c == '\t';
  }
  if (tabs > commas && tabs > semicolons)
    return '\t';
  return semicolons > commas ? ';' : ',';
}

/// Walks through the records of a CSV text.
class Scanner {
 public:
  Scanner(QByteArrayView text, char separator, int line) : m_text(text), m_separator(separator), m_line(line) {}

  bool atEnd() const { return m_at >= m_text.size(); }
  int line() const { return m_line; }
  /// The next record; a blank line gives one empty cell.
  Result<QStringList> record();
  /// Goes on behind the line in which the record just tried begins.
  void skipLine();

 private:
  bool at(char c) const { return !atEnd() && m_text[m_at] == c; }
  bool atLineEnd() const {
    return atEnd() || at('\n') || (at('\r') && (m_at + 1 == m_text.size() || m_text[m_at + 1] == '\n'));
  }
  Result<QString> quotedCell();
  QString plainCell();
  void skipLineEnd();
  bool isTooLong() const { return m_at - m_begin > kMostRowBytes; }
  Error tooLong() const { return badTable(QStringLiteral("longer than 16 MB"), m_firstLine); }

  QByteArrayView m_text;
  char m_separator;
  int m_line;
  qsizetype m_at = 0;
  qsizetype m_begin = 0;  ///< of the record
  int m_firstLine = 1;
};

Result<QStringList> Scanner::record() {
  m_begin = m_at;
  m_firstLine = m_line;
  QStringList cells;
  while (true) {
    if (at('"')) {
      Result<QString> cell = quotedCell();
      if (!cell)
        return cell.error();
      cells.append(*cell);
    } else {
      cells.append(plainCell());
    }
    if (isTooLong())
      return tooLong();
    if (!at(m_separator))
      break;
    ++m_at;
  }
  const QByteArrayView row = m_text.sliced(m_begin, m_at - m_begin);
  if (!row.isValidUtf8())
    return badTable(QStringLiteral("the text is not UTF-8"), m_firstLine);
  if (row.contains('\0'))
    return badTable(QStringLiteral("a NUL byte stands in the text"), m_firstLine);
  skipLineEnd();
  return cells;
}

void Scanner::skipLine() {
  const qsizetype end = m_text.indexOf('\n', m_begin);
  m_at = end < 0 ? m_text.size() : end + 1;
  m_line = m_firstLine + 1;
}

Result<QString> Scanner::quotedCell() {
  const int begun = m_line;
  QByteArray cell;
  for (++m_at; !atEnd(); ++m_at) {
    const char c = m_text[m_at];
    m_line += c == '\n';
    if (c != '"') {
      if (isTooLong())
        return tooLong();
      cell += c;
    } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '"') {
      cell += '"';
      ++m_at;
    } else {
      ++m_at;
      if (atLineEnd() || at(m_separator))
        return textOf(cell);
      return badTable(QStringLiteral("text stands behind a closing quote"), m_line);
    }
  }
  return badTable(QStringLiteral("a quote is not closed"), begun);
}

QString Scanner::plainCell() {
  const qsizetype begin = m_at;
  while (!atLineEnd() && !at(m_separator))
    ++m_at;
  return isTooLong() ? QString() : textOf(m_text.sliced(begin, m_at - begin));
}

void Scanner::skipLineEnd() {
  if (at('\r'))
    ++m_at;
  if (at('\n'))
    ++m_at;
  ++m_line;
}

bool isBlank(const QStringList& cells) {
  return std::all_of(cells.cbegin(), cells.cend(), [](const QString& cell) { return cell.trimmed().isEmpty(); });
}

/// What a spreadsheet would take for a formula, or what looks like a cell that was guarded.
bool needsGuard(const QString& cell) {
  const char16_t first = cell.isEmpty() ? u' ' : cell.front().unicode();
  return first < 0x20 || first == u'=' || first == u'+' || first == u'-' || first == u'@' || first == u'\'';
}

QStringList unguarded(QStringList cells) {
  for (QString& cell : cells)
    if (cell.startsWith(QLatin1Char('\'')) && cell.size() > 1 && needsGuard(cell.mid(1)))
      cell.remove(0, 1);
  return cells;
}

/// Excel's own first line that names the separator: "sep=;".
bool takeSeparatorLine(QByteArrayView& text, char& separator) {
  const qsizetype end = text.indexOf('\n');
  const QByteArrayView first = (end < 0 ? text : text.first(end)).trimmed();
  if (first.size() != 5 || !first.startsWith("sep=") || !QByteArrayView(",;\t").contains(first.back()))
    return false;
  separator = first.back();
  text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
  return true;
}

}  // namespace

int CsvTable::column(const QString& name) const {
  for (qsizetype i = 0; i < header.size(); ++i)
    if (header.at(i).compare(name, Qt::CaseInsensitive) == 0)
      return static_cast<int>(i);
  return -1;
}

Error missingColumns(const QString& path, const QStringList& columns) {
  return Error{Fault::BadTable, path, QStringLiteral("missing columns: ") + columns.join(QStringLiteral(", "))};
}

Result<CsvTable> parseCsv(QByteArrayView text, BrokenRows rows) {
  const bool isForExcel = text.startsWith("\xEF\xBB\xBF");
  if (isForExcel)
    text = text.sliced(3);
  const bool hasNul = text.size() > 1 && (text[0] == '\0' || text[1] == '\0');
  if (text.startsWith("\xFF\xFE") || text.startsWith("\xFE\xFF") || hasNul)
    return badTable(QStringLiteral("the text is UTF-16, not UTF-8"), 1);
  char separator = separatorOf(text);
  const bool hasSeparatorLine = takeSeparatorLine(text, separator);
  Scanner scanner(text, separator, hasSeparatorLine ? 2 : 1);
  CsvTable table;
  table.separator = separator;
  while (!scanner.atEnd()) {
    const int line = scanner.line();
    const Result<QStringList> cells = scanner.record();
    if (!cells && (rows == BrokenRows::Fail || table.header.isEmpty()))
      return cells.error();
    if (!cells) {
      table.broken.append({line, cells.error().detail});
      scanner.skipLine();
      continue;
    }
    if (isBlank(*cells))
      continue;
    if (table.header.isEmpty()) {
      for (const QString& cell : *cells)
        table.header.append(cell.trimmed());
    } else {
      table.rows.append(isForExcel ? unguarded(*cells) : *cells);
      table.lines.append(line);
    }
  }
  if (table.header.isEmpty())
    return badTable(QStringLiteral("there is no header line"), 0);
  return table;
}

Result<CsvTable> readCsv(const QString& path, BrokenRows rows) {
  const QFileInfo info(path);
  if (!info.exists())
    return Error{Fault::FileMissing, path};
  QFile file(path);
  if (!info.isFile() || !file.open(QIODevice::ReadOnly))
    return Error{Fault::FileUnreadable, path, file.errorString()};
  if (info.size() > kMostTableBytes)
    return Error{Fault::BadTable, path, QStringLiteral("it is larger than 256 MB; cut it into several files")};
  const QByteArray text = file.readAll();
  if (file.error() != QFileDevice::NoError)
    return Error{Fault::FileUnreadable, path, file.errorString()};
  Result<CsvTable> table = parseCsv(text, rows);
  if (table)
    return table;
  Error error = table.error();
  error.subject = path;
  return error;
}

QByteArray csvLine(const QStringList& cells) {
  QByteArray line;
  for (const QString& cell : cells) {
    QByteArray bytes = cell.toUtf8();
    const bool hasOuterBlank = !bytes.isEmpty() && bytes != bytes.trimmed();
    const bool isSpecial = std::any_of(bytes.cbegin(), bytes.cend(), [](char c) {
      return c == ',' || c == ';' || c == '\t' || c == '"' || c == '\n' || c == '\r';
    });
    const bool looksLikeMark = line.isEmpty() && bytes.startsWith("\xEF\xBB\xBF");
    if (isSpecial || hasOuterBlank || looksLikeMark)
      bytes = '"' + bytes.replace('"', "\"\"") + '"';
    line += bytes + ',';
  }
  if (!line.isEmpty())
    line.chop(1);
  return line + '\n';
}

QByteArray excelCsv(QByteArrayView plain) {
  const Result<CsvTable> table = parseCsv(plain);
  QByteArray text = "\xEF\xBB\xBF";
  if (!table)
    return text + plain.toByteArray();
  text += csvLine(table->header);
  for (QStringList cells : table->rows) {
    for (QString& cell : cells)
      if (needsGuard(cell))
        cell.prepend(QLatin1Char('\''));
    text += csvLine(cells);
  }
  return text;
}

}  // namespace s2s
