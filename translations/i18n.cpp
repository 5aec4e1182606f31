// SPDX-License-Identifier: GPL-3.0-or-later
// Anchors the library that carries the translations.
namespace s2s {}
