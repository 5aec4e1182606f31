// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/QuotaGrid.h"

#include "core/model/Words.h"
#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"

#include <QGridLayout>
#include <QSpinBox>

namespace s2s {
namespace {

constexpr int kNoLimit = -1;
constexpr int kMost = 100'000;
constexpr int kColumns = 2;

template <class Key>
QMap<Key, int> limits(const QMap<Key, QSpinBox*>& fields) {
  QMap<Key, int> given;
  for (auto field = fields.cbegin(); field != fields.cend(); ++field)
    if ((*field)->value() != kNoLimit)
      given.insert(field.key(), (*field)->value());
  return given;
}

template <class Key>
void fill(const QMap<Key, QSpinBox*>& fields, const QMap<Key, int>& given) {
  for (auto field = fields.cbegin(); field != fields.cend(); ++field)
    (*field)->setValue(given.value(field.key(), kNoLimit));
}

}  // namespace

QuotaGrid::QuotaGrid(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)), m_texts(new LiveTexts(this)) {
  setObjectName(QStringLiteral("planQuotas"));
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setSpacing(theme::kGrid / 2);
  for (const Level level : kLevels)
    m_levels.insert(level, addField(QStringLiteral("quota-") + code(level), [level] { return words(level); }));
  endRow();
  for (const Domain domain : kDomains)
    m_domains.insert(domain, addField(QStringLiteral("quota-") + code(domain), [domain] { return words(domain); }));
  endRow();
}

void QuotaGrid::setLanguages(const QStringList& languages) {
  for (const QString& language : languages)
    if (!language.isEmpty() && !m_languages.contains(language))
      m_languages.insert(language,
                         addField(QStringLiteral("quota-") + language, [language] { return languageWords(language); }));
  endRow();
}

void QuotaGrid::setQuotas(const Quotas& quotas) {
  const QSignalBlocker quiet(this);
  fill(m_levels, quotas.level);
  fill(m_domains, quotas.domain);
  fill(m_languages, quotas.language);
}

Quotas QuotaGrid::quotas() const { return {limits(m_levels), limits(m_domains), limits(m_languages)}; }

QSpinBox* QuotaGrid::addField(const QString& name, const std::function<QString()>& words) {
  auto* label = new Label(theme::Step::Small, theme::Color::TextMuted);
  auto* field = new QSpinBox;
  field->setObjectName(name);
  field->setRange(kNoLimit, kMost);
  field->setValue(kNoLimit);
  field->setSpecialValueText(QStringLiteral("–"));
  field->setAlignment(Qt::AlignRight);
  m_grid->addWidget(label, m_row, 2 * m_column);
  m_grid->addWidget(field, m_row, 2 * m_column + 1);
  if (++m_column == kColumns)
    endRow();
  m_texts->add([label, field, words] {
    label->setText(words());
    field->setAccessibleName(tr("At most so many battles: %1").arg(words()));
    field->setToolTip(tr("– means no limit."));
  });
  connect(field, &QSpinBox::valueChanged, this, &QuotaGrid::changed);
  return field;
}

void QuotaGrid::endRow() {
  if (m_column > 0)
    ++m_row;
  m_column = 0;
}

}  // namespace s2s
