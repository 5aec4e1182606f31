// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/StudySets.h"

#include "core/study/Study.h"

#include <QFileInfo>

#include <utility>

namespace s2s {
namespace {

Result<QList<ReadSet>> readAll(const QStringList& paths, const SetReadOptions& options) {
  QList<ReadSet> sets;
  for (const QString& path : paths) {
    Result<ReadSet> set = readSet(path, options);
    if (!set)
      return set.error();
    sets.append(*std::move(set));
  }
  return sets;
}

/// How much has been said in a study: where it differs, people went on working meanwhile.
qsizetype eventsOf(const Contents& contents) {
  return contents.verdicts.size() + contents.marks.size() + contents.samples.size() + contents.responses.size();
}

}  // namespace

StudySets::StudySets(Study& study, QObject* parent) : QObject(parent), m_study(study) { m_pool.setMaxThreadCount(1); }

StudySets::~StudySets() {
  cancel();
  m_pool.waitForDone();
}

void StudySets::cancel() {
  if (m_cancelled)
    m_cancelled->store(true);
}

std::function<void(qint64, qint64)> StudySets::progressInto() {
  return [this, mark = m_cancelled](qint64 done, qint64 total) {
    QMetaObject::invokeMethod(
        this,
        [this, mark, done, total] {
          if (m_cancelled == mark)
            Q_EMIT progress(done, total);
        },
        Qt::QueuedConnection);
  };
}

template <class Outcome>
void StudySets::inPool(std::function<Result<Outcome>()> work, std::function<void(Result<Outcome>)> done) {
  m_pool.start([this, mark = m_cancelled, work = std::move(work), done = std::move(done)] {
    auto outcome = std::make_shared<Result<Outcome>>(work());
    QMetaObject::invokeMethod(
        this,
        [this, mark, outcome, done] {
          if (m_cancelled == mark) {
            m_cancelled.reset();
            Q_EMIT progress(0, 0);
            Q_EMIT busyChanged();
          }
          done(mark->load() ? Result<Outcome>(Error{Fault::Cancelled}) : std::move(*outcome));
        },
        Qt::QueuedConnection);
  });
}

void StudySets::begin() {
  cancel();
  m_cancelled = std::make_shared<std::atomic<bool>>(false);
  Q_EMIT busyChanged();
}

void StudySets::read(const QStringList& paths, const SetReadOptions& options, const Read& done) {
  begin();
  SetReadOptions reading = options;
  reading.progress = progressInto();
  reading.cancelled = m_cancelled.get();
  if (reading.unpackInto.isEmpty() && m_study.isOpen())
    reading.unpackInto = QFileInfo(m_study.path()).absolutePath();
  inPool<QList<ReadSet>>([paths, reading, mark = m_cancelled] { return readAll(paths, reading); }, done);
}

void StudySets::checkSounds(const QList<ReadSet>& sets, const Read& done) {
  begin();
  SetReadOptions reading;
  reading.progress = progressInto();
  reading.cancelled = m_cancelled.get();
  inPool<QList<ReadSet>>(
      [all = sets, reading, mark = m_cancelled]() mutable -> Result<QList<ReadSet>> {
        for (ReadSet& set : all)
          s2s::checkSounds(set, reading);
        return all;
      },
      done);
}

void StudySets::preview(const QList<ReadSet>& sets, const SetAdditionSettings& settings, const Added& done) {
  begin();
  inPool<QList<SetAddition>>([sets, settings, copy = m_study.contents()] { return additionsOf(copy, sets, settings); },
                             done);
}

void StudySets::add(const QList<ReadSet>& sets, const SetAdditionSettings& settings, const Added& done) {
  if (!m_study.isOpen() || m_study.whyReadOnly()) {
    done(Error{Fault::StudyReadOnly, m_study.path()});
    return;
  }
  const auto write = [this, sets, settings, done, before = eventsOf(m_study.contents()),
                      path = m_study.path()](const Result<QList<SetAddition>>& additions) {
    if (!additions || !m_study.isOpen() || m_study.path() != path)
      return done(additions ? Error{Fault::Cancelled} : additions.error());
    if (eventsOf(m_study.contents()) != before)  // somebody judged meanwhile: what may be taken is another question now
      return add(sets, settings, done);
    m_study.apply(editOf(*additions), [done, additions](const Result<void>& written) {
      done(written ? additions : Result<QList<SetAddition>>(written.error()));
    });
  };
  preview(sets, settings, write);
}

void StudySets::relink(const SetId& set, const QString& newRoot, const std::function<void(Result<Relinked>)>& done) {
  if (!m_study.isOpen() || m_study.whyReadOnly()) {
    done(Error{Fault::StudyReadOnly, m_study.path()});
    return;
  }
  begin();
  RelinkOptions options;
  options.progress = progressInto();
  options.cancelled = m_cancelled.get();
  const auto write = [this, done, path = m_study.path()](const Result<Relinked>& found) {
    if (!found || !m_study.isOpen() || m_study.path() != path)
      return done(found ? Error{Fault::Cancelled} : found.error());
    Edit edit;
    edit.replaced = changesOf(m_study.contents(), *found);
    if (edit.replaced.isEmpty())
      return done(found);
    m_study.apply(edit, [done, found](const Result<void>& written) {
      done(written ? found : Result<Relinked>(written.error()));
    });
  };
  inPool<Relinked>([set, newRoot, options, mark = m_cancelled,
                    copy = m_study.contents()] { return relinked(copy, set, newRoot, options); },
                   write);
}

}  // namespace s2s
