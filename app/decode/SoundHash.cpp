// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/SoundHash.h"

#include <QLibrary>

// These are older than the interface that OpenSSL recommends, which would take a millisecond to read its settings.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

namespace s2s {
namespace {

constexpr qint64 kWorthLoading = 256 * 1024;  ///< bytes
constexpr int kVersionOfHeader = OPENSSL_VERSION_MAJOR;

}  // namespace

struct SoundHash::Fast {
  QLibrary library{QStringLiteral("crypto"), kVersionOfHeader};
  decltype(&SHA256_Init) init = reinterpret_cast<decltype(&SHA256_Init)>(library.resolve("SHA256_Init"));
  decltype(&SHA256_Update) update = reinterpret_cast<decltype(&SHA256_Update)>(library.resolve("SHA256_Update"));
  decltype(&SHA256_Final) final = reinterpret_cast<decltype(&SHA256_Final)>(library.resolve("SHA256_Final"));
  SHA256_CTX state = {};

  bool isThere() const { return init && update && final; }
};

SoundHash::SoundHash(qint64 size) : m_fast(size < kWorthLoading ? nullptr : std::make_unique<Fast>()) {
  if (m_fast && m_fast->isThere())
    m_fast->init(&m_fast->state);
  else
    m_fast.reset();
}

SoundHash::~SoundHash() = default;

void SoundHash::add(const QByteArray& bytes) {
  if (m_fast)
    m_fast->update(&m_fast->state, bytes.constData(), static_cast<size_t>(bytes.size()));
  else
    m_plain.addData(bytes);
}

QString SoundHash::hex() {
  QByteArray digest(SHA256_DIGEST_LENGTH, Qt::Uninitialized);
  if (m_fast)
    m_fast->final(reinterpret_cast<unsigned char*>(digest.data()), &m_fast->state);
  else
    digest = m_plain.result();
  return QString::fromLatin1(digest.toHex());
}

QString SoundHash::of(const QByteArray& bytes) {
  SoundHash hash(bytes.size());
  hash.add(bytes);
  return hash.hex();
}

}  // namespace s2s
