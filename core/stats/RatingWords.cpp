// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/BradleyTerry.h"

#include <QCoreApplication>

namespace s2s {

/// Only the translation context of the texts in this file.
struct RatingText {
  Q_DECLARE_TR_FUNCTIONS(s2s::RatingText)
};

QString code(TieRule rule) {
  switch (rule) {
    case TieRule::Skip: return QStringLiteral("skip");
    case TieRule::Half: return QStringLiteral("half");
    case TieRule::Davidson: return QStringLiteral("davidson");
  }
  return {};
}

QString code(NoRatings reason) {
  switch (reason) {
    case NoRatings::NoGames: return QStringLiteral("no-games");
    case NoRatings::OneSystem: return QStringLiteral("one-system");
    case NoRatings::NotConnected: return QStringLiteral("not-connected");
    case NoRatings::OnlyWins: return QStringLiteral("not-strongly-connected");
    case NoRatings::NotDetermined: return QStringLiteral("not-determined");
    case NoRatings::TooManySystems: return QStringLiteral("too-many-systems");
    case NoRatings::AnchorUnplayed: return QStringLiteral("anchor-unplayed");
  }
  return {};
}

QString describe(NoRatings reason) {
  switch (reason) {
    case NoRatings::NoGames: return RatingText::tr("There is no decided game, so there are no ratings.");
    case NoRatings::OneSystem: return RatingText::tr("There is only one system, so there is nothing to compare.");
    case NoRatings::NotConnected:
      return RatingText::tr(
          "Some systems never met, not even by way of others, so they cannot be rated against each other.");
    case NoRatings::OnlyWins:
      return RatingText::tr(
          "Some systems only won, or only lost, against all others, so their distance has no finite estimate. A prior "
          "of 0.1 wins for each side of every pair gives one, labelled as such.");
    case NoRatings::NotDetermined:
      return RatingText::tr("The games do not determine all terms of the model. Leave a term out, or add games.");
    case NoRatings::TooManySystems:
      return RatingText::tr("There are more than 1,000 systems. Choose fewer: the fit was refused.");
    case NoRatings::AnchorUnplayed: return RatingText::tr("The system that was to be the anchor has no game here.");
  }
  return {};
}

}  // namespace s2s
