// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <array>
#include <cstdint>

namespace s2s {

enum class Domain : std::uint8_t { Education, Entertainment, Medical, Social, Unknown };
enum class Level : std::uint8_t { L1, L2, L3, L4, Unknown };

inline constexpr std::array kDomains = {Domain::Education, Domain::Entertainment, Domain::Medical, Domain::Social};
inline constexpr std::array kLevels = {Level::L1, Level::L2, Level::L3, Level::L4};

/// "education" ... as in files; empty for Unknown.
QString code(Domain domain);
/// "L1" ... "L4"; empty for Unknown.
QString code(Level level);
/// Takes the spellings of aliases.json, in any case.
Domain domainFrom(QStringView text);
/// Takes "L1".."L4" (or "L0".."L3" with @p base 0), with or without the L.
Level levelFrom(QStringView text, int base = 1);

/// One of the 19 tasks of the paper, with what an annotator must attend to.
struct TaskInfo {
  QString code;  ///< e.g. "tongue_twisters"
  Domain domain = Domain::Unknown;
  QString english, chinese;
  QString targetEnglish, targetChinese;
  std::array<int, 4> seedCounts{};  ///< samples of the paper's Seed at L1..L4
};

/// The 19 tasks in the order of the paper (from the resource tasks.json).
const QList<TaskInfo>& paperTasks();
/// The paper's task of that code, or null for a task of somebody's own.
const TaskInfo* paperTask(const QString& code);
/// The canonical code of a task as written (aliases.json), or the text itself in lower case with underscores.
QString taskCodeFrom(const QString& text);
/// The canonical name of a system as written (aliases.json), or the text itself.
QString systemNameFrom(const QString& text);
/// Whether aliases.json knows the spelling.
bool isKnownSystem(const QString& text);

}  // namespace s2s
