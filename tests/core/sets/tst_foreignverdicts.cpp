// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/AgreementTable.h"
#include "core/sets/AudioFolder.h"
#include "core/sets/CsvTable.h"
#include "core/sets/CsvVerdicts.h"
#include "core/sets/FastChatVerdicts.h"
#include "core/sets/LabelStudio.h"
#include "core/sets/MappedVerdicts.h"
#include "core/sets/Provenance.h"
#include "core/sets/PublishedVerdicts.h"
#include "core/sets/SoundKey.h"
#include "tests/core/sets/VerdictStudy.h"

#include <QDir>
#include <QSet>

#include <algorithm>

using namespace s2s;
using namespace s2s::test;

namespace {

/// The study with all that a file adds to it.
Contents grown(Contents contents, const ReadVerdicts& read) {
  contents.sets += read.described.sets;
  contents.systems += read.described.systems;
  contents.samples += read.described.samples;
  contents.responses += read.described.responses;
  return with(std::move(contents), read);
}

Contents emptyStudy() {
  Contents contents;
  contents.info.id = StudyId(QStringLiteral("study"));
  return contents;
}

/// Like judgedStudy(), with both bad and both good, levels, texts and licences.
Contents richStudy() {
  Contents contents = judgedStudy();
  contents.sets.first().licence = QStringLiteral("CC-BY-4.0");
  for (Sample& sample : contents.samples) {
    sample.level = Level::L2;
    sample.domain = Domain::Social;
    sample.text = QStringLiteral("你好");
    sample.sound.file = sample.key + QStringLiteral(".wav");
    sample.sound.sha256 = QString(64, QLatin1Char('a'));
  }
  const Battle third = battle(contents, 2, 0, 1);
  addBattle(contents, third);
  Verdict bad = verdict(third, "0195-bad"), good = verdict(third, "0196-good", "bob");
  bad.outcome = good.outcome = Outcome::Undecided;
  bad.winner = good.winner = {};
  bad.acceptable = {false, false};
  good.acceptable = {true, true};
  good.presentedFirst = third.b;
  good.note = QStringLiteral("=HYPERLINK(\"x\")");
  contents.verdicts += {bad, good};
  return contents;
}

Contents withoutVerdicts(Contents contents) {
  contents.verdicts.clear();
  contents.battles.clear();
  contents.raters.clear();
  contents.index();
  return contents;
}

const char kTrace[] = R"([
 {"index": 1, "instruction_path": "input/emotion/a.wav", "instruction_text": "Hi", "model_a": "4o", "model_b": "miniomni",
  "audio1_path": "output/ChatGPT-4o/emotion/a/a.wav", "audio2_path": "output/Mini-Omni/emotion/07.wav",
  "label": {"content": "1", "voice_quality": "both_good", "paralinguistics": "2", "overall": "%1"}, "instruction_id": "x"}
])";

const char kArena[] =
    R"({"id": "/input/sing/s.mp3", "input_path": "/input/sing/s.mp3", "text": "la", "task": "my label",
 "category": "Entertainment", "level": "L0", "name": "expert_14", "chosen_model": "B", "model_a": "output_path_miniomni",
 "model_b": "output_path_4o_cascade", "output_path_4o_cascade": "/output/cascade/sing/s.wav",
 "result": {"output_path_miniomni": 0, "output_path_4o_cascade": 1}})";

QByteArray arena(const char* from = "", const char* to = "") {
  QByteArray record(kArena);
  record.replace('\n', ' ');
  return '[' + record.replace(from, to) + ']';
}

QByteArray fastChat(const QByteArray& winner = "model_a", const QByteArray& more = {}) {
  return R"({"question_id": "s1", "model_a": "4o", "model_b": "Mini-Omni", "winner": ")" + winner +
         R"(", "judge": "human:ann", "turn": 1, "anony": true, "language": "en", "tstamp": 1700000000.5)" + more + "}";
}

}  // namespace

