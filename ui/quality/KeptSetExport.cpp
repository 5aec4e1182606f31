// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/KeptSetExport.h"

#include "core/base/ErrorWords.h"
#include "ui/common/Ask.h"
#include "ui/common/InPool.h"
#include "ui/common/Label.h"

#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace s2s {
namespace {

/// A name that every file system takes.
QString folderName(const SetInfo& set) {
  QString name;
  for (const QChar sign : set.id.text())
    name.append(sign.isLetterOrNumber() || sign == QLatin1Char('-') || sign == QLatin1Char('_') ? sign
                                                                                                : QLatin1Char('-'));
  return name + QLatin1Char('-') + nextVersion(set.version);
}

}  // namespace

KeptSetExport::KeptSetExport(const Study& study, Ask& ask, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_ask(ask),
      m_sets(new QComboBox(this)),
      m_export(new QPushButton(this)),
      m_progress(new QProgressBar(this)),
      m_cancel(new QPushButton(this)),
      m_says(new Label(theme::Step::Body, theme::Color::TextMuted, this)) {
  m_sets->setObjectName(QStringLiteral("exportSet"));
  m_export->setObjectName(QStringLiteral("exportKept"));
  m_export->setEnabled(false);
  m_progress->setObjectName(QStringLiteral("exportProgress"));
  m_cancel->setObjectName(QStringLiteral("exportCancel"));
  m_says->setObjectName(QStringLiteral("exportSays"));
  m_says->setFit(Label::Fit::Elide);
  m_says->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(theme::kGrid);
  row->addWidget(m_sets);
  row->addWidget(m_export);
  row->addWidget(m_progress);
  row->addWidget(m_cancel);
  row->addWidget(m_says, 1);
  m_progress->hide();
  m_cancel->hide();
  connect(m_export, &QPushButton::clicked, this, &KeptSetExport::start);
  connect(m_cancel, &QPushButton::clicked, this, [this] {
    if (m_cancelled)
      *m_cancelled = true;
  });
}

KeptSetExport::~KeptSetExport() {
  if (m_cancelled)
    *m_cancelled = true;
}

void KeptSetExport::refresh(int kept) {
  m_kept = kept;
  const QString chosen = m_sets->currentData().toString();
  m_sets->clear();
  for (const SetInfo& set : m_study.contents().sets)
    m_sets->addItem(set.name, set.id.text());
  m_sets->setCurrentIndex(std::max(0, m_sets->findData(chosen)));
  m_sets->setVisible(m_sets->count() > 1);
  m_export->setEnabled(m_kept > 0 && !m_cancelled);
}

void KeptSetExport::retranslate() {
  m_export->setText(tr("Export the kept set…"));
  m_cancel->setText(tr("Cancel"));
  m_sets->setAccessibleName(tr("Set to export"));
}

void KeptSetExport::say(const QString& text, bool isBad) {
  m_says->setColor(isBad ? theme::Color::Bad : theme::Color::TextMuted);
  m_says->setText(text);
  m_says->setToolTip(text.isEmpty() ? QString() : Qt::convertFromPlainText(text));
}

void KeptSetExport::start() {
  const SetId set(m_sets->currentData().toString());
  const SetInfo* info = m_study.contents().findSet(set);
  if (!info || m_cancelled)
    return;
  const QString parent = m_ask.folder(this, tr("Choose the folder in which the new set is made"));
  if (parent.isEmpty())
    return;
  KeptSetSettings settings;
  settings.folder = QDir(parent).filePath(folderName(*info));
  settings.set = set;
  settings.rule = m_study.contents().info.quality.rule;
  settings.nowMs = m_study.clock().nowMs();
  m_cancelled = std::make_shared<std::atomic<bool>>(false);
  m_export->setEnabled(false);
  say({}, false);
  showProgress(0, 0);
  const auto progress = [to = QPointer<KeptSetExport>(this)](qint64 done, qint64 total) {
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [=] {
          if (to)
            to->showProgress(done, total);
        },
        Qt::QueuedConnection);
  };
  inPool(
      this,
      [contents = m_study.contents(), settings, progress, cancelled = m_cancelled] {
        return exportKeptSet(contents, settings, progress, cancelled.get());
      },
      [this](const Result<KeptSetOutcome>& outcome) { finish(outcome); });
}

void KeptSetExport::showProgress(qint64 done, qint64 total) {
  if (!m_cancelled)
    return;
  m_progress->show();
  m_cancel->show();
  m_progress->setRange(0, static_cast<int>(total));
  m_progress->setValue(static_cast<int>(done));
  //: Sound files that were copied.
  m_progress->setFormat(tr("%1 of %2 files").arg(done).arg(total));
}

void KeptSetExport::finish(const Result<KeptSetOutcome>& outcome) {
  m_cancelled.reset();
  m_progress->hide();
  m_cancel->hide();
  m_export->setEnabled(m_kept > 0);
  if (!outcome) {
    say(describe(outcome.error()), true);
    return;
  }
  const QString folder = QDir::toNativeSeparators(outcome->folder);
  QString text = tr("Version %1 with %n sample(s) is in %2.", nullptr, outcome->samples).arg(outcome->version, folder);
  if (!outcome->problems.isEmpty())
    text += QLatin1Char(' ') + tr("%n sound(s) are missing or changed: what they belong to was left out.", nullptr,
                                  static_cast<int>(outcome->problems.size()));
  say(text, !outcome->problems.isEmpty());
}

}  // namespace s2s
