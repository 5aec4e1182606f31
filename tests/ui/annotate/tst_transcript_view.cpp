// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/TranscriptView.h"
#include "ui/common/Theme.h"

#include <QTest>

namespace s2s {
namespace {

QString words(int count) {
  QStringList list;
  for (int i = 0; i < count; ++i)
    list.append(QStringLiteral("listening"));
  return list.join(QLatin1Char(' '));
}

}  // namespace

class TestTranscriptView : public QObject {
  Q_OBJECT

  std::unique_ptr<TranscriptView> m_view;
  const int m_largest = theme::font(theme::Step::Title).pixelSize();
  const int m_smallest = theme::font(theme::Step::Large).pixelSize();

 private Q_SLOTS:
  void init() {
    m_view = std::make_unique<TranscriptView>();
    m_view->resize(900, m_view->sizeHint().height());
    m_view->show();
  }

  void shortTextsAreLarge() {
    m_view->showText(QStringLiteral("Say this slowly."), QStringLiteral("请慢慢说。"));
    QCOMPARE(m_view->textPixelSize(), m_largest);
    QVERIFY(!m_view->overflows());
  }

  void longTextsStepDown() {
    m_view->showText(words(45), {});
    QVERIFY(m_view->textPixelSize() < m_largest);
    QVERIFY(!m_view->overflows());
  }

  void veryLongTextsScrollByLines() {
    m_view->showText(words(200), {});
    QCOMPARE(m_view->textPixelSize(), m_smallest);
    QVERIFY(m_view->overflows());
    m_view->scrollLines(-1);
    QCOMPARE(m_view->offset(), 0);
    m_view->scrollLines(1);
    const int line = m_view->offset();
    QVERIFY(line > m_smallest);
    m_view->scrollLines(1000);
    const int end = m_view->offset();
    QVERIFY(end > line);
    m_view->scrollLines(1);
    QCOMPARE(m_view->offset(), end);
    m_view->showText(words(200) + QStringLiteral("."), {});
    QCOMPARE(m_view->offset(), 0);
  }

  void noTextChangesTheHeight() {
    const QSize hint = m_view->sizeHint(), least = m_view->minimumSizeHint();
    for (const int count : {0, 1, 40, 400}) {
      m_view->showText(words(count), words(count / 2));
      QCOMPARE(m_view->sizeHint(), hint);
      QCOMPARE(m_view->minimumSizeHint(), least);
    }
  }

  void aTranslationThatIsTheTextIsShownOnce() {
    m_view->showText(QStringLiteral("请慢慢说。"), QStringLiteral("请慢慢说。 "));
    QCOMPARE(m_view->accessibleName(), QStringLiteral("请慢慢说。"));
  }

  void markupIsShownAsWritten() {
    m_view->showText(QStringLiteral("<b>bold</b>"), {});
    m_view->showTarget(QStringLiteral("<img src=x>"));
    QCOMPARE(m_view->accessibleName(), QStringLiteral("<b>bold</b>"));
    QVERIFY(m_view->toolTip().contains(QLatin1String("&lt;img")));
  }
};

}  // namespace s2s

QTEST_MAIN(s2s::TestTranscriptView)
#include "tst_transcript_view.moc"
