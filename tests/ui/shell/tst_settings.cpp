// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/AppSettings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace s2s;

class TestSettings : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void firstStartHasSensibleSettings() {
    const AppSettings settings(file());
    QCOMPARE(settings.language(), QString());
    QCOMPARE(settings.scheme(), theme::Scheme::System);
    QCOMPARE(settings.textPercent(), 100);
    QCOMPARE(settings.role(), Role::Researcher);
    QVERIFY(settings.volume() > 0);
    QVERIFY(settings.recentStudies().isEmpty());
  }

  void everythingIsThereAtTheNextStart() {
    const QString path = file();
    {
      AppSettings settings(path);
      settings.setLanguage(QStringLiteral("zh_CN"));
      settings.setScheme(theme::Scheme::Dark);
      settings.setTextPercent(125);
      settings.setVolume(0.35F);
      settings.setRole(Role::Annotator);
      settings.setAnnotator(QStringLiteral("听众一号"));
      settings.setLastPage(QStringLiteral("listen"));
      settings.setGeometry(QByteArray("\0\1geometry", 10));
      settings.rememberStudy({QStringLiteral("/数据/one, two.s2sarena"), QStringLiteral("一、二"), 1700000000000});
    }
    const AppSettings settings(path);
    QCOMPARE(settings.language(), QStringLiteral("zh_CN"));
    QCOMPARE(settings.scheme(), theme::Scheme::Dark);
    QCOMPARE(settings.textPercent(), 125);
    QCOMPARE(settings.volume(), 0.35F);
    QCOMPARE(settings.role(), Role::Annotator);
    QCOMPARE(settings.annotator(), QStringLiteral("听众一号"));
    QCOMPARE(settings.lastPage(), QStringLiteral("listen"));
    QCOMPARE(settings.geometry(), QByteArray("\0\1geometry", 10));
    const QList<RecentStudy> one = {
        {QStringLiteral("/数据/one, two.s2sarena"), QStringLiteral("一、二"), 1700000000000}};
    QCOMPARE(settings.recentStudies(), one);
  }

  void theVolumeIsNeverSoLowThatNothingCounts() {
    AppSettings settings(file());
    settings.setVolume(0);
    QCOMPARE(settings.volume(), 0.1F);
  }

  void commandLineHoldsForThisSessionOnly() {
    const QString path = file();
    {
      AppSettings settings(path);
      settings.setScheme(theme::Scheme::Light);
      settings.overrideScheme(theme::Scheme::Dark);
      QCOMPARE(settings.scheme(), theme::Scheme::Dark);
    }
    AppSettings settings(path);
    QCOMPARE(settings.scheme(), theme::Scheme::Light);
    settings.overrideRole(Role::Annotator);
    settings.setRole(Role::Researcher);  // the person's choice wins
    QCOMPARE(settings.role(), Role::Researcher);
  }

  void recentStudiesAreNewestFirstAndNotDoubled() {
    AppSettings settings(file());
    for (int i = 0; i < 12; ++i)
      settings.rememberStudy({QString::number(i), QStringLiteral("title"), i});
    settings.rememberStudy({QStringLiteral("10"), QStringLiteral("again"), 99});
    QCOMPARE(settings.recentStudies().size(), 8);
    QCOMPARE(settings.recentStudies().first().title, QStringLiteral("again"));
    QCOMPARE(settings.recentStudies().at(1).path, QStringLiteral("11"));
    settings.forgetStudy(QStringLiteral("11"));
    QCOMPARE(settings.recentStudies().at(1).path, QStringLiteral("9"));
  }

  void tellsOfChangesOnly() {
    AppSettings settings(file());
    QSignalSpy changed(&settings, &AppSettings::changed);
    settings.setAnnotator(QStringLiteral("ann"));
    settings.setAnnotator(QStringLiteral("ann"));
    QCOMPARE(changed.size(), 1);
  }

 private:
  QString file() { return m_folder.filePath(QStringLiteral("%1.ini").arg(++m_files)); }

  QTemporaryDir m_folder;
  int m_files = 0;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
