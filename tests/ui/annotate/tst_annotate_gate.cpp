// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/annotate/ListeningPage.h"
#include "ui/annotate/ChoiceButton.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

namespace s2s::test {

class TestAnnotateGate : public QObject {
  Q_OBJECT

  std::unique_ptr<ListeningPage> m_listening;

  void give(const QByteArray& path, bool a) {
    auto* button = m_listening->find<ChoiceButton>(a ? "chooseA" : "chooseB");
    if (path == "key")
      m_listening->press(a ? Qt::Key_F : Qt::Key_J);
    else if (path == "click")
      QTest::mouseClick(button, Qt::LeftButton);
    else
      QAccessible::queryAccessibleInterface(button)->actionInterface()->doAction(
          QAccessibleActionInterface::pressAction());
  }

 private Q_SLOTS:
  void init() {
    ListeningPage::Plan plan;
    plan.criteria = CriteriaMode::Off;
    m_listening = std::make_unique<ListeningPage>(plan);
    QVERIFY(m_listening->reach(SessionState::Judging));
  }

  void theGateIsClosedOnEveryPath_data() {
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("a");
    for (const char* path : {"key", "click", "accessible press"})
      for (const bool a : {true, false})
        QTest::addRow("%s of %s", path, a ? "A" : "B") << QByteArray(path) << a;
  }
  void theGateIsClosedOnEveryPath() {
    QFETCH(QByteArray, path);
    QFETCH(bool, a);
    m_listening->hear(12);  // 4 s, 0.6 s, 4 s, 1 s: B has 1.6 s to go
    QVERIFY(m_listening->session().gate().aHeard);
    QVERIFY(!m_listening->session().gate().bHeard);
    QSignalSpy saved(&m_listening->session(), &Session::verdictSaved);
    give(path, a);
    QVERIFY(!saved.wait(200));  // an accessible press takes 100 ms
    QCOMPARE(m_listening->session().done(), 0);
    QCOMPARE(m_listening->session().state(), SessionState::Judging);
  }

  void theGateIsOpenOnEveryPath_data() { theGateIsClosedOnEveryPath_data(); }
  void theGateIsOpenOnEveryPath() {
    QFETCH(QByteArray, path);
    QFETCH(bool, a);
    m_listening->hearAll();
    give(path, a);
    QTRY_COMPARE(m_listening->session().done(), 1);
    QCOMPARE(m_listening->lastVerdict().winner == m_listening->lastVerdict().presentedFirst, a);
    QCOMPARE(m_listening->lastVerdict().gate, Gate::Heard);
  }

  void lockedButtonsSayWhatIsMissing() {
    auto* button = m_listening->find<ChoiceButton>("chooseA");
    QVERIFY(!button->isEnabled());
    QVERIFY2(button->missing().contains(QLatin1String("A 0 %")), qPrintable(button->missing()));
    m_listening->hear(11.5);
    QCOMPARE(button->missing(), QStringLiteral("Hear B to the end  ·  47 %"));
    m_listening->press(Qt::Key_F);
    QCOMPARE(m_listening->hint(), button->missing());
    m_listening->hear(1);
    QCOMPARE(m_listening->hint(), button->missing());  // the share stays live
    m_listening->hear(5);
    QVERIFY(button->missing().isEmpty());
    QVERIFY(button->isEnabled());
  }

  void aBrokenAnswerWaivesItsOwnSideOnly() {
    m_listening->hear(8.8);  // instruction and A whole
    m_listening->press({Qt::Key_P, Qt::Key_2});
    QVERIFY(!m_listening->session().gate().open());
    QVERIFY(m_listening->hint().contains(QLatin1String("3 seconds")));
    m_listening->player().play(Deck::Second);
    m_listening->hear(3.1);
    QVERIFY(!m_listening->session().gate().open());
    m_listening->press({Qt::Key_P, Qt::Key_2});
    QVERIFY(m_listening->session().gate().open());
    m_listening->press(Qt::Key_F);
    QTRY_COMPARE(m_listening->session().done(), 1);
    QCOMPARE(m_listening->lastVerdict().gate, Gate::Waived);
    QCOMPARE(m_listening->lastVerdict().winner, m_listening->lastVerdict().presentedFirst);
  }

  void choosingABrokenAnswerAsksOnceMore() {
    m_listening->hearAll();
    m_listening->press({Qt::Key_Q, Qt::Key_3, Qt::Key_F});
    QVERIFY(m_listening->hint().contains(QLatin1String("marked A as broken")));
    QCOMPARE(m_listening->session().done(), 0);
    m_listening->press(Qt::Key_F);
    QTRY_COMPARE(m_listening->session().done(), 1);
  }
};

}  // namespace s2s::test

QTEST_MAIN(s2s::test::TestAnnotateGate)
#include "tst_annotate_gate.moc"
