// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/sets/Archive.h"
#include "tests/support/StudyOnFiles.h"
#include "ui/common/AppSettings.h"
#include "ui/common/Ask.h"
#include "ui/common/Language.h"
#include "ui/common/ProblemTree.h"
#include "ui/common/Strip.h"
#include "ui/set/AddSetDialog.h"
#include "ui/set/LinkPanel.h"

#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>
#include <QUrl>

using namespace s2s;
using namespace s2s::test;

namespace {

class OneFolder final : public Ask {
 public:
  QString folder(QWidget*, const QString&) override { return answer; }
  QString answer;
};

/// A study on a set of its own, and the dialog that adds others.
struct Desk {
  StudyOnFiles files{{3, 2, 0.1}};
  QTemporaryDir folder;
  AppSettings settings{folder.filePath(QStringLiteral("settings.ini"))};
  OneFolder ask;
  std::unique_ptr<AddSetDialog> dialog;

  bool open() {
    if (!files.open())
      return false;
    dialog = std::make_unique<AddSetDialog>(AddSetDialog::Parts{files.study(), settings, ask});
    dialog->show();
    return QTest::qWaitForWindowActive(dialog.get());
  }
  const Contents& contents() { return files.study().contents(); }
  QString otherSet(int samples) const {
    const QString path = folder.filePath(QStringLiteral("other"));
    writeWavSet(path, {samples, 2, 0.1});
    QFile about(path + QStringLiteral("/set.json"));
    if (!about.open(QIODevice::WriteOnly) || about.write(R"({"id":"other","name":"Other set","level_base":1})") < 0)
      qFatal("the set could not be named");
    return path;
  }
  template <class Widget>
  Widget* find(const char* name) const {
    return dialog->findChild<Widget*>(QLatin1String(name));
  }
  QString text(const char* name) const { return find<QLabel>(name)->text(); }
  bool canBeAdded() const {
    return QTest::qWaitFor([this] { return find<QPushButton>("addSets")->isEnabled(); }, 20'000);
  }
  bool add() {
    QSignalSpy added(dialog.get(), &AddSetDialog::added);
    QTest::keyClick(find<QPushButton>("addSets"), Qt::Key_Return);
    return QTest::qWaitFor([&] { return !added.isEmpty(); }, 20'000);
  }
};

void append(const QString& path, const QByteArray& line) {
  QFile file(path);
  if (!file.open(QIODevice::Append) || file.write(line) != line.size())
    qFatal("%s could not be written", qPrintable(path));
}

QList<ArchiveEntry> entriesOf(const QString& folder) {
  QList<ArchiveEntry> entries;
  for (QDirIterator all(folder, QDir::Files, QDirIterator::Subdirectories); all.hasNext();) {
    const QString file = all.next();
    entries.append({QStringLiteral("packed/") + QDir(folder).relativeFilePath(file), file});
  }
  return entries;
}

}  // namespace

class TestAddSet : public QObject {
  Q_OBJECT

  Language m_language;

 private Q_SLOTS:
  void init() { m_language.use(QStringLiteral("en")); }

  void whatWasRecognisedIsShownBeforeAnythingIsWritten() {
    Desk desk;
    QVERIFY(desk.open());
    QVERIFY(!desk.find<QPushButton>("addSets")->isEnabled());
    desk.dialog->addPath(desk.otherSet(4));
    QVERIFY(desk.canBeAdded());
    const QString found = desk.text("setFound");
    QVERIFY2(found.contains(QStringLiteral("Recognised as: The workbench's own set")), qPrintable(found));
    QVERIFY2(found.contains(QStringLiteral("Levels count from L1.")), qPrintable(found));
    QVERIFY2(found.contains(QStringLiteral("4 samples, 8 answers, 2 systems")), qPrintable(found));
    QVERIFY2(desk.text("additionText").contains(QStringLiteral("would be new in the study")),
             qPrintable(desk.text("additionText")));
    QCOMPARE(desk.contents().samples.size(), 3);
    QVERIFY(desk.add());
    QCOMPARE(desk.contents().samples.size(), 7);
    QCOMPARE(desk.contents().sets.size(), 2);
    QCOMPARE(desk.files.onDisk().samples.size(), 7);
    QCOMPARE(desk.dialog->result(), static_cast<int>(QDialog::Accepted));
  }

