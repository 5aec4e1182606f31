// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/sets/CsvTable.h"
#include "core/sets/GamesFile.h"
#include "core/sets/JsonLines.h"
#include "core/sets/JsonRecords.h"
#include "tests/fuzz/Readers.h"
#include "tests/fuzz/Scratch.h"

namespace s2s::fuzz {

void json(const QByteArray& input) {
  const Result<Json> read = parseJson(input);
  if (!read)
    return promise(!read.error().detail.isEmpty() && read.error().line >= 0);
  const Result<Json> again = parseJson(toBytes(*read));
  promise(again && *again == *read);
}

void jsonLines(const QByteArray& input) {
  int last = 0;
  forEachJsonLine(input, [&](int line, const Result<Json>& object) {
    promise(line > last && (object ? object->is_object() : !object.error().detail.isEmpty()));
    last = line;
    return true;
  });
  static Scratch scratch;  // one for all inputs: making folders costs more than reading
  int before = 0;
  const Result<void> done = forEachJsonRecord(scratch.file(QStringLiteral("f"), input), [&](const JsonRecord& record) {
    promise(record.line >= before && (record.refusal.isEmpty() || record.text.isEmpty() || !record.between));
    before = record.line;
    const Result<Json> object = objectOf(record);
    promise(object ? object->is_object() : object.error().line >= record.line);
    return true;
  });
  promise(done || done.error().fault == Fault::BadTable);
}

void csv(const QByteArray& input) {
  const Result<CsvTable> read = parseCsv(input, BrokenRows::Skip);
  promise(read || read.error().fault == Fault::BadTable);
  const Result<CsvTable> strict = parseCsv(input);
  promise(!strict || (read && read->rows == strict->rows && read->broken.isEmpty()));
  if (!read)
    return;
  QByteArray text = csvLine(read->header);
  for (const QStringList& row : read->rows)
    text += csvLine(row);
  const Result<CsvTable> again = parseCsv(text);
  promise(again && again->header == read->header && again->rows == read->rows);
  const Result<CsvTable> excel = parseCsv(excelCsv(text));
  promise(excel && excel->rows == read->rows);
}

void games(const QByteArray& input) {
  static Scratch scratch;  // one for all inputs: making folders costs more than reading
  for (const char* name : {"log.csv", "log.json"}) {
    const Result<ReadGames> read = readGames(scratch.file(QLatin1String(name), input));
    if (!read)
      continue;
    promise(static_cast<int>(read->games.log.size()) <= read->read);
    for (const auto& game : read->games.log)
      promise(game.first != game.second && game.first < read->games.systems.size() &&
              game.second < read->games.systems.size());
  }
}

}  // namespace s2s::fuzz
