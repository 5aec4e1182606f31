#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the demo set: make_demo.py OUT_DIR

Reads demo_lines.json beside this file, speaks every line with espeak-ng, flite or festival, shapes it with sox, packs it
with opusenc, and writes set.json, samples.jsonl, responses.jsonl, systems.jsonl and audio/ into OUT_DIR.
"""
import array
import hashlib
import json
import math
import re
import subprocess
import sys
import tempfile
import wave
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

LINES = Path(__file__).resolve().parent / "demo_lines.json"
RATE = 24000
SPEECH_DBFS = -23.0  # RMS of a line without a style
PEAK_DBFS = -3.0
NOISE_DBFS = -34.0
QUIET_DB = -14
TRUNCATED_TO = 0.55  # share of the answer that is heard
EDGE_SECONDS = 0.1
DOMAINS = {"edu": "education", "ent": "entertainment", "med": "medical", "soc": "social"}
SAMPLE_KEYS = ["file_name", "id", "split", "domain", "task", "level", "language", "text", "text_cn", "task_description",
               "cues_in", "cues_out", "condition", "source", "licence", "sha256", "task_description_cn"]
SYSTEM_KEYS = ["system", "name", "group", "backbone", "encoder", "decoder", "licence"]
CHINESE = re.compile(r"[\u3400-\u9fff]")
LATIN_RUN = re.compile(r"([A-Za-z][A-Za-z' ]*[A-Za-z])")


def run(*command, text=None):
    subprocess.run([str(c) for c in command], input=text, text=True, check=True, capture_output=True, timeout=60)


def sox(*arguments):
    run("sox", "-R", "-V1", *arguments)


# -- measuring ---------------------------------------------------------------------------------------------------------

def samples_of(path):
    with wave.open(str(path)) as clip:
        return array.array("h", clip.readframes(clip.getnframes()))


def seconds(path):
    return len(samples_of(path)) / RATE


def decibels(value):
    return 20 * math.log10(max(value, 1) / 32768)


def rms_and_peak(path):
    values = samples_of(path)
    rms = math.sqrt(sum(v * v for v in values) / max(len(values), 1))
    return decibels(rms), decibels(max(map(abs, values), default=0))


# -- voices ------------------------------------------------------------------------------------------------------------

class Studio:
    """Turns the recipes of demo_lines.json into wav files (24 kHz mono) of one scratch folder."""

    def __init__(self, lines, folder):
        self.voices, self.styles = lines["voices"], lines["styles"]
        self.conditions, self.readings = lines["conditions"], lines["readings"]
        self.folder, self.count = Path(folder), 0

    def fresh(self):
        self.count += 1
        return self.folder / f"{self.count:05d}.wav"

    def speak(self, text, voice_name, style_name=None):
        """One spoken phrase: no silence at its ends, at the loudness of its style."""
        voice, style = self.voices[voice_name], self.styles.get(style_name, {})
        if voice["engine"] == "espeak" and "cmn" in voice["language"] and LATIN_RUN.search(text) and not re.search(r"[a-z]\d", text):
            return self.speak_mixed(text, voice_name, style_name)
        if style.get("whisper") and voice["engine"] != "espeak":
            voice = {"engine": "espeak", "language": "en-us", "variant": "whisperf"}
        raw = self.fresh()
        getattr(self, voice["engine"])(raw, text, voice, style)
        return self.levelled(self.shaped(raw, voice, style), style.get("gain", 0))

    def speak_mixed(self, text, voice_name, style_name):
        """Chinese with English words in it: the words are spoken by the English voice of the same variant."""
        voice = self.voices[voice_name]
        self.voices.setdefault(voice_name + "/en", {**voice, "language": "en-us"})
        pieces = [p for p in LATIN_RUN.split(text) if re.search(r"\w", p)]
        names = [voice_name if CHINESE.search(p) else voice_name + "/en" for p in pieces]
        return self.joined([self.speak(p, n, style_name) for p, n in zip(pieces, names)], 0.06)

    def espeak(self, out, text, voice, style):
        variant = voice.get("whisper", "whisperf") if style.get("whisper") else voice["variant"]
        spread = round(voice.get("range", 100) * style.get("range", 1))
        pitch = min(99, max(0, voice.get("pitch", 50) + round(5 * style.get("pitch", 0))))
        speed = max(80, round(175 * voice.get("pace", 1) * style.get("pace", 1)))
        run("espeak-ng", "-v", f"{voice['language']}+{variant}", "-m", "-s", speed, "-p", pitch, "-w", out, "--stdin",
            text=f'<prosody range="{spread}%">{self.readable(text)}</prosody>')

    def readable(self, text):
        """Puts pinyin where espeak-ng would choose the wrong reading of a character."""
        for word in sorted(self.readings, key=len, reverse=True):
            text = text.replace(word, f" {self.readings[word]} ")
        return text

    def flite(self, out, text, voice, style):
        mean = voice["f0"] * 2 ** (style.get("pitch", 0) / 12)
        run("flite", "-voice", voice["voice"], "--setf", f"duration_stretch={1 / style.get('pace', 1):.3f}",
            "--setf", f"int_f0_target_mean={mean:.1f}", "--setf", f"int_f0_target_stddev={voice['spread'] * style.get('range', 1):.1f}",
            "-t", text, "-o", out)

    def festival(self, out, text, voice, style):
        plain = self.fresh()
        run("text2wave", "-eval", f"(voice_{voice['voice']})", "-o", plain, text=text)
        sox(plain, out, "gain", -6, "tempo", "-s", voice.get("pace", 1) * style.get("pace", 1), "pitch", round(100 * style.get("pitch", 0)))

    # -- shaping -------------------------------------------------------------------------------------------------------

    def shaped(self, clip, voice, style):
        trim = ["silence", "1", "0.01", "0.3%", "reverse", "silence", "1", "0.01", "0.3%", "reverse"]
        shift = ["pitch", voice["shift"]] if "shift" in voice else []
        out = self.fresh()
        sox(clip, "-r", RATE, "-c", 1, "-b", 16, out, "gain", -6, *trim, *shift, *style.get("fx", []))
        return out

    def levelled(self, clip, gain=0):
        rms, peak = rms_and_peak(clip)
        return self.effect(clip, "gain", f"{min(SPEECH_DBFS + gain - rms, PEAK_DBFS - peak):.2f}")

    def effect(self, clip, *effects):
        out = self.fresh()
        sox(clip, "-b", 16, out, *effects)
        return out

    def generated(self, arguments):
        out = self.fresh()
        sox("-n", "-r", RATE, "-c", 1, "-b", 16, out, *arguments)
        return out

    def joined(self, clips, pause):
        padded = [self.effect(c, "pad", 0, pause) for c in clips[:-1]] + clips[-1:]
        out = self.fresh()
        sox(*padded, out)
        return out

    def sung(self, notes, beat, voice_name):
        """One monotone syllable a note, stretched to its beats and moved to its pitch (semitones)."""
        voice = {**self.voices[voice_name], "range": 0}
        clips = []
        for syllable, semitones, beats in notes:
            raw, out = self.fresh(), self.fresh()
            self.espeak(raw, syllable, voice, {})
            trimmed = self.shaped(raw, voice, {})
            tempo = min(2.5, max(0.35, seconds(trimmed) / (beat * beats * 0.92)))
            sox(trimmed, out, "tempo", "-s", f"{tempo:.3f}", "pitch", 100 * semitones, "pad", 0, 0.2, "trim", 0, beat * beats, "fade", 0.01, "-0", 0.04)
            clips.append(self.levelled(out, 1))
        return self.joined(clips, 0)

    # -- whole takes ---------------------------------------------------------------------------------------------------

    def part(self, part, take, voice_of):
        if "sox" in part:
            return self.levelled(self.generated(part["sox"]), -2)
        if "sing" in part:
            return self.sung(part["sing"], part["beat"], part["voice"])
        text = part.get("say", part["text"])
        return self.speak(text, part.get("voice") or voice_of(text), part.get("style", take.get("style")))

    def take(self, take, voice_of):
        parts = [self.part(p, take, voice_of) for p in take.get("parts", [take])]
        return self.joined(parts, take.get("pause", 0.1))

    def framed(self, clip):
        """A tenth of a second of silence at each end, and no peak above the ceiling."""
        _, peak = rms_and_peak(clip)
        return self.effect(clip, "gain", f"{min(0, PEAK_DBFS - peak):.2f}", "fade", 0.005, "-0", 0.01, "pad", EDGE_SECONDS, EDGE_SECONDS)

    def mixed(self, clip, noise, level_dbfs):
        rms, _ = rms_and_peak(noise)
        quiet, out = self.effect(noise, "gain", f"{level_dbfs - rms:.2f}"), self.fresh()
        sox("-m", "-v", 1, clip, "-v", 1, quiet, out, "trim", 0, seconds(clip))
        return out

    def instruction(self, sample):
        clip = self.framed(self.take(sample, lambda text: sample["voice"]))
        condition = self.conditions.get(sample.get("condition"))
        return self.mixed(clip, self.generated(condition["sox"]), condition["gain"]) if condition else clip

    def response(self, response, system):
        clip = self.take(response, lambda text: system["voices"]["zh" if CHINESE.search(text) else "en"])
        clip = self.effect(clip, *system["fx"]) if system["fx"] else clip
        return self.spoiled(clip, response.get("defects", []))

    def spoiled(self, clip, defects):
        if "muffled" in defects:
            clip = self.levelled(self.effect(clip, "lowpass", 900, "lowpass", 1200))
        if "too-quiet" in defects:
            clip = self.effect(clip, "gain", QUIET_DB)
        cut = "truncated" in defects
        clip = self.framed(self.effect(clip, "trim", 0, f"{seconds(clip) * TRUNCATED_TO:.3f}") if cut else clip)
        if "noise" in defects:
            clip = self.mixed(clip, self.generated(["synth", 8, "pinknoise", "highpass", 300]), NOISE_DBFS)
        return clip


# -- writing -----------------------------------------------------------------------------------------------------------

def number_from(key, low, high):
    return low + int(hashlib.sha256(key.encode()).hexdigest(), 16) % (high - low + 1)


def write_opus(clip, target):
    target.parent.mkdir(parents=True, exist_ok=True)
    serial = number_from(target.name + target.parent.name, 1, 2**31 - 1)
    run("opusenc", "--quiet", "--bitrate", 24, "--serial", serial, "--padding", 0, clip, target)
    return hashlib.sha256(target.read_bytes()).hexdigest()


def sample_row(sample, lines, digest):
    prefix, level, language, _ = sample["id"].split("-")
    row = {**sample, "file_name": f"audio/instructions/{sample['id']}.opus", "domain": DOMAINS[prefix], "level": level,
           "language": language, "source": "tts:" + lines["voices"][sample["voice"]]["source"],
           "licence": lines["set"]["licence"], "sha256": digest}
    return {key: row[key] for key in SAMPLE_KEYS if key in row}


def response_row(sample, system, response, digest):
    name = f"{system['system']}/{sample['id']}"
    return {"file_name": f"audio/{name}.opus", "sample_id": sample["id"], "system": system["system"],
            "transcript": response["text"], "latency_ms": number_from(name, *system["latency_ms"]), "sha256": digest,
            "defects": response.get("defects", [])}


def make_sample(sample, lines, out):
    with tempfile.TemporaryDirectory() as scratch:
        studio = Studio({**lines, "voices": dict(lines["voices"])}, scratch)
        digest = write_opus(studio.instruction(sample), out / f"audio/instructions/{sample['id']}.opus")
        rows = []
        for system in lines["systems"]:
            response = sample["responses"][system["system"]]
            target = out / "audio" / system["system"] / f"{sample['id']}.opus"
            rows.append(response_row(sample, system, response, write_opus(studio.response(response, system), target)))
        return sample_row(sample, lines, digest), rows


def write_lines(path, rows):
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    lines = json.loads(LINES.read_text(encoding="utf-8"))
    with ThreadPoolExecutor(2) as pool:
        made = list(pool.map(lambda sample: make_sample(sample, lines, out), sorted(lines["samples"], key=lambda s: s["id"])))
    write_lines(out / "samples.jsonl", [sample for sample, _ in made])
    write_lines(out / "responses.jsonl", sorted((r for _, rows in made for r in rows), key=lambda r: (r["sample_id"], r["system"])))
    write_lines(out / "systems.jsonl", [{key: s[key] for key in SYSTEM_KEYS} for s in lines["systems"]])
    (out / "set.json").write_text(json.dumps(lines["set"], ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as failure:
        sys.exit(f"{' '.join(failure.cmd)}\n{failure.stderr}")
