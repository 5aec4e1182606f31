// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QWidget>

#include <optional>

namespace s2s {

class Strip;
class Study;

/// What holds for the whole study and is said on every page: that it is a demo, that it can only be read, that the
/// last save failed. These stay as long as they are true.
class StudyBanners : public QWidget {
  Q_OBJECT
 public:
  explicit StudyBanners(Study& study, QWidget* parent = nullptr);

 private:
  void renew();

  Study& m_study;
  Strip *m_demo, *m_readOnly, *m_unsaved;
  std::optional<Error> m_saveFailure;
};

}  // namespace s2s
