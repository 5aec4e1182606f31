// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/AgreementTable.h"
#include "core/sets/AudioFolder.h"
#include "core/sets/CsvTable.h"
#include "core/sets/CsvVerdicts.h"
#include "core/sets/Provenance.h"
#include "core/sets/SetReader.h"
#include "tests/core/sets/SetFolder.h"
#include "tests/core/sets/VerdictFiles.h"

#include <QTest>

using namespace s2s;
using namespace s2s::test;

class TestVerdictExports : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void whatIsExportedComesBackWhole_data();
  void whatIsExportedComesBackWhole();
  void anExportIntoItsOwnStudyAddsNothing_data();
  void anExportIntoItsOwnStudyAddsNothing();
  void aSecondFormatOfTheSameEventsAddsNothing_data();
  void aSecondFormatOfTheSameEventsAddsNothing();
  void oneEventWithAnotherAnswerIsAConflict();
  void anEmptyStudyTakesWhatIsDescribed_data();
  void anEmptyStudyTakesWhatIsDescribed();
  void theAgreementTableIsTheSameAfterARoundTrip_data();
  void theAgreementTableIsTheSameAfterARoundTrip();
  void noBlindExportNamesASystem_data();
  void noBlindExportNamesASystem();
  void aTableForExcelHoldsNoFormula();
  void theAgreementTableHasOneValueForEachCell();
  void licenceAndHashTravelWithTheVerdicts();
  void whatStandsInTheFileIsCounted_data();
  void whatStandsInTheFileIsCounted();
  void theAudioFolderIsReadAsASet();
  void theAudioFolderGivesTheSetBack();
  void anAudioFolderWithoutSoundIsNotMade();
  void setsWithTheSameIdsGoIntoOneFolder();

 private:
  VerdictFiles m_files;
};

void TestVerdictExports::whatIsExportedComesBackWhole_data() {
  QTest::addColumn<QByteArray>("format");
  QTest::addColumn<Reveal>("reveal");
  for (const char* format : {"native", "fastchat", "label-studio", "csv", "csv-excel"})
    for (const Reveal reveal : {Reveal::No, Reveal::Yes})
      QTest::addRow("%s, %s", format, reveal == Reveal::Yes ? "revealed" : "blind") << QByteArray(format) << reveal;
}

void TestVerdictExports::whatIsExportedComesBackWhole() {
  QFETCH(const QByteArray, format);
  QFETCH(const Reveal, reveal);
  const Contents before = richStudy();
  const QByteArray exported = m_files.written(before, format.constData(), reveal);
  const ReadVerdicts back = m_files.read(exported, withoutVerdicts(before), format.constData());
  QCOMPARE(told(back), QStringList());
  const Contents after = with(withoutVerdicts(before), back);
  if (format == "native") {
    QCOMPARE(m_files.written(after, "native", reveal), exported);
    return;
  }
  const QByteArrayList rows = rowsWithoutEvents(csvVerdicts(after, Reveal::No));
  QByteArrayList wanted = rowsWithoutEvents(csvVerdicts(before, Reveal::No));
  if (format == "fastchat")  // a skip has no place there
    wanted.removeIf([](const QByteArray& row) { return row.contains("bad-instruction"); });
  QCOMPARE(rows, wanted);
}

void TestVerdictExports::anExportIntoItsOwnStudyAddsNothing_data() { whatIsExportedComesBackWhole_data(); }

void TestVerdictExports::anExportIntoItsOwnStudyAddsNothing() {
  QFETCH(const QByteArray, format);
  QFETCH(const Reveal, reveal);
  const Contents contents = richStudy();
  const ReadVerdicts back =
      m_files.read(m_files.written(contents, format.constData(), reveal), contents, format.constData());
  QCOMPARE(told(back), QStringList());
  QVERIFY(back.read > 0);
  QCOMPARE(back.alreadyThere, back.read);
}

