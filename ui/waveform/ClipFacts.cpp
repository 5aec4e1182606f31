// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waveform/ClipFacts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace s2s {

/// Only the translation context of the texts in this file.
struct ClipFactsText {
  Q_DECLARE_TR_FUNCTIONS(s2s::ClipFactsText)
};

namespace {

/// "−3.2", "+0.0"
QString signedTenths(double value) {
  const QString size = QLocale().toString(std::abs(value), 'f', 1);
  return (value < -0.05 ? QStringLiteral("−") : QStringLiteral("+")) + size;
}

QString gainWords(const PreparedClip& clip) {
  const QString gain = signedTenths(clip.gainDb);
  const QString peak = signedTenths(clip.loudness.truePeakDb);
  if (!clip.loudness.integratedLufs)
    //: %1 is the gain, %2 the true peak before it.
    return ClipFactsText::tr("Gain %1 dB; recorded with a true peak of %2 dBTP and too short or quiet to be measured")
        .arg(gain, peak);
  //: %1 is the gain, %2 the loudness and %3 the true peak before it.
  return ClipFactsText::tr("Gain %1 dB; recorded at %2 LUFS with a true peak of %3 dBTP")
      .arg(gain, signedTenths(*clip.loudness.integratedLufs), peak);
}

}  // namespace

ClipFacts factsOf(const PreparedClip& clip, bool withGain) {
  QStringList signs, words;
  if (!clip.clip->sampleExact) {
    signs.append(QStringLiteral("≈"));
    words.append(
        ClipFactsText::tr("≈ This format is not exact to the sample: its ends may differ by some milliseconds"));
  }
  if (withGain) {
    signs.append(signedTenths(clip.gainDb) + QStringLiteral(" dB"));
    words.append(gainWords(clip));
  }
  return {signs.join(QStringLiteral("  ·  ")), words.join(QLatin1Char('\n'))};
}

}  // namespace s2s
