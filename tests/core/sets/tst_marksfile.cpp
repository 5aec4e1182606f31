// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/NativeMarks.h"
#include "core/sets/VerdictFile.h"
#include "tests/support/MarkStudy.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace s2s;

namespace {

/// Every field has a value of its own.
QualityMark fullMark(MarkStudy& study) {
  QualityMark mark = study.says(QStringLiteral("评审 1"), 1, Mark::Reject);
  mark.round = MarkRound::Adjudication;
  mark.reasons = MarkReason::WrongLevel | MarkReason::Artefact;
  mark.levelProposed = Level::L4;
  mark.levelSaid = Level::L1;
  mark.textCorrected = QStringLiteral("改过的“文字”");
  mark.span = {120, 3450};
  mark.audit = {true, false};
  mark.note = QStringLiteral("note \"reviewer\" \n");
  mark.heard = 1.0 / 3.0;
  mark.revisionOf = EventId(QStringLiteral("e000"));
  mark.withdrawn = mark.demo = true;
  mark.blind = false;
  mark.session = QStringLiteral("session");
  mark.sequence = 7;
  mark.startedAt = 1'700'000'000'001;
  mark.committedAt = 1'700'000'000'777;
  mark.activeMs = 776;
  mark.plays = 3;
  mark.gainDb = -3.7;
  mark.policy = LoudnessPolicy::Raw;
  mark.device = QStringLiteral("USB 耳机");
  mark.appVersion = QStringLiteral("0.2.0");
  return mark;
}

QString keysOf(const Json& json) {
  QStringList keys;
  for (const auto& [key, value] : json.items())
    keys.append(QString::fromStdString(key));
  return keys.join(QLatin1Char(' '));
}

/// A good line about s1 by ann, with one field changed or (null text) taken away.
QByteArray line(const char* key = nullptr, const char* value = nullptr) {
  Json json = {{"event_id", "e1"}, {"sample_id", "s1"}, {"reviewer", "ann"}, {"mark", "keep"}};
  if (key && value)
    json[key] = Json::parse(value);
  else if (key)
    json.erase(key);
  return toBytes(json) + '\n';
}

}  // namespace