void TestVerdictExports::aSecondFormatOfTheSameEventsAddsNothing_data() {
  QTest::addColumn<QByteArray>("first");
  QTest::addColumn<QByteArray>("second");
  for (const char* first : {"native", "fastchat", "label-studio", "csv", "csv-excel"})
    for (const char* second : {"native", "fastchat", "label-studio", "csv", "csv-excel"})
      QTest::addRow("%s, then %s", first, second) << QByteArray(first) << QByteArray(second);
}

void TestVerdictExports::aSecondFormatOfTheSameEventsAddsNothing() {
  QFETCH(const QByteArray, first);
  QFETCH(const QByteArray, second);
  const Contents before = richStudy();
  const auto bring = [&](const QByteArray& format, const Contents& into) {
    return m_files.read(m_files.written(before, format.constData(), Reveal::No), into, format.constData());
  };
  const ReadVerdicts one = bring(first, withoutVerdicts(before));
  const ReadVerdicts two = bring(second, with(withoutVerdicts(before), one));
  QCOMPARE(told(two), QStringList());
  // FastChat has no place for a skip; only native brings what was revised or taken back.
  const int skips = first == "fastchat" && second != "fastchat" ? 1 : 0;
  const int past = second == "native" && first != "native" ? 1 : 0;
  QCOMPARE(two.taken() - two.alreadyThere, skips + past);
}

void TestVerdictExports::oneEventWithAnotherAnswerIsAConflict() {
  const Contents before = richStudy();
  const ReadVerdicts one =
      m_files.read(m_files.written(before, "fastchat", Reveal::No), withoutVerdicts(before), "fastchat");
  Contents changed = before;
  for (Verdict& verdict : changed.verdicts)
    if (verdict.event.text() == QLatin1String("0192-tie")) {
      verdict.outcome = Outcome::Won;
      verdict.winner = changed.findBattle(verdict.battle)->a;
    }
  for (const char* format : {"native", "label-studio", "csv"}) {
    const ReadVerdicts two =
        m_files.read(m_files.written(changed, format, Reveal::No), with(withoutVerdicts(before), one), format);
    QCOMPARE(two.problems.size(), 1);
    QCOMPARE(two.problems.first().kind, ProblemKind::ConflictingEvent);
  }
}

void TestVerdictExports::anEmptyStudyTakesWhatIsDescribed_data() {
  QTest::addColumn<QByteArray>("format");
  for (const char* format : {"native", "fastchat", "label-studio", "csv", "csv-excel"})
    QTest::newRow(format) << QByteArray(format);
}

/// Revealed, with what lies beside the file; the identity of samples and answers is that of the study it comes from.
void TestVerdictExports::anEmptyStudyTakesWhatIsDescribed() {
  QFETCH(const QByteArray, format);
  const Contents before = richStudy();
  m_files.written(before, format.constData(), Reveal::Yes);
  const auto found = readVerdicts(m_files.path(QStringLiteral("out")), *verdictFormatFrom(QString::fromLatin1(format)),
                                  emptyStudy(), {});
  QVERIFY(found);
  QCOMPARE(told(*found), QStringList());
  const Contents after = grown(emptyStudy(), *found);
  for (const Sample& sample : after.samples) {
    QVERIFY(before.findSample(sample.id));
    QCOMPARE(sample.level, Level::L2);
    QCOMPARE(sample.sound.state, SoundState::Missing);
  }
  QByteArrayList wanted = rowsWithoutEvents(csvVerdicts(before, Reveal::Yes));
  if (format == "fastchat")
    wanted.removeIf([](const QByteArray& row) { return row.contains("bad-instruction"); });
  QCOMPARE(rowsWithoutEvents(csvVerdicts(after, Reveal::Yes)), wanted);
}

void TestVerdictExports::theAgreementTableIsTheSameAfterARoundTrip_data() {
  QTest::addColumn<QByteArray>("format");
  for (const char* format : {"native", "fastchat", "label-studio", "csv", "csv-excel"})
    QTest::newRow(format) << QByteArray(format);
}

