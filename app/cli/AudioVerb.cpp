// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AudioVerbs.h"

namespace s2s::cli {

void addAudio(CLI::App& app, Terminal& terminal) {
  CLI::App* audio = app.add_subcommand("audio", "Look at sound files, whatever study they belong to");
  audio->require_subcommand(1);
  addAudioInfo(*audio, terminal);
  addAudioPeaks(*audio, terminal);
  addAudioJoin(*audio, terminal);
}

}  // namespace s2s::cli
