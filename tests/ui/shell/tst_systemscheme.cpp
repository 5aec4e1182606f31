// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/SystemScheme.h"

#include <QDBusConnection>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace s2s;

/// A desktop portal of which the test decides what it says.
class FakePortal : public QObject {
  Q_OBJECT
  Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
 public:
  uint scheme = 0;

 public Q_SLOTS:
  // The portal's own method wraps its answer twice.
  QDBusVariant Read(const QString&, const QString&) { return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme))); }

 Q_SIGNALS:
  void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

class TestSystemScheme : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty())
      QSKIP("dbus-daemon is not installed");
    m_bus.start(QStringLiteral("dbus-daemon"),
                {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QVERIFY(m_bus.waitForReadyRead());
    const QByteArray address = m_bus.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    QDBusConnection desktop = QDBusConnection::connectToBus(QString::fromLatin1(address), QStringLiteral("desktop"));
    QVERIFY(desktop.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &m_portal,
                                   QDBusConnection::ExportAllContents));
    QVERIFY(desktop.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
  }

  void cleanupTestCase() {
    QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
    m_bus.kill();
    m_bus.waitForFinished();
  }

  void theDesktopIsAsked_data() {
    QTest::addColumn<uint>("said");
    QTest::addColumn<bool>("dark");
    QTest::newRow("no preference") << 0U << false;
    QTest::newRow("prefers dark") << 1U << true;
    QTest::newRow("prefers light") << 2U << false;
  }
  void theDesktopIsAsked() {
    QFETCH(uint, said);
    m_portal.scheme = said;
    SystemScheme scheme;
    QSignalSpy found(&scheme, &SystemScheme::found);
    scheme.start();
    QVERIFY(found.wait());
    QTEST(found.first().first().toBool(), "dark");
  }

  void aLaterChangeIsFollowed() {
    m_portal.scheme = 0;
    SystemScheme scheme;
    QSignalSpy found(&scheme, &SystemScheme::found);
    scheme.start();
    QVERIFY(found.wait());
    Q_EMIT m_portal.SettingChanged(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"),
                                   QDBusVariant(1U));
    QVERIFY(found.wait());
    QCOMPARE(found.last().first().toBool(), true);
  }

 private:
  QProcess m_bus;
  FakePortal m_portal;
};

QTEST_GUILESS_MAIN(TestSystemScheme)
#include "tst_systemscheme.moc"
