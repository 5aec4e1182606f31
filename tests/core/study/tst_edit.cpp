// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/Edit.h"

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
};

QTEST_GUILESS_MAIN(TestEdit)
#include "tst_edit.moc"
