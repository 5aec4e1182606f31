// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/JudgedStudy.h"

#include "core/store/Store.h"
#include "tests/support/Places.h"

#include <algorithm>

namespace s2s::test {

JudgedStudy::JudgedStudy(JudgeServer::Api api, const WavSetShape& shape, bool tls)
    : study(folder.path(), shape), server(api, kCanary, tls) {
  qputenv(kKeyVariable, kCanary);
  const bool gemini = api == JudgeServer::Api::Gemini;
  config = {{"name", "listener"},
            {"api", gemini ? "gemini" : "openai-chat"},
            {"base", utf8(server.base())},
            {"model", "a-model"},
            {"mode", gemini ? "structured" : "paper"},
            {"key_env", kKeyVariable},
            {"audio", {{"gap_s", 0.1}}},
            {"in_flight", 4},
            {"requests_per_minute", 0},
            {"max_tries", 3},
            {"timeout_s", 20}};
  if (!gemini)
    config["stream"] = true;
  change("model", "a-model");
}

void JudgedStudy::change(const char* key, Json value) {
  config[key] = std::move(value);
  writeFile(judge, toBytes(config));
}

QStringList JudgedStudy::call(const QStringList& more) const {
  return QStringList{QStringLiteral("judge"), study.path, QStringLiteral("--judge"), judge, QStringLiteral("--json")} +
         more;
}

CliOutcome JudgedStudy::run(const QStringList& more) const { return cli(call(more)); }

std::unique_ptr<QProcess> JudgedStudy::begin(const QStringList& more) const {
  auto process = std::make_unique<QProcess>();
  process->start(builtProgram("s2sarena-cli"), call(more));
  return process->waitForStarted() ? std::move(process) : nullptr;
}

Contents JudgedStudy::onDisk() const {
  const auto store = Store::open(study.path, OpenMode::ReadOnly);
  return store ? *(*store)->load() : Contents();
}

int JudgedStudy::votes() const {
  const QList<Verdict> verdicts = onDisk().verdicts;
  return static_cast<int>(std::count_if(verdicts.cbegin(), verdicts.cend(),
                                        [](const Verdict& verdict) { return verdict.judge.has_value(); }));
}

}  // namespace s2s::test
