// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/KeyLikeness.h"

#include <QRegularExpression>

namespace s2s {
namespace {

bool isNameOfKey(const QString& name) {
  static const QRegularExpression names(
      QStringLiteral("^(x-)?(goog-)?(api[-_]?key|key|token|secret|password|authorization|bearer|access[-_]?token)$"),
      QRegularExpression::CaseInsensitiveOption);
  return names.match(name).hasMatch();
}

QString placeIn(const Json& value, const QString& path) {
  if (value.is_string())
    return looksLikeKey(QString::fromStdString(value.get<std::string>())) ? path : QString();
  if (value.is_array()) {
    for (size_t i = 0; i < value.size(); ++i)
      if (const QString place = placeIn(value[i], QStringLiteral("%1[%2]").arg(path).arg(i)); !place.isEmpty())
        return place;
  } else if (value.is_object()) {
    for (const auto& [key, item] : value.items()) {
      const QString name = QString::fromStdString(key);
      const QString below = path.isEmpty() ? name : path + QLatin1Char('.') + name;
      if (looksLikeKey(name))
        return path.isEmpty() ? QStringLiteral("the name of a key") : path;
      if (isNameOfKey(name) && !item.is_null())
        return below;
      if (const QString place = placeIn(item, below); !place.isEmpty())
        return place;
    }
  }
  return {};
}

}  // namespace

bool looksLikeKey(const QString& text) {
  static const QRegularExpression known(
      QStringLiteral("(\\bBearer\\s+\\S{8})|(\\b(sk|pk|rk|gsk|hf|xai|ghp|glpat)[-_](?=\\S*\\d)[A-Za-z0-9_-]{12})|"
                     "(\\bAIza[A-Za-z0-9_-]{10})|(\\bya29\\.[A-Za-z0-9_-]{8})|(\\beyJ[A-Za-z0-9_-]{10,}\\.)|"
                     "([?&](api_?)?key=.)"));
  // Names of models are as long and as mixed, but made of short words: "Qwen3-Omni-30B-A3B-Instruct-AWQ".
  static const QRegularExpression mixed(
      QStringLiteral("^(?=.*[0-9])(?=.*[A-Z])(?=.*[a-z])(?=.*[A-Za-z0-9+=]{20})[A-Za-z0-9_+=-]{30,}$"));
  static const QRegularExpression hex(QStringLiteral("^[0-9a-fA-F]{32,}$"));
  return known.match(text).hasMatch() || mixed.match(text).hasMatch() || hex.match(text).hasMatch();
}

QString placeOfKey(const Json& json) { return placeIn(json, {}); }

}  // namespace s2s
