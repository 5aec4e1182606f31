// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/AppSettings.h"

#include <QDir>
#include <QMetaEnum>
#include <QStandardPaths>

#include <algorithm>

namespace s2s {
namespace {

constexpr int kMostRecent = 8;
constexpr qsizetype kMostWarned = 50;
constexpr double kFirstVolume = 0.8;

QString name(AppSettings::Key key) {
  return QLatin1String(QMetaEnum::fromType<AppSettings::Key>().valueToKey(static_cast<int>(key)));
}

QString word(Role role) { return role == Role::Annotator ? QStringLiteral("annotator") : QStringLiteral("researcher"); }

QString word(theme::Scheme scheme) {
  switch (scheme) {
    case theme::Scheme::Light: return QStringLiteral("light");
    case theme::Scheme::Dark: return QStringLiteral("dark");
    case theme::Scheme::System: break;
  }
  return QStringLiteral("system");
}

}  // namespace

AppSettings::AppSettings(const QString& iniFile, QObject* parent)
    : QObject(parent), m_file(iniFile, QSettings::IniFormat) {}

QString AppSettings::defaultFile() {
  return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation))
      .filePath(QStringLiteral("s2sarena/s2sarena.ini"));
}

QVariant AppSettings::value(Key key, const QVariant& otherwise) const {
  const auto override = m_override.constFind(key);
  return override != m_override.constEnd() ? *override : m_file.value(name(key), otherwise);
}

void AppSettings::set(Key key, const QVariant& newValue) {
  const bool overridden = m_override.remove(key) > 0;
  if (!overridden && m_file.contains(name(key)) && m_file.value(name(key)) == newValue)
    return;
  m_file.setValue(name(key), newValue);
  Q_EMIT changed(key);
}

void AppSettings::setOverride(Key key, const QVariant& newValue) {
  m_override.insert(key, newValue);
  Q_EMIT changed(key);
}

QString AppSettings::language() const { return value(Key::Language).toString(); }
QString AppSettings::annotator() const { return value(Key::Annotator).toString(); }
QByteArray AppSettings::geometry() const { return value(Key::Geometry).toByteArray(); }
QString AppSettings::lastPage() const { return value(Key::LastPage).toString(); }
QStringList AppSettings::soundChecks() const { return value(Key::SoundChecks).toStringList(); }
QString AppSettings::lastFolder() const { return value(Key::LastFolder).toString(); }
QString AppSettings::exportFolder() const { return value(Key::ExportFolder).toString(); }
QString AppSettings::soundOutput() const { return value(Key::SoundOutput).toString(); }
bool AppSettings::switchKeepsPlace() const { return value(Key::SwitchKeepsPlace, false).toBool(); }
bool AppSettings::systemWasDark() const { return value(Key::SystemDark, false).toBool(); }

theme::Scheme AppSettings::scheme() const {
  const QString stored = value(Key::Scheme).toString();
  for (const theme::Scheme scheme : {theme::Scheme::Light, theme::Scheme::Dark})
    if (stored == word(scheme))
      return scheme;
  return theme::Scheme::System;
}

int AppSettings::textPercent() const {
  const int percent = value(Key::TextPercent, 100).toInt();
  return percent == 125 || percent == 150 ? percent : 100;
}

float AppSettings::volume() const {
  return std::clamp(static_cast<float>(value(Key::Volume, kFirstVolume).toDouble()), kLeastVolume, 1.0F);
}

Role AppSettings::role() const {
  return value(Key::Role).toString() == word(Role::Annotator) ? Role::Annotator : Role::Researcher;
}

QList<RecentStudy> AppSettings::recentStudies() const {
  QList<RecentStudy> studies;
  const QVariantList stored = value(Key::RecentStudies).toList();
  for (const QVariant& entry : stored) {
    const QStringList parts = entry.toStringList();
    if (parts.size() == 3)
      studies.append({parts[0], parts[1], parts[2].toLongLong()});
  }
  return studies;
}

void AppSettings::setLanguage(const QString& code) { set(Key::Language, code); }
void AppSettings::setScheme(theme::Scheme scheme) { set(Key::Scheme, word(scheme)); }
void AppSettings::setTextPercent(int percent) { set(Key::TextPercent, percent); }
void AppSettings::setVolume(float volume) { set(Key::Volume, qRound(volume * 100) / 100.0); }
void AppSettings::setSoundOutput(const QString& id) { set(Key::SoundOutput, id); }
void AppSettings::setSwitchKeepsPlace(bool on) { set(Key::SwitchKeepsPlace, on); }
void AppSettings::setRole(Role role) { set(Key::Role, word(role)); }
void AppSettings::setAnnotator(const QString& name) { set(Key::Annotator, name); }
void AppSettings::setGeometry(const QByteArray& geometry) { set(Key::Geometry, geometry); }
void AppSettings::setLastPage(const QString& id) { set(Key::LastPage, id); }
void AppSettings::setSoundChecks(const QStringList& checks) { set(Key::SoundChecks, checks); }
void AppSettings::setExportFolder(const QString& folder) { set(Key::ExportFolder, folder); }
void AppSettings::setLastFolder(const QString& folder) { set(Key::LastFolder, folder); }
void AppSettings::setSystemWasDark(bool dark) { set(Key::SystemDark, dark); }

void AppSettings::overrideLanguage(const QString& code) { setOverride(Key::Language, code); }
void AppSettings::overrideScheme(theme::Scheme scheme) { setOverride(Key::Scheme, word(scheme)); }
void AppSettings::overrideRole(Role role) { setOverride(Key::Role, word(role)); }

QByteArray AppSettings::windowGeometry(const QString& name) const {
  return value(Key::Windows).toMap().value(name).toByteArray();
}

void AppSettings::setWindowGeometry(const QString& name, const QByteArray& geometry) {
  QVariantMap windows = value(Key::Windows).toMap();
  windows.insert(name, geometry);
  set(Key::Windows, windows);
}

void AppSettings::rememberStudy(const RecentStudy& study) {
  QList<RecentStudy> studies = recentStudies();
  studies.removeIf([&study](const RecentStudy& old) { return old.path == study.path; });
  studies.prepend(study);
  writeStudies(studies.mid(0, kMostRecent));
}

bool AppSettings::warnOfPlaceOnce(const QString& study) {
  QStringList warned = value(Key::WarnedPlaces).toStringList();
  if (warned.contains(study))
    return false;
  warned.prepend(study);
  set(Key::WarnedPlaces, QStringList(warned.mid(0, kMostWarned)));
  return true;
}

void AppSettings::forgetStudy(const QString& path) {
  QList<RecentStudy> studies = recentStudies();
  studies.removeIf([&path](const RecentStudy& old) { return old.path == path; });
  writeStudies(studies);
}

void AppSettings::writeStudies(const QList<RecentStudy>& studies) {
  QVariantList list;
  for (const RecentStudy& study : studies)
    list.append(QStringList{study.path, study.title, QString::number(study.openedAt)});
  set(Key::RecentStudies, list);
}

}  // namespace s2s
