// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/Study.h"
#include "ui/annotate/ListeningKeys.h"
#include "ui/attention/SoundCheckPage.h"
#include "ui/attention/SoundChecks.h"
#include "ui/start/NewStudyPage.h"
#include "ui/start/StartPage.h"
#include "ui/window/Pages.h"
#include "ui/window/SettingsPage.h"

#include <QCoreApplication>

namespace s2s {

/// Only the translation context of the texts in this file.
struct ShellPagesText {
  Q_DECLARE_TR_FUNCTIONS(s2s::ShellPagesText)
};
namespace {

PageEntry startEntry() {
  PageEntry entry;
  entry.id = page::kStart;
  entry.key = QKeySequence(Qt::ALT | Qt::Key_Home);
  entry.icon = QStringLiteral("start");
  entry.title = [] { return ShellPagesText::tr("Start"); };
  entry.forAnnotators = true;
  entry.ofStudy = false;
  entry.make = [](const PageParts& parts) {
    auto* start = new StartPage(parts.desk, parts.settings, parts.ask);
    QObject::connect(start, &StartPage::continueWanted, start, [show = parts.show] { show(page::kListen); });
    QObject::connect(start, &StartPage::newStudyWanted, start, [start, show = parts.show](const QString& folder) {
      show(page::kNewStudy);
      if (auto* made = start->window()->findChild<NewStudyPage*>(); made && !folder.isEmpty())
        made->addFolder(folder);
    });
    return start;
  };
  return entry;
}

PageEntry newStudyEntry() {
  PageEntry entry;
  entry.id = page::kNewStudy;
  entry.title = [] { return ShellPagesText::tr("New study"); };
  entry.ofStudy = false;
  entry.inRail = false;
  entry.make = [](const PageParts& parts) { return new NewStudyPage(parts.desk, parts.ask, parts.settings); };
  return entry;
}

PageEntry settingsEntry() {
  PageEntry entry;
  entry.id = page::kSettings;
  entry.key = QKeySequence(Qt::ALT | Qt::Key_9);
  entry.icon = QStringLiteral("settings");
  entry.title = [] { return ShellPagesText::tr("Settings"); };
  entry.forAnnotators = true;
  entry.ofStudy = false;
  entry.atBottom = true;
  entry.make = [](const PageParts& parts) {
    auto* settings = new SettingsPage(parts.settings, parts.player, parts.study.speaker());
    QObject::connect(settings, &SettingsPage::soundCheckAsked, settings,
                     [show = parts.show] { show(page::kSoundCheck); });
    return settings;
  };
  return entry;
}

PageEntry soundCheckEntry() {
  PageEntry entry;
  entry.id = page::kSoundCheck;
  entry.title = [] { return ShellPagesText::tr("Sound check"); };
  entry.forAnnotators = true;
  entry.ofStudy = false;
  entry.inRail = false;
  entry.make = [](const PageParts& parts) {
    auto* checks = new SoundChecks(parts.settings, parts.player, parts.study.clock());
    auto* checkPage = new SoundCheckPage(*checks, parts.player, parts.study.clock());
    checks->setParent(checkPage);
    followListeningKeys(checkPage, parts.settings);
    QObject::connect(checkPage, &SoundCheckPage::volumeChanged, &parts.settings, &AppSettings::setVolume);
    QObject::connect(&parts.study, &Study::closed, checkPage, [checkPage] { checkPage->setRater({}); });
    QObject::connect(checkPage, &SoundCheckPage::left, checkPage, [show = parts.show] { show(page::kSettings); });
    return checkPage;
  };
  entry.setRater = [](QWidget* made, const RaterId& rater) { static_cast<SoundCheckPage*>(made)->setRater(rater); };
  return entry;
}

}  // namespace

QList<PageEntry> shellPages() { return {startEntry(), newStudyEntry(), settingsEntry(), soundCheckEntry()}; }

}  // namespace s2s
