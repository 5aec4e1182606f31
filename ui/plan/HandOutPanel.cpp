// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/HandOutPanel.h"

#include "core/base/ErrorWords.h"
#include "core/study/Study.h"
#include "ui/common/Ask.h"
#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>

namespace s2s {
namespace {

constexpr int kPermille = 1000;
constexpr int kProblemsShown = 5;

}  // namespace

HandOutPanel::HandOutPanel(Study& study, Ask& ask, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_ask(ask),
      m_title(new Label(theme::Step::Large)),
      m_what(new Label(theme::Step::Body, theme::Color::TextMuted)),
      m_result(new Label(theme::Step::Body)),
      m_names(new QLineEdit),
      m_kind(new QComboBox),
      m_zip(new QCheckBox),
      m_go(new QPushButton),
      m_cancel(new QPushButton),
      m_bar(new QProgressBar) {
  build();
  connect(m_go, &QPushButton::clicked, this, &HandOutPanel::handOut);
  connect(m_names, &QLineEdit::textChanged, this, &HandOutPanel::showState);
  connect(m_cancel, &QPushButton::clicked, this, [this] {
    if (m_work)
      m_work->cancel();
  });
  (new LiveTexts(this))->add([this] { retranslate(); });
  showState();
}

void HandOutPanel::build() {
  m_title->setWeight(QFont::DemiBold);
  m_what->setFit(Label::Fit::Wrap);
  m_result->setFit(Label::Fit::Wrap);
  m_result->setObjectName(QStringLiteral("handOutResult"));
  m_names->setObjectName(QStringLiteral("handOutNames"));
  m_kind->setObjectName(QStringLiteral("handOutKind"));
  m_kind->addItems({{}, {}, {}});
  m_kind->setCurrentIndex(static_cast<int>(PackWhat::Both));
  m_zip->setObjectName(QStringLiteral("handOutZip"));
  m_zip->setChecked(true);
  m_go->setObjectName(QStringLiteral("handOut"));
  m_cancel->setObjectName(QStringLiteral("cancelHandOut"));
  m_bar->setTextVisible(false);
  auto* choices = new QHBoxLayout;
  choices->addWidget(m_names, 1);
  choices->addWidget(m_kind);
  choices->addWidget(m_zip);
  choices->addWidget(m_go);
  auto* work = new QHBoxLayout;
  work->addWidget(m_bar, 1);
  work->addWidget(m_cancel);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(theme::kGrid);
  rows->addWidget(m_title);
  rows->addWidget(m_what);
  rows->addLayout(choices);
  rows->addLayout(work);
  rows->addWidget(m_result);
}

void HandOutPanel::retranslate() {
  m_title->setText(tr("Hand out"));
  m_what->setText(
      tr("One blind pack for each annotator. It names no system and holds nothing that others said; the key stays in "
         "this study. What is in a walk once never changes."));
  m_names->setPlaceholderText(tr("Pseudonyms, separated by commas"));
  m_names->setAccessibleName(tr("Pseudonyms of the annotators"));
  m_kind->setItemText(static_cast<int>(PackWhat::Battles), tr("Battles"));
  m_kind->setItemText(static_cast<int>(PackWhat::Marks), tr("Quality check"));
  m_kind->setItemText(static_cast<int>(PackWhat::Both), tr("Both"));
  m_kind->setAccessibleName(tr("What is handed out"));
  m_zip->setText(tr("As .zip"));
  m_go->setText(tr("Hand out …"));
  m_cancel->setText(tr("Cancel"));
  m_bar->setAccessibleName(tr("The packs are being made"));
}

void HandOutPanel::proposeAnnotators(const QStringList& names) {
  if (!m_names->isModified())
    m_names->setText(names.join(QStringLiteral(", ")));
}

HandOutSettings HandOutPanel::settings() const {
  static const QRegularExpression between(QStringLiteral("[,，、;；\n]"));
  HandOutSettings settings;
  for (const QString& name : m_names->text().split(between, Qt::SkipEmptyParts))
    if (!name.trimmed().isEmpty())
      settings.annotators.append(RaterId(name.trimmed()));
  settings.what = static_cast<PackWhat>(m_kind->currentIndex());
  settings.zip = m_zip->isChecked();
  return settings;
}

void HandOutPanel::handOut() {
  HandOutSettings wanted = settings();
  const Result<Edit> edit = handOutEdit(m_study.contents(), wanted, m_study.path());
  if (!edit) {
    finish(edit.error());
    return;
  }
  wanted.folder = m_ask.folder(this, tr("Folder that the packs go into"));
  if (wanted.folder.isEmpty())
    return;
  if (!edit->changes()) {
    start(wanted);
    return;
  }
  m_study.apply(*edit, [this, guard = QPointer<HandOutPanel>(this), wanted](const Result<void>& fixed) {
    if (!guard)
      return;
    if (fixed)
      start(wanted);
    else
      finish(fixed.error());
  });
}

void HandOutPanel::start(const HandOutSettings& settings) {
  m_result->setText({});
  m_work = new HandOut(m_study.contents(), settings, m_study.clips(), this);
  connect(m_work, &HandOut::progress, this, [this](qint64 done, qint64 total) {
    m_bar->setRange(0, total > 0 ? kPermille : 0);
    m_bar->setValue(total > 0 ? static_cast<int>(kPermille * done / total) : 0);
  });
  m_work->start([this](const Result<HandOutOutcome>& outcome) { finish(outcome); });
  showState();
}

void HandOutPanel::finish(const Result<HandOutOutcome>& outcome) {
  if (m_work)
    m_work->deleteLater();
  m_work = nullptr;
  const bool problems = outcome && !outcome->problems.isEmpty();
  m_result->setColor(outcome && !problems ? theme::Color::Good : theme::Color::Warning);
  m_result->setText(outcome ? wordsOf(*outcome) : describe(outcome.error()));
  showState();
}

QString HandOutPanel::wordsOf(const HandOutOutcome& outcome) {
  QStringList lines{tr("%n pack(s) were made:", nullptr, static_cast<int>(outcome.packs.size()))};
  for (const HandedPack& pack : outcome.packs)
    lines << QDir::toNativeSeparators(pack.path);
  const auto problems = static_cast<int>(outcome.problems.size());
  if (problems > 0)
    lines << tr("%n thing(s) to look at:", nullptr, problems);
  for (const Problem& problem : outcome.problems.mid(0, kProblemsShown))
    lines << problem.file + QStringLiteral(": ") + describe(problem) + QLatin1Char(' ') + advice(problem.kind);
  return lines.join(QLatin1Char('\n'));
}

void HandOutPanel::showState() {
  const bool works = !m_work.isNull();
  m_bar->setVisible(works);
  m_cancel->setVisible(works);
  m_go->setEnabled(!works && !settings().annotators.isEmpty() && !m_study.whyReadOnly());
  m_result->setVisible(!works && !m_result->text().isEmpty());
}

}  // namespace s2s
