// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/StudyOnFiles.h"
#include "ui/annotate/AnnotatePage.h"
#include "ui/attention/SoundChecks.h"
#include "ui/common/AppSettings.h"
#include "ui/common/Notices.h"

#include <QHash>
#include <QStringList>
#include <QTest>

namespace s2s::test {

/// Keeps what a page wanted the person to know.
class KeptNotices final : public Notices {
 public:
  void inform(const QString& text) override { informed.append(text); }
  void warn(const QString& key, const QString& text) override { warnings.insert(key, text); }
  void clear(const QString& key) override { warnings.remove(key); }

  QStringList informed;
  QHash<QString, QString> warnings;
};

/// The page over a small study, with anna or another listening.
class ListeningPage {
 public:
  struct Plan {
    int samples = 3;
    double seconds = 4;  ///< of each clip
    CriteriaMode criteria = CriteriaMode::Required;
    bool askLoserReason = false;
    QStringList missing;             ///< sounds that are not there, "audio/0-1.wav"
    QStringList cut = {};            ///< sounds of which half is there
    QList<PlanItemKind> kinds = {};  ///< of anna's walk from its beginning; canonical a is the known answer
    AttentionSettings attention = {};
    bool isWhispered = false;         ///< clips of -60 dBFS, played as they are
    AppSettings* settings = nullptr;  ///< null: no sound checks
    QString rater = QStringLiteral("anna");
  };

  explicit ListeningPage(const Plan& plan);
  ListeningPage() : ListeningPage(Plan()) {}

  AnnotatePage& page() { return *m_page; }
  Session& session() { return *m_page->session(); }
  Study& study() { return m_data.study(); }
  Player& player() { return *m_player; }
  FakeSpeaker& speaker() { return m_data.speaker(); }
  KeptNotices& notices() { return m_notices; }
  ShiftedClock& clock() { return m_data.clock(); }
  QString path() const { return m_data.path(); }

  template <class Widget>
  Widget* find(const char* name) {
    return m_page->findChild<Widget*>(QLatin1String(name));
  }
  QString hint();

  bool reach(SessionState state);
  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
  void press(const QList<Qt::Key>& keys);
  /// Lets the device play that long.
  void hear(double seconds) { m_data.speaker().pullSeconds(seconds); }
  /// The whole first pass.
  void hearAll();
  /// Hears all, says A about everything, and waits for what comes then.
  bool judgeOne();
  const Verdict& lastVerdict() { return study().contents().verdicts.last(); }

 private:
  void fixWalk(const QList<PlanItemKind>& kinds);

  StudyOnFiles m_data;
  KeptNotices m_notices;
  std::unique_ptr<Player> m_player;
  std::unique_ptr<AnnotatePage> m_page;
};

}  // namespace s2s::test
