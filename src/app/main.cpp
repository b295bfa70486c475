// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/icons.h"
#include "domain/version.h"

#include <QApplication>

#include <algorithm>
#include <span>
#include <string_view>

using namespace Qt::StringLiterals;

namespace {

bool onlyPrints(std::string_view argument)
{
    return argument == "-h" || argument == "--help" || argument == "--help-all" || argument == "-v"
        || argument == "--version";
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"Postrider"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(POSTRIDER_VERSION));
    if (std::ranges::any_of(std::span(argv, size_t(argc)).subspan(1), onlyPrints)) { // needs no display
        const QCoreApplication application(argc, argv);
        (void)postrider::readOptions(QCoreApplication::arguments()); // prints, and ends the program
    }
    QApplication application(argc, argv);
    QApplication::setDesktopFileName(u"org.postrider.Postrider"_s);
    QApplication::setWindowIcon(postrider::icons::icon());
    postrider::Application postrider(postrider::readOptions(QCoreApplication::arguments()));
    postrider.start();
    return QApplication::exec();
}
