// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/SoundForm.h"

#include "core/audio/Player.h"
#include "core/audio/Speaker.h"
#include "ui/common/AppSettings.h"
#include "ui/common/FormRow.h"
#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>

namespace s2s {
namespace {

constexpr int kDeviceLetters = 24;  ///< names of devices are long: what is over is cut

}  // namespace

SoundForm::SoundForm(AppSettings& settings, Player& player, Speaker& speaker, QWidget* parent)
    : QWidget(parent),
      m_settings(settings),
      m_player(player),
      m_speaker(speaker),
      m_rows(new QFormLayout(this)),
      m_texts(new LiveTexts(this)) {
  m_rows->setContentsMargins(0, 2 * theme::kGrid, 0, 0);
  m_rows->setSpacing(2 * theme::kGrid);
  m_rows->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
  addDevice();
  addVolume();
  addSwitching();
  addCheck();
}

void SoundForm::addDevice() {
  m_device = new QComboBox;
  m_device->setObjectName(QStringLiteral("soundDevice"));
  m_device->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_device->setMinimumContentsLength(kDeviceLetters);
  m_device->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  addRow(m_device, [] { return tr("Sound device"); });
  m_texts->add([this] { listDevices(); });
  connect(&m_speaker, &Speaker::outputsChanged, this, &SoundForm::listDevices);
  connect(&m_settings, &AppSettings::changed, this, [this](AppSettings::Key what) {
    if (what == AppSettings::Key::SoundOutput)
      listDevices();
  });
  connect(m_device, &QComboBox::activated, this,
          [this] { m_settings.setSoundOutput(m_device->currentData().toString()); });
}

void SoundForm::listDevices() {
  const QSignalBlocker quiet(m_device);
  const QList<SoundOutput> outputs = m_speaker.outputs();
  m_device->clear();
  const auto standard =
      std::find_if(outputs.cbegin(), outputs.cend(), [](const SoundOutput& output) { return output.isDefault; });
  m_device->addItem(standard == outputs.cend() ? tr("Like the desktop")
                                               //: %1 is the name of a sound device.
                                               : tr("Like the desktop: %1").arg(standard->name),
                    QString());
  for (const SoundOutput& output : outputs)
    m_device->addItem(output.name, output.id);
  const QString chosen = m_settings.soundOutput();
  if (m_device->findData(chosen) < 0)
    m_device->addItem(tr("The chosen device, which is not connected"), chosen);
  m_device->setCurrentIndex(m_device->findData(chosen));
}

void SoundForm::addVolume() {
  auto* slider = new QSlider(Qt::Horizontal);
  slider->setObjectName(QStringLiteral("volumeSlider"));
  slider->setRange(qRound(kLeastVolume * 100), 100);
  slider->setPageStep(10);
  auto* percent = new Label(theme::Step::Body, theme::Color::TextMuted);
  auto* field = new QWidget;
  auto* row = new QHBoxLayout(field);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(slider, 1);
  row->addWidget(percent);
  addRow(field, [] { return tr("Volume"); });
  const auto show = [this, slider, percent] {
    const int now = qRound(m_player.volume() * 100);
    const bool locked = m_player.isVolumeLocked();
    percent->setText(QStringLiteral("%1 %").arg(now, 3));
    const QSignalBlocker quiet(slider);
    slider->setValue(now);
    slider->setEnabled(!locked);
    slider->setToolTip(locked ? tr("This study keeps the volume as it was set in the sound check.") : QString());
  };
  m_texts->add([slider, show] {
    slider->setAccessibleName(tr("Volume"));
    show();
  });
  connect(&m_player, &Player::stateChanged, this, show);
  connect(&m_settings, &AppSettings::changed, this, show);
  connect(slider, &QSlider::valueChanged, this,
          [this](int now) { m_settings.setVolume(static_cast<float>(now) / 100.0F); });
}

void SoundForm::addSwitching() {
  auto* choice = new QComboBox;
  choice->setObjectName(QStringLiteral("switchChoice"));
  choice->addItems({{}, {}});
  addRow(choice, [] { return tr("From one answer to the other"); });
  m_texts->add([choice] {
    choice->setItemText(0, tr("The other starts over"));
    choice->setItemText(1, tr("The other goes on at the same place"));
  });
  const auto show = [this, choice] { choice->setCurrentIndex(m_settings.switchKeepsPlace() ? 1 : 0); };
  show();
  connect(&m_settings, &AppSettings::changed, this, show);
  connect(choice, &QComboBox::activated, this, [this](int index) { m_settings.setSwitchKeepsPlace(index == 1); });
}

void SoundForm::addCheck() {
  auto* check = new QPushButton;
  check->setObjectName(QStringLiteral("checkSound"));
  addRow(check, [] { return tr("Sound check"); });
  m_texts->add([check] { check->setText(tr("Check the sound again")); });
  connect(check, &QPushButton::clicked, this, &SoundForm::soundCheckAsked);
}

void SoundForm::addRow(QWidget* field, const std::function<QString()>& label) {
  addFormRow(*m_rows, *m_texts, field, label);
}

}  // namespace s2s
