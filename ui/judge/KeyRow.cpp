// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judge/KeyRow.h"

#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"
#include "ui/judge/JudgeWords.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

namespace s2s {

KeyRow::KeyRow(JudgeDesk& desk, JudgeDesk::KeyFor what, const std::array<const char*, 4>& names, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_what(what),
      m_key(new QLineEdit),
      m_keep(new QPushButton),
      m_forget(new QPushButton),
      m_state(new Label(theme::Step::Small, theme::Color::TextMuted)) {
  const std::array<QWidget*, 4> parts = {m_key, m_keep, m_forget, m_state};
  for (size_t i = 0; i < parts.size(); ++i)
    parts[i]->setObjectName(QLatin1String(names[i]));
  m_key->setEchoMode(QLineEdit::Password);
  m_state->setFit(Label::Fit::Wrap);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_keep);
  buttons->addWidget(m_forget);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->addWidget(m_key);
  rows->addLayout(buttons);
  rows->addWidget(m_state);
  (new LiveTexts(this))->add([this] { retranslate(); });
  connect(m_keep, &QPushButton::clicked, this, &KeyRow::keep);
  connect(m_key, &QLineEdit::returnPressed, this, &KeyRow::keep);
  connect(m_key, &QLineEdit::textChanged, this, &KeyRow::showButtons);
  connect(m_forget, &QPushButton::clicked, this, [this] {
    m_desk.forgetKey(m_judge, m_what, [self = QPointer(this)](JudgeDesk::Key key) {
      if (self)
        self->showKey(key);
    });
  });
  showButtons();
}

void KeyRow::retranslate() {
  m_keep->setText(tr("Keep key"));
  m_forget->setText(tr("Forget"));
}

void KeyRow::setFieldName(const QString& name) { m_key->setAccessibleName(name); }

void KeyRow::setJudge(const JudgeId& judge) {
  m_judge = judge;
  m_key->clear();
  m_state->setText({});
  m_desk.findKey(judge, m_what, [self = QPointer(this), judge](JudgeDesk::Key key) {
    if (self && self->m_judge == judge)
      self->showKey(key);
  });
}

void KeyRow::keep() {
  const QByteArray key = m_key->text().trimmed().toUtf8();
  m_key->clear();
  if (!key.isEmpty())
    m_desk.keepKey(m_judge, m_what, key, [self = QPointer(this)](JudgeDesk::Key kept) {
      if (self)
        self->showKey(kept);
    });
}

void KeyRow::showKey(JudgeDesk::Key key) {
  m_state->setColor(key == JudgeDesk::Key::Missing ? theme::Color::Warning : theme::Color::TextMuted);
  m_state->setText(words(key));
  m_forget->setEnabled(key == JudgeDesk::Key::InKeychain || key == JudgeDesk::Key::ThisSession);
}

void KeyRow::showButtons() { m_keep->setEnabled(!m_key->text().trimmed().isEmpty()); }

}  // namespace s2s
