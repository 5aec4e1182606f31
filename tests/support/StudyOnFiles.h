// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/Study.h"
#include "tests/support/FakeSpeaker.h"
#include "tests/support/ShiftedClock.h"
#include "tests/support/WavSet.h"

#include <QTemporaryDir>

#include <memory>

namespace s2s::test {

/// A study on real files with a sound device that pulls on command: what a session or a page stands on in a test.
class StudyOnFiles {
 public:
  explicit StudyOnFiles(const WavSetShape& shape = {}, const StudyInfo& info = {});

  Study& study() { return *m_study; }
  FakeSpeaker& speaker() { return *m_speaker; }
  ShiftedClock& clock() { return *m_clock; }
  QString path() const { return m_dir.filePath(QStringLiteral("a.s2sarena")); }
  QString setFolder() const { return m_dir.filePath(QStringLiteral("set")); }
  /// Makes the study file and opens it; true when it is open.
  bool open();
  bool join(const QString& rater);
  /// What another process would find on disk now.
  Contents onDisk() const;

 private:
  QTemporaryDir m_dir;
  StudyInfo m_info;
  FakeSpeaker* m_speaker = nullptr;  ///< owned by the study, like the clock
  ShiftedClock* m_clock = nullptr;
  std::unique_ptr<Study> m_study;
};

}  // namespace s2s::test
