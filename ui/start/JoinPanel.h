// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QPushButton;

namespace s2s {

class AppSettings;
class StudyDesk;

/// Asks in place who listens, before the first battle is shown; a pseudonym, the last one used being filled in.
class JoinPanel : public QWidget {
  Q_OBJECT
 public:
  JoinPanel(StudyDesk& desk, const AppSettings& settings, QWidget* parent = nullptr);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void fill();
  void join();

  StudyDesk& m_desk;
  const AppSettings& m_settings;
  QComboBox* m_name;
  QPushButton* m_start;
};

}  // namespace s2s
