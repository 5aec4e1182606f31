// SPDX-License-Identifier: GPL-3.0-or-later
// s2sarena-study: every verb of s2sarena-cli.
#include "app/cli/CommandLine.h"

int main(int argc, char** argv) {
  using namespace s2s::cli;
  return runCommandLine(
      argc, argv,
      {addNew, addCheck, addAddSet, addRelink, addImport, addSplit, addMerge, addExport, addMarks, addKnown,
       addAgreement, addBias, addRate, addPair, addJudge, addRepair, addAudio, addDemo, addDoctor});
}
