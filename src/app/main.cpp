// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/appearance.h"
#include "gui/languages.h"
#include "gui/mainwindow.h"
#include "gui/preferences.h"
#include "secrets/keychainvault.h"

#include <QApplication>

using namespace postrider;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"Postrider"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(POSTRIDER_VERSION));
    const SystemClock clock;
    KeychainVault vault;
    Engine engine(Profile::standard(), clock, vault);
    Preferences preferences(engine.profile().folder());
    const Appearance appearance(preferences);
    const Languages languages(preferences);
    std::unique_ptr<PageContext> context;
    std::unique_ptr<Live> live;
    std::unique_ptr<MainWindow> window;
    engine.open([&](const Result<void> &opened) {
        if (!opened)
            return QApplication::exit(1);
        live = std::make_unique<Live>(engine, clock);
        context = std::make_unique<PageContext>(PageContext { engine, *live, vault, clock, preferences, u"me"_s });
        window = std::make_unique<MainWindow>(*context);
        window->show();
        engine.start();
    });
    return QApplication::exec();
}
