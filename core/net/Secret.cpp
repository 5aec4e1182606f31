// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/Secret.h"

#include <cstdlib>
#include <openssl/crypto.h>
#include <utility>

namespace s2s {
namespace {

/// Overwrites the bytes of @p key when nobody else holds them.
void wipe(QByteArray& key) {
  if (key.isDetached() && !key.isEmpty())
    OPENSSL_cleanse(key.data(), static_cast<size_t>(key.size()));
  key.clear();
}

}  // namespace

Secret::Secret(QByteArray key) : m_key(std::move(key)) { m_key = m_key.trimmed(); }
Secret::~Secret() { wipe(m_key); }
Secret::Secret(const Secret& other) = default;
Secret::Secret(Secret&& other) noexcept : m_key(std::exchange(other.m_key, {})) {}

Secret& Secret::operator=(const Secret& other) {
  if (this != &other) {
    wipe(m_key);
    m_key = other.m_key;
  }
  return *this;
}

Secret& Secret::operator=(Secret&& other) noexcept {
  std::swap(m_key, other.m_key);
  return *this;
}

QString Secret::redacted(QString text) const {
  // Shorter than any key in use: it would tear words apart, and hide nothing.
  if (m_key.size() < 4)
    return text;
  const QString replacement = QStringLiteral("(key)");
  for (const QByteArray& form : {m_key, m_key.toPercentEncoding(), m_key.toBase64(), m_key.toHex()})
    text.replace(QString::fromUtf8(form), replacement, Qt::CaseInsensitive);
  return text;
}

Secret takeFromEnvironment(const QString& name) {
  if (name.isEmpty())
    return {};
  const QByteArray variable = name.toLocal8Bit();
  QByteArray value = qgetenv(variable.constData());
  // The block of the environment that /proc shows stays as it was at the start, so the bytes go as well.
  if (char* bytes = std::getenv(variable.constData()))
    OPENSSL_cleanse(bytes, qstrlen(bytes));
  qunsetenv(variable.constData());
  return Secret(std::move(value));
}

}  // namespace s2s
