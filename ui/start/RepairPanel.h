// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace s2s {

class Ask;
class Label;
class StudyDesk;
struct Backup;
struct Error;
struct Restored;
struct SalvageOutcome;

/// On the start page, while a study is damaged: what is wrong, from what it can be restored with what result, and how
/// to save what can still be read. Changes nothing before the person presses Restore.
class RepairPanel : public QWidget {
  Q_OBJECT
 public:
  RepairPanel(StudyDesk& desk, Ask& ask, QWidget* parent = nullptr);

 private:
  QWidget* choice();
  QWidget* buttons();
  void listen();
  void begin();
  void showSources();
  std::optional<Backup> chosen() const;
  void preview();
  void showWould(const Restored& would);
  void showDone(const Restored& done);
  void showSaved(const QString& path, const SalvageOutcome& what);
  void say(const QString& text);
  void setWorking(bool working);

  StudyDesk& m_desk;
  Ask& m_ask;
  Label *m_title, *m_why, *m_outcome;
  QWidget* m_choice = nullptr;
  Label* m_fromText = nullptr;
  QComboBox* m_from = nullptr;
  QPlainTextEdit* m_details = nullptr;
  QPushButton *m_restore = nullptr, *m_save = nullptr, *m_leave = nullptr;
};

}  // namespace s2s
