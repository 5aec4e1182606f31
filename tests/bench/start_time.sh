#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# start_time.sh S2SARENA [RUNS]: how long it takes from the start of the process, loading included, until its window was
# painted and can take a key, which the program says under S2S_START_TIME=1; empty, and with a study that opens behind
# it. On the screen that QT_QPA_PLATFORM names, offscreen unless told.
set -euo pipefail
[[ $# -ge 1 ]] || { sed -n '3,5p' "$0" >&2; exit 2; }
program=$1
runs=${2:-10}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -m 700 "$scratch/run"
export S2S_START_TIME=1 QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
export XDG_CONFIG_HOME=$scratch/config XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$scratch/run}

one_start() { # one_start ARGUMENT...: milliseconds of one run, ended as soon as its window is there
  local line took= started began=${EPOCHREALTIME/[.,]/}
  coproc "$program" "$@" 2>&1 >/dev/null
  started=$COPROC_PID
  while read -r -t 30 line <&"${COPROC[0]}"; do
    [[ $line == "start: "*" ms" ]] && took=$(((${EPOCHREALTIME/[.,]/} - began) / 1000)) && break
  done
  kill "$started" 2>/dev/null || true
  wait "$started" 2>/dev/null || true
  [[ -n $took ]] || { echo "start_time.sh: $program never said when it had started" >&2; exit 1; }
  echo "$took"
}

measure() { # measure WHAT ARGUMENT...
  local what=$1 times=() i
  shift
  one_start "$@" >/dev/null # once unmeasured: the first start reads the disk
  for ((i = 0; i < runs; ++i)); do
    times+=("$(one_start "$@")")
  done
  mapfile -t times < <(printf '%s\n' "${times[@]}" | sort -n)
  printf '  %-66s %5d %5d %5d ms (shortest, median, longest of %d)\n' "$what" \
    "${times[0]}" "${times[runs / 2]}" "${times[runs - 1]}" "$runs"
}

measure "s2sarena: start to painted window"
"${program}-cli" demo "$scratch/demo" >/dev/null
measure "s2sarena STUDY: start to painted window" "$scratch/demo/demo.s2sarena"
