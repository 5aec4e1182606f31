// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/StudyOnFiles.h"
#include "ui/common/Notices.h"
#include "ui/quality/QualityPage.h"

#include <QHash>
#include <QStringList>
#include <QTest>

namespace s2s::test {

/// Keeps what a page wanted the person to know.
class KeptWarnings final : public Notices {
 public:
  void inform(const QString& text) override { informed.append(text); }
  void warn(const QString& key, const QString& text) override { warnings.insert(key, text); }
  void clear(const QString& key) override { warnings.remove(key); }

  QStringList informed;
  QHash<QString, QString> warnings;
};

/// The page over a small study, with anna reviewing.
class ReviewPage {
 public:
  struct Plan {
    int samples = 4;
    double seconds = 2;  ///< of each clip
    bool hideLevel = false;
    QString split = QStringLiteral("seed");
    QStringList missing;   ///< sounds that are not there, "audio/0.wav"
    QStringList cut = {};  ///< sounds of which half is there
    bool showProsody = false;
  };

  explicit ReviewPage(const Plan& plan);
  ReviewPage() : ReviewPage(Plan()) {}

  QualityPage& page() { return *m_page; }
  QualityCheck& check() { return *m_page->check(); }
  Study& study() { return m_data.study(); }
  Player& player() { return *m_player; }
  StudyOnFiles& files() { return m_data; }
  KeptWarnings& notices() { return m_notices; }

  template <class Widget>
  Widget* find(const char* name) {
    return m_page->findChild<Widget*>(QLatin1String(name));
  }
  QString hint();

  bool reach(SessionState state);
  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
  void press(const QList<Qt::Key>& keys);
  void hear(double seconds) { m_data.speaker().pullSeconds(seconds); }
  void hearAll() { hear(2.2); }
  /// Waits until so many are done and the next one is there.
  bool settles(int done);
  /// Marks of others, given before.
  bool addMarks(const QList<QualityMark>& marks);
  const QList<QualityMark>& marks() { return study().contents().marks; }

 private:
  StudyOnFiles m_data;
  KeptWarnings m_notices;
  std::unique_ptr<Player> m_player;
  std::unique_ptr<QualityPage> m_page;
};

QualityMark markBy(const QString& reviewer, const SampleId& sample, Mark mark, MarkReasons reasons = {});

}  // namespace s2s::test
