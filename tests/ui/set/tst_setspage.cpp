// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Player.h"
#include "core/study/NewStudy.h"
#include "core/study/Study.h"
#include "tests/support/FakeSpeaker.h"
#include "tests/support/Places.h"
#include "ui/set/CoverageModel.h"
#include "ui/set/SetsPage.h"
#include "ui/waveform/WaveformView.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeWidget>
#include <QtTest>

using namespace s2s;

namespace {

const QString kDemo = sourceFile("resources/demo");

/// A study with a sound device that pulls on command, and the page on it.
struct Desk {
  QTemporaryDir folder;
  FakeSpeaker* speaker = new FakeSpeaker;
  Study study{Doors{std::make_unique<SystemClock>(), std::make_unique<ClipReader>(builtProgram("s2sarena-decode")),
                    std::unique_ptr<Speaker>(speaker)}};
  Player player{*speaker};
  SetsPage page{study, player};

  template <class Widget>
  Widget* find(const char* name) const {
    return page.findChild<Widget*>(QLatin1String(name));
  }
  QTableView* table() const { return find<QTableView>("samples"); }
  QTreeWidget* filters() const { return find<QTreeWidget>("sampleFilters"); }
  QTableView* grid() const { return find<QTableView>("coverageGrid"); }
  QString text(const char* name) const { return find<QLabel>(name)->text(); }

  bool open(const QString& setFolder = kDemo) {
    page.resize(1200, 760);
    page.show();
    NewStudySettings settings;
    settings.path = folder.filePath(QStringLiteral("test.s2sarena"));
    settings.setFolders = {setFolder};
    bool made = false;
    study.create(settings, [&made](const Result<void>& result) { made = bool(result); });
    return QTest::qWaitFor([&] { return made && page.shownSamples() >= 0; }, 20'000);
  }

  QTreeWidgetItem* value(const QString& words) const {
    const QList<QTreeWidgetItem*> found = filters()->findItems(words, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? nullptr : found.first();
  }
  int count(const QString& words) const { return value(words)->text(1).toInt(); }
  void tick(const QString& words) { value(words)->setCheckState(0, Qt::Checked); }

  bool select(const QString& key) {
    for (int line = 0; line < table()->model()->rowCount(); ++line)
      if (table()->model()->index(line, 0).data().toString() == key) {
        table()->setFocus();
        table()->selectRow(line);
        return true;
      }
    return false;
  }
  QStringList keys() const {
    QStringList list;
    for (int line = 0; line < table()->model()->rowCount(); ++line)
      list.append(table()->model()->index(line, 0).data().toString());
    return list;
  }
  QModelIndex cell(const CoverageCell& which) const {
    return static_cast<CoverageModel*>(grid()->model())->indexOf(which);
  }
};

bool copyFolder(const QString& from, const QString& to) {
  QDir().mkpath(to);
  for (const QFileInfo& entry : QDir(from).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot)) {
    const QString target = to + QLatin1Char('/') + entry.fileName();
    if (entry.isDir() ? !copyFolder(entry.filePath(), target) : !QFile::copy(entry.filePath(), target))
      return false;
  }
  return true;
}

void writeFile(const QString& path, const QByteArray& text) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(text);
}

/// Two samples whose words try to be markup; no sound files at all.
void writeHostileSet(const QString& folder) {
  QDir().mkpath(folder);
  writeFile(folder + QStringLiteral("/set.json"), R"({"id": "hostile", "name": "<h1>Set</h1>", "level_base": 1})");
  writeFile(folder + QStringLiteral("/samples.jsonl"),
            R"({"id": "x1", "file_name": "a/x1.wav", "domain": "medical", "task": "<u>own</u>", "level": "L2",)"
            R"( "language": "en", "text": "<b>bold</b> & %1 %2", "source": "<i>s</i>", "cues_in": {"<b>k": "<s>v"}})"
            "\n"
            R"({"id": "x2", "file_name": "a/x2.wav", "domain": "social", "task": "sarcasm_detection", "level": "L3",)"
            R"( "language": "en", "text": "fine"})"
            "\n");
  writeFile(folder + QStringLiteral("/responses.jsonl"),
            R"({"sample_id": "x1", "system": "<h1>sys</h1>", "file_name": "r/x1.wav", "transcript": "<b>t</b>"})"
            "\n");
}

}  // namespace

