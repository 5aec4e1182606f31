// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QDebug;

namespace s2s {

/// An API key. It has no text form: it cannot be logged, compared, shown or put into a string by accident, and its
/// bytes are overwritten when the last copy goes.
class Secret {
 public:
  Secret() = default;
  explicit Secret(QByteArray key);
  ~Secret();
  Secret(const Secret& other);
  Secret(Secret&& other) noexcept;
  Secret& operator=(const Secret& other);
  Secret& operator=(Secret&& other) noexcept;

  bool isEmpty() const { return m_key.isEmpty(); }
  /// Only for the header of a request and for the keychain.
  const QByteArray& reveal() const { return m_key; }
  /// @p text with every occurrence of the key replaced, also in its percent-encoded and base64 forms.
  QString redacted(QString text) const;

 private:
  QByteArray m_key;
};

void operator<<(const QDebug&, const Secret&) = delete;

/// The key in the environment variable @p name, which is then removed from our environment, so that no child and no
/// report has it. Empty when there is none.
Secret takeFromEnvironment(const QString& name);

}  // namespace s2s
