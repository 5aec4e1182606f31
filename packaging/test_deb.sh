#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# packaging/test_deb.sh BUILD_DIR: makes the Debian package of a release build and uses it as installed: with dpkg -i where
# root may do that (and it is taken off again), else unpacked in a folder of its own.
set -euo pipefail
build=$(readlink -f "${1:?the folder of a release build}")

scratch=$(mktemp -d)
installed=
finish() {
  [[ -z $installed ]] || dpkg --remove s2sarena >/dev/null 2>&1 || true
  rm -rf "$scratch"
}
trap finish EXIT

step() { printf '   %s\n' "$*"; }
fail() { printf 'packaging/test_deb.sh: %s\n' "$*" >&2; exit 1; }

contains() { # contains TEXT WHAT: TEXT has WHAT in it
  [[ $1 == *"$2"* ]] || fail "\"$2\" is not in: $1"
}

(cd "$build" && cpack -G DEB -B "$scratch/packages") >"$scratch/cpack.log" 2>&1 || { cat "$scratch/cpack.log" >&2; exit 1; }
package=$(find "$scratch/packages" -maxdepth 1 -name '*.deb')
[[ -f $package ]] || fail "no package was made"
step "made $(basename "$package"), $(($(stat -c %s "$package") / 1024)) kB"

depends=$(dpkg-deb --field "$package" Depends)
for one in libqt6core6 libqt6sql6-sqlite qt6-qpa-plugins gstreamer1.0-plugins-good libsndfile1 libsoxr0 libebur128-1 librubberband2; do
  contains "$depends" "$one"
done
step "depends on what it links and on what it loads"

root=$scratch/root
if ((EUID == 0)) && ! dpkg-query -W s2sarena >/dev/null 2>&1 && dpkg -i "$package" >"$scratch/dpkg.log" 2>&1; then
  installed=1 root=
  step "installed"
else
  if ((EUID == 0)) && [[ -f $scratch/dpkg.log ]]; then
    dpkg --remove s2sarena >/dev/null 2>&1 || true
  fi
  dpkg-deb -x "$package" "$root"
  step "unpacked, for it could not be installed"
fi

export HOME=$scratch/home XDG_RUNTIME_DIR=$scratch/run QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
mkdir -p "$HOME" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
cd "$scratch"

version=$("$root/usr/bin/s2sarena-cli" --version)
doctor=$("$root/usr/bin/s2sarena-cli" doctor) || fail "s2sarena-cli doctor finds fault: $doctor"
contains "$doctor" "$root/usr/share/s2sarena/demo"
contains "$doctor" "$root/usr/libexec/s2sarena/s2sarena-decode"
step "s2sarena-cli $version finds its decoder and its demo set where they were installed"

"$root/usr/bin/s2sarena-cli" demo "$scratch/demo" >/dev/null
contains "$("$root/usr/bin/s2sarena-cli" rate "$scratch/demo/demo.s2sarena" --json)" '"systems"'
clip=$(find "$scratch/demo/set/audio" -name '*.opus' | sort | sed -n 1p)
(($("$root/usr/libexec/s2sarena/s2sarena-decode" "$clip" 48000 | wc -c) > 48000)) || fail "nothing was decoded of $clip"
contains "$("$root/usr/bin/s2sarena-cli" audio info "$clip" --json)" '"sha256"'
step "writes the demo study, rates it and decodes its sound"

if [[ -x $root/usr/bin/s2sarena ]]; then
  contains "$("$root/usr/bin/s2sarena" --version)" "$version"
  status=0
  timeout 5 "$root/usr/bin/s2sarena" --demo >"$scratch/window.log" 2>&1 || status=$?
  # It has to be there still when its time is over.
  ((status == 124)) || { cat "$scratch/window.log" >&2; fail "the window ended with status $status"; }
  [[ -x $root/usr/libexec/s2sarena/s2sarena-decode-media ]] || fail "nothing decodes what libsndfile does not know"
  step "the window opens the demo offscreen and stays"
  desktop-file-validate "$root/usr/share/applications/s2sarena.desktop"
  appstreamcli validate --no-net "$root"/usr/share/metainfo/*.metainfo.xml >"$scratch/appstream.log" ||
    { cat "$scratch/appstream.log" >&2; fail "the metainfo is not valid"; }
  icon=$(sed -n 's/^Icon=//p' "$root/usr/share/applications/s2sarena.desktop")
  [[ -f $root/usr/share/icons/hicolor/scalable/apps/$icon.svg ]] || fail "the icon $icon is not installed"
  grep -q '\*\.s2sarena' "$root/usr/share/mime/packages/s2sarena.xml" || fail "no type is said for *.s2sarena"
  step "desktop file, metainfo, icon and file type are valid"
else
  fail "the package has no window in it"
fi
