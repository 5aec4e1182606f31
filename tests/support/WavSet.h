// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace s2s::test {

struct WavSetShape {
  int samples = 4;
  int systems = 2;
  double seconds = 1;  ///< of each clip; noise without silence
  QString split = QStringLiteral("seed");
  int loudest = 8000;  ///< of 32768; the RMS is 5 dB below
};

/// Writes a set in our own format with 16 kHz mono wav files, spread over levels and domains. Samples are "s0",
/// "s1"..., systems "Alpha", "Beta", ... (names that no text of the program contains).
void writeWavSet(const QString& folder, const WavSetShape& shape);

QString wavSetSystem(int index);

}  // namespace s2s::test
