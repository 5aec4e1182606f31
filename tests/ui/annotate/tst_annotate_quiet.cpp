// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/annotate/ListeningPage.h"
#include "ui/common/Announcer.h"

#include <QTest>

namespace s2s::test {

/// Whoever works with a screen reader hears the clip, not the reader.
class TestAnnotateQuiet : public QObject {
  Q_OBJECT

  std::unique_ptr<ListeningPage> m_listening;

  /// Name and description of everything on the page, as a screen reader would be told of their changes.
  QStringList told() {
    QStringList all;
    const QList<QWidget*> widgets = m_listening->page().findChildren<QWidget*>();
    for (const QWidget* widget : widgets)
      all.append(widget->objectName() + QLatin1Char('|') + widget->accessibleName() + QLatin1Char('|') +
                 widget->accessibleDescription());
    return all;
  }
  QString description(const char* name) { return m_listening->find<QWidget>(name)->accessibleDescription(); }

 private Q_SLOTS:
  void init() {
    m_listening = std::make_unique<ListeningPage>();
    m_listening->speaker().start();
    QVERIFY(m_listening->reach(SessionState::Judging));
  }

  void nothingChangesForAScreenReaderWhileAClipPlays() {
    m_listening->player().playFirstPass();
    m_listening->hear(0.1);
    const QStringList before = told();
    for (int i = 0; i < 45; ++i) {
      m_listening->hear(0.1);
      QVERIFY(m_listening->player().isPlaying());
      QCOMPARE(told(), before);
    }
    // The gate opens at 98 % of B: while it plays.
    m_listening->hear(8.95);
    QVERIFY(m_listening->player().isPlaying());
    QVERIFY(m_listening->session().gate().open());
    QCOMPARE(told(), before);
    m_listening->hear(1);
    QVERIFY(!m_listening->player().isPlaying());
    QVERIFY2(description("playA").contains(QStringLiteral("✓")), qPrintable(description("playA")));
    QVERIFY2(description("chooseA").isEmpty(), qPrintable(description("chooseA")));
  }
  void aPauseIsQuietEnough() {
    m_listening->player().playFirstPass();
    m_listening->hear(2);
    m_listening->press(Qt::Key_Space);
    m_listening->hear(0.1);
    QVERIFY2(description("playInstruction").contains(QLatin1String("50")), qPrintable(description("playInstruction")));
  }
  void whatIsToBeToldWaitsAndIsToldOnce() {
    QList<QWidget*> spoken;
    Announcer announcer([&spoken](QWidget* widget) { spoken.append(widget); });
    QWidget gate, notice;
    gate.show();
    notice.show();
    announcer.tell(&gate);
    QCOMPARE(spoken, QList<QWidget*>{&gate});
    announcer.setHushed(true);
    announcer.tell(&gate);
    announcer.tell(&notice);
    announcer.tell(&gate);
    QCOMPARE(spoken.size(), 1);
    notice.hide();  // dismissed meanwhile
    announcer.setHushed(false);
    QCOMPARE(spoken, (QList<QWidget*>{&gate, &gate}));
    announcer.setHushed(false);
    QCOMPARE(spoken.size(), 2);
  }
};

}  // namespace s2s::test

QTEST_MAIN(s2s::test::TestAnnotateQuiet)
#include "tst_annotate_quiet.moc"
