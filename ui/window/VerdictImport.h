// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/Study.h"

#include <QStringList>
#include <QWidget>

class QProgressBar;

namespace s2s {

class Ask;
class ProblemTree;
class Strip;

/// Brings files of verdicts into the study, one after the other, and says above the page what came of them: figures,
/// what could not be read, and each line that was refused. Hidden until then, and when it was dismissed.
class VerdictImport : public QWidget {
  Q_OBJECT
 public:
  VerdictImport(Study& study, Ask& ask, QWidget* parent = nullptr);

  void askForFiles();

 private:
  bool isReading() const { return !m_files.isEmpty(); }
  void readNext();
  void take(const Result<ImportOutcome>& outcome);
  void renew();
  QString resultWords() const;

  Study& m_study;
  Ask& m_ask;
  QStringList m_files;  ///< still to be read; the first is being read
  ImportOutcome m_sum;
  QList<Error> m_failures;
  Strip* m_strip;
  QProgressBar* m_bar;
  ProblemTree* m_problems;
};

}  // namespace s2s
