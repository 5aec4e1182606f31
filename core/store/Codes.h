// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"

#include <QString>

#include <array>

namespace s2s {

/// The codes of an enumeration in the database, in the order of its values. Written once, they stay for ever.
template <class Enum, size_t N>
struct StoredCodes {
  std::array<const char*, N> texts;

  QString of(Enum value) const { return QString::fromLatin1(texts[static_cast<size_t>(value)]); }
  /// A code that only a newer program knows reads as @p otherwise.
  Enum from(const QString& text, Enum otherwise) const {
    for (size_t i = 0; i < N; ++i)
      if (text == QLatin1String(texts[i]))
        return static_cast<Enum>(i);
    return otherwise;
  }
};

inline constexpr StoredCodes<Outcome, 3> kOutcomes{{"undecided", "won", "tie"}};
inline constexpr StoredCodes<CriteriaMode, 3> kCriteriaModes{{"required", "optional", "off"}};
inline constexpr StoredCodes<RaterKind, 2> kRaterKinds{{"human", "judge"}};
inline constexpr StoredCodes<PlanItemKind, 5> kPlanItemKinds{{"regular", "repeat", "gold", "trap", "training"}};
inline constexpr StoredCodes<Seat, 2> kSeats{{"a", "b"}};
inline constexpr StoredCodes<SoundState, 4> kSoundStates{{"unchecked", "present", "missing", "changed"}};

}  // namespace s2s
