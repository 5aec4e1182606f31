// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotate/KeyMap.h"
#include "ui/common/AppSettings.h"
#include "ui/common/EditableKeys.h"

namespace s2s {

/// The key map that the settings keep for the listening page; the first preset where they keep none.
KeyMap listeningKeys(const QString& kept);

/// Gives a page these keys, now and whenever the settings change them.
template <class Page>
void followListeningKeys(Page* page, AppSettings& settings) {
  constexpr auto kKey = AppSettings::Key::ListeningKeys;
  const auto take = [page, &settings] { page->setKeyMap(listeningKeys(settings.keys(kKey))); };
  take();
  QObject::connect(&settings, &AppSettings::changed, page, [take](AppSettings::Key what) {
    if (what == kKey)
      take();
  });
}

/// The keys of the listening page, for the settings.
class ListeningKeys final : public EditableKeys {
 public:
  int actions() const override { return kActions; }
  QString words(int action) const override;
  QKeyCombination key(int action) const override;
  std::optional<int> owner(QKeyCombination key) const override;
  KeyProblem rebind(int action, QKeyCombination key) override;
  QStringList presets() const override;
  QKeyCombination presetKey(int preset, int action) const override;
  void usePreset(int preset) override;
  QString text() const override { return m_map.toText(); }
  void setText(const QString& text) override { m_map = listeningKeys(text); }

 private:
  KeyMap m_map;
};

}  // namespace s2s
