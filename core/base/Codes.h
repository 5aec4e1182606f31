// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace s2s {

/// The codes of an enumeration as files have them, in the order of its values.
template <class Enum, size_t N>
struct Codes {
  std::array<const char*, N> texts;

  QString of(Enum value) const { return QString::fromLatin1(texts[static_cast<size_t>(value)]); }
  std::optional<Enum> from(const QString& text) const {
    for (size_t i = 0; i < N; ++i)
      if (text == QLatin1String(texts[i]))
        return static_cast<Enum>(i);
    return std::nullopt;
  }
};

}  // namespace s2s
