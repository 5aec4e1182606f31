// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/SoundKey.h"

#include "core/model/TaskFolder.h"
#include "core/sets/SetFiles.h"

#include <QRegularExpression>
#include <QStringList>

namespace s2s {
namespace {

QStringList partsOf(const QString& path, const char* root) {
  QStringList parts = plainPath(path).split(QLatin1Char('/'), Qt::SkipEmptyParts);
  if (parts.size() > 1 && parts.constFirst().compare(QLatin1String(root), Qt::CaseInsensitive) == 0)
    parts.removeFirst();
  return parts;
}

/// As it is where it is no path at all.
QString stemOfAnswer(const QString& path) {
  const QString key = soundKey(path).normalized(QString::NormalizationForm_C);
  const QString name = key.section(QLatin1Char('/'), -1), folder = key.section(QLatin1Char('/'), -2, -2);
  if (key.isEmpty())
    return path;
  return name.startsWith(QLatin1String("item_")) && !folder.isEmpty() ? folder : name;
}

}  // namespace

QString plainPath(const QString& written) {
  QString path = written.trimmed();
  path.replace(QLatin1Char('\\'), QLatin1Char('/'));
  while (path.startsWith(QLatin1Char('/')))
    path.remove(0, 1);
  return safeRelativePath(path).value_or(QString());
}

QString soundKey(const QString& path) {
  QStringList parts = partsOf(path, "input");
  if (parts.isEmpty())
    return {};
  if (parts.size() > 1)
    parts.first() = taskFolderFrom(parts.constFirst());
  QString& name = parts.last();
  const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
  if (dot > 0)
    name.truncate(dot);
  return parts.join(QLatin1Char('/'));
}

bool isSameStem(const QString& one, const QString& other) {
  return one == other || stemOfAnswer(one) == stemOfAnswer(other);
}

std::optional<Variant> variantOf(const QString& key) {
  static const QRegularExpression kName(QStringLiteral("\\A(.+)_([A-Za-z]+(?:_[A-Za-z]+)?)_([0-9]+)\\z"));
  const QRegularExpressionMatch match = kName.match(key);
  const QString condition = match.hasMatch() ? conditionFrom(match.captured(2)) : QString();
  return condition.isEmpty() ? std::nullopt : std::optional(Variant{match.captured(1), condition});
}

QString taskOfPath(const QString& path) {
  const QStringList parts = partsOf(path, "input");
  for (qsizetype i = 0; i + 1 < parts.size(); ++i)
    if (const QString code = taskCodeFrom(parts.at(i)); paperTask(code))
      return code;
  return {};
}

QString taskOfItem(const QString& stated, const QString& path) {
  const QString code = stated.isEmpty() ? QString() : taskCodeFrom(stated);
  if (!code.isEmpty() && paperTask(code))
    return code;
  const QString folder = taskOfPath(path);
  return folder.isEmpty() ? code : folder;
}

Domain domainOfItem(const QString& stated, const QString& task) {
  const Domain domain = domainFrom(stated);
  const TaskInfo* known = paperTask(task);
  return domain == Domain::Unknown && known ? known->domain : domain;
}

QString systemOfPath(const QString& path) {
  const QStringList parts = partsOf(path, "output");
  return parts.size() > 1 && isKnownSystem(parts.constFirst()) ? systemNameFrom(parts.constFirst()) : QString();
}

}  // namespace s2s
