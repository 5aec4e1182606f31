// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Player.h"
#include "core/study/ClipShelf.h"

#include <QPointer>
#include <QWidget>

#include <array>
#include <optional>

namespace s2s {

class KeyButton;
class KeyMap;
class ProsodyShelf;
class RowHeader;
class TimeAxis;
class WaveGroup;
class WaveformView;

/// The three clips of a battle, one below the other on one axis of time and one of loudness.
class ClipRows : public QWidget {
  Q_OBJECT
 public:
  explicit ClipRows(QWidget* parent = nullptr);

  void showLoading();
  /// What is known of a clip before all three are there.
  void showPreview(Deck deck, const WavePreviewPtr& preview);
  /// All three at once, because they share their axes. A null clip is shown as missing.
  void showClips(const std::array<PreparedClipPtr, 3>& clips);
  void showHeard(Deck deck, const Heard& heard);
  /// Said in place of the share heard; empty: none.
  void showRemark(Deck deck, const QString& remark);
  /// The deck of the cursor, and where it stands.
  void showCursor(Deck deck, qint64 frame);
  void showLoop(Deck deck, const std::optional<FrameSpan>& region);
  void setLoopMode(bool on);
  /// The gain of each clip, for those who may know it.
  void setGainShown(bool on);
  /// Null: how the clips are spoken is not to be seen.
  void setProsodyShelf(ProsodyShelf* shelf);
  /// The wave alone, then spectrogram, pitch, intensity.
  void showNextView();
  /// Around the cursor; below 1: out.
  void zoom(double factor);
  /// By so many quarters of what is seen; below 0: back.
  void scroll(int quarters);
  void retranslate(const KeyMap& keys);

  const WaveformView& wave(Deck deck) const { return *m_waves[index(deck)]; }

 Q_SIGNALS:
  void playAsked(s2s::Deck deck);
  void seekAsked(s2s::Deck deck, qint64 frame);
  void loopAsked(s2s::Deck deck, s2s::FrameSpan region);

 private:
  static std::size_t index(Deck deck) { return static_cast<std::size_t>(deck); }
  void addRow(Deck deck);
  double longest() const;
  void showFacts();
  void showViewButton();

  std::array<RowHeader*, 3> m_headers{};
  std::array<WaveformView*, 3> m_waves{};
  std::array<PreparedClipPtr, 3> m_clips;
  TimeAxis* m_axis;
  bool m_gainShown = false;
  WaveGroup* m_group;
  KeyButton* m_viewButton;
  QString m_viewKey;
  double m_cursor = 0;  ///< seconds
};

}  // namespace s2s
