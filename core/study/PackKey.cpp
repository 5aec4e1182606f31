// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/PackKey.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <array>

namespace s2s {

QString PackKey::newSecret() {
  std::array<quint32, 8> words{};
  QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
  const QByteArray bytes(reinterpret_cast<const char*>(words.data()), sizeof words);
  return QString::fromLatin1(bytes.toHex());
}

PackKey::PackKey(const QString& secret) : m_secret(QByteArray::fromHex(secret.toLatin1())) {}

QString PackKey::hidden(const QString& id) const {
  const QByteArray code = QMessageAuthenticationCode::hash(id.toUtf8(), m_secret, QCryptographicHash::Sha256);
  return QString::fromLatin1(code.left(16).toHex());
}

PackIds::PackIds(const Contents& study, const PackKey& key) {
  for (const Sample& sample : study.samples)
    m_samples.insert(key.of(sample.id), sample.id);
  for (const Response& response : study.responses)
    m_responses.insert(key.of(response.id), response.id);
  for (const DrawnBattle& drawn : study.battles)
    m_battles.insert(key.of(drawn.battle.id), drawn.battle.id);
}

}  // namespace s2s