class TestForeignVerdicts : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void bothGoodAndBothBadAreNoWins_data();
  void bothGoodAndBothBadAreNoWins();
  void thePublishedVerdictsAreRead();
  void dirtInThePublishedVerdictsIsRefusedByName_data();
  void dirtInThePublishedVerdictsIsRefusedByName();
  void spellingsOfOnePathAreOneSample_data();
  void spellingsOfOnePathAreOneSample();
  void aPathThatFitsTwoSetsIsNotGuessed();
  void fastChatBattlesAreRead_data();
  void fastChatBattlesAreRead();
  void fastChatHasTheFieldsAndTypesOfTheFormat();
  void whatIsExportedComesBackWhole_data();
  void whatIsExportedComesBackWhole();
  void anExportIntoItsOwnStudyAddsNothing_data();
  void anExportIntoItsOwnStudyAddsNothing();
  void labelStudioKeepsLeftAndRight();
  void labelStudioOfOthersIsRead();
  void noBlindExportNamesASystem_data();
  void noBlindExportNamesASystem();
  void columnsAreMapped_data();
  void columnsAreMapped();
  void mappingsAreGuessedSavedAndRead();
  void aTableForExcelHoldsNoFormula();
  void theAgreementTableHasOneValueForEachCell();
  void licenceAndHashTravelWithTheVerdicts();
  void theAudioFolderIsReadAsASet();
  void hostileFilesAreToldAndGoodRecordsKept_data();
  void hostileFilesAreToldAndGoodRecordsKept();
  void whatStandsBetweenRecordsIsChecked_data();
  void whatStandsBetweenRecordsIsChecked();
  void traceIsReadWhole();

 private:
  QString file(const QByteArray& text, const QString& name = QStringLiteral("verdicts.json")) const {
    QFile file(m_dir.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
      return {};
    return file.fileName();
  }
  ReadVerdicts read(const QByteArray& text, const Contents& contents = emptyStudy(), const char* format = "auto",
                    const QString& rater = QStringLiteral("ann")) const {
    const auto read = readVerdicts(file(text), *verdictFormatFrom(QLatin1String(format)), contents, rater);
    return read ? *read : ReadVerdicts{-1};
  }
  QByteArray written(const Contents& contents, const char* format, Reveal reveal) const {
    const QString path = m_dir.filePath(QStringLiteral("out"));
    if (!writeVerdicts(path, *verdictFormatFrom(QLatin1String(format)), contents, reveal))
      return {};
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

  QTemporaryDir m_dir;
};

void TestForeignVerdicts::bothGoodAndBothBadAreNoWins_data() {
  QTest::addColumn<QByteArray>("overall");
  QTest::addColumn<VerdictTally>("tally");
  QTest::newRow("1 is the first") << QByteArray("1") << VerdictTally{.won = 1, .first = 1};
  QTest::newRow("2 is the second") << QByteArray("2") << VerdictTally{.won = 1, .second = 1};
  QTest::newRow("both good") << QByteArray("both_good") << VerdictTally{.bothGood = 1};
  QTest::newRow("both bad") << QByteArray("both_bad") << VerdictTally{.bothBad = 1};
}

void TestForeignVerdicts::bothGoodAndBothBadAreNoWins() {
  QFETCH(const QByteArray, overall);
  QFETCH(const VerdictTally, tally);
  const ReadVerdicts trace = read(QByteArray(kTrace).replace("%1", overall), emptyStudy(), "auto", {});
  QCOMPARE(told(trace), QStringList());
  QCOMPARE(trace.format, VerdictFormat::Trace);
  QVERIFY(tallyOf(trace.verdicts) == tally);
  QCOMPARE(trace.raters.first().id.text(), QStringLiteral("TRACE"));
  const Sample sample = trace.described.samples.first();
  QCOMPARE(code(sample.domain), QStringLiteral("social"));
  QCOMPARE(sample.sound.state, SoundState::Missing);
  QCOMPARE(trace.described.systems.first().name, QStringLiteral("GPT-4o-realtime"));
  QCOMPARE(trace.verdicts.first().note, QStringLiteral("voice_quality: both_good"));
}

void TestForeignVerdicts::thePublishedVerdictsAreRead() {
  const ReadVerdicts published = read(arena());
  QCOMPARE(told(published), QStringList());
  QCOMPARE(published.format, VerdictFormat::S2sArena);
  QCOMPARE(published.levelBase, 0);
  const Contents contents = grown(emptyStudy(), published);
  const Verdict& verdict = contents.verdicts.first();
  QCOMPARE(contents.findResponse(verdict.winner)->system, QStringLiteral("Pipeline(4o)"));
  QCOMPARE(contents.findResponse(verdict.winner)->sound.file, QStringLiteral("output/cascade/sing/s.wav"));
  QCOMPARE(verdict.rater.text(), QStringLiteral("expert_14"));
  QCOMPARE(contents.samples.first().level, Level::L1);
  QCOMPARE(contents.samples.first().task, QStringLiteral("singing_capability"));
}

void TestForeignVerdicts::dirtInThePublishedVerdictsIsRefusedByName_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QStringList>("problems");
  const auto row = [](const char* name, const char* from, const char* to, const char* problem) {
    QTest::newRow(name) << arena(from, to) << QStringList(QString::fromUtf8(problem));
  };
  row("a choice of C", R"("chosen_model": "B")", R"("chosen_model": "C")", "unknown-winner! 1 C");
  row("a result that says the opposite", R"("output_path_miniomni": 0)", R"("output_path_miniomni": 1)",
      R"(bad-field! 1 result = {"output_path_miniomni":1,"output_path_4o_cascade":1})");
  row("a system against itself", R"("model_a": "output_path_miniomni")", R"("model_a": "output_path_4o_cascade")",
      "bad-field! 1 4o_cascade, 4o_cascade");
  row("no path", R"("input_path")", R"("path")", "missing-field! 1 input_path");
  row("a path that leads out", R"("input_path": "/input)", R"("input_path": "../..)",
      "path-outside-root! 1 ../../sing/s.mp3");
}

