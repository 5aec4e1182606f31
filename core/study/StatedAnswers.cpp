// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/StatedAnswers.h"

#include "core/sets/SoundKey.h"

#include <algorithm>

namespace s2s {
namespace {

/// All sounds that were found: those of samples and answers, and those of which nothing told what they are.
Inventory soundsOf(const ReadSet& set) {
  Inventory inventory;
  const auto add = [&](const Sound& sound) {
    if (sound.state != SoundState::Missing)
      inventory.files.append(sound.file);
  };
  for (const Sample& sample : set.samples)
    add(sample.sound);
  for (const Response& response : set.responses)
    add(response.sound);
  for (const Problem& problem : set.problems)
    if (problem.kind == ProblemKind::NeedsIndex || problem.kind == ProblemKind::UnusedSound)
      inventory.files.append(problem.detail);
  std::sort(inventory.files.begin(), inventory.files.end());
  return inventory;
}

}  // namespace

StatedAnswers::StatedAnswers(const ReadSet& set) : StatedAnswers(soundsOf(set)) {}

StatedAnswers::StatedAnswers(const Inventory& sounds)
    : m_files(sounds.files.cbegin(), sounds.files.cend()), m_tree(sounds) {}

QString StatedAnswers::fileOf(const Response& described) const {
  const QString plain = plainPath(described.sound.file);
  if (plain.isEmpty() || m_files.contains(plain))
    return plain;
  const TreeFile* file = m_tree.output(described.system, plain);
  return file && file->system == described.system ? file->path : QString();
}

}  // namespace s2s
