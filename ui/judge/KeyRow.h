// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/JudgeDesk.h"

#include <QWidget>

#include <array>

class QLineEdit;
class QPushButton;

namespace s2s {

class Label;

/// Takes a key of a judge, and says where there is one. It goes straight to the keychain and is never shown.
class KeyRow : public QWidget {
  Q_OBJECT
 public:
  /// @param names of field, "keep" and "forget" button and state, for tests
  KeyRow(JudgeDesk& desk, JudgeDesk::KeyFor what, const std::array<const char*, 4>& names, QWidget* parent = nullptr);

  void setJudge(const JudgeId& judge);
  void setFieldName(const QString& name);

 private:
  void retranslate();
  void keep();
  void showKey(JudgeDesk::Key key);
  void showButtons();

  JudgeDesk& m_desk;
  const JudgeDesk::KeyFor m_what;
  JudgeId m_judge;
  QLineEdit* m_key;
  QPushButton *m_keep, *m_forget;
  Label* m_state;
};

}  // namespace s2s
