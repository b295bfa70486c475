// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace postrider {

using namespace Qt::StringLiterals;

Options readOptions(const QStringList &arguments)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Options", text); };
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Pushes EntityEvents to Consumers, politely and in order, and shows who has received what."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption profile(u"profile"_s, tr("Keep everything but the tokens in <folder>."), tr("folder"));
    const QCommandLineOption practice(
        u"practice"_s, tr("Look around with a practice Producer and four practice Consumers on this machine."));
    const QCommandLineOption screenshot(
        u"screenshot"_s, tr("Practise, save a picture of every page in <folder>, and end."), tr("folder"));
    const QCommandLineOption minimized(u"minimized"_s, tr("Start in the tray, where there is one."));
    parser.addOptions({ profile, practice, screenshot, minimized });
    parser.process(arguments);
    return { parser.value(profile), parser.isSet(practice) || parser.isSet(screenshot), parser.value(screenshot),
        parser.isSet(minimized) };
}

} // namespace postrider
