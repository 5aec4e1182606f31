// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/DataFolder.h"
#include "core/base/Json.h"
#include "core/sets/SetReader.h"
#include "tests/support/StudyOnFiles.h"
#include "ui/common/Language.h"
#include "ui/guidelines/GuidelinesPage.h"

#include <QLabel>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace s2s;
using namespace s2s::test;

namespace {

/// The page over somebody else's study, with a device that pulls on command.
struct Reading {
  Reading() {
    if (!files.open())
      qFatal("the study could not be opened");
    files.speaker().start();
    page.resize(1080, 800);
    page.show();
  }
  bool hasExamples() {
    return QTest::qWaitFor([this] { return texts().contains(QStringLiteral("“")); }, 10'000);
  }
  QString texts() const {
    QStringList all;
    for (const QLabel* label : page.findChildren<QLabel*>())
      all.append(label->text());
    return all.join(QLatin1Char('\n'));
  }
  void press(Qt::Key key) { QTest::keyClick(page.findChild<QScrollArea*>(), key); }
  StudyOnFiles files;
  Player player{files.speaker()};
  GuidelinesPage page{files.study(), player, demoSetFolder()};
};

bool isWithoutDefects(const ReadSet& set, const ClipRequest& answer) {
  for (const Response& response : set.responses) {
    if (!answer.path.endsWith(response.sound.file))
      continue;
    const Result<Json> extra = parseJson(response.extra.toUtf8());
    return !extra || !extra->contains("defects") || extra->at("defects").empty();
  }
  return false;
}

}  // namespace

class TestGuidelines : public QObject {
  Q_OBJECT

  Language m_language;

 private Q_SLOTS:
  void init() { m_language.use(QStringLiteral("en")); }

  void bothLanguagesSayTheSameThings() {
    const Guidelines english = guidelines(QStringLiteral("en")), chinese = guidelines(QStringLiteral("zh_CN"));
    QCOMPARE(english.sections.size(), chinese.sections.size());
    for (qsizetype i = 0; i < english.sections.size(); ++i) {
      QCOMPARE(english.sections.at(i).part, chinese.sections.at(i).part);
      QVERIFY(!english.sections.at(i).text.isEmpty() && !chinese.sections.at(i).text.isEmpty());
      QCOMPARE(english.sections.at(i).text.count(QStringLiteral("\n\n")),
               chinese.sections.at(i).text.count(QStringLiteral("\n\n")));
    }
  }
  void everyLevelIsExplained_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("Chinese") << QStringLiteral("zh_CN");
  }
  void everyLevelIsExplained() {
    QFETCH(QString, language);
    const LevelTexts texts = guidelines(language).levels;
    QCOMPARE(texts.columns.size(), 2);
    QCOMPARE(texts.rows.size(), 2);
    for (const Level level : kLevels)
      QVERIFY(!texts.of.value(level).meaning.isEmpty() && !texts.of.value(level).example.isEmpty());
  }
  void theExampleOfEveryLevelHasABetterAnswer_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("Chinese") << QStringLiteral("zh");
  }
  void theExampleOfEveryLevelHasABetterAnswer() {
    QFETCH(QString, language);
    const Result<ReadSet> set = readSet(demoSetFolder());
    const Result<QList<LevelExample>> examples = levelExamples(demoSetFolder(), language);
    QVERIFY(set && examples);
    QCOMPARE(examples->size(), qsizetype(kLevels.size()));
    for (qsizetype i = 0; i < examples->size(); ++i) {
      const LevelExample& example = examples->at(i);
      QCOMPARE(example.sample.level, kLevels[static_cast<size_t>(i)]);
      QCOMPARE(example.sample.language, language);
      const bool aIsBetter = example.better == Shown::A;
      QVERIFY(isWithoutDefects(*set, aIsBetter ? example.a : example.b));
      QVERIFY(!isWithoutDefects(*set, aIsBetter ? example.b : example.a));
      // The page says so in words, too.
      const LevelTexts texts = guidelines(language == QLatin1String("zh") ? QStringLiteral("zh_CN") : language).levels;
      const QString said = texts.of.value(example.sample.level).example;
      const QRegularExpression better(aIsBetter ? QStringLiteral("A (is better|更好)")
                                                : QStringLiteral("B (is better|更好)"));
      QVERIFY2(said.contains(better), qPrintable(said));
    }
  }
  void withoutTheDemoSetThePageSaysSo() {
    const Result<QList<LevelExample>> examples = levelExamples(QStringLiteral("/nowhere"), QStringLiteral("en"));
    QVERIFY(!examples);
  }

  void aDigitPlaysTheExampleOfItsLevelWhateverStudyIsOpen() {
    Reading reading;
    QVERIFY(reading.hasExamples());
    reading.press(Qt::Key_3);
    QTRY_VERIFY(reading.player.inFirstPass());
    const ClipPtr third = reading.player.clip(Deck::Instruction);
    reading.press(Qt::Key_Space);
    QVERIFY(!reading.player.isPlaying());
    reading.press(Qt::Key_4);
    QTRY_VERIFY(reading.player.inFirstPass());
    QVERIFY(reading.player.clip(Deck::Instruction) != third);
    reading.page.pausePlayback();
    QVERIFY(!reading.player.isPlaying());
    QVERIFY(!reading.player.clip(Deck::Instruction));
  }
  void theKeysAreThoseInForce() {
    Reading reading;
    QVERIFY(reading.texts().contains(QStringLiteral("\nF\n")));
    reading.page.setKeyMap(KeyMap(KeyPreset::OneHand));
    QTRY_VERIFY(reading.texts().contains(QStringLiteral("\n←\n")));
  }
  void theLanguageChangesWhileThePageIsOpen() {
    Reading reading;
    QVERIFY(reading.hasExamples());
    QVERIFY(reading.texts().contains(QStringLiteral("What to listen for")));
    m_language.use(QStringLiteral("zh_CN"));
    QTRY_VERIFY(reading.texts().contains(QStringLiteral("三项标准")));
    QTRY_VERIFY(reading.texts().contains(QStringLiteral("猫走丢了")));
  }
  void noSystemIsNamed() {
    Reading reading;
    QVERIFY(reading.hasExamples());
    const Result<ReadSet> set = readSet(demoSetFolder());
    for (const System& system : set->systems) {
      QVERIFY(!reading.texts().contains(system.name, Qt::CaseInsensitive));
      QVERIFY(!reading.texts().contains(system.title, Qt::CaseInsensitive));
    }
  }
  void itScrollsByKeysAndNeverSideways() {
    Reading reading;
    auto* area = reading.page.findChild<QScrollArea*>();
    QVERIFY(area->widget()->width() <= area->viewport()->width());
    reading.press(Qt::Key_PageDown);
    QVERIFY(area->verticalScrollBar()->value() > 0);
  }
};

QTEST_MAIN(TestGuidelines)
#include "tst_guidelines.moc"
