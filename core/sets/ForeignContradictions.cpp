// SPDX-License-Identifier: GPL-3.0-or-later
// What a second record says of a sample or an answer that is known already.
#include "core/sets/ForeignVerdicts.h"
#include "core/sets/SoundKey.h"

#include <QFileInfo>

#include <algorithm>

namespace s2s {
namespace {

/// Both from a little before the place where they part.
QString whereTheyPart(const QString& one, const QString& other) {
  constexpr qsizetype kBefore = 20, kShown = 60;
  const auto parting = std::mismatch(one.cbegin(), one.cend(), other.cbegin(), other.cend());
  const qsizetype from = std::max<qsizetype>(0, parting.first - one.cbegin() - kBefore);
  const auto shown = [&](const QString& text) {
    return (from > 0 ? QString(QChar(0x2026)) : QString()) + text.mid(from, kShown);
  };
  return shown(one) + QStringLiteral(" / ") + shown(other);
}

/// Letters and digits: quotation marks and blanks differ from record to record.
QString wordsOf(QString text) {
  text.removeIf([](QChar c) { return !c.isLetterOrNumber() && !c.isSurrogate(); });
  return text.toCaseFolded();
}

}  // namespace

/// Two records of a file that have one path and not one text are one sample all the same; which of them was meant the
/// person has to say.
void ForeignVerdicts::compareText(const Found& found, const ForeignSample& written, int line) {
  const bool mayDiffer = !found.text.isEmpty() && !written.text.isEmpty() && found.text != written.text;
  if (mayDiffer && m_samples.contains(found.id) && wordsOf(found.text) != wordsOf(written.text))
    reportOther(found.key, found.text, written.text, line);
}

void ForeignVerdicts::reportOther(const QString& what, const QString& kept, const QString& said, int line) {
  const QString detail = what + QStringLiteral(": ") + whereTheyPart(kept, said);
  if (m_told.contains(detail))
    return;
  m_told.insert(detail);
  report(ProblemKind::DescribedTwice, line, detail, Severity::Warning);
}

/// What a record says of an answer that is known: what nobody has said yet is taken, what contradicts is reported.
void ForeignVerdicts::takeSaid(const Response& known, const ForeignSide& side, const Found& sample, int line) {
  const QString& path = known.sound.file;
  const bool saysPath = !path.isEmpty() && !plainPath(side.path).isEmpty();
  const bool isOurName = looksLikeAnId(QFileInfo(side.path).completeBaseName());
  if (saysPath && !isOurName && !isSameStem(path, side.path))
    reportOther(sample.key + QStringLiteral(", ") + known.system, path, plainPath(side.path), line);
  else if (path.isEmpty() && m_responses.contains(known.id))
    m_described.responses[m_responses.value(known.id)].sound = soundAt(side.path);
  if (side.transcript.isEmpty())
    return;
  const QString kept = takeTranscript(known, side.transcript);
  if (kept != side.transcript && wordsOf(kept) != wordsOf(side.transcript))
    reportOther(sample.key + QStringLiteral(", ") + known.system, kept, side.transcript, line);
}

/// The transcript that the answer has then.
QString ForeignVerdicts::takeTranscript(const Response& known, const QString& transcript) {
  const auto fill = [&](Response& response) {
    response.transcript = response.transcript.isEmpty() ? transcript : response.transcript;
    return response.transcript;
  };
  if (const auto place = m_responses.constFind(known.id); place != m_responses.cend())
    return fill(m_described.responses[*place]);
  if (const auto place = m_transcribed.constFind(known.id); place != m_transcribed.cend())
    return m_intake.result.transcribed.at(*place).transcript;
  if (!known.transcript.isEmpty())
    return known.transcript;
  m_transcribed.insert(known.id, m_intake.result.transcribed.size());
  m_intake.result.transcribed.append(known);
  return fill(m_intake.result.transcribed.last());
}

}  // namespace s2s
