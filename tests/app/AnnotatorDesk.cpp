// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/AnnotatorDesk.h"

#include "tests/support/Places.h"
#include "ui/annotate/AnnotatePage.h"
#include "ui/quality/QualityPage.h"
#include "ui/window/Pages.h"

#include <QTest>

namespace s2s::test {
namespace {

constexpr int kPatienceMs = 20'000;

Doors doorsWith(std::unique_ptr<FakeSpeaker> speaker) {
  Doors doors;
  doors.clock = std::make_unique<SystemClock>();
  doors.clips = std::make_unique<ClipReader>(builtProgram("s2sarena-decode"));
  doors.speaker = std::move(speaker);
  return doors;
}

}  // namespace

AnnotatorDesk::AnnotatorDesk(const QString& study, const QString& page, Role role)
    : m_settings(m_folder.filePath(QStringLiteral("settings.ini"))),
      m_study(doorsWith(std::move(m_made))),
      m_player(m_study.speaker()) {
  m_settings.overrideRole(role);
  m_window = std::make_unique<MainWindow>(MainWindow::Parts{m_study, m_player, m_settings, m_ask, {}}, pages());
  m_window->show();
  m_study.speaker().start();
  m_window->setFirstPage(page);
  m_window->desk().open(study);
}

QualityCheck* AnnotatorDesk::check() const {
  auto* page = m_window->findChild<QualityPage*>();
  return page ? page->check() : nullptr;
}

Session* AnnotatorDesk::session() const {
  auto* page = m_window->findChild<AnnotatePage*>();
  return page ? page->session() : nullptr;
}

void AnnotatorDesk::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
  QWidget* focus = m_window->focusWidget();
  QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
  ++m_presses;
}

void AnnotatorDesk::type(const QString& text) {
  QWidget* focus = m_window->focusWidget();
  QTest::keyClick(focus, Qt::Key_A, Qt::ControlModifier);
  QTest::keyClicks(focus, text);
}

bool AnnotatorDesk::hearUntil(const std::function<bool()>& isOpen) {
  for (int i = 0; i < 600 && !isOpen(); ++i)
    pull(0.1);
  return isOpen();
}

bool AnnotatorDesk::waitFor(const std::function<bool()>& condition) { return QTest::qWaitFor(condition, kPatienceMs); }

}  // namespace s2s::test
