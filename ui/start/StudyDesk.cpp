// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/StudyDesk.h"

#include "core/base/ErrorWords.h"
#include "core/store/StudyPlace.h"
#include "core/study/NewStudy.h"
#include "core/study/Study.h"
#include "ui/common/Notices.h"

namespace s2s {
namespace {

QString noticeKey() { return QStringLiteral("study"); }
QString placeKey() { return QStringLiteral("place"); }
QString backupKey() { return QStringLiteral("backup"); }

}  // namespace

StudyDesk::StudyDesk(Study& study, AppSettings& settings, Notices& notices, QString demoFolder, QObject* parent)
    : QObject(parent), m_study(study), m_settings(settings), m_notices(notices), m_demoFolder(std::move(demoFolder)) {
  connect(&study, &Study::opened, this, [this] {
    m_rater = {};
    m_notices.clear(noticeKey());
    m_notices.clear(placeKey());
    m_notices.clear(backupKey());
    warnOfPlace();
    takePack();
  });
  listenToBackups();
  connect(&study, &Study::closed, this, [this] { m_rater = {}; });
}

void StudyDesk::open(const QString& path) {
  m_study.open(path, [this, path](const Result<void>& opened) {
    if (opened) {
      rememberStudy();
    } else if (canBeRepaired(path, opened.error())) {
      m_notices.clear(noticeKey());
      m_repair.begin(path, opened.error());
      Q_EMIT damaged();
    } else if (opened.error().fault == Fault::NotAPack && m_settings.role() == Role::Researcher) {
      Q_EMIT noPack(path);
    } else {
      tell(opened.error());
    }
  });
}

void StudyDesk::openRestored(const QString& what) {
  m_notices.warn(QStringLiteral("repair"), what);
  open(m_repair.study());
}

void StudyDesk::openDemo() {
  m_study.openDemo(m_demoFolder, [this](const Result<void>& opened) {
    if (!opened)
      tell(opened.error());
  });
}

void StudyDesk::create(const NewStudySettings& settings) {
  m_study.create(settings, [this](const Result<void>& created) { created ? rememberStudy() : tell(created.error()); });
}

void StudyDesk::join(const RaterId& rater) {
  m_study.join(rater, [this, rater](const Result<void>& joined) {
    if (!joined)
      return tell(joined.error());
    m_rater = rater;
    m_settings.setAnnotator(rater.text());
    Q_EMIT raterChanged();
  });
}

void StudyDesk::takePack() {
  const PackInfo& pack = m_study.contents().info.pack;
  if (pack.isPack()) {
    if (!m_roleBefore)
      m_roleBefore = m_settings.role();
    m_settings.overrideRole(Role::Annotator);
    join(pack.rater);
  } else if (m_roleBefore) {
    m_settings.overrideRole(*std::exchange(m_roleBefore, std::nullopt));
  }
}

QStringList StudyDesk::knownAnnotators() const {
  QStringList names;
  for (const Rater& rater : m_study.contents().raters)
    if (rater.kind == RaterKind::Human && !rater.synthetic)
      names.append(rater.id.text());
  return names;
}

void StudyDesk::rememberStudy() {
  m_settings.rememberStudy({m_study.path(), m_study.contents().info.title, m_study.clock().nowMs()});
}

void StudyDesk::warnOfPlace() {
  if (m_study.isThrowAway())
    return;
  const StudyPlace place = placeOf(m_study.path());
  if (place.kind == PlaceKind::Local || !m_settings.warnOfPlaceOnce(m_study.path()))
    return;
  const QString title = m_study.contents().info.title;
  if (place.kind == PlaceKind::Cloud)
    m_notices.warn(placeKey(), tr("The study %1 lies in a folder that %2 synchronises. It could be copied while it is "
                                  "being written, or changed on two computers at once. Better keep it in an ordinary "
                                  "folder and put exported files there.")
                                   .arg(title, place.name));
  else
    m_notices.warn(placeKey(), tr("The study %1 lies on a network drive (%2), where a broken connection may damage it. "
                                  "Better keep it on a disk of this computer; never open it on two at once.")
                                   .arg(title, place.name));
}

void StudyDesk::listenToBackups() {
  connect(&m_study, &Study::backupFailed, this, [this](const Error& why) {
    m_notices.warn(backupKey(),
                   tr("No backup of the study could be made; verdicts are saved as before. %1").arg(describe(why)));
  });
  connect(&m_study, &Study::backupMade, this, [this] { m_notices.clear(backupKey()); });
}

void StudyDesk::tell(const Error& why) {
  if (why.fault != Fault::Cancelled)
    m_notices.warn(noticeKey(), describe(why));
}

}  // namespace s2s
