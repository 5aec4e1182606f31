// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ratings/RatingsFindings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace s2s {

/// Whose verdicts, by which settings, and whether the paper's figures stand beside.
class RatingsFilters : public QWidget {
  Q_OBJECT
 public:
  explicit RatingsFilters(QWidget* parent = nullptr);

  void setRaters(const QList<RaterChoice>& raters);
  /// Shows @p rater without a signal.
  void setRater(const QString& rater);
  QString rater() const;
  EloSettings elo() const;
  RatingMethod method() const;
  QString judgeOrder() const;
  bool besidePaper() const;

 Q_SIGNALS:
  /// Another question: the figures are to be computed again.
  void changed();
  void besidePaperChanged();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void showOrder();
  QLabel* addLabelled(QWidget* field);

  RaterBox* m_rater;
  QComboBox* m_method;  ///< hidden while there is only one
  QComboBox* m_order;
  QDoubleSpinBox* m_k;
  QDoubleSpinBox* m_start;
  QCheckBox* m_paper;
  QLabel *m_raterLabel, *m_methodLabel, *m_orderLabel, *m_kLabel, *m_startLabel;
  QList<RaterChoice> m_raters;
};

}  // namespace s2s
