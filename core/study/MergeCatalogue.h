// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Catalogue.h"
#include "core/model/Contents.h"

#include <QStringList>

namespace s2s {

/// What a study has to take over from a copy of it so that the copy's battles and marks have something to be about.
struct CatalogueUnion {
  Catalogue added;        ///< sets, systems, samples and responses that the study lacks
  QStringList differing;  ///< what both have and describe differently, as "sample KEY"
};

/// The rows of the catalogue that the events of @p other speak of. Where a sound lies and whether it is there is a
/// matter of each machine and no difference. Pure.
CatalogueUnion catalogueUnion(const Contents& study, const Contents& other);

}  // namespace s2s
