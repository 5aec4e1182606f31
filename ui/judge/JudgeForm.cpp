// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judge/JudgeForm.h"

#include "core/base/ErrorWords.h"
#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"
#include "ui/judge/JudgeWords.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>

namespace s2s {
namespace {

template <class Field>
Field* named(const char* name) {
  auto* field = new Field;
  field->setObjectName(QLatin1String(name));
  return field;
}

QDoubleSpinBox* price(const char* name) {
  auto* box = named<QDoubleSpinBox>(name);
  box->setRange(0, 1'000'000);
  box->setDecimals(4);
  return box;
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
      m_keyRow(new QHBoxLayout),
      m_name(named<QLineEdit>("judgeName")),
      m_model(named<QLineEdit>("judgeModel")),
      m_base(named<QLineEdit>("judgeBase")),
      m_key(named<QLineEdit>("judgeKey")),
      m_inFlight(count("judgeInFlight", 1, 64)),
      m_perMinute(count("judgePerMinute", 0, 100'000)),
      m_tries(count("judgeTries", 1, 20)),
      m_priceIn(price("judgePriceIn")),
      m_priceOut(price("judgePriceOut")),
      m_save(named<QPushButton>("saveJudge")),
      m_keep(named<QPushButton>("keepKey")),
      m_forget(named<QPushButton>("forgetKey")),
      m_keyState(new Label(theme::Step::Small, theme::Color::TextMuted)),
      m_said(new Label(theme::Step::Small, theme::Color::TextMuted)) {
  build();
  (new LiveTexts(this))->add([this] { retranslate(); });
  connect(m_save, &QPushButton::clicked, this, &JudgeForm::save);
  connect(m_keep, &QPushButton::clicked, this, &JudgeForm::keepKey);
  connect(m_key, &QLineEdit::returnPressed, this, &JudgeForm::keepKey);
  connect(m_key, &QLineEdit::textChanged, this, &JudgeForm::showButtons);
  connect(m_forget, &QPushButton::clicked, this, [this] {
    m_desk.forgetKey(m_judge, [self = QPointer(this)](JudgeDesk::Key key) {
      if (self)
        self->showKey(key);
    });
  });
  showButtons();
}

void JudgeForm::build() {
  m_key->setEchoMode(QLineEdit::Password);
  m_keyState->setObjectName(QStringLiteral("keyState"));
  m_keyState->setFit(Label::Fit::Wrap);
  m_said->setObjectName(QStringLiteral("judgeSaid"));
  m_said->setFit(Label::Fit::Wrap);
  m_keyRow->addWidget(m_key, 1);
  auto* keyButtons = new QHBoxLayout;
  keyButtons->addWidget(m_keep);
  keyButtons->addWidget(m_forget);
  m_rows->setContentsMargins(0, 0, 0, 0);
  m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  for (QWidget* field : std::initializer_list<QWidget*>{m_name, m_model, m_base, m_inFlight, m_perMinute, m_tries,
                                                        m_priceIn, m_priceOut})
    m_rows->addRow(QStringLiteral(" "), field);
  m_rows->addRow(m_save);
  m_rows->addRow(m_said);
  m_rows->addRow(QStringLiteral(" "), m_keyRow);
  m_rows->addRow(QString(), keyButtons);
  m_rows->addRow(m_keyState);
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
  label(m_priceOut, tr("Price of text out"));
  for (QDoubleSpinBox* box : {m_priceIn, m_priceOut})
    box->setToolTip(tr("For a million tokens, in any currency"));
  m_perMinute->setSpecialValueText(tr("no limit"));
  m_save->setText(tr("Save"));
  m_keep->setText(tr("Keep key"));
  m_forget->setText(tr("Forget"));
  if (auto* words = qobject_cast<QLabel*>(m_rows->labelForField(m_keyRow)))
    words->setText(tr("API key"));
  m_key->setAccessibleName(tr("API key of the server"));
}

void JudgeForm::setJudge(const JudgeId& judge) {
  m_judge = judge;
  m_key->clear();
  m_said->setText({});
  const Result<KnownJudge> known = m_desk.known(judge);
  m_config = known ? std::optional(known->config) : std::nullopt;
  if (known)
    showConfig(known->config);
  else if (!judge.isEmpty())
    m_said->setText(describe(known.error()));
  m_keyState->setText({});
  if (known)
    m_desk.findKey(judge, [self = QPointer(this)](JudgeDesk::Key key) {
      if (self)
        self->showKey(key);
    });
  showButtons();
}

void JudgeForm::showConfig(const JudgeConfig& config) {
  m_name->setText(config.name);
  m_model->setText(config.model);
  m_base->setText(config.base);
  m_inFlight->setValue(config.inFlight);
  m_perMinute->setValue(static_cast<int>(config.requestsPerMinute));
  m_tries->setValue(config.maxTries);
  m_priceIn->setValue(config.price.audioInPerMillion);
  m_priceOut->setValue(config.price.outPerMillion);
  const bool isServer = config.api == JudgeApi::Gemini || config.api == JudgeApi::OpenAiChat;
  for (QWidget* field : std::initializer_list<QWidget*>{m_model, m_base, m_priceIn, m_priceOut, m_perMinute}) {
    field->setVisible(isServer);
    m_rows->labelForField(field)->setVisible(isServer);
  }
  for (QWidget* part :
       std::initializer_list<QWidget*>{m_key, m_keep, m_forget, m_keyState, m_rows->labelForField(m_keyRow)})
    part->setVisible(isServer);
}

JudgeConfig JudgeForm::config() const {
  JudgeConfig config = *m_config;
  config.name = m_name->text().trimmed();
  config.model = m_model->text().trimmed();
  config.base = m_base->text().trimmed();
  config.inFlight = m_inFlight->value();
  config.requestsPerMinute = m_perMinute->value();
  config.maxTries = m_tries->value();
  config.price.audioInPerMillion = m_priceIn->value();
  config.price.outPerMillion = m_priceOut->value();
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

void JudgeForm::keepKey() {
  const QByteArray key = m_key->text().trimmed().toUtf8();
  m_key->clear();
  if (!key.isEmpty())
    m_desk.keepKey(m_judge, key, [self = QPointer(this)](JudgeDesk::Key kept) {
      if (self)
        self->showKey(kept);
    });
}

void JudgeForm::showKey(JudgeDesk::Key key) {
  m_keyState->setColor(key == JudgeDesk::Key::Missing ? theme::Color::Warning : theme::Color::TextMuted);
  m_keyState->setText(words(key));
  m_forget->setEnabled(key == JudgeDesk::Key::InKeychain || key == JudgeDesk::Key::ThisSession);
}

void JudgeForm::showButtons() {
  setEnabled(m_config.has_value());
  m_keep->setEnabled(!m_key->text().trimmed().isEmpty());
}

}  // namespace s2s
