// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/ListeningKeys.h"

namespace s2s {
namespace {

Action at(int place) { return static_cast<Action>(place); }

KeyPreset presetAt(int place) { return kKeyPresets.at(static_cast<std::size_t>(place)); }

}  // namespace

KeyMap listeningKeys(const QString& kept) { return KeyMap::fromText(kept).value_or(KeyMap()); }

QString ListeningKeys::words(int action) const { return s2s::words(at(action)); }

QKeyCombination ListeningKeys::key(int action) const { return m_map.key(at(action)); }

std::optional<int> ListeningKeys::owner(QKeyCombination key) const {
  const std::optional<Action> owner = m_map.action(key);
  return owner ? std::optional(static_cast<int>(*owner)) : std::nullopt;
}

KeyProblem ListeningKeys::rebind(int action, QKeyCombination key) { return m_map.rebind(at(action), key); }

QStringList ListeningKeys::presets() const {
  QStringList names;
  for (const KeyPreset preset : kKeyPresets)
    names.append(s2s::words(preset));
  return names;
}

QKeyCombination ListeningKeys::presetKey(int preset, int action) const {
  return KeyMap(presetAt(preset)).key(at(action));
}

void ListeningKeys::usePreset(int preset) { m_map = KeyMap(presetAt(preset)); }

}  // namespace s2s
