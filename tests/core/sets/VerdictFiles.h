// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/CsvTable.h"
#include "core/sets/CsvVerdicts.h"
#include "core/sets/NativeVerdicts.h"
#include "core/sets/VerdictFile.h"
#include "tests/core/sets/VerdictStudy.h"

#include <QDir>

#include <algorithm>

namespace s2s::test {

/// The study with all that a file adds to it.
inline Contents grown(Contents contents, const ReadVerdicts& read) {
  contents.sets += read.described.sets;
  contents.systems += read.described.systems;
  contents.samples += read.described.samples;
  contents.responses += read.described.responses;
  return with(std::move(contents), read);
}

inline Contents emptyStudy() {
  Contents contents;
  contents.info.id = StudyId(QStringLiteral("study"));
  return contents;
}

/// Like judgedStudy(), with both bad and both good, levels, texts and licences.
inline Contents richStudy() {
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
  const char* const notes[] = {
      "=1+1",        "+7",       "-5 \"quoted\"",    "@x",         "a,b;c\td", "two\nlines\r\nthree",
      "'apostrophe", "听不清，", "😀 👩‍🔬", "שלום, עולם", "\"",       "=\"\n"};
  for (const char* note : notes) {
    Verdict noted = verdict(third, "0197-note", "cid");
    noted.event = EventId(QStringLiteral("0197-note-%1").arg(contents.verdicts.size()));
    noted.trial = QString::number(contents.verdicts.size());
    noted.note = QString::fromUtf8(note);
    noted.committedAt = contents.verdicts.size();
    contents.verdicts.append(noted);
  }
  contents.raters.append({RaterId(QStringLiteral("cid"))});
  return contents;
}

inline Contents withoutVerdicts(Contents contents) {
  contents.verdicts.clear();
  contents.battles.clear();
  contents.raters.clear();
  contents.index();
  return contents;
}

inline QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A FastChat record about s1.
inline QByteArray fastChat(const QByteArray& winner = "model_a", const QByteArray& more = {}) {
  return R"({"question_id": "s1", "model_a": "4o", "model_b": "Mini-Omni", "winner": ")" + winner +
         R"(", "judge": "human:ann", "turn": 1, "anony": true, "language": "en", "tstamp": 1700000000.5)" + more + "}";
}

/// Files of verdicts in a folder of their own; a reading that fails has read -1.
class VerdictFiles {
 public:
  QString path(const QString& name) const { return m_dir.filePath(name); }
  QString folder() const { return m_dir.path(); }
  QString file(const QByteArray& text, const QString& name = QStringLiteral("判断 1.txt")) const {
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
      return {};
    return file.fileName();
  }
  ReadVerdicts csv(const QByteArray& text, const Contents& contents = study(), const QString& rater = {}) const {
    return orNothing(readCsvVerdicts(file(text), contents, rater));
  }
  ReadVerdicts native(const QByteArray& text, const Contents& contents = study()) const {
    return orNothing(readNativeVerdicts(file(text), contents));
  }
  ReadVerdicts read(const QByteArray& text, const Contents& contents = emptyStudy(), const char* format = "auto",
                    const QString& rater = QStringLiteral("ann")) const {
    const QString path = file(text, QStringLiteral("verdicts.json"));
    return orNothing(readVerdicts(path, *verdictFormatFrom(QLatin1String(format)), contents, rater));
  }
  QByteArray written(const Contents& contents, const char* format, Reveal reveal) const {
    const QString out = path(QStringLiteral("out"));
    if (!writeVerdicts(out, *verdictFormatFrom(QLatin1String(format)), contents, reveal))
      return {};
    QFile file(out);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

 private:
  static ReadVerdicts orNothing(const Result<ReadVerdicts>& read) { return read ? *read : ReadVerdicts{-1}; }

  QTemporaryDir m_dir;
};

}  // namespace s2s::test
