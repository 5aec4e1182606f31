// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/BradleyTerry.h"
#include "core/stats/Elo.h"
#include "core/stats/StyleControl.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QHBoxLayout;
class QLabel;

namespace s2s {

/// The settings of both methods, by name.
class MethodPanel : public QWidget {
  Q_OBJECT
 public:
  explicit MethodPanel(QWidget* parent = nullptr);

  EloSettings elo() const;
  BtSettings bt() const;
  double targetWidth() const;
  /// What Bradley-Terry is to control for.
  QList<StyleFigure> style() const;
  /// What is being done about the sounds, beside the checks; empty: nothing.
  void showMeasuring(const QString& text);
  /// The prior that is offered where there is no maximum.
  void takePrior();

 Q_SIGNALS:
  void changed();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  QLabel* addLabelled(QHBoxLayout* row, QWidget* field);

  QComboBox* m_ties;
  QCheckBox *m_seat, *m_prior;
  std::array<QCheckBox*, kStyleFigures.size()> m_style;
  QDoubleSpinBox *m_width, *m_k, *m_start;
  QLabel *m_styleLabel, *m_measuring;
  QLabel *m_tiesLabel, *m_widthLabel, *m_kLabel, *m_startLabel;
};

}  // namespace s2s
