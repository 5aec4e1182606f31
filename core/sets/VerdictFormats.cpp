// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/VerdictFile.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <array>
#include <utility>

namespace s2s {
namespace {

constexpr std::array kCodes = {
    std::pair(VerdictFormat::Auto, "auto"),
    std::pair(VerdictFormat::Native, "native"),
    std::pair(VerdictFormat::S2sArena, "s2s-arena"),
    std::pair(VerdictFormat::Trace, "trace"),
    std::pair(VerdictFormat::FastChat, "fastchat"),
    std::pair(VerdictFormat::LabelStudio, "label-studio"),
    std::pair(VerdictFormat::Csv, "csv"),
    std::pair(VerdictFormat::CsvExcel, "csv-excel"),
    std::pair(VerdictFormat::AgreementLong, "agreement-long"),
    std::pair(VerdictFormat::Marks, "marks"),
};

/// By the keys that stand in the first part of a JSON file.
VerdictFormat formatOfKeys(const QByteArray& head) {
  const QString text = QString::fromUtf8(head);
  const auto has = [&](const char* key) {
    return text.contains(QRegularExpression(QStringLiteral("\"%1\"\\s*:").arg(QLatin1String(key))));
  };
  if (has("event_id") && has("response_a") && !has("data"))
    return VerdictFormat::Native;
  if (has("event_id") && has("reviewer") && !has("data"))
    return VerdictFormat::Marks;
  if (has("instruction_path") && has("label"))
    return VerdictFormat::Trace;
  if (has("chosen_model"))
    return VerdictFormat::S2sArena;
  if (has("data") && (has("annotations") || has("predictions")))
    return VerdictFormat::LabelStudio;
  return has("model_a") && has("winner") ? VerdictFormat::FastChat : VerdictFormat::Auto;
}

VerdictFormat formatOfContent(QByteArray head, VerdictFormat named) {
  if (head.startsWith("\xEF\xBB\xBF"))
    head.remove(0, 3);
  head = head.trimmed();
  // Among lines, the first may be one that cannot be read.
  if (head.startsWith('{') || head.startsWith('[') || named == VerdictFormat::Native)
    return formatOfKeys(head);
  const QByteArray firstLine = head.left(head.indexOf('\n')).toLower();
  return firstLine.contains("winner") ? VerdictFormat::Csv : VerdictFormat::Auto;
}

}  // namespace

VerdictFormat formatOfName(const QString& path) {
  const QString extension = QFileInfo(path).suffix().toLower();
  if (extension == QLatin1String("csv") || extension == QLatin1String("tsv"))
    return VerdictFormat::Csv;
  const bool isLines = extension == QLatin1String("jsonl") || extension == QLatin1String("ndjson");
  return isLines ? VerdictFormat::Native : VerdictFormat::Auto;
}

Result<VerdictFormat> recognisedFormat(const QString& path) {
  const VerdictFormat named = formatOfName(path);
  const QFileInfo info(path);
  if (!info.exists())
    return Error{Fault::FileMissing, path};
  QFile file(path);
  if (!info.isFile() || !file.open(QIODevice::ReadOnly))
    return Error{Fault::FileUnreadable, path, file.errorString()};
  if (named == VerdictFormat::Csv)
    return named;
  constexpr qint64 kHead = 262144;
  const QByteArray head = file.read(kHead);
  if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF"))
    return Error{Fault::BadTable, path, QStringLiteral("the text is UTF-16, not UTF-8"), 1};
  const VerdictFormat found = formatOfContent(head, named);
  if (found != VerdictFormat::Auto)
    return found;
  return named == VerdictFormat::Auto ? Result<VerdictFormat>(Error{Fault::UnknownFormat, path}) : named;
}

std::optional<VerdictFormat> verdictFormatFrom(const QString& name) {
  for (const auto& [format, code] : kCodes)
    if (name == QLatin1String(code))
      return format;
  return std::nullopt;
}

QString code(VerdictFormat format) {
  for (const auto& [known, code] : kCodes)
    if (known == format)
      return QLatin1String(code);
  return {};
}

VerdictTally tallyOf(const QList<Verdict>& verdicts) {
  VerdictTally tally;
  for (const Verdict& verdict : verdicts) {
    const bool isWin = verdict.outcome == Outcome::Won, isTie = verdict.outcome == Outcome::Tie;
    const bool isBothBad = verdict.acceptable.a == false && verdict.acceptable.b == false;
    tally.first += isWin && verdict.winner == verdict.presentedFirst;
    tally.second += isWin && !verdict.presentedFirst.isEmpty() && verdict.winner != verdict.presentedFirst;
    if (isWin)
      ++tally.won;
    else if (isTie)
      ++tally.ties;
    else if (verdict.skip != SkipReason::None)
      ++tally.skipped;
    else if (verdict.acceptable.a == true && verdict.acceptable.b == true)
      ++tally.bothGood;
    else if (!isBothBad)
      ++tally.other;
    tally.bothBad += isBothBad && !isWin && (isTie || verdict.skip == SkipReason::None);
  }
  return tally;
}

}  // namespace s2s
