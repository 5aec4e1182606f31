// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/ForeignVerdicts.h"

#include "core/sets/SetFiles.h"
#include "core/sets/SoundKey.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

namespace s2s {
namespace {

/// The level base that the levels of a file show: an L0 means 0, an L4 means 1; else that of the format.
template <class Written>
int levelBaseOf(const QList<Written>& levels, int ofFormat) {
  const auto has = [&](Level level, int base) {
    return std::any_of(levels.cbegin(), levels.cend(),
                       [&](const Written& written) { return levelFrom(written.text, base) == level; });
  };
  if (has(Level::L1, 0))
    return 0;
  return has(Level::L4, 1) ? 1 : ofFormat;
}

bool isSameText(const QString& one, const QString& other) {
  return one == other || one.simplified() == other.simplified();
}

}  // namespace

bool looksLikeAnId(const QString& text) {
  static const QRegularExpression kHex(QStringLiteral("\\A[0-9a-f]{32}\\z"));
  return kHex.match(text).hasMatch();
}

ForeignVerdicts::ForeignVerdicts(const Contents& contents, const RaterNames& raters, const QString& path,
                                 const QString& source, int levelBase)
    : m_contents(contents),
      m_intake(contents, raters),
      m_beside(path),
      m_folder(QFileInfo(path).absolutePath()),
      m_file(QFileInfo(path).fileName()),
      m_source(source),
      m_set(QFileInfo(path).completeBaseName()),
      m_levelBase(levelBase) {
  m_intake.result.problems = m_beside.problems();
  for (const Sample& sample : contents.samples)
    index(sample);
  for (const System& system : contents.systems)
    m_systems.insert(system.name.toLower(), system.name);
}

void ForeignVerdicts::report(ProblemKind kind, int line, const QString& detail, Severity severity) {
  m_intake.result.problems.append({kind, severity, m_file, line, detail.left(200)});
}

void ForeignVerdicts::index(const Sample& sample) {
  const Found found{sample.id, sample.set, sample.key, sample.text, sample.textCn, sample.task, sample.domain};
  m_byKey[sample.key].append(found);
  const QString ofSound = soundKey(sample.sound.file), ofKey = soundKey(sample.key);
  if (!ofSound.isEmpty())
    m_byPath[ofSound].append(found);
  if (!ofKey.isEmpty() && ofKey != ofSound)
    m_byPath[ofKey].append(found);
}

std::optional<ForeignVerdicts::Found> ForeignVerdicts::onlyOne(const QList<Found>& found, const QString& written,
                                                               int line) {
  if (found.size() == 1)
    return found.constFirst();
  QStringList sets;
  for (const Found& one : found)
    sets.append(one.set.text());
  report(ProblemKind::UnknownSample, line, QStringLiteral("%1 (%2)").arg(written, sets.join(QStringLiteral(", "))));
  return std::nullopt;
}

std::optional<ForeignVerdicts::Found> ForeignVerdicts::sample(const ForeignSample& written, int line) {
  const bool byPath = !soundKey(written.path).isEmpty();
  if (!byPath && written.key.isEmpty()) {
    if (written.path.isEmpty())
      report(ProblemKind::MissingField, line, QStringLiteral("item"));
    else
      report(ProblemKind::PathOutsideRoot, line, written.path);
    return std::nullopt;
  }
  QList<Found> found = byPath ? m_byPath.value(soundKey(written.path)) : m_byKey.value(written.key);
  if (!written.set.isEmpty())
    found.removeIf([&](const Found& one) { return one.set.text() != written.set; });
  if (found.isEmpty())
    return describe(written, line);
  const std::optional<Found> only = onlyOne(found, byPath ? written.path : written.key, line);
  if (only && !byPath && written.set.isEmpty())
    return sameItem(*only, written, line);
  if (only)
    compareText(*only, written, line);
  return only;
}

/// Two data sets may number their items alike: an id alone, of no set, is the item of the study only where the texts
/// agree; where they are not both there, only where task and domain do not contradict it.
std::optional<ForeignVerdicts::Found> ForeignVerdicts::sameItem(const Found& found, const ForeignSample& written,
                                                                int line) {
  const auto refused = [&](const QString& here, const QString& there) -> std::optional<Found> {
    report(ProblemKind::OtherItem, line, QStringLiteral("%1: %2 / %3").arg(written.key, here.left(60), there.left(60)));
    return std::nullopt;
  };
  if (!found.text.isEmpty() && !written.text.isEmpty()) {
    const bool isSame = isSameText(found.text, written.text) || isSameText(found.textCn, written.text);
    return isSame ? std::optional(found) : refused(found.text, written.text);
  }
  const QString task = taskOfItem(written.task, {});
  if (!found.task.isEmpty() && !task.isEmpty() && found.task != task)
    return refused(found.task, task);
  const Domain domain = domainOfItem(written.domain, task);
  if (found.domain != Domain::Unknown && domain != Domain::Unknown && found.domain != domain)
    return refused(code(found.domain), code(domain));
  return found;
}

Sound ForeignVerdicts::soundAt(const QString& path) const { return {plainPath(path), {}, SoundState::Missing}; }

ForeignVerdicts::Found ForeignVerdicts::describe(const ForeignSample& written, int line) {
  Sample sample;
  sample.set = written.set.isEmpty() ? m_set : SetId(written.set);
  sample.key = written.path.isEmpty() ? written.key : soundKey(written.path);
  sample.id = sampleId(sample.set, sample.key);
  sample.split = Split::Other;
  sample.task = taskOfItem(written.task, written.path);
  sample.domain = domainOfItem(written.domain, sample.task);
  sample.language = written.language;
  sample.text = written.text;
  sample.textCn = written.textCn;
  sample.taskDescription = written.taskDescription;
  sample.turn = written.turn > 1 ? written.turn : 0;
  sample.sound = soundAt(written.path);
  if (sample.domain == Domain::Unknown && !written.domain.isEmpty())
    report(ProblemKind::UnknownDomain, line, written.domain, Severity::Warning);
  const Sample* beside = m_beside.sample(sample.id);
  m_described.samples.append(beside ? *beside : sample);
  m_samples.insert(sample.id);
  m_levels.append({beside ? code(beside->level) : written.level, line});
  index(sample);
  return {sample.id, sample.set, sample.key, {}, {}, {}, {}};
}

/// A system of the study that differs in upper and lower case only is the same one.
QString ForeignVerdicts::systemName(const QString& written) const {
  const QString name = systemNameFrom(written);
  return m_systems.value(name.toLower(), name);
}

std::optional<ResponseId> ForeignVerdicts::response(const ForeignSide& side, const Found& sample, int line) {
  const ResponseId stated(side.system);
  const auto named = [&](const Response& known) {  // by its id: its path may be that of a copy
    if (!side.transcript.isEmpty())
      takeSaid(known, {known.system, {}, side.transcript}, sample, line);
    return known.id;
  };
  if (const Response* known = m_contents.findResponse(stated); known && known->sample == sample.id)
    return named(*known);
  if (const Response* beside = m_beside.response(stated); beside && beside->sample == sample.id) {
    if (!m_responses.contains(stated))
      describe(*beside);
    return named(*beside);
  }
  if (side.system.isEmpty() || looksLikeAnId(side.system)) {
    m_missing.insert(sample.key);
    report(ProblemKind::UnknownResponse, line, side.system.isEmpty() ? side.path : side.system);
    return std::nullopt;
  }
  const QString system = systemName(side.system);
  const ResponseId id = responseId(sample.id, system);
  const Response* known = m_contents.findResponse(id);
  if (!known && !m_responses.contains(id)) {
    const Response* beside = m_beside.response(id);
    describe(beside ? *beside : Response{id, sample.id, system, {}, 0, soundAt(side.path), {}});
  }
  const Response said = known ? *known : m_described.responses.at(m_responses.value(id));
  takeSaid(said, side, sample, line);
  return id;
}

void ForeignVerdicts::describe(const Response& response) {
  const QString& system = response.system;
  if (!m_systems.contains(system.toLower())) {
    m_systems.insert(system.toLower(), system);
    m_described.systems.append(System{system});
  }
  m_responses.insert(response.id, m_described.responses.size());
  m_described.responses.append(response);
}

QString ForeignVerdicts::systemOf(const ResponseId& response) const {
  if (const Response* known = m_contents.findResponse(response))
    return known->system;
  const auto place = m_responses.constFind(response);
  return place == m_responses.cend() ? QString() : m_described.responses.at(*place).system;
}

std::optional<WrittenBattle> ForeignVerdicts::battle(const ForeignSample& written, const PerSeat<ForeignSide>& sides,
                                                     int line) {
  const QString& first = sides.a.system;
  const QString both = first + QStringLiteral(", ") + sides.b.system;
  if (!first.isEmpty() && systemName(first) == systemName(sides.b.system)) {
    report(ProblemKind::BadField, line, both);
    return std::nullopt;
  }
  const std::optional<Found> found = sample(written, line);
  const std::optional<ResponseId> a = found ? response(sides.a, *found, line) : std::nullopt;
  const std::optional<ResponseId> b = a ? response(sides.b, *found, line) : std::nullopt;
  if (!b)
    return std::nullopt;
  if (*a == *b) {  // once by its name and once by its id
    report(ProblemKind::BadField, line, both);
    return std::nullopt;
  }
  return WrittenBattle{*a, *b, battleOf(found->set, found->id, *a, *b)};
}

void ForeignVerdicts::take(ForeignVerdict foreign) {
  const int line = foreign.line;
  if (foreign.verdict.rater.isEmpty())
    return report(ProblemKind::UnknownRater, line, QStringLiteral("rater"));
  const std::optional<WrittenBattle> about = battle(foreign.sample, foreign.sides, line);
  if (!about)
    return;
  const Battle& battle = about->battle;
  settle(foreign, battle, about->a, about->b);
  const RaterId written = foreign.verdict.rater;
  foreign.verdict.rater = m_intake.raterNamed(written);
  if (takeStated(foreign, written))
    return;
  nameEvent(foreign, written);
  if (const Verdict* same = m_intake.known(foreign.verdict.event))
    return m_intake.takeKnown(*same);
  Verdict& verdict = foreign.verdict;
  verdict.trial = foreign.trial.isEmpty() ? unstatedTrial(verdict, foreign.kind, battle) : foreign.trial;
  if (const auto refusal = m_intake.take(foreign.verdict, foreign.kind, battle))
    report(refusal->kind, line, refusal->detail);
}

/// An event that came back in a file of ours, or came already in one of another format: there is nothing to add.
bool ForeignVerdicts::takeStated(const ForeignVerdict& foreign, const RaterId& written) {
  for (const EventId& event : {foreign.event, importedEvent(foreign.event, written)}) {
    if (event.isEmpty() || !m_intake.known(event))
      continue;
    if (const auto refusal = m_intake.takeSame(event, foreign.verdict))
      report(refusal->kind, foreign.line, foreign.event.text());
    return true;
  }
  return false;
}

/// From the sides as written to ids and canonical seats.
void ForeignVerdicts::settle(ForeignVerdict& foreign, const Battle& battle, const ResponseId& a,
                             const ResponseId& b) const {
  Verdict& verdict = foreign.verdict;
  const auto at = [&](Seat written) { return written == Seat::A ? a : b; };
  verdict.battle = battle.id;
  verdict.sequence = foreign.line;
  if (foreign.winner) {
    verdict.outcome = Outcome::Won;
    verdict.winner = at(*foreign.winner);
  }
  if (foreign.first)
    verdict.presentedFirst = at(*foreign.first);
  if (a != battle.a)
    swapSeats(verdict);
}

/// By the rater as written, so that the same file read with another alias adds nothing.
void ForeignVerdicts::nameEvent(ForeignVerdict& foreign, const RaterId& written) {
  EventId& event = foreign.verdict.event;
  if (!foreign.event.isEmpty()) {
    event = importedEvent(foreign.event, written);
    return;
  }
  const QString record = hashedId({m_source, QString::fromUtf8(foreign.record), written.text()});
  event = EventId(hashedId({m_source, record, QString::number(++m_equals[record])}));
}

/// What only refused records speak of is not described.
void ForeignVerdicts::dropUnused() {
  QSet<SampleId> samples;
  QSet<ResponseId> responses;
  for (const DrawnBattle& drawn : m_intake.result.battles) {
    samples.insert(drawn.battle.sample);
    responses += {drawn.battle.a, drawn.battle.b};
  }
  QList<Response>& transcribed = m_intake.result.transcribed;
  for (const Verdict& verdict : std::as_const(m_intake.result.verdicts))
    if (const Battle* battle = transcribed.isEmpty() ? nullptr : m_contents.findBattle(verdict.battle))
      responses += {battle->a, battle->b};
  transcribed.removeIf([&](const Response& response) { return !responses.contains(response.id); });
  QSet<QString> systems;
  m_described.samples.removeIf([&](const Sample& sample) { return !samples.contains(sample.id); });
  m_described.responses.removeIf([&](const Response& response) { return !responses.contains(response.id); });
  for (const Response& response : m_described.responses)
    systems.insert(response.system);
  m_described.systems.removeIf([&](const System& system) { return !systems.contains(system.name); });
}

/// An L4 beside an L0 is no level of either count, and is said as well.
void ForeignVerdicts::settleLevels() {
  m_levelBase = levelBaseOf(m_levels, m_levelBase);
  for (qsizetype i = 0; i < m_described.samples.size(); ++i) {
    const WrittenLevel& written = m_levels.at(i);
    const Level level = levelFrom(written.text, m_levelBase);
    m_described.samples[i].level = level;
    if (level == Level::Unknown && !written.text.isEmpty())
      report(ProblemKind::UnknownLevel, written.line, written.text, Severity::Warning);
  }
}

ReadVerdicts ForeignVerdicts::taken() && {
  settleLevels();
  dropUnused();
  QList<SetId> sets;
  for (const Sample& sample : m_described.samples) {
    if (sets.contains(sample.set))
      continue;
    sets.append(sample.set);
    const SetInfo* beside = m_beside.set(sample.set);
    SetInfo set = beside ? *beside : SetInfo{sample.set, sample.set.text()};
    set.root = m_folder;
    set.levelBase = m_levelBase;
    if (!m_contents.findSet(set.id))
      m_described.sets.append(set);
  }
  m_intake.result.described = std::move(m_described);
  m_intake.result.missing = sorted(m_missing);
  m_intake.result.levelBase = m_levelBase;
  m_intake.result.read = read;
  return std::move(m_intake.result);
}

}  // namespace s2s
