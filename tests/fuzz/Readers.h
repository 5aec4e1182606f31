// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace s2s::fuzz {

// One function a reader; what has to hold for any input stands in each.

/// What is read and written again is read the same.
void json(const QByteArray& input);
/// Each line is told once, with a number that grows.
void jsonLines(const QByteArray& input);
/// What is read and written again is read the same.
void csv(const QByteArray& input);
/// Nothing is ever written outside the folder, and no more than the limits allow.
void archive(const QByteArray& input);
/// The input holds several files: see SetFolder.cpp. Each response has its sample, no path leads out.
void setFolder(const QByteArray& input);

// Files of verdicts: what was not refused is about battles that are there, and comes back whole through our own format.
void fastChat(const QByteArray& input);
void native(const QByteArray& input);
void published(const QByteArray& input);
void labelStudio(const QByteArray& input);
/// The mapping is the first line, the table the rest.
void mapping(const QByteArray& input);
/// A log for ratings: every game is of two different systems that are there.
void games(const QByteArray& input);

}  // namespace s2s::fuzz
