// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/net/JudgeClient.h"
#include "core/net/Secret.h"

#include <memory>

namespace s2s {

/// The client of a judge's API. A program and a replay make no network manager. Errors: those of reading the file of
/// answers (replay), BadUsage for an address that may not be used.
Result<std::unique_ptr<JudgeClient>> makeJudgeClient(const JudgeConfig& config, const Secret& key);

/// Whether judges of this API are asked over the network.
bool isServer(JudgeApi api);

/// Whether the judge needs a key at all: its address is not on this computer.
bool needsKey(const JudgeConfig& config);

}  // namespace s2s
