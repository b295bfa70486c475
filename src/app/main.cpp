// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "gui/look.h"

#include <QApplication>
#include <QStyle>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"Postrider"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(POSTRIDER_VERSION));
    if (application.style()->name() == "fusion"_L1)
        QApplication::setPalette(postrider::look::palette(postrider::look::isDark(QApplication::palette())));
    postrider::Application postrider(postrider::readOptions(QCoreApplication::arguments()));
    postrider.start();
    return QApplication::exec();
}
