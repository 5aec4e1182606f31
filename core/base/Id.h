// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <initializer_list>
#include <utility>

namespace s2s {

class Clock;

/// A text identity of one kind of value. Two kinds do not mix: a SampleId is not a BattleId.
template <class Tag>
class Id {
 public:
  Id() = default;
  explicit Id(QString text) : m_text(std::move(text)) {}

  const QString& text() const { return m_text; }
  bool isEmpty() const { return m_text.isEmpty(); }

  bool operator==(const Id&) const = default;
  auto operator<(const Id& other) const { return m_text < other.m_text; }

 private:
  QString m_text;
};

template <class Tag>
size_t qHash(const Id<Tag>& id, size_t seed = 0) {
  return qHash(id.text(), seed);
}

using SetId = Id<struct SetTag>;
using SampleId = Id<struct SampleTag>;
using ResponseId = Id<struct ResponseTag>;
using BattleId = Id<struct BattleTag>;
using RaterId = Id<struct RaterTag>;  ///< a pseudonym or the name of a judge
using EventId = Id<struct EventTag>;
using StudyId = Id<struct StudyTag>;

/// 32 hex digits: the first 128 bits of SHA-256 over the parts, each preceded by its length, so that no two lists of
/// parts run together. The same on every machine and for ever.
QString hashedId(std::initializer_list<QString> parts);

/// A UUIDv7 (RFC 9562): sorts by creation time in milliseconds, 74 bits of randomness.
QString newEventId(const Clock& clock);

}  // namespace s2s
