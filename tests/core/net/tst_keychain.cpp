// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/Keychain.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace s2s;

namespace {

const QString kEntry = QStringLiteral("https://tried.example:443");
const QByteArray kKey = "canary-key-5f1d0c";

struct Found {
  QByteArray key;
  Keychain::Place place;
};

template <class Value>
Value awaited(std::optional<Value>& value) {
  if (!QTest::qWaitFor([&value] { return value.has_value(); }, 20'000))
    qFatal("the keychain says nothing");
  return *value;
}

Found find(Keychain& keychain) {
  std::optional<Found> found;
  keychain.find(kEntry, &keychain, [&found](const Secret& key, Keychain::Place place) {
    found = Found{key.reveal(), place};
  });
  return awaited(found);
}

Keychain::Place keep(Keychain& keychain) {
  std::optional<Keychain::Place> place;
  keychain.keep(kEntry, Secret(kKey), &keychain, [&place](Keychain::Place kept) { place = kept; });
  return awaited(place);
}

Keychain::Place forget(Keychain& keychain) {
  std::optional<Keychain::Place> place;
  keychain.forget(kEntry, &keychain, [&place](Keychain::Place kept) { place = kept; });
  return awaited(place);
}

}  // namespace

/// Runs twice: here without a keychain, and once more as a child with a real one.
class TestKeychain : public QObject {
  Q_OBJECT

  static bool hasKeychain() { return qEnvironmentVariableIsSet("S2S_TRY_KEYCHAIN"); }

 private Q_SLOTS:
  void initTestCase() {
    if (!hasKeychain())
      qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
  }

  void withoutAKeychainForThisSessionOnly() {
    if (hasKeychain())
      QSKIP("there is one");
    Keychain keychain;
    QCOMPARE(find(keychain).place, Keychain::Place::Nowhere);
    QCOMPARE(keep(keychain), Keychain::Place::ThisSession);
    QCOMPARE(find(keychain).key, kKey);
    QCOMPARE(find(keychain).place, Keychain::Place::ThisSession);
    Keychain nextSession;
    QVERIFY(find(nextSession).key.isEmpty());
    QCOMPARE(forget(keychain), Keychain::Place::Nowhere);
    QVERIFY(find(keychain).key.isEmpty());
  }

  void aRealKeychainKeepsIt() {
    if (!hasKeychain())
      QSKIP("tried by the child");
    Keychain keychain;
    QCOMPARE(find(keychain).place, Keychain::Place::Nowhere);
    QCOMPARE(keep(keychain), Keychain::Place::System);
    Keychain nextSession;
    QCOMPARE(find(nextSession).key, kKey);
    QCOMPARE(find(nextSession).place, Keychain::Place::System);
    QCOMPARE(forget(nextSession), Keychain::Place::Nowhere);
    QVERIFY(find(nextSession).key.isEmpty());
  }

  void theChildWithAKeychain() {
    if (hasKeychain())
      return;
    for (const char* program : {"dbus-run-session", "gnome-keyring-daemon"})
      if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty())
        QSKIP("dbus-run-session or gnome-keyring-daemon is not installed");
    const QTemporaryDir home;
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    for (const char* name : {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
      environment.insert(QString::fromLatin1(name), home.path());
    environment.insert(QStringLiteral("S2S_TRY_KEYCHAIN"), QStringLiteral("1"));
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::MergedChannels);
    child.start(
        QStringLiteral("dbus-run-session"),
        {QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
         QStringLiteral("printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec \"$0\""),
         QCoreApplication::applicationFilePath()});
    QVERIFY(child.waitForFinished(60'000));
    const QByteArray said = child.readAll();
    QVERIFY2(child.exitCode() == 0, said.constData());
    QVERIFY2(said.contains("PASS   : TestKeychain::aRealKeychainKeepsIt"), said.constData());
    QVERIFY(!said.contains(kKey));
  }

  void entriesAreServers() {
    QCOMPARE(Keychain::entryFor(QStringLiteral("https://Host.Example/v1")), QStringLiteral("https://host.example:443"));
    QCOMPARE(Keychain::entryFor(QStringLiteral("http://127.0.0.1:8000")), QStringLiteral("http://127.0.0.1:8000"));
    QVERIFY(Keychain::entryFor(QStringLiteral("https://host.example.evil")) !=
            Keychain::entryFor(QStringLiteral("https://host.example")));
  }
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
