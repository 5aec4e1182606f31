// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/sets/Problem.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <optional>

namespace s2s {

/// The bytes of a regular file. Errors: FileMissing, FileUnreadable (also when over 512 MB).
Result<QByteArray> readWhole(const QString& path);

/// Writes a file through QSaveFile: the old one whole, or the new one. Errors: FileUnwritable, DiskFull.
Result<void> writeWhole(const QString& path, const QByteArray& bytes);

/// Calls @p take with the 1-based number and the object of each line that is not blank; a BOM and CRLF are fine.
/// What is no JSON object comes as an Error BadJson. Stops once @p take answers false.
void forEachJsonLine(QByteArrayView text, const std::function<bool(int line, const Result<Json>&)>& take);

/// Reads the fields of one object and notes what is wrong with them. Each field asked for counts as known.
class LineFields {
 public:
  /// @p wrong: file, line, and the kind and severity to report a value of the wrong type with.
  LineFields(const Json& object, Problem wrong) : m_object(object), m_wrong(std::move(wrong)) {}

  /// A text, or a whole number as text; empty where absent or null.
  QString text(const char* key);
  /// As text(), but its absence refuses the line.
  QString required(const char* key);
  std::optional<qint64> whole(const char* key, qint64 least, qint64 most);
  double number(const char* key);
  bool flag(const char* key, bool otherwise = false);
  /// 64 hex digits, in lower case.
  QString sha256(const char* key);
  /// Any value as compact JSON text; empty where absent or null.
  QString json(const char* key);
  /// The value, or null where absent.
  const Json* value(const char* key);
  /// The value of a code such as "aligned"; nothing where absent, reported where @p from does not know it.
  template <class From>
  auto coded(const char* key, From from) -> decltype(from(QString())) {
    const QString written = text(key);
    if (written.isEmpty())
      return std::nullopt;
    const auto known = from(written);
    if (!known)
      reportWrong(key);
    return known;
  }

  const Json& object() const { return m_object; }
  /// The fields nobody asked for, as the compact text of an object; empty if there are none.
  QString others() const;

  void report(ProblemKind kind, Severity severity, const QString& detail);
  void reportWrong(const char* key);
  bool refused() const { return m_refused; }
  const QString& file() const { return m_wrong.file; }
  int line() const { return m_wrong.line; }
  const QList<Problem>& problems() const { return m_problems; }

 private:
  bool isKnown(const std::string& key) const;

  const Json& m_object;
  Problem m_wrong;
  QList<Problem> m_problems;
  QList<const char*> m_known;
  bool m_refused = false;
};

}  // namespace s2s
