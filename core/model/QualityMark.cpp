// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/QualityMark.h"

#include "core/base/Codes.h"

#include <bit>

namespace s2s {
namespace {

constexpr Codes<Mark, 3> kMark{{"keep", "keep-corrected", "reject"}};
constexpr Codes<MarkRound, 3> kRound{{"check", "adjudication", "audit"}};
constexpr std::array kReason = {
    "artefact", "unclear-paralinguistics", "semantic-mismatch", "wrong-level", "transcript", "privacy", "other"};
static_assert(kReason.size() == kMarkReasons.size());

size_t placeOf(MarkReason reason) { return std::countr_zero(static_cast<unsigned>(reason)); }

}  // namespace

QString code(Mark value) { return kMark.of(value); }
QString code(MarkRound value) { return kRound.of(value); }
QString code(MarkReason value) { return QString::fromLatin1(kReason.at(placeOf(value))); }

QString code(const MarkRule& rule) {
  switch (rule.kind) {
    case MarkRule::Kind::Unanimity: return QStringLiteral("unanimity");
    case MarkRule::Kind::Majority: return QStringLiteral("majority");
    case MarkRule::Kind::AtLeast: break;
  }
  return QString::number(rule.k);
}

std::optional<Mark> markFrom(const QString& code) { return kMark.from(code); }
std::optional<MarkRound> markRoundFrom(const QString& code) { return kRound.from(code); }

std::optional<MarkReason> markReasonFrom(const QString& text) {
  for (const MarkReason reason : kMarkReasons)
    if (text == code(reason))
      return reason;
  return std::nullopt;
}

std::optional<MarkRule> markRuleFrom(const QString& text, MarkRule rule) {
  bool isNumber = false;
  const int k = text.toInt(&isNumber);
  if (text == QLatin1String("unanimity"))
    rule.kind = MarkRule::Kind::Unanimity;
  else if (text == QLatin1String("majority"))
    rule.kind = MarkRule::Kind::Majority;
  else if (isNumber && k >= 1 && k <= rule.reviewers)
    rule = {MarkRule::Kind::AtLeast, rule.reviewers, k};
  else
    return std::nullopt;
  return rule;
}

QStringList codes(MarkReasons reasons) {
  QStringList list;
  for (const MarkReason reason : kMarkReasons)
    if (reasons.testFlag(reason))
      list.append(code(reason));
  return list;
}

}  // namespace s2s
