#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# guards.sh RULE ROOT     prints the offences against one rule below ROOT; exit 1 when there are any
# guards.sh --list        the rules
# guards.sh --self-test   plants an offence against each rule and shows that it is found
set -uo pipefail

sources() { # sources FOLDER...: our C++ files in those folders that exist
  local folder
  for folder in "$@"; do
    [[ -d $folder ]] && find "$folder" -type f \( -name '*.h' -o -name '*.cpp' \)
  done | sort
}

seek() { # seek REGEX FOLDER...: lines that match, as file:line:text
  local regex=$1 files
  shift
  mapfile -t files < <(sources "$@")
  ((${#files[@]})) && grep -nHE -e "$regex" "${files[@]}"
}

# Comments may name what code may not use.
without_comments() { grep -vE '^[^:]+:[0-9]+:[[:space:]]*(//|\*)'; }

rule_no_widgets_in_core() {
  seek '#include *<(QtWidgets/|QtGui/|QtCharts/|QWidget|QApplication|QGuiApplication|QMessageBox|QFileDialog|QDialog|QInputDialog)' core
  seek '\b(QApplication|QMessageBox|QFileDialog|QInputDialog)\b' core | without_comments
}

rule_no_doors_in_views() {
  seek '#include *<(QSql|QtSql/|QNetwork|QtNetwork/|sndfile|QProcess|QAudioSink|QAudioDecoder|QWebSocket)' ui app/gui
  seek '\bQProcess\b' ui app/gui | without_comments
}

rule_no_bare_waits_in_tests() {
  seek '\b(qWait|qSleep|usleep|nanosleep)\(|QThread::(m|u)?sleep\(|this_thread::sleep|[^_[:alnum:]]sleep\(' tests | without_comments
}

# QDBusConnection::connect() knows no member pointers.
rule_no_string_connects() {
  seek '\b(SIGNAL|SLOT)\(' core ui app tests | grep -v QDBus | without_comments
}

rule_licence_in_every_source() {
  local file
  { sources core ui app tests; find . -path ./build -prune -o -path ./.git -prune -o -type f \
      \( -name CMakeLists.txt -o -name '*.cmake' -o -name '*.sh' -o -name '*.sql' -o -path './dev' -o -path './.ci/*' \) -print; } |
    while read -r file; do
      head -n 2 "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' || echo "$file:1: no SPDX line"
    done
}

rule_colours_only_in_the_theme() {
  local names='white|black|red|green|blue|cyan|magenta|yellow|gray|lightGray|dark(Red|Green|Blue|Cyan|Magenta|Yellow|Gray)'
  seek "\"#[0-9a-fA-F]{3,8}\"|0x[0-9a-fA-F]{6}([0-9a-fA-F]{2})?\\b.*(rgb|Rgb|Colou?r)|\\bqRgba?\\([0-9]|QColor(::fromRgb)?( +[a-zA-Z_]+)?[({] *[0-9\"]|\\bQt::($names)\\b" ui app/gui |
    grep -vE '^(ui/common/Theme[A-Za-z]*\.(h|cpp)):' | without_comments
}

# What a folder of core may include besides itself.
may_include() {
  case $1 in
    base) echo ;;
    model) echo base ;;
    stats | audio | store | sets | net) echo 'base|model' ;;
    report) echo 'base|model|stats' ;;
    study) echo 'base|model|stats|report|audio|store|sets|net' ;;
  esac
}