void TestForeignVerdicts::dirtInThePublishedVerdictsIsRefusedByName() {
  QFETCH(const QByteArray, text);
  QFETCH(const QStringList, problems);
  const ReadVerdicts published = read(text);
  QCOMPARE(published.verdicts.size(), 0);
  QCOMPARE(told(published).mid(0, 1), problems);
  QVERIFY(published.described.isEmpty());
}

void TestForeignVerdicts::spellingsOfOnePathAreOneSample_data() {
  QTest::addColumn<QString>("one");
  QTest::addColumn<QString>("other");
  QTest::addColumn<bool>("same");
  const auto row = [](const char* name, const char* one, const char* other, bool same) {
    QTest::newRow(name) << QString::fromLatin1(one) << QString::fromLatin1(other) << same;
  };
  row("a leading slash", "/input/sing/a.wav", "input/sing/a.wav", true);
  row("another extension", "input/rhythm/input_audio_3.mp3", "input/rhythm/input_audio_3.wav", true);
  row("without input", "sing/a.wav", "input/sing/a.wav", true);
  row("sing and singing", "singing/a.wav", "input/sing/a.wav", true);
  row("tongue twisters", "input/tongue twisters/1.wav", "tongue_twister/1.wav", true);
  row("backslashes", "input\\nature\\1.wav", "natural/1.wav", true);
  row("two tasks of one kind stay two", "input/healthcare/1.wav", "input/illness/1.wav", false);
  row("nested folders", "input/identity/age/children/1.wav", "input/identity/age/old/1.wav", false);
}

void TestForeignVerdicts::spellingsOfOnePathAreOneSample() {
  QFETCH(const QString, one);
  QFETCH(const QString, other);
  QTEST(soundKey(one) == soundKey(other), "same");
}

void TestForeignVerdicts::aPathThatFitsTwoSetsIsNotGuessed() {
  Contents contents = study();
  contents.samples[0].sound.file = QStringLiteral("emotion/a.wav");
  contents.samples[1].sound.file = QStringLiteral("input/emotion/a.mp3");
  contents.index();
  const ReadVerdicts trace = read(QByteArray(kTrace).replace("%1", "1"), contents);
  QCOMPARE(trace.verdicts.size(), 0);
  QCOMPARE(told(trace), QStringList(QStringLiteral("unknown-sample! 2 input/emotion/a.wav (set, set)")));
}

