// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QUrl>

namespace s2s {

/// True for this computer: 127.0.0.0/8, ::1 and localhost.
bool isLoopback(const QUrl& url);

/// The address of a server: https, or http to this computer; no user, password, query or fragment, in which a key
/// could stand. Error: BadUsage; it does not repeat the address.
Result<QUrl> serverAddress(const QString& base);

}  // namespace s2s
