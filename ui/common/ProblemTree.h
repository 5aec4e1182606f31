// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/Problem.h"

#include <QTreeWidget>

namespace s2s {

/// What is wrong with lines of files, grouped by what to do about it. Hidden while there is nothing.
class ProblemTree : public QTreeWidget {
  Q_OBJECT
 public:
  explicit ProblemTree(QWidget* parent = nullptr);

  void showProblems(const QList<Problem>& problems);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void renew();

  QList<Problem> m_problems;
};

}  // namespace s2s