void TestForeignVerdicts::fastChatBattlesAreRead_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<VerdictTally>("tally");
  QTest::addColumn<QStringList>("problems");
  const QStringList none;
  QTest::newRow("a list") << QByteArray('[' + fastChat() + ",\n" + fastChat("model_b") + ']')
                          << VerdictTally{.won = 2, .first = 1, .second = 1} << none;
  QTest::newRow("lines with BOM and CRLF") << QByteArray("\xEF\xBB\xBF" + fastChat() + "\r\n\r\n" + fastChat("tie"))
                                           << VerdictTally{.won = 1, .first = 1, .ties = 1} << none;
  QTest::newRow("both bad is a tie") << QByteArray('[' + fastChat("tie (bothbad)") + ']') << VerdictTally{.ties = 1}
                                     << none;
  QTest::newRow("another word") << QByteArray('[' + fastChat("both") + ']') << VerdictTally{}
                                << QStringList(QStringLiteral("unknown-winner! 1 both"));
  QTest::newRow("a number for a name") << QByteArray('[' + fastChat("tie", R"(, "domain": 3)") + ']') << VerdictTally{}
                                       << QStringList(QStringLiteral("bad-field! 1 domain"));
  QTest::newRow("a key twice") << QByteArray(fastChat() + '\n' + fastChat("tie", R"(, "winner": "model_a")"))
                               << VerdictTally{.won = 1, .first = 1}
                               << QStringList(QStringLiteral("bad-json! 2 a key stands twice"));
}

void TestForeignVerdicts::fastChatBattlesAreRead() {
  QFETCH(const QByteArray, text);
  QFETCH(const VerdictTally, tally);
  QFETCH(const QStringList, problems);
  const ReadVerdicts battles = read(text, study(), "auto");
  QCOMPARE(told(battles), problems);
  QCOMPARE(battles.format, VerdictFormat::FastChat);
  QVERIFY(tallyOf(battles.verdicts) == tally);
  QVERIFY(battles.described.isEmpty());
  const ReadVerdicts again = read(text, grown(study(), battles));
  QCOMPARE(again.alreadyThere, again.verdicts.size());
}

void TestForeignVerdicts::fastChatHasTheFieldsAndTypesOfTheFormat() {
  const auto list = parseJson(fastChatVerdicts(richStudy(), Reveal::Yes));
  QVERIFY(list && list->is_array() && !list->empty());
  QByteArrayList keys;
  for (const auto& item : (*list)[0].items())
    keys.append(QByteArray::fromStdString(item.key()) + ':' + item.value().type_name());
  QCOMPARE(keys.join(' '),
           QByteArray("question_id:string model_a:string model_b:string winner:string judge:string "
                      "conversation_a:array conversation_b:array turn:number anony:boolean language:string "
                      "tstamp:number level:string domain:string task:string s2s:object"));
  QVERIFY((*list)[0]["tstamp"].is_number_float());
  QStringList judges;
  for (const Json& one : *list)
    judges.append(stringAt(one, "judge"));
  QVERIFY(judges.contains(QStringLiteral("human:ann")));
  QVERIFY(judges.contains(QStringLiteral("llm:gemini@v1:ba")));
}

void TestForeignVerdicts::whatIsExportedComesBackWhole_data() {
  QTest::addColumn<QByteArray>("format");
  QTest::addColumn<Reveal>("reveal");
  for (const char* format : {"native", "fastchat", "label-studio", "csv", "csv-excel"})
    for (const Reveal reveal : {Reveal::No, Reveal::Yes})
      QTest::addRow("%s, %s", format, reveal == Reveal::Yes ? "revealed" : "blind") << QByteArray(format) << reveal;
}

