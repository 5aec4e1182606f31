// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/Pages.h"

#include "ui/agreement/AgreementPage.h"
#include "ui/annotate/AnnotatePage.h"
#include "ui/annotate/ListeningKeys.h"
#include "ui/common/AppSettings.h"
#include "ui/ratings/RatingsPage.h"
#include "ui/set/SetsPage.h"
#include "ui/window/VerdictImport.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace s2s {

/// Only the translation context of the texts in this file.
struct PagesText {
  Q_DECLARE_TR_FUNCTIONS(s2s::PagesText)
};
namespace {

QWidget* makeListening(const PageParts& parts) {
  auto* listening = new AnnotatePage(parts.study, parts.player, parts.notices);
  AppSettings& settings = parts.settings;
  const auto takeKeys = [listening, &settings] {
    listening->setKeyMap(listeningKeys(settings.keys(AppSettings::Key::ListeningKeys)));
  };
  takeKeys();
  QObject::connect(&settings, &AppSettings::changed, listening, [takeKeys](AppSettings::Key what) {
    if (what == AppSettings::Key::ListeningKeys)
      takeKeys();
  });
  QObject::connect(listening, &AnnotatePage::volumeChanged, &settings, &AppSettings::setVolume);
  return listening;
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
      page::kSets, Qt::Key_3, [] { return PagesText::tr("Sets"); },
      [](const PageParts& parts) {
        auto* sets = new SetsPage(parts.study, parts.player);
        QObject::connect(sets, &SetsPage::newStudyAsked, sets, [show = parts.show] { show(page::kNewStudy); });
        return sets;
      });
  entry.pause = [](QWidget* shown) { static_cast<SetsPage*>(shown)->pausePlayback(); };
  return entry;
}

/// A page that offers to import verdicts, with what came of that above it.
template <class Page>
QWidget* withImport(Page* made, const PageParts& parts) {
  auto* whole = new QWidget;
  auto* import = new VerdictImport(parts.study, parts.ask);
  QObject::connect(made, &Page::importWanted, import, &VerdictImport::askForFiles);
  auto* rows = new QVBoxLayout(whole);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(0);
  rows->addWidget(import);
  rows->addWidget(made, 1);
  whole->setFocusProxy(made);
  return whole;
}

}  // namespace

QList<PageEntry> pages() {
  QList<PageEntry> all = shellPages();
  const QList<PageEntry> ofStudy = {
      listenEntry(),
      setsEntry(),
      researchEntry(
          page::kAgreement, Qt::Key_4, [] { return PagesText::tr("Agreement"); },
          [](const PageParts& parts) {
            return withImport(new AgreementPage(parts.study, parts.player, parts.ask, parts.notices), parts);
          }),
      researchEntry(
          page::kRatings, Qt::Key_5, [] { return PagesText::tr("Ratings"); },
          [](const PageParts& parts) {
            return withImport(new RatingsPage(parts.study, parts.ask, parts.notices), parts);
          }),
  };
  for (qsizetype i = 0; i < ofStudy.size(); ++i)
    all.insert(1 + i, ofStudy[i]);
  return all;
}

}  // namespace s2s
