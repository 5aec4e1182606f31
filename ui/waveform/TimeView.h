// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace s2s {

/// The part of a common time axis that is shown: all of it, or what was zoomed to. A value.
class TimeView {
 public:
  static constexpr double kClosest = 0.02;  ///< seconds; nearer there are only single samples

  TimeView() = default;
  explicit TimeView(double total) : m_total(total), m_seconds(total) {}

  double from() const { return m_from; }
  double seconds() const { return m_seconds; }
  double total() const { return m_total; }
  bool isZoomed() const { return m_seconds < m_total; }

  /// Shows 1/factor as much; @p time stays where it is.
  void zoom(double factor, double time);
  void scroll(double seconds);
  /// Turns the page if @p time is outside.
  void follow(double time);

  bool operator==(const TimeView&) const = default;

 private:
  void place(double from);

  double m_total = 0;
  double m_from = 0;
  double m_seconds = 0;
};

}  // namespace s2s
