// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/AnalysisStudy.h"

#include "core/store/Store.h"
#include "tests/support/Places.h"
#include "tests/support/StatsStudy.h"

#include <QTest>

#include <array>

namespace s2s {
namespace {

const SetId kSet(QStringLiteral("set"));

Contents completed(Contents contents) {
  if (contents.sets.isEmpty())
    contents.sets.append(SetInfo{.id = kSet, .name = QStringLiteral("Set"), .root = QStringLiteral("/nowhere")});
  for (Sample& sample : contents.samples)
    sample.set = contents.sets.first().id;
  for (const Response& response : std::as_const(contents.responses)) {
    const System system{.name = response.system};
    if (!contents.systems.contains(system))
      contents.systems.append(system);
  }
  return contents;
}

Result<void> write(const QString& path, const Contents& contents) {
  Result<std::unique_ptr<Store>> store = Store::create(path, contents.info);
  if (!store)
    return store.error();
  Store& file = **store;
  Result<void> done = file.putSet(contents.sets.first(), contents.systems, contents.samples, contents.responses);
  if (done)
    done = file.addBattles(contents.battles);
  if (done)
    done = file.addRaters(contents.raters);
  if (!done)
    return done;
  const Result<int> added = file.append(contents.verdicts);
  return added ? Result<void>() : Result<void>(added.error());
}

}  // namespace

AnalysisStudy::AnalysisStudy() {
  Doors doors;
  auto speaker = std::make_unique<FakeSpeaker>();
  m_speaker = speaker.get();
  doors.clock = std::make_unique<SystemClock>();
  doors.clips = std::make_unique<ClipReader>(builtProgram("s2sarena-decode"));
  doors.speaker = std::move(speaker);
  m_study = std::make_unique<Study>(std::move(doors));
  m_player = std::make_unique<Player>(*m_speaker);
  m_speaker->start();
}

bool AnalysisStudy::open(Contents contents) {
  contents.info.id = StudyId(QStringLiteral("study"));
  contents.info.title = QStringLiteral("A study");
  const QString path = m_folder.filePath(QStringLiteral("test.s2sarena"));
  if (!write(path, completed(std::move(contents))))
    return false;
  std::optional<bool> opened;
  m_study->open(path, [&opened](const Result<void>& done) { opened = static_cast<bool>(done); });
  return QTest::qWaitFor([&opened] { return opened.has_value(); }, 30000) && *opened;
}

bool AnalysisStudy::openDemo() {
  std::optional<bool> opened;
  m_study->openDemo(sourceFile("resources/demo"),
                    [&opened](const Result<void>& done) { opened = static_cast<bool>(done); });
  return QTest::qWaitFor([&opened] { return opened.has_value(); }, 60000) && *opened;
}

Contents paperJudge() {
  struct Part {
    Preference people, judge;
    int battles;
  };
  constexpr std::array kParts = {Part{Preference::A, Preference::A, 162}, Part{Preference::A, Preference::B, 37},
                                 Part{Preference::B, Preference::A, 37}, Part{Preference::B, Preference::B, 196}};
  const std::array systems = {QStringLiteral("Doubao"), QStringLiteral("Kimi-Audio"), QStringLiteral("Mini-Omni"),
                              QStringLiteral("Homemade")};
  StatsStudy study;
  study.human(QStringLiteral("ann")).human(QStringLiteral("bob")).judge(QStringLiteral("gemini"));
  std::size_t place = 0;
  for (const Part& part : kParts)
    for (int i = 0; i < part.battles; ++i, ++place) {
      const Battle battle = study.battle({.level = kLevels.at(place % 4),
                                          .domain = kDomains.at(place / 4 % 4),
                                          .x = systems.at(place % 4),
                                          .y = systems.at((place % 4 + 1 + place / 16 % 3) % 4)});
      study.says(QStringLiteral("ann"), battle, part.people);
      study.says(QStringLiteral("bob"), battle, part.people);
      study.says(QStringLiteral("gemini"), battle, part.judge);
    }
  return study.contents();
}

}  // namespace s2s
