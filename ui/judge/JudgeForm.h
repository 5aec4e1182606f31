// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/JudgeDesk.h"

#include <QWidget>

class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace s2s {

class KeyRow;
class Label;

/// What of a judge may be changed here, and its keys. What nobody changes is saved as it was.
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

  JudgeDesk& m_desk;
  JudgeId m_judge;
  std::optional<JudgeConfig> m_config;  ///< as stored
  QFormLayout* m_rows;
  QLineEdit *m_name, *m_model, *m_base;
  QSpinBox *m_inFlight, *m_tries;
  QDoubleSpinBox *m_perMinute, *m_priceIn, *m_priceText, *m_priceOut;
  QPushButton* m_save;
  Label* m_said;
  KeyRow *m_key, *m_speechKey;
};

}  // namespace s2s
