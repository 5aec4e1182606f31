// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/JoinPanel.h"

#include "ui/common/AppSettings.h"
#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"
#include "ui/start/StudyDesk.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

namespace s2s {
namespace {

constexpr int kLongestName = 64;
constexpr int kPanelWidth = 56 * theme::kGrid;

}  // namespace

JoinPanel::JoinPanel(StudyDesk& desk, const AppSettings& settings, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_settings(settings), m_name(new QComboBox), m_start(new QPushButton) {
  setObjectName(QStringLiteral("joinPanel"));
  auto* title = new Label(theme::Step::Title);
  title->setWeight(QFont::DemiBold);
  auto* why = new Label(theme::Step::Body, theme::Color::TextMuted);
  why->setFit(Label::Fit::Wrap);
  m_name->setObjectName(QStringLiteral("raterName"));
  m_name->setEditable(true);
  m_name->setInsertPolicy(QComboBox::NoInsert);
  m_name->lineEdit()->setMaxLength(kLongestName);
  m_start->setObjectName(QStringLiteral("joinButton"));
  m_start->setDefault(true);

  auto* panel = new QWidget;
  panel->setMaximumWidth(kPanelWidth);
  auto* grid = new QGridLayout(panel);
  grid->setSpacing(2 * theme::kGrid);
  grid->addWidget(title, 0, 0, 1, 2);
  grid->addWidget(why, 1, 0, 1, 2);
  grid->addWidget(m_name, 2, 0);
  grid->addWidget(m_start, 2, 1);
  grid->setColumnStretch(0, 1);
  auto* centred = new QGridLayout(this);
  centred->addWidget(panel, 1, 1);
  centred->setColumnStretch(0, 1);
  centred->setColumnStretch(1, 4);
  centred->setColumnStretch(2, 1);
  centred->setRowStretch(0, 1);
  centred->setRowStretch(2, 2);

  connect(m_start, &QPushButton::clicked, this, &JoinPanel::join);
  connect(m_name->lineEdit(), &QLineEdit::returnPressed, this, &JoinPanel::join);
  connect(m_name, &QComboBox::currentTextChanged, this,
          [this](const QString& name) { m_start->setEnabled(!name.trimmed().isEmpty()); });
  (new LiveTexts(this))->add([this, title, why] {
    title->setText(tr("Who listens?"));
    why->setText(
        tr("Your verdicts are stored under this name. Take a pseudonym, and the same one each time, "
           "so that you go on where you stopped."));
    m_name->setAccessibleName(tr("Name of the annotator"));
    m_name->lineEdit()->setPlaceholderText(tr("Pseudonym"));
    m_start->setText(tr("Start listening  Enter"));
  });
  fill();
}

void JoinPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  fill();
  m_name->setFocus();
  m_name->lineEdit()->selectAll();
}

void JoinPanel::fill() {
  m_name->clear();
  m_name->addItems(m_desk.knownAnnotators());
  m_name->setEditText(m_settings.annotator());
  m_start->setEnabled(!m_name->currentText().trimmed().isEmpty());
}

void JoinPanel::join() {
  const QString name = m_name->currentText().simplified();
  if (!name.isEmpty())
    m_desk.join(RaterId(name));
}

}  // namespace s2s
