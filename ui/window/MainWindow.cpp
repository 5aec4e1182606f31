// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/MainWindow.h"

#include "core/audio/Player.h"
#include "core/study/Study.h"
#include "ui/common/AppSettings.h"
#include "ui/common/NoticeBar.h"
#include "ui/start/JoinPanel.h"
#include "ui/start/StudyDesk.h"
#include "ui/window/DisplayRate.h"
#include "ui/window/Pages.h"
#include "ui/window/Rail.h"
#include "ui/window/StudyBanners.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace s2s {
namespace {

constexpr QSize kFirstSize(1280, 800);
constexpr QSize kWindowFrame(2, 40);  ///< about what a desktop's title bar and borders take

}  // namespace

MainWindow::MainWindow(const Parts& parts, QList<PageEntry> pages, QWidget* parent)
    : QMainWindow(parent), m_parts(parts), m_entries(std::move(pages)) {
  buildFrame();
  addShortcuts();
  listen();
  useSoundSettings();
  if (!restoreGeometry(m_parts.settings.geometry()))
    resize(kFirstSize.boundedTo(screen()->availableSize() - kWindowFrame));
  renewRail();
  renewTitle();
  showPage(page::kStart);
}

MainWindow::~MainWindow() {
  // Pages refer to the desk and the notices, which are children of this window as well: they go first.
  qDeleteAll(m_pages);
}

void MainWindow::buildFrame() {
  m_notices = new NoticeBar;
  m_desk = new StudyDesk(m_parts.study, m_parts.settings, *m_notices, m_parts.demoFolder, this);
  m_rail = new Rail(m_entries);
  m_stack = new QStackedWidget;
  m_join = new JoinPanel(*m_desk, m_parts.settings);
  m_stack->addWidget(m_join);
  auto* central = new QWidget;
  auto* columns = new QHBoxLayout(central);
  columns->setContentsMargins(0, 0, 0, 0);
  columns->setSpacing(0);
  auto* rows = new QVBoxLayout;
  rows->setSpacing(0);
  rows->addWidget(new StudyBanners(m_parts.study));
  rows->addWidget(m_notices);
  rows->addWidget(m_stack, 1);
  columns->addWidget(m_rail);
  columns->addLayout(rows, 1);
  setCentralWidget(central);
  new DisplayRate(*this, m_parts.player);
}

void MainWindow::addShortcuts() {
  for (const PageEntry& entry : m_entries) {
    if (entry.key.isEmpty())
      continue;
    auto* shortcut = new QShortcut(entry.key, this);
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, this, [this, id = entry.id] { showPage(id); });
  }
}

void MainWindow::listen() {
  Study& study = m_parts.study;
  connect(&study, &Study::opened, this, &MainWindow::studyOpened);
  connect(&study, &Study::closed, this, &MainWindow::studyGone);
  connect(&study, &Study::progress, m_rail, &Rail::setProgress);
  connect(&study, &Study::changed, this, [this](Changes what) {
    if (what & Change::Info) {
      renewRail();
      renewTitle();
    }
  });
  connect(m_rail, &Rail::wanted, this, [this](const QString& id) {
    showPage(id);
    m_rail->setCurrent(m_current);
  });
  connect(m_rail, &Rail::cancelWanted, &study, &Study::cancelWork);
  connect(m_desk, &StudyDesk::raterChanged, this, &MainWindow::raterChanged);
  connect(m_desk, &StudyDesk::damaged, this, [this] { showPage(page::kStart); });
  connect(&m_parts.settings, &AppSettings::changed, this, [this](AppSettings::Key what) {
    if (what == AppSettings::Key::Role)
      roleChanged();
    useSoundSettings();
  });
  Player& player = m_parts.player;
  connect(&player, &Player::stateChanged, m_notices, [this, &player] { m_notices->setHushed(player.isPlaying()); });
}

void MainWindow::useSoundSettings() {
  const AppSettings& settings = m_parts.settings;
  m_parts.player.setVolume(settings.volume());
  m_parts.player.setSwitchKeepsPlace(settings.switchKeepsPlace());
  if (m_output != settings.soundOutput()) {
    m_output = settings.soundOutput();
    m_parts.study.speaker().choose(m_output);
  }
}

const PageEntry* MainWindow::find(const QString& id) const {
  for (const PageEntry& entry : m_entries)
    if (entry.id == id)
      return &entry;
  return nullptr;
}

bool MainWindow::mayShow(const PageEntry& entry) const {
  const bool open = m_parts.study.isOpen();
  if (entry.ofStudy && !open)
    return false;
  return entry.forAnnotators || m_parts.settings.role() == Role::Researcher ||
         (entry.ofStudy && !entry.leadOnly && m_parts.study.contents().info.closed);
}

