// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/ClipRemarks.h"

#include <QCoreApplication>

namespace s2s {

/// Only the translation context of the texts in this file.
struct ClipRemarkText {
  Q_DECLARE_TR_FUNCTIONS(s2s::ClipRemarkText)
};

QString earlyEndWords(double seconds, double claimedSeconds) {
  const auto words = [](double value) { return QString::number(value, 'f', 2); };
  if (claimedSeconds > seconds)
    return ClipRemarkText::tr("It ends early: %1 of %2 s could be decoded. The file is damaged or cut off.")
        .arg(words(seconds), words(claimedSeconds));
  return ClipRemarkText::tr("It ends early, after %1 s. The file is damaged or cut off.").arg(words(seconds));
}

QStringList clipRemarks(const Clip& clip) {
  QStringList remarks;
  if (clip.endedEarly)
    remarks.append(earlyEndWords(clip.seconds(), clip.claimedSeconds));
  if (clip.mixLossDb > kMuchMixLossDb)
    remarks.append(
        ClipRemarkText::tr("Its channels cancel each other: mixed to mono, as it is heard, it is %1 dB quieter.")
            .arg(clip.mixLossDb, 0, 'f', 0));
  return remarks;
}

}  // namespace s2s
