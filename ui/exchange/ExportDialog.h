// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/StudyExport.h"
#include "ui/common/Dialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace s2s {

class Ask;
class Label;
class LiveTexts;
class ProblemTree;
class Study;

/// Writes something out of the study: which form, what it holds, whether systems are named in it (they are not, unless
/// asked), and where to. Shows how far it is, can be stopped, and says what came of it.
class ExportDialog : public Dialog {
  Q_OBJECT
 public:
  struct Parts {
    Study& study;
    AppSettings& settings;
    Ask& ask;
  };
  explicit ExportDialog(const Parts& parts, QWidget* parent = nullptr);

  void setKind(ExportKind kind);
  void reject() override;

 private:
  QWidget* rightSide();
  QWidget* placeRow();
  QWidget* buttons();
  void retranslate();
  ExportKind kind() const;
  /// How many verdicts, marks or samples it would hold.
  int content() const;
  QString proposal() const;
  static QString blindWords(ExportKind kind);
  void kindChosen();
  void renew();
  void choosePlace();
  void start();
  void showProgress(qint64 done, qint64 total);
  void finish(const Result<ExportOutcome>& outcome);
  void showOutcome();

  Study& m_study;
  AppSettings& m_settings;
  Ask& m_ask;
  LiveTexts* m_texts;
  bool m_isRunning = false;
  std::optional<Result<ExportOutcome>> m_outcome;
  QListWidget* m_kinds;
  Label *m_what, *m_count, *m_reveals, *m_warning, *m_said, *m_setLabel, *m_placeLabel;
  QCheckBox* m_reveal;
  QComboBox* m_set;
  QLineEdit* m_place;
  QPushButton *m_choose, *m_export, *m_close;
  QProgressBar* m_progress;
  ProblemTree* m_problems;
};

}  // namespace s2s
