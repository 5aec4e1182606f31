// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/ListeningCheck.h"

#include "core/audio/SpeechNoise.h"
#include "core/base/Json.h"
#include "core/base/Random.h"

#include <array>
#include <chrono>
#include <utility>

namespace s2s {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kHolds = 12h;
constexpr std::chrono::milliseconds kNotNow = 1h;
constexpr auto kLevelLength = 10s;
constexpr int kBursts = 2;

constexpr std::array kEars = {Ear::Both, Ear::Left, Ear::Right};
constexpr std::array kEarCodes = {"both", "left", "right"};

const char* code(Ear ear) { return kEarCodes[static_cast<size_t>(ear)]; }

std::optional<Ear> earAt(const Json& object, const char* key) {
  const QString text = stringAt(object, key);
  for (const Ear ear : kEars)
    if (text == QLatin1String(code(ear)))
      return ear;
  return std::nullopt;
}

QString sidesNote(const ListeningCheck& check) {
  if (check.sidesRight())
    return QStringLiteral("L R ok");
  if (check.sidesSwapped())
    return QStringLiteral("L R swapped");
  const auto heard = [](std::optional<Ear> ear) { return QLatin1String(ear ? code(*ear) : "?"); };
  return QStringLiteral("L heard %1, R heard %2").arg(heard(check.left), heard(check.right));
}

}  // namespace

QString deviceNote(const ListeningCheck& check) {
  if (check.skipped)
    return QStringLiteral("sound check skipped");
  const QString device = !check.headphones   ? QStringLiteral("headphones ?")
                         : *check.headphones ? QStringLiteral("headphones")
                                             : QStringLiteral("loudspeakers");
  return QStringLiteral("%1 · %2").arg(device, sidesNote(check));
}

bool stillHolds(const ListeningCheck& check, const RaterId& rater, const QString& device, qint64 nowMs) {
  const qint64 age = nowMs - check.at;
  return check.rater == rater && check.device == device && age >= 0 && age < (check.skipped ? kNotNow : kHolds).count();
}

QString toText(const ListeningCheck& check) {
  Json json = {{"rater", utf8(check.rater.text())},
               {"device", utf8(check.device)},
               {"at", check.at},
               {"skipped", check.skipped}};
  if (check.left)
    json["left"] = code(*check.left);
  if (check.right)
    json["right"] = code(*check.right);
  if (check.headphones)
    json["headphones"] = *check.headphones;
  json["volume"] = check.volumePercent;
  return QString::fromUtf8(toBytes(json));
}

std::optional<ListeningCheck> listeningCheckFrom(const QString& text) {
  const Result<Json> json = parseJson(text.toUtf8());
  if (!json || !json->is_object() || stringAt(*json, "device").isEmpty() || stringAt(*json, "rater").isEmpty())
    return std::nullopt;
  ListeningCheck check;
  check.rater = RaterId(stringAt(*json, "rater"));
  check.device = stringAt(*json, "device");
  check.at = static_cast<qint64>(numberAt(*json, "at").value_or(0));
  check.skipped = boolAt(*json, "skipped");
  check.left = earAt(*json, "left");
  check.right = earAt(*json, "right");
  if (json->contains("headphones"))
    check.headphones = boolAt(*json, "headphones");
  check.volumePercent = static_cast<int>(numberAt(*json, "volume").value_or(0));
  return check;
}

ListeningCheckRun::ListeningCheckRun(Player& player, const Clock& clock, QObject* parent)
    : QObject(parent), m_player(player), m_clock(clock) {}

ListeningCheckRun::~ListeningCheckRun() { interrupt(); }

void ListeningCheckRun::start() {
  interrupt();
  if (!m_bursts) {
    m_bursts = speechBursts(m_player.rate(), kBursts);
    m_speech = speechNoise(m_player.rate(), kLevelLength);
  }
  const auto now = static_cast<quint64>(m_clock.nowMs());
  m_found = {};
  m_found.device = m_player.deviceName();
  m_first = Random(now).coin() ? Ear::Left : Ear::Right;
  go(CheckStep::FirstSide);
}

Ear ListeningCheckRun::side() const {
  if (m_step == CheckStep::FirstSide)
    return m_first;
  if (m_step == CheckStep::SecondSide)
    return m_first == Ear::Left ? Ear::Right : Ear::Left;
  return Ear::Both;
}

void ListeningCheckRun::go(CheckStep step) {
  m_step = step;
  if (step == CheckStep::Done) {
    giveBack();
    m_found.at = m_clock.nowMs();
    m_found.volumePercent = qRound(m_player.volume() * 100);
  } else {
    playAgain();
  }
  Q_EMIT stepChanged();
}

void ListeningCheckRun::borrow() {
  if (!m_lock)
    m_lock = m_player.isVolumeLocked();
  m_player.setVolumeLocked(false);
}

void ListeningCheckRun::giveBack() {
  m_player.setEar(Ear::Both);
  m_player.unloadAll();
  if (m_lock)
    m_player.setVolumeLocked(*std::exchange(m_lock, std::nullopt));
}

void ListeningCheckRun::interrupt() {
  if (m_step != CheckStep::Done)
    giveBack();
}

void ListeningCheckRun::playAgain() {
  if (m_step == CheckStep::Headphones || m_step == CheckStep::Done)
    return;
  borrow();
  const bool isLevel = m_step == CheckStep::Level;
  m_player.setEar(side());
  m_player.load(Deck::Instruction, isLevel ? m_speech : m_bursts, {});
  m_player.play(Deck::Instruction);
}

void ListeningCheckRun::heardOn(Ear heard) {
  if (m_step != CheckStep::FirstSide && m_step != CheckStep::SecondSide)
    return;
  (side() == Ear::Left ? m_found.left : m_found.right) = heard;
  go(m_step == CheckStep::FirstSide ? CheckStep::SecondSide : CheckStep::Level);
}

void ListeningCheckRun::levelIsRight() {
  if (m_step != CheckStep::Level)
    return;
  m_player.pause();
  go(CheckStep::Headphones);
}

void ListeningCheckRun::setHeadphones(bool on) {
  if (m_step != CheckStep::Headphones)
    return;
  m_found.headphones = on;
  go(CheckStep::Done);
}

void ListeningCheckRun::skip() {
  if (m_step == CheckStep::Done)
    return;
  m_found.skipped = true;
  go(CheckStep::Done);
}

}  // namespace s2s
