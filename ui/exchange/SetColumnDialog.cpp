// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/SetColumnDialog.h"

#include "core/base/ErrorWords.h"
#include "ui/common/Ask.h"
#include "ui/common/InPool.h"
#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"
#include "ui/common/ProblemTree.h"
#include "ui/exchange/ColumnTable.h"
#include "ui/exchange/ExchangeWords.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace s2s {
namespace {

using namespace std::chrono_literals;

constexpr QSize kFirstSize(140 * theme::kGrid, 90 * theme::kGrid);
constexpr int kRowsHeight = 30 * theme::kGrid;
constexpr auto kPause = 150ms;  ///< for what is still being typed
constexpr SetField kAsked[] = {SetField::Split,    SetField::Domain, SetField::Task,   SetField::Level,
                               SetField::Language, SetField::Source, SetField::Licence};

/// Of a column that holds the answers of one system, which is called as the column is.
QString answers() { return QStringLiteral("answers"); }

QStringList choices() {
  QStringList codes;
  for (const SetField field : setFields())
    codes.append(code(field));
  return codes << answers();
}

}  // namespace

SetColumnDialog::SetColumnDialog(const Parts& parts, const QString& path, const TextTable& table,
                                 const SetReadOptions& options, QWidget* parent)
    : Dialog(QStringLiteral("setColumnDialog"), parts.settings, parent),
      m_ask(parts.ask),
      m_path(path),
      m_table(table),
      m_options(options),
      m_texts(new LiveTexts(this)),
      m_what(new Label(theme::Step::Body, theme::Color::TextMuted)),
      m_found(new Label(theme::Step::Large)),
      m_rows(new ColumnTable(table, choices(), answers())),
      m_form(new QFormLayout),
      m_problems(new ProblemTree),
      m_load(new QPushButton),
      m_cancel(new QPushButton),
      m_accept(new QPushButton) {
  setFirstSize(kFirstSize);
  m_rows->setObjectName(QStringLiteral("columnTable"));
  m_rows->setMinimumHeight(kRowsHeight);
  m_found->setObjectName(QStringLiteral("setColumnsFound"));
  m_what->setFit(Label::Fit::Wrap);
  m_found->setFit(Label::Fit::Wrap);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(2 * theme::kGrid, 2 * theme::kGrid, 2 * theme::kGrid, 2 * theme::kGrid);
  rows->setSpacing(theme::kGrid);
  rows->addWidget(m_what);
  rows->addWidget(m_rows, 1);
  rows->addWidget(below(), 1);
  rows->addWidget(buttons());
  m_pause.setSingleShot(true);
  m_pause.setInterval(kPause);
  connect(&m_pause, &QTimer::timeout, this, &SetColumnDialog::read);
  connect(m_rows, &ColumnTable::pointed, this, &SetColumnDialog::renew);
  m_texts->add([this] { retranslate(); });
  use(m_options.mapping.value_or(guessedSetMapping(table.columns)));
  m_rows->setFocus();
}

QWidget* SetColumnDialog::below() {
  auto* part = new QWidget;
  m_form->setVerticalSpacing(theme::kGrid / 2);
  for (const SetField field : kAsked) {
    auto* edit = new QLineEdit;
    edit->setObjectName(QStringLiteral("constant-") + code(field));
    auto* label = new QLabel;
    m_constants.insert(field, edit);
    m_form->addRow(label, edit);
    connect(edit, &QLineEdit::textEdited, this, &SetColumnDialog::renew);
    m_texts->add([label, edit, field] {
      label->setText(words(field));
      edit->setAccessibleName(tr("%1, the same in every row").arg(words(field)));
    });
  }
  auto* found = new QVBoxLayout;
  found->addWidget(m_found);
  found->addWidget(m_problems, 1);
  found->addStretch(0);
  auto* sides = new QHBoxLayout(part);
  sides->setContentsMargins(0, theme::kGrid, 0, 0);
  sides->setSpacing(3 * theme::kGrid);
  sides->addLayout(m_form, 1);
  sides->addLayout(found, 2);
  return part;
}

QWidget* SetColumnDialog::buttons() {
  auto* part = new QWidget;
  m_load->setObjectName(QStringLiteral("loadMapping"));
  m_cancel->setObjectName(QStringLiteral("cancelMapping"));
  m_accept->setObjectName(QStringLiteral("useMapping"));
  m_load->setAutoDefault(false);
  m_cancel->setAutoDefault(false);
  m_accept->setDefault(true);
  auto* row = new QHBoxLayout(part);
  row->setContentsMargins(0, theme::kGrid, 0, 0);
  row->addWidget(m_load);
  row->addStretch(1);
  row->addWidget(m_cancel);
  row->addWidget(m_accept);
  connect(m_load, &QPushButton::clicked, this, &SetColumnDialog::loadMapping);
  connect(m_cancel, &QPushButton::clicked, this, &SetColumnDialog::reject);
  connect(m_accept, &QPushButton::clicked, this, &SetColumnDialog::accept);
  return part;
}