class TestSetsPage : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void anEmptyPageTellsHowToGetASetIn();
  void showsEverySampleOfASet();
  void tickedValuesNarrowTheTable();
  void spaceTicksAValue();
  void clearAllShowsEverythingAgain();
  void searchesInChineseThroughAnInputMethod();
  void theGridCountsTheDemoSet_data();
  void theGridCountsTheDemoSet();
  void aCellOfTheGridFiltersAndLetsGoAgain();
  void theSelectedSampleIsShown();
  void theSelectionSurvivesAFilterThatKeepsIt();
  void keysPlayTheClips();
  void keysZoomAndScrollTheWaves();
  void pausingForAnotherPageGivesTheDeckBack();
  void anotherSampleStopsWhatPlays();
  void tellsWhenThereIsNoSoundDevice();
  void aMissingSoundIsExplained();
  void aDamagedSoundIsPlayedAndExplained();
  void escapeStepsBackToAllSamples();
  void nothingIsTakenForMarkup();
  void everyControlHasANameForScreenReaders();
  void fitsBesideTheRailAtTheSmallestWindow();
};

void TestSetsPage::anEmptyPageTellsHowToGetASetIn() {
  Desk desk;
  QSignalSpy asked(&desk.page, &SetsPage::newStudyAsked);
  desk.page.show();
  QVERIFY(desk.find<QLabel>("emptySetsText")->isVisible());
  QVERIFY(desk.text("emptySetsText").contains(QStringLiteral("New study")));
  desk.find<QAbstractButton>("newStudyFromSets")->click();
  QCOMPARE(asked.size(), 1);
}

void TestSetsPage::showsEverySampleOfASet() {
  Desk desk;
  QVERIFY(desk.open());
  QCOMPARE(desk.page.shownSamples(), 32);
  QCOMPARE(desk.keys().first(), QStringLiteral("edu-L1-en-01"));
  QVERIFY2(desk.text("sampleCount").contains(QStringLiteral("32")), qPrintable(desk.text("sampleCount")));
  QCOMPARE(desk.count(QStringLiteral("L3 Expression")), 8);
  QCOMPARE(desk.count(QStringLiteral("Chinese")), 16);
  QCOMPARE(desk.count(QStringLiteral("Complete")), 32);
  QCOMPARE(desk.count(QStringLiteral("Health consultation")), 8);
  desk.study.close();
  QVERIFY(desk.find<QLabel>("emptySetsText")->isVisible());
}

void TestSetsPage::tickedValuesNarrowTheTable() {
  Desk desk;
  QVERIFY(desk.open());
  desk.tick(QStringLiteral("L3 Expression"));
  desk.tick(QStringLiteral("L4 Full interaction"));
  QCOMPARE(desk.page.shownSamples(), 16);
  desk.tick(QStringLiteral("Medical"));
  QCOMPARE(desk.page.shownSamples(), 4);
  QCOMPARE(desk.count(QStringLiteral("L1 Instruction only")), 2);  // under the other filters: of Medical
  QCOMPARE(desk.count(QStringLiteral("Social")), 4);               // of L3 and L4
  QCOMPARE(desk.count(QStringLiteral("Chinese")), 2);
}

void TestSetsPage::spaceTicksAValue() {
  Desk desk;
  QVERIFY(desk.open());
  desk.filters()->setFocus();
  desk.filters()->setCurrentItem(desk.value(QStringLiteral("L3 Expression")));
  QTest::keyClick(desk.filters(), Qt::Key_Space);
  QCOMPARE(desk.page.shownSamples(), 8);
  QTest::keyClick(desk.filters(), Qt::Key_Space);
  QCOMPARE(desk.page.shownSamples(), 32);
}

