// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SetFolder.h"

/// The tree of the published S2S-Arena files with every quirk and every piece of dirt that is known of them: inputs by
/// task and outputs by system under their own spellings, answers in folders of their own, answers named by an index,
/// variants with noise, leading slashes, wrong extensions, ids that are paths, sounds that are missing.
void writePublishedTree(SetFolder& folder);