void SetColumnDialog::retranslate() {
  const QString file = QFileInfo(m_path).fileName();
  setWindowTitle(tr("What the columns of %1 mean").arg(file));
  m_what->setText(tr("Say in the box over each column of %1 what it holds. The file of the sample's sound is needed. "
                     "Answers stand in a column for each system, or in one column beside one that names the system.")
                      .arg(file));
  QStringList meanings;
  for (const SetField field : setFields())
    meanings.append(words(field));
  m_rows->setWords(tr("not used"), meanings << tr("Answers of the system of that name"));
  m_load->setText(tr("Load a mapping …"));
  m_cancel->setText(tr("Cancel"));
  m_accept->setText(tr("Read it like this"));
  renew();
}

void SetColumnDialog::use(const SetMapping& mapping) {
  QMap<QString, QString> meanings;
  for (auto it = mapping.columns.cbegin(); it != mapping.columns.cend(); ++it)
    meanings.insert(it.value(), code(it.key()));
  for (const QString& column : mapping.systems)
    meanings.insert(column, answers());
  m_values = mapping.values;
  m_rows->setMeanings(meanings);
  for (auto it = m_constants.cbegin(); it != m_constants.cend(); ++it)
    it.value()->setText(mapping.constants.value(it.key()));
  renew();
}

SetMapping SetColumnDialog::mapping() const {
  SetMapping mapping;
  const QMap<QString, QString> meanings = m_rows->meanings();
  for (auto it = meanings.cbegin(); it != meanings.cend(); ++it) {
    if (const auto field = setFieldFrom(it.value()))
      mapping.columns.insert(*field, it.key());
    else
      mapping.systems.insert(it.key(), it.key());
  }
  for (auto it = m_constants.cbegin(); it != m_constants.cend(); ++it)
    if (const QString text = it.value()->text().trimmed(); !text.isEmpty() && !mapping.columns.contains(it.key()))
      mapping.constants.insert(it.key(), text);
  for (auto it = m_values.cbegin(); it != m_values.cend(); ++it)
    if (mapping.columns.contains(it.key()))
      mapping.values.insert(it.key(), it.value());
  return mapping;
}

void SetColumnDialog::say(theme::Color color, const QString& text, const QList<Problem>& problems) {
  m_found->setColor(color);
  m_found->setText(text);
  m_problems->showProblems(problems);
}

void SetColumnDialog::renew() {
  const SetMapping now = mapping();
  for (auto it = m_constants.cbegin(); it != m_constants.cend(); ++it)
    m_form->setRowVisible(it.value(), !now.columns.contains(it.key()));
  QStringList missing;
  for (const QString& what : missingIn(now, m_table.columns)) {
    const auto field = setFieldFrom(what);
    missing.append(field ? words(*field) : what);
  }
  m_accept->setEnabled(false);
  m_isOutdated = true;
  if (!missing.isEmpty()) {
    const QString comma = tr(", ");
    //: %1 is a list of what columns mean: "Sound of the sample"
    say(theme::Color::Warning, tr("Still to be said: %1.").arg(missing.join(comma)), {});
    m_pause.stop();
    return;
  }
  say(theme::Color::TextMuted, tr("Reading the table …"), {});
  m_pause.start();
}

void SetColumnDialog::read() {
  if (m_isReading)
    return;
  m_isReading = true;
  m_isOutdated = false;
  SetReadOptions options = m_options;
  options.mapping = mapping();
  inPool(
      this, [path = m_path, options] { return readSet(path, options); },
      [this](const Result<ReadSet>& set) {
        m_isReading = false;
        if (m_isOutdated)
          return m_pause.start();
        m_accept->setEnabled(static_cast<bool>(set));
        if (!set)
          return say(theme::Color::Bad, describe(set.error()), {});
        //: the parts are counts: "12 samples", "60 answers", "5 systems"
        say(set->problems.isEmpty() ? theme::Color::Good : theme::Color::Warning,
            tr("%1, %2, %3")
                .arg(tr("%n sample(s)", nullptr, static_cast<int>(set->samples.size())),
                     tr("%n answer(s)", nullptr, static_cast<int>(set->responses.size())),
                     tr("%n system(s)", nullptr, static_cast<int>(set->systems.size()))),
            set->problems);
      });
}

void SetColumnDialog::loadMapping() {
  const QString file = m_ask.openFile(this, tr("Load a mapping"), tr("Mappings") + QStringLiteral(" (*.json)"));
  if (file.isEmpty())
    return;
  inPool(
      this, [file] { return readSetMapping(file); },
      [this](const Result<SetMapping>& mapping) {
        if (mapping)
          use(*mapping);
        else
          say(theme::Color::Bad, describe(mapping.error()), {});
      });
}

}  // namespace s2s
