// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/KeptSet.h"
#include "core/study/Study.h"

#include <QWidget>

#include <atomic>
#include <memory>
#include <optional>

class QComboBox;
class QProgressBar;
class QPushButton;

namespace s2s {

class Ask;
class Label;

/// Writes the kept samples of a set as a new version of it: asks where, shows how far it is, can be stopped, and says
/// what came of it.
class KeptSetExport : public QWidget {
  Q_OBJECT
 public:
  KeptSetExport(const Study& study, Ask& ask, QWidget* parent = nullptr);
  ~KeptSetExport() override;

  /// The sets there are to choose from, and whether anything was kept.
  void refresh(int kept);
  void retranslate();

 private:
  void start();
  void finish(const Result<KeptSetOutcome>& outcome);
  void showProgress(qint64 done, qint64 total);
  void say(const QString& text, bool isBad);

  const Study& m_study;
  Ask& m_ask;
  QComboBox* m_sets;
  QPushButton* m_export;
  QProgressBar* m_progress;
  QPushButton* m_cancel;
  Label* m_says;
  std::shared_ptr<std::atomic<bool>> m_cancelled;  ///< of the export that runs; null: none does
  int m_kept = 0;
};

}  // namespace s2s
