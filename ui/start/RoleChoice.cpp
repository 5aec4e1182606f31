// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/RoleChoice.h"

#include "ui/common/AppSettings.h"
#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"

#include <QRadioButton>
#include <QVBoxLayout>

namespace s2s {

RoleChoice::RoleChoice(AppSettings& settings, QWidget* parent) : QWidget(parent) {
  auto* annotator = new QRadioButton;
  auto* researcher = new QRadioButton;
  annotator->setObjectName(QStringLiteral("annotatorRole"));
  researcher->setObjectName(QStringLiteral("researcherRole"));
  auto* meaning = new Label(theme::Step::Small, theme::Color::TextMuted);
  meaning->setFit(Label::Fit::Wrap);

  QSizePolicy grows(QSizePolicy::Expanding, QSizePolicy::Preferred);
  grows.setHeightForWidth(true);  // the sentence below the choice wraps
  setSizePolicy(grows);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->addWidget(annotator);
  rows->addWidget(researcher);
  rows->addWidget(meaning);

  const auto show = [annotator, researcher, &settings] {
    (settings.role() == Role::Annotator ? annotator : researcher)->setChecked(true);
  };
  show();
  connect(&settings, &AppSettings::changed, this, [show](AppSettings::Key what) {
    if (what == AppSettings::Key::Role)
      show();
  });
  connect(annotator, &QRadioButton::clicked, this, [&settings] { settings.setRole(Role::Annotator); });
  connect(researcher, &QRadioButton::clicked, this, [&settings] { settings.setRole(Role::Researcher); });

  (new LiveTexts(this))->add([annotator, researcher, meaning] {
    annotator->setText(tr("Annotator: listens and judges, and sees nothing that names a system"));
    researcher->setText(tr("Researcher: sees sets, systems, verdicts and results as well"));
    meaning->setText(
        tr("This keeps apart what people see. It does not protect it: anybody at this computer can switch."));
  });
}

}  // namespace s2s