void TestForeignVerdicts::whatIsExportedComesBackWhole() {
  QFETCH(const QByteArray, format);
  QFETCH(const Reveal, reveal);
  const Contents before = richStudy();
  const QByteArray exported = written(before, format.constData(), reveal);
  const ReadVerdicts back = read(exported, withoutVerdicts(before), format.constData());
  QCOMPARE(told(back), QStringList());
  const Contents after = with(withoutVerdicts(before), back);
  if (format == "native") {
    QCOMPARE(written(after, "native", reveal), exported);
    return;
  }
  const QByteArrayList rows = rowsWithoutEvents(csvVerdicts(after, Reveal::No));
  QByteArrayList wanted = rowsWithoutEvents(csvVerdicts(before, Reveal::No));
  if (format == "fastchat")  // a skip has no place there
    wanted.removeIf([](const QByteArray& row) { return row.contains("bad-instruction"); });
  QCOMPARE(rows, wanted);
}

void TestForeignVerdicts::anExportIntoItsOwnStudyAddsNothing_data() { whatIsExportedComesBackWhole_data(); }

void TestForeignVerdicts::anExportIntoItsOwnStudyAddsNothing() {
  QFETCH(const QByteArray, format);
  QFETCH(const Reveal, reveal);
  const Contents contents = richStudy();
  const ReadVerdicts back = read(written(contents, format.constData(), reveal), contents, format.constData());
  QCOMPARE(told(back), QStringList());
  QVERIFY(back.read > 0);
  QCOMPARE(back.alreadyThere, back.read);
}

void TestForeignVerdicts::labelStudioKeepsLeftAndRight() {
  const Contents before = richStudy();
  const auto tasks = parseJson(labelStudioVerdicts(before));
  QVERIFY(tasks && tasks->is_array());
  int skips = 0, lefts = 0, judged = 0;
  for (const Json& task : *tasks) {
    judged += static_cast<int>(task["predictions"].size());
    for (const Json& annotation : task["annotations"]) {
      skips += annotation["was_cancelled"].get<bool>();
      for (const Json& region : annotation["result"])
        lefts += region["type"] == "pairwise" && region["value"]["selected"] == "left";
    }
  }
  QCOMPARE(skips, 1);
  QCOMPARE(judged, 1);
  QCOMPARE(lefts, 1);  // bob took the first presented; that ann's full verdict revises is not current
}

void TestForeignVerdicts::labelStudioOfOthersIsRead() {
  const QByteArray text = R"([{"id": 7, "data": {"instruction_audio": "input/emotion/a.wav", "text": "Hi",
    "audio_a": "output/SpeechGPT/emotion/a.wav", "audio_b": "output/cascade/emotion/a.wav"},
    "annotations": [
      {"completed_by": 3, "result": [{"type": "pairwise", "value": {"selected": "right"}}], "was_cancelled": false,
       "ground_truth": true, "lead_time": 12.5},
      {"completed_by": {"id": 4, "email": "a@b.c"}, "result": [], "was_cancelled": true},
      {"completed_by": 5, "result": [{"value": {"pairwise": "left"}}]},
      {"completed_by": 6, "result": []}],
    "predictions": [{"model_version": "gemini", "result": [{"type": "pairwise", "value": {"selected": "left"}}]}]}])";
  const ReadVerdicts tasks = read(text);
  QCOMPARE(tasks.format, VerdictFormat::LabelStudio);
  QCOMPARE(tasks.read, 5);
  QCOMPARE(told(tasks), QStringList(QStringLiteral("unknown-winner! 1 ")));
  QVERIFY(tallyOf(tasks.verdicts) == (VerdictTally{.won = 3, .first = 2, .second = 1, .skipped = 1}));
  QVERIFY(tasks.verdicts.at(0).gold);
  QCOMPARE(tasks.verdicts.at(0).listening.activeMs, 12500);
  QCOMPARE(tasks.verdicts.at(1).rater.text(), QStringLiteral("annotator-4"));
  QVERIFY(tasks.verdicts.at(3).judge.has_value());
  QCOMPARE(tasks.described.systems.size(), 2);
}

void TestForeignVerdicts::noBlindExportNamesASystem_data() {
  QTest::addColumn<QByteArray>("format");
  for (const char* format : {"native", "fastchat", "label-studio", "csv", "csv-excel", "agreement-long"})
    QTest::newRow(format) << QByteArray(format);
}

