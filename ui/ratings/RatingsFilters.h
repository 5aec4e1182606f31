// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ratings/RatingsFindings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace s2s {

class MethodPanel;

/// Whose verdicts, which ratings lead, whether the paper's figures stand beside; the settings of the methods open
/// below.
class RatingsFilters : public QWidget {
  Q_OBJECT
 public:
  explicit RatingsFilters(QWidget* parent = nullptr);

  void setRaters(const QList<RaterChoice>& raters);
  /// Shows @p rater without a signal.
  void setRater(const QString& rater);
  QString rater() const;
  MethodPanel& settings() const { return *m_settings; }
  /// Which ratings order the table and fill the charts.
  RatingMethod method() const;
  QString judgeOrder() const;
  bool besidePaper() const;

 Q_SIGNALS:
  /// Another question: the figures are to be computed again.
  void changed();
  /// The same figures, shown otherwise.
  void viewChanged();
  void exportWanted();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void showOrder();
  QLabel* addLabelled(QHBoxLayout* row, QWidget* field);

  RaterBox* m_rater;
  QComboBox* m_method;
  QComboBox* m_order;
  QCheckBox* m_paper;
  QPushButton *m_showSettings, *m_export;
  MethodPanel* m_settings;  ///< hidden at first
  QLabel *m_raterLabel, *m_methodLabel, *m_orderLabel;
  QList<RaterChoice> m_raters;
};

}  // namespace s2s
