// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/base/Sha256.h"
#include "core/sets/SetReader.h"
#include "core/study/KeptSet.h"
#include "tests/core/sets/SetFolder.h"

#include <QTest>

using namespace s2s;

namespace {

/// A set of four samples that two systems answered, in a study in which everything can be kept.
class Checked {
 public:
  Checked() {
    m_set.file(
        QStringLiteral("set.json"),
        R"({"id":"seed","name":"种子 Set","version":"1.0","licence":"CC-BY-4.0","homepage":"https://example.org"})");
    for (const char* key : {"s1", "s2", "s3", "s4"}) {
      const QString id = QString::fromLatin1(key);
      m_set.sample(id, R"("split":"augment","domain":"social","task":"tongue_twisters","level":"L2","language":"zh",)"
                       R"("text":"旧文","text_cn":"旧文","cues_in":{"age":"child"},"source":"dubbed","licence":"CC0",)"
                       R"("conversation_id":"c1","turn":2,"speaker":"x7")");
      m_set.response(id, QStringLiteral("Alpha"), R"("transcript":"答","latency_ms":340,"defects":["flat"])");
      m_set.response(id, QStringLiteral("Beta"));
    }
    m_set.file(QStringLiteral("systems.jsonl"), R"({"system":"Alpha","name":"Alpha 1","group":"academia"})");
    read = *m_set.read();
    contents.info.title = QStringLiteral("Check");
    contents.info.quality.rule = {MarkRule::Kind::Unanimity, 1, 1};
    contents.sets = {read.set};
    contents.systems = read.systems;
    contents.samples = read.samples;
    contents.responses = read.responses;
    contents.index();
    settings.folder = m_set.outside() + QStringLiteral("/kept 集");
    settings.rule = contents.info.quality.rule;
    settings.nowMs = 1'767'600'000'000;  // 2026-01-05
  }

  QualityMark& says(int sample, Mark word, const QString& reviewer = QStringLiteral("r1")) {
    QualityMark mark;
    mark.event = EventId(QStringLiteral("e%1").arg(contents.marks.size()));
    mark.sample = contents.samples.at(sample).id;
    mark.reviewer = RaterId(reviewer);
    mark.mark = word;
    contents.marks.append(mark);
    return contents.marks.last();
  }
  void keepAll() {
    for (int i = 0; i < 4; ++i)
      says(i, Mark::Keep);
  }

  Result<KeptSetOutcome> write() const { return exportKeptSet(contents, settings); }
  /// The kept set as a new study would read it, hashes compared.
  ReadSet readBack() const {
    Result<ReadSet> set = readSet(settings.folder);
    if (set)
      checkSounds(*set);
    return set ? *set : ReadSet();
  }
  QString path(const char* name) const { return settings.folder + QLatin1Char('/') + QLatin1String(name); }
  QByteArray bytes(const char* name) const {
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  QStringList beside() const {
    return QDir(m_set.outside()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
  }
  SetFolder& folder() { return m_set; }

  ReadSet read;
  Contents contents;
  KeptSetSettings settings;

 private:
  SetFolder m_set;
};

/// The same but for the version and the folder.
SetInfo plain(SetInfo set) {
  set.version.clear();
  set.root.clear();
  return set;
}

}  // namespace

class TestKeptSet : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void whatIsKeptAsItWasReadsBackTheSame() {
    Checked checked;
    checked.keepAll();
    const auto outcome = checked.write();
    QVERIFY(outcome);
    QCOMPARE(outcome->samples, 4);
    QCOMPARE(outcome->responses, 8);
    const ReadSet back = checked.readBack();
    QVERIFY2(back.problems.isEmpty(), back.problems.isEmpty() ? "" : qPrintable(describe(back.problems.first())));
    QCOMPARE(plain(back.set), plain(checked.read.set));
    QCOMPARE(back.set.version, QStringLiteral("1.1"));
    QCOMPARE(back.systems, checked.read.systems);
    ReadSet before = checked.read;
    checkSounds(before);
    QCOMPARE(back.samples, before.samples);
    QCOMPARE(back.responses, before.responses);
  }
  void rejectedAndPendingSamplesStayOutWithTheirResponses() {
    Checked checked;
    checked.says(0, Mark::Keep), checked.says(1, Mark::Reject), checked.says(2, Mark::Keep);
    const auto outcome = checked.write();
    QVERIFY(outcome);
    QCOMPARE(outcome->rejected, 1);
    QCOMPARE(outcome->pending, 1);
    const ReadSet back = checked.readBack();
    QCOMPARE(back.samples.size(), 2);
    QCOMPARE(back.responses.size(), 4);
    QCOMPARE(back.samples.at(1).key, QStringLiteral("s3"));
    QVERIFY(!QFile::exists(checked.path("s2.wav")) && !QFile::exists(checked.path("out/Alpha/s4.wav")));
  }
  void correctionsOfTextAndLevelAreApplied() {
    Checked checked;
    checked.keepAll();
    checked.contents.marks[0].mark = checked.contents.marks[1].mark = Mark::KeepCorrected;
    checked.contents.marks[0].textCorrected = QStringLiteral("新文");
    checked.contents.marks[1].levelProposed = Level::L4;
    const auto outcome = checked.write();
    QVERIFY(outcome);
    QCOMPARE(outcome->corrected, 2);
    const ReadSet back = checked.readBack();
    QCOMPARE(back.samples.at(0).text, QStringLiteral("新文"));
    QCOMPARE(back.samples.at(0).textCn, QStringLiteral("新文"));  // it was the same text
    QCOMPARE(back.samples.at(0).level, Level::L2);
    QCOMPARE(back.samples.at(1).text, QStringLiteral("旧文"));
    QCOMPARE(back.samples.at(1).level, Level::L4);
    QCOMPARE(back.samples.at(0).id, checked.read.samples.at(0).id);  // verdicts go on counting
    const Json quality = *parseJson(checked.bytes("quality.json"));
    QCOMPARE(quality.at("corrections").size(), size_t(2));
    QCOMPARE(quality.at("corrections").at(1).at("level").at("to").get<std::string>(), "L4");
  }
  void differingCorrectionsLeaveTheSampleAsItIs() {
    Checked checked;
    checked.keepAll();
    checked.contents.marks[0].textCorrected = QStringLiteral("one");
    checked.says(0, Mark::KeepCorrected, QStringLiteral("r2")).textCorrected = QStringLiteral("another");
    const auto outcome = checked.write();
    QVERIFY(outcome);
    QCOMPARE(outcome->toAdjudicate, 1);
    QCOMPARE(checked.readBack().samples.at(0).text, QStringLiteral("旧文"));
  }
  void aSetThatCountsFromL0IsWrittenFromL1() {
    Checked checked;
    checked.keepAll();
    checked.contents.sets.first().levelBase = 0;
    QVERIFY(checked.write());
    const ReadSet back = checked.readBack();
    QCOMPARE(back.set.levelBase, 1);
    QCOMPARE(back.samples.at(0).level, Level::L2);
  }
  void theDescriptionKeepsWhatElseItSaid() {
    Checked checked;
    checked.keepAll();
    QVERIFY(checked.write());
    const Json json = *parseJson(checked.bytes("set.json"));
    QCOMPARE(json.at("homepage").get<std::string>(), "https://example.org");
    QCOMPARE(json.at("derived_from").get<std::string>(), "1.0");
    QCOMPARE(json.at("licence").get<std::string>(), "CC-BY-4.0");
  }
  void theDataSheetSpeaksBothLanguages_data() {
    QTest::addColumn<QString>("wanted");
    QTest::newRow("the set, in Chinese") << QStringLiteral("# 种子 Set 1.1：数据说明");
    QTest::newRow("the set, in English") << QStringLiteral("# 种子 Set 1.1: data sheet");
    QTest::newRow("the rule, in Chinese") << QStringLiteral("一致通过：1 名质检员都保留");
    QTest::newRow("the rule, in English") << QStringLiteral("Unanimity: a sample is kept when all 1 reviewers");
    QTest::newRow("the date") << QStringLiteral("Date (UTC): 2026-01-05");
    QTest::newRow("the counts") << QStringLiteral("| all | 4 | 2 | 1 | 1 | 0 |");
    QTest::newRow("the counts, in Chinese") << QStringLiteral("| 全部 | 4 | 2 | 1 | 1 | 0 |");
    QTest::newRow("the pseudonym") << QStringLiteral("| r1 | 4 | 2 | 1 | 1 |");
    QTest::newRow("the reasons") << QStringLiteral("| privacy | 1 | 1 | 0 |");
    QTest::newRow("the reasons, in Chinese") << QStringLiteral("| 涉及隐私 | 1 | 1 | 0 |");
    QTest::newRow("the corrections, without markup of their own") << QStringLiteral("| s1 |  | 旧文 | a \\| \\<b> |");
  }
  void theDataSheetSpeaksBothLanguages() {
    QFETCH(QString, wanted);
    Checked checked;
    checked.keepAll();
    checked.contents.marks[0].mark = Mark::KeepCorrected;
    checked.contents.marks[0].textCorrected = QStringLiteral("a | \n<b>");
    checked.contents.marks[1].mark = Mark::Reject;
    checked.contents.marks[1].reasons = MarkReason::Privacy;
    QVERIFY(checked.write());
    const QString sheet = QString::fromUtf8(checked.bytes("DATASHEET.md"));
    QVERIFY2(sheet.contains(wanted), qPrintable(sheet));
  }
  void whatCannotBeDoneLeavesNothingBehind_data() {
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("fault");
    QTest::newRow("the folder holds something") << "full" << static_cast<int>(Fault::FileExists);
    QTest::newRow("a file has that name") << "file" << static_cast<int>(Fault::FileExists);
    QTest::newRow("nothing is kept") << "none" << static_cast<int>(Fault::NotEnoughData);
    QTest::newRow("the version is the old one") << "version" << static_cast<int>(Fault::BadUsage);
    QTest::newRow("there is no such set") << "set" << static_cast<int>(Fault::UnknownName);
    QTest::newRow("cancelled") << "cancel" << static_cast<int>(Fault::Cancelled);
  }
  void whatCannotBeDoneLeavesNothingBehind() {
    QFETCH(QString, what);
    QFETCH(int, fault);
    Checked checked;
    if (what != QLatin1String("none"))
      checked.keepAll();
    if (what == QLatin1String("full"))
      QVERIFY(QDir().mkpath(checked.settings.folder + QStringLiteral("/.hidden")));
    if (what == QLatin1String("file"))
      checked.folder().file(QStringLiteral("../kept 集"), "x");
    if (what == QLatin1String("version"))
      checked.settings.version = QStringLiteral("1.0");
    if (what == QLatin1String("set"))
      checked.settings.set = SetId(QStringLiteral("other"));
    const QStringList before = checked.beside();
    const std::atomic<bool> cancelled = what == QLatin1String("cancel");
    const auto outcome = exportKeptSet(checked.contents, checked.settings, {}, &cancelled);
    QVERIFY(!outcome);
    QCOMPARE(static_cast<int>(outcome.error().fault), fault);
    QCOMPARE(checked.beside(), before);
  }
  void anEmptyFolderMayBeThere() {
    Checked checked;
    checked.keepAll();
    QVERIFY(QDir().mkpath(checked.settings.folder));
    QVERIFY(checked.write());
    QCOMPARE(checked.readBack().samples.size(), 4);
    QCOMPARE(checked.beside().size(), 2);  // the set and the kept set, no temporary folder
  }
  void aSoundThatIsGoneOrChangedIsLeftOutAndReported() {
    Checked checked;
    checked.keepAll();
    QVERIFY(QFile::remove(checked.folder().path() + QStringLiteral("/s1.wav")));
    checked.contents.responses[2].sound.sha256 = QString(64, QLatin1Char('0'));  // Alpha to s2
    const auto outcome = checked.write();
    QVERIFY(outcome);
    QCOMPARE(outcome->problems.size(), 2);
    QCOMPARE(outcome->problems.at(0).kind, ProblemKind::SoundMissing);
    QCOMPARE(outcome->problems.at(1).kind, ProblemKind::SoundChanged);
    QCOMPARE(outcome->samples, 3);
    QCOMPARE(outcome->responses, 5);
    QVERIFY(!QFile::exists(checked.path("out/Alpha/s2.wav")));
    QVERIFY(checked.bytes("DATASHEET.md").contains("## Left out: sound missing or changed"));
  }
  void aPathThatLeadsOutOfTheSetIsNotFollowed() {
    Checked checked;
    checked.keepAll();
    checked.folder().file(QStringLiteral("../secret.wav"), "secret");
    checked.contents.samples[0].sound = {QStringLiteral("../secret.wav"), {}, SoundState::Present};
    checked.contents.index();
    const auto outcome = checked.write();
    QVERIFY(outcome);
    QCOMPARE(outcome->problems.first().kind, ProblemKind::PathOutsideRoot);
    QCOMPARE(checked.readBack().samples.size(), 3);
  }
  void ofSeveralSetsOneIsNamed() {
    Checked checked;
    checked.keepAll();
    SetInfo other = checked.contents.sets.first();
    other.id = SetId(QStringLiteral("other"));
    checked.contents.sets.append(other);
    QCOMPARE(static_cast<int>(checked.write().error().fault), static_cast<int>(Fault::UnknownName));
    checked.settings.set = SetId(QStringLiteral("seed"));
    QVERIFY(checked.write());
  }
  void progressCountsEverySound() {
    Checked checked;
    checked.keepAll();
    QList<qint64> steps;
    QVERIFY(exportKeptSet(checked.contents, checked.settings, [&](qint64 done, qint64 total) {
      steps.append(done);
      QCOMPARE(total, qint64(12));
    }));
    QCOMPARE(steps.size(), 12);
    QCOMPARE(steps.last(), qint64(12));
  }
  void theNextVersionCountsOn_data() {
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("next");
    QTest::newRow("one number") << "1"
                                << "1.1";
    QTest::newRow("two numbers") << "1.0"
                                 << "1.1";
    QTest::newRow("two digits") << "2.9"
                                << "2.10";
    QTest::newRow("three numbers") << "1.0.3"
                                   << "1.0.4";
    QTest::newRow("a letter before") << "v2"
                                     << "v2.1";
    QTest::newRow("none") << ""
                          << "1.1";
    QTest::newRow("a word") << "draft"
                            << "draft.1";
  }
  void theNextVersionCountsOn() {
    QFETCH(QString, now);
    QTEST(nextVersion(now), "next");
  }
};

QTEST_GUILESS_MAIN(TestKeptSet)
#include "tst_kept_set.moc"
