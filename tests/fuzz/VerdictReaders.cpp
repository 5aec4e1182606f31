// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/FastChatVerdicts.h"
#include "core/sets/LabelStudio.h"
#include "core/sets/MappedVerdicts.h"
#include "core/sets/NativeVerdicts.h"
#include "core/sets/PublishedVerdicts.h"
#include "tests/core/sets/VerdictFiles.h"
#include "tests/fuzz/Readers.h"
#include "tests/fuzz/Scratch.h"

namespace s2s::fuzz {
namespace {

/// A study with a set, so that some of a file is known and the rest has to be described.
Contents known() {
  static const Contents contents = test::study();
  return contents;
}

bool isSound(const Verdict& verdict, const Contents& contents) {
  const Battle* battle = contents.findBattle(verdict.battle);
  const auto isSide = [&](const ResponseId& id) { return id == battle->a || id == battle->b; };
  return battle && contents.findSample(battle->sample) && contents.findResponse(battle->a) &&
         contents.findResponse(battle->b) && contents.findRater(verdict.rater) &&
         (verdict.outcome == Outcome::Won ? isSide(verdict.winner) : verdict.winner.isEmpty()) &&
         (verdict.presentedFirst.isEmpty() || isSide(verdict.presentedFirst));
}

void check(const Result<ReadVerdicts>& found, Scratch& scratch) {
  if (!found)
    return promise(!found.error().subject.isEmpty() || !found.error().detail.isEmpty());
  promise(found->taken() <= found->read && found->alreadyThere <= found->taken());
  promise(found->taken() == found->read || !found->problems.isEmpty());
  const Contents contents = test::grown(known(), *found);
  for (const Verdict& verdict : contents.verdicts)
    promise(isSound(verdict, contents));
  Contents bare = contents;
  bare.verdicts.clear();
  const QByteArray lines = nativeVerdicts(contents, Reveal::Yes);
  const Result<ReadVerdicts> again = readNativeVerdicts(scratch.file(QStringLiteral("again.jsonl"), lines), bare);
  promise(again && again->problems.isEmpty() && again->taken() == contents.verdicts.size());
  promise(nativeVerdicts(test::with(bare, *again), Reveal::Yes) == lines);
}

}  // namespace

void fastChat(const QByteArray& input) {
  static Scratch scratch;  // one for all inputs: making folders costs more than reading
  check(readFastChatVerdicts(scratch.file(QStringLiteral("f.json"), input), known(), QStringLiteral("ann")), scratch);
}

void native(const QByteArray& input) {
  static Scratch scratch;  // one for all inputs: making folders costs more than reading
  check(readNativeVerdicts(scratch.file(QStringLiteral("f.jsonl"), input), known()), scratch);
}

void published(const QByteArray& input) {
  static Scratch scratch;  // one for all inputs: making folders costs more than reading
  const QString file = scratch.file(QStringLiteral("f.json"), input);
  check(readArenaVerdicts(file, known(), QStringLiteral("ann")), scratch);
  check(readTraceVerdicts(file, known(), {}), scratch);
}

void labelStudio(const QByteArray& input) {
  static Scratch scratch;  // one for all inputs: making folders costs more than reading
  check(readLabelStudio(scratch.file(QStringLiteral("f.json"), input), known(), QStringLiteral("ann")), scratch);
}

void mapping(const QByteArray& input) {
  static Scratch scratch;  // one for all inputs: making folders costs more than reading
  const qsizetype end = input.indexOf('\n');
  const Result<ColumnMapping> mapping =
      readMapping(scratch.file(QStringLiteral("m.json"), end < 0 ? input : input.left(end)));
  if (!mapping)
    return promise(mapping.error().fault == Fault::BadTable || mapping.error().fault == Fault::BadJson);
  const Result<ColumnMapping> again = mappingFrom(mappingJson(*mapping));
  promise(again && *again == *mapping);
  const QString table = scratch.file(QStringLiteral("f"), end < 0 ? QByteArray() : input.mid(end + 1));
  check(readMappedVerdicts(table, known(), *mapping, QStringLiteral("ann")), scratch);
}

}  // namespace s2s::fuzz
