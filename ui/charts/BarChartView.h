// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/Series.h"

#include <QWidget>

#include <memory>

namespace s2s {

class BarMarks;

/// A grouped bar chart. Follows palette and language; what it shows is its accessible description.
class BarChartView : public QWidget {
  Q_OBJECT
 public:
  explicit BarChartView(QWidget* parent = nullptr);
  ~BarChartView() override;

  void setGroups(const BarGroups& groups);
  const BarGroups& groups() const;
  /// Whiskers, hatching and n over the bars.
  const BarMarks& marks() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Private;
  std::unique_ptr<Private> d;
};

}  // namespace s2s
