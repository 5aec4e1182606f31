// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/SetComparison.h"

#include "core/model/Verdict.h"
#include "core/sets/SoundKey.h"

#include <utility>

namespace s2s {
namespace {

/// Whether a difference may change what a verdict means.
enum class Weight { Description, Meaning };

/// Goes through the fields of one value, lists what differs, and settles what is wanted.
class Comparing {
 public:
  Comparing(SetDifference::Of of, QString key, bool mayTake) : m_of(of), m_key(std::move(key)), m_mayTake(mayTake) {}

  void field(const char* name, QString& stored, const QString& given, Weight weight = Weight::Description) {
    if (stored != given && note(name, stored, given, weight))
      stored = given;
  }
  template <class Value>
  void coded(const char* name, Value& stored, Value given, Weight weight) {
    if (stored != given && note(name, code(stored), code(given), weight))
      stored = given;
  }
  void number(const char* name, int& stored, int given) {
    if (stored != given && note(name, QString::number(stored), QString::number(given), Weight::Description))
      stored = given;
  }
  void sound(Sound& stored, const Sound& given);

  QList<SetDifference> differences;

 private:
  /// Lists it; @return whether it is taken.
  bool note(const char* name, const QString& before, const QString& after, Weight weight) {
    const bool taken = weight == Weight::Description || m_mayTake;
    differences.append({m_of, m_key, QLatin1String(name), before, after, taken});
    return taken;
  }

  SetDifference::Of m_of;
  QString m_key;
  bool m_mayTake;
};

/// A file that moved and has the stored hash, or will be compared with it, is still the same sound. A file that is to
/// have another hash, or is known to have changed, is another one; so is one with another stem, where only the path
/// says which sound was judged.
void Comparing::sound(Sound& stored, const Sound& given) {
  const bool isOther = !given.sha256.isEmpty() && !stored.sha256.isEmpty() && given.sha256 != stored.sha256;
  const bool hasChanged = stored.state == SoundState::Changed && given.file == stored.file;
  const bool isThere = given.state == SoundState::Present || given.state == SoundState::Unchecked;
  if (isOther || (hasChanged && isThere)) {
    if (note("sha256", stored.sha256, given.sha256, Weight::Meaning))
      stored = {given.file, given.sha256, given.sha256.isEmpty() ? SoundState::Unchecked : given.state};
    return;
  }
  const bool wasHeard = stored.state != SoundState::Missing;
  const bool isOnlyNamed = stored.sha256.isEmpty() && !stored.file.isEmpty();
  const bool mayBeOther = isOnlyNamed && (wasHeard || !isSameStem(stored.file, given.file));
  if (stored.file != given.file &&
      !note("file_name", stored.file, given.file, mayBeOther ? Weight::Meaning : Weight::Description))
    return;
  const bool moved = stored.file != given.file;
  stored.file = given.file;
  stored.sha256 = stored.sha256.isEmpty() ? given.sha256 : stored.sha256;
  if (isThere && (moved || stored.state == SoundState::Missing))
    stored.state = stored.sha256.isEmpty() ? SoundState::Present : SoundState::Unchecked;
}

}  // namespace

SampleComparison compared(const Sample& stored, const Sample& given, bool mayTake) {
  Comparing comparing(SetDifference::Of::Sample, stored.key, mayTake);
  Sample wanted = stored;
  comparing.coded("split", wanted.split, given.split, Weight::Description);
  comparing.coded("domain", wanted.domain, given.domain, Weight::Meaning);
  comparing.field("task", wanted.task, given.task, Weight::Meaning);
  comparing.coded("level", wanted.level, given.level, Weight::Meaning);
  comparing.field("language", wanted.language, given.language, Weight::Meaning);
  comparing.field("text", wanted.text, given.text, Weight::Meaning);
  comparing.field("text_cn", wanted.textCn, given.textCn, Weight::Meaning);
  comparing.field("task_description", wanted.taskDescription, given.taskDescription, Weight::Meaning);
  comparing.field("cues_in", wanted.cuesIn, given.cuesIn);
  comparing.field("cues_out", wanted.cuesOut, given.cuesOut);
  comparing.field("condition", wanted.condition, given.condition);
  comparing.field("source", wanted.source, given.source);
  comparing.field("licence", wanted.licence, given.licence);
  comparing.field("conversation_id", wanted.conversation, given.conversation);
  comparing.number("turn", wanted.turn, given.turn);
  comparing.field("others", wanted.extra, given.extra);
  comparing.sound(wanted.sound, given.sound);
  return {std::move(wanted), std::move(comparing.differences)};
}

ResponseComparison compared(const Response& stored, const Response& given, const QString& key, bool mayTake) {
  Comparing comparing(SetDifference::Of::Response, key, mayTake);
  Response wanted = stored;
  comparing.field("transcript", wanted.transcript, given.transcript);
  comparing.number("latency_ms", wanted.latencyMs, given.latencyMs);
  comparing.field("others", wanted.extra, given.extra);
  comparing.sound(wanted.sound, given.sound);
  return {std::move(wanted), std::move(comparing.differences)};
}

QList<SetDifference> differencesOf(const SetInfo& stored, const SetInfo& given) {
  Comparing comparing(SetDifference::Of::Set, stored.id.text(), true);
  SetInfo wanted = stored;
  comparing.field("name", wanted.name, given.name);
  comparing.field("version", wanted.version, given.version);
  comparing.field("licence", wanted.licence, given.licence);
  comparing.field("root", wanted.root, given.root);
  comparing.number("level_base", wanted.levelBase, given.levelBase);
  comparing.coded("loudness_policy", wanted.policy, given.policy, Weight::Description);
  return comparing.differences;
}

System filledIn(const System& stored, const System& given) {
  System wanted = stored;
  const auto fill = [](QString& text, const QString& other) { text = other.isEmpty() ? text : other; };
  if (given.title != given.name)
    wanted.title = given.title;
  fill(wanted.group, given.group);
  fill(wanted.backbone, given.backbone);
  fill(wanted.encoder, given.encoder);
  fill(wanted.decoder, given.decoder);
  fill(wanted.licence, given.licence);
  return wanted;
}

QList<SetDifference> differencesOf(const System& stored, const System& given) {
  Comparing comparing(SetDifference::Of::System, stored.name, true);
  System wanted = stored;
  comparing.field("name", wanted.title, given.title);
  comparing.field("group", wanted.group, given.group);
  comparing.field("backbone", wanted.backbone, given.backbone);
  comparing.field("encoder", wanted.encoder, given.encoder);
  comparing.field("decoder", wanted.decoder, given.decoder);
  comparing.field("licence", wanted.licence, given.licence);
  return comparing.differences;
}

}  // namespace s2s
