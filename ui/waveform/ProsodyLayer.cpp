// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waveform/ProsodyLayer.h"

#include <QCoreApplication>

namespace s2s {

/// Only the translation context of the texts in this file.
struct ProsodyLayerText {
  Q_DECLARE_TR_FUNCTIONS(s2s::ProsodyLayerText)
};

ProsodyLayer after(ProsodyLayer layer) {
  return kProsodyLayers.at((static_cast<std::size_t>(layer) + 1) % kProsodyLayers.size());
}

QString words(ProsodyLayer layer) {
  switch (layer) {
    case ProsodyLayer::Off: return ProsodyLayerText::tr("Waveform");
    case ProsodyLayer::Spectrogram: return ProsodyLayerText::tr("Spectrogram");
    case ProsodyLayer::Pitch: return ProsodyLayerText::tr("Pitch");
    case ProsodyLayer::Intensity: break;
  }
  return ProsodyLayerText::tr("Intensity");
}

}  // namespace s2s
