// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/ShellFixture.h"

#include "core/study/NewStudy.h"
#include "tests/support/FakeSpeaker.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

namespace s2s {
namespace {

Doors testDoors() {
  Doors made;
  made.clock = std::make_unique<SystemClock>();
  made.clips = std::make_unique<ClipReader>(QStringLiteral("no-decoder"));
  made.speaker = std::make_unique<FakeSpeaker>();
  return made;
}

void write(const QString& path, const QByteArray& bytes) {
  QDir().mkpath(QFileInfo(path).path());
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
    qFatal("cannot write %s", qPrintable(path));
}

}  // namespace

Shell::Shell()
    : settings(folder.filePath(QStringLiteral("settings.ini"))), study(testDoors()), player(study.speaker()) {
  window = std::make_unique<MainWindow>(
      MainWindow::Parts{study, player, settings, ask, folder.filePath(QStringLiteral("set"))}, standIns());
}

Shell::~Shell() = default;

QList<PageEntry> Shell::standIns() {
  QList<PageEntry> all = shellPages();
  int place = 1;
  const QList<std::pair<QString, Qt::Key>> studyPages = {{page::kQuality, Qt::Key_1}, {page::kListen, Qt::Key_2},
                                                         {page::kSets, Qt::Key_4},    {page::kAgreement, Qt::Key_6},
                                                         {page::kRatings, Qt::Key_7}, {page::kJudges, Qt::Key_8}};
  for (const auto& [pageId, key] : studyPages) {
    const QString id = pageId;
    PageEntry entry;
    entry.id = id;
    entry.key = QKeySequence(Qt::ALT | key);
    entry.icon = id;
    entry.title = [id] { return id; };
    entry.forAnnotators = entry.needsRater = id == page::kListen || id == page::kQuality;
    entry.make = [this, id](const PageParts&) {
      ++m_made[id];
      auto* stand = new QWidget;
      stand->setObjectName(QStringLiteral("page-") + id);
      return stand;
    };
    entry.pause = [this, id](QWidget*) { ++m_paused[id]; };
    if (id == page::kListen)
      entry.setRater = [this](QWidget*, const RaterId& rater) { m_rater = rater; };
    all.insert(place++, entry);
  }
  return all;
}

QString Shell::writeSet(int samples, int systems, const QString& extraResponseLine) const {
  const QString root = folder.filePath(QStringLiteral("set"));
  QByteArray sampleLines, responseLines;
  for (int i = 0; i < samples; ++i) {
    const QByteArray number = QByteArray::number(i);
    sampleLines += "{\"file_name\":\"s" + number + ".wav\",\"id\":\"s" + number +
                   "\",\"domain\":\"education\",\"task\":\"rhythm_control\",\"level\":\"L" +
                   QByteArray::number(1 + i % 4) + "\",\"language\":\"en\",\"text\":\"Say it\"}\n";
    write(root + QStringLiteral("/s%1.wav").arg(i), "RIFF");
    for (int j = 0; j < systems; ++j) {
      const QByteArray file = "r" + number + "_" + QByteArray::number(j) + ".wav";
      responseLines += "{\"file_name\":\"" + file + "\",\"sample_id\":\"s" + number + "\",\"system\":\"system-" +
                       QByteArray(1, static_cast<char>('a' + j)) + "\"}\n";
      write(root + QLatin1Char('/') + QString::fromLatin1(file), "RIFF");
    }
  }
  write(root + QStringLiteral("/set.json"), "{\"id\":\"small\",\"name\":\"Small set\",\"version\":\"1\"}");
  write(root + QStringLiteral("/samples.jsonl"), sampleLines);
  write(root + QStringLiteral("/responses.jsonl"), responseLines + extraResponseLine.toUtf8());
  return root;
}

bool Shell::openNewStudy(bool demo) {
  NewStudySettings wanted;
  wanted.path = file(QStringLiteral("study.s2sarena"));
  wanted.title = QStringLiteral("Study of a test");
  wanted.setFolders = {writeSet(4, 3)};
  wanted.demo = demo;
  std::optional<bool> done;
  study.create(wanted, [&done](const Result<void>& made) { done = static_cast<bool>(made); });
  return QTest::qWaitFor([&done] { return done.has_value(); }) && *done;
}

QWidget* Shell::rail(const QString& id) const { return window->findChild<QWidget*>(QStringLiteral("rail-") + id); }

bool Shell::railShows(const QString& id) const { return rail(id) && !rail(id)->isHidden(); }

int Shell::made(const QString& id) const { return m_made.count(id) ? m_made.at(id) : 0; }

int Shell::paused(const QString& id) const { return m_paused.count(id) ? m_paused.at(id) : 0; }

QStringList namelessControls(QWidget* root) {
  QStringList nameless;
  const QList<QWidget*> widgets = root->findChildren<QWidget*>();
  for (QWidget* widget : widgets) {
    const bool control = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
                         qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QAbstractSlider*>(widget) ||
                         qobject_cast<QAbstractItemView*>(widget) || qobject_cast<QLineEdit*>(widget);
    // The parts that Qt makes inside its own controls are named through these.
    const bool inner = qobject_cast<QScrollBar*>(widget) || qobject_cast<QComboBox*>(widget->parentWidget()) ||
                       qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) ||
                       qobject_cast<QLineEdit*>(widget->parentWidget()) || widget->inherits("QComboBoxListView") ||
                       widget->inherits("QHeaderView") || widget->inherits("QTableCornerButton");
    if (!control || inner)
      continue;
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
    if (!face || face->text(QAccessible::Name).isEmpty())
      nameless.append(QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName());
  }
  return nameless;
}

}  // namespace s2s
