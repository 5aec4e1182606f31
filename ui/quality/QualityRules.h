// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/StudyInfo.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace s2s {

class LiveTexts;

/// When a sample is kept, and how the check and the audit are done: as the study states it.
class QualityRules : public QWidget {
  Q_OBJECT
 public:
  explicit QualityRules(QWidget* parent = nullptr);

  void showSettings(const QualitySettings& settings);
  QualitySettings settings() const;

 Q_SIGNALS:
  /// By the person.
  void changed(const s2s::QualitySettings& settings);

 private:
  QSpinBox* addNumber(const char* name, int least, int most);
  QLabel* addLabel();
  void layOut();
  void setTexts();
  void take();

  LiveTexts* m_texts;
  QLabel* m_ruleTitle;
  QComboBox* m_kind;
  QSpinBox* m_k;
  QLabel* m_of;
  QSpinBox* m_reviewers;
  QLabel* m_auditTitle;
  QSpinBox* m_perLevel;
  QLabel* m_seedTitle;
  QSpinBox* m_seed;
  QCheckBox* m_hideLevel;
  QualitySettings m_shown;
};

}  // namespace s2s
