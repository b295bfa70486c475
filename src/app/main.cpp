// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include <QApplication>
#include <QIcon>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"Postrider"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(POSTRIDER_VERSION));
    QApplication::setDesktopFileName(u"postrider"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/postrider.svg"_s));
    postrider::Application postrider(postrider::readOptions(QCoreApplication::arguments()));
    postrider.start();
    return QApplication::exec();
}
