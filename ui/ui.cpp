// SPDX-License-Identifier: GPL-3.0-or-later
// Anchors the library; its folders add their own sources.
namespace s2s {}
