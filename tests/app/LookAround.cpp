// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/LookAround.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDirIterator>
#include <QFile>
#include <QMetaProperty>
#include <QPointer>
#include <QWidget>

namespace s2s::test {
namespace {

constexpr int kRoles = Qt::UserRole + 16;
/// Others hold no text, and reading some of them changes the object.
const QList<int> kTextual = {QMetaType::QString, QMetaType::QStringList, QMetaType::QVariant, QMetaType::QUrl,
                             QMetaType::QByteArray};

QString nameOf(const QObject& object) {
  return QLatin1String(object.metaObject()->className()) + QLatin1Char(' ') + object.objectName();
}

void addValue(const QString& where, const QVariant& value, QList<Seen>& seen) {
  if (value.canConvert<QStringList>())
    seen.append({where, value.toStringList().join(QLatin1Char('\n'))});
  else if (value.canConvert<QString>())
    seen.append({where, value.toString()});
}

void addProperties(const QObject& object, QList<Seen>& seen) {
  const QMetaObject& meta = *object.metaObject();
  for (int i = 0; i < meta.propertyCount(); ++i)
    if (const QMetaProperty property = meta.property(i); kTextual.contains(property.typeId()))
      addValue(nameOf(object) + QLatin1Char('.') + QLatin1String(property.name()), property.read(&object), seen);
  const QList<QByteArray> dynamic = object.dynamicPropertyNames();
  for (const QByteArray& name : dynamic)
    addValue(nameOf(object) + QLatin1Char('.') + QLatin1String(name), object.property(name.constData()), seen);
}

void addCells(const QAbstractItemModel& model, const QModelIndex& parent, QList<Seen>& seen) {
  for (int row = 0; row < model.rowCount(parent); ++row)
    for (int column = 0; column < model.columnCount(parent); ++column) {
      const QModelIndex cell = model.index(row, column, parent);
      for (int role = 0; role < kRoles; ++role)
        addValue(QStringLiteral("cell"), model.data(cell, role), seen);
      addCells(model, cell, seen);
    }
}

void addAccessible(QAccessibleInterface* access, QList<Seen>& seen) {
  if (!access)
    return;
  for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
    seen.append({QStringLiteral("screen reader"), access->text(kind)});
  if (QAccessibleTextInterface* text = access->textInterface())
    seen.append({QStringLiteral("screen reader, text"), text->text(0, text->characterCount())});
  for (int i = 0; i < access->childCount(); ++i)
    addAccessible(access->child(i), seen);
}

}  // namespace

QList<Seen> everythingInTheWindows() {
  QList<Seen> seen;
  const QWidgetList windows = QApplication::topLevelWidgets();
  for (QWidget* window : windows) {
    QList<QPointer<QObject>> objects{window};  // a window of Qt's own may go while we look
    const QList<QObject*> children = window->findChildren<QObject*>();
    for (QObject* child : children)
      objects.append(child);
    for (const QPointer<QObject>& object : std::as_const(objects)) {
      if (!object)
        continue;
      addProperties(*object, seen);
      if (const auto* view = qobject_cast<const QAbstractItemView*>(object.data()); view && view->model())
        addCells(*view->model(), {}, seen);
    }
    addAccessible(QAccessible::queryAccessibleInterface(window), seen);
  }
  addProperties(*qApp, seen);
  seen.append({QStringLiteral("clipboard"), QApplication::clipboard()->text()});
  return seen;
}

QList<Seen> everythingBelow(const QString& folder) {
  QList<Seen> seen;
  QDirIterator files(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
  while (files.hasNext()) {
    const QString path = files.next();
    seen.append({QStringLiteral("file name"), path.mid(folder.size())});
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
      seen.append({path, QString::fromLatin1(file.readAll())});
  }
  return seen;
}

QString leakIn(const QList<Seen>& seen, const QStringList& secrets) {
  for (const Seen& one : seen)
    for (const QString& secret : secrets)
      if (one.text.contains(secret, Qt::CaseInsensitive))
        return QStringLiteral("\"%1\" in %2: %3").arg(secret, one.where, one.text.left(300));
  return {};
}

}  // namespace s2s::test
