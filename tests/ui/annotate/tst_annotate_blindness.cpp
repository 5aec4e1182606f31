// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/WidgetTexts.h"
#include "tests/ui/annotate/ListeningPage.h"

#include <QTest>

namespace s2s::test {
class TestAnnotateBlindness : public QObject {
  Q_OBJECT

  std::unique_ptr<ListeningPage> m_listening;

  /// The first secret that shows somewhere, with where; empty: none.
  QString leak() {
    QStringList texts = textsOf(m_listening->page()) + m_listening->notices().informed;
    for (const QString& warning : std::as_const(m_listening->notices().warnings))
      texts.append(warning);
    QStringList secrets{wavSetSystem(0), wavSetSystem(1), QStringLiteral(".wav")};
    for (const Response& response : m_listening->study().contents().responses)
      secrets << response.id.text() << response.sound.file << response.transcript;
    for (const QString& text : std::as_const(texts))
      for (const QString& secret : std::as_const(secrets))
        if (text.contains(secret))
          return secret + QStringLiteral(" in: ") + text;
    return {};
  }

 private Q_SLOTS:
  void theWalkOfTheTreeFindsWhatIsThere() {
    m_listening = std::make_unique<ListeningPage>();
    QVERIFY(m_listening->reach(SessionState::Judging));
    m_listening->find<QWidget>("waveB")->setToolTip(QStringLiteral("Alphazeta"));
    QVERIFY(!leak().isEmpty());
  }

  void nothingTellsWhoSpeaks_data() {
    QTest::addColumn<QString>("when");
    for (const char* when : {"loading", "judging", "heard", "asking", "reopened", "put aside", "finished"})
      QTest::newRow(when) << QString::fromLatin1(when);
  }
  void nothingTellsWhoSpeaks() {
    QFETCH(QString, when);
    ListeningPage::Plan plan;
    plan.samples = 2;
    m_listening = std::make_unique<ListeningPage>(plan);
    if (when == QLatin1String("put aside"))
      for (const Response& response : m_listening->study().contents().responses)
        if (response.system == wavSetSystem(1))
          QVERIFY(QFile::remove(m_listening->study().contents().pathOf(response.sample, response.sound)));
    if (when == QLatin1String("loading")) {
      QVERIFY(m_listening->reach(SessionState::Loading));
      QCOMPARE(leak(), QString());
      return;
    }
    if (when == QLatin1String("put aside")) {
      QVERIFY(m_listening->reach(SessionState::Finished));
      QVERIFY(!m_listening->notices().warnings.isEmpty());
      QCOMPARE(leak(), QString());
      return;
    }
    QVERIFY(m_listening->reach(SessionState::Judging));
    if (when != QLatin1String("judging"))
      m_listening->hearAll();
    if (when == QLatin1String("asking"))
      m_listening->press(Qt::Key_Q);
    if (when == QLatin1String("reopened") || when == QLatin1String("finished"))
      QVERIFY(m_listening->judgeOne());
    if (when == QLatin1String("reopened")) {
      m_listening->press({Qt::Key_T, Qt::Key_1});
      QVERIFY(m_listening->reach(SessionState::Judging));
    }
    if (when == QLatin1String("finished")) {
      QVERIFY(m_listening->reach(SessionState::Judging));
      QVERIFY(m_listening->judgeOne());
      QCOMPARE(m_listening->session().state(), SessionState::Finished);
    }
    QCOMPARE(leak(), QString());
  }
};

}  // namespace s2s::test

QTEST_MAIN(s2s::test::TestAnnotateBlindness)
#include "tst_annotate_blindness.moc"
