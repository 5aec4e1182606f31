// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/FastChatFile.h"

#include "core/sets/JsonRecords.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>

namespace s2s {
namespace {

constexpr int kMaxDepth = 64;
constexpr double kMostWhole = 9e15;  ///< as whole numbers in JSON go
constexpr qsizetype kMostProblems = 1000;
constexpr double kMostTurns = 1e6;

enum Field : std::uint8_t {
  QuestionId,
  ModelA,
  ModelB,
  Winner,
  Judge,
  Language,
  Level,
  Domain,
  Task,
  Tstamp,
  Anony,
  ConversationA,
  Extras,
  ConversationB,  ///< from here on another type than expected costs no verdict
  Turn,
  None
};

constexpr std::array<std::string_view, None> kNames = {
    "question_id", "model_a", "model_b", "winner",         "judge", "language",       "level", "domain",
    "task",        "tstamp",  "anony",   "conversation_a", "s2s",   "conversation_b", "turn"};

Field fieldOf(std::string_view key) {
  for (size_t i = 0; i < kNames.size(); ++i)
    if (key.size() == kNames[i].size() && key == kNames[i])
      return static_cast<Field>(i);
  return None;
}

/// Takes the events of one record. Not virtual: the parser is built around it.
class BattleSax {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = std::string;
  using binary_t = nlohmann::json::binary_t;

  explicit BattleSax(FastChatBattle& battle) : m_battle(battle) {
    m_texts = {&battle.questionId, &battle.modelA, &battle.modelB, &battle.winner, &battle.judge,
               &battle.language,   &battle.level,  &battle.domain, &battle.task};
  }

  void begin() {
    for (std::string* text : m_texts)
      text->clear();
    m_battle.text.clear();
    m_battle.answerA.clear();
    m_battle.answerB.clear();
    m_battle.turn = 0;
    m_battle.tstamp = 0;
    m_battle.anony = true;
    m_battle.extras = nullptr;
    m_depth = 0;
    m_seen = 0;
    m_field = None;
    wrong = None;
    reason.clear();
  }

  bool null() { return m_depth == 0 ? notAnObject() : true; }
  bool boolean(bool value) {
    if (m_depth == 1 && m_field == Anony)
      m_battle.anony = value;
    return scalar(m_field == Anony) && extra(value);
  }
  bool number_integer(number_integer_t value) { return number(static_cast<double>(value)) && extra(value); }
  bool number_unsigned(number_unsigned_t value) { return number(static_cast<double>(value)) && extra(value); }
  bool number_float(number_float_t value, const string_t&) {
    return std::isfinite(value) ? number(value) && extra(value) : refuse("a number is not finite");
  }
  bool string(string_t& value) {
    if (m_depth == 1 && m_field < m_texts.size())
      m_texts[m_field]->swap(value);
    else if (m_depth == 3 && isConversation())
      said(value);
    else if (m_depth == 2 && m_field == Extras)
      return extra(value);
    return scalar(m_field < m_texts.size());
  }
  bool binary(binary_t&) { return refuse("binary value"); }
  bool key(string_t& name) {
    if (m_depth == 1)
      return topKey(name);
    if (m_depth == 3 && isConversation())
      m_part = name == "content" ? Part::Content : name == "role" ? Part::Role : Part::Other;
    else if (m_depth == 2 && m_field == Extras)
      m_extraKey.swap(name);
    return true;
  }
  bool start_object(std::size_t) {
    if (m_depth == 1 && m_field == Extras)
      m_battle.extras = Json::object();
    if (m_depth == 2 && isConversation())
      m_isAnswer = m_hasContent = false;
    return open();
  }
  bool start_array(std::size_t) { return m_depth == 0 ? notAnObject() : open(); }
  bool end_object() {
    if (m_depth == 3 && m_hasContent && isConversation())
      takeContent();
    return close();
  }
  bool end_array() { return close(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& why) {
    return refuse(why.what());
  }

  Field wrong = None;  ///< a field of another type than it should have
  std::string reason;  ///< why the record was given up

 private:
  enum class Part : std::uint8_t { Other, Role, Content };

  bool isConversation() const { return m_field == ConversationA || m_field == ConversationB; }
  /// A text of one utterance; who says it may stand behind what is said.
  void said(string_t& value) {
    if (m_part == Part::Role)
      m_isAnswer = value == "assistant";
    if (m_part != Part::Content)
      return;
    m_content.swap(value);
    m_hasContent = true;
  }
  void takeContent() {
    std::string& answer = m_field == ConversationA ? m_battle.answerA : m_battle.answerB;
    if (m_isAnswer && answer.empty())
      answer.swap(m_content);
    else if (!m_isAnswer && m_field == ConversationA && m_battle.text.empty())
      m_battle.text.swap(m_content);
  }
  bool refuse(const char* why) {
    if (reason.empty())
      reason = why;
    return false;
  }
  bool notAnObject() { return refuse("no object"); }
  bool topKey(const string_t& name) {
    m_field = fieldOf(name);
    if (m_field == None)
      return true;
    const unsigned bit = 1U << m_field;
    if ((m_seen & bit) != 0)
      return refuse("a key stands twice");
    m_seen |= bit;
    return true;
  }
  /// Whether a scalar may stand here; what is nested in fields of no interest always may.
  bool scalar(bool isRight) {
    if (m_depth == 0)
      return notAnObject();
    if (m_depth == 1 && m_field <= Extras && !isRight)
      wrong = m_field;
    return true;
  }
  bool number(double value) {
    if (m_depth == 1 && m_field == Tstamp)
      m_battle.tstamp = value;
    const bool isWhole = std::abs(value) < kMostWhole && value == std::floor(value);
    if (m_depth == 1 && m_field == Turn && isWhole && value > 0 && value < kMostTurns)
      m_battle.turn = static_cast<int>(value);
    if (m_depth == 1 && m_field == QuestionId && isWhole)
      m_battle.questionId = std::to_string(static_cast<long long>(value));
    return scalar(m_field == Tstamp || (m_field == QuestionId && isWhole));
  }
  template <class Value>
  bool extra(const Value& value) {
    if (m_depth != 2 || m_field != Extras || !m_battle.extras.is_object())
      return true;
    if (m_battle.extras.contains(m_extraKey))
      return refuse("a key stands twice");
    m_battle.extras[m_extraKey] = value;
    return true;
  }
  bool open() {
    if (m_depth == 1 && m_field < ConversationA)
      wrong = m_field;
    return ++m_depth <= kMaxDepth ? true : refuse("nested too deeply");
  }
  bool close() {
    --m_depth;
    return true;
  }

  FastChatBattle& m_battle;
  std::array<std::string*, Tstamp> m_texts;
  std::string m_extraKey, m_content;
  int m_depth = 0;
  unsigned m_seen = 0;
  Field m_field = None;
  Part m_part = Part::Other;  ///< of an utterance
  bool m_isAnswer = false, m_hasContent = false;
};

/// Reads one file.
class FastChatReading {
 public:
  FastChatReading(QString file, const std::function<void(const FastChatBattle&)>& take)
      : m_file(std::move(file)), m_take(take), m_sax(m_battle) {}

