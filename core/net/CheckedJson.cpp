// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/CheckedJson.h"

namespace s2s {

const Json* CheckedJson::find(const char* key) {
  m_known.insert(QString::fromUtf8(key));
  const auto at = m_object.find(key);
  return at == m_object.end() || at->is_null() ? nullptr : &*at;
}

void CheckedJson::refuse(const char* key, const QString& mustBe) {
  if (!m_error)
    m_error = Error{Fault::BadUsage, m_path + QString::fromUtf8(key), mustBe};
}

QString CheckedJson::text(const char* key) {
  const Json* value = find(key);
  if (value && !value->is_string())
    refuse(key, QStringLiteral("it must be a text"));
  return value ? stringAt(m_object, key) : QString();
}

std::optional<double> CheckedJson::number(const char* key, double least, double most) {
  const Json* value = find(key);
  if (!value)
    return std::nullopt;
  const auto found = numberAt(m_object, key);
  if (!found || *found < least || *found > most) {
    refuse(key, QStringLiteral("it must be a number from %1 to %2").arg(least).arg(most));
    return std::nullopt;
  }
  return found;
}

std::optional<qint64> CheckedJson::whole(const char* key, qint64 least, qint64 most) {
  const Json* value = find(key);
  if (!value)
    return std::nullopt;
  const bool fits = value->is_number_unsigned() ? value->get<quint64>() <= static_cast<quint64>(most) : true;
  if (!value->is_number_integer() || !fits || value->get<qint64>() < least || value->get<qint64>() > most) {
    refuse(key, QStringLiteral("it must be a whole number from %1 to %2").arg(least).arg(most));
    return std::nullopt;
  }
  return value->get<qint64>();
}

bool CheckedJson::flag(const char* key, bool otherwise) {
  const Json* value = find(key);
  if (value && !value->is_boolean())
    refuse(key, QStringLiteral("it must be true or false"));
  return value && value->is_boolean() ? value->get<bool>() : otherwise;
}

QStringList CheckedJson::texts(const char* key) {
  const Json* value = find(key);
  if (!value)
    return {};
  QStringList out;
  bool good = value->is_array();
  for (const Json& item : good ? *value : Json::array()) {
    good = good && item.is_string();
    if (good)
      out.append(QString::fromStdString(item.get<std::string>()));
  }
  if (!good)
    refuse(key, QStringLiteral("it must be a list of texts"));
  return out;
}

const Json* CheckedJson::object(const char* key) {
  const Json* value = find(key);
  if (value && !value->is_object()) {
    refuse(key, QStringLiteral("it must be an object"));
    return nullptr;
  }
  return value;
}

QStringList CheckedJson::unknown() const {
  QStringList out;
  for (const auto& [key, value] : m_object.items())
    if (const QString name = QString::fromStdString(key); !m_known.contains(name))
      out.append(m_path + name);
  return out;
}

}  // namespace s2s
