// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Dialog.h"

#include "ui/common/AppSettings.h"

#include <QScreen>

namespace s2s {
namespace {

constexpr QSize kWindowFrame(16, 48);  ///< about what a desktop's title bar and borders take

}  // namespace

Dialog::Dialog(const QString& name, AppSettings& settings, QWidget* parent) : QDialog(parent), m_settings(settings) {
  setObjectName(name);
}

void Dialog::setVisible(bool visible) {
  if (visible && !isVisible() && !restoreGeometry(m_settings.windowGeometry(objectName())) && m_firstSize.isValid())
    resize(m_firstSize.boundedTo(screen()->availableSize() - kWindowFrame));
  if (!visible && isVisible())
    m_settings.setWindowGeometry(objectName(), saveGeometry());
  QDialog::setVisible(visible);
}

}  // namespace s2s
