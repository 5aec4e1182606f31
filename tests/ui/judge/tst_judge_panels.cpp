// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/judge/ShownJudges.h"

#include <QDirIterator>
#include <QDoubleSpinBox>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>

using namespace s2s;
using namespace s2s::test;

namespace {

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What the study keeps of the judge that was saved last.
Json storedConfig(ShownJudges& page) {
  const auto json = parseJson(page.judging().judges.constLast().config.toUtf8());
  return json ? *json : Json::object();
}

}  // namespace

/// What a person does when a run stops, and what of a judge stays as it was.
class TestJudgePanels : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:"); }  // nobody's keychain is touched

  void aRunAtItsLimitIsStartedAgainWithAHigherOne() {
    ShownJudges page;
    QVERIFY(page.show());
    page.writeJudge({{"in_flight", 1},
                     {"price", {{"out_per_1m", 1e6 / 200}}},
                     {"options", {{"thinking_budget", 128}}}});  // 0.84 by the estimate, 0.225 in truth
    QVERIFY(page.addJudge());
    QVERIFY(page.enterKey());
    page.find<QSpinBox>("judgeLimit")->setValue(3);
    page.find<QDoubleSpinBox>("maxCost")->setValue(1.2);
    page.click("startRun");
    QVERIFY(page.runPauses());
    QVERIFY(page.run()->why() == JudgeRun::Why::CostCap);
    const int before = page.server.count();
    QVERIFY(before < 6);
    QVERIFY(page.find<QAbstractButton>("startRun")->isEnabled());
    page.find<QDoubleSpinBox>("maxCost")->setValue(100);
    page.click("startRun");
    QVERIFY(page.runEnds() && QTest::qWaitFor([&page] { return page.run()->standing().ok == 6; }, kPatienceMs));
    QCOMPARE(page.server.count(), 6);
    QCOMPARE(page.judging().runs.size(), 1);  // the same went on
  }
  void aLimitNeedsAPrice() {
    ShownJudges page;
    QVERIFY(page.show());
    page.writeJudge();
    QVERIFY(page.addJudge());
    QVERIFY(page.enterKey());
    page.find<QDoubleSpinBox>("maxCost")->setValue(1);
    page.click("startRun");
    QTRY_VERIFY(page.text("forecast").contains(QStringLiteral("needs a price")));
    QVERIFY(!page.run());
    QCOMPARE(page.server.count(), 0);
  }
  void aWrongKeyIsReplacedAndTheRunGoesOn() {
    ShownJudges page;
    QVERIFY(page.show());
    page.writeJudge({{"in_flight", 1}});
    page.server.setBehaviour([](const Asked& asked) {
      const bool isRight = asked.http.headers.value("x-goog-api-key") == kCanary;
      return Said{.trouble = isRight ? Trouble::None : Trouble::WrongKey};
    });
    QVERIFY(page.addJudge());
    QVERIFY(page.enterKey("another-key-1"));
    page.find<QSpinBox>("judgeLimit")->setValue(2);
    page.click("startRun");
    QVERIFY(page.runPauses());
    QVERIFY(page.run()->why() == JudgeRun::Why::JudgeRefuses);
    QVERIFY(page.enterKey());
    page.click("startRun");
    QTRY_VERIFY_WITH_TIMEOUT(page.run()->standing().ok == 4, kPatienceMs);
    QVERIFY(page.runEnds());
  }

  void whatNobodyChangedIsSavedAsItWas() {
    ShownJudges page;
    QVERIFY(page.show());
    page.writeJudge({{"in_flight", 200},
                     {"requests_per_minute", 0.5},
                     {"price", {{"audio_in_per_1m", 0.00012}, {"text_in_per_1m", 1.25}, {"out_per_1m", 2e6}}}});
    QVERIFY(page.addJudge());
    page.find<QSpinBox>("judgeTries")->setValue(7);
    page.click("saveJudge");
    QTRY_COMPARE(storedConfig(page).value("max_tries", 0), 7);
    Json config = storedConfig(page);
    QCOMPARE(config["in_flight"].get<int>(), 200);
    QCOMPARE(config["requests_per_minute"].get<double>(), 0.5);
    QVERIFY(config["price"] == Json({{"audio_in_per_1m", 0.00012}, {"text_in_per_1m", 1.25}, {"out_per_1m", 2e6}}));
    page.find<QDoubleSpinBox>("judgePriceText")->setValue(2.5);
    page.find<QDoubleSpinBox>("judgePerMinute")->setValue(7.5);
    page.click("saveJudge");
    QTRY_COMPARE(storedConfig(page)["price"].value("text_in_per_1m", 0.0), 2.5);
    QCOMPARE(storedConfig(page)["requests_per_minute"].get<double>(), 7.5);
  }
  void aChangedPromptIsNotAnotherJudgeInSilence() {
    ShownJudges page;
    QVERIFY(page.show());
    const QString prompt = page.ask.folder.filePath(QStringLiteral("own.json"));
    const auto write = [&prompt](const QByteArray& text) {
      QFile file(prompt);
      return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(write(R"({"mode":"structured","language":"en","text":"Which?"})"));
    page.writeJudge({{"prompt", utf8(prompt)}, {"audio", {{"gap_s", 0.1}, {"cues", "tones"}}}});
    QVERIFY(page.addJudge());
    QVERIFY(page.enterKey());
    QVERIFY(page.page->desk().known(page.judging().judges.constFirst().id));
    QVERIFY(write(R"({"mode":"structured","language":"en","text":"Which one?"})"));
    const auto known = page.page->desk().known(page.judging().judges.constFirst().id);
    QVERIFY(!known);
    QCOMPARE(known.error().fault, Fault::NotEnoughData);
    page.click("startRun");
    QTRY_VERIFY(page.text("forecast").contains(QStringLiteral("another judge")));
    QVERIFY(!page.run());
    QCOMPARE(page.server.count(), 0);
  }
  void answersAreKnownByWhatIsInThem() {
    ShownJudges page;
    QVERIFY(page.show());
    const auto place = [&page](const char* folder, const QByteArray& line) {
      QDir(page.ask.folder.path()).mkpath(QString::fromLatin1(folder));
      const QString path = page.ask.folder.filePath(QStringLiteral("%1/a.jsonl").arg(QLatin1String(folder)));
      QFile file(path);
      if (!file.open(QIODevice::WriteOnly) || file.write(line) < 0)
        qFatal("no answers");
      page.ask.toOpen = page.ask.folder.filePath(QStringLiteral("judge.json"));
      QFile judge(page.ask.toOpen);
      if (!judge.open(QIODevice::WriteOnly) ||
          judge.write(toBytes({{"name", "again"}, {"api", "replay"}, {"answers", utf8(path)}})) < 0)
        qFatal("no judge file");
    };
    const QByteArray line = R"({"battle_id":"b","order":"ab","answer":"First one wins"})";
    place("here", line);
    QVERIFY(page.addJudge());
    place("there", line);
    page.click("addJudge");
    QTRY_VERIFY(page.judging().judges.constFirst().config.contains(QStringLiteral("/there/")));
    QCOMPARE(page.judging().judges.size(), 1);
    place("there", line + '\n');
    QCOMPARE(page.page->desk().known(page.judging().judges.constFirst().id).error().fault, Fault::NotEnoughData);
    page.click("addJudge");
    QTRY_COMPARE(page.judging().judges.size(), 2);
  }

  void theSoundIsMadeWithoutAsking() {
    ShownJudges page;
    QVERIFY(page.show());
    page.writeJudge({{"base", "https://judge.invalid"}});  // and there is no key
    QVERIFY(page.addJudge());
    page.find<QTabWidget>("judgeTabs")->setCurrentIndex(1);
    QVERIFY(!page.find<QAbstractButton>("saveTrial")->isEnabled());
    page.click("makeSound");
    QTRY_VERIFY_WITH_TIMEOUT(page.find<QAbstractButton>("saveTrial")->isEnabled(), kPatienceMs);
    page.click("saveTrial");
    QVERIFY(framesOfWav(bytesOf(page.ask.folder.filePath(QStringLiteral("judge.wav")))));
    QTRY_VERIFY(page.find<QAbstractButton>("playTrial")->isEnabled());
  }
  void theSoundIsThereWhateverBecomesOfTheRequest() {
    ShownJudges page;
    QVERIFY(page.show());
    page.writeJudge();
    page.server.setBehaviour([](const Asked&) { return Said{.trouble = Trouble::Hang}; });
    QVERIFY(page.addJudge());
    QVERIFY(page.enterKey());
    page.find<QTabWidget>("judgeTabs")->setCurrentIndex(1);
    page.click("tryOne");
    QTRY_VERIFY_WITH_TIMEOUT(page.find<QAbstractButton>("saveTrial")->isEnabled(), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(page.server.count(), 1, kPatienceMs);
    page.click("saveTrial");
    QCOMPARE(bytesOf(page.ask.folder.filePath(QStringLiteral("judge.wav"))), page.server.asked().front().audio);
  }

  void eachVersionOfAModelIsShownAndCompared() {
    ShownJudges page;
    QVERIFY(page.show());
    page.writeJudge({{"in_flight", 1}});
    page.server.setBehaviour([](const Asked& asked) {
      return Said{.modelVersion = asked.number > 4 ? QStringLiteral("m-2") : QStringLiteral("m-1")};
    });
    QVERIFY(page.addJudge());
    QVERIFY(page.enterKey());
    page.find<QSpinBox>("judgeLimit")->setValue(3);
    page.click("startRun");
    QVERIFY(page.runEnds());
    const auto* table = page.find<FigureTable>("judges")->model();
    QTRY_COMPARE(table->rowCount(), 2);
    QTRY_COMPARE(table->index(1, 1).data().toString(), QStringLiteral("2"));
    QCOMPARE(table->index(0, 1).data().toString(), QStringLiteral("4"));
    QCOMPARE(table->index(1, 0).data().toString(), QStringLiteral("listener (m-2)"));
    QSignalSpy wanted(page.page.get(), &JudgePage::agreementWanted);
    auto* button = page.find<QPushButton>("toAgreement");
    QTRY_VERIFY(button->menu());
    QCOMPARE(button->menu()->actions().size(), 2);
    button->menu()->actions().constLast()->trigger();
    QCOMPARE(wanted.constFirst().constFirst().toString(), QStringLiteral("listener (m-2)"));
  }
  void theSpeechEndpointHasAKeyOfItsOwn() {
    ShownJudges page;
    QVERIFY(page.show());
    const JudgeServer speech(JudgeServer::Api::Speech, "speech-key-77aa01");
    page.writeJudge({{"speech", {{"base", utf8(speech.base())}, {"model", "tts"}, {"voice", "v"}}}});
    QVERIFY(page.addJudge());
    QVERIFY(page.enterKey());
    page.find<QSpinBox>("judgeLimit")->setValue(1);
    page.click("estimate");
    QTRY_VERIFY_WITH_TIMEOUT(page.text("forecast").contains(QStringLiteral("2 ")), kPatienceMs);
    QCOMPARE(speech.count(), 0);
    QVERIFY(page.find<QLineEdit>("speechKey")->isVisible());
    page.find<QLineEdit>("speechKey")->setText(QStringLiteral("speech-key-77aa01"));
    page.click("keepSpeechKey");
    QTRY_VERIFY(page.text("speechKeyState").contains(QStringLiteral("kept")));
    page.click("startRun");
    QVERIFY(page.runEnds());
    QVERIFY(speech.count() > 0);
    QCOMPARE(speech.complaints(), QStringList());
    QCOMPARE(page.server.complaints(), QStringList());
  }
  void theKeyIsInNoSettingAndNoFile() {
    const QTemporaryDir home;
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"}) {
      const QString folder = home.filePath(QString::fromLatin1(name));
      QVERIFY(QDir().mkpath(folder));
      qputenv(name, folder.toUtf8());
    }
    {
      ShownJudges page;
      QVERIFY(page.show());
      page.writeJudge();
      QVERIFY(page.addJudge());
      QVERIFY(page.enterKey());
      page.find<QSpinBox>("judgeLimit")->setValue(2);
      page.click("startRun");
      QVERIFY(page.runEnds());
      page.click("shareJudge");
      for (const QWidget* widget : page.page->findChildren<QWidget*>())
        for (const char* property : {"text", "plainText", "toolTip", "accessibleName"})
          QVERIFY2(!widget->property(property).toString().contains(QLatin1String(kCanary)), property);
      for (const QString& folder :
           {home.path(), page.ask.folder.path(), QFileInfo(page.study.study().path()).absolutePath()}) {
        QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext())
          QVERIFY2(!bytesOf(all.next()).contains(kCanary), qPrintable(all.filePath()));
      }
    }
  }
};

QTEST_MAIN(TestJudgePanels)
#include "tst_judge_panels.moc"
