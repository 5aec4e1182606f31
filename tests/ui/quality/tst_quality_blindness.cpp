// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/WidgetTexts.h"
#include "tests/ui/quality/ReviewPage.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

namespace s2s::test {

class TestQualityBlindness : public QObject {
  Q_OBJECT

  std::unique_ptr<ReviewPage> m_review;

  /// The first secret that shows somewhere, with where; empty: none.
  QString leak(const QStringList& secrets) {
    QStringList texts = textsOf(m_review->page()) + m_review->notices().informed;
    for (const QString& warning : std::as_const(m_review->notices().warnings))
      texts.append(warning);
    for (const QString& text : std::as_const(texts))
      for (const QString& secret : secrets)
        if (text.contains(secret, Qt::CaseInsensitive))
          return secret + QStringLiteral(" in: ") + text;
    return {};
  }

  static QList<QualityMark> marksOfOthers(const Contents& contents) {
    QList<QualityMark> marks;
    for (const Sample& sample : contents.samples) {
      marks.append(markBy(QStringLiteral("Benzeta"), sample.id, Mark::Keep));
      QualityMark reject = markBy(QStringLiteral("Chenzeta"), sample.id, Mark::Reject, MarkReason::Other);
      reject.note = QStringLiteral("zeta-note");
      reject.textCorrected = QStringLiteral("zeta-text");
      marks.append(reject);
    }
    return marks;
  }

 private Q_SLOTS:
  void nothingTellsWhatOthersSaid_data() {
    QTest::addColumn<QString>("when");
    for (const char* when : {"judging", "heard", "corrected", "reopened", "put aside", "finished"})
      QTest::newRow(when) << QString::fromLatin1(when);
  }
  void nothingTellsWhatOthersSaid() {
    QFETCH(QString, when);
    ReviewPage::Plan plan;
    plan.samples = 2;
    if (when == QLatin1String("put aside"))
      plan.missing = {QStringLiteral("audio/0.wav"), QStringLiteral("audio/1.wav")};
    m_review = std::make_unique<ReviewPage>(plan);
    QVERIFY(m_review->addMarks(marksOfOthers(m_review->study().contents())));
    const QStringList secrets{QStringLiteral("Benzeta"),   QStringLiteral("Chenzeta"), QStringLiteral("zeta-note"),
                              QStringLiteral("zeta-text"), QStringLiteral(".wav"),     QStringLiteral("× ")};
    if (when == QLatin1String("put aside")) {
      QVERIFY(m_review->reach(SessionState::Finished));
      QVERIFY(!m_review->notices().warnings.isEmpty());
      QCOMPARE(leak(secrets), QString());
      return;
    }
    QVERIFY(m_review->reach(SessionState::Judging));
    if (when != QLatin1String("judging"))
      m_review->hearAll();
    if (when == QLatin1String("corrected"))
      m_review->press({Qt::Key_Right, Qt::Key_Left, Qt::Key_1});
    if (when == QLatin1String("reopened") || when == QLatin1String("finished")) {
      m_review->press(Qt::Key_F);
      QVERIFY(m_review->settles(1));
    }
    if (when == QLatin1String("reopened")) {
      m_review->press({Qt::Key_T, Qt::Key_1});
      QVERIFY(m_review->reach(SessionState::Judging));
    }
    if (when == QLatin1String("finished")) {
      m_review->hearAll();
      m_review->press(Qt::Key_F);
      QVERIFY(m_review->settles(2));
      QCOMPARE(m_review->check().state(), SessionState::Finished);
    }
    QCOMPARE(leak(secrets), QString());
  }

  void theHiddenLevelIsNowhere() {
    ReviewPage::Plan plan;
    plan.hideLevel = true;
    m_review = std::make_unique<ReviewPage>(plan);
    QVERIFY(m_review->reach(SessionState::Judging));
    QVERIFY(!m_review->find<QWidget>("claimedLevel")->isVisible());
    for (const Level level : kLevels)
      QVERIFY(!m_review->page().findChild<QAbstractButton*>(QLatin1String("level-") + code(level))->isChecked());
    m_review->hearAll();
    m_review->press(Qt::Key_2);
    QVERIFY(m_review->find<QWidget>("claimedLevel")->isVisible());
  }

  void theAdjudicatorSeesOpinionsWithoutNames() {
    m_review = std::make_unique<ReviewPage>();
    QVERIFY(m_review->addMarks(marksOfOthers(m_review->study().contents())));
    m_review->page().adjudicate();
    QVERIFY(m_review->reach(SessionState::Judging));
    QCOMPARE(leak({QStringLiteral("Benzeta"), QStringLiteral("Chenzeta")}), QString());
    QVERIFY(m_review->find<QLabel>("opinions")->isVisible());
    QVERIFY(m_review->find<QLabel>("opinions")->text().contains(QLatin1String("zeta-note")));
  }
};

}  // namespace s2s::test

QTEST_MAIN(s2s::test::TestQualityBlindness)
#include "tst_quality_blindness.moc"
