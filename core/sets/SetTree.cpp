// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/SetTree.h"

#include "core/model/Task.h"
#include "core/model/TaskFolder.h"
#include "core/sets/SoundKey.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace s2s {
namespace {

constexpr int kWrappers = 3;  ///< folders that may stand around the tree

bool isNamed(const QString& folder, const char* name) {
  return folder.compare(QLatin1String(name), Qt::CaseInsensitive) == 0 ||
         folder.compare(QLatin1String(name) + QLatin1Char('s'), Qt::CaseInsensitive) == 0;
}

/// "input", or as the published data set is called.
bool isInputs(const QString& folder) {
  return isNamed(folder, "input") || folder.compare(QLatin1String("S2S-Arena"), Qt::CaseInsensitive) == 0;
}

QString folderOf(const QString& path) { return path.section(QLatin1Char('/'), 0, -2); }
QString nameOf(const QString& path) { return path.section(QLatin1Char('/'), -1); }

QString extensionOf(const QString& path) { return path.mid(path.lastIndexOf(QLatin1Char('.')) + 1).toLower(); }

/// The first of the files with that extension, else the first.
const TreeFile* bestOf(const QList<TreeFile>& files, const QList<qsizetype>& places, const QString& written) {
  const auto same = std::find_if(places.cbegin(), places.cend(), [&](qsizetype place) {
    return extensionOf(files.at(place).path) == extensionOf(written);
  });
  if (places.isEmpty())
    return nullptr;
  return &files.at(same == places.cend() ? places.constFirst() : *same);
}

/// "output/SpeechGPT/sing/a.wav", "/SpeechGPT/sing/a.wav" and "sing/a.wav" of SpeechGPT are "sing/a.wav".
QString belowSystem(const QString& system, const QString& written) {
  QStringList parts = plainPath(written).split(QLatin1Char('/'), Qt::SkipEmptyParts);
  for (qsizetype i = 0; i + 1 < parts.size(); ++i)
    if (systemNameFrom(parts.at(i)) == system)
      return parts.mid(i + 1).join(QLatin1Char('/'));
  return parts.join(QLatin1Char('/'));
}

}  // namespace

SetTree::Place SetTree::placeOf(const QString& path) const {
  const QStringList folders = foldersOf(path);
  for (int i = 0; i < std::min<qsizetype>(folders.size(), kWrappers); ++i) {
    const QString& folder = folders.at(i);
    const QString before = folders.mid(0, i).join(QLatin1Char('/'));
    if (isNamed(folder, "output") && i + 1 < folders.size())
      return {true, before, folders.at(i + 1), i + 2};
    if (isNamed(folder, "input"))
      return {false, folders.mid(0, i + 1).join(QLatin1Char('/')), {}, i + 1};
    if (isKnownSystem(folder))
      return {true, before, folder, i + 1};
    if (isTaskFolder(folder))
      return {false, before, {}, i};
  }
  return {};
}

QStringList SetTree::notBesideSystems(const QStringList& roots, const QList<std::pair<QString, Place>>& placed) {
  QSet<QString> parents;
  for (const auto& [path, place] : placed)
    if (place.rest >= 0 && place.isOutput)
      parents.insert(foldersOf(path).mid(0, place.rest - 1).join(QLatin1Char('/')));
  QStringList others = roots;
  others.removeIf([&](const QString& root) { return parents.contains(folderOf(root)); });
  return others;
}

/// What lies in the other roots is what systems answered.
void SetTree::takeInputsFrom(const QString& inputs) {
  const QStringList roots = m_roots.keys();
  for (const QString& root : roots)
    if (root != inputs)
      m_roots.insert(root, root.isEmpty() ? QStringLiteral("?") : nameOf(root));
}

/// Whether the same file lies in two of them, as an instruction and its answer do.
bool SetTree::haveFilesInCommon(const QStringList& roots, const QList<std::pair<QString, Place>>& placed) const {
  QHash<QString, QString> rootOf;
  for (const auto& [path, place] : placed) {
    if (place.rest < 0 || place.isOutput || !roots.contains(place.root))
      continue;
    const QString key = soundKey(path.section(QLatin1Char('/'), place.rest));
    if (rootOf.value(key, place.root) != place.root)
      return true;
    rootOf.insert(key, place.root);
  }
  return false;
}

