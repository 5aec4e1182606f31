// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/FormRow.h"

#include "ui/common/LiveTexts.h"

#include <QFormLayout>
#include <QLabel>

namespace s2s {

void addFormRow(QFormLayout& rows, LiveTexts& texts, QWidget* field, const std::function<QString()>& label) {
  auto* text = new QLabel;
  text->setTextFormat(Qt::PlainText);
  text->setBuddy(field);
  rows.addRow(text, field);
  texts.add([text, field, label] {
    text->setText(label());
    field->setAccessibleName(label());
  });
}

}  // namespace s2s
