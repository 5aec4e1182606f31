// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/Keys.h"

#include <QStringList>

namespace s2s {

/// The key map of a page as the settings see it, whatever its actions are: these and the presets go by their place.
class EditableKeys {
 public:
  virtual ~EditableKeys() = default;

  virtual int actions() const = 0;
  /// What is done, in the language of the moment.
  virtual QString words(int action) const = 0;
  virtual QKeyCombination key(int action) const = 0;
  /// Whose key it is; also for a key as pressed.
  virtual std::optional<int> owner(QKeyCombination key) const = 0;
  /// Gives the action that key, unless there is a problem.
  virtual KeyProblem rebind(int action, QKeyCombination key) = 0;

  virtual QStringList presets() const = 0;
  virtual QKeyCombination presetKey(int preset, int action) const = 0;
  virtual void usePreset(int preset) = 0;

  /// As the settings keep it. What cannot be read becomes the first preset.
  virtual QString text() const = 0;
  virtual void setText(const QString& text) = 0;
};

}  // namespace s2s
