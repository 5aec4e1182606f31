// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/NoticeBar.h"

#include "ui/common/LiveTexts.h"
#include "ui/common/Strip.h"

#include <QShortcut>
#include <QVBoxLayout>

#include <chrono>

namespace s2s {
namespace {

using namespace std::chrono_literals;

constexpr auto kInformFor = 6s;

QString informKey() { return QStringLiteral("inform"); }

}  // namespace

NoticeBar::NoticeBar(QWidget* parent) : QWidget(parent), m_rows(new QVBoxLayout(this)) {
  setObjectName(QStringLiteral("noticeBar"));
  m_rows->setContentsMargins(0, 0, 0, 0);
  m_rows->setSpacing(0);
  m_informTime.setSingleShot(true);
  m_informTime.setInterval(kInformFor);
  connect(&m_informTime, &QTimer::timeout, this, [this] { clear(informKey()); });
  auto* dismiss = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_0), this);
  dismiss->setAutoRepeat(false);
  dismiss->setContext(Qt::WindowShortcut);
  connect(dismiss, &QShortcut::activated, this, &NoticeBar::dismissOldest);
  hide();
}

void NoticeBar::inform(const QString& text) {
  clear(informKey());
  Strip* strip = addStrip(informKey(), false);
  strip->setText(text);
  m_informTime.start();
  m_announcer.tell(strip);
}

void NoticeBar::warn(const QString& key, const QString& text) {
  clear(key);
  Strip* strip = addStrip(key, true);
  strip->setText(text);
  m_announcer.tell(strip);
}

void NoticeBar::clear(const QString& key) {
  const QList<Strip*> strips = findChildren<Strip*>(key, Qt::FindDirectChildrenOnly);
  for (Strip* strip : strips)
    remove(strip);
}

void NoticeBar::dismissOldest() {
  if (QLayoutItem* first = m_rows->itemAt(0))
    remove(static_cast<Strip*>(first->widget()));
}

QStringList NoticeBar::texts() const {
  QStringList all;
  for (int i = 0; i < m_rows->count(); ++i)
    all.append(static_cast<Strip*>(m_rows->itemAt(i)->widget())->text());
  return all;
}

Strip* NoticeBar::addStrip(const QString& key, bool warning) {
  auto* strip = new Strip(warning ? Strip::Tone::Warning : Strip::Tone::Neutral, this);
  strip->setObjectName(key);
  auto* texts = new LiveTexts(strip);
  texts->add([strip] {
    //: %1 is a key, like "Alt+0"
    strip->setButton(
        NoticeBar::tr("Dismiss  %1").arg(QKeySequence(Qt::ALT | Qt::Key_0).toString(QKeySequence::NativeText)));
  });
  connect(strip, &Strip::buttonPressed, this, [this, strip] { remove(strip); });
  m_rows->addWidget(strip);
  strip->show();
  show();
  return strip;
}

void NoticeBar::remove(Strip* strip) {
  m_rows->removeWidget(strip);
  strip->setObjectName({});
  strip->hide();
  strip->deleteLater();
  setVisible(m_rows->count() > 0);
}

}  // namespace s2s
