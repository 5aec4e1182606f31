// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QFormLayout;
class QWidget;

namespace s2s {

class LiveTexts;

/// Adds a row whose label is also the accessible name of its field, in the language of the moment.
void addFormRow(QFormLayout& rows, LiveTexts& texts, QWidget* field, const std::function<QString()>& label);

}  // namespace s2s