void TestVerdictExports::theAgreementTableIsTheSameAfterARoundTrip() {
  QFETCH(const QByteArray, format);
  const Contents before = richStudy();
  const QByteArray exported = m_files.written(before, format.constData(), Reveal::No);
  const Contents after =
      with(withoutVerdicts(before), m_files.read(exported, withoutVerdicts(before), format.constData()));
  const auto rows = [](const Contents& contents) {
    QByteArrayList lines = agreementTable(contents).split('\n');
    std::sort(lines.begin(), lines.end());
    return lines;
  };
  QCOMPARE(rows(after), rows(before));
}

void TestVerdictExports::noBlindExportNamesASystem_data() {
  QTest::addColumn<QByteArray>("format");
  for (const char* format : {"native", "fastchat", "label-studio", "csv", "csv-excel", "agreement-long"})
    QTest::newRow(format) << QByteArray(format);
}

void TestVerdictExports::noBlindExportNamesASystem() {
  QFETCH(const QByteArray, format);
  const Contents contents = richStudy();
  const QByteArray blind = m_files.written(contents, format.constData(), Reveal::No);
  QFile beside(m_files.path(QStringLiteral("out.provenance.json")));
  QVERIFY(beside.open(QIODevice::ReadOnly));
  const QByteArray provenance = beside.readAll();
  for (const System& system : contents.systems) {
    QVERIFY(!blind.contains(system.name.toUtf8()));
    QVERIFY(!provenance.contains(system.name.toUtf8()));
  }
}

void TestVerdictExports::aTableForExcelHoldsNoFormula() {
  const QByteArray text = m_files.written(richStudy(), "csv-excel", Reveal::Yes);
  QVERIFY(text.startsWith("\xEF\xBB\xBF"));
  const QByteArray plain = excelCsv("a,b\n=1,-2\n@x,\"\tz\"\n'q,+3\n");
  QCOMPARE(plain, QByteArray("\xEF\xBB\xBF"
                             "a,b\n'=1,'-2\n'@x,\"'\tz\"\n''q,'+3\n"));
  const auto back = parseCsv(plain);
  QCOMPARE(back->rows.at(0), (QStringList{QStringLiteral("=1"), QStringLiteral("-2")}));
  QCOMPARE(back->rows.at(2), (QStringList{QStringLiteral("'q"), QStringLiteral("+3")}));
}

void TestVerdictExports::theAgreementTableHasOneValueForEachCell() {
  const auto table = parseCsv(agreementTable(richStudy()));
  QCOMPARE(table->header.join(QLatin1Char(',')), QStringLiteral("item_id,rater_id,criterion,value,level,domain"));
  QSet<QString> cells;
  for (const QStringList& row : table->rows)
    cells.insert(row.mid(0, 3).join(QLatin1Char('|')));
  QCOMPARE(cells.size(), table->rows.size());
  QVERIFY(!table->rows.isEmpty());
}

void TestVerdictExports::licenceAndHashTravelWithTheVerdicts() {
  const Json json = provenanceJson(richStudy(), Reveal::No);
  QCOMPARE(stringAt(json["clips"][0], "licence"), QStringLiteral("CC-BY-4.0"));
  QCOMPARE(stringAt(json["clips"][0], "sha256"), QString(64, QLatin1Char('a')));
  QVERIFY(json["systems_named"] == false);
}

void TestVerdictExports::whatStandsInTheFileIsCounted_data() {
  QTest::addColumn<QByteArray>("format");
  for (const char* format : {"native", "fastchat", "label-studio", "csv", "csv-excel"})
    QTest::newRow(format) << QByteArray(format);
}

/// Revised events are in the study, and not in most formats.
void TestVerdictExports::whatStandsInTheFileIsCounted() {
  QFETCH(const QByteArray, format);
  Contents contents = richStudy();
  const auto kind = *verdictFormatFrom(QString::fromLatin1(format));
  const auto written = writeVerdicts(m_files.path(QStringLiteral("out")), kind, contents, Reveal::No);
  QVERIFY(written);
  const auto read = readVerdicts(m_files.path(QStringLiteral("out")), kind, contents, {});
  QVERIFY(read);
  QCOMPARE(*written, qint64{read->read});
  QCOMPARE(*written == contents.verdicts.size(), format == "native");
}

