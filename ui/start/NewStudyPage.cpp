// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/NewStudyPage.h"

#include "core/study/NewStudy.h"
#include "core/study/Study.h"
#include "ui/common/Ask.h"
#include "ui/common/InPool.h"
#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"
#include "ui/common/Scrolled.h"
#include "ui/start/PlanForm.h"
#include "ui/start/SetFolders.h"
#include "ui/start/SetReading.h"
#include "ui/start/SetSummary.h"
#include "ui/start/StudyDesk.h"

#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>

#include <chrono>

namespace s2s {
namespace {

using namespace std::chrono_literals;

constexpr auto kPreviewPause = 120ms;
constexpr int kPermille = 1000;

QString suffix() { return QStringLiteral(".s2sarena"); }

/// Where studies are kept unless somebody says otherwise.
QDir studyFolder() {
  const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
  return documents.exists() ? documents : QDir::home();
}

Label* heading(LiveTexts* texts, const std::function<QString()>& text) {
  auto* label = new Label(theme::Step::Large);
  label->setWeight(QFont::DemiBold);
  texts->add([label, text] { label->setText(text()); });
  return label;
}

/// Letters that any file system takes.
QString asFileName(QString title) {
  for (QChar& letter : title)
    if (QStringLiteral("/\\:*?\"<>|").contains(letter) || !letter.isPrint())
      letter = QLatin1Char('_');
  return title.trimmed();
}

}  // namespace

NewStudyPage::NewStudyPage(StudyDesk& desk, Ask& ask, AppSettings& settings, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_ask(ask),
      m_settings(settings),
      m_texts(new LiveTexts(this)),
      m_reading(new SetReading(this)) {
  setObjectName(QStringLiteral("newStudyPage"));
  auto* sides = new QHBoxLayout;
  sides->setSpacing(4 * theme::kGrid);
  sides->addWidget(setSide(), 5);
  sides->addWidget(scrolled(planSide()), 4);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(3 * theme::kGrid, 2 * theme::kGrid, 3 * theme::kGrid, 2 * theme::kGrid);
  rows->setSpacing(2 * theme::kGrid);
  auto* title = new Label(theme::Step::Title);
  title->setWeight(QFont::DemiBold);
  m_texts->add([title] { title->setText(tr("New study")); });
  rows->addWidget(title);
  rows->addLayout(sides, 1);
  rows->addWidget(footer());

  m_previewTime.setSingleShot(true);
  m_previewTime.setInterval(kPreviewPause);
  connect(&m_previewTime, &QTimer::timeout, this, &NewStudyPage::preview);
  connect(m_plan, &PlanForm::changed, &m_previewTime, qOverload<>(&QTimer::start));
  connect(m_reading, &SetReading::finished, this, &NewStudyPage::setsRead);
  connect(m_reading, &SetReading::progress, this, [this](qint64 done, qint64 total) {
    m_progress->setRange(0, total > 0 ? kPermille : 0);
    m_progress->setValue(total > 0 ? static_cast<int>(kPermille * done / total) : 0);
  });
  connect(&desk.study(), &Study::busyChanged, this, &NewStudyPage::showState);
  m_texts->add([this] { showState(); });
  showReading();
}

QWidget* NewStudyPage::setSide() {
  auto* side = new QWidget;
  m_folders = new SetFolders(m_ask, m_settings);
  m_progress = new QProgressBar;
  m_progress->setTextVisible(false);
  m_summary = new SetSummary;
  auto* rows = new QVBoxLayout(side);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(theme::kGrid);
  rows->addWidget(heading(m_texts, [] { return tr("Made from"); }));
  rows->addWidget(m_folders);
  rows->addWidget(m_progress);
  rows->addWidget(m_summary, 1);
  m_texts->add([this] { m_progress->setAccessibleName(tr("The sets are being read")); });
  connect(m_folders, &SetFolders::changed, this, &NewStudyPage::readSets);
  return side;
}

QWidget* NewStudyPage::planSide() {
  auto* side = new QWidget;
  m_title = new QLineEdit;
  m_title->setObjectName(QStringLiteral("studyTitle"));
  m_file = new QLineEdit;
  m_file->setObjectName(QStringLiteral("studyFile"));
  auto* choose = new QPushButton;
  m_plan = new PlanForm;
  auto* file = new QHBoxLayout;
  file->addWidget(m_file, 1);
  file->addWidget(choose);
  auto* names = new QFormLayout;
  names->setSpacing(theme::kGrid);
  auto* titleLabel = new QLabel;
  auto* fileLabel = new QLabel;
  names->addRow(titleLabel, m_title);
  names->addRow(fileLabel, file);

  auto* rows = new QVBoxLayout(side);
  rows->setContentsMargins(0, 0, theme::kGrid, 0);
  rows->setSpacing(theme::kGrid);
  rows->addWidget(heading(m_texts, [] { return tr("Study"); }));
  rows->addLayout(names);
  rows->addSpacing(theme::kGrid);
  rows->addWidget(heading(m_texts, [] { return tr("Plan and rules"); }));
  rows->addWidget(m_plan);
  rows->addStretch(1);

  m_texts->add([this, choose, titleLabel, fileLabel] {
    titleLabel->setText(tr("Title"));
    fileLabel->setText(tr("File"));
    choose->setText(tr("Choose …"));
    m_title->setAccessibleName(tr("Title of the study"));
    m_file->setAccessibleName(tr("File of the study"));
  });
  connect(choose, &QPushButton::clicked, this, &NewStudyPage::askForFile);
  connect(m_title, &QLineEdit::textEdited, this, [this] { proposeNames(); });
  connect(m_file, &QLineEdit::textEdited, this, [this] {
    m_namedByHand = true;
    showState();
  });
  return side;
}

QWidget* NewStudyPage::footer() {
  auto* line = new QWidget;
  m_expected = new Label(theme::Step::Large);
  m_expected->setObjectName(QStringLiteral("expected"));
  m_expected->setFit(Label::Fit::Wrap);
  m_cancel = new QPushButton;
  m_create = new QPushButton;
  m_create->setObjectName(QStringLiteral("createStudy"));
  m_create->setDefault(true);
  auto* row = new QHBoxLayout(line);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(m_expected, 1);
  row->addWidget(m_cancel);
  row->addWidget(m_create);
  m_texts->add([this] {
    m_cancel->setText(tr("Cancel"));
    m_create->setText(tr("Create the study"));
  });
  connect(m_create, &QPushButton::clicked, this, &NewStudyPage::create);
  connect(m_cancel, &QPushButton::clicked, this, [this] {
    m_reading->cancel();
    m_desk.study().cancelWork();
    showReading();
  });
  return line;
}

void NewStudyPage::addFolder(const QString& folder) { m_folders->add(folder); }

void NewStudyPage::readSets() {
  m_progress->setRange(0, 0);
  SetReadOptions options = m_folders->readOptions();
  // Where the study is going to look for what was unpacked.
  const QString file = m_file->text().trimmed();
  options.unpackInto = file.isEmpty() ? studyFolder().path() : QFileInfo(QDir::fromNativeSeparators(file)).path();
  m_reading->start(m_folders->folders(), options);
  showReading();
}

void NewStudyPage::showReading() {
  m_progress->setVisible(m_reading->isRunning());
  showState();
}

void NewStudyPage::setsRead() {
  m_summary->show(m_reading->sets(), m_reading->failures());
  m_plan->setSystems(previewPlan(m_reading->sets(), {}).systems);
  if (m_title->text().isEmpty() && !m_reading->sets().isEmpty())
    m_title->setText(m_reading->sets().first().set.name);
  proposeNames();
  showReading();
}

void NewStudyPage::proposeNames() {
  const QString name = asFileName(m_title->text());
  if (!m_namedByHand && !name.isEmpty()) {
    m_file->setText(QDir::toNativeSeparators(studyFolder().filePath(name + suffix())));
  }
  showState();
}

void NewStudyPage::askForFile() {
  QString path = m_ask.saveFile(this, tr("Where the study is kept"), m_file->text(), tr("Studies (*%1)").arg(suffix()));
  if (path.isEmpty())
    return;
  if (!path.endsWith(suffix()))
    path += suffix();
  m_namedByHand = true;
  m_file->setText(QDir::toNativeSeparators(path));
  showState();
}

void NewStudyPage::preview() {
  const int run = ++m_previewRun;
  inPool(
      this, [sets = m_reading->sets(), plan = m_plan->info().plan] { return previewPlan(sets, plan); },
      [this, run](const PlanPreview& plan) {
        if (run != m_previewRun)
          return;
        m_battles = plan.battles;
        m_hours = plan.hours;
        showState();
      });
}

void NewStudyPage::showState() {
  const bool busy = m_desk.study().isBusy() || m_reading->isRunning();
  const bool isEmpty = m_folders->folders().isEmpty();
  const bool possible = isEmpty || (m_battles > 0 && m_plan->hasPair());
  m_cancel->setVisible(busy);
  m_create->setEnabled(!busy && possible && !m_file->text().trimmed().isEmpty());
  if (m_desk.study().isBusy())
    m_expected->setText(tr("The study is being made …"));
  else if (m_reading->isRunning())
    m_expected->setText(tr("The sets are being read …"));
  else if (isEmpty)
    m_expected->setText(
        tr("Add a set, or begin with an empty study: files of verdicts can be imported into it, and sets "
           "added later."));
  else if (!m_plan->hasPair())
    m_expected->setText(tr("A battle needs two systems."));
  else if (!possible)
    m_expected->setText(tr("No battle can be drawn: no sample has the answers of two systems."));
  else
    m_expected->setText(tr("%n battle(s)", nullptr, m_battles) + QStringLiteral("  ·  ") +
                        tr("about %1 hours for one annotator").arg(QLocale().toString(m_hours, 'f', 1)));
}

NewStudySettings NewStudyPage::settings() const {
  NewStudySettings settings;
  settings.path = QDir::fromNativeSeparators(m_file->text().trimmed());
  settings.title = m_title->text().trimmed();
  settings.setFolders = m_folders->folders();
  settings.choices = m_folders->readOptions().choices;
  settings.info = m_plan->info();
  return settings;
}

void NewStudyPage::create() { m_desk.create(settings()); }

}  // namespace s2s
