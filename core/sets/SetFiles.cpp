// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/SetFiles.h"

#include "core/sets/ListedFiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>
#include <iterator>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace s2s {
namespace {

enum class Kind { Nothing, Link, Regular, OtherThing };

struct Entry {
  Kind kind = Kind::Nothing;
  qint64 size = 0;
};

/// What stands at a path, without following a link.
Entry entryAt(const QString& path) {
#ifdef Q_OS_UNIX
  struct stat info {};
  if (::lstat(QFile::encodeName(path).constData(), &info) != 0)
    return {};
  if (S_ISLNK(info.st_mode))
    return {Kind::Link, 0};
  return {S_ISREG(info.st_mode) ? Kind::Regular : Kind::OtherThing, static_cast<qint64>(info.st_size)};
#else
  const QFileInfo info(path);
  if (info.isSymbolicLink() || info.isJunction())
    return {Kind::Link, 0};
  if (!info.exists())
    return {};
  return {info.isFile() ? Kind::Regular : Kind::OtherThing, info.size()};
#endif
}

FileState stateOf(const Entry& entry) {
  if (entry.kind != Kind::Regular)
    return FileState::Missing;
  return entry.size == 0 ? FileState::Empty : FileState::Present;
}

bool isDrive(const QString& name) {
  return name.size() >= 2 && name.at(1) == QLatin1Char(':') && name.at(0).unicode() < 128 && name.at(0).isLetter();
}

QStringView before(QStringView text, char16_t sign) {
  const qsizetype end = text.indexOf(QChar(sign));
  return end < 0 ? text : text.first(end);
}

/// CON, COM1 ... as Windows understands them: whatever the extension, whatever blanks and dots follow. Asked of every
/// part of every path, so it copies nothing.
bool isDeviceName(const QString& name) {
  constexpr QStringView kPlain[] = {u"con", u"prn", u"aux", u"nul", u"conin$", u"conout$"};
  constexpr QStringView kPorts = u"0123456789\u00B9\u00B2\u00B3";
  const QStringView stem = before(before(name, u'.'), u':').trimmed();
  const auto begins = [&](QStringView with) { return stem.startsWith(with, Qt::CaseInsensitive); };
  if (stem.size() == 4 && (begins(u"com") || begins(u"lpt")))
    return kPorts.contains(stem.at(3));
  return std::any_of(std::begin(kPlain), std::end(kPlain),
                     [&](QStringView plain) { return stem.size() == plain.size() && begins(plain); });
}

/// ".." also with the blanks and dots behind it that Windows drops.
bool isOnlyDots(const QString& name) {
  return std::all_of(name.cbegin(), name.cend(),
                     [](QChar c) { return c == QLatin1Char('.') || c == QLatin1Char(' '); });
}

bool isSafeName(const QString& name) {
  return name == QLatin1String(".") || (!isOnlyDots(name) && !isDrive(name) && !isDeviceName(name));
}

}  // namespace

std::optional<ProblemKind> soundProblem(FileState state) {
  switch (state) {
    case FileState::Missing: return ProblemKind::SoundMissing;
    case FileState::Empty: return ProblemKind::SoundEmpty;
    case FileState::Outside: return ProblemKind::PathOutsideRoot;
    case FileState::Present: break;
  }
  return std::nullopt;
}

std::optional<QString> safeRelativePath(const QString& written) {
  QString path = written;
  path.replace(QLatin1Char('\\'), QLatin1Char('/'));
  const bool hasControl =
      std::any_of(path.cbegin(), path.cend(), [](QChar c) { return c.unicode() < 32 || c == QChar(127); });
  if (path.startsWith(QLatin1Char('/')) || hasControl)
    return std::nullopt;
  QStringList names;
  for (const QString& name : path.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
    if (!isSafeName(name))
      return std::nullopt;
    if (name != QLatin1String("."))
      names.append(name);
  }
  return names.isEmpty() ? std::nullopt : std::optional(names.join(QLatin1Char('/')));
}

std::optional<FileState> stateOfPlainFile(const QString& path) {
  const Entry entry = entryAt(path);
  return entry.kind == Kind::Regular ? std::optional(stateOf(entry)) : std::nullopt;
}

SetFiles::SetFiles(const QString& root, const ListedFiles* listed)
    : m_root(QDir(root).canonicalPath()), m_listed(listed) {}

FoundFile SetFiles::find(const QString& written) {
  const std::optional<QString> safe = safeRelativePath(written);
  if (!safe || m_root.isEmpty())
    return {FileState::Outside, written};
  const std::optional<FileState> known = m_listed ? m_listed->stateOf(*safe) : std::nullopt;
  const FileState state = known ? *known : look(*safe);
  if (state != FileState::Missing)
    return {state, *safe};
  for (const auto form : {QString::NormalizationForm_C, QString::NormalizationForm_D}) {
    const QString other = safe->normalized(form);
    const FileState otherState = other == *safe ? FileState::Missing : look(other);
    if (otherState != FileState::Missing)
      return {otherState, other};
  }
  return {FileState::Missing, *safe};
}

FileState SetFiles::look(const QString& relative) {
  const qsizetype slash = relative.lastIndexOf(QLatin1Char('/'));
  const Folder& parent = folder(relative.left(std::max<qsizetype>(slash, 0)));
  if (parent.state != FileState::Present)
    return parent.state;
  const QString path = parent.path + relative.mid(slash + 1);
  const Entry entry = entryAt(path);
  return entry.kind == Kind::Link ? lookThroughLink(path) : stateOf(entry);
}

FileState SetFiles::lookThroughLink(const QString& path) const {
  const QString target = QFileInfo(path).canonicalFilePath();
  if (target.isEmpty())
    return FileState::Missing;
  return isBelowRoot(target) ? stateOf(entryAt(target)) : FileState::Outside;
}

const SetFiles::Folder& SetFiles::folder(const QString& relative) {
  const auto known = m_folders.constFind(relative);
  if (known != m_folders.cend())
    return *known;
  Folder found;
  const QString canonical = relative.isEmpty() ? m_root : QDir(m_root + QLatin1Char('/') + relative).canonicalPath();
  if (!canonical.isEmpty()) {
    found.state = isBelowRoot(canonical) ? FileState::Present : FileState::Outside;
    found.path = canonical.endsWith(QLatin1Char('/')) ? canonical : canonical + QLatin1Char('/');
  }
  return *m_folders.insert(relative, found);
}

bool SetFiles::isBelowRoot(const QString& canonical) const {
  if (canonical == m_root)
    return true;
  return canonical.startsWith(m_root.endsWith(QLatin1Char('/')) ? m_root : m_root + QLatin1Char('/'));
}

}  // namespace s2s