namespace {

/// As they are in a set, whatever its folder: without where the sound lies.
QList<Sample> withoutPlaces(QList<Sample> samples) {
  for (Sample& sample : samples)
    sample.sound = {{}, sample.sound.sha256, {}};
  return samples;
}

QList<Response> withoutPlaces(QList<Response> responses) {
  for (Response& response : responses)
    response.sound = {{}, response.sound.sha256, {}};
  return responses;
}

}  // namespace

void TestVerdictExports::theAudioFolderGivesTheSetBack() {
  SetFolder folder;
  folder.file(QStringLiteral("set.json"), R"({"id":"mine","name":"Mine","version":"3","licence":"CC0"})");
  folder.sample(QStringLiteral("s1"),
                R"("level":"L2","text":"Hi","cues_in":{"age":"adult"},"cues_out":{"speed":"slow"},)"
                R"("conversation_id":"c","turn":2,"corpus":"ours","licence":"CC-BY-4.0")");
  folder.sample(QStringLiteral("s2"), R"("level":"L3")");
  folder.response(QStringLiteral("s1"), QStringLiteral("A"), R"("transcript":"Yes","latency_ms":950,"seed":7)");
  folder.response(QStringLiteral("s1"), QStringLiteral("B"));
  folder.file(QStringLiteral("systems.jsonl"), R"({"system":"A","name":"Alpha","licence":"MIT"})");
  const auto set = folder.read();
  QVERIFY(set);
  const auto contentsOf = [](const ReadSet& read) {
    Contents contents;
    contents.sets = {read.set};
    contents.systems = read.systems;
    contents.samples = read.samples;
    contents.responses = read.responses;
    contents.index();
    return contents;
  };
  const auto once = [&](const Contents& contents, const QString& name) {
    const bool done = static_cast<bool>(writeAudioFolder(m_files.path(name), contents, Reveal::Yes));
    const auto read = readSet(m_files.path(name));
    return done && read ? *read : ReadSet();
  };
  const ReadSet first = once(contentsOf(*set), QStringLiteral("first"));
  QCOMPARE(first.layout, SetLayout::AudioFolder);
  QCOMPARE(first.set.id, set->set.id);
  QCOMPARE(first.set.version, set->set.version);
  QCOMPARE(first.systems, set->systems);
  QCOMPARE(first.samples.size(), 2);
  Sample wanted = set->samples.constFirst();
  wanted.sound = first.samples.constFirst().sound;
  QCOMPARE(first.samples.constFirst(), wanted);
  QCOMPARE(first.samples.at(1).licence, QStringLiteral("CC0"));  // of its set
  QCOMPARE(first.responses.constFirst().latencyMs, 950);
  QVERIFY(first.responses.constFirst().extra.contains(QStringLiteral("\"seed\":7")));
  const ReadSet second = once(contentsOf(first), QStringLiteral("second"));
  QCOMPARE(withoutPlaces(second.samples), withoutPlaces(first.samples));
  QCOMPARE(withoutPlaces(second.responses), withoutPlaces(first.responses));
}

void TestVerdictExports::anAudioFolderWithoutSoundIsNotMade() {
  Contents contents = study();  // of no sample is it known where its sound lies
  contents.sets.first().root = m_files.folder();
  const QString folder = m_files.path(QStringLiteral("silent"));
  const auto nothing = writeAudioFolder(folder, contents, Reveal::Yes);
  QVERIFY(!nothing);
  QCOMPARE(nothing.error().fault, Fault::NothingToHear);
  QCOMPARE(nothing.error().detail, QStringLiteral("s1, s2, 样本 3"));
  QCOMPARE(QDir(m_files.folder()).entryList({QStringLiteral("silent*")}), QStringList());
  QCOMPARE(writeAudioFolder(folder, emptyStudy(), Reveal::No).error().fault, Fault::NotEnoughData);
  contents.samples.first().sound.file = m_files.file("RIFF", QStringLiteral("s1.wav")).section(QLatin1Char('/'), -1);
  const auto some = writeAudioFolder(folder, contents, Reveal::No);
  QVERIFY(some);
  QCOMPARE(some->samples, 1);
  QCOMPARE(code(some->problems.constFirst().kind), QStringLiteral("no-sound"));
  QCOMPARE(some->problems.constFirst().detail, QStringLiteral("s2"));
}

