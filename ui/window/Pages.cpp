// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/Pages.h"

#include "core/base/DataFolder.h"
#include "core/study/Study.h"
#include "ui/agreement/AgreementPage.h"
#include "ui/annotate/AnnotatePage.h"
#include "ui/annotate/ListeningKeys.h"
#include "ui/attention/SoundChecks.h"
#include "ui/common/AppSettings.h"
#include "ui/guidelines/GuidelinesPage.h"
#include "ui/judge/JudgePage.h"
#include "ui/plan/PlanPage.h"
#include "ui/quality/QualityPage.h"
#include "ui/quality/QualityResultsPage.h"
#include "ui/ratings/RatingsPage.h"
#include "ui/set/SetsPage.h"
#include "ui/window/SetsDesk.h"
#include "ui/window/VerdictImport.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace s2s {

/// Only the translation context of the texts in this file.
struct PagesText {
  Q_DECLARE_TR_FUNCTIONS(s2s::PagesText)
};
namespace {

/// The gain of clips is for researchers, and for everybody once the study is closed.
template <class Page>
void showGainWhereAllowed(Page* page, const PageParts& parts) {
  const auto decide = [page, &study = parts.study, &settings = parts.settings] {
    page->setGainShown(settings.role() == Role::Researcher || (study.isOpen() && study.contents().info.closed));
  };
  decide();
  QObject::connect(&parts.settings, &AppSettings::changed, page, decide);
  QObject::connect(&parts.study, &Study::opened, page, decide);
  QObject::connect(&parts.study, &Study::changed, page, [decide](Changes what) {
    if (what & Change::Info)
      decide();
  });
}

QWidget* makeListening(const PageParts& parts) {
  auto* listening = new AnnotatePage(parts.study, parts.player, parts.notices);
  listening->setSoundChecks(new SoundChecks(parts.settings, parts.player, parts.study.clock(), listening));
  followListeningKeys(listening, parts.settings);
  showGainWhereAllowed(listening, parts);
  QObject::connect(listening, &AnnotatePage::volumeChanged, &parts.settings, &AppSettings::setVolume);
  return listening;
}

QWidget* makeQuality(const PageParts& parts) {
  auto* quality = new QualityPage(parts.study, parts.player, parts.notices);
  quality->setSoundChecks(new SoundChecks(parts.settings, parts.player, parts.study.clock(), quality));
  followListeningKeys(quality, parts.settings);
  showGainWhereAllowed(quality, parts);
  QObject::connect(quality, &QualityPage::volumeChanged, &parts.settings, &AppSettings::setVolume);
  return quality;
}

PageEntry qualityEntry() {
  PageEntry entry;
  entry.id = page::kQuality;
  entry.key = QKeySequence(Qt::ALT | Qt::Key_1);
  entry.icon = page::kQuality;
  entry.title = [] { return PagesText::tr("Quality check"); };
  entry.forAnnotators = true;
  entry.needsRater = true;
  entry.make = makeQuality;
  entry.pause = [](QWidget* shown) { static_cast<QualityPage*>(shown)->pausePlayback(); };
  entry.setRater = [](QWidget* made, const RaterId& rater) { static_cast<QualityPage*>(made)->setRater(rater); };
  return entry;
}

QWidget* makeGuidelines(const PageParts& parts) {
  auto* read = new GuidelinesPage(parts.study, parts.player, demoSetFolder());
  followListeningKeys(read, parts.settings);
  return read;
}

PageEntry listenEntry() {
  PageEntry entry;
  entry.id = page::kListen;
  entry.key = QKeySequence(Qt::ALT | Qt::Key_2);
  entry.icon = QStringLiteral("listen");
  entry.title = [] { return PagesText::tr("Listening battles"); };
  entry.forAnnotators = true;
  entry.needsRater = true;
  entry.make = makeListening;
  entry.pause = [](QWidget* shown) { static_cast<AnnotatePage*>(shown)->pausePlayback(); };
  entry.setRater = [](QWidget* made, const RaterId& rater) { static_cast<AnnotatePage*>(made)->setRater(rater); };
  return entry;
}

PageEntry guidelinesEntry() {
  PageEntry entry;
  entry.id = page::kGuidelines;
  entry.key = QKeySequence(Qt::ALT | Qt::Key_3);
  entry.icon = QStringLiteral("guidelines");
  entry.title = [] { return PagesText::tr("Guidelines"); };
  entry.forAnnotators = true;
  entry.ofStudy = false;
  entry.make = makeGuidelines;
  entry.pause = [](QWidget* shown) { static_cast<GuidelinesPage*>(shown)->pausePlayback(); };
  return entry;
}

QWidget* makeQualityResults(const PageParts& parts) {
  auto* results = new QualityResultsPage(parts.study, parts.ask);
  QObject::connect(results, &QualityResultsPage::checkWanted, results, [show = parts.show] { show(page::kQuality); });
  QObject::connect(results, &QualityResultsPage::adjudicationWanted, results, [results, show = parts.show] {
    show(page::kQuality);
    if (auto* check = results->window()->findChild<QualityPage*>())
      check->adjudicate();
  });
  return results;
}

/// A page that only researchers see.
PageEntry researchEntry(const QString& id, Qt::Key key, std::function<QString()> title,
                        std::function<QWidget*(const PageParts&)> make) {
  PageEntry entry;
  entry.id = id;
  entry.key = QKeySequence(Qt::ALT | key);
  entry.icon = id;
  entry.title = std::move(title);
  entry.make = std::move(make);
  return entry;
}

PageEntry setsEntry() {
  PageEntry entry = researchEntry(
      page::kSets, Qt::Key_4, [] { return PagesText::tr("Sets"); },
      [](const PageParts& parts) { return new SetsDesk(parts); });
  entry.pause = [](QWidget* shown) { static_cast<SetsDesk*>(shown)->page()->pausePlayback(); };
  return entry;
}

PageEntry planEntry() {
  PageEntry entry = researchEntry(
      page::kPlan, Qt::Key_5, [] { return PagesText::tr("Plan"); },
      [](const PageParts& parts) { return new PlanPage(parts.study, parts.ask); });
  entry.leadOnly = true;
  return entry;
}

/// A page that offers to import verdicts, with what came of that above it.
template <class Page>
QWidget* withImport(Page* made, const PageParts& parts) {
  auto* whole = new QWidget;
  auto* import = new VerdictImport(parts.study, parts.ask, parts.settings);
  QObject::connect(made, &Page::importWanted, import, &VerdictImport::askForFiles);
  auto* rows = new QVBoxLayout(whole);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(0);
  rows->addWidget(import);
  rows->addWidget(made, 1);
  whole->setFocusProxy(made);
  return whole;
}

QWidget* makeJudges(const PageParts& parts) {
  auto* judges = new JudgePage(parts.study, parts.player, parts.ask);
  QObject::connect(judges, &JudgePage::agreementWanted, judges, [judges, show = parts.show](const QString& rater) {
    show(page::kAgreement);
    if (auto* agreement = judges->window()->findChild<AgreementPage*>())
      agreement->showPair({kHumans, rater});
  });
  return judges;
}

PageEntry judgesEntry() {
  PageEntry entry = researchEntry(
      page::kJudges, Qt::Key_8, [] { return PagesText::tr("Judges"); }, makeJudges);
  entry.leadOnly = true;
  entry.pause = [](QWidget* shown) { static_cast<JudgePage*>(shown)->pausePlayback(); };
  return entry;
}

}  // namespace

QList<PageEntry> pages() {
  QList<PageEntry> all = shellPages();
  const QList<PageEntry> ofStudy = {
      qualityEntry(),
      listenEntry(),
      guidelinesEntry(),
      setsEntry(),
      planEntry(),
      researchEntry(
          page::kQualityResults, Qt::Key_Q, [] { return PagesText::tr("Quality results"); }, makeQualityResults),
      researchEntry(
          page::kAgreement, Qt::Key_6, [] { return PagesText::tr("Agreement"); },
          [](const PageParts& parts) {
            return withImport(new AgreementPage(parts.study, parts.player, parts.ask, parts.notices), parts);
          }),
      researchEntry(
          page::kRatings, Qt::Key_7, [] { return PagesText::tr("Ratings"); },
          [](const PageParts& parts) {
            return withImport(new RatingsPage(parts.study, parts.ask, parts.notices), parts);
          }),
      judgesEntry(),
  };
  for (qsizetype i = 0; i < ofStudy.size(); ++i)
    all.insert(1 + i, ofStudy[i]);
  return all;
}

}  // namespace s2s
