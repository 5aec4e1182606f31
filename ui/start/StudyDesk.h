// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/study/StudyRepair.h"
#include "ui/common/AppSettings.h"

#include <QObject>
#include <QString>

#include <optional>

namespace s2s {

class Notices;
class Study;
struct NewStudySettings;

/// What the window does with studies as a whole, on behalf of its pages: opens and makes them, remembers them, and
/// knows who listens. What fails becomes a notice. GUI thread.
class StudyDesk : public QObject {
  Q_OBJECT
 public:
  StudyDesk(Study& study, AppSettings& settings, Notices& notices, QString demoFolder, QObject* parent = nullptr);

  void open(const QString& path);
  /// Opens the study that repair() restored, and says @p what happened to it.
  void openRestored(const QString& what);
  void openDemo();
  void create(const NewStudySettings& settings);
  /// Makes @p rater the one who listens, from raterChanged() on.
  void join(const RaterId& rater);
  /// Who listens in this study; empty before join().
  RaterId rater() const { return m_rater; }
  /// Annotators of the study that a person may continue as, in its order.
  QStringList knownAnnotators() const;

  Study& study() { return m_study; }
  /// The study that could not be opened because it is damaged; told of by damaged().
  StudyRepair& repair() { return m_repair; }

 Q_SIGNALS:
  void raterChanged();
  /// A study is damaged and repair() has taken it up.
  void damaged();
  /// What was to be opened is an archive, but no pack: a set, maybe.
  void noPack(const QString& path);

 private:
  void rememberStudy();
  /// A pack says whose it is: it opens as that annotator's.
  void takePack();
  void tell(const Error& why);
  void warnOfPlace();
  void listenToBackups();

  Study& m_study;
  AppSettings& m_settings;
  Notices& m_notices;
  StudyRepair m_repair;
  QString m_demoFolder;
  RaterId m_rater;
  std::optional<Role> m_roleBefore;  ///< while a pack is open: what comes back with the next study
};

}  // namespace s2s