  bool operator()(const JsonRecord& record);
  FastChatCount count;

 private:
  void report(ProblemKind kind, int line, const QString& detail) {
    if (count.problems.size() < kMostProblems)
      count.problems.append({kind, Severity::Refused, m_file, line, detail});
  }
  const char* missing() const;
  void reportUnread(const JsonRecord& record);

  QString m_file;
  const std::function<void(const FastChatBattle&)>& m_take;
  FastChatBattle m_battle;
  BattleSax m_sax;
};

const char* FastChatReading::missing() const {
  if (m_battle.modelA.empty())
    return "model_a";
  if (m_battle.modelB.empty())
    return "model_b";
  return m_battle.winner.empty() ? "winner" : nullptr;
}

void FastChatReading::reportUnread(const JsonRecord& record) {
  static const QRegularExpression kPrefix(QStringLiteral("^\\[json[^\\]]*\\] (parse error at line \\d+, )?"));
  const QString reason = QString::fromStdString(m_sax.reason).remove(kPrefix);
  report(ProblemKind::BadJson, record.line, reason.left(200));
}

bool FastChatReading::operator()(const JsonRecord& record) {
  count.read += record.between ? 0 : 1;
  if (!record.refusal.isEmpty()) {
    report(ProblemKind::BadJson, record.line, record.refusal);
    return true;
  }
  m_sax.begin();
  const char* begin = record.text.data();
  if (!nlohmann::json::sax_parse(begin, begin + record.text.size(), &m_sax)) {
    reportUnread(record);
    return true;
  }
  m_battle.line = record.line;
  if (m_sax.wrong != None)
    report(ProblemKind::BadField, record.line, QString::fromLatin1(kNames[m_sax.wrong].data()));
  else if (const char* field = missing())
    report(ProblemKind::MissingField, record.line, QLatin1String(field));
  else
    m_take(m_battle);
  return true;
}

}  // namespace

Result<FastChatCount> readFastChat(const QString& path, const std::function<void(const FastChatBattle&)>& take) {
  FastChatReading reading(QFileInfo(path).fileName(), take);
  if (const Result<void> done = forEachJsonRecord(path, std::ref(reading)); !done)
    return done.error();
  return std::move(reading.count);
}

}  // namespace s2s
