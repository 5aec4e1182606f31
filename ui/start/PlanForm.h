// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/StudyInfo.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace s2s {

class LiveTexts;

class QuotaGrid;

/// The plan of a study, and for one to be the rules of its verdicts.
class PlanForm : public QWidget {
  Q_OBJECT
 public:
  enum class Asks { PlanAndRules, PlanOnly };
  explicit PlanForm(Asks asks = Asks::PlanAndRules, QWidget* parent = nullptr);

  /// Shows the plan of a study; the systems are those that compete in it.
  void setPlan(const PlanSettings& plan);
  /// The languages that quotas can be set for.
  void setLanguages(const QStringList& languages);
  /// What the form says of the plan.
  PlanSettings plan() const;

  /// The systems there are to choose from; all are chosen at first.
  void setSystems(const QStringList& systems);
  /// Whether two systems or more are chosen.
  bool hasPair() const;
  /// What the form says: criteria, loudness, questions and plan.
  StudyInfo info() const;

 Q_SIGNALS:
  void changed();

 private:
  void buildPlan();
  void buildRules();
  QSpinBox* addNumber(const QString& name, int from, int to, int value, const std::function<QString()>& label);
  QComboBox* addChoice(const QString& name, const std::function<QString()>& label);
  QCheckBox* addQuestion(const QString& name, bool on, const std::function<QString()>& label);
  void addRow(QWidget* field, const std::function<QString()>& label);
  QStringList chosenSystems() const;
  QStringList rawTasks() const;

  QFormLayout* m_rows;
  LiveTexts* m_texts;
  QListWidget* m_systems = nullptr;
  QSpinBox *m_battles = nullptr, *m_annotators = nullptr, *m_overlap = nullptr, *m_repeats = nullptr,
           *m_perRater = nullptr, *m_seed = nullptr;
  QSpinBox *m_gold = nullptr, *m_training = nullptr;
  QuotaGrid* m_quotas = nullptr;
  QComboBox *m_criteria = nullptr, *m_policy = nullptr;
  QCheckBox *m_acceptable = nullptr, *m_loserReason = nullptr, *m_lockVolume = nullptr, *m_prosody = nullptr;
  QLineEdit* m_rawTasks = nullptr;
};

}  // namespace s2s
