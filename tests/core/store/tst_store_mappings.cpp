// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Schema.h"
#include "tests/core/store/StudyFixture.h"

using namespace s2s;
using namespace s2s::test;

namespace {

SavedMapping mappingOf(const QStringList& columns, qint64 usedAt) {
  return {columns, QStringLiteral("{\"seat\":\"unknown\"}"), QStringLiteral("裁判.csv"), usedAt};
}

}  // namespace

class TestStoreMappings : public QObject {
  Q_OBJECT

  const QStringList m_columns = {QStringLiteral("id"), QStringLiteral("say \"who\", 谁"), QStringLiteral("won")};

 private Q_SLOTS:
  void aMappingIsThereAgainAfterwards() {
    StudyOnDisk study;
    const SavedMapping saved = mappingOf(m_columns, 1'700'000'000'000);
    VERIFY_DONE(study.store->putMappings({saved}));
    QCOMPARE(study.loadAgain().mappings, QList<SavedMapping>{saved});
  }
  void oneForTheSameColumnsTakesThePlaceOfTheOlder() {
    StudyOnDisk study;
    VERIFY_DONE(study.store->putMappings({mappingOf(m_columns, 1), mappingOf({QStringLiteral("x")}, 2)}));
    SavedMapping newer = mappingOf(m_columns, 3);
    newer.mapping = QStringLiteral("{}");
    VERIFY_DONE(study.store->putMappings({newer}));
    QCOMPARE(study.loadAgain().mappings, (QList<SavedMapping>{newer, mappingOf({QStringLiteral("x")}, 2)}));
  }
  void theLastUsedIsOfferedWhateverTheOrderOfTheColumns() {
    QStringList turned = m_columns;
    std::reverse(turned.begin(), turned.end());
    const QList<SavedMapping> mappings = {mappingOf(m_columns, 1), mappingOf(turned, 5)};
    const SavedMapping* found = savedMappingFor(mappings, m_columns);
    QVERIFY(found);
    QCOMPARE(found->usedAt, 5);
    QVERIFY(!savedMappingFor(mappings, m_columns.mid(1)));
  }
};

QTEST_GUILESS_MAIN(TestStoreMappings)
#include "tst_store_mappings.moc"
