// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/TableExport.h"

#include "core/base/ErrorWords.h"
#include "core/sets/JsonLines.h"
#include "ui/common/Ask.h"
#include "ui/common/Notices.h"

#include <QCoreApplication>
#include <QDir>
#include <QStringList>

namespace s2s {
namespace {

/// Only the translation context of the free functions in this file.
struct TableExportText {
  Q_DECLARE_TR_FUNCTIONS(s2s::TableExportText)
};

QString quoted(QString text) {
  const bool plain = !text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"')) &&
                     !text.contains(QLatin1Char('\n')) && !text.contains(QLatin1Char('\r'));
  if (plain)
    return text;
  text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
  return QLatin1Char('"') + text + QLatin1Char('"');
}

QString line(const QStringList& texts) { return texts.join(QLatin1Char(',')) + QStringLiteral("\r\n"); }

}  // namespace

QByteArray commaSeparated(const Table& table) {
  QStringList texts;
  for (const Column& column : table.columns)
    texts << quoted(column.title);
  QString csv = line(texts);
  for (const Row& row : table.rows) {
    texts.clear();
    for (const Cell& cell : row.cells)
      texts << quoted(cell.text);
    csv += line(texts);
  }
  return csv.toUtf8();
}

void saveTable(QWidget* parent, Ask& ask, Notices& notices, const QString& proposal, const Table& table) {
  const QString path = ask.saveFile(parent, TableExportText::tr("Save the table"), proposal,
                                    TableExportText::tr("Comma-separated values (*.csv)"));
  if (path.isEmpty())
    return;
  const QString key = QStringLiteral("export");
  if (const Result<void> written = writeWhole(path, commaSeparated(table)); !written) {
    notices.warn(key, describe(written.error()));
    return;
  }
  notices.clear(key);
  notices.inform(TableExportText::tr("Saved in %1.").arg(QDir::toNativeSeparators(path)));
}

}  // namespace s2s
