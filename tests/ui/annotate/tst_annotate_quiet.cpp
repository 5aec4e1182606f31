// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/annotate/ListeningPage.h"
#include "ui/common/NoticeBar.h"

#include <QAccessible>
#include <QTest>

namespace s2s::test {
namespace {

struct Told {
  QAccessible::Event what;
  QString whom;
};
QList<Told> told;

/// What screen readers may speak by themselves.
bool isSpoken(QAccessible::Event what) {
  return what == QAccessible::Alert || what == QAccessible::NameChanged || what == QAccessible::DescriptionChanged ||
         what == QAccessible::ValueChanged || what == QAccessible::TextUpdated;
}

void keep(QAccessibleEvent* event) {
  if (isSpoken(event->type()))
    told.append({event->type(), event->object() ? event->object()->objectName() : QString()});
}

QByteArray all() {
  QStringList lines;
  for (const Told& one : told)
    lines.append(QStringLiteral("%1 of %2").arg(static_cast<int>(one.what)).arg(one.whom));
  return lines.join(QLatin1String(", ")).toUtf8();
}

}  // namespace

/// Whoever works with a screen reader hears the clip, not the reader.
class TestAnnotateQuiet : public QObject {
  Q_OBJECT

  std::unique_ptr<ListeningPage> m_listening;

 private Q_SLOTS:
  void init() {
    QAccessible::setActive(true);
    m_listening = std::make_unique<ListeningPage>();
    QVERIFY(m_listening->reach(SessionState::Judging));
    QAccessible::installUpdateHandler(keep);
    told.clear();
  }
  void cleanup() { QAccessible::installUpdateHandler(nullptr); }

  void nothingIsToldWhileAClipPlays() {
    m_listening->player().playFirstPass();
    m_listening->hear(0.1);
    told.clear();
    for (int i = 0; i < 45; ++i) {
      m_listening->hear(0.1);
      QVERIFY(m_listening->player().isPlaying());
      QVERIFY2(told.isEmpty(), all().constData());
    }
    // The gate opens at 98 % of B: while it plays.
    m_listening->hear(9.02);
    QVERIFY(m_listening->player().isPlaying());
    QVERIFY(m_listening->session().gate().open());
    QVERIFY2(told.isEmpty(), all().constData());
  }
  void afterwardsItIsToldOnce() {
    m_listening->hearAll();
    QVERIFY(!m_listening->player().isPlaying());
    QTRY_COMPARE(std::count_if(told.cbegin(), told.cend(), [](const Told& t) { return t.what == QAccessible::Alert; }),
                 1);
    QVERIFY(m_listening->find<QWidget>("playA")->accessibleDescription().contains(QLatin1String("✓")));
    QVERIFY(m_listening->find<QWidget>("chooseA")->accessibleDescription().isEmpty());
  }
  void aNoticeWaitsForTheEndOfTheClip() {
    NoticeBar bar;
    bar.setHushed(true);
    bar.warn(QStringLiteral("a"), QStringLiteral("The disk is full."));
    bar.show();
    QCOMPARE(bar.texts(), QStringList{QStringLiteral("The disk is full.")});
    const auto alerts = [] {
      return std::count_if(told.cbegin(), told.cend(), [](const Told& t) { return t.what == QAccessible::Alert; });
    };
    QCOMPARE(alerts(), 0);
    bar.setHushed(false);
    QCOMPARE(alerts(), 1);
  }
};

}  // namespace s2s::test

QTEST_MAIN(s2s::test::TestAnnotateQuiet)
#include "tst_annotate_quiet.moc"
