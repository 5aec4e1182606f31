// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/NewStudy.h"
#include "core/study/Study.h"
#include "tests/support/FakeSpeaker.h"
#include "ui/common/Notices.h"

#include <QHash>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace s2s {

/// A set of tiny sounds, a study made from it through the core, and a sound device that pulls on command.
class ListenStudy {
 public:
  struct Plan {
    int samples = 3;
    double seconds = 4;  ///< of every clip; nothing in it is silent
    double repeats = 0;
    CriteriaMode criteria = CriteriaMode::Required;
    bool askLoserReason = false;
    QStringList missing;  ///< sounds that are not written, "sample0/one"
  };

  explicit ListenStudy(const Plan& plan);
  ListenStudy() : ListenStudy(Plan()) {}

  Study& study() { return *m_study; }
  FakeSpeaker& speaker() { return *m_speaker; }
  QString path() const { return m_folder.filePath(QStringLiteral("listen.s2sarena")); }
  /// Names that must appear nowhere before the commit: systems, and parts of file names.
  static QStringList secrets();

 private:
  void writeSet(const Plan& plan);

  QTemporaryDir m_folder;
  std::unique_ptr<Study> m_study;
  FakeSpeaker* m_speaker = nullptr;
};

/// Keeps what a page wanted the person to know.
class KeptNotices final : public Notices {
 public:
  void inform(const QString& text) override { informed.append(text); }
  void warn(const QString& key, const QString& text) override { warnings.insert(key, text); }
  void clear(const QString& key) override { warnings.remove(key); }

  QStringList informed;
  QHash<QString, QString> warnings;
};

}  // namespace s2s
