// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/ListedFiles.h"

namespace s2s {
namespace {

constexpr signed char kUnknown = -1;
constexpr qsizetype kWorthAThread = 1000;

}  // namespace

ListedFiles::ListedFiles(const QString& root, const QStringList& files)
    : m_root(root), m_files(files), m_used(static_cast<size_t>(files.size())), m_states(m_used.size()) {
  for (std::atomic<signed char>& state : m_states)
    state.store(kUnknown, std::memory_order_relaxed);
  if (!root.isEmpty() && files.size() >= kWorthAThread)
    m_ahead = std::thread([this] { lookAhead(); });
  m_index.reserve(files.size());
  for (qsizetype i = 0; i < files.size(); ++i)
    m_index.insert(files.at(i), i);
}

ListedFiles::~ListedFiles() {
  m_stop.store(true, std::memory_order_relaxed);
  if (m_ahead.joinable())
    m_ahead.join();
}

void ListedFiles::lookAhead() {
  const QString folder = m_root + QLatin1Char('/');
  for (size_t i = 0; i < m_states.size() && !m_stop.load(std::memory_order_relaxed); ++i)
    if (const std::optional<FileState> state = stateOfPlainFile(folder + m_files.at(static_cast<qsizetype>(i))))
      m_states[i].store(static_cast<signed char>(*state), std::memory_order_relaxed);
}

std::optional<FileState> ListedFiles::stateOf(const QString& path) const {
  const auto index = m_index.constFind(path);
  if (index == m_index.cend())
    return std::nullopt;
  const signed char state = m_states[static_cast<size_t>(*index)].load(std::memory_order_relaxed);
  return state == kUnknown ? std::nullopt : std::optional(static_cast<FileState>(state));
}

bool ListedFiles::markUsed(const QString& path) {
  const auto index = m_index.constFind(path);
  if (index != m_index.cend())
    m_used[static_cast<size_t>(*index)] = true;
  return index != m_index.cend();
}

bool ListedFiles::isUsed(const QString& path) const {
  const auto index = m_index.constFind(path);
  return index != m_index.cend() && isUsedAt(*index);
}

}  // namespace s2s
