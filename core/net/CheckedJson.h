// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace s2s {

/// Reads the keys of one object of a file that a person wrote, remembers which were asked for, and keeps the first
/// thing that is wrong. Errors name the key, never its value: it could be a secret in the wrong place.
class CheckedJson {
 public:
  /// @param path of the object in its file: "" or "audio."
  CheckedJson(const Json& object, QString path) : m_object(object), m_path(std::move(path)) {}

  QString text(const char* key);
  std::optional<double> number(const char* key, double least, double most);
  std::optional<qint64> whole(const char* key, qint64 least, qint64 most);
  bool flag(const char* key, bool otherwise);
  QStringList texts(const char* key);
  /// The object under @p key, or null where it is absent.
  const Json* object(const char* key);
  /// The value of a code, or @p otherwise where the key is absent.
  template <class Enum>
  Enum code(const char* key, Enum otherwise, std::optional<Enum> (*from)(const QString&), const char* mustBe) {
    const QString word = text(key);
    const auto value = from(word);
    if (!value && m_object.contains(key))
      refuse(key, QString::fromLatin1(mustBe));
    return value.value_or(otherwise);
  }

  bool contains(const char* key) const { return m_object.contains(key); }
  void refuse(const char* key, const QString& mustBe);
  const std::optional<Error>& error() const { return m_error; }
  /// The paths of keys that nobody asked for.
  QStringList unknown() const;

 private:
  const Json* find(const char* key);

  const Json& m_object;
  QString m_path;
  QSet<QString> m_known;
  std::optional<Error> m_error;
};

}  // namespace s2s
