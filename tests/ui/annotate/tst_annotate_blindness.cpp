// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/annotate/ListeningPage.h"

#include <QAccessible>
#include <QMetaProperty>
#include <QTest>

namespace s2s {
namespace {

void collect(QAccessibleInterface* access, QStringList& texts) {
  if (!access)
    return;
  for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
    texts.append(access->text(kind));
  for (int i = 0; i < access->childCount(); ++i)
    collect(access->child(i), texts);
}

/// Every text that the page holds: string properties of each object (object name, tooltip, title, text, accessible
/// name ...), and all that a screen reader gets.
QStringList textsOf(QWidget& page) {
  QStringList texts;
  QList<QObject*> objects = page.findChildren<QObject*>();
  objects.append(&page);
  for (const QObject* object : std::as_const(objects))
    for (int i = 0; i < object->metaObject()->propertyCount(); ++i) {
      const QVariant value = object->metaObject()->property(i).read(object);
      if (value.typeId() == QMetaType::QString)
        texts.append(value.toString());
    }
  collect(QAccessible::queryAccessibleInterface(&page), texts);
  return texts;
}

}  // namespace

class TestAnnotateBlindness : public QObject {
  Q_OBJECT

  std::unique_ptr<ListeningPage> m_listening;

  /// The first secret that shows somewhere, with where; empty: none.
  QString leak() {
    QStringList texts = textsOf(m_listening->page()) + m_listening->notices().informed;
    for (const QString& warning : std::as_const(m_listening->notices().warnings))
      texts.append(warning);
    QStringList secrets = ListenStudy::secrets();
    for (const Response& response : m_listening->study().contents().responses)
      secrets << response.id.text() << response.system << response.sound.file;
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
    m_listening->find<QWidget>("waveB")->setToolTip(QStringLiteral("Canary-one"));
    QVERIFY(!leak().isEmpty());
  }

  void nothingTellsWhoSpeaks_data() {
    QTest::addColumn<QString>("when");
    for (const char* when : {"loading", "judging", "heard", "asking", "reopened", "put aside", "finished"})
      QTest::newRow(when) << QString::fromLatin1(when);
  }
  void nothingTellsWhoSpeaks() {
    QFETCH(QString, when);
    ListenStudy::Plan plan;
    plan.samples = 2;
    m_listening = std::make_unique<ListeningPage>(plan);
    if (when == QLatin1String("put aside"))
      for (const Response& response : m_listening->study().contents().responses)
        if (response.system.endsWith(QLatin1String("two")))
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

}  // namespace s2s

QTEST_MAIN(s2s::TestAnnotateBlindness)
#include "tst_annotate_blindness.moc"
