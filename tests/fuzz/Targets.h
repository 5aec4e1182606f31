// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace s2s::fuzz {

/// Reads what a stranger may have written, and aborts when a promise about it does not hold. A crash, a sanitizer's
/// finding, too much memory or time fails as well.
struct Target {
  const char* name;  ///< also of the folder with its seeds
  void (*run)(const QByteArray& input);
};

const QList<Target>& targets();

}  // namespace s2s::fuzz
