// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SetOptions.h"
#include "core/store/Store.h"
#include "core/study/SetAddition.h"

#include <memory>

namespace s2s::cli {
namespace {

struct RelinkChoice {
  std::string study, set, folder;
};

void relink(const RelinkChoice& choice, Terminal& terminal) {
  const auto store = terminal.open(QString::fromStdString(choice.study), OpenMode::ReadWrite);
  if (!store)
    return;
  const Result<Contents> contents = store->load();
  if (!contents)
    return terminal.fail(contents.error());
  SetId set(QString::fromStdString(choice.set));
  if (set.isEmpty() && contents->sets.size() == 1)
    set = contents->sets.constFirst().id;
  RelinkOptions options;
  options.cancelled = &Terminal::interrupted();
  options.progress = [&terminal](qint64 done, qint64 total) { terminal.progress(done, total); };
  const Result<Relinked> found = relinked(*contents, set, QString::fromStdString(choice.folder), options);
  if (!found)
    return terminal.fail(found.error());
  terminal.endProgress();
  Edit edit;
  edit.replaced = changesOf(*contents, *found);
  if (const Result<int> written = write(*store, edit); !written)
    return terminal.fail(written.error());
  terminal.say(QStringLiteral("%1: found %2 by path, %3 under another spelling, %4 by content")
                   .arg(found->set.name)
                   .arg(found->byPath)
                   .arg(found->bySpelling)
                   .arg(found->byHash));
  for (const QString& path : found->missing)
    terminal.message(QStringLiteral("%1: not found in the new folder. Copy it there, or relink once more.").arg(path));
  for (const QString& path : found->changed)
    terminal.message(QStringLiteral("%1: what has this name is another sound, and was not taken.").arg(path));
  if (!found->leftBehind.isEmpty())
    terminal.message(
        QStringLiteral("Nothing was relinked: %1 sounds lie in %2 only, and a set has one folder. Put all of "
                       "it below one folder, and relink to that.")
            .arg(found->leftBehind.size())
            .arg(found->set.root));
  if (!found->missing.isEmpty() || !found->changed.isEmpty())
    terminal.setExit(Exit::DataHasProblems);
  terminal.result({{"set", utf8(found->set.id.text())},
                   {"root", utf8(found->set.root)},
                   {"by_path", found->byPath},
                   {"by_spelling", found->bySpelling},
                   {"by_hash", found->byHash},
                   {"missing", textsJson(found->missing)},
                   {"changed", textsJson(found->changed)},
                   {"left_behind", textsJson(found->leftBehind)}});
}

}  // namespace

void addRelink(CLI::App& app, Terminal& terminal) {
  const auto choice = std::make_shared<RelinkChoice>();
  CLI::App* verb = addVerb(app, terminal, "relink", "Find the sound of a set that was moved, by path, then by content");
  verb->add_option("study", choice->study, "The study")->required();
  verb->add_option("folder", choice->folder, "Where the sound is now")->required();
  verb->add_option("--set", choice->set, "Id of the set; may be left out where there is only one");
  verb->callback([choice, &terminal] { relink(*choice, terminal); });
}

}  // namespace s2s::cli
