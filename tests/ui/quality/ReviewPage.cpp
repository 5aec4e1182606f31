// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/quality/ReviewPage.h"

#include <QFile>
#include <QLabel>

namespace s2s::test {
namespace {

StudyInfo infoOf(const ReviewPage::Plan& plan) {
  StudyInfo info;
  info.quality.hideLevel = plan.hideLevel;
  info.quality.auditPerLevel = 1;
  info.showProsody = plan.showProsody;
  return info;
}

}  // namespace

ReviewPage::ReviewPage(const Plan& plan)
    : m_data({.samples = plan.samples, .systems = 2, .seconds = plan.seconds, .split = plan.split}, infoOf(plan)) {
  for (const QString& file : plan.missing)
    QFile::remove(m_data.setFolder() + QLatin1Char('/') + file);
  for (const QString& file : plan.cut) {
    const QString path = m_data.setFolder() + QLatin1Char('/') + file;
    QFile::resize(path, QFile(path).size() / 2);
  }
  if (!m_data.open())
    qFatal("the study could not be opened");
  m_player = std::make_unique<Player>(m_data.study().speaker());
  m_page = std::make_unique<QualityPage>(m_data.study(), *m_player, m_notices);
  m_page->resize(1080, 800);
  m_page->show();
  m_page->setRater(RaterId(QStringLiteral("anna")));
}

QString ReviewPage::hint() { return find<QLabel>("hint")->text(); }

bool ReviewPage::reach(SessionState state) {
  return QTest::qWaitFor([&] { return m_page->check() && check().state() == state; }, 20'000);
}

void ReviewPage::press(Qt::Key key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(m_page.get(), key, modifiers); }

void ReviewPage::press(const QList<Qt::Key>& keys) {
  for (const Qt::Key key : keys)
    press(key);
}

bool ReviewPage::settles(int done) {
  return QTest::qWaitFor(
      [&] {
        return check().done() == done && check().state() != SessionState::Loading &&
               check().state() != SessionState::Saving;
      },
      20'000);
}

bool ReviewPage::addMarks(const QList<QualityMark>& marks) {
  Edit edit;
  edit.marks = marks;
  for (const QualityMark& mark : marks)
    edit.raters.append({mark.reviewer, RaterKind::Human, false});
  bool saved = false;
  study().apply(edit, [&](const Result<void>& result) { saved = static_cast<bool>(result); });
  return QTest::qWaitFor([&] { return saved; }, 10'000);
}

QualityMark markBy(const QString& reviewer, const SampleId& sample, Mark mark, MarkReasons reasons) {
  static qint64 time = 1;
  QualityMark made;
  made.event = EventId(QStringLiteral("event-%1").arg(++time, 4, 10, QLatin1Char('0')));
  made.sample = sample;
  made.reviewer = RaterId(reviewer);
  made.mark = mark;
  made.reasons = reasons;
  made.committedAt = time;
  return made;
}

}  // namespace s2s::test
