// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/StartPage.h"

#include "core/study/Study.h"
#include "ui/common/AppSettings.h"
#include "ui/common/Ask.h"
#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"
#include "ui/start/CardButton.h"
#include "ui/start/RepairPanel.h"
#include "ui/start/RoleChoice.h"
#include "ui/start/StudyDesk.h"

#include <QDateTime>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLocale>
#include <QMimeData>
#include <QProgressBar>
#include <QScrollArea>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace s2s {
namespace {

constexpr int kColumnWidth = 112 * theme::kGrid;
constexpr int kRecentShown = 4;

QString suffix() { return QStringLiteral(".s2sarena"); }

/// What a study or a pack can be opened from.
bool canBeOpened(const QString& path) {
  return path.endsWith(suffix()) || path.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive) ||
         (QFileInfo(path).isDir() && !QDir(path).entryList({QLatin1Char('*') + suffix()}, QDir::Files).isEmpty());
}

/// An archive or a table that a study can be made from.
bool isSetFile(const QString& path) {
  static const QStringList kEndings = {QStringLiteral(".tar"), QStringLiteral(".tar.gz"), QStringLiteral(".tgz"),
                                       QStringLiteral(".csv"), QStringLiteral(".tsv"),    QStringLiteral(".jsonl")};
  return std::any_of(kEndings.cbegin(), kEndings.cend(),
                     [&](const QString& ending) { return path.endsWith(ending, Qt::CaseInsensitive); });
}

/// The one file or folder that is dragged, if it is something a study can be opened or made from.
QString usefulPath(const QMimeData& data) {
  if (data.urls().size() != 1)
    return {};
  const QString path = data.urls().first().toLocalFile();
  return canBeOpened(path) || QFileInfo(path).isDir() || isSetFile(path) ? path : QString();
}

Label* heading(LiveTexts* texts, const std::function<QString()>& text) {
  auto* label = new Label(theme::Step::Large);
  label->setWeight(QFont::DemiBold);
  texts->add([label, text] { label->setText(text()); });
  return label;
}

}  // namespace