void TestForeignVerdicts::noBlindExportNamesASystem() {
  QFETCH(const QByteArray, format);
  const Contents contents = richStudy();
  const QByteArray blind = written(contents, format.constData(), Reveal::No);
  QFile beside(m_dir.filePath(QStringLiteral("out.provenance.json")));
  QVERIFY(beside.open(QIODevice::ReadOnly));
  const QByteArray provenance = beside.readAll();
  for (const System& system : contents.systems) {
    QVERIFY(!blind.contains(system.name.toUtf8()));
    QVERIFY(!provenance.contains(system.name.toUtf8()));
  }
}

void TestForeignVerdicts::columnsAreMapped_data() {
  QTest::addColumn<QByteArray>("mapping");
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<VerdictTally>("tally");
  QTest::addColumn<QStringList>("problems");
  const QByteArray judge =
      R"({"columns":{"item":"index","system_a":"model_a","system_b":"model_b","winner":"prediction"},
    "values":{"winner":{"1":"a","2":"b","tie":"tie","bad":"both_bad"}},"seat":"presented",
    "constants":{"rater":"gemini","rater_kind":"judge"}})";
  const QByteArray header = "index,ground_truth,prediction,model_a,model_b\n";
  QTest::newRow("a published judge study") << judge << header + "s1,1,2,4o,miniomni\ns2,1,tie,4o,miniomni\n"
                                           << VerdictTally{.won = 1, .second = 1, .ties = 1} << QStringList();
  QTest::newRow("a value without a meaning")
      << judge << header + "s1,1,2,4o,miniomni\ns2,1,3,4o,miniomni\n"
      << VerdictTally{.won = 1, .second = 1} << QStringList(QStringLiteral("bad-field! 3 prediction = 3"));
  QTest::newRow("both bad") << judge << header + "s1,1,bad,4o,miniomni\n"
                            << VerdictTally{.bothBad = 1} << QStringList();
  QTest::newRow("JSON lines") << judge
                              << QByteArray(
                                     "{\"index\":\"s1\",\"prediction\":1,\"model_a\":\"4o\",\"model_b\":\"x\"}\n"
                                     "{\"index\":\"s1\",\"prediction\":1}\n")
                              << VerdictTally{.won = 1, .first = 1}
                              << QStringList(QStringLiteral("missing-field! 2 system_a"));
  QTest::newRow("the seat is not known")
      << QByteArray(R"({"columns":{"item":"i","system_a":"a","system_b":"b","winner":"w"},"seat":"unknown"})")
      << QByteArray("i;a;b;w\ns1;4o;miniomni;b\n") << VerdictTally{.won = 1} << QStringList();
}

void TestForeignVerdicts::columnsAreMapped() {
  QFETCH(const QByteArray, mapping);
  QFETCH(const QByteArray, text);
  QFETCH(const VerdictTally, tally);
  QFETCH(const QStringList, problems);
  const auto chosen = readMapping(file(mapping, QStringLiteral("mapping.json")));
  QVERIFY(chosen);
  const auto read = readMappedVerdicts(file(text), study(), *chosen, QStringLiteral("ann"));
  QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
  QCOMPARE(told(*read), problems);
  QVERIFY(tallyOf(read->verdicts) == tally);
}

void TestForeignVerdicts::mappingsAreGuessedSavedAndRead() {
  const ColumnMapping guess = guessedMapping(
      {QStringLiteral("index"), QStringLiteral("Prediction"), QStringLiteral("model_a"), QStringLiteral("model_b")});
  QCOMPARE(guess.columns.value(MappedField::Winner), QStringLiteral("Prediction"));
  QCOMPARE(guess.columns.value(MappedField::Item), QStringLiteral("index"));
  QCOMPARE(guess.seat, MappedSeat::Presented);
  QCOMPARE(missingIn(guess, guess.columns.values()), QStringList());
  QCOMPARE(missingIn({}, {}), (QStringList{QStringLiteral("item"), QStringLiteral("system_a"),
                                           QStringLiteral("system_b"), QStringLiteral("winner")}));
  const auto again = mappingFrom(mappingJson(guess));
  QVERIFY(again && *again == guess);
  QCOMPARE(mappingFrom(*parseJson(R"({"values":{"winner":{"1":"left"}}})")).error().detail,
           QStringLiteral("values.winner.1"));
  QCOMPARE(mappingFrom(*parseJson(R"({"columns":{"who":"x"}})")).error().detail, QStringLiteral("columns.who"));
}

