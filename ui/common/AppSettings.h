// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/Theme.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSettings>
#include <QVariant>

namespace s2s {

/// Which pages a person sees. It separates, it does not protect.
enum class Role { Annotator, Researcher };

struct RecentStudy {
  QString path, title;
  qint64 openedAt = 0;  ///< UTC ms
  bool operator==(const RecentStudy&) const = default;
};

/// Below it nothing would count as heard, and nobody would know why.
inline constexpr float kLeastVolume = 0.1F;

/// What the program remembers of its user between two starts, in one ini file that is replaced as a whole. GUI thread.
class AppSettings : public QObject {
  Q_OBJECT
 public:
  enum class Key {
    Language,
    Scheme,
    TextPercent,
    Volume,
    Role,
    Annotator,
    RecentStudies,
    Geometry,
    LastPage,
    SystemDark,
    SoundChecks,
    ListeningKeys,
    WarnedPlaces,
    LastFolder,
    ExportFolder,
    SoundOutput,
    SwitchKeepsPlace,
    Windows
  };
  Q_ENUM(Key)

  explicit AppSettings(const QString& iniFile, QObject* parent = nullptr);
  static QString defaultFile();

  /// "zh_CN" or "en"; empty: not chosen yet, so the system's.
  QString language() const;
  theme::Scheme scheme() const;
  int textPercent() const;        ///< 100, 125 or 150
  float volume() const;           ///< kLeastVolume..1
  QString soundOutput() const;    ///< id of the sound device; empty: the default one
  bool switchKeepsPlace() const;  ///< going from one answer to the other keeps the place
  Role role() const;
  QString annotator() const;
  QList<RecentStudy> recentStudies() const;  ///< newest first, at most eight
  QByteArray geometry() const;
  QString lastPage() const;
  bool systemWasDark() const;
  QString lastFolder() const;                            ///< from which a file was chosen last
  QString exportFolder() const;                          ///< into which something was exported last
  QByteArray windowGeometry(const QString& name) const;  ///< of a window beside the main one
  QStringList soundChecks() const;                       ///< a line for each person and device, the latest first
  /// The keys of a page as its key map writes them; empty: not chosen yet. @p page: ListeningKeys.
  QString keys(Key page) const { return value(page).toString(); }

  void setLanguage(const QString& code);
  void setScheme(theme::Scheme scheme);
  void setTextPercent(int percent);
  void setVolume(float volume);
  void setSoundOutput(const QString& id);
  void setSwitchKeepsPlace(bool on);
  void setRole(Role role);
  void setAnnotator(const QString& name);
  void rememberStudy(const RecentStudy& study);
  void forgetStudy(const QString& path);
  void setGeometry(const QByteArray& geometry);
  void setLastPage(const QString& id);
  void setLastFolder(const QString& folder);
  void setExportFolder(const QString& folder);
  void setWindowGeometry(const QString& name, const QByteArray& geometry);
  void setSystemWasDark(bool dark);
  void setSoundChecks(const QStringList& checks);
  void setKeys(Key page, const QString& text) { set(page, text); }

  /// Whether the person was not yet told what is unsafe about the place of that study; from now on they were.
  bool warnOfPlaceOnce(const QString& study);

  // What the command line asks for: holds until the person chooses otherwise, and is not written down.
  void overrideLanguage(const QString& code);
  void overrideScheme(theme::Scheme scheme);
  void overrideRole(Role role);

 Q_SIGNALS:
  void changed(s2s::AppSettings::Key what);

 private:
  QVariant value(Key key, const QVariant& otherwise = {}) const;
  void set(Key key, const QVariant& value);
  void setOverride(Key key, const QVariant& value);
  void writeStudies(const QList<RecentStudy>& studies);

  QSettings m_file;
  QHash<Key, QVariant> m_override;
};

}  // namespace s2s
