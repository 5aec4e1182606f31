// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StudyOnFiles.h"

#include "core/store/Store.h"
#include "core/study/NewStudy.h"
#include "tests/support/Places.h"

#include <QTest>

namespace s2s::test {

StudyOnFiles::StudyOnFiles(const WavSetShape& shape, const StudyInfo& info) : m_info(info) {
  writeWavSet(setFolder(), shape);
  Doors doors;
  auto clock = std::make_unique<ShiftedClock>();
  m_clock = clock.get();
  doors.clock = std::move(clock);
  doors.clips = std::make_unique<ClipReader>(builtProgram("s2sarena-decode"));
  auto speaker = std::make_unique<FakeSpeaker>();
  m_speaker = speaker.get();
  doors.speaker = std::move(speaker);
  m_study = std::make_unique<Study>(std::move(doors));
}

bool StudyOnFiles::open() {
  NewStudySettings settings;
  settings.path = path();
  settings.setFolders = {setFolder()};
  settings.info = m_info;
  bool done = false, ok = false;
  m_study->create(settings, [&](const Result<void>& result) {
    done = true;
    ok = static_cast<bool>(result);
  });
  return QTest::qWaitFor([&] { return done; }, 10'000) && ok;
}

bool StudyOnFiles::join(const QString& rater) {
  bool done = false, ok = false;
  m_study->join(RaterId(rater), [&](const Result<void>& result) {
    done = true;
    ok = static_cast<bool>(result);
  });
  return QTest::qWaitFor([&] { return done; }, 10'000) && ok;
}

Contents StudyOnFiles::onDisk() const {
  const auto store = Store::open(path(), OpenMode::ReadOnly);
  return store ? *(*store)->load() : Contents();
}

}  // namespace s2s::test