void TestForeignVerdicts::aTableForExcelHoldsNoFormula() {
  const QByteArray text = written(richStudy(), "csv-excel", Reveal::Yes);
  QVERIFY(text.startsWith("\xEF\xBB\xBF"));
  const QByteArray plain = excelCsv("a,b\n=1,-2\n@x,\"\tz\"\n'q,+3\n");
  QCOMPARE(plain, QByteArray("\xEF\xBB\xBF"
                             "a,b\n'=1,'-2\n'@x,\"'\tz\"\n''q,'+3\n"));
  const auto back = parseCsv(plain);
  QCOMPARE(back->rows.at(0), (QStringList{QStringLiteral("=1"), QStringLiteral("-2")}));
  QCOMPARE(back->rows.at(2), (QStringList{QStringLiteral("'q"), QStringLiteral("+3")}));
}

void TestForeignVerdicts::theAgreementTableHasOneValueForEachCell() {
  const auto table = parseCsv(agreementTable(richStudy()));
  QCOMPARE(table->header.join(QLatin1Char(',')), QStringLiteral("item_id,rater_id,criterion,value,level,domain"));
  QSet<QString> cells;
  for (const QStringList& row : table->rows)
    cells.insert(row.mid(0, 3).join(QLatin1Char('|')));
  QCOMPARE(cells.size(), table->rows.size());
  QVERIFY(!table->rows.isEmpty());
}

void TestForeignVerdicts::licenceAndHashTravelWithTheVerdicts() {
  const Json json = provenanceJson(richStudy(), Reveal::No);
  QCOMPARE(stringAt(json["clips"][0], "licence"), QStringLiteral("CC-BY-4.0"));
  QCOMPARE(stringAt(json["clips"][0], "sha256"), QString(64, QLatin1Char('a')));
  QVERIFY(json["systems_named"] == false);
}

void TestForeignVerdicts::theAudioFolderIsReadAsASet() {
  Contents contents = richStudy();
  contents.sets.first().root = m_dir.path();
  for (const char* name : {"s1.wav", "s2.wav"})
    QVERIFY(!file("RIFF", QString::fromLatin1(name)).isEmpty());
  const QString folder = m_dir.filePath(QStringLiteral("folder"));
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
  QCOMPARE(writeAudioFolder(folder, contents, Reveal::No).error().fault, Fault::FileExists);
}