class TestMarksFile : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void keysStandInTheOrderOfTheFormat() {
    MarkStudy study;
    QCOMPARE(keysOf(nativeJson(fullMark(study), study.contents())),
             QStringLiteral("event_id study_id sample_id set_id reviewer round mark reasons level_proposed level_said "
                            "text_corrected span_ms audit note heard revision_of withdrawn demo blind session_id seq "
                            "started_at committed_at active_ms plays gain_db policy device app_version"));
  }
  void whatIsAbsentIsLeftOut() {
    MarkStudy study;
    const Json json = nativeJson(study.says(QStringLiteral("ann"), 1, Mark::Keep), study.contents());
    QCOMPARE(keysOf(json), QStringLiteral("event_id study_id sample_id set_id reviewer mark blind committed_at"));
    QCOMPARE(QString::fromStdString(json.at("sample_id")), QStringLiteral("s1"));
  }
  void eventsAreSortedByTheirIds() {
    MarkStudy study;
    study.check(1, QStringLiteral("kk"));
    std::swap(study.contents().marks[0], study.contents().marks[1]);
    const QByteArrayList lines = nativeMarks(study.contents()).split('\n');
    QVERIFY(lines.at(0).contains("e001") && lines.at(1).contains("e002"));
  }
  void exportImportExportIsByteIdentical() {
    MarkStudy study(3);
    study.contents().info.demo = true;
    study.contents().marks = {fullMark(study)};
    study.check(2, QStringLiteral("kclr"));
    study.adjudicates(2, Mark::Keep);
    study.audits(QStringLiteral("r1"), 3, true, false);
    for (QualityMark& mark : study.contents().marks)
      mark.demo = true;
    const QByteArray once = nativeMarks(study.contents());

    MarkStudy empty(3);
    empty.contents().info.demo = true;
    const ReadMarks read = readOf(once, empty);
    QVERIFY(read.problems.isEmpty());
    QCOMPARE(read.marks.size(), 7);
    QCOMPARE(read.read, 7);
    QCOMPARE(read.alreadyThere, 0);
    empty.contents().marks = read.marks;
    QCOMPARE(nativeMarks(empty.contents()), once);
    QCOMPARE(read.marks.first(), study.contents().marks.first());
  }
  void aSecondImportFindsEverythingThere() {
    MarkStudy study;
    study.check(1, QStringLiteral("kr"));
    const ReadMarks read = readOf(nativeMarks(study.contents()), study);
    QCOMPARE(read.alreadyThere, 2);
    QVERIFY(read.problems.isEmpty());
  }
  void linesThatCannotBeTakenAreReported_data() {
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<QString>("problem");
    QTest::newRow("no JSON") << QByteArray("{oops\n") << "bad-json";
    QTest::newRow("without an event id") << line("event_id") << "missing-field";
    QTest::newRow("without a reviewer") << line("reviewer") << "missing-field";
    QTest::newRow("without a mark") << line("mark") << "missing-field";
    QTest::newRow("a mark nobody knows") << line("mark", "\"maybe\"") << "bad-field";
    QTest::newRow("a round nobody knows") << line("round", "\"second\"") << "bad-field";
    QTest::newRow("a sample nobody knows") << line("sample_id", "\"s9\"") << "unknown-sample";
    QTest::newRow("a sample of another set") << line("set_id", "\"other\"") << "unknown-sample";
    QTest::newRow("a reason nobody knows") << line("reasons", "[\"artefact\", \"taste\"]") << "bad-field";
    QTest::newRow("reasons that are no list") << line("reasons", "\"artefact\"") << "bad-field";
    QTest::newRow("a level nobody knows") << line("level_proposed", "\"L7\"") << "bad-field";
    QTest::newRow("a span that ends before it begins") << line("span_ms", "[20, 10]") << "bad-field";
    QTest::newRow("a span of one number") << line("span_ms", "[20]") << "bad-field";
    QTest::newRow("audit answers that are no yes or no") << line("audit", R"({"level": "yes"})") << "bad-field";
    QTest::newRow("heard that is no number") << line("heard", "\"all\"") << "bad-field";
    QTest::newRow("a time before time") << line("committed_at", "-5") << "bad-field";
    QTest::newRow("of a demo") << line("demo", "true") << "mixed-demo";
    QTest::newRow("by a judge") << line("reviewer", "\"gemini\"") << "bad-field";
    QTest::newRow("other content under a name that is taken") << line() + line("note", "\"2\"") << "conflicting-event";
  }
  void linesThatCannotBeTakenAreReported() {
    QFETCH(QByteArray, bad);
    QFETCH(QString, problem);
    MarkStudy study;
    study.contents().raters.append({RaterId(QStringLiteral("gemini")), RaterKind::Judge, false});
    const ReadMarks read = readOf(bad + line("event_id", "\"good\""), study);
    QCOMPARE(read.problems.size(), 1);
    QCOMPARE(code(read.problems.first().kind), problem);
    QCOMPARE(read.problems.first().line, static_cast<int>(bad.count('\n')));
    QVERIFY(!describe(read.problems.first()).isEmpty() && !advice(read.problems.first().kind).isEmpty());
    QCOMPARE(read.marks.last().event.text(), QStringLiteral("good"));
    QCOMPARE(read.read - read.marks.size(), 1);
  }
  void aKeyThatTwoSetsUseNeedsItsSet() {
    MarkStudy study(2);
    SetInfo other;
    other.id = SetId(QStringLiteral("other"));
    study.contents().sets.append(other);
    study.sample(2).set = other.id;
    study.sample(2).key = QStringLiteral("s1");
    study.sample(2).id = sampleId(other.id, QStringLiteral("s1"));
    study.contents().index();
    QCOMPARE(code(readOf(line(), study).problems.first().kind), QStringLiteral("unknown-sample"));
    QCOMPARE(readOf(line("set_id", "\"other\""), study).marks.first().sample, study.sample(2).id);
  }
  void reviewersComeAlong() {
    MarkStudy study;
    const ReadMarks read = readOf(line() + line("event_id", "\"e2\""), study);
    QCOMPARE(read.raters, (QList<Rater>{{RaterId(QStringLiteral("ann")), RaterKind::Human, false}}));
  }
  void aFileOfMarksIsKnownByItsKeys_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("named .jsonl") << "marks.jsonl" << line();
    QTest::newRow("named otherwise") << "标注.txt" << line();
    QTest::newRow("after a byte-order mark") << "marks.txt"
                                             << "\xEF\xBB\xBF" + line();
    QTest::newRow("after a bad line") << "marks.jsonl"
                                      << "oops\n" + line();
  }
  void aFileOfMarksIsKnownByItsKeys() {
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    MarkStudy study;
    const auto read = readVerdicts(file(text, name), VerdictFormat::Auto, study.contents(), {});
    QVERIFY(read);
    QCOMPARE(read->marks.size(), 1);
    QCOMPARE(read->taken(), 1);
    QVERIFY(read->verdicts.isEmpty());
  }
  void marksAreWrittenAsAFile() {
    MarkStudy study;
    study.check(1, QStringLiteral("kr"));
    const QString path = m_dir.filePath(QStringLiteral("out.jsonl"));
    QVERIFY(writeVerdicts(path, VerdictFormat::Marks, study.contents(), Reveal::No));
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), nativeMarks(study.contents()));
    QFile beside(path + QStringLiteral(".provenance.json"));
    QVERIFY(beside.open(QIODevice::ReadOnly));
    const auto provenance = parseJson(beside.readAll());
    QVERIFY(provenance);
    QCOMPARE((*provenance)["clips"].size(), 1u);
    QCOMPARE(stringAt((*provenance)["clips"][0], "id"), study.contents().marks.constFirst().sample.text());
  }

 private:
  QString file(const QByteArray& text, const QString& name = QStringLiteral("marks.jsonl")) const {
    QFile file(m_dir.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
  }
  ReadMarks readOf(const QByteArray& text, MarkStudy& study) const {
    const auto read = readNativeMarks(file(text), study.contents());
    return read ? *read : ReadMarks{-1, 0, {}, {}, {}};
  }

  QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestMarksFile)
#include "tst_marksfile.moc"
