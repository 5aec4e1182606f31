#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# peaks_time.sh S2SARENA_CLI PLAIN_DECODE [SECONDS]: `audio peaks` of recordings of an hour, as whole processes, beside
# plain decoding (flac, mp3) and reading the bytes (wav). The files are made in a temporary folder and removed. Of seven
# runs the shortest counts: the others measure what else the machine does. Processor seconds are of all threads. Each row
# ends with pass or OVER: the time in relation to the plain one, the time of audiowaveform 1.10 on such a machine where
# it is known (and only for a whole hour), and 60 MB. Exit status 1 when a row is over.
set -euo pipefail
[[ $# -ge 2 ]] || { sed -n '3,7p' "$0" >&2; exit 2; }
cli=$1
plain=$2
seconds=${3:-3600}
runs=7
most_mb=60
over=0

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
ulimit -f 1000000 # no file over 1 GB, whatever goes wrong
export LC_ALL=C TIMEFORMAT='%R %U %S'

# Something with the ups and downs of speech, so that it costs what speech costs.
make_sound() { # make_sound FILE OPTION...
  ffmpeg -v error -y -f lavfi -i "anoisesrc=d=30:c=pink:r=48000:a=0.6:seed=1" -f lavfi -i "sine=f=170:d=30:r=48000" \
    -filter_complex "[0][1]amix,tremolo=f=4:d=0.9,aformat=channel_layouts=stereo" "$scratch/part.wav"
  ffmpeg -v error -y -stream_loop -1 -i "$scratch/part.wav" -t "$seconds" "${@:2}" "$scratch/$1"
}

shortest() { # shortest COMMAND...: wall and processor milliseconds of the quickest run
  local i
  for ((i = 0; i < runs; ++i)); do
    { time "$@" >/dev/null 2>&1; } 2>&1
  done | awk '{ wall = $1 * 1000; own = ($2 + $3) * 1000
    if (NR == 1 || wall < best) best = wall
    if (NR == 1 || own < least) least = own } END { printf "%.0f %.0f\n", best, least }'
}

memory() { # memory COMMAND...: largest resident memory of the process or one of its children, MB
  python3 - "$@" <<'END'
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
print(round(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024))
END
}

row() { # row FILE LIMIT AUDIOWAVEFORM COMMAND...: what COMMAND takes is the measure; AUDIOWAVEFORM in seconds, or -
  local file=$scratch/$1 ours theirs
  read -r -a ours <<<"$(shortest "$cli" audio peaks "$file" --out "$scratch/out.dat")"
  read -r -a theirs <<<"$(shortest "${@:4}" "$file")"
  awk -v name="$1" -v ours="${ours[0]}" -v own="${ours[1]}" -v plain="${theirs[0]}" -v plain_own="${theirs[1]}" \
    -v limit="$2" -v other="$3" -v seconds="$seconds" -v most_mb="$most_mb" \
    -v mb="$(memory "$cli" audio peaks "$file" --out "$scratch/out.dat")" 'BEGIN {
      relation = ours / (plain > 0 ? plain : 1)
      over = relation > limit || mb > most_mb || (other != "-" && seconds == 3600 && ours >= other * 1000)
      printf "  %-16s %7d ms (%5d)  %7d ms (%5d)  %5.2f of at most %.2f  %8s  %3d of %d MB  %s\n", name, ours, own,
        plain, plain_own, relation, limit, other == "-" ? other : other " s", mb, most_mb, over ? "OVER" : "pass"
      exit over }' || over=1
}

printf '  %-16s %18s  %18s  %21s  %8s  %12s\n' "an hour of" "peaks (processor)" "plain (processor)" "wall, in relation" \
  "a.w.form" "memory"
make_sound h16.wav -ac 1 -ar 16000
row h16.wav 2.5 0.31 "$plain" --raw
rm "$scratch/h16.wav"
make_sound h48.wav
row h48.wav 2.5 - "$plain" --raw
rm "$scratch/h48.wav"
make_sound h48.flac
row h48.flac 1.15 3.2 "$plain"
rm "$scratch/h48.flac"
make_sound h48.mp3 -b:a 128k
row h48.mp3 1.15 8.9 "$plain"
exit "$over"
