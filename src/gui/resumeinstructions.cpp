// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/resumeinstructions.h"

#include "domain/endpoint.h"
#include "domain/feed.h"

#include <QCoreApplication>

#include <algorithm>

namespace postrider {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ResumeInstructions)
};

} // namespace

QString resumeInstructions(const EndpointSettings &endpoint, const Feed &feed, Sequence last)
{
    const QString url = endpoint.urlFor(feed.publicId);
    const QString token = Text::tr("YOUR_TOKEN", "stands for the token in a command");
    const QString curl = QStringLiteral("curl -X POST -H \"Authorization: Bearer %1\" %2").arg(token, url);
    const QString back = QStringLiteral("curl -X POST -H \"Authorization: Bearer %1\" "
                                        "-H \"Content-Type: application/json\" -d '{\"EntityEventSequence\": %2}' %3")
                             .arg(token, QString::number(std::max(last.value, qint64(0))), url);
    const QStringList lines {
        Text::tr("How to resume the feed %1 yourselves").arg(feed.name),
        QString(),
        Text::tr("When the feed has stopped and you are ready again, send a POST to"),
        u"    " + url,
        Text::tr("with the header \"Authorization: Bearer\" and the resume token, which you get from us in another "
                 "way. For example:"),
        u"    " + curl,
        QString(),
        Text::tr("It goes on where it stopped. To have events again, name the first one that you want; it has to be "
                 "one that you were sent already:"),
        u"    " + back,
        QString(),
        Text::tr("What the answers mean:"),
        Text::tr("202  The feed goes on. The answer says how many events follow, and when they begin if you asked us "
                 "to wait."),
        Text::tr("400  The body is no JSON object, or its sequence is none."),
        Text::tr("401  The token is not valid for this feed, has ended, or was replaced. Ask us for a new one."),
        Text::tr("409  We paused the feed, or it stood still for longer than events are kept. Please call us."),
        Text::tr("413  The body is larger than 4096 bytes."),
        Text::tr("422  It cannot go on with that sequence; the answer says why."),
        Text::tr("429  Too many calls. Wait for as many seconds as Retry-After says."),
        Text::tr("503  It is not known at present. Call again in a minute."),
    };
    return lines.join(u'\n') + u'\n';
}

} // namespace postrider
