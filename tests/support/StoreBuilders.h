// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"

namespace s2s::test {

/// A small study: two samples, three systems that answer both, one battle each and two annotators.
struct SmallStudy {
  SetInfo set;
  QList<System> systems;
  QList<Sample> samples;
  QList<Response> responses;
  QList<DrawnBattle> battles;
  QList<Rater> raters;
};

inline StudyInfo studyNamed(const QString& title) {
  StudyInfo info;
  info.id = StudyId(QStringLiteral("study-1"));
  info.title = title;
  info.createdAt = 1700000000000;
  return info;
}

inline Sample sampleOf(const SetId& set, const QString& key) {
  Sample sample;
  sample.id = sampleId(set, key);
  sample.set = set;
  sample.key = key;
  sample.sound.file = QStringLiteral("in/%1.wav").arg(key);
  return sample;
}

inline Response responseOf(const Sample& sample, const QString& system) {
  Response response;
  response.id = responseId(sample.id, system);
  response.sample = sample.id;
  response.system = system;
  response.sound.file = QStringLiteral("out/%1/%2.wav").arg(system, sample.key);
  return response;
}

inline SmallStudy smallStudy(int sampleCount = 2, int systemCount = 3) {
  SmallStudy study;
  study.set.id = SetId(QStringLiteral("seed"));
  study.set.name = QStringLiteral("Seed");
  study.set.root = QStringLiteral("/sets/seed");
  for (int i = 0; i < systemCount; ++i) {
    System system;
    system.name = QStringLiteral("System %1").arg(i);
    study.systems.append(system);
  }
  for (int i = 0; i < sampleCount; ++i) {
    const Sample sample = sampleOf(study.set.id, QStringLiteral("s%1").arg(i));
    study.samples.append(sample);
    for (const System& system : study.systems)
      study.responses.append(responseOf(sample, system.name));
    const ResponseId one = responseId(sample.id, study.systems.at(0).name);
    const ResponseId two = responseId(sample.id, study.systems.at(1).name);
    DrawnBattle drawn;
    drawn.battle = battleOf(study.set.id, sample.id, one, two);
    study.battles.append(drawn);
  }
  for (const char* name : {"anna", "ben"}) {
    Rater rater;
    rater.id = RaterId(QString::fromLatin1(name));
    study.raters.append(rater);
  }
  return study;
}

/// Canonical A won, said by @p rater.
inline Verdict verdictOn(const Battle& battle, const RaterId& rater, const QString& event) {
  Verdict verdict;
  verdict.event = EventId(event);
  verdict.battle = battle.id;
  verdict.rater = rater;
  verdict.outcome = Outcome::Won;
  verdict.winner = battle.a;
  return verdict;
}

}  // namespace s2s::test
