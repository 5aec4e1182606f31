// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "tests/support/AnalysisStudy.h"
#include "tests/support/JudgeServer.h"
#include "tests/support/PageSeams.h"
#include "ui/common/FigureTable.h"
#include "ui/judge/JudgePage.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace s2s::test {

inline constexpr int kPatienceMs = 60'000;
inline constexpr auto kCanary = "canary-key-5f1d0c";

/// Opens and saves in a folder of its own.
class JudgeAsk : public FolderAsk {
 public:
  QString openFile(QWidget*, const QString&, const QString&) override { return toOpen; }
  QString toOpen;
};

/// The page on the demo study with a judge's server on loopback.
struct ShownJudges {
  AnalysisStudy study;
  JudgeAsk ask;
  JudgeServer server{JudgeServer::Api::Gemini, kCanary};
  std::unique_ptr<JudgePage> page;

  bool show() {
    if (!study.openDemo())
      return false;
    page = std::make_unique<JudgePage>(study.study(), study.player(), ask);
    page->resize(1280, 800);
    page->show();
    page->activateWindow();
    return QTest::qWaitForWindowActive(page.get());
  }
  void writeJudge(Json more = Json::object()) {
    Json json = {{"name", "listener"}, {"api", "gemini"},          {"base", utf8(server.base())},
                 {"model", "a-model"}, {"mode", "structured"},     {"audio", {{"gap_s", 0.1}}},
                 {"in_flight", 4},     {"requests_per_minute", 0}, {"max_tries", 2}};
    for (const auto& [key, value] : more.items())
      json[key] = value;
    ask.toOpen = ask.folder.filePath(QStringLiteral("judge.json"));
    QFile file(ask.toOpen);
    if (!file.open(QIODevice::WriteOnly) || file.write(toBytes(json)) < 0)
      qFatal("no judge file");
  }
  /// Adds the judge of the file as a person would.
  bool addJudge(const char* button = "addFirstJudge") {
    click(button);
    return QTest::qWaitFor([this] { return !judging().judges.isEmpty() && find<FigureTable>("judges")->isVisible(); });
  }
  bool enterKey(const char* key = kCanary) {
    find<QLineEdit>("judgeKey")->setText(QLatin1String(key));
    click("keepKey");
    return QTest::qWaitFor(
        [this] { return !text("keyState").isEmpty() && find<QLineEdit>("judgeKey")->text().isEmpty(); });
  }
  const Judging& judging() { return study.study().contents().judging; }
  JudgeRun* run() const { return page->desk().run(); }

  template <class Widget>
  Widget* find(const char* name) const {
    return page->findChild<Widget*>(QString::fromLatin1(name));
  }
  QString text(const char* label) const { return find<QLabel>(label)->text(); }
  void click(const char* button) const { QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton); }
  bool runPauses() const {
    return QTest::qWaitFor([this] { return run() && run()->state() == JudgeRun::State::Paused; }, kPatienceMs);
  }
  bool runEnds() const {
    return QTest::qWaitFor([this] { return run() && run()->state() == JudgeRun::State::Ended; }, kPatienceMs);
  }
};

}  // namespace s2s::test
