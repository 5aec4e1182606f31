// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Heard.h"
#include "core/model/Sample.h"
#include "core/study/ClipShelf.h"
#include "ui/common/Theme.h"

#include <QWidget>

#include <optional>

class QToolButton;

namespace s2s {

class Label;
class WaveformView;

/// One clip that can be heard, in words.
struct ShownClip {
  QString name, remark;  ///< whose it is, and what is to be known of it
  QString words;         ///< what is said in it
  Sound sound;
  ClipRequest request;
  theme::Color hue = theme::Color::Instruction;
};

/// A clip of the selected sample: a button with its key, its wave, what is said in it, and what is wrong with it.
class ClipRow : public QWidget {
  Q_OBJECT
 public:
  /// @p number from 1 is its key as well; above 9 there is none.
  ClipRow(ShownClip clip, int number, QWidget* parent = nullptr);

  const ShownClip& shown() const { return m_shown; }
  /// Whether the file is there to be played.
  bool isPlayable() const;
  /// Whether nobody has asked for its sound yet.
  bool isUntouched() const { return m_state == State::Untouched && isPlayable(); }
  bool isLoading() const { return m_state == State::Loading; }
  /// Null until showPrepared().
  const PreparedClipPtr& prepared() const { return m_prepared; }

  void showLoading();
  void showPreview(const WavePreviewPtr& preview);
  WaveformView* wave() { return m_wave; }
  void showPrepared(const PreparedClipPtr& clip);
  void showFailed(const QString& why);
  void setPlayhead(std::optional<qint64> frame);
  /// The part that is tinted.
  void setHeard(const Heard& heard);
  void setPlaying(bool on);

 Q_SIGNALS:
  void playAsked();
  void seekAsked(qint64 frame);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  enum class State { Untouched, Loading, Ready, Failed };

  void retranslate();
  void showButton();

  ShownClip m_shown;
  int m_number;
  State m_state = State::Untouched;
  bool m_playing = false;
  PreparedClipPtr m_prepared;
  QString m_failure;
  QToolButton* m_button;
  Label* m_name;
  Label* m_status;
  WaveformView* m_wave;
  Label* m_words;
  Label* m_trouble;
};

}  // namespace s2s
