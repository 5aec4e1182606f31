// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/agreement/AgreementFindings.h"

#include <QWidget>

namespace s2s {

class KappaScale;
class Label;

/// The one big figure: kappa with its interval on the scale, and what stands behind it.
class KappaPanel : public QWidget {
  Q_OBJECT
 public:
  explicit KappaPanel(QWidget* parent = nullptr);
  void showReport(const AgreementReport& report);

 private:
  void showKappa(const Agreement& agreement);
  void showCounts(const AgreementReport& report);
  void showCeiling(const std::optional<HumanAgreement>& ceiling, Orientation orientation);

  Label* m_title;
  Label* m_value;
  Label* m_interval;
  KappaScale* m_scale;
  Label* m_caution;
  Label* m_counts;
  Label* m_ceiling;
};

}  // namespace s2s
