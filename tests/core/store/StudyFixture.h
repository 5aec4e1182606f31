// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Store.h"
#include "tests/support/StoreBuilders.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace s2s::test {

/// A study on disk that holds a smallStudy(), in a folder of its own.
struct StudyOnDisk {
  QTemporaryDir folder;
  QString path = folder.filePath(QStringLiteral("study.s2sarena"));
  SmallStudy content = smallStudy();
  std::unique_ptr<Store> store;

  StudyOnDisk() {
    Result<std::unique_ptr<Store>> made = Store::create(path, studyNamed(QStringLiteral("A study")));
    if (!made)
      qFatal("%s", qPrintable(made.error().detail));
    store = *std::move(made);
    const bool filled = store->putSet(content.set, content.systems, content.samples, content.responses) &&
                        store->addBattles(content.battles) && store->addRaters(content.raters);
    if (!filled)
      qFatal("the small study could not be stored");
  }

  void close() { store.reset(); }
  /// Closes it and opens it again.
  Contents loadAgain() {
    close();
    Result<std::unique_ptr<Store>> opened = Store::open(path, OpenMode::ReadWrite);
    if (!opened)
      qFatal("%s", qPrintable(opened.error().detail));
    store = *std::move(opened);
    Result<Contents> contents = store->load();
    if (!contents)
      qFatal("%s", qPrintable(contents.error().detail));
    return *contents;
  }
  Verdict verdict(const QString& event) const {
    return verdictOn(content.battles.at(0).battle, content.raters.at(0).id, event);
  }
};

inline QStringList filesIn(const QString& folder) { return QDir(folder).entryList(QDir::Files | QDir::Hidden); }

inline QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void writeBytes(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
    qFatal("%s could not be written", qPrintable(path));
}

}  // namespace s2s::test

/// Compares, and on failure shows what the store said.
#define VERIFY_DONE(result)                                                                                \
  do {                                                                                                     \
    const auto& done = (result);                                                                           \
    QVERIFY2(static_cast<bool>(done), done ? "" : qPrintable(done.error().detail + done.error().subject)); \
  } while (false)

#define COMPARE_FAULT(result, expected)                                         \
  do {                                                                          \
    const auto& done = (result);                                                \
    QVERIFY2(!done, "it should have been refused");                             \
    QCOMPARE(static_cast<int>(done.error().fault), static_cast<int>(expected)); \
  } while (false)
