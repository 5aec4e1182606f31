// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/JsonObjects.h"

#include <QScopeGuard>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace s2s {
namespace {

constexpr qsizetype kBatchBytes = 256 * 1024;
constexpr size_t kBatchesAhead = 4;

struct ParsedRecord {
  JsonRecord record;
  qsizetype bytes;
  Result<Json> object;
};

using Batch = std::vector<ParsedRecord>;

/// Between the thread that parses and the one that takes.
class BatchQueue {
 public:
  /// Waits while enough is ahead; false once nothing more is wanted.
  bool put(Batch batch) {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_isClosed || m_batches.size() < kBatchesAhead; });
    if (m_isClosed)
      return false;
    m_batches.push_back(std::move(batch));
    m_changed.notify_all();
    return true;
  }
  /// The next one; empty at the end.
  Batch get() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_isClosed || !m_batches.empty(); });
    if (m_batches.empty())
      return {};
    Batch batch = std::move(m_batches.front());
    m_batches.pop_front();
    m_changed.notify_all();
    return batch;
  }
  /// Nothing more comes, or nothing more is wanted; what is there can still be had.
  void close() {
    const std::lock_guard lock(m_mutex);
    m_isClosed = true;
    m_changed.notify_all();
  }

 private:
  std::mutex m_mutex;
  std::condition_variable m_changed;
  std::deque<Batch> m_batches;
  bool m_isClosed = false;
};

Result<void> parseInto(BatchQueue& queue, const QString& path) {
  Batch batch;
  qsizetype bytes = 0;
  const Result<void> done = forEachJsonRecord(path, [&](const JsonRecord& record) {
    batch.push_back({{{}, record.line, record.refusal, record.between}, record.text.size(), objectOf(record)});
    bytes += record.text.size();
    if (bytes < kBatchBytes)
      return true;
    bytes = 0;
    return queue.put(std::exchange(batch, {}));
  });
  if (!batch.empty())
    queue.put(std::move(batch));
  queue.close();
  return done;
}

}  // namespace

Result<void> forEachJsonObject(
    const QString& path,
    const std::function<bool(const JsonRecord& record, qsizetype bytes, const Result<Json>& object)>& take) {
  BatchQueue queue;
  Result<void> done;
  {
    std::thread parser([&] { done = parseInto(queue, path); });
    const auto ended = qScopeGuard([&] {
      queue.close();
      parser.join();
    });
    bool goOn = true;
    for (Batch batch = queue.get(); goOn && !batch.empty(); batch = queue.get())
      for (auto parsed = batch.cbegin(); goOn && parsed != batch.cend(); ++parsed)
        goOn = take(parsed->record, parsed->bytes, parsed->object);
  }
  return done;
}

}  // namespace s2s
