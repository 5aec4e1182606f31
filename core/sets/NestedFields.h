// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/JsonLines.h"

#include <limits>

namespace s2s {

inline constexpr qint64 kMostInt = std::numeric_limits<int>::max();
inline constexpr qint64 kMostMs = 1LL << 53;  ///< as whole numbers in JSON go

/// The object under a key as fields of its own; an empty object where absent. What is wrong in it is reported, when it
/// goes, as wrong under that key.
class NestedFields {
 public:
  NestedFields(LineFields& outer, const char* key)
      : m_outer(outer), m_key(key), m_fields(object(outer.value(key)), {}) {
    const Json* value = outer.value(key);
    m_isWrong = value && !value->is_object();
  }
  ~NestedFields() {
    if (m_isWrong || !m_fields.problems().isEmpty())
      m_outer.reportWrong(m_key);
  }
  NestedFields(const NestedFields&) = delete;
  NestedFields& operator=(const NestedFields&) = delete;
  LineFields* operator->() { return &m_fields; }

 private:
  static const Json& object(const Json* value) {
    static const Json kEmpty = Json::object();
    return value && value->is_object() ? *value : kEmpty;
  }

  LineFields& m_outer;
  const char* m_key;
  LineFields m_fields;
  bool m_isWrong = false;
};

}  // namespace s2s
