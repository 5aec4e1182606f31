// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/AppSettings.h"
#include "ui/common/EditableKeys.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QPushButton;

namespace s2s {

class KeyTable;
class KeyTableModel;
class Label;
class Strip;

/// Which key does what on a page: a preset to begin with, and a key of one's own for each action. In force at once.
class KeysForm : public QWidget {
  Q_OBJECT
 public:
  /// @p kept is where the settings keep the keys of that page.
  KeysForm(std::unique_ptr<EditableKeys> keys, AppSettings& settings, AppSettings::Key kept, QWidget* parent = nullptr);
  ~KeysForm() override;

 private:
  QWidget* makePresetRow();
  void connectParts();
  void usePreset(int preset);
  void tryKey(int action, QKeyCombination key);
  void say(const QString& problem);
  QString problemWords(KeyProblem problem, QKeyCombination key) const;
  int changesFrom(int preset) const;
  int nearestPreset() const;
  void showKeys();
  void retranslate();

  std::unique_ptr<EditableKeys> m_keys;
  AppSettings& m_settings;
  AppSettings::Key m_kept;
  QComboBox* m_preset;
  Label* m_changes;
  QPushButton* m_reset;
  Label* m_hint;
  KeyTableModel* m_model;
  KeyTable* m_table;
  Strip* m_problem;
};

}  // namespace s2s
