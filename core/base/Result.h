// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace s2s {

/// What went wrong, as a code. The words for the person are made late, by describe() in ErrorWords.h.
enum class Fault {
  FileMissing,      ///< subject: path
  FileUnreadable,   ///< subject: path
  FileUnwritable,   ///< subject: path
  DiskFull,         ///< subject: path
  FileExists,       ///< subject: path
  FolderMissing,    ///< subject: path
  PathOutsideRoot,  ///< subject: the path as written
  NotAStudy,        ///< subject: path
  StudyDamaged,     ///< subject: path
  StudyTooNew,      ///< subject: path; detail: "file version > known version"
  StudyReadOnly,    ///< subject: path
  StudyInUse,       ///< subject: path; detail: who has it
  StoreFailed,      ///< subject: path; detail: SQL error
  BadJson,          ///< subject: file; line set where known
  BadTable,         ///< subject: file; detail: what is wrong with it
  UnknownFormat,    ///< subject: file
  SetHasNoSamples,  ///< subject: folder
  SoundUnreadable,  ///< subject: file; detail: what the decoder said
  SoundTooLong,     ///< subject: file
  SoundChanged,     ///< subject: file: its sha256 is not the stored one
  NoSoundDevice,
  SoundDeviceLost,
  SoundDeviceSwitched,  ///< another one was chosen, or became the default
  HelperMissing,        ///< subject: the program that was not found
  TimedOut,             ///< subject: what was waited for
  Cancelled,
  UnknownRater,    ///< subject: name
  UnknownName,     ///< subject: what was asked for; detail: what there is
  NotEnoughData,   ///< detail: what is missing
  DemoRefused,     ///< a demo study may not be merged or imported
  OtherStudy,      ///< subject: path: no copy or pack of this study
  OtherKey,        ///< subject: path of a pack that was made with another key
  Conflict,        ///< subject: path; detail: what is in both with different content
  SetIdTaken,      ///< subject: folder of a set; detail: the id, which another set of the study has
  IsAPack,         ///< subject: path: what only the lead's study can do
  NotAPack,        ///< subject: path of a folder or archive without a study
  ArchiveTooBig,   ///< subject: path of an archive with more or larger entries than it may have
  ArchiveDamaged,  ///< subject: path of a file that is no archive we can read; detail: why
  BadPseudonym,    ///< subject: the name
  ServerFailed,    ///< subject: host; detail: what became of the request
  NothingToHear,   ///< detail: samples, none of which has its sound
  BadUsage,        ///< subject: the argument; detail: what it must be
};

struct Error {
  Fault fault = Fault::StoreFailed;
  QString subject;  ///< the file, rater or argument it is about
  QString detail;   ///< for a bug report: SQL, decoder or system text; never a secret
  int line = 0;     ///< 1-based; 0 where there is none

  bool operator==(const Error&) const = default;
};

/// A value, or the reason why there is none.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return m_state.index() == 0; }
  T& operator*() & { return std::get<0>(m_state); }
  const T& operator*() const& { return std::get<0>(m_state); }
  T&& operator*() && { return std::get<0>(std::move(m_state)); }
  T* operator->() { return &std::get<0>(m_state); }
  const T* operator->() const { return &std::get<0>(m_state); }
  const Error& error() const { return std::get<1>(m_state); }

 private:
  std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : m_error(std::move(error)), m_ok(false) {}

  explicit operator bool() const { return m_ok; }
  const Error& error() const { return m_error; }

 private:
  Error m_error;
  bool m_ok = true;
};

}  // namespace s2s