void MainWindow::showPage(const QString& id) {
  const PageEntry* entry = find(id);
  if (!entry || !mayShow(*entry))
    return;
  if (id != m_current)
    leaveCurrent();
  m_current = id;
  if (entry->ofStudy)
    m_parts.settings.setLastPage(id);
  QWidget* shown = entry->needsRater && m_desk->rater().isEmpty() ? m_join : pageOf(*entry);
  m_stack->setCurrentWidget(shown);
  m_rail->setCurrent(id);
  // Keys belong to the page, not to the rail entry that was pressed.
  if (!shown->isAncestorOf(focusWidget()))
    shown->setFocus(Qt::OtherFocusReason);
}

QWidget* MainWindow::pageOf(const PageEntry& entry) {
  if (QWidget* built = m_pages.value(entry.id))
    return built;
  QWidget* made = entry.make({m_parts.study, m_parts.player, m_parts.settings, m_parts.ask, *m_notices, *m_desk,
                              [this](const QString& id) { showPage(id); }});
  m_pages.insert(entry.id, made);
  m_stack->addWidget(made);
  if (entry.setRater && !m_desk->rater().isEmpty())
    entry.setRater(made, m_desk->rater());
  return made;
}

void MainWindow::leaveCurrent() {
  const PageEntry* entry = find(m_current);
  QWidget* left = m_pages.value(m_current);
  if (entry && left && entry->pause)
    entry->pause(left);
  m_parts.player.pause();
}

void MainWindow::dropPages(const std::function<bool(const PageEntry&)>& unwanted) {
  for (const PageEntry& entry : m_entries) {
    QWidget* built = unwanted(entry) ? m_pages.take(entry.id) : nullptr;
    if (!built)
      continue;
    m_stack->removeWidget(built);
    built->hide();
    built->deleteLater();
  }
}

void MainWindow::studyOpened() {
  leaveCurrent();
  dropPages([](const PageEntry& entry) { return entry.ofStudy || !entry.inRail; });
  m_current.clear();
  renewRail();
  renewTitle();
  const QString wanted = firstPage();
  const PageEntry* entry = find(wanted);
  const bool usable = entry && mayShow(*entry) && (entry->ofStudy || !m_firstPage.isEmpty());
  m_firstPage.clear();
  showPage(usable ? wanted : page::kListen);
  if (m_current.isEmpty())
    showPage(page::kStart);
  if (!m_firstRater.isEmpty())
    m_desk->join(std::exchange(m_firstRater, {}));
}

QString MainWindow::firstPage() const {
  const Contents& contents = m_parts.study.contents();
  // A pack of samples to check has nothing to listen to.
  if (m_firstPage.isEmpty() && contents.info.pack.isPack() && contents.plan.isEmpty())
    for (const PageEntry& entry : m_entries)
      if (entry.ofStudy && entry.forAnnotators && entry.inRail && entry.id != page::kListen)
        return entry.id;
  return m_firstPage.isEmpty() ? m_parts.settings.lastPage() : m_firstPage;
}

void MainWindow::studyGone() {
  dropPages([](const PageEntry& entry) { return entry.ofStudy; });
  renewRail();
  renewTitle();
  showPage(page::kStart);
}

void MainWindow::roleChanged() {
  // What names systems must not stay in the window, not even unseen.
  dropPages([this](const PageEntry& entry) { return !mayShow(entry); });
  renewRail();
  if (const PageEntry* entry = find(m_current); !entry || !mayShow(*entry))
    showPage(page::kStart);
}

void MainWindow::raterChanged() {
  for (const PageEntry& entry : m_entries)
    if (QWidget* built = m_pages.value(entry.id); built && entry.setRater)
      entry.setRater(built, m_desk->rater());
  m_rail->setAnnotator(m_desk->rater().text());
  if (const PageEntry* entry = find(m_current); entry && entry->needsRater)
    showPage(m_current);
}

void MainWindow::renewRail() {
  const bool open = m_parts.study.isOpen();
  for (const PageEntry& entry : m_entries) {
    const bool inRole = entry.forAnnotators || m_parts.settings.role() == Role::Researcher ||
                        (open && !entry.leadOnly && m_parts.study.contents().info.closed);
    m_rail->setShown(entry.id, inRole);
    m_rail->setUsable(entry.id, !entry.ofStudy || open);
  }
  m_rail->setStudy(open ? studyName() : QString(), m_parts.study.path());
  m_rail->setAnnotator(m_desk->rater().text());
}

QString MainWindow::studyName() const {
  const QString title = m_parts.study.contents().info.title;
  return title.isEmpty() ? QFileInfo(m_parts.study.path()).completeBaseName() : title;
}

void MainWindow::renewTitle() {
  const QString program = tr("S2S-Arena Workbench");
  const QString study = m_parts.study.isOpen() ? studyName() : QString();
  setWindowTitle(study.isEmpty() ? program : tr("%1 - %2").arg(study, program));
}

Notices& MainWindow::notices() { return *m_notices; }

void MainWindow::closeEvent(QCloseEvent* event) {
  leaveCurrent();
  m_parts.settings.setGeometry(saveGeometry());
  QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange)
    renewTitle();
  QMainWindow::changeEvent(event);
}

}  // namespace s2s
