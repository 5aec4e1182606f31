// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Sha256.h"

#include <QByteArray>
#include <QFile>

#include <memory>
#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace s2s {
namespace {

/// OpenSSL keeps something for each thread until that has ended, which may be after the library was cleaned up.
struct ThreadState {
  ThreadState() = default;
  ~ThreadState() { OPENSSL_thread_stop(); }
  ThreadState(const ThreadState&) = delete;
  ThreadState& operator=(const ThreadState&) = delete;
};

}  // namespace

Result<QString> sha256OfFile(const QString& path, const std::atomic<bool>* cancelled) {
  QFile file(path);
  if (!file.exists())
    return Error{Fault::FileMissing, path};
  if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
    return Error{Fault::FileUnreadable, path, file.errorString()};

  const ThreadState state;  // gives it back last
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
  EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr);
  QByteArray block(256 * 1024, Qt::Uninitialized);
  while (true) {
    if (cancelled && cancelled->load(std::memory_order_relaxed))
      return Error{Fault::Cancelled, path};
    const qint64 got = file.read(block.data(), block.size());
    if (got < 0)
      return Error{Fault::FileUnreadable, path, file.errorString()};
    if (got == 0)
      break;
    EVP_DigestUpdate(context.get(), block.constData(), static_cast<size_t>(got));
  }
  QByteArray digest(32, Qt::Uninitialized);
  EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char*>(digest.data()), nullptr);
  return QString::fromLatin1(digest.toHex());
}

QString sha256Of(const QByteArray& bytes) {
  const ThreadState state;
  QByteArray digest(32, Qt::Uninitialized);
  EVP_Digest(bytes.constData(), static_cast<size_t>(bytes.size()), reinterpret_cast<unsigned char*>(digest.data()),
             nullptr, EVP_sha256(), nullptr);
  return QString::fromLatin1(digest.toHex());
}

}  // namespace s2s
