// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/WidgetTexts.h"

#include <QAccessible>
#include <QMetaProperty>
#include <QWidget>

namespace s2s::test {
namespace {

void collect(QAccessibleInterface* access, QStringList& texts) {
  if (!access)
    return;
  for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
    texts.append(access->text(kind));
  for (int i = 0; i < access->childCount(); ++i)
    collect(access->child(i), texts);
}

}  // namespace

QStringList textsOf(QWidget& page) {
  QStringList texts;
  QList<QObject*> objects = page.findChildren<QObject*>();
  objects.append(&page);
  for (const QObject* object : std::as_const(objects))
    for (int i = 0; i < object->metaObject()->propertyCount(); ++i) {
      const QVariant value = object->metaObject()->property(i).read(object);
      if (value.typeId() == QMetaType::QString)
        texts.append(value.toString());
    }
  collect(QAccessible::queryAccessibleInterface(&page), texts);
  return texts;
}

}  // namespace s2s::test
