// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ColumnDialog.h"

#include "core/base/ErrorWords.h"
#include "core/model/Contents.h"
#include "core/sets/MappingGuess.h"
#include "ui/common/Ask.h"
#include "ui/common/InPool.h"
#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"
#include "ui/common/Strip.h"
#include "ui/exchange/ColumnTable.h"
#include "ui/exchange/ExchangeWords.h"
#include "ui/exchange/MappingForm.h"
#include "ui/exchange/MappingPreview.h"
#include "ui/exchange/WinnerMeanings.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QTextDocument>
#include <QVBoxLayout>

namespace s2s {
namespace {

constexpr QSize kFirstSize(140 * theme::kGrid, 90 * theme::kGrid);
constexpr int kRowsHeight = 30 * theme::kGrid;

QStringList fieldCodes() {
  QStringList codes;
  for (const MappedField field : mappedFields())
    codes.append(code(field));
  return codes;
}

QString mappingFilter() { return QStringLiteral(" (*.json)"); }

}  // namespace

ColumnDialog::ColumnDialog(const Parts& parts, const QString& path, const TextTable& table, QWidget* parent)
    : Dialog(QStringLiteral("columnDialog"), parts.settings, parent),
      m_ask(parts.ask),
      m_path(path),
      m_table(table),
      m_texts(new LiveTexts(this)),
      m_what(new Label(theme::Step::Body, theme::Color::TextMuted)),
      m_said(new Label(theme::Step::Body, theme::Color::TextMuted)),
      m_known(new Strip(Strip::Tone::Neutral)),
      m_rows(new ColumnTable(table, fieldCodes(), {})),
      m_winners(new WinnerMeanings),
      m_form(new MappingForm),
      m_preview(new MappingPreview(parts.contents, path)) {
  setFirstSize(kFirstSize);
  m_rows->setObjectName(QStringLiteral("columnTable"));
  m_rows->setMinimumHeight(kRowsHeight);
  m_known->setObjectName(QStringLiteral("knownMapping"));
  m_what->setFit(Label::Fit::Wrap);
  m_said->setFit(Label::Fit::Elide);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(2 * theme::kGrid, 2 * theme::kGrid, 2 * theme::kGrid, 2 * theme::kGrid);
  rows->setSpacing(theme::kGrid);
  rows->addWidget(m_what);
  rows->addWidget(m_known);
  rows->addWidget(m_rows, 1);
  rows->addWidget(below(), 1);
  rows->addWidget(buttons());
  m_texts->add([this] {
    setWindowTitle(tr("What the columns of %1 mean").arg(QFileInfo(m_path).fileName()));
    m_what->setText(
        tr("%1 is in none of the formats known here, or says too little in one of them. Say in the box over "
           "each column what it holds. Sample, the two systems and the winner are needed.")
            .arg(QFileInfo(m_path).fileName()));
    QStringList meanings;
    for (const MappedField field : mappedFields())
      meanings.append(words(field));
    m_rows->setWords(tr("not used"), meanings);
  });
  connect(m_rows, &ColumnTable::pointed, this, &ColumnDialog::columnsPointed);
  connect(m_winners, &WinnerMeanings::changed, this, &ColumnDialog::renew);
  connect(m_form, &MappingForm::changed, this, &ColumnDialog::renew);
  connect(m_preview, &MappingPreview::renewed, this, &ColumnDialog::renewImport);
  m_winners->setBefore(m_rows->lastBox());
  begin(parts.contents.mappings);
  m_rows->setFocus();
}

QWidget* ColumnDialog::titled(const std::function<QString()>& title, QWidget* content) {
  auto* part = new QWidget;
  auto* head = new Label(theme::Step::Body);
  head->setWeight(QFont::DemiBold);
  auto* rows = new QVBoxLayout(part);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(theme::kGrid / 2);
  rows->addWidget(head);
  rows->addWidget(content, 1);
  m_texts->add([head, title] { head->setText(title()); });
  return part;
}

QWidget* ColumnDialog::below() {
  auto* part = new QWidget;
  auto* sides = new QHBoxLayout(part);
  sides->setContentsMargins(0, theme::kGrid, 0, 0);
  sides->setSpacing(3 * theme::kGrid);
  sides->addWidget(titled([] { return tr("What the winner says"); }, m_winners), 4);
  sides->addWidget(titled([] { return tr("The same in every row"); }, m_form), 3);
  sides->addWidget(titled([] { return tr("What would be read"); }, m_preview), 4);
  return part;
}

QWidget* ColumnDialog::buttons() {
  auto* part = new QWidget;
  auto* load = new QPushButton;
  auto* save = new QPushButton;
  auto* cancel = new QPushButton;
  m_import = new QPushButton;
  load->setObjectName(QStringLiteral("loadMapping"));
  save->setObjectName(QStringLiteral("saveMapping"));
  cancel->setObjectName(QStringLiteral("cancelMapping"));
  m_import->setObjectName(QStringLiteral("importMapped"));
  m_import->setDefault(true);
  load->setAutoDefault(false);
  save->setAutoDefault(false);
  cancel->setAutoDefault(false);
  auto* row = new QHBoxLayout(part);
  row->setContentsMargins(0, theme::kGrid, 0, 0);
  row->addWidget(load);
  row->addWidget(save);
  row->addWidget(m_said, 1);
  row->addWidget(cancel);
  row->addWidget(m_import);
  m_texts->add([this, load, save, cancel] {
    load->setText(tr("Load a mapping …"));
    save->setText(tr("Save the mapping …"));
    cancel->setText(tr("Leave this file out"));
    renewImport();
  });
  connect(load, &QPushButton::clicked, this, &ColumnDialog::loadMapping);
  connect(save, &QPushButton::clicked, this, &ColumnDialog::saveMapping);
  connect(cancel, &QPushButton::clicked, this, &ColumnDialog::reject);
  connect(m_import, &QPushButton::clicked, this, &ColumnDialog::accept);
  return part;
}

void ColumnDialog::begin(const QList<SavedMapping>& saved) {
  const SavedMapping* known = savedMappingFor(saved, m_table.columns);
  const Result<Json> json = known ? parseJson(known->mapping.toUtf8()) : Result<Json>(Json::object());
  const Result<ColumnMapping> mapping = json ? mappingFrom(*json) : Result<ColumnMapping>(json.error());
  const bool isKnown = known && mapping;
  m_known->setVisible(isKnown);
  if (isKnown)
    m_texts->add([this, file = known->file, at = known->usedAt] {
      m_known->setText(tr("A table with these columns was read before (%1, %2). It is filled in as then.")
                           .arg(file, QLocale().toString(QDateTime::fromMSecsSinceEpoch(at), QLocale::ShortFormat)));
    });
  use(isKnown ? *mapping : guessedMapping(m_table));
}

void ColumnDialog::use(const ColumnMapping& mapping) {
  QMap<QString, QString> meanings;
  for (auto it = mapping.columns.cbegin(); it != mapping.columns.cend(); ++it)
    meanings.insert(it.value(), code(it.key()));
  m_rows->setMeanings(meanings);
  m_form->show(mapping.constants, mapping.seat);
  m_winner = mapping.columns.value(MappedField::Winner);
  const QMap<QString, QString> guessed = guessedWinners(m_table, mapping);
  m_winners->show(m_table.valuesOf(m_winner), m_table.hasMoreThan(m_winner),
                  mapping.values.value(MappedField::Winner, guessed));
  renew();
}

/// Another column of winners has other texts; other systems may be what they name.
void ColumnDialog::columnsPointed() {
  const ColumnMapping now = mapping();
  const QString winner = now.columns.value(MappedField::Winner);
  QMap<QString, QString> meanings = guessedWinners(m_table, now);
  if (winner == m_winner)
    meanings.insert(now.values.value(MappedField::Winner));
  m_winner = winner;
  m_winners->show(m_table.valuesOf(winner), m_table.hasMoreThan(winner), meanings);
  renew();
}

ColumnMapping ColumnDialog::mapping() const {
  ColumnMapping mapping;
  const QMap<QString, QString> meanings = m_rows->meanings();
  for (auto it = meanings.cbegin(); it != meanings.cend(); ++it)
    mapping.columns.insert(*mappedFieldFrom(it.value()), it.key());
  mapping.constants = m_form->constants();
  mapping.seat = m_form->seat();
  if (const QMap<QString, QString> winners = m_winners->meanings(); !winners.isEmpty())
    mapping.values.insert(MappedField::Winner, winners);
  return mapping;
}

QStringList ColumnDialog::missing() const {
  const ColumnMapping now = mapping();
  QStringList missing;
  for (const QString& what : missingIn(now, m_table.columns)) {
    const auto field = mappedFieldFrom(what);
    missing.append(field ? words(*field) : what);
  }
  if (!now.columns.contains(MappedField::Rater) && !now.constants.contains(MappedField::Rater))
    missing.append(words(MappedField::Rater));
  return missing;
}

void ColumnDialog::renew() {
  const QList<MappedField> pointed = mapping().columns.keys();
  m_form->hideFields(QSet<MappedField>(pointed.cbegin(), pointed.cend()));
  m_preview->show(mapping(), missing());
}

void ColumnDialog::renewImport() {
  const int readable = m_preview->readable();
  m_import->setEnabled(readable > 0);
  m_import->setText(readable > 0 ? tr("Import %n verdict(s)", nullptr, readable) : tr("Import"));
}

void ColumnDialog::loadMapping() {
  const QString file = m_ask.openFile(this, tr("Load a mapping"), tr("Mappings") + mappingFilter());
  if (file.isEmpty())
    return;
  inPool(
      this, [file] { return readMapping(file); },
      [this, file](const Result<ColumnMapping>& mapping) {
        if (mapping)
          use(*mapping);
        say(mapping ? Result<void>() : mapping.error(), tr("Filled in from %1.").arg(QFileInfo(file).fileName()));
      });
}

void ColumnDialog::saveMapping() {
  QString file = m_ask.saveFile(this, tr("Save the mapping"),
                                QFileInfo(m_path).completeBaseName() + QStringLiteral(".mapping.json"),
                                tr("Mappings") + mappingFilter());
  if (file.isEmpty())
    return;
  if (QFileInfo(file).suffix().isEmpty())
    file += QStringLiteral(".json");
  inPool(
      this, [file, now = mapping()] { return writeMapping(file, now); },
      [this, file](const Result<void>& done) { say(done, tr("Saved as %1.").arg(QDir::toNativeSeparators(file))); });
}

void ColumnDialog::say(const Result<void>& done, const QString& words) {
  m_said->setColor(done ? theme::Color::TextMuted : theme::Color::Bad);
  m_said->setText(done ? words : describe(done.error()));
  m_said->setToolTip(Qt::convertFromPlainText(m_said->text()));
}

}  // namespace s2s
