// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/sets/SetReader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <initializer_list>
#include <utility>

/// "kind severity file:line detail" of each problem, to be compared in one line; "!": refused.
inline QStringList told(const QList<s2s::Problem>& problems) {
  QStringList list;
  for (const s2s::Problem& problem : problems)
    list.append(QStringLiteral("%1%2 %3:%4 %5")
                    .arg(s2s::code(problem.kind), QLatin1String(problem.severity == s2s::Severity::Refused ? "!" : "?"),
                         problem.file)
                    .arg(problem.line)
                    .arg(problem.detail));
  return list;
}

/// A set being built in a temporary folder. Lines mention only what matters to a test.
class SetFolder {
 public:
  SetFolder() { QDir(m_dir.path()).mkpath(QStringLiteral("set")); }

  QString path() const { return m_dir.filePath(QStringLiteral("set")); }
  QString outside() const { return m_dir.path(); }

  SetFolder& file(const QString& name, const QByteArray& bytes) {
    const QString full = path() + QLatin1Char('/') + name;
    QDir().mkpath(QFileInfo(full).path());
    QFile out(full);
    [[maybe_unused]] const bool written = out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
    Q_ASSERT(written);
    return *this;
  }
  SetFolder& sound(const QString& name) { return file(name, "RIFF" + name.toUtf8()); }

  SetFolder& sampleLine(const QByteArray& line) { return m_samples += line + '\n', *this; }
  SetFolder& responseLine(const QByteArray& line) { return m_responses += line + '\n', *this; }
  /// A sample with its sound; @p more are further fields as they stand in JSON.
  SetFolder& sample(const QString& id, const QByteArray& more = {}) {
    const QString name = id + QStringLiteral(".wav");
    sound(name);
    return sampleLine(line({{"file_name", s2s::utf8(name)}, {"id", s2s::utf8(id)}}, more));
  }
  SetFolder& response(const QString& sample, const QString& system, const QByteArray& more = {}) {
    const QString name = QStringLiteral("out/%1/%2.wav").arg(system, sample);
    sound(name);
    return responseLine(
        line({{"file_name", s2s::utf8(name)}, {"sample_id", s2s::utf8(sample)}, {"system", s2s::utf8(system)}}, more));
  }

  s2s::Result<s2s::ReadSet> read(const s2s::SetReadOptions& options = {}) {
    write();
    return s2s::readSet(path(), options);
  }
  void write() {
    file(QStringLiteral("samples.jsonl"), m_samples);
    if (!m_responses.isEmpty())
      file(QStringLiteral("responses.jsonl"), m_responses);
  }

 private:
  static QByteArray line(const s2s::Json& object, const QByteArray& more) {
    QByteArray text = s2s::toBytes(object);
    if (!more.isEmpty())
      text.replace(text.size() - 1, 1, ',' + more + '}');
    return text;
  }

  QTemporaryDir m_dir;
  QByteArray m_samples, m_responses;
};
