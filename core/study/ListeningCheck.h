// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Player.h"
#include "core/base/Clock.h"
#include "core/base/Id.h"

#include <QObject>
#include <QString>

#include <optional>

namespace s2s {

/// What a sound check found out about how somebody hears on one device.
struct ListeningCheck {
  RaterId rater;
  QString device;
  qint64 at = 0;         ///< UTC ms
  bool skipped = false;  ///< "not now"
  /// On which side the sound of that side was heard; Both: on both, or the person could not tell.
  std::optional<Ear> left, right;
  std::optional<bool> headphones;
  int volumePercent = 0;

  bool sidesRight() const { return left == Ear::Left && right == Ear::Right; }
  bool sidesSwapped() const { return left == Ear::Right && right == Ear::Left; }
  bool operator==(const ListeningCheck&) const = default;
};

/// For the verdicts given afterwards: "headphones · L R ok", or "sound check skipped". Data, so never translated.
QString deviceNote(const ListeningCheck& check);

/// Whether @p rater needs not be asked again on @p device: 12 hours, or one after "not now". Of other ears it says
/// nothing.
bool stillHolds(const ListeningCheck& check, const RaterId& rater, const QString& device, qint64 nowMs);

/// One line of JSON for the settings; nothing for text that is none, or does not say whose check it was.
QString toText(const ListeningCheck& check);
std::optional<ListeningCheck> listeningCheckFrom(const QString& text);

enum class CheckStep { FirstSide, SecondSide, Level, Headphones, Done };

/// The sound check of about 20 seconds: which side is heard (both in turn, the first by a coin), a comfortable level,
/// headphones or not. The volume may be changed meanwhile; where it was locked, it is so again afterwards. Plays on the
/// player by itself; the player must be nobody else's meanwhile. GUI thread.
class ListeningCheckRun : public QObject {
  Q_OBJECT
 public:
  ListeningCheckRun(Player& player, const Clock& clock, QObject* parent = nullptr);
  ~ListeningCheckRun() override;

  void start();
  /// The sound of this step once more.
  void playAgain();
  // The answers; each belongs to one step and does nothing in another.
  void heardOn(Ear side);
  void levelIsRight();
  void setHeadphones(bool on);
  /// Ends the check at any step.
  void skip();
  /// Gives the player back for a while; playAgain() goes on.
  void interrupt();

  CheckStep step() const { return m_step; }
  /// What was found; whole at the step Done, but for who was asked.
  const ListeningCheck& found() const { return m_found; }

 Q_SIGNALS:
  void stepChanged();

 private:
  void go(CheckStep step);
  void borrow();
  void giveBack();
  Ear side() const;

  Player& m_player;
  const Clock& m_clock;
  ClipPtr m_bursts, m_speech;
  ListeningCheck m_found;
  CheckStep m_step = CheckStep::Done;
  Ear m_first = Ear::Left;
  std::optional<bool> m_lock;  ///< of the volume, before the player was borrowed
};

}  // namespace s2s
