// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/agreement/AgreementFindings.h"

#include <QWidget>

#include <array>

namespace s2s {

class FigureTable;
class Label;
class TableModel;

/// A judge beside the other judges, without single people, and system by system.
class JudgePanel : public QWidget {
  Q_OBJECT
 public:
  explicit JudgePanel(QWidget* parent = nullptr);
  void showJudge(const AgreementFindings& findings);

 private:
  struct Part {
    Label* title = nullptr;
    FigureTable* table = nullptr;
    TableModel* model = nullptr;
  };
  std::array<Part, 3> m_parts;  ///< other judges, without one person, by system
};

}  // namespace s2s
