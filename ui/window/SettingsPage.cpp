// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/SettingsPage.h"

#include "ui/annotate/ListeningKeys.h"
#include "ui/common/AppSettings.h"
#include "ui/common/FormRow.h"
#include "ui/common/Label.h"
#include "ui/common/Language.h"
#include "ui/common/LiveTexts.h"
#include "ui/start/RoleChoice.h"
#include "ui/window/KeysForm.h"
#include "ui/window/SoundForm.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QTabWidget>
#include <QVBoxLayout>

namespace s2s {
namespace {

constexpr int kPanelWidth = 80 * theme::kGrid;  ///< with text of 100 %

}  // namespace

SettingsPage::SettingsPage(AppSettings& settings, Player& player, Speaker& speaker, QWidget* parent)
    : QWidget(parent),
      m_settings(settings),
      m_rows(new QFormLayout),
      m_tabs(new QTabWidget),
      m_texts(new LiveTexts(this)) {
  setObjectName(QStringLiteral("settingsPage"));
  auto* title = new Label(theme::Step::Title);
  title->setWeight(QFont::DemiBold);
  m_tabs->setObjectName(QStringLiteral("settingsTabs"));
  m_tabs->setDocumentMode(true);
  m_tabs->addTab(makeGeneral(), QString());
  auto* sound = new SoundForm(settings, player, speaker);
  connect(sound, &SoundForm::soundCheckAsked, this, &SettingsPage::soundCheckAsked);
  m_tabs->addTab(sound, QString());
  m_tabs->addTab(makeKeys(), QString());
  m_texts->add([this, title] {
    title->setText(tr("Settings"));
    m_tabs->setTabText(0, tr("General"));
    m_tabs->setTabText(1, tr("Sound"));
    m_tabs->setTabText(2, tr("Keys"));
  });
  auto* panel = new QWidget;
  keep([this, panel] { panel->setMaximumWidth(kPanelWidth * m_settings.textPercent() / 100); });
  auto* rows = new QVBoxLayout(panel);
  rows->setContentsMargins(3 * theme::kGrid, 3 * theme::kGrid, 3 * theme::kGrid, 3 * theme::kGrid);
  rows->setSpacing(2 * theme::kGrid);
  rows->addWidget(title);
  rows->addWidget(m_tabs, 1);
  auto* whole = new QHBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(panel);
}

QWidget* SettingsPage::makeGeneral() {
  m_rows->setSpacing(2 * theme::kGrid);
  m_rows->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
  addLanguage();
  addScheme();
  addTextSize();
  addAnnotator();
  addRole();
  auto* general = new QWidget;
  auto* rows = new QVBoxLayout(general);
  rows->setContentsMargins(0, 2 * theme::kGrid, 0, 0);
  rows->addLayout(m_rows);
  rows->addStretch(1);
  return general;
}

QWidget* SettingsPage::makeKeys() {
  auto* keys = new QWidget;
  auto* page = new Label(theme::Step::Body);
  page->setWeight(QFont::DemiBold);
  m_texts->add([page] { page->setText(tr("Listening battles")); });
  auto* rows = new QVBoxLayout(keys);
  rows->setContentsMargins(0, 2 * theme::kGrid, 0, 0);
  rows->setSpacing(theme::kGrid);
  rows->addWidget(page);
  rows->addWidget(new KeysForm(std::make_unique<ListeningKeys>(), m_settings, AppSettings::Key::ListeningKeys), 1);
  return keys;
}

void SettingsPage::addLanguage() {
  QComboBox* choice = addChoice(QStringLiteral("languageChoice"), [] { return tr("Language"); });
  for (const QString& code : Language::codes())
    choice->addItem(Language::nameOf(code), code);
  keep([this, choice] {
    const QString chosen = m_settings.language().isEmpty() ? Language::ofSystem() : m_settings.language();
    choice->setCurrentIndex(choice->findData(chosen));
  });
  connect(choice, &QComboBox::activated, this,
          [this, choice] { m_settings.setLanguage(choice->currentData().toString()); });
}

void SettingsPage::addScheme() {
  QComboBox* choice = addChoice(QStringLiteral("schemeChoice"), [] { return tr("Colours"); });
  choice->addItems({{}, {}, {}});
  m_texts->add([choice] {
    choice->setItemText(static_cast<int>(theme::Scheme::System), tr("Like the desktop"));
    choice->setItemText(static_cast<int>(theme::Scheme::Light), tr("Light"));
    choice->setItemText(static_cast<int>(theme::Scheme::Dark), tr("Dark"));
  });
  keep([this, choice] { choice->setCurrentIndex(static_cast<int>(m_settings.scheme())); });
  connect(choice, &QComboBox::activated, this, [this](int i) { m_settings.setScheme(static_cast<theme::Scheme>(i)); });
}

void SettingsPage::addTextSize() {
  QComboBox* choice = addChoice(QStringLiteral("textSizeChoice"), [] { return tr("Text size"); });
  for (const int percent : {100, 125, 150})
    choice->addItem(QLocale().toString(percent) + QStringLiteral(" %"), percent);
  keep([this, choice] { choice->setCurrentIndex(choice->findData(m_settings.textPercent())); });
  connect(choice, &QComboBox::activated, this,
          [this, choice] { m_settings.setTextPercent(choice->currentData().toInt()); });
}

void SettingsPage::addAnnotator() {
  auto* name = new QLineEdit;
  name->setObjectName(QStringLiteral("annotatorName"));
  m_texts->add([name] { name->setPlaceholderText(tr("Pseudonym that is proposed when you start listening")); });
  addRow(name, [] { return tr("Annotator"); });
  keep([this, name] {
    if (!name->hasFocus())
      name->setText(m_settings.annotator());
  });
  connect(name, &QLineEdit::editingFinished, this,
          [this, name] { m_settings.setAnnotator(name->text().simplified()); });
}

void SettingsPage::addRole() {
  addRow(new RoleChoice(m_settings), [] { return tr("I am here as"); });
}

QComboBox* SettingsPage::addChoice(const QString& name, const std::function<QString()>& label) {
  auto* choice = new QComboBox;
  choice->setObjectName(name);
  addRow(choice, label);
  return choice;
}

void SettingsPage::addRow(QWidget* field, const std::function<QString()>& label) {
  addFormRow(*m_rows, *m_texts, field, label);
}

void SettingsPage::keep(const std::function<void()>& show) {
  show();
  connect(&m_settings, &AppSettings::changed, this, show);
}

}  // namespace s2s
