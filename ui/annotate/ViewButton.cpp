// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/ViewButton.h"

#include "ui/annotate/KeyButton.h"

#include <QCoreApplication>

#include <algorithm>

namespace s2s {

/// Only the translation context of the texts in this file.
struct ViewButtonText {
  Q_DECLARE_TR_FUNCTIONS(s2s::ViewButtonText)
};

void showView(KeyButton& button, ProsodyLayer layer, const QString& key) {
  int widest = 0;
  for (const ProsodyLayer other : kProsodyLayers) {
    button.setWords(words(other), key);
    widest = std::max(widest, button.sizeHint().width());
  }
  button.setMinimumWidth(widest);
  button.setWords(words(layer), key);
  button.setToolTip(ViewButtonText::tr("Show the waves, their spectrograms, pitch or intensity"));
}

}  // namespace s2s
