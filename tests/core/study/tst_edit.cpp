// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/Edit.h"

#include "core/store/Store.h"

#include <QTemporaryDir>
#include <QTest>

using namespace s2s;

namespace {

/// "b2": event b, committed at 2.
Verdict verdict(const QString& name) {
  Verdict made;
  made.event = EventId(name.left(1));
  made.committedAt = name.mid(1).toLongLong();
  return made;
}

QList<Verdict> verdicts(const QString& names) {
  QList<Verdict> list;
  const QStringList parts = names.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  for (const QString& name : parts)
    list.append(verdict(name));
  return list;
}

/// A sample, two answers to it and one verdict, as a file of verdicts describes them.
Edit described() {
  Edit edit;
  Sample sample;
  sample.set = SetId(QStringLiteral("file"));
  sample.id = sampleId(sample.set, QStringLiteral("s"));
  sample.sound.state = SoundState::Missing;
  edit.described.sets = {SetInfo{sample.set}};
  edit.described.systems = {System{QStringLiteral("A")}, System{QStringLiteral("B")}};
  edit.described.samples = {sample};
  for (const System& system : edit.described.systems)
    edit.described.responses.append({responseId(sample.id, system.name), sample.id, system.name});
  const Battle battle =
      battleOf(sample.set, sample.id, edit.described.responses.at(0).id, edit.described.responses.at(1).id);
  edit.battles = {{battle, std::nullopt}};
  edit.raters = {{RaterId(QStringLiteral("ann"))}};
  Verdict verdict;
  verdict.event = EventId(QStringLiteral("e"));
  verdict.battle = battle.id;
  verdict.rater = edit.raters.constFirst().id;
  edit.verdicts = {verdict};
  return edit;
}

}  // namespace

class TestEdit : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void verdictsStandInTheirOrderAndOnce_data() {
    QTest::addColumn<QString>("there");
    QTest::addColumn<QString>("added");
    QTest::addColumn<QString>("then");
    const auto row = [](const char* name, const char* there, const char* added, const char* then) {
      QTest::newRow(name) << QString::fromLatin1(there) << QString::fromLatin1(added) << QString::fromLatin1(then);
    };
    row("the first", "", "a1", "a1");
    row("a later one", "a1", "b2", "a1 b2");
    row("an earlier one", "b2", "a1", "a1 b2");
    row("one that is there", "a1 b2", "b2", "a1 b2");
    row("several, some of them there", "a1 c3", "a1 b2 c3 d4", "a1 b2 c3 d4");
    row("one twice", "", "a1 a1", "a1");
    row("of the same moment, by their ids", "a1 c1", "b1 c1", "a1 b1 c1");
  }
  void verdictsStandInTheirOrderAndOnce() {
    QFETCH(QString, there);
    QFETCH(QString, added);
    QFETCH(QString, then);
    Contents contents;
    contents.verdicts = verdicts(there);
    bringInto(contents, {.verdicts = verdicts(added)});
    QCOMPARE(contents.verdicts, verdicts(then));
  }

  void eventsOfAFileWithoutTimesKeepItsOrder() {
    QList<Verdict> list = verdicts(QStringLiteral("c0 a0 b0"));
    for (int i = 0; i < list.size(); ++i)
      list[i].sequence = i + 1;
    Contents contents;
    bringInto(contents, {.verdicts = {list.at(2), list.at(0), list.at(1)}});
    QCOMPARE(contents.verdicts, list);
  }

  void whatAFileDescribesComesWithItsVerdictsOrNotAtAll_data() {
    QTest::addColumn<bool>("whole");
    QTest::newRow("with its battle") << true;
    QTest::newRow("a verdict about a battle that nobody knows takes all back") << false;
  }
  void whatAFileDescribesComesWithItsVerdictsOrNotAtAll() {
    QFETCH(const bool, whole);
    QTemporaryDir folder;
    const auto store = Store::create(folder.filePath(QStringLiteral("a.s2sarena")), {});
    QVERIFY(store);
    Edit edit = described();
    if (!whole)
      edit.verdicts[0].battle = BattleId(QStringLiteral("nowhere"));
    QCOMPARE(bool(write(**store, edit)), whole);
    const auto contents = (*store)->load();
    QVERIFY(contents);
    QCOMPARE(contents->samples.size(), whole ? 1 : 0);
    QCOMPARE(contents->responses.size(), whole ? 2 : 0);
    QCOMPARE(contents->systems.size(), whole ? 2 : 0);
    QCOMPARE(contents->sets.size(), whole ? 1 : 0);
    QCOMPARE(contents->verdicts.size(), whole ? 1 : 0);
    if (whole) {
      Contents inMemory;
      bringInto(inMemory, edit);
      QCOMPARE(inMemory.samples, contents->samples);
      QCOMPARE(inMemory.verdicts, contents->verdicts);
      QVERIFY((edit.changes() & Change::Catalog) != 0);
      QCOMPARE(*write(**store, edit), 0);
    }
  }
};

QTEST_GUILESS_MAIN(TestEdit)
#include "tst_edit.moc"
