// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judge/JudgeForm.h"

#include "core/base/ErrorWords.h"
#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"
#include "ui/judge/KeyRow.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>

#include <cmath>

namespace s2s {
namespace {

template <class Field>
Field* named(const char* name) {
  auto* field = new Field;
  field->setObjectName(QLatin1String(name));
  return field;
}

QDoubleSpinBox* amount(const char* name, int decimals, double most) {
  auto* box = named<QDoubleSpinBox>(name);
  box->setDecimals(decimals);
  box->setRange(0, most);
  return box;
}

QDoubleSpinBox* price(const char* name) { return amount(name, 4, 1e9); }

/// What the box says, or what is stored where it shows that, rounded.
double valueOf(const QDoubleSpinBox& box, double stored) {
  const double rounding = 0.5001 * std::pow(10, -box.decimals());
  return std::abs(box.value() - stored) < rounding ? stored : box.value();
}

QSpinBox* count(const char* name, int least, int most) {
  auto* box = named<QSpinBox>(name);
  box->setRange(least, most);
  return box;
}

}  // namespace

JudgeForm::JudgeForm(JudgeDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_rows(new QFormLayout(this)),
      m_name(named<QLineEdit>("judgeName")),
      m_model(named<QLineEdit>("judgeModel")),
      m_base(named<QLineEdit>("judgeBase")),
      m_inFlight(count("judgeInFlight", 1, 256)),
      m_tries(count("judgeTries", 1, 20)),
      m_perMinute(amount("judgePerMinute", 3, 1e6)),
      m_priceIn(price("judgePriceIn")),
      m_priceText(price("judgePriceText")),
      m_priceOut(price("judgePriceOut")),
      m_save(named<QPushButton>("saveJudge")),
      m_said(new Label(theme::Step::Small, theme::Color::TextMuted)),
      m_key(new KeyRow(desk, JudgeDesk::KeyFor::Judge, {"judgeKey", "keepKey", "forgetKey", "keyState"})),
      m_speechKey(new KeyRow(desk, JudgeDesk::KeyFor::Speech,
                             {"speechKey", "keepSpeechKey", "forgetSpeechKey", "speechKeyState"})) {
  build();
  (new LiveTexts(this))->add([this] { retranslate(); });
  connect(m_save, &QPushButton::clicked, this, &JudgeForm::save);
  setEnabled(false);
}

void JudgeForm::build() {
  m_said->setObjectName(QStringLiteral("judgeSaid"));
  m_said->setFit(Label::Fit::Wrap);
  m_rows->setContentsMargins(0, 0, 0, 0);
  m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  for (QWidget* field : std::initializer_list<QWidget*>{m_name, m_model, m_base, m_inFlight, m_perMinute, m_tries,
                                                        m_priceIn, m_priceText, m_priceOut})
    m_rows->addRow(QStringLiteral(" "), field);
  m_rows->addRow(m_save);
  m_rows->addRow(m_said);
  for (KeyRow* row : {m_key, m_speechKey})
    m_rows->addRow(QStringLiteral(" "), row);
}

void JudgeForm::retranslate() {
  const auto label = [this](QWidget* field, const QString& text) {
    if (auto* words = qobject_cast<QLabel*>(m_rows->labelForField(field)))
      words->setText(text);
    field->setAccessibleName(text);
  };
  label(m_name, tr("Name"));
  label(m_model, tr("Model"));
  label(m_base, tr("Address"));
  label(m_inFlight, tr("At the same time"));
  label(m_perMinute, tr("Requests a minute"));
  label(m_tries, tr("Tries"));
  label(m_priceIn, tr("Price of audio in"));
  label(m_priceText, tr("Price of text in"));
  label(m_priceOut, tr("Price of text out"));
  label(m_key, tr("API key"));
  label(m_speechKey, tr("API key for speech"));
  m_key->setFieldName(tr("API key of the server"));
  m_speechKey->setFieldName(tr("API key of the server that speaks the prompt"));
  for (QDoubleSpinBox* box : {m_priceIn, m_priceText, m_priceOut})
    box->setToolTip(tr("For a million tokens, in any currency"));
  m_perMinute->setSpecialValueText(tr("no limit"));
  m_save->setText(tr("Save"));
}

void JudgeForm::setJudge(const JudgeId& judge) {
  m_judge = judge;
  m_said->setText({});
  const Result<KnownJudge> known = m_desk.known(judge);
  m_config = known ? std::optional(known->config) : std::nullopt;
  if (known)
    showConfig(known->config);
  else if (!judge.isEmpty())
    m_said->setText(describe(known.error()));
  for (KeyRow* row : {m_key, m_speechKey})
    row->setJudge(judge);
  setEnabled(m_config.has_value());
}

void JudgeForm::showConfig(const JudgeConfig& config) {
  m_name->setText(config.name);
  m_model->setText(config.model);
  m_base->setText(config.base);
  m_inFlight->setValue(config.inFlight);
  m_perMinute->setValue(config.requestsPerMinute);
  m_tries->setValue(config.maxTries);
  m_priceIn->setValue(config.price.audioInPerMillion);
  m_priceText->setValue(config.price.textInPerMillion);
  m_priceOut->setValue(config.price.outPerMillion);
  const auto showRow = [this](QWidget* field, bool isThere) {
    field->setVisible(isThere);
    m_rows->labelForField(field)->setVisible(isThere);
  };
  for (QWidget* field :
       std::initializer_list<QWidget*>{m_model, m_base, m_priceIn, m_priceText, m_priceOut, m_perMinute, m_key})
    showRow(field, !config.base.isEmpty());
  showRow(m_speechKey, config.speech.has_value());
}

JudgeConfig JudgeForm::config() const {
  JudgeConfig config = *m_config;
  config.name = m_name->text().trimmed();
  config.model = m_model->text().trimmed();
  config.base = m_base->text().trimmed();
  config.inFlight = m_inFlight->value();
  config.requestsPerMinute = valueOf(*m_perMinute, config.requestsPerMinute);
  config.maxTries = m_tries->value();
  config.price.audioInPerMillion = valueOf(*m_priceIn, config.price.audioInPerMillion);
  config.price.textInPerMillion = valueOf(*m_priceText, config.price.textInPerMillion);
  config.price.outPerMillion = valueOf(*m_priceOut, config.price.outPerMillion);
  return config;
}

void JudgeForm::save() {
  m_desk.save(config(), [self = QPointer(this)](const Result<JudgeId>& saved) {
    if (!self)
      return;
    self->m_said->setColor(saved ? theme::Color::TextMuted : theme::Color::Bad);
    if (!saved) {
      self->m_said->setText(describe(saved.error()));
      return;
    }
    const bool isAnother = *saved != self->m_judge;
    Q_EMIT self->saved(*saved);
    self->m_said->setText(isAnother ? tr("Saved as another judge: what it answers with has changed.") : tr("Saved."));
  });
}

}  // namespace s2s