  void aSetThatIsReadAgainShowsWhatIsNew() {
    Desk desk;
    QVERIFY(desk.open());
    writeWavSet(desk.files.setFolder(), {5, 2, 0.1});
    desk.dialog->addPath(desk.files.setFolder());
    QVERIFY(desk.canBeAdded());
    QVERIFY2(
        desk.text("additionText").contains(QStringLiteral("is in the study already. New in it: 2 samples, 4 answers")),
        qPrintable(desk.text("additionText")));
    QVERIFY(desk.add());
    QCOMPARE(desk.contents().samples.size(), 5);
    QCOMPARE(desk.contents().sets.size(), 1);
  }

  void aSetThatIsAsItWasHasNothingToAdd() {
    Desk desk;
    QVERIFY(desk.open());
    desk.dialog->addPath(desk.files.setFolder());
    QTRY_COMPARE_WITH_TIMEOUT(desk.text("addSetState"), QStringLiteral("The study has all of this already."), 20'000);
    QVERIFY(!desk.find<QPushButton>("addSets")->isEnabled());
  }

  void theGoodPartIsAddedAndTheRestListed() {
    Desk desk;
    QVERIFY(desk.open());
    const QString set = desk.otherSet(2);
    append(set + QStringLiteral("/samples.jsonl"), "{\"id\":\"broken\"\n");
    desk.dialog->addPath(set);
    QVERIFY(desk.canBeAdded());
    QVERIFY(desk.find<ProblemTree>("setProblems")->topLevelItemCount() > 0);
    QCOMPARE(desk.find<QPushButton>("addSets")->text(), QStringLiteral("Add the good part"));
    QVERIFY(desk.add());
    QCOMPARE(desk.contents().samples.size(), 5);
  }

  void soundThatIsNotTheOneDescribedIsFoundBeforeItIsAdded() {
    Desk desk;
    QVERIFY(desk.open());
    const QString set = desk.otherSet(2);
    append(set + QStringLiteral("/samples.jsonl"),
           toBytes({{"id", "changed"}, {"file_name", "changed.wav"}, {"sha256", std::string(64, 'a')}}) + '\n');
    append(set + QStringLiteral("/changed.wav"), "RIFF");
    desk.dialog->addPath(set);
    QVERIFY(desk.canBeAdded());
    auto* problems = desk.find<ProblemTree>("setProblems");
    const auto isTold = [&] {
      return !problems
                  ->findItems(QStringLiteral("is not the one that the set describes"),
                              Qt::MatchContains | Qt::MatchRecursive)
                  .isEmpty();
    };
    QVERIFY(!isTold());
    auto* check = desk.find<QPushButton>("checkSounds");
    QTest::mouseClick(check, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(check->text(), QStringLiteral("The sound was checked"), 20'000);
    QVERIFY(isTold());
    QVERIFY(!check->isEnabled());
    QVERIFY(desk.canBeAdded());
    QVERIFY(desk.add());
  }

  void eachSetIsReadInItsOwnWay() {
    Desk desk;
    QVERIFY(desk.open());
    const QString one = desk.otherSet(2), two = desk.folder.filePath(QStringLiteral("list.ndjson"));
    append(two, "{\"file_name\":\"a.wav\",\"id\":\"a\",\"level\":\"L1\"}\n");
    desk.dialog->addPath(one);
    desk.dialog->addPath(two);
    QVERIFY(desk.canBeAdded());
    auto* levels = desk.find<QComboBox>("levelBase");
    auto* columns = desk.find<QPushButton>("pointAtColumns");
    QVERIFY(columns->isVisible());
    levels->setCurrentIndex(1);
    Q_EMIT levels->activated(1);  // the table counts from L0
    auto* list = desk.find<QListWidget>("setFolders");
    list->setCurrentRow(0);
    QCOMPARE(levels->currentIndex(), 0);
    QVERIFY(!columns->isVisible());
    QVERIFY(desk.canBeAdded());
    QVERIFY2(desk.text("setFound").contains(QStringLiteral("Levels count from L0")), qPrintable(desk.text("setFound")));
    QVERIFY2(desk.text("setFound").contains(QStringLiteral("Levels count from L1")), qPrintable(desk.text("setFound")));
    list->setCurrentRow(1);
    QCOMPARE(levels->currentIndex(), 1);
  }

  void answersWithoutInstructionsAreNotSaidToBeThere() {
    Desk desk;
    QVERIFY(desk.open());
    const QString outputs = desk.folder.filePath(QStringLiteral("S2S-Arena-output"));
    QVERIFY(QDir().mkpath(outputs + QStringLiteral("/SpeechGPT/sing")));
    append(outputs + QStringLiteral("/SpeechGPT/sing/a.wav"), "RIFF");
    desk.dialog->addPath(outputs);
    QTRY_COMPARE_WITH_TIMEOUT(desk.text("addSetState"),
                              QStringLiteral("Nothing in it can be added; the list of problems says why."), 20'000);
  }

  void anArchiveIsASetToo() {
    Desk desk;
    QVERIFY(desk.open());
    const QString zip = desk.folder.filePath(QStringLiteral("packed.zip"));
    QVERIFY(writeZip(zip, entriesOf(desk.otherSet(2))));
    desk.dialog->addPath(zip);
    QVERIFY(desk.canBeAdded());
    QVERIFY2(desk.text("setFound").contains(QStringLiteral("2 samples, 4 answers")), qPrintable(desk.text("setFound")));
    QVERIFY(desk.add());
    QCOMPARE(desk.contents().samples.size(), 5);
  }

  void whatIsNoSetIsSaidInPlainWords() {
    Desk desk;
    QVERIFY(desk.open());
    const QString nothing = desk.folder.filePath(QStringLiteral("nothing"));
    QVERIFY(QDir().mkpath(nothing));
    desk.dialog->addPath(nothing);
    QTRY_VERIFY2_WITH_TIMEOUT(desk.text("setFound").contains(QStringLiteral("No samples were found")),
                              qPrintable(desk.text("setFound")), 20'000);
    QVERIFY(!desk.find<QPushButton>("addSets")->isEnabled());
  }

  void aFolderDroppedOnTheDialogIsRead() {
    Desk desk;
    QVERIFY(desk.open());
    auto* list = desk.find<QWidget>("setFolders")->parentWidget();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(desk.otherSet(2))});
    QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(list, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(list, &dropped);
    QVERIFY(desk.canBeAdded());
  }

  void soundThatWasMovedIsLinkedAgain() {
    Desk desk;
    QVERIFY(desk.files.open());
    QTRY_VERIFY(desk.contents().samples.constFirst().sound.state == SoundState::Present);
    const QString moved = desk.folder.filePath(QStringLiteral("moved"));
    desk.files.study().close();
    QVERIFY(QFile::rename(desk.files.setFolder(), moved));
    LinkPanel panel(desk.files.study(), desk.ask);
    auto* strip = panel.findChild<Strip*>(QStringLiteral("linkStrip"));
    bool opened = false;
    desk.files.study().open(desk.files.path(), [&](const Result<void>& done) { opened = static_cast<bool>(done); });
    QTRY_VERIFY(opened);
    QTRY_VERIFY2(strip->text().contains(QStringLiteral("3 samples")), qPrintable(strip->text()));
    QVERIFY(panel.isVisibleTo(nullptr));
    desk.ask.answer = moved;
    strip->findChild<QPushButton*>()->click();
    QTRY_COMPARE_WITH_TIMEOUT(strip->text(), QStringLiteral("9 sounds were found."), 20'000);
    QVERIFY(desk.contents().samples.constFirst().sound.state == SoundState::Present);
    strip->findChild<QPushButton*>()->click();
    QVERIFY(panel.isHidden());
  }

  void missingAnswersAreSaidTooAndLinked() {
    Desk desk;
    QVERIFY(desk.files.open());
    QTRY_VERIFY(!desk.contents().responses.constFirst().sound.sha256.isEmpty());
    Edit edit;
    edit.replaced.responses = {desk.contents().responses.constFirst()};
    edit.replaced.responses.first().sound.file = QStringLiteral("elsewhere.wav");
    edit.replaced.responses.first().sound.state = SoundState::Missing;
    bool written = false;
    LinkPanel panel(desk.files.study(), desk.ask);
    desk.files.study().apply(edit, [&](const Result<void>& done) { written = static_cast<bool>(done); });
    QTRY_VERIFY(written);
    auto* strip = panel.findChild<Strip*>(QStringLiteral("linkStrip"));
    QVERIFY2(strip->text().contains(QStringLiteral("1 answer ")), qPrintable(strip->text()));
    QVERIFY(panel.isVisibleTo(nullptr));
    desk.ask.answer = desk.files.setFolder();
    strip->findChild<QPushButton*>()->click();
    QTRY_VERIFY2_WITH_TIMEOUT(strip->text().startsWith(QStringLiteral("9 sounds were found.")),
                              qPrintable(strip->text()), 20'000);
    QVERIFY(desk.contents().responses.constFirst().sound.state == SoundState::Present);
  }
};

QTEST_MAIN(TestAddSet)
#include "tst_add_set.moc"
