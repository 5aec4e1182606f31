// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace s2s {

/// What time it is. A seam: tests set their own.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual qint64 nowMs() const = 0;        ///< UTC milliseconds since 1970
  virtual qint64 monotonicMs() const = 0;  ///< never jumps; only differences mean something
};

class SystemClock final : public Clock {
 public:
  qint64 nowMs() const override;
  qint64 monotonicMs() const override;
};

}  // namespace s2s