void TestVerdictExports::setsWithTheSameIdsGoIntoOneFolder() {
  Contents contents = study();
  contents.sets = {SetInfo{SetId(QStringLiteral("one"))}, SetInfo{SetId(QStringLiteral("two"))}};
  contents.samples.clear();
  contents.responses.clear();
  for (SetInfo& set : contents.sets) {
    set.root = m_files.folder();
    for (const char* key : {"s1", "s2"}) {
      Sample sample;
      sample.set = set.id;
      sample.key = QString::fromLatin1(key);
      sample.id = sampleId(set.id, sample.key);
      sample.sound.file = m_files.file("RIFF", QStringLiteral("same.wav")).section(QLatin1Char('/'), -1);
      contents.samples.append(sample);
      for (const System& system : contents.systems)
        contents.responses.append(
            {responseId(sample.id, system.name), sample.id, system.name, {}, 0, sample.sound, {}});
    }
  }
  contents.index();
  const QString folder = m_files.path(QStringLiteral("both"));
  QVERIFY(writeAudioFolder(folder, contents, Reveal::Yes));
  const auto back = readSet(folder);
  QVERIFY(back);
  QCOMPARE(back->problems.size(), 0);
  QCOMPARE(back->samples.size(), 4);
  QCOMPARE(back->responses.size(), 12);
  QCOMPARE(back->samples.at(2).key, QStringLiteral("two/s1"));
}

void TestVerdictExports::theAudioFolderIsReadAsASet() {
  Contents contents = richStudy();
  contents.sets.first().root = m_files.folder();
  for (const char* name : {"s1.wav", "s2.wav"})
    QVERIFY(!m_files.file("RIFF", QString::fromLatin1(name)).isEmpty());
  const QString folder = m_files.path(QStringLiteral("folder"));
  const auto count = writeAudioFolder(folder, contents, Reveal::No);
  QVERIFY(count);
  QCOMPARE(count->samples, 2);
  QCOMPARE(count->problems.size(), 1);  // the third sample has no sound
  QFile metadata(folder + QStringLiteral("/metadata.jsonl"));
  QVERIFY(metadata.open(QIODevice::ReadOnly));
  const auto first = parseJson(metadata.readLine());
  QVERIFY(QFile::exists(folder + QLatin1Char('/') + stringAt(*first, "file_name")));
  QCOMPARE(stringAt(*first, "licence"), QStringLiteral("CC-BY-4.0"));
  QVERIFY(!QFile::exists(folder + QStringLiteral("/responses.jsonl")));
  QVERIFY(!stringAt(*first, "sha256").isEmpty());
  const auto set = readSet(folder);
  QVERIFY(set);
  QCOMPARE(set->samples.size(), 2);
  QCOMPARE(set->samples.constFirst().id, contents.samples.constFirst().id);
  QCOMPARE(set->set.licence, contents.sets.constFirst().licence);
  QCOMPARE(writeAudioFolder(folder, contents, Reveal::No).error().fault, Fault::FileExists);
  contents.responses.first().sound.file = QStringLiteral("s1.wav");
  contents.systems.first().licence = QStringLiteral("MIT");
  const QString open = m_files.path(QStringLiteral("open"));
  QCOMPARE(writeAudioFolder(open, contents, Reveal::Yes)->responses, 1);
  const auto answer = parseJson(bytesOf(open + QStringLiteral("/responses.jsonl")).trimmed());
  QCOMPARE(stringAt(*answer, "licence"), QStringLiteral("MIT"));
  QCOMPARE(stringAt(*answer, "source"), contents.responses.first().system);
  QCOMPARE(stringAt(*answer, "sha256").size(), 64);
}

QTEST_GUILESS_MAIN(TestVerdictExports)
#include "tst_verdictexports.moc"
