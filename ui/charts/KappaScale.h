// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/Series.h"

#include <QWidget>

#include <optional>

class QPainter;

namespace s2s {

/// What stands on the scale: a kappa with its interval, and the human-human value as a mark.
struct KappaOnScale {
  std::optional<double> value;
  std::optional<Spread> interval;
  std::optional<double> ceiling;

  bool operator==(const KappaOnScale&) const = default;
};

/// From 0 (or below, if something lies there) to 1.
Spread scaleRange(const KappaOnScale& kappa);
/// Draws the bands of Landis & Koch, the interval as a bar, the value as a dot and the ceiling as a triangle.
void paintKappaScale(QPainter& painter, const QRectF& area, const KappaOnScale& kappa);

/// The scale as a widget. What it says is its accessible description.
class KappaScale : public QWidget {
  Q_OBJECT
 public:
  explicit KappaScale(QWidget* parent = nullptr);
  void setKappa(const KappaOnScale& kappa);
  const KappaOnScale& kappa() const { return m_kappa; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void describe();
  KappaOnScale m_kappa;
};

}  // namespace s2s