void TestSetsPage::clearAllShowsEverythingAgain() {
  Desk desk;
  QVERIFY(desk.open());
  auto* clear = desk.find<QAbstractButton>("clearFilters");
  QVERIFY(!clear->isEnabled());
  desk.tick(QStringLiteral("Medical"));
  desk.find<QLineEdit>("sampleSearch")->setText(QStringLiteral("no such words"));
  QCOMPARE(desk.page.shownSamples(), 0);
  QVERIFY(desk.find<QLabel>("noSampleLeft")->isVisible());
  clear->click();
  QVERIFY(!desk.find<QLabel>("noSampleLeft")->isVisible());
  QCOMPARE(desk.page.shownSamples(), 32);
  QCOMPARE(desk.find<QLineEdit>("sampleSearch")->text(), QString());
  QCOMPARE(desk.value(QStringLiteral("Medical"))->checkState(0), Qt::Unchecked);
}

void TestSetsPage::searchesInChineseThroughAnInputMethod() {
  Desk desk;
  QVERIFY(desk.open());
  auto* search = desk.find<QLineEdit>("sampleSearch");
  QVERIFY(search->testAttribute(Qt::WA_InputMethodEnabled));
  QVERIFY(!desk.table()->testAttribute(Qt::WA_InputMethodEnabled));
  search->setFocus();
  QInputMethodEvent composing(QStringLiteral("mao"), {});
  QCoreApplication::sendEvent(search, &composing);
  QCOMPARE(desk.page.shownSamples(), 32);  // what is still being composed is no search
  QInputMethodEvent committed;
  committed.setCommitString(QStringLiteral("猫"));
  QCoreApplication::sendEvent(search, &committed);
  QVERIFY(desk.page.shownSamples() > 0 && desk.page.shownSamples() < 32);
  QVERIFY(desk.keys().contains(QStringLiteral("edu-L1-en-01")));  // only its text_cn has the cat
}

void TestSetsPage::theGridCountsTheDemoSet_data() {
  QTest::addColumn<CoverageCell>("cell");
  QTest::addColumn<int>("here");
  QTest::addColumn<int>("paper");
  QTest::newRow("all") << CoverageCell() << 32 << 293;
  QTest::newRow("L2") << CoverageCell{std::nullopt, std::nullopt, Level::L2} << 8 << 81;
  QTest::newRow("education") << CoverageCell{Domain::Education, std::nullopt, std::nullopt} << 8 << 95;
  QTest::newRow("health at L3") << CoverageCell{Domain::Medical, QStringLiteral("health_consultation"), Level::L3} << 2
                                << 8;
  QTest::newRow("role-playing at L1") << CoverageCell{Domain::Entertainment, QStringLiteral("role_playing"), Level::L1}
                                      << 0 << 0;
}

void TestSetsPage::theGridCountsTheDemoSet() {
  QFETCH(CoverageCell, cell);
  Desk desk;
  QVERIFY(desk.open());
  QTEST(desk.cell(cell).data(CoverageModel::HereRole).toInt(), "here");
  QTEST(desk.cell(cell).data(CoverageModel::PaperRole).toInt(), "paper");
}

void TestSetsPage::aCellOfTheGridFiltersAndLetsGoAgain() {
  Desk desk;
  QVERIFY(desk.open());
  const CoverageCell cell{Domain::Medical, QStringLiteral("health_consultation"), Level::L3};
  const auto click = [&] {
    desk.grid()->scrollTo(desk.cell(cell));
    QTest::mouseClick(desk.grid()->viewport(), Qt::LeftButton, {}, desk.grid()->visualRect(desk.cell(cell)).center());
  };
  click();
  QCOMPARE(desk.keys(), (QStringList{QStringLiteral("med-L3-en-01"), QStringLiteral("med-L3-zh-01")}));
  QVERIFY(desk.grid()->selectionModel()->isSelected(desk.cell(cell)));
  QCOMPARE(desk.value(QStringLiteral("Health consultation"))->checkState(0), Qt::Checked);
  click();
  QCOMPARE(desk.page.shownSamples(), 32);
  desk.grid()->setCurrentIndex(desk.cell({Domain::Social, std::nullopt, std::nullopt}));
  QTest::keyClick(desk.grid(), Qt::Key_Return);
  QCOMPARE(desk.page.shownSamples(), 8);
}

