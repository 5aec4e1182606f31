// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"

#include <cmath>
#include <vector>

namespace s2s {
namespace {

/// Builds the value like nlohmann's own DOM parser, and refuses what it would let through.
class StrictSax final : public nlohmann::json_sax<Json> {
 public:
  explicit StrictSax(int maxDepth) : m_maxDepth(maxDepth) {}

  bool null() override { return put(nullptr); }
  bool boolean(bool value) override { return put(value); }
  bool number_integer(number_integer_t value) override { return put(value); }
  bool number_unsigned(number_unsigned_t value) override { return put(value); }
  bool number_float(number_float_t value, const string_t&) override {
    return std::isfinite(value) ? put(value) : refuse("a number is not finite");
  }
  bool string(string_t& value) override { return put(std::move(value)); }
  bool binary(binary_t&) override { return refuse("binary value"); }
  bool start_object(std::size_t) override { return open(Json::object()); }
  bool start_array(std::size_t) override { return open(Json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    if (m_open.back()->contains(name))
      return refuse("the key \"" + name + "\" stands twice");
    m_key = std::move(name);
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& why) override {
    return refuse(why.what());
  }

  Json root;
  std::string reason;

 private:
  using Member = Json::object_t::value_type;

  bool refuse(std::string why) {
    if (reason.empty())
      reason = std::move(why);
    return false;
  }
  Json* place(Json item) {
    if (m_open.empty()) {
      root = std::move(item);
      return &root;
    }
    Json& parent = *m_open.back();
    if (parent.is_array()) {
      parent.push_back(std::move(item));
      return &parent.back();
    }
    // key() has seen that it is not there yet; the object's own functions would look once more.
    std::vector<Member>& members = parent.get_ref<Json::object_t&>();
    members.emplace_back(std::move(m_key), std::move(item));
    return &members.back().second;
  }
  bool put(Json item) {
    place(std::move(item));
    return true;
  }
  bool open(Json container) {
    if (static_cast<int>(m_open.size()) >= m_maxDepth)
      return refuse("nested too deeply");
    constexpr std::size_t kUsualMembers = 16;
    m_open.push_back(place(std::move(container)));
    if (m_open.size() == 1 && root.is_object())  // a record: its members move less often while they become more
      root.get_ref<Json::object_t&>().reserve(kUsualMembers);
    return true;
  }
  bool close() {
    m_open.pop_back();
    return true;
  }

  int m_maxDepth;
  std::string m_key;
  std::vector<Json*> m_open;  ///< stays valid: only the innermost container grows
};

int lineOf(const std::string& reason) {
  const auto at = reason.find("line ");
  return at == std::string::npos ? 0 : std::atoi(reason.c_str() + at + 5);
}

}  // namespace

Result<Json> parseJson(QByteArrayView text, const JsonLimits& limits) {
  if (text.size() > limits.maxBytes)
    return Error{Fault::BadJson, {}, QStringLiteral("larger than allowed")};
  if (text.contains('\0'))  // the parser would take it for the end
    return Error{Fault::BadJson, {}, QStringLiteral("a NUL byte")};
  StrictSax sax(limits.maxDepth);
  if (!Json::sax_parse(text.begin(), text.end(), &sax))
    return Error{Fault::BadJson, {}, QString::fromStdString(sax.reason), lineOf(sax.reason)};
  return std::move(sax.root);
}

QByteArray toBytes(const Json& json) {
  return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

QString stringAt(const Json& object, const char* key) {
  const auto it = object.find(key);
  return it != object.end() && it->is_string() ? QString::fromStdString(it->get_ref<const std::string&>()) : QString();
}

std::optional<double> numberAt(const Json& object, const char* key) {
  const auto it = object.find(key);
  return it != object.end() && it->is_number() ? std::optional(it->get<double>()) : std::nullopt;
}

bool boolAt(const Json& object, const char* key, bool otherwise) {
  const auto it = object.find(key);
  return it != object.end() && it->is_boolean() ? it->get<bool>() : otherwise;
}

std::string utf8(const QString& text) { return text.toStdString(); }

}  // namespace s2s
