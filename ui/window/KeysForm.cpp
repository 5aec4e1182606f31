// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/KeysForm.h"

#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"
#include "ui/common/Strip.h"
#include "ui/window/KeyTable.h"

#include <QAccessible>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace s2s {

KeysForm::KeysForm(std::unique_ptr<EditableKeys> keys, AppSettings& settings, AppSettings::Key kept, QWidget* parent)
    : QWidget(parent),
      m_keys(std::move(keys)),
      m_settings(settings),
      m_kept(kept),
      m_preset(new QComboBox),
      m_changes(new Label(theme::Step::Body, theme::Color::TextMuted)),
      m_reset(new QPushButton),
      m_hint(new Label(theme::Step::Small, theme::Color::TextMuted)),
      m_model(new KeyTableModel(*m_keys, this)),
      m_table(new KeyTable(*m_model)),
      m_problem(new Strip(Strip::Tone::Warning)) {
  m_preset->setObjectName(QStringLiteral("keyPreset"));
  m_changes->setObjectName(QStringLiteral("keyChanges"));
  m_reset->setObjectName(QStringLiteral("keyReset"));
  m_table->setObjectName(QStringLiteral("keyTable"));
  m_problem->setObjectName(QStringLiteral("keyProblem"));
  m_preset->addItems(m_keys->presets());
  m_hint->setFit(Label::Fit::Wrap);
  m_problem->hide();
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(theme::kGrid);
  rows->addWidget(makePresetRow());
  rows->addWidget(m_hint);
  rows->addWidget(m_table, 1);
  rows->addWidget(m_problem);
  connectParts();
  m_keys->setText(m_settings.keys(m_kept));
  (new LiveTexts(this))->add([this] { retranslate(); });
}

KeysForm::~KeysForm() {
  delete m_table;  // it stops waiting when it loses the focus, and says so
}

QWidget* KeysForm::makePresetRow() {
  auto* row = new QWidget;
  auto* parts = new QHBoxLayout(row);
  parts->setContentsMargins(0, 0, 0, 0);
  parts->setSpacing(2 * theme::kGrid);
  parts->addWidget(m_preset);
  parts->addWidget(m_changes);
  parts->addStretch(1);
  parts->addWidget(m_reset);
  return row;
}

void KeysForm::connectParts() {
  connect(m_preset, &QComboBox::activated, this, &KeysForm::usePreset);
  connect(m_reset, &QPushButton::clicked, this, [this] { usePreset(m_preset->currentIndex()); });
  connect(m_table, &KeyTable::keyPressed, this, &KeysForm::tryKey);
  connect(m_table, &KeyTable::waitingChanged, this, [this] { say({}); });
  connect(&m_settings, &AppSettings::changed, this, [this](AppSettings::Key what) {
    if (what != m_kept)
      return;
    m_keys->setText(m_settings.keys(m_kept));
    showKeys();
  });
}

void KeysForm::usePreset(int preset) {
  say({});
  m_keys->usePreset(preset);
  m_settings.setKeys(m_kept, m_keys->text());
  showKeys();
}

void KeysForm::tryKey(int action, QKeyCombination key) {
  const KeyProblem problem = m_keys->rebind(action, key);
  if (problem != KeyProblem::None)
    return say(problemWords(problem, key));
  m_table->stopWaiting();
  m_settings.setKeys(m_kept, m_keys->text());
  showKeys();
}

void KeysForm::say(const QString& problem) {
  m_problem->setText(problem);
  m_problem->setVisible(!problem.isEmpty());
  if (problem.isEmpty())
    return;
  QAccessibleEvent alert(m_problem, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

QString KeysForm::problemWords(KeyProblem problem, QKeyCombination key) const {
  switch (problem) {
    case KeyProblem::None: break;
    case KeyProblem::Taken:
      return tr("The key %1 is already used for \"%2\". Press another one, or give \"%2\" a different key first.")
          .arg(keyLabel(plainKey(key)), m_keys->words(m_keys->owner(key).value_or(0)));
    case KeyProblem::InputMethods:
      return tr("Shift or Ctrl with a digit, a sign or Space belongs to Chinese input methods. Press another key.");
    case KeyProblem::Pages:
      return tr("Keys with Alt change the page or belong to the desktop. Press a key without it.");
    case KeyProblem::Focus: return tr("Tab goes from one control to the next. Press another key.");
    case KeyProblem::LeavesText: return tr("Ctrl+Enter leaves the note. Press another key.");
    case KeyProblem::NoKey: return tr("This key is not known here. Press another one.");
  }
  return {};
}

int KeysForm::changesFrom(int preset) const {
  int changes = 0;
  for (int action = 0; action < m_keys->actions(); ++action)
    if (m_keys->presetKey(preset, action) != m_keys->key(action))
      ++changes;
  return changes;
}

int KeysForm::nearestPreset() const {
  int nearest = 0;
  for (int preset = 1; preset < m_preset->count(); ++preset)
    if (changesFrom(preset) < changesFrom(nearest))
      nearest = preset;
  return nearest;
}

void KeysForm::showKeys() {
  const int preset = nearestPreset(), changes = changesFrom(preset);
  m_preset->setCurrentIndex(preset);
  m_changes->setText(changes == 0 ? QString() : tr("%n keys of your own", nullptr, changes));
  m_reset->setEnabled(changes > 0);
  m_model->setPreset(preset);
}

void KeysForm::retranslate() {
  const QStringList presets = m_keys->presets();
  for (int preset = 0; preset < m_preset->count(); ++preset)
    m_preset->setItemText(preset, presets.at(preset));
  m_preset->setAccessibleName(tr("Preset of keys"));
  m_reset->setText(tr("Back to the preset"));
  m_hint->setText(tr("Click a key, or choose a row and press Enter; then press the new key. Esc keeps the old one."));
  m_table->setAccessibleName(tr("Actions and their keys"));
  m_table->stopWaiting();
  m_problem->hide();
  showKeys();
  m_table->fitColumns();
}

}  // namespace s2s