void TestSetsPage::theSelectedSampleIsShown() {
  Desk desk;
  QVERIFY(desk.open());
  QVERIFY(desk.select(QStringLiteral("edu-L2-en-01")));
  QCOMPARE(desk.text("sampleKey"), QStringLiteral("edu-L2-en-01"));
  QVERIFY(desk.text("sampleText").startsWith(QStringLiteral("I never said she took my book.")));
  QVERIFY(desk.text("sampleTextCn").startsWith(QStringLiteral("我可没说")));
  QVERIFY(desk.text("sampleTarget").contains(QStringLiteral("stressed")));
  QStringList facts;
  for (const QLabel* fact : desk.page.findChildren<QLabel*>(QStringLiteral("sampleFact")))
    facts.append(fact->text());
  QVERIFY2(facts.contains(QStringLiteral("style: stress on “she”")), qPrintable(facts.join(QLatin1Char('\n'))));
  QVERIFY(facts.contains(QStringLiteral("tts:espeak-ng")));
  QCOMPARE(desk.page.findChildren<QWidget*>(QRegularExpression(QStringLiteral("^clip\\d+$"))).size(), 5);
}

void TestSetsPage::theSelectionSurvivesAFilterThatKeepsIt() {
  Desk desk;
  QVERIFY(desk.open());
  QVERIFY(desk.select(QStringLiteral("med-L3-en-01")));
  desk.tick(QStringLiteral("Medical"));
  QCOMPARE(desk.text("sampleKey"), QStringLiteral("med-L3-en-01"));
  QVERIFY(!desk.grid()->isVisible());
  desk.tick(QStringLiteral("L1 Instruction only"));
  QVERIFY(desk.grid()->isVisible());
}

