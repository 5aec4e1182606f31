#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks the prompts: make_voice.py [FOLDER]

Reads every *.json beside this file, speaks what is under "spoken" with espeak-ng, brings it to one level with sox and
packs it with opusenc into the file that "voice" names. Run it after changing a word; a changed prompt needs a new name.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

VOICES = {"en": ["-v", "en-us", "-s", "170"], "zh": ["-v", "cmn", "-s", "230"]}
EDGE_SECONDS = 0.05


def run(*command, text=None):
    subprocess.run([str(c) for c in command], input=text, text=True, check=True, capture_output=True, timeout=60)


def speak(text, language, target, scratch):
    raw, shaped = scratch / "raw.wav", scratch / "shaped.wav"
    run("espeak-ng", *VOICES[language], "-w", raw, text=text)
    run("sox", raw, "-r", 24000, shaped, "silence", 1, 0.01, "0.1%", "reverse", "silence", 1, 0.01, "0.1%", "reverse",
        "norm", -6, "pad", EDGE_SECONDS, EDGE_SECONDS)
    target.parent.mkdir(parents=True, exist_ok=True)
    run("opusenc", "--quiet", "--speech", "--bitrate", 24, "--serial", 1, "--discard-comments", shaped, target)


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent
    with tempfile.TemporaryDirectory() as scratch:
        for path in sorted(folder.glob("*.json")):
            prompt = json.loads(path.read_text(encoding="utf-8"))
            for part, file in prompt.get("voice", {}).items():
                speak(prompt["spoken"][part], prompt["language"], folder / file, Path(scratch))
                print(file)


main()
