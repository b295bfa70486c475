// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options.h"

#include <QCommandLineParser>

namespace postrider {

using namespace Qt::StringLiterals;

Options readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Pushes EntityEvents to Consumers, politely and in order, and shows who has received what."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption profile(u"profile"_s, u"Keep everything but the tokens in <folder>."_s, u"folder"_s);
    const QCommandLineOption practice(
        u"practice"_s, u"Look around with a practice Producer and four practice Consumers on this machine."_s);
    const QCommandLineOption screenshot(
        u"screenshot"_s, u"Practise, save a picture of every page in <folder>, and end."_s, u"folder"_s);
    const QCommandLineOption minimized(u"minimized"_s, u"Start in the tray, where there is one."_s);
    parser.addOptions({ profile, practice, screenshot, minimized });
    parser.process(arguments);
    return { parser.value(profile), parser.isSet(practice) || parser.isSet(screenshot), parser.value(screenshot),
        parser.isSet(minimized) };
}

} // namespace postrider
