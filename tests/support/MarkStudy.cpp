// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/MarkStudy.h"

namespace s2s {

MarkStudy::MarkStudy(int samples) {
  SetInfo set;
  set.id = SetId(QStringLiteral("seed"));
  set.name = QStringLiteral("Seed");
  set.version = QStringLiteral("1.0");
  m_contents.sets.append(set);
  m_contents.info.id = StudyId(QStringLiteral("study-1"));
  for (int i = 1; i <= samples; ++i) {
    Sample sample;
    sample.key = QStringLiteral("s%1").arg(i);
    sample.id = sampleId(set.id, sample.key);
    sample.set = set.id;
    sample.level = Level::L2;
    sample.domain = Domain::Social;
    sample.task = QStringLiteral("daily_conversation");
    sample.language = QStringLiteral("zh");
    sample.text = QStringLiteral("text of ") + sample.key;
    sample.sound.file = QStringLiteral("in/%1.wav").arg(sample.key);
    m_contents.samples.append(sample);
  }
  m_contents.index();
}

Sample& MarkStudy::sample(int number) { return m_contents.samples[number - 1]; }

QualityMark& MarkStudy::says(const QString& reviewer, int sample, Mark word) {
  if (!m_contents.findRater(RaterId(reviewer)))
    m_contents.raters.append({RaterId(reviewer), RaterKind::Human, false});
  const auto number = m_contents.marks.size() + 1;
  QualityMark mark;
  mark.event = EventId(QStringLiteral("e%1").arg(number, 3, 10, QLatin1Char('0')));
  mark.sample = this->sample(sample).id;
  mark.reviewer = RaterId(reviewer);
  mark.mark = word;
  mark.committedAt = 1'700'000'000'000 + number * 1000;
  m_contents.marks.append(mark);
  return m_contents.marks.last();
}

void MarkStudy::check(int sample, const QString& letters) {
  for (qsizetype i = 0; i < letters.size(); ++i) {
    const QString reviewer = QStringLiteral("r%1").arg(i + 1);
    const char letter = letters.at(i).toLatin1();
    if (letter == 'k')
      says(reviewer, sample, Mark::Keep);
    else if (letter == 'c')
      says(reviewer, sample, Mark::KeepCorrected).textCorrected = QStringLiteral("better text");
    else if (letter == 'l')
      says(reviewer, sample, Mark::KeepCorrected).levelProposed = Level::L3;
    else if (letter == 'r')
      says(reviewer, sample, Mark::Reject).reasons = MarkReason::Artefact;
  }
}

QualityMark& MarkStudy::adjudicates(int sample, Mark word) {
  QualityMark& mark = says(QStringLiteral("lead"), sample, word);
  mark.round = MarkRound::Adjudication;
  mark.blind = false;
  return mark;
}

QualityMark& MarkStudy::audits(const QString& reviewer, int sample, bool levelRight, bool paralinguisticsRight) {
  QualityMark& mark = says(reviewer, sample, Mark::Keep);
  mark.round = MarkRound::Audit;
  mark.audit = {levelRight, paralinguisticsRight};
  return mark;
}

Contents& MarkStudy::contents() { return m_contents; }

}  // namespace s2s
