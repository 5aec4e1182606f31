// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"

#include <QHash>
#include <QString>

namespace s2s {

/// The lead's key: makes the ids that stand in a blind pack from those of the study. The same id always gets the same
/// one, and nobody without the secret can tell which: HMAC-SHA256 (RFC 2104), its first 128 bits as 32 hex digits.
class PackKey {
 public:
  /// A new secret: 256 random bits in hex.
  static QString newSecret();

  explicit PackKey(const QString& secret);

  template <class AnyId>
  AnyId of(const AnyId& id) const {
    return id.isEmpty() ? AnyId() : AnyId(hidden(id.text()));
  }

 private:
  QString hidden(const QString& id) const;

  QByteArray m_secret;
};

/// The way back, for all ids of a study: from those of its packs.
class PackIds {
 public:
  PackIds(const Contents& study, const PackKey& key);

  /// Empty for what the study does not have.
  SampleId sample(const SampleId& hidden) const { return m_samples.value(hidden); }
  ResponseId response(const ResponseId& hidden) const { return m_responses.value(hidden); }
  BattleId battle(const BattleId& hidden) const { return m_battles.value(hidden); }

 private:
  QHash<SampleId, SampleId> m_samples;
  QHash<ResponseId, ResponseId> m_responses;
  QHash<BattleId, BattleId> m_battles;
};

}  // namespace s2s