void TestSetsPage::keysPlayTheClips() {
  Desk desk;
  QVERIFY(desk.open());
  QVERIFY(desk.select(QStringLiteral("edu-L1-en-01")));
  QTest::keyClick(desk.table(), Qt::Key_2);
  QTRY_VERIFY_WITH_TIMEOUT(desk.player.isPlaying(), 20'000);
  desk.speaker->pullSeconds(1);
  QTRY_VERIFY(desk.player.position() > 0);
  const ClipPtr response = desk.player.clip(Deck::Instruction);
  QCOMPARE(response->sha256, QStringLiteral("64347d9f3c9b32506c34b5dd92a509d151f7599f517eba8cbb6cb0c12f1f446a"));
  QTest::keyClick(desk.table(), Qt::Key_Space);
  QVERIFY(!desk.player.isPlaying());
  QTest::keyClick(desk.table(), Qt::Key_Space);
  QVERIFY(desk.player.isPlaying());
  QCOMPARE(desk.player.clip(Deck::Instruction), response);
  QTest::keyClick(desk.table(), Qt::Key_1);
  QTRY_VERIFY_WITH_TIMEOUT(desk.player.clip(Deck::Instruction) != response, 20'000);
  QCOMPARE(desk.player.clip(Deck::Instruction)->sha256,
           QStringLiteral("65b2eab4d5948b5a3a6f3b76fa6b8acae71327938014ab5687dd69575500a5bc"));
  desk.speaker->pullSeconds(60);
  QTRY_VERIFY(!desk.player.isPlaying());
  QTest::keyClick(desk.table(), Qt::Key_Space);
  QVERIFY(desk.player.isPlaying());  // from its start again
}

void TestSetsPage::keysZoomAndScrollTheWaves() {
  Desk desk;
  QVERIFY(desk.open());
  QVERIFY(desk.select(QStringLiteral("edu-L1-en-01")));
  const auto wave = [&desk] { return desk.page.findChild<WaveformView*>(); };
  QTRY_VERIFY_WITH_TIMEOUT(wave() && wave()->clip(), 20'000);
  QTest::keyClick(desk.table(), Qt::Key_I);
  QTest::keyClick(desk.table(), Qt::Key_I);
  const QString zoomed = wave()->spokenDescription();
  QVERIFY2(zoomed.contains(QStringLiteral("shown from 0:00.0 to ")), qPrintable(zoomed));
  QTest::keyClick(desk.table(), Qt::Key_Right, Qt::ShiftModifier);
  QVERIFY(!wave()->spokenDescription().contains(QStringLiteral("shown from 0:00.0 to ")));
  QTest::keyClick(desk.table(), Qt::Key_Left, Qt::ShiftModifier);
  QCOMPARE(wave()->spokenDescription(), zoomed);
}

void TestSetsPage::pausingForAnotherPageGivesTheDeckBack() {
  Desk desk;
  QVERIFY(desk.open());
  auto clip = std::make_shared<Clip>();
  clip->frames = std::vector<float>(48'000, 0.5F);
  Heard heard(48'000, {0, 48'000});
  heard.add({0, 12'000});
  desk.player.load(Deck::Instruction, clip, heard);
  QVERIFY(desk.select(QStringLiteral("edu-L1-en-01")));
  QTest::keyClick(desk.table(), Qt::Key_1);
  QTRY_VERIFY_WITH_TIMEOUT(desk.player.isPlaying(), 20'000);
  desk.speaker->pullSeconds(1);
  QTest::keyClick(desk.table(), Qt::Key_2);
  QTRY_COMPARE_WITH_TIMEOUT(desk.player.position(), 0, 20'000);
  desk.page.pausePlayback();
  QVERIFY(!desk.player.isPlaying());
  QCOMPARE(desk.player.clip(Deck::Instruction), ClipPtr(clip));
  QCOMPARE(desk.player.heard(Deck::Instruction), heard);
}

void TestSetsPage::anotherSampleStopsWhatPlays() {
  Desk desk;
  QVERIFY(desk.open());
  QVERIFY(desk.select(QStringLiteral("edu-L1-en-01")));
  QTest::keyClick(desk.table(), Qt::Key_1);
  QTRY_VERIFY_WITH_TIMEOUT(desk.player.isPlaying(), 20'000);
  QTest::keyClick(desk.table(), Qt::Key_Down);
  QVERIFY(!desk.player.isPlaying());
  QVERIFY(desk.text("sampleKey") != QStringLiteral("edu-L1-en-01"));
}

void TestSetsPage::tellsWhenThereIsNoSoundDevice() {
  Desk desk;
  QVERIFY(desk.open());
  desk.speaker->setPresent(false);
  QVERIFY(desk.select(QStringLiteral("edu-L1-en-01")));
  QVERIFY(!desk.find<QLabel>("noSoundDevice")->isVisible());
  QTest::keyClick(desk.table(), Qt::Key_1);
  QTRY_VERIFY_WITH_TIMEOUT(desk.find<QLabel>("noSoundDevice")->isVisible(), 20'000);
}

void TestSetsPage::aMissingSoundIsExplained() {
  QTemporaryDir folder;
  const QString set = folder.filePath(QStringLiteral("set"));
  QVERIFY(copyFolder(kDemo, set));
  const QString gone = QStringLiteral("audio/brook-omni/edu-L1-en-01.opus");
  QVERIFY(QFile::remove(set + QLatin1Char('/') + gone));
  Desk desk;
  QVERIFY(desk.open(set));
  QTRY_COMPARE(desk.value(QStringLiteral("Missing sounds")) ? desk.count(QStringLiteral("Missing sounds")) : 0, 1);
  desk.tick(QStringLiteral("Missing sounds"));
  QCOMPARE(desk.keys(), QStringList{QStringLiteral("edu-L1-en-01")});
  QVERIFY(desk.select(QStringLiteral("edu-L1-en-01")));
  QVERIFY(desk.find<QLabel>("sampleState")->isVisible());
  QVERIFY2(desk.text("clipTrouble3").contains(gone), qPrintable(desk.text("clipTrouble3")));
  QVERIFY(desk.find<QLabel>("clipTrouble3")->isVisibleTo(&desk.page));
  QVERIFY(!desk.find<QAbstractButton>("playClip3")->isEnabled());
  QVERIFY(!desk.find<QLabel>("clipTrouble2")->isVisibleTo(&desk.page));
  QTest::keyClick(desk.table(), Qt::Key_3);
  QVERIFY(!desk.player.isPlaying());
}

void TestSetsPage::aDamagedSoundIsPlayedAndExplained() {
  QTemporaryDir folder;
  const QString set = folder.filePath(QStringLiteral("set"));
  QVERIFY(copyFolder(kDemo, set));
  QFile damaged(set + QStringLiteral("/audio/brook-omni/edu-L1-en-01.opus"));
  QVERIFY(damaged.open(QIODevice::WriteOnly));
  // A wav of one second that promises two: what it is called does not matter.
  damaged.write("RIFF\x24\xfa\0\0WAVEfmt \x10\0\0\0\1\0\1\0\x80\x3e\0\0\0\x7d\0\0\2\0\x10\0data\0\xfa\0\0", 44);
  damaged.write(QByteArray(32'000, 'x'));
  damaged.close();
  // With its hash it would not be the sound that the set describes.
  QFile responses(set + QStringLiteral("/responses.jsonl"));
  QVERIFY(responses.open(QIODevice::ReadOnly));
  const QByteArray lines = responses.readAll().replace("\"sha256\"", "\"former_hash\"");
  responses.close();
  QVERIFY(responses.open(QIODevice::WriteOnly | QIODevice::Truncate));
  responses.write(lines);
  responses.close();
  Desk desk;
  QVERIFY(desk.open(set));
  QVERIFY(desk.select(QStringLiteral("edu-L1-en-01")));
  QTest::keyClick(desk.table(), Qt::Key_3);
  QTRY_VERIFY_WITH_TIMEOUT(desk.player.isPlaying(), 20'000);
  QVERIFY2(desk.text("clipTrouble3").contains(QStringLiteral("ends early")), qPrintable(desk.text("clipTrouble3")));
}

void TestSetsPage::escapeStepsBackToAllSamples() {
  Desk desk;
  QVERIFY(desk.open());
  desk.tick(QStringLiteral("Medical"));
  QVERIFY(desk.select(QStringLiteral("med-L3-en-01")));
  QTest::keyClick(desk.table(), Qt::Key_Escape);
  QVERIFY(desk.grid()->isVisible());
  QCOMPARE(desk.page.shownSamples(), 8);
  QTest::keyClick(desk.table(), Qt::Key_Escape);
  QCOMPARE(desk.page.shownSamples(), 32);
}

void TestSetsPage::nothingIsTakenForMarkup() {
  QTemporaryDir folder;
  writeHostileSet(folder.path());
  Desk desk;
  QVERIFY(desk.open(folder.path()));
  QVERIFY(desk.select(QStringLiteral("x1")));
  QCOMPARE(desk.text("sampleText"), QStringLiteral("<b>bold</b> & %1 %2"));
  const QList<QLabel*> labels = desk.page.findChildren<QLabel*>();
  for (const QLabel* label : labels)
    QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
  const QAbstractItemModel* model = desk.table()->model();
  for (int column = 0; column < model->columnCount(); ++column) {
    const QString tooltip = model->index(0, column).data(Qt::ToolTipRole).toString();
    QVERIFY2(!tooltip.contains(QLatin1String("<b>")) && !tooltip.contains(QLatin1String("<u>")), qPrintable(tooltip));
  }
}

void TestSetsPage::everyControlHasANameForScreenReaders() {
  Desk desk;
  QVERIFY(desk.open());
  QVERIFY(desk.select(QStringLiteral("edu-L1-en-01")));
  for (const QWidget* widget : desk.page.findChildren<QWidget*>()) {
    if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->inherits("QScrollArea"))
      continue;
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
    QVERIFY2(access && !access->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
  }
}

/// The smallest window is 1280 x 800; the rail takes at most 200 of it.
void TestSetsPage::fitsBesideTheRailAtTheSmallestWindow() {
  Desk desk;
  QVERIFY(desk.open());
  QVERIFY2(desk.page.minimumSizeHint().width() <= 1080,
           qPrintable(QString::number(desk.page.minimumSizeHint().width())));
  QVERIFY(desk.select(QStringLiteral("edu-L2-en-01")));
  QVERIFY2(desk.page.minimumSizeHint().width() <= 1080,
           qPrintable(QString::number(desk.page.minimumSizeHint().width())));
  QVERIFY(desk.page.minimumSizeHint().height() <= 700);
}

QTEST_MAIN(TestSetsPage)
#include "tst_setspage.moc"
