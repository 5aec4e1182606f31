#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# with_display.sh PROGRAM [ARGUMENT...]: runs it on an X server with a window manager, and beside a sound server whose one
# device plays to nobody ("nul"; record from it with parec --device=nul.monitor). All of it is its own and ends with it.
set -uo pipefail
[[ $# -gt 0 ]] || { sed -n '3,4p' "$0" >&2; exit 2; }

for tool in Xvfb openbox xprop pulseaudio; do
  command -v "$tool" >/dev/null || { echo "with_display.sh: $tool is not installed; ./dev test installs it" >&2; exit 2; }
done

place=$(mktemp -d)
chmod 700 "$place"
started=()
finish() {
  local i
  for ((i = ${#started[@]} - 1; i >= 0; --i)); do
    kill "${started[i]}" 2>/dev/null && wait "${started[i]}" 2>/dev/null
  done
  rm -rf "$place"
}
trap finish EXIT
trap 'exit 130' INT TERM

until_true() { # until_true WHAT COMMAND...: up to 20 s
  local what=$1 tries
  shift
  for ((tries = 0; tries < 400; ++tries)); do
    "$@" >/dev/null 2>&1 && return 0
    sleep 0.05
  done
  echo "with_display.sh: $what did not start" >&2
  cat "$place"/*.log >&2
  exit 1
}

export XDG_RUNTIME_DIR=$place
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS

Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp -noreset 3>"$place/display" >"$place/xvfb.log" 2>&1 &
started+=($!)
until_true "the X server" test -s "$place/display"
DISPLAY=:$(<"$place/display")
export DISPLAY
openbox --sm-disable >"$place/openbox.log" 2>&1 &
started+=($!)
until_true "the window manager" bash -c 'xprop -root _NET_SUPPORTING_WM_CHECK | grep -q "window id"'

# Without norewinds=1 the pulls of the sound come 1.9 s apart.
export PULSE_SERVER=unix:$place/pulse-t
pulseaudio -n --daemonize=no --exit-idle-time=-1 --use-pid-file=no \
  --load="module-native-protocol-unix auth-anonymous=1 socket=$place/pulse-t" \
  --load="module-null-sink sink_name=nul rate=48000 channels=2 format=float32le norewinds=1" \
  >"$place/pulseaudio.log" 2>&1 &
started+=($!)
until_true "the sound server" test -S "$place/pulse-t"

export QT_QPA_PLATFORM=xcb
"$@" 3>&- &
program=$!
started+=("$program")
wait "$program"
