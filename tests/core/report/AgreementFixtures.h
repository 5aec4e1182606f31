// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/AgreementJson.h"
#include "core/report/AgreementReport.h"
#include "tests/support/StatsStudy.h"

#include <QStringList>

namespace s2s {

inline const QString kAnn = QStringLiteral("ann"), kBen = QStringLiteral("ben"), kJudge = QStringLiteral("gemini");
inline constexpr auto kA = Preference::A, kB = Preference::B, kSame = Preference::Same;

inline StatsStudy study() {
  StatsStudy study;
  study.human(kAnn).human(kBen).judge(kJudge);
  return study;
}

inline AgreementQuery query(const QString& a, const QString& b) {
  AgreementQuery query;
  query.a = a;
  query.b = b;
  return query;
}

inline QList<qint64> counts(const Agreement& agreement) {
  QList<qint64> list;
  for (int i = 0; i < agreement.table.size(); ++i)
    for (int j = 0; j < agreement.table.size(); ++j)
      list.append(agreement.table.at(i, j));
  return list;
}

inline QStringList keys(const Json& object) {
  QStringList names;
  for (const auto& [key, value] : object.items())
    names.append(QString::fromStdString(key));
  return names;
}

inline QString text(const Json& json) { return QString::fromStdString(json.get<std::string>()); }

/// One person and the judge on so many battles as the table has, with its counts.
inline void fill(StatsStudy& study, const QList<QList<int>>& table, const StatsStudy::About& about = {}) {
  for (const int person : {0, 1})
    for (const int judge : {0, 1})
      for (int i = 0; i < table.at(person).at(judge); ++i) {
        const Battle battle = study.battle(about);
        study.says(kAnn, battle, person == 0 ? kA : kB);
        study.says(kJudge, battle, judge == 0 ? kA : kB);
      }
}

}  // namespace s2s
