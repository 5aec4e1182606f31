// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/JudgeServer.h"

namespace s2s::test {

/// The bytes that the API would send, formats of the real ones.
HttpAnswer geminiAnswer(const Asked& asked, const Said& said);
HttpAnswer chatAnswer(const Asked& asked, const Said& said, bool streaming);
HttpAnswer speechAnswer(const Asked& asked);

/// Takes a request apart; what is wrong with it is added to @p complaints.
void takeGemini(Asked& asked, QStringList& complaints);
void takeChat(Asked& asked, QStringList& complaints);
void takeSpeech(Asked& asked, QStringList& complaints);

}  // namespace s2s::test
