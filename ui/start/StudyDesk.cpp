// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/StudyDesk.h"

#include "core/base/ErrorWords.h"
#include "core/study/NewStudy.h"
#include "core/study/Study.h"
#include "ui/common/Notices.h"

namespace s2s {
namespace {

QString noticeKey() { return QStringLiteral("study"); }

}  // namespace

StudyDesk::StudyDesk(Study& study, AppSettings& settings, Notices& notices, QString demoFolder, QObject* parent)
    : QObject(parent), m_study(study), m_settings(settings), m_notices(notices), m_demoFolder(std::move(demoFolder)) {
  connect(&study, &Study::opened, this, [this] {
    m_rater = {};
    m_notices.clear(noticeKey());
    takePack();
  });
  connect(&study, &Study::closed, this, [this] { m_rater = {}; });
}

void StudyDesk::open(const QString& path) {
  m_study.open(path, [this](const Result<void>& opened) { opened ? rememberStudy() : tell(opened.error()); });
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

void StudyDesk::tell(const Error& why) {
  if (why.fault != Fault::Cancelled)
    m_notices.warn(noticeKey(), describe(why));
}

}  // namespace s2s