rule_layers() {
  local folder library
  for folder in core/*/; do
    library=$(basename "$folder")
    seek '#include *"core/' "$folder" | grep -vE "\"core/($library|$(may_include "$library"))/"
  done
  seek '#include *"(ui|app|tests)/' core
  seek '#include *"(app|tests)/|#include *"core/(store/(Connection|Query)|audio/QtSpeaker)' ui
  seek '#include *"tests/' app
  seek '#include *"(ui/|app/gui/)' app/cli app/decode
}

rule_short_files() {
  local file lines
  sources core ui app tests | while read -r file; do
    lines=$(wc -l <"$file")
    ((lines <= 600)) || echo "$file:$lines: longer than 600 lines"
  done
}

rule_nothing_unfinished() {
  seek '\b(TODO|FIXME|XXX|HACK|TBD|WIP)\b|[Nn]ot (yet )?implemented|[Cc]oming soon' core ui app tests
  local file
  find . -path ./build -prune -o -type f \( -name CMakeLists.txt -o -name '*.cmake' -o -name '*.sql' \) -print |
    while read -r file; do grep -nHE '\b(TODO|FIXME|XXX|HACK|TBD)\b' "$file"; done
}

rules() { declare -F | sed -n 's/^declare -f rule_//p'; }

check() { # check RULE ROOT
  local found
  found=$(cd "$2" && "rule_$1")
  [[ -z $found ]] && return 0
  printf '%s\n' "$found"
  return 1
}

plant() { # plant ROOT FILE: its text comes from standard input, below a licence line
  mkdir -p "$(dirname "$1/$2")"
  { echo '// SPDX-License-Identifier: GPL-3.0-or-later'; cat; } >"$1/$2"
}

offence() { # offence RULE ROOT: plants every form of offence that the rule is there for, each in a file of its own
  case $1 in
    no_widgets_in_core)
      plant "$2" core/model/A.h <<<'#include <QWidget>'
      plant "$2" core/model/B.h <<<'#include <QtWidgets/QLabel>'
      plant "$2" core/model/C.cpp <<<'void f() { QMessageBox::warning(nullptr, {}, {}); }' ;;
    no_doors_in_views)
      plant "$2" ui/set/A.cpp <<<'#include <QSqlQuery>'
      plant "$2" ui/set/B.cpp <<<'#include <QNetworkAccessManager>'
      plant "$2" app/gui/C.cpp <<<'#include <sndfile.h>'
      plant "$2" app/gui/D.cpp <<<'QProcess process;' ;;
    no_bare_waits_in_tests)
      plant "$2" tests/A.cpp <<<'QTest::qWait(100);'
      plant "$2" tests/B.cpp <<<'QThread::sleep(1);'
      plant "$2" tests/C.cpp <<<'std::this_thread::sleep_for(1ms);'
      plant "$2" tests/D.cpp <<<'  sleep(1);' ;;
    no_string_connects)
      plant "$2" ui/A.cpp <<<'connect(a, SIGNAL(clicked()), b, c);'
      plant "$2" core/study/B.cpp <<<'connect(a, b, c, SLOT(run()));' ;;
    licence_in_every_source)
      mkdir -p "$2/core/base"
      echo '#pragma once' >"$2/core/base/A.h"
      echo 'project(a)' >"$2/core/CMakeLists.txt"
      echo 'echo a' >"$2/dev" ;;
    colours_only_in_the_theme)
      plant "$2" ui/A.cpp <<<'const QColor a("#1e2126");'
      plant "$2" ui/B.cpp <<<'painter.setPen(Qt::darkRed);'
      plant "$2" ui/common/C.cpp <<<'const QColor a(12, 13, 14);'
      plant "$2" app/gui/D.cpp <<<'const QRgb a = qRgb(1, 2, 3);' ;;
    layers)
      plant "$2" core/stats/A.cpp <<<'#include "core/store/Store.h"'
      plant "$2" core/audio/B.h <<<'#include "core/sets/SetReader.h"'
      plant "$2" core/base/C.h <<<'#include "core/model/Battle.h"'
      plant "$2" core/study/D.h <<<'#include "ui/common/Theme.h"'
      plant "$2" core/report/G.h <<<'#include "core/study/Study.h"'
      plant "$2" ui/set/E.h <<<'#include "core/store/Connection.h"'
      plant "$2" app/cli/F.h <<<'#include "ui/common/Theme.h"' ;;
    short_files) seq 600 | plant "$2" core/base/A.cpp ;;
    nothing_unfinished)
      plant "$2" core/base/A.cpp <<<'// TODO: the rest'
      plant "$2" app/cli/B.cpp <<<'say("This is not yet implemented.");'
      plant "$2" core/store/sql/001.sql <<<'-- FIXME' ;;
    *) return 1 ;;
  esac
}

innocent() { # innocent ROOT: what looks like an offence and is none
  plant "$1" core/model/Task.h <<<'// A widget, QApplication, is not for here; Qt::red neither.'
  plant "$1" ui/common/Theme.cpp <<<'const QColor a("#1e2126");'
  plant "$1" ui/set/Page.cpp <<<'field->setPlaceholderText(tr("Search")); pen = Qt::transparent;'
  plant "$1" ui/set/Table.cpp <<<'// QProcess is a door'
  plant "$1" tests/tst_a.cpp <<<'QTRY_COMPARE_WITH_TIMEOUT(a, b, 1000); spy.wait(500); // the rest of a sleep'
  plant "$1" core/study/Study.cpp <<<'#include "core/store/Store.h"'
  seq 599 | plant "$1" core/base/Long.cpp
}

self_test() {
  local rule file wrong=0 expected found
  root=$(mktemp -d)  # not local: the trap runs outside
  trap 'rm -rf "$root"' EXIT
  innocent "$root/innocent"
  for rule in $(rules); do
    check "$rule" "$root/innocent" || { echo "$rule: complains of innocent code"; wrong=1; }
    offence "$rule" "$root/$rule" || { echo "$rule: no offence is planted against it"; wrong=1; continue; }
    found=$(check "$rule" "$root/$rule") && { echo "$rule: finds nothing"; wrong=1; }
    expected=$(find "$root/$rule" -type f | sed "s|^$root/$rule/||")
    for file in $expected; do
      grep -qE "^(\./)?$file:" <<<"$found" || { echo "$rule: does not see $file"; wrong=1; }
    done
  done
  ((wrong)) || echo "each of $(rules | wc -l) rules finds what is planted against it"
  return "$wrong"
}

case ${1-} in
  --list) rules ;;
  --self-test) self_test ;;
  *)
    [[ $# -eq 2 ]] && declare -F "rule_$1" >/dev/null || { sed -n '3,5p' "$0" >&2; exit 2; }
    check "$1" "$2" ;;
esac
