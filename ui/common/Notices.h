// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace s2s {

/// Where pages put what the person should know without being interrupted; the window shows it in its notice bar.
class Notices {
 public:
  virtual ~Notices() = default;
  /// Goes away by itself.
  virtual void inform(const QString& text) = 0;
  /// Stays until it was read; @p key replaces an earlier warning of the same key.
  virtual void warn(const QString& key, const QString& text) = 0;
  virtual void clear(const QString& key) = 0;
};

}  // namespace s2s
