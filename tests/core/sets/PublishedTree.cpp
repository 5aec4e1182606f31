// SPDX-License-Identifier: GPL-3.0-or-later
#include "PublishedTree.h"

namespace {

void writeInputs(SetFolder& folder) {
  for (const char* name :
       {"input/sing/sing2.wav", "input/sing/sing3.mp3", "input/sing/sing2_Typing_1.wav",
        "input/sing/sing2_ShuttingDoor_2.wav", "input/sing/sing2_AirConditioner_1.wav",
        "input/sing/sing2_Neighbor_1.wav", "input/emotion/emotion2-2.wav", "input/identity/age/children/audio_0.mp3",
        "input/natural/audio_10.mp3", "input/pronounciation/audio_1.mp3", "input/rhythm/input_audio_3.wav",
        "input/tongue_twister/audio_1.mp3", "input/poetry/poem1.wav"})
    folder.sound(QLatin1String(name));
  folder.file(QStringLiteral("input/story/empty.wav"), {});
}

void writeOutputs(SetFolder& folder) {
  for (const char* name :
       {"output/ChatGPT-4o/sing/sing2/sing2.wav", "output/ChatGPT-4o/emotion/emotion2-2/item_a1.wav",
        "output/ChatGPT-4o/identity/age/children/audio_0/audio_0.wav", "output/SpeechGPT/singing/sing2.wav",
        "output/SpeechGPT/emotion/emotion2-2.wav", "output/SpeechGPT/identity/age/children/audio_0.wav",
        "output/SpeechGPT/nature/audio_10.wav", "output/SpeechGPT/noise/sing9_Typing_1.wav",
        "output/cascade/sing/sing2.mp3", "output/cascade/pronunciation/audio_1.wav",
        "output/cascade/tongue/audio_1.wav", "output/LLaMA_omni/sing/sing2.wav",
        "output/LLaMA_omni/identity/age/children/audio_0.wav", "output/FunAudioLLM/sing/audio_0.wav",
        "output/FunAudioLLM/emotion/audio_5.wav", "output/Mini-Omni/sing/00.wav", "output/Mini-Omni/sing/01.wav"})
    folder.sound(QLatin1String(name));
  folder.file(QStringLiteral("output/ChatGPT-4o/emotion/emotion2-2/item_a1.audio_transcript.txt"), "I am so sad\n");
}

}  // namespace

void writePublishedTree(SetFolder& folder) {
  writeInputs(folder);
  writeOutputs(folder);
  folder.file(QStringLiteral("README.md"), "S2S-Arena");
  folder.file(QStringLiteral("data/singing.json"), R"([
 {"id": 1, "input_path": "/input/sing/sing2.wav", "text": "Sing it", "task": "Sing a song", "task_description": "sings",
  "text_cn": "唱", "language": "en", "category": "Entertainment", "level": "L0",
  "output_path_4o": "/output/ChatGPT-4o/sing/sing2/sing2.wav", "output_path_miniomni": "output/Mini-Omni/sing/00.wav",
  "output_path_speechgpt": "output/SpeechGPT/sing/sing2.wav", "output_path_funaudio": "output/FunAudioLLM/sing/audio_0.wav",
  "output_path_4o_cascade": "output/cascade/sing/sing2.wav", "output_path_4o_llama_omni": "output/LLaMA_omni/sing/sing2.wav"},
 {"id": "input/sing/sing3.mp3", "text": "Hum", "task": "sing", "category": "Entertainment", "level": "L2",
  "output_path_4o": "output/ChatGPT-4o/sing/sing3/sing3.wav"},
 {"id": 3, "input_path": "sing/sing2.wav", "text": "the same again", "level": "L1"},
 {"id": 4, "text": "without a sound"},
 {"id": 5, "input_path": "../../etc/passwd.wav"}
])");
  folder.file(QStringLiteral("data/others.json"), R"([
 {"id": 10, "input_path": "input\\emotion\\emotion2-2.wav", "text": "Oh", "task": "emotion", "category": "Social Companionship",
  "level": "L3"},
 {"id": 11, "input_path": "input/rhythm/input_audio_3.mp3", "task": "rhythm", "category": "Education", "level": "L1"},
 {"id": 12, "input_path": "input/tongue twisters/audio_1.mp3", "task": "tongue twisters", "category": "Entertainment", "level": "L2"},
 {"id": 13, "input_path": "input/nature/audio_10.mp3", "task": "natural", "category": "Entertainment", "level": "L1"},
 {"id": 14, "input_path": "input/pronunciation/audio_1.mp3", "task": "x", "category": "Sports", "level": "L9"},
 {"id": 15, "input_path": "input/healthcare/gone.mp3", "task": "healthcare", "category": "Medical Consultation", "level": "L1",
  "output_path_speechgpt": "../../secret.wav"},
 {"id": 16, "input_path": "input/identity/age/children/audio_0.mp3", "task": "identity", "category": "Social", "level": "L2"}
])");
  folder.file(QStringLiteral("data/z_broken.json"), R"([{"input_path": "input/sing/sing2.wav", "input_path": 1}])");
}
