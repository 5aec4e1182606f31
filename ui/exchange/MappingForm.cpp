// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/MappingForm.h"

#include "ui/common/LiveTexts.h"
#include "ui/common/Theme.h"
#include "ui/exchange/ExchangeWords.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace s2s {
namespace {

constexpr MappedField kAsked[] = {MappedField::Rater,  MappedField::SystemA, MappedField::SystemB, MappedField::Level,
                                  MappedField::Domain, MappedField::Task,    MappedField::Language};

}  // namespace

MappingForm::MappingForm(QWidget* parent)
    : QWidget(parent),
      m_rows(new QFormLayout(this)),
      m_kind(new QComboBox),
      m_seat(new QComboBox),
      m_kindLabel(new QLabel),
      m_seatLabel(new QLabel) {
  m_rows->setContentsMargins(0, 0, 0, 0);
  m_rows->setVerticalSpacing(theme::kGrid / 2);
  m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  m_kind->setObjectName(QStringLiteral("constant-rater_kind"));
  m_kind->addItems({{}, {}});
  m_seat->setObjectName(QStringLiteral("mappingSeat"));
  m_seat->addItems({{}, {}});
  for (const MappedField field : kAsked) {
    auto* edit = new QLineEdit;
    edit->setObjectName(QStringLiteral("constant-") + code(field));
    auto* label = new QLabel;
    m_edits.insert(field, edit);
    m_labels.insert(field, label);
    m_rows->addRow(label, edit);
    connect(edit, &QLineEdit::textEdited, this, &MappingForm::changed);
    if (field == MappedField::Rater)
      m_rows->addRow(m_kindLabel, m_kind);
  }
  m_rows->addRow(m_seatLabel, m_seat);
  connect(m_kind, &QComboBox::activated, this, &MappingForm::changed);
  connect(m_seat, &QComboBox::activated, this, &MappingForm::changed);
  (new LiveTexts(this))->add([this] { retranslate(); });
}

void MappingForm::retranslate() {
  for (auto it = m_labels.cbegin(); it != m_labels.cend(); ++it) {
    it.value()->setText(words(it.key()));
    m_edits.value(it.key())->setAccessibleName(tr("%1, the same in every row").arg(words(it.key())));
  }
  m_kindLabel->setText(tr("The raters are"));
  m_kind->setItemText(0, tr("people"));
  m_kind->setItemText(1, tr("automatic judges"));
  m_kind->setAccessibleName(m_kindLabel->text());
  m_seatLabel->setText(tr("Heard first"));
  m_seat->setItemText(0, tr("not known"));
  m_seat->setItemText(1, tr("always system A"));
  m_seat->setAccessibleName(tr("Which of the two was heard first"));
}

void MappingForm::show(const QMap<MappedField, QString>& constants, MappedSeat seat) {
  for (auto it = m_edits.cbegin(); it != m_edits.cend(); ++it)
    it.value()->setText(constants.value(it.key()));
  m_kind->setCurrentIndex(constants.value(MappedField::RaterKind) == QLatin1String("judge") ? 1 : 0);
  m_seat->setCurrentIndex(seat == MappedSeat::Presented ? 1 : 0);
}

void MappingForm::hideFields(const QSet<MappedField>& pointed) {
  m_pointed = pointed;
  for (auto it = m_edits.cbegin(); it != m_edits.cend(); ++it)
    m_rows->setRowVisible(it.value(), !pointed.contains(it.key()));
  m_rows->setRowVisible(m_kind, !pointed.contains(MappedField::RaterKind));
}

QMap<MappedField, QString> MappingForm::constants() const {
  QMap<MappedField, QString> constants;
  for (auto it = m_edits.cbegin(); it != m_edits.cend(); ++it)
    if (const QString text = it.value()->text().trimmed(); !text.isEmpty() && !m_pointed.contains(it.key()))
      constants.insert(it.key(), text);
  if (m_kind->currentIndex() == 1 && !m_pointed.contains(MappedField::RaterKind))
    constants.insert(MappedField::RaterKind, QStringLiteral("judge"));
  return constants;
}

MappedSeat MappingForm::seat() const {
  return m_seat->currentIndex() == 1 ? MappedSeat::Presented : MappedSeat::Unknown;
}

}  // namespace s2s
