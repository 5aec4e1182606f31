// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/OutputIndex.h"

#include "core/model/Task.h"
#include "core/sets/CsvTable.h"
#include "core/sets/SoundKey.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace s2s {
namespace {

constexpr QLatin1String kIndexFile("output_index.csv");

QString folderOfKey(const QString& key) { return key.section(QLatin1Char('/'), 0, -2); }
QString stemOfKey(const QString& key) { return key.section(QLatin1Char('/'), -1); }

}  // namespace

int numberOf(const QString& stem) {
  static const QRegularExpression kNumber(QStringLiteral("([0-9]{1,6})\\z"));
  const QRegularExpressionMatch match = kNumber.match(stem);
  return match.hasMatch() ? match.captured(1).toInt() : -1;
}

bool isNumberName(const QString& stem) {
  static const QRegularExpression kName(QStringLiteral("\\A(audio|answer|output|response)?[_-]?[0-9]{1,6}\\z"),
                                        QRegularExpression::CaseInsensitiveOption);
  return kName.match(stem).hasMatch();
}

void OutputIndex::take(LineFields& fields) {
  Row row{systemNameFrom(fields.required("system")),
          fields.required("file"),
          fields.required("sample"),
          {fields.file(), fields.line()}};
  row.file.replace(QLatin1Char('\\'), QLatin1Char('/'));
  if (!fields.refused())
    m_rows.append(std::move(row));
}

std::optional<Error> OutputIndex::readElsewhere(SetBuilder& builder, const QString& path) {
  const Result<CsvTable> table = readCsv(path);
  if (!table)
    return table.error();
  const QString name = QFileInfo(path).fileName();
  for (qsizetype row = 0; row < table->rows.size(); ++row) {
    Json object = Json::object();
    for (const char* column : {"system", "file", "sample"})
      object[column] = utf8(table->rows.at(row).value(table->column(QLatin1String(column))));
    LineFields fields(object, {ProblemKind::BadField, Severity::Warning, name, table->lines.at(row), {}});
    take(fields);
    for (const Problem& problem : fields.problems())
      builder.report(problem.kind, problem.severity, {problem.file, problem.line}, problem.detail);
  }
  return std::nullopt;
}

std::optional<Error> OutputIndex::read(SetBuilder& builder) {
  const QString elsewhere = builder.options().indexFile;
  auto error = elsewhere.isEmpty() ? builder.forEachObject(kIndexFile, [this](LineFields& fields) { take(fields); })
                                   : readElsewhere(builder, elsewhere);
  std::stable_partition(m_rows.begin(), m_rows.end(),
                        [](const Row& row) { return !row.sample.startsWith(QLatin1Char('=')); });
  for (qsizetype i = 0; i < m_rows.size(); ++i)
    m_bySystem[m_rows.at(i).system].append(i);
  if (error && elsewhere.isEmpty() && error->fault != Fault::PathOutsideRoot) {
    builder.report(ProblemKind::FileUnusable, Severity::Refused, {kIndexFile, error->line}, error->detail);
    error.reset();
  }
  return error;
}

QStringList OutputIndex::inputsBeside(const QString& folder) const {
  QList<std::pair<QString, QString>> named;  // name of the file, key
  for (const TreeFile& input : m_tree.inputs())
    if (folderOfKey(input.key) == folder)
      named.append({input.path.section(QLatin1Char('/'), -1), input.key});
  std::sort(named.begin(), named.end());
  QStringList keys;
  for (const auto& one : named)
    keys.append(one.second);
  return keys;
}

QString OutputIndex::byRule(const TreeFile& output, const QString& rule) const {
  const int number = numberOf(stemOfKey(output.key));
  const QStringList inputs = inputsBeside(folderOfKey(output.key));
  if (number < 0)
    return {};
  if (rule == QLatin1String("=sorted0") || rule == QLatin1String("=sorted1"))
    return inputs.value(rule.endsWith(QLatin1Char('0')) ? number : number - 1);
  if (rule != QLatin1String("=number"))
    return {};
  QStringList same;
  for (const QString& key : inputs)
    if (numberOf(stemOfKey(key)) == number)
      same.append(key);
  return same.size() == 1 ? same.constFirst() : QString();
}

QString OutputIndex::sampleOf(const TreeFile& output) {
  for (const qsizetype place : m_bySystem.value(output.system)) {
    Row& row = m_rows[place];
    const bool isRule = row.sample.startsWith(QLatin1Char('='));
    const QString rest = row.file.startsWith(QLatin1Char('/')) ? row.file.mid(1) : row.file;
    const bool speaksOfIt =
        isRule ? rest == QLatin1String("*") ||
                     (rest.endsWith(QLatin1String("/*")) &&
                      soundKey(rest.chopped(1) + QLatin1Char('x')) == folderOfKey(output.key) + QStringLiteral("/x"))
               : rest == output.rest || rest == output.path || rest == withoutExtension(output.rest);
    if (!speaksOfIt)
      continue;
    const QString key = isRule ? byRule(output, row.sample) : soundKey(row.sample);
    row.used = row.used || !key.isEmpty();
    if (!key.isEmpty())
      return key;
  }
  return {};
}

void OutputIndex::reportUnused(SetBuilder& builder) const {
  for (const Row& row : m_rows)
    if (!row.used)
      builder.report(ProblemKind::UnusedLine, Severity::Warning, row.place,
                     QStringLiteral("%1, %2, %3").arg(row.system, row.file, row.sample));
}

}  // namespace s2s
