// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/Task.h"

#include "core/base/Json.h"
#include "core/model/TaskFolder.h"

#include <QFile>
#include <QHash>

namespace s2s {
namespace {

Json resource(const QString& name) {
  QFile file(QStringLiteral(":/s2s/") + name);
  [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
  Q_ASSERT(opened);
  return *parseJson(file.readAll());
}

/// lower-cased alias -> canonical name
using AliasTable = QHash<QString, QString>;

AliasTable aliasTable(const char* kind) {
  static const Json all = resource(QStringLiteral("aliases.json"));
  AliasTable table;
  for (const auto& [canonical, spellings] : all.at(kind).items()) {
    table.insert(QString::fromStdString(canonical).toLower(), QString::fromStdString(canonical));
    for (const Json& spelling : spellings)
      table.insert(QString::fromStdString(spelling.get<std::string>()).toLower(), QString::fromStdString(canonical));
  }
  return table;
}

QString spaced(const QString& text) { return text.trimmed().toLower().replace(QLatin1Char('_'), QLatin1Char(' ')); }

TaskInfo taskFrom(const Json& json, Domain domain) {
  TaskInfo task{
      stringAt(json, "code"),      domain, stringAt(json, "en"), stringAt(json, "zh"), stringAt(json, "target_en"),
      stringAt(json, "target_zh"), {}};
  for (size_t i = 0; i < kLevels.size(); ++i)
    task.seedCounts[i] = json.at("seed_counts").at(code(kLevels[i]).toStdString()).get<int>();
  return task;
}

QList<TaskInfo> readPaperTasks() {
  QList<TaskInfo> tasks;
  const Json all = resource(QStringLiteral("tasks.json"));
  for (const Json& domain : all.at("domains"))
    for (const Json& task : domain.at("tasks"))
      tasks.append(taskFrom(task, domainFrom(stringAt(domain, "code"))));
  return tasks;
}

}  // namespace

QString code(Domain domain) {
  switch (domain) {
    case Domain::Education: return QStringLiteral("education");
    case Domain::Entertainment: return QStringLiteral("entertainment");
    case Domain::Medical: return QStringLiteral("medical");
    case Domain::Social: return QStringLiteral("social");
    case Domain::Unknown: break;
  }
  return {};
}

QString code(Level level) {
  return level == Level::Unknown ? QString() : QStringLiteral("L%1").arg(static_cast<int>(level) + 1);
}

Domain domainFrom(QStringView text) {
  static const AliasTable table = aliasTable("domains");
  const QString canonical = table.value(spaced(text.toString()));
  for (const Domain domain : kDomains)
    if (code(domain) == canonical)
      return domain;
  return Domain::Unknown;
}

Level levelFrom(QStringView text, int base) {
  QStringView digits = text.trimmed();
  if (digits.startsWith(QLatin1Char('L'), Qt::CaseInsensitive))
    digits = digits.mid(1);
  bool isNumber = false;
  const int index = digits.toInt(&isNumber) - base;
  return isNumber && index >= 0 && index < 4 ? kLevels[static_cast<size_t>(index)] : Level::Unknown;
}

const QList<TaskInfo>& paperTasks() {
  static const QList<TaskInfo> tasks = readPaperTasks();
  return tasks;
}

const TaskInfo* paperTask(const QString& code) {
  for (const TaskInfo& task : paperTasks())
    if (task.code == code)
      return &task;
  return nullptr;
}

QString taskCodeFrom(const QString& text) {
  static const AliasTable table = aliasTable("tasks");
  const auto known = table.constFind(spaced(text));
  if (known != table.cend())
    return *known;
  if (paperTask(text))
    return text;
  return spaced(text).replace(QLatin1Char(' '), QLatin1Char('_'));
}

namespace {

const AliasTable& systemTable() {
  static const AliasTable table = aliasTable("systems");
  return table;
}

const AliasTable& folderTable() {
  static const AliasTable table = aliasTable("folders");
  return table;
}

}  // namespace

QString taskFolderFrom(const QString& text) {
  return folderTable().value(spaced(text), spaced(text).replace(QLatin1Char(' '), QLatin1Char('_')));
}

bool isTaskFolder(const QString& text) { return folderTable().contains(spaced(text)) || paperTask(taskCodeFrom(text)); }

QString conditionFrom(const QString& text) {
  static const AliasTable table = aliasTable("conditions");
  return table.value(text.trimmed().toLower());
}

bool isIndexNamed(const QString& system) {
  static const AliasTable table = aliasTable("index_named");
  return table.contains(systemNameFrom(system).toLower());
}

bool isKnownSystem(const QString& text) { return systemTable().contains(text.trimmed().toLower()); }

QString systemNameFrom(const QString& text) { return systemTable().value(text.trimmed().toLower(), text.trimmed()); }

}  // namespace s2s
