// SPDX-License-Identifier: GPL-3.0-or-later
// s2sarena-audio: the verb `audio` of s2sarena-cli and no other, so that it loads nothing that only studies need.
#include "app/cli/CommandLine.h"

int main(int argc, char** argv) { return s2s::cli::runCommandLine(argc, argv, {s2s::cli::addAudio}); }
