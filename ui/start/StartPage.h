// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QProgressBar;
class QVBoxLayout;

namespace s2s {

class AppSettings;
class Ask;
class CardButton;
class Label;
class StudyDesk;

/// Where everything begins: continue, open, make a study, or look at the demo. Takes a study file or a set's folder
/// that is dropped on it.
class StartPage : public QWidget {
  Q_OBJECT
 public:
  StartPage(StudyDesk& desk, AppSettings& settings, Ask& ask, QWidget* parent = nullptr);

 Q_SIGNALS:
  /// The study that is open already was chosen.
  void continueWanted();
  /// @p setFolder is empty where none was dropped.
  void newStudyWanted(const QString& setFolder);

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  QWidget* doors();
  QWidget* busyRow();
  void showRecent();
  QWidget* recentRow(int index);
  void showBusy();
  void showRole();
  void choose(const QString& path);

  StudyDesk& m_desk;
  AppSettings& m_settings;
  Ask& m_ask;
  QVBoxLayout* m_recent;
  QWidget* m_doors = nullptr;
  CardButton* m_new = nullptr;
  QWidget* m_busy = nullptr;
};

}  // namespace s2s
