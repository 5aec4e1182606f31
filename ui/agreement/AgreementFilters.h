// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/AgreementReport.h"
#include "ui/agreement/AgreementFindings.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace s2s {

/// Who is compared with whom, on which criterion, in which order.
class AgreementFilters : public QWidget {
  Q_OBJECT
 public:
  explicit AgreementFilters(QWidget* parent = nullptr);

  void setRaters(const QList<RaterChoice>& raters);
  /// Shows @p pair without a signal.
  void setPair(const RaterPair& pair);
  RaterPair pair() const;
  Criterion criterion() const;
  Orientation orientation() const;
  QString judgeOrder() const;

 Q_SIGNALS:
  void changed();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void pairPicked(bool first);

  RaterBox* m_a;
  RaterBox* m_b;
  QComboBox* m_criterion;
  QComboBox* m_orientation;
  QComboBox* m_order;
  QLabel* m_against;
  QList<QLabel*> m_labels;
  QList<RaterChoice> m_raters;
  RaterPair m_shown;
};

}  // namespace s2s