void TestForeignVerdicts::hostileFilesAreToldAndGoodRecordsKept_data() {
  QTest::addColumn<QByteArray>("bad");
  const auto row = [](const char* name, const QByteArray& bad) { QTest::newRow(name) << bad; };
  row("depth 100,000", "{\"a\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}');
  row("duplicate keys", fastChat("tie", R"(, "judge": "x")"));
  row("a lone surrogate", fastChat("tie", R"(, "domain": "\ud800")"));
  row("1e400", fastChat("tie", R"(, "x": 1e400)"));
  row("a NUL byte", fastChat("tie", QByteArray(", \"x\": \"\0\"", 10)));
  row("bad UTF-8", fastChat("tie", ", \"x\": \"\xC3(\""));
  row("a comment", fastChat("tie", ", /* x */ \"y\": 1"));
  row("NaN", fastChat("tie", ", \"x\": NaN"));
  row("a very long line", fastChat("tie", ", \"x\": \"" + QByteArray(20 * 1024 * 1024, 'x') + '"'));
}

void TestForeignVerdicts::hostileFilesAreToldAndGoodRecordsKept() {
  QFETCH(const QByteArray, bad);
  const QByteArray good = fastChat(), other = fastChat("model_b");
  for (const QByteArray& text :
       {'[' + good + ",\r\n" + bad + ",\r\n" + other + ']', good + '\n' + bad + '\n' + other}) {
    const ReadVerdicts found = read(text, study(), "fastchat");
    QCOMPARE(found.read, 3);
    QCOMPARE(found.verdicts.size(), 2);
    QCOMPARE(found.problems.size(), 1);
    QCOMPARE(found.problems.first().line, 2);
    QCOMPARE(found.problems.first().file, QStringLiteral("verdicts.json"));
    const ReadVerdicts mapped = read(text, study(), "trace");  // the other reader of JSON
    QCOMPARE(mapped.problems.isEmpty(), false);
  }
  QCOMPARE(
      readVerdicts(file("\xFF\xFE[\0", QStringLiteral("wide.json")), VerdictFormat::Auto, study(), {}).error().fault,
      Fault::BadTable);
  const ReadVerdicts cut = read('[' + good + ",{\"winner\": \"ti", study(), "fastchat");
  QCOMPARE(cut.verdicts.size(), 1);
  QVERIFY(!cut.problems.isEmpty());
}

void TestForeignVerdicts::whatStandsBetweenRecordsIsChecked_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<int>("taken");
  QTest::addColumn<QStringList>("problems");
  const QByteArray one = fastChat(), two = fastChat("model_b");
  const auto problem = [](const char* text) { return QStringList(QStringLiteral("bad-json! ") + QLatin1String(text)); };
  QTest::newRow("no comma") << QByteArray('[' + one + '\n' + two + ']') << 2 << problem("2 a comma is missing");
  QTest::newRow("two commas") << QByteArray('[' + one + ",\n," + two + ']') << 2 << problem("2 a comma too many");
  QTest::newRow("a comma at the end") << QByteArray('[' + one + ",\n]") << 1 << problem("2 a comma too many");
  QTest::newRow("not closed") << QByteArray('[' + one + ",\n" + two) << 2 << problem("2 the list is not closed");
  QTest::newRow("more behind it") << QByteArray('[' + one + "]\nx") << 1
                                  << problem("2 something stands behind the end of the list");
  QTest::newRow("an empty list") << QByteArray("[]") << 0 << QStringList();
  QTest::newRow("a number") << QByteArray('[' + one + ",\n7]") << 1 << problem("2 no object");
}

void TestForeignVerdicts::whatStandsBetweenRecordsIsChecked() {
  QFETCH(const QByteArray, text);
  QFETCH(const int, taken);
  QFETCH(const QStringList, problems);
  const ReadVerdicts found = read(text, study(), "fastchat");
  QCOMPARE(told(found), problems);
  QCOMPARE(found.verdicts.size(), taken);
}

void TestForeignVerdicts::traceIsReadWhole() {
  const QString path =
      qEnvironmentVariable("S2S_TRACE_FILE", QStringLiteral(S2S_SOURCE_DIR "/../shared/data/trace_s2sarena.json"));
  if (!QFile::exists(path))
    QSKIP("the TRACE labels are not here (S2S_TRACE_FILE): what they hold is shown with made records");
  const auto trace = readVerdicts(path, VerdictFormat::Auto, emptyStudy(), {});
  QVERIFY(trace);
  QCOMPARE(told(*trace), QStringList());
  QCOMPARE(trace->read, 314);
  QCOMPARE(trace->verdicts.size(), 314);
  QCOMPARE(trace->described.samples.size(), 97);
  QCOMPARE(trace->battles.size(), 280);
  QCOMPARE(trace->described.systems.size(), 6);
  QVERIFY(tallyOf(trace->verdicts) ==
          (VerdictTally{.won = 113, .first = 59, .second = 54, .bothGood = 20, .bothBad = 181}));
  for (const Sample& sample : trace->described.samples)
    QVERIFY2(sample.domain != Domain::Unknown, qPrintable(sample.key));
}

QTEST_GUILESS_MAIN(TestForeignVerdicts)
#include "tst_foreignverdicts.moc"
