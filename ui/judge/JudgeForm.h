// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/JudgeDesk.h"

#include <QWidget>

class QDoubleSpinBox;
class QFormLayout;
class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace s2s {

class Label;

/// What of a judge may be changed here, and its key. The key goes straight to the keychain and is never shown.
class JudgeForm : public QWidget {
  Q_OBJECT
 public:
  explicit JudgeForm(JudgeDesk& desk, QWidget* parent = nullptr);

  void setJudge(const JudgeId& judge);

 Q_SIGNALS:
  /// Saved; another one where the change is of what it answers with.
  void saved(const s2s::JudgeId& judge);

 private:
  void build();
  void retranslate();
  void showConfig(const JudgeConfig& config);
  JudgeConfig config() const;
  void save();
  void keepKey();
  void showKey(JudgeDesk::Key key);
  void showButtons();

  JudgeDesk& m_desk;
  JudgeId m_judge;
  std::optional<JudgeConfig> m_config;  ///< as stored
  QFormLayout* m_rows;
  QHBoxLayout* m_keyRow;
  QLineEdit *m_name, *m_model, *m_base, *m_key;
  QSpinBox *m_inFlight, *m_perMinute, *m_tries;
  QDoubleSpinBox *m_priceIn, *m_priceOut;
  QPushButton *m_save, *m_keep, *m_forget;
  Label *m_keyState, *m_said;
};

}  // namespace s2s
