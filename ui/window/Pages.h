// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/PageEntry.h"

namespace s2s {

namespace page {
inline const QString kStart = QStringLiteral("start");
inline const QString kNewStudy = QStringLiteral("new");
inline const QString kQuality = QStringLiteral("quality");
inline const QString kQualityResults = QStringLiteral("quality-results");
inline const QString kListen = QStringLiteral("listen");
inline const QString kSets = QStringLiteral("sets");
inline const QString kPlan = QStringLiteral("plan");
inline const QString kAgreement = QStringLiteral("agreement");
inline const QString kJudges = QStringLiteral("judges");
inline const QString kRatings = QStringLiteral("ratings");
inline const QString kGuidelines = QStringLiteral("guidelines");
inline const QString kSettings = QStringLiteral("settings");
inline const QString kSoundCheck = QStringLiteral("soundcheck");
}  // namespace page

/// Every page of the program, in the order of the rail. The one place that knows all their classes.
QList<PageEntry> pages();

/// The pages around the study: start, new study, settings.
QList<PageEntry> shellPages();

}  // namespace s2s
