// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/Study.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <optional>

class QDialog;
class QProgressBar;

namespace s2s {

class AppSettings;
class Ask;
class ColumnDialog;
class ProblemTree;
class Strip;
struct TextTable;

/// Brings files of verdicts into the study, one after the other, and says above the page what came of them: figures,
/// what could not be read, and each line that was refused. For a table in no known format it asks what the columns
/// mean, and of raters that the study does not know, who they are. Hidden until then, and when it was dismissed.
class VerdictImport : public QWidget {
  Q_OBJECT
 public:
  VerdictImport(Study& study, Ask& ask, AppSettings& settings, QWidget* parent = nullptr);

  void askForFiles();
  /// Does nothing while others are being read.
  void importFiles(const QStringList& files);

 private:
  using Outcome = Result<ImportOutcome>;

  bool isReading() const { return !m_files.isEmpty(); }
  void readNext();
  void take(const Outcome& outcome);
  void askOrSettle(const Outcome& outcome);
  void settle(const Outcome& outcome);
  void leaveOut();
  /// Whether saying what its columns are may help.
  static bool mayBeTable(const Outcome& outcome);
  void ask(QDialog* dialog, const std::function<void()>& goOn);
  void askForColumns(const TextTable& table);
  void renew();
  QString resultWords() const;

  Study& m_study;
  Ask& m_ask;
  AppSettings& m_settings;
  QStringList m_files;                                           ///< still to be read; the first is being read
  std::function<void(const std::optional<RaterNames>&)> m_read;  ///< the first, once more where raters were asked about
  bool m_isAsking = false;
  ImportOutcome m_sum;
  QList<Error> m_failures;
  QStringList m_leftOut;  ///< names of tables whose columns were not said
  Strip* m_strip;
  QProgressBar* m_bar;
  ProblemTree* m_problems;
};

}  // namespace s2s