StartPage::StartPage(StudyDesk& desk, AppSettings& settings, Ask& ask, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_settings(settings), m_ask(ask), m_recent(new QVBoxLayout) {
  setObjectName(QStringLiteral("startPage"));
  setAcceptDrops(true);
  auto* texts = new LiveTexts(this);
  auto* title = new Label(theme::Step::Title);
  title->setWeight(QFont::DemiBold);
  auto* what = new Label(theme::Step::Body, theme::Color::TextMuted);
  what->setFit(Label::Fit::Wrap);
  texts->add([title, what] {
    title->setText(tr("S2S-Arena Workbench"));
    what->setText(tr("Blind listening battles of speech models: two answers to one spoken instruction, one verdict."));
  });

  auto* column = new QWidget;
  column->setMaximumWidth(kColumnWidth);
  auto* rows = new QVBoxLayout(column);
  rows->setContentsMargins(3 * theme::kGrid, 3 * theme::kGrid, 3 * theme::kGrid, 3 * theme::kGrid);
  rows->setSpacing(theme::kGrid);
  m_recent->setSpacing(theme::kGrid / 2);
  rows->addWidget(title);
  rows->addWidget(what);
  rows->addWidget(busyRow());
  rows->addWidget(new RepairPanel(desk, ask));
  rows->addSpacing(2 * theme::kGrid);
  rows->addWidget(heading(texts, [] { return tr("Continue"); }));
  rows->addLayout(m_recent);
  rows->addSpacing(2 * theme::kGrid);
  rows->addWidget(heading(texts, [] { return tr("Begin"); }));
  rows->addWidget(doors());
  rows->addSpacing(2 * theme::kGrid);
  rows->addWidget(heading(texts, [] { return tr("I am here as"); }));
  rows->addWidget(new RoleChoice(settings));
  rows->addStretch(1);

  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setAlignment(Qt::AlignHCenter);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidget(column);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(scroll);

  texts->add([this] { showRecent(); });
  connect(&settings, &AppSettings::changed, this, [this](AppSettings::Key what_) {
    if (what_ == AppSettings::Key::RecentStudies)
      showRecent();
    if (what_ == AppSettings::Key::Role)
      showRole();
  });
  connect(&desk, &StudyDesk::noPack, this, &StartPage::newStudyWanted);
  connect(&desk.study(), &Study::busyChanged, this, &StartPage::showBusy);
  showRole();
  showBusy();
}

QWidget* StartPage::doors() {
  auto* open = new CardButton(CardButton::Shape::Card, QStringLiteral("open"));
  m_new = new CardButton(CardButton::Shape::Card, QStringLiteral("new"));
  auto* demo = new CardButton(CardButton::Shape::Card, QStringLiteral("demo"));
  open->setObjectName(QStringLiteral("openStudy"));
  m_new->setObjectName(QStringLiteral("newStudy"));
  demo->setObjectName(QStringLiteral("openDemo"));
  m_doors = new QWidget;
  auto* row = new QHBoxLayout(m_doors);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(theme::kGrid);
  for (CardButton* card : {open, m_new, demo})
    row->addWidget(card, 1);

  (new LiveTexts(m_doors))->add([this, open, demo] {
    open->setText(tr("Open a pack or study"));
    open->setDetail(tr("A .s2sarena file, or the .zip that you were given. Or drop one here."));
    m_new->setText(tr("New study"));
    m_new->setDetail(tr("From a folder with samples and the answers of two systems or more."));
    demo->setText(tr("Ten-minute demo"));
    demo->setDetail(tr("Short clips and invented verdicts, in a copy that is thrown away."));
  });
  connect(open, &QPushButton::clicked, this, [this] {
    const QString path =
        m_ask.openFile(this, tr("Open a pack or study"), tr("Studies and packs (*%1 *.zip)").arg(suffix()));
    if (!path.isEmpty())
      choose(path);
  });
  connect(m_new, &QPushButton::clicked, this, [this] { Q_EMIT newStudyWanted({}); });
  connect(demo, &QPushButton::clicked, this, [this] { m_desk.openDemo(); });
  return m_doors;
}

QWidget* StartPage::busyRow() {
  auto* text = new Label(theme::Step::Body);
  auto* bar = new QProgressBar;
  bar->setRange(0, 0);
  bar->setTextVisible(false);
  m_busy = new QWidget;
  auto* row = new QHBoxLayout(m_busy);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(text);
  row->addWidget(bar, 1);
  (new LiveTexts(m_busy))->add([text, bar] {
    text->setText(tr("The study is being opened …"));
    bar->setAccessibleName(text->text());
  });
  return m_busy;
}

void StartPage::showRecent() {
  while (QLayoutItem* item = m_recent->takeAt(0)) {
    if (item->widget())
      item->widget()->deleteLater();
    delete item;
  }
  const auto count = static_cast<int>(m_settings.recentStudies().size());
  for (int i = 0; i < qMin(count, kRecentShown); ++i)
    m_recent->addWidget(recentRow(i));
  if (count > 0)
    return;
  auto* empty = new Label(theme::Step::Body, theme::Color::TextMuted);
  empty->setObjectName(QStringLiteral("noRecent"));
  empty->setFit(Label::Fit::Wrap);
  empty->setText(
      tr("The studies you worked in will be listed here. There are none yet: the demo shows everything in "
         "ten minutes and needs nothing but headphones."));
  m_recent->addWidget(empty);
}

QWidget* StartPage::recentRow(int index) {
  const RecentStudy study = m_settings.recentStudies().at(index);
  const bool there = QFileInfo::exists(study.path);
  auto* row = new QWidget;
  auto* button = new CardButton(CardButton::Shape::Row, QStringLiteral("recent"));
  button->setObjectName(QStringLiteral("recentStudy"));
  button->setText(study.title);
  button->setDetail(QDir::toNativeSeparators(study.path));
  button->setAside(there ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(study.openedAt), QLocale::ShortFormat)
                         : tr("Not there any more"));
  button->setEnabled(there);
  auto* forget = new QToolButton;
  forget->setIcon(theme::icon(QStringLiteral("remove")));
  forget->setAutoRaise(true);
  forget->setToolTip(tr("Take off this list. The file stays where it is."));
  forget->setAccessibleName(tr("Take %1 off this list").arg(study.title));
  auto* cells = new QHBoxLayout(row);
  cells->setContentsMargins(0, 0, 0, 0);
  cells->setSpacing(theme::kGrid / 2);
  cells->addWidget(button, 1);
  cells->addWidget(forget);
  connect(button, &QPushButton::clicked, this, [this, path = study.path] { choose(path); });
  connect(forget, &QToolButton::clicked, this, [this, path = study.path] { m_settings.forgetStudy(path); });
  return row;
}

void StartPage::showBusy() {
  const bool busy = m_desk.study().isBusy();
  m_busy->setVisible(busy);
  m_doors->setEnabled(!busy);
}

void StartPage::showRole() { m_new->setVisible(m_settings.role() == Role::Researcher); }

void StartPage::choose(const QString& path) {
  if (m_desk.study().isOpen() && m_desk.study().path() == path)
    Q_EMIT continueWanted();
  else
    m_desk.open(path);
}

void StartPage::dragEnterEvent(QDragEnterEvent* event) {
  if (!usefulPath(*event->mimeData()).isEmpty())
    event->acceptProposedAction();
}

void StartPage::dropEvent(QDropEvent* event) {
  const QString path = usefulPath(*event->mimeData());
  event->acceptProposedAction();
  if (canBeOpened(path))
    choose(path);
  else if (m_settings.role() == Role::Researcher)
    Q_EMIT newStudyWanted(path);
}

}  // namespace s2s