/// Where tasks lie below several folders, one of them holds the inputs; a folder beside the inputs, or beside a system,
/// is a system.
void SetTree::settleRoots(const QList<std::pair<QString, Place>>& placed) {
  for (const auto& [path, place] : placed)
    if (place.rest >= 0 && !place.isOutput)
      m_roots.insert(place.root, {});
  QStringList roots = m_roots.keys();
  std::sort(roots.begin(), roots.end());
  const auto named =
      std::find_if(roots.cbegin(), roots.cend(), [](const QString& root) { return isInputs(nameOf(root)); });
  if (named != roots.cend())
    return takeInputsFrom(*named);
  if (m_roots.contains(QString()))
    return takeInputsFrom(QString());
  const QStringList others = notBesideSystems(roots, placed);
  if (roots.isEmpty() || others.size() == 1)
    return takeInputsFrom(others.value(0));
  const bool hasOutputs =
      std::any_of(placed.cbegin(), placed.cend(), [](const auto& one) { return one.second.isOutput; });
  const QStringList& possible = others.isEmpty() ? roots : others;
  if (hasOutputs || haveFilesInCommon(possible, placed))  // else parts of the inputs
    m_rivals = possible;
}

SetTree::SetTree(const Inventory& inventory) {
  QList<std::pair<QString, Place>> placed;
  for (const QString& file : inventory.files)
    if (isSoundName(file) && !isSystemFile(file))
      placed.append({file, placeOf(file)});
  settleRoots(placed);
  for (const auto& [path, place] : placed) {
    if (place.rest < 0)
      continue;
    const QString system = place.isOutput ? place.system : m_roots.value(place.root);
    if (system == QLatin1String("?"))
      continue;
    const QString rest = path.section(QLatin1Char('/'), place.rest);
    TreeFile file{path, system.isEmpty() ? QString() : systemNameFrom(system), rest, soundKey(rest)};
    m_hasTasks = m_hasTasks || isTaskFolder(rest.section(QLatin1Char('/'), 0, 0));
    m_hasSystems = m_hasSystems || isKnownSystem(system);
    if (file.system.isEmpty()) {
      m_inputsByKey[file.key].append(m_inputs.size());
      m_inputs.append(std::move(file));
    } else {
      m_outputsByKey[file.system + QLatin1Char('\n') + file.key].append(m_outputs.size());
      m_outputsByPath.insert(path, m_outputs.size());
      m_outputs.append(std::move(file));
    }
  }
}

QStringList SetTree::systems() const {
  QStringList names;
  for (const TreeFile& file : m_outputs)
    if (!names.contains(file.system))
      names.append(file.system);
  return names;
}

const TreeFile* SetTree::input(const QString& written) const {
  const QString plain = plainPath(written);
  const QList<qsizetype> places = m_inputsByKey.value(soundKey(plain));
  const auto exact = std::find_if(places.cbegin(), places.cend(), [&](qsizetype place) {
    return m_inputs.at(place).path == plain || m_inputs.at(place).rest == plain;
  });
  return exact == places.cend() ? bestOf(m_inputs, places, plain) : &m_inputs.at(*exact);
}

const TreeFile* SetTree::output(const QString& system, const QString& written) const {
  if (const TreeFile* exact = outputAt(plainPath(written)))
    return exact;
  const QString rest = belowSystem(system, written);
  const QString prefix = system + QLatin1Char('\n');
  QString key = soundKey(rest);
  if (!m_outputsByKey.contains(prefix + key))
    key += QLatin1Char('/') + key.section(QLatin1Char('/'), -1);  // <stem>/<stem>.wav
  return bestOf(m_outputs, m_outputsByKey.value(prefix + key), rest);
}

const TreeFile* SetTree::outputAt(const QString& path) const {
  const auto place = m_outputsByPath.constFind(path);
  return place == m_outputsByPath.cend() ? nullptr : &m_outputs.at(*place);
}

QString SetTree::systemAt(const QString& path, QString* rest) const {
  const Place place = placeOf(path);
  if (place.rest < 0)
    return {};
  const QString system = place.isOutput ? place.system : m_roots.value(place.root);
  if (rest)
    *rest = path.section(QLatin1Char('/'), place.rest);
  return system.isEmpty() || system == QLatin1String("?") ? QString() : systemNameFrom(system);
}

}  // namespace s2s
