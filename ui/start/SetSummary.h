// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/sets/ReadSet.h"

#include <QWidget>

class QGridLayout;

namespace s2s {

class Label;
class ProblemTree;

/// What was recognised in the folders of a study to be: samples by level and domain, systems, and what is wrong with
/// the rest, grouped, with what to do about it.
class SetSummary : public QWidget {
  Q_OBJECT
 public:
  explicit SetSummary(QWidget* parent = nullptr);

  void show(const QList<ReadSet>& sets, const QList<Error>& failures);

 private:
  void renew();
  void renewCoverage();
  void renewProblems();

  QList<ReadSet> m_sets;
  QList<Error> m_failures;
  Label* m_found;
  QWidget* m_coverage;
  Label* m_problemTitle;
  ProblemTree* m_problems;
};

}  // namespace s2s
