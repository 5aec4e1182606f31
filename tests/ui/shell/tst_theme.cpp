// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Label.h"
#include "ui/common/Theme.h"

#include <QApplication>
#include <QDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace s2s;
using theme::Color;
using theme::Scheme;

namespace {

constexpr double kTextContrast = 4.5;     // WCAG 2.1, 1.4.3 (AA)
constexpr double kDrawingContrast = 3.0;  // WCAG 2.1, 1.4.11

double channel(double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }

/// Relative luminance and contrast ratio as WCAG 2.1 defines them.
double luminance(const QColor& c) {
  return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}
double contrast(const QColor& one, const QColor& two) {
  const double a = luminance(one), b = luminance(two);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

void useScheme(Scheme scheme) { theme::apply(*qApp, scheme); }

}  // namespace

class TestTheme : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cleanup() {
    theme::setTextPercent(100);
    theme::setSystemDark(false);
    useScheme(Scheme::Light);
  }

  void contrastIsMeasuredAsWcagDoes() {
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.005);  // WebAIM's checker: 4.48
  }

  void textCanBeRead_data() {
    QTest::addColumn<int>("scheme");
    QTest::addColumn<int>("token");
    const std::pair<const char*, Color> tokens[] = {
        {"text", Color::Text},    {"muted text", Color::TextMuted}, {"accent", Color::Accent},
        {"side A", Color::SideA}, {"side B", Color::SideB},         {"instruction", Color::Instruction},
        {"good", Color::Good},    {"warning", Color::Warning},      {"bad", Color::Bad}};
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark})
      for (const auto& [name, token] : tokens)
        QTest::addRow("%s on %s", name, scheme == Scheme::Light ? "light" : "dark")
            << static_cast<int>(scheme) << static_cast<int>(token);
  }
  void textCanBeRead() {
    QFETCH(int, scheme);
    QFETCH(int, token);
    useScheme(static_cast<Scheme>(scheme));
    for (const Color ground : {Color::Window, Color::Surface, Color::SurfaceHigh})
      QVERIFY2(contrast(theme::color(static_cast<Color>(token)), theme::color(ground)) >= kTextContrast,
               qPrintable(QString::number(contrast(theme::color(static_cast<Color>(token)), theme::color(ground)))));
  }

  void textOnTheAccentCanBeRead() {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
      useScheme(scheme);
      QVERIFY(contrast(theme::color(Color::OnAccent), theme::color(Color::Accent)) >= kTextContrast);
    }
  }

  void answersAAndBWeighTheSame() {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
      useScheme(scheme);
      QVERIFY(contrast(theme::color(Color::SideA), theme::color(Color::SideB)) < 1.2);
      const int apart = std::abs(theme::color(Color::SideA).hslHue() - theme::color(Color::SideB).hslHue());
      QVERIFY(apart > 120);
    }
  }

  void levelsAreFourStepsOfOneHue() {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
      useScheme(scheme);
      const QColor ground = theme::color(Color::Surface);
      double before = kDrawingContrast * 0.99;
      for (const Level level : kLevels) {
        const double now = contrast(theme::levelColor(level), ground);
        QVERIFY2(now > before * 1.2 || (level == Level::L1 && now >= kDrawingContrast),
                 qPrintable(QString::number(now)));
        before = now;
        QVERIFY(std::abs(theme::levelColor(level).hslHue() - theme::levelColor(Level::L1).hslHue()) < 12);
      }
    }
  }

  void domainsHaveFourHues() {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
      useScheme(scheme);
      for (const Domain one : kDomains) {
        QVERIFY(contrast(theme::domainColor(one), theme::color(Color::Surface)) >= kDrawingContrast);
        for (const Domain two : kDomains) {
          const int apart = std::abs(theme::domainColor(one).hslHue() - theme::domainColor(two).hslHue());
          QVERIFY(one == two || std::min(apart, 360 - apart) > 35);
        }
      }
    }
  }

  void systemsRepeatAfterEight() {
    for (int i = 0; i < 8; ++i) {
      QCOMPARE(theme::systemColor(i + 8), theme::systemColor(i));
      for (int j = 0; j < i; ++j)
        QVERIFY(theme::systemColor(i) != theme::systemColor(j));
    }
  }

  void systemSchemeFollowsWhatTheDesktopSaid() {
    useScheme(Scheme::System);
    QVERIFY(!theme::isDark());
    theme::setSystemDark(true);
    useScheme(Scheme::System);
    QVERIFY(theme::isDark());
    useScheme(Scheme::Light);
    QVERIFY(!theme::isDark());
  }

  void paletteTakesItsColoursFromTheTokens() {
    useScheme(Scheme::Dark);
    const QPalette palette = QApplication::palette();
    QCOMPARE(palette.color(QPalette::Window), theme::color(Color::Window));
    QCOMPARE(palette.color(QPalette::Base), theme::color(Color::Surface));
    QCOMPARE(palette.color(QPalette::WindowText), theme::color(Color::Text));
  }

  void aLabelFollowsSchemeAndTextSize() {
    useScheme(Scheme::Light);
    Label label(theme::Step::Title, Color::TextMuted);
    label.setText(QStringLiteral("<b>not markup</b>"));
    QCOMPARE(label.textFormat(), Qt::PlainText);
    const QColor light = label.palette().color(QPalette::WindowText);
    useScheme(Scheme::Dark);
    QTRY_COMPARE(label.palette().color(QPalette::WindowText), theme::color(Color::TextMuted));
    QVERIFY(light != theme::color(Color::TextMuted));
    QCOMPARE(label.font().pixelSize(), 22);
    theme::setTextPercent(150);
    useScheme(Scheme::Dark);
    QTRY_COMPARE(label.font().pixelSize(), 33);
  }

  void figuresInTablesHaveOneWidth() {
    const QFontMetricsF metrics(theme::tableFont());
    for (char figure = '1'; figure <= '9'; ++figure)
      QCOMPARE(metrics.horizontalAdvance(QLatin1Char(figure)), metrics.horizontalAdvance(QLatin1Char('0')));
  }

  void everyIconDrawsInTheTextColour_data() {
    QTest::addColumn<QString>("name");
    const QStringList files = QDir(QStringLiteral(":/s2s/icons")).entryList({QStringLiteral("*.svg")});
    QVERIFY(files.size() > 20);
    for (const QString& file : files)
      if (file != QLatin1String("s2sarena.svg"))
        QTest::newRow(qPrintable(file)) << QFileInfo(file).baseName();
  }
  void everyIconDrawsInTheTextColour() {
    QFETCH(QString, name);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
      useScheme(scheme);
      const QImage image = theme::icon(name).pixmap(48, 48).toImage();
      int inked = 0;
      for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
          inked +=
              image.pixelColor(x, y).alpha() == 255 && image.pixelColor(x, y).rgb() == theme::color(Color::Text).rgb();
      QVERIFY2(inked > 20, qPrintable(QString::number(inked)));
    }
  }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
