// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/SetFolders.h"

#include "ui/common/Ask.h"
#include "ui/common/InPool.h"
#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"
#include "ui/exchange/SetColumnDialog.h"

#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace s2s {
namespace {

constexpr int kFoldersShown = 3;

}  // namespace

SetFolders::SetFolders(Ask& ask, AppSettings& settings, QWidget* parent)
    : QWidget(parent),
      m_ask(ask),
      m_settings(settings),
      m_list(new QListWidget),
      m_add(new QPushButton),
      m_addFile(new QPushButton),
      m_remove(new QPushButton),
      m_index(new QPushButton),
      m_columns(new QPushButton),
      m_levelBase(new QComboBox) {
  m_list->setObjectName(QStringLiteral("setFolders"));
  m_list->setAttribute(Qt::WA_InputMethodEnabled, false);
  m_list->setFixedHeight(kFoldersShown * 3 * theme::kGrid);
  m_list->setTextElideMode(Qt::ElideMiddle);
  m_add->setObjectName(QStringLiteral("addSet"));
  m_addFile->setObjectName(QStringLiteral("addSetFile"));
  m_columns->setObjectName(QStringLiteral("pointAtColumns"));
  m_columns->setVisible(false);
  m_index->setObjectName(QStringLiteral("indexFile"));
  for (QPushButton* button : {m_add, m_addFile, m_remove, m_index, m_columns})
    button->setAutoDefault(false);
  setAcceptDrops(true);
  m_remove->setEnabled(false);
  m_levelBase->setObjectName(QStringLiteral("levelBase"));
  m_levelBase->addItems({{}, {}, {}});
  build();
  connect(m_add, &QPushButton::clicked, this, [this] {
    const QString folder = m_ask.folder(this, tr("Choose the folder of a set"));
    if (!folder.isEmpty())
      add(folder);
  });
  connect(m_addFile, &QPushButton::clicked, this, [this] {
    const QStringList files =
        m_ask.openFiles(this, tr("Choose an archive or a table"),
                        tr("Archives and tables (*.zip *.tar *.tar.gz *.tgz *.csv *.tsv *.jsonl *.ndjson)"));
    for (const QString& file : files)
      add(file);
  });
  connectChoices();
}

void SetFolders::connectChoices() {
  connect(m_index, &QPushButton::clicked, this, &SetFolders::chooseIndex);
  connect(m_columns, &QPushButton::clicked, this, &SetFolders::pointAtColumns);
  connect(m_remove, &QPushButton::clicked, this, &SetFolders::removeCurrent);
  connect(m_list, &QListWidget::currentRowChanged, this, &SetFolders::showChoices);
  connect(m_levelBase, &QComboBox::activated, this, [this](int index) {
    std::optional<int>& base = m_choices[current()].levelBase;
    base = index == 0 ? std::nullopt : std::optional(index - 1);
    Q_EMIT changed();
  });
}

void SetFolders::build() {
  auto* levels = new Label(theme::Step::Body);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_add);
  buttons->addWidget(m_addFile);
  buttons->addWidget(m_remove);
  buttons->addStretch(1);
  buttons->addWidget(m_columns);
  buttons->addWidget(m_index);
  buttons->addWidget(levels);
  buttons->addWidget(m_levelBase);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(theme::kGrid);
  rows->addWidget(m_list);
  rows->addLayout(buttons);
  (new LiveTexts(this))->add([this, levels] {
    levels->setText(tr("Levels are written"));
    retranslate();
  });
}

void SetFolders::retranslate() {
  m_add->setText(tr("Add a folder …"));
  m_addFile->setText(tr("Add an archive or table …"));
  m_columns->setText(tr("Columns of the table …"));
  m_index->setToolTip(
      tr("For answers whose files have only numbers as names: a table that says which file answers "
         "which sample. Without one they are left out, never guessed."));
  m_remove->setText(tr("Take off"));
  m_levelBase->setItemText(0, tr("as the set says"));
  m_levelBase->setItemText(1, tr("L0 to L3"));
  m_levelBase->setItemText(2, tr("L1 to L4"));
  m_levelBase->setAccessibleName(tr("How levels are written"));
  m_list->setAccessibleName(tr("Folders of the sets"));
  showChoices();
}

QString SetFolders::current() const { return m_list->currentItem() ? m_list->currentItem()->text() : QString(); }

bool SetFolders::isTable() const {
  static const QStringList kSuffixes = {QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("jsonl"),
                                        QStringLiteral("ndjson")};
  return kSuffixes.contains(QFileInfo(current()).suffix().toLower());
}

/// How the chosen row is read.
void SetFolders::showChoices() {
  const SetChoices choices = m_choices.value(current());
  const bool hasRow = !current().isEmpty();
  m_index->setText(choices.indexFile.isEmpty() ? tr("Numbered files …")
                                               : tr("Numbered by %1").arg(QFileInfo(choices.indexFile).fileName()));
  m_levelBase->setCurrentIndex(choices.levelBase ? *choices.levelBase + 1 : 0);
  m_columns->setVisible(isTable());
  for (QWidget* widget :
       {static_cast<QWidget*>(m_remove), static_cast<QWidget*>(m_index), static_cast<QWidget*>(m_levelBase)})
    widget->setEnabled(hasRow);
}

void SetFolders::add(const QString& folder) {
  const QString path = QDir::cleanPath(folder);
  if (folders().contains(path))
    return;
  m_list->addItem(path);
  m_list->setCurrentRow(m_list->count() - 1);
  Q_EMIT changed();
}

void SetFolders::removeCurrent() {
  m_choices.remove(current());
  delete m_list->takeItem(m_list->currentRow());
  showChoices();
  Q_EMIT changed();
}

void SetFolders::chooseIndex() {
  m_choices[current()].indexFile = m_ask.openFile(
      this, tr("Choose the table that says which sample each numbered file answers"), tr("Tables (*.csv *.tsv)"));
  showChoices();
  Q_EMIT changed();
}

void SetFolders::pointAtColumns() {
  inPool(
      this, [path = current()] { return std::pair(path, readTextTable(path)); },
      [this](const std::pair<QString, Result<TextTable>>& read) {
        if (!read.second)
          return;  // reading it as a set says why
        const SetChoices chosen = m_choices.value(read.first);
        SetReadOptions options;
        options.levelBase = chosen.levelBase;
        options.indexFile = chosen.indexFile;
        auto* dialog = new SetColumnDialog({m_settings, m_ask}, read.first, *read.second, options, window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this, dialog, path = read.first] {
          if (!folders().contains(path))
            return;
          m_choices[path].mapping = dialog->mapping();
          Q_EMIT changed();
        });
        dialog->open();
      });
}

SetReadOptions SetFolders::readOptions() const {
  SetReadOptions options;
  options.choices = m_choices;
  return options;
}

void SetFolders::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls())
    event->acceptProposedAction();
}

void SetFolders::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  for (const QUrl& url : event->mimeData()->urls())
    if (url.isLocalFile())
      add(url.toLocalFile());
}

QStringList SetFolders::folders() const {
  QStringList all;
  for (int i = 0; i < m_list->count(); ++i)
    all.append(m_list->item(i)->text());
  return all;
}

}  // namespace s2s
