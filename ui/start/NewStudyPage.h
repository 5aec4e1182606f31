// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QProgressBar;
class QPushButton;

namespace s2s {

class AppSettings;
class Ask;
class Label;
class LiveTexts;
class PlanForm;
class SetFolders;
class SetReading;
class SetSummary;
class StudyDesk;
struct NewStudySettings;

/// Makes a study from the folders of sets: shows what was recognised in them, takes the plan and the rules, and says
/// how long it will take before anything is written.
class NewStudyPage : public QWidget {
  Q_OBJECT
 public:
  NewStudyPage(StudyDesk& desk, Ask& ask, AppSettings& settings, QWidget* parent = nullptr);

  void addFolder(const QString& folder);

 private:
  QWidget* setSide();
  QWidget* planSide();
  QWidget* footer();
  void askForFile();
  void readSets();
  void showReading();
  void setsRead();
  void proposeNames();
  void preview();
  void showState();
  void create();
  NewStudySettings settings() const;

  StudyDesk& m_desk;
  Ask& m_ask;
  AppSettings& m_settings;
  LiveTexts* m_texts;
  SetReading* m_reading;
  QTimer m_previewTime;
  int m_previewRun = 0;
  int m_battles = 0;
  double m_hours = 0;
  bool m_namedByHand = false;

  SetFolders* m_folders = nullptr;
  QPushButton *m_create = nullptr, *m_cancel = nullptr;
  QProgressBar* m_progress = nullptr;
  SetSummary* m_summary = nullptr;
  QLineEdit *m_title = nullptr, *m_file = nullptr;
  PlanForm* m_plan = nullptr;
  Label* m_expected = nullptr;
};

}  // namespace s2s
