// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/JudgeServer.h"

#include "tests/support/JudgeServerReplies.h"

#include <QDateTime>
#include <QMutexLocker>
#include <QtEndian>

#include <algorithm>

namespace s2s::test {

JudgeServer::JudgeServer(Api api, QByteArray key, bool tls)
    : m_api(api), m_key(std::move(key)), m_tls(tls), m_start(QDateTime::currentMSecsSinceEpoch()) {
  setBehaviour({});
  auto* worker = new QObject;
  worker->moveToThread(&m_thread);
  QObject::connect(&m_thread, &QThread::finished, worker, &QObject::deleteLater);
  m_thread.start();
  QMetaObject::invokeMethod(
      worker,
      [this, worker] {
        std::optional<QSslConfiguration> configuration;
        if (m_tls) {
          configuration = selfSigned();
          m_certificate = configuration->localCertificate().toPem();
        }
        m_server = new HttpServer([this](const HttpAsked& asked) { return handle(asked); }, configuration);
        m_server->setParent(worker);
        m_port = m_server->port();
      },
      Qt::BlockingQueuedConnection);
}

JudgeServer::~JudgeServer() {
  m_thread.quit();
  m_thread.wait();
}

QString JudgeServer::base() const {
  return QStringLiteral("%1://127.0.0.1:%2%3")
      .arg(m_tls ? QStringLiteral("https") : QStringLiteral("http"))
      .arg(m_port)
      .arg(m_api == Api::Gemini ? QString() : QStringLiteral("/v1"));
}

void JudgeServer::setBehaviour(Behaviour behaviour) {
  const QMutexLocker lock(&m_mutex);
  m_behaviour = behaviour ? std::move(behaviour) : [](const Asked&) { return Said(); };
}

void JudgeServer::failFirst(int count, Trouble trouble) {
  setBehaviour(
      [count, trouble](const Asked& asked) { return asked.number <= count ? Said{.trouble = trouble} : Said(); });
}

void JudgeServer::setStreaming(bool streaming) {
  const QMutexLocker lock(&m_mutex);
  m_streaming = streaming;
}

std::vector<Asked> JudgeServer::asked() const {
  const QMutexLocker lock(&m_mutex);
  return m_asked;
}

int JudgeServer::count() const {
  const QMutexLocker lock(&m_mutex);
  return static_cast<int>(m_asked.size());
}

QStringList JudgeServer::complaints() const {
  const QMutexLocker lock(&m_mutex);
  return m_complaints;
}

int JudgeServer::mostAtOnce() const {
  const QMutexLocker lock(&m_mutex);
  std::ptrdiff_t most = 0;
  for (const auto& one : m_busy)
    most = std::max(most, std::count_if(m_busy.begin(), m_busy.end(), [&one](const auto& other) {
                      return other.first <= one.first && one.first < other.second;
                    }));
  return static_cast<int>(most);
}

HttpAnswer JudgeServer::handle(const HttpAsked& http) {
  const QMutexLocker lock(&m_mutex);
  Asked asked;
  asked.http = http;
  asked.number = static_cast<int>(m_asked.size()) + 1;
  asked.atMs = QDateTime::currentMSecsSinceEpoch() - m_start;
  const bool gemini = m_api == Api::Gemini;
  const QByteArray sent = http.headers.value(gemini ? "x-goog-api-key" : "authorization");
  if (sent != (gemini ? m_key : "Bearer " + m_key))
    m_complaints << QStringLiteral("the key is not in its header");
  if (http.headers.contains(gemini ? "authorization" : "x-goog-api-key") || http.path.contains('?') ||
      http.path.contains(m_key) || http.body.contains(m_key))
    m_complaints << QStringLiteral("the key, or something like it, is where it does not belong");
  switch (m_api) {
    case Api::Gemini: takeGemini(asked, m_complaints); break;
    case Api::Chat: takeChat(asked, m_complaints); break;
    case Api::Speech: takeSpeech(asked, m_complaints); break;
  }
  m_asked.push_back(asked);
  if (m_api == Api::Speech)
    return speechAnswer(asked);
  const Said said = m_behaviour(asked);
  HttpAnswer answer = gemini ? geminiAnswer(asked, said) : chatAnswer(asked, said, m_streaming);
  answer.delayMs = said.delayMs;
  m_busy.emplace_back(asked.atMs, asked.atMs + said.delayMs);
  return answer;
}

std::optional<std::vector<qint16>> framesOfWav(const QByteArray& bytes, int* rate) {
  const char* data = bytes.constData();
  const auto number = [data](qsizetype at) { return qFromLittleEndian<quint32>(data + at); };
  if (bytes.size() < 44 || !bytes.startsWith("RIFF") || bytes.mid(8, 8) != "WAVEfmt " ||
      qFromLittleEndian<quint32>(data + 20) != 0x00010001 || qFromLittleEndian<quint16>(data + 34) != 16 ||
      number(4) + 8 != static_cast<quint32>(bytes.size()))
    return std::nullopt;
  qsizetype at = 20 + number(16);
  while (at + 8 <= bytes.size() && bytes.mid(at, 4) != "data")
    at += 8 + number(at + 4);
  if (at + 8 > bytes.size() || at + 8 + number(at + 4) > bytes.size())
    return std::nullopt;
  if (rate)
    *rate = static_cast<int>(number(24));
  std::vector<qint16> frames(number(at + 4) / 2);
  qFromLittleEndian<qint16>(data + at + 8, static_cast<qsizetype>(frames.size()), frames.data());
  return frames;
}

}  // namespace s2s::test
