// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/StudySets.h"
#include "ui/common/Dialog.h"

class QProgressBar;
class QPushButton;

namespace s2s {

class AdditionView;
class Ask;
class Label;
class LiveTexts;
class SetFolders;
class SetSummary;
class Study;

/// Brings sets into the open study, from folders, archives and tables: shows what was recognised in them and why, what
/// is wrong with the rest and what to do, and what would change in the study, before anything is written.
class AddSetDialog : public Dialog {
  Q_OBJECT
 public:
  struct Parts {
    Study& study;
    AppSettings& settings;
    Ask& ask;
  };
  explicit AddSetDialog(const Parts& parts, QWidget* parent = nullptr);

  void addPath(const QString& path);
  void reject() override;

 Q_SIGNALS:
  /// The sets are in the study; @p what says with how much.
  void added(const QString& what);

 private:
  QWidget* sides();
  QWidget* buttons();
  void retranslate();
  void read();
  void preview();
  void showProblemsLeft();
  void checkSounds();
  void add();
  void take(const Result<QList<SetAddition>>& done);
  void renew();
  SetAdditionSettings additionSettings() const;

  StudySets m_sets;
  QList<ReadSet> m_read;
  QList<SetAddition> m_additions;
  QString m_said;
  bool m_isAdding = false, m_isChecked = false;
  LiveTexts* m_texts;
  SetFolders* m_folders;
  SetSummary* m_summary;
  AdditionView* m_addition;
  Label* m_state;
  QProgressBar* m_progress;
  QPushButton *m_check, *m_close, *m_add;
};

}  // namespace s2s
