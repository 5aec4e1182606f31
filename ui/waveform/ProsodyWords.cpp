// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waveform/ProsodyWords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace s2s {

/// Only the translation context of the texts in this file.
struct ProsodyWordText {
  Q_DECLARE_TR_FUNCTIONS(s2s::ProsodyWordText)
};

namespace {

QString figure(double value, int digits) {
  const QString text = QLocale::c().toString(std::abs(value), 'f', digits);
  return value < 0 ? QStringLiteral("−") + text : text;
}

}  // namespace

QString prosodyWords(const Prosody& prosody) {
  QStringList parts;
  if (prosody.median)
    parts.append(
        ProsodyWordText::tr("median pitch %1 Hz, from %2 to +%3 semitones")
            .arg(figure(*prosody.median, 0), figure(prosody.low.value_or(0), 1), figure(prosody.high.value_or(0), 1)));
  else
    parts.append(prosody.pitch.empty() ? ProsodyWordText::tr("pitch not measured") : ProsodyWordText::tr("no voice"));
  if (prosody.speech.speakingSeconds > 0) {
    parts.append(ProsodyWordText::tr("about %1 syllables a second").arg(figure(prosody.speech.rate(), 1)));
    const int pauses = static_cast<int>(prosody.speech.pauses.size());
    parts.append(pauses == 0 ? ProsodyWordText::tr("no pauses")
                             : ProsodyWordText::tr("%n pause(s), %1 s in all", nullptr, pauses)
                                   .arg(figure(prosody.speech.pauseSeconds(), 1)));
    parts.append(ProsodyWordText::tr("level %1 dB").arg(figure(static_cast<double>(prosody.level), 0)));
  }
  //: Between the parts of an enumeration.
  return parts.join(ProsodyWordText::tr(", "));
}

}  // namespace s2s
