// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/render.h"

namespace postrider::render {

using namespace Qt::StringLiterals;

QString endpoint(const QJsonObject &result)
{
    QString sentence = u"The resume endpoint is off. Nobody is listened to.\n"_s;
    if (const QString problem = text(result, "problem"_L1); !problem.isEmpty())
        sentence = problem + u'\n';
    else if (result.value("listening"_L1).toBool())
        sentence = u"Consumers that resume their own Feeds are listened to.\n"_s;
    else if (result.value("on"_L1).toBool())
        sentence = u"The resume endpoint is on. It listens while push or the desktop program runs.\n"_s;
    const QString certificate = text(result, "certificate"_L1);
    const QList<QPair<QString, QString>> lines {
        { u"Address"_s, text(result, "address"_L1) + u", port "_s + text(result, "port"_L1) },
        { u"TLS"_s, certificate.isEmpty() ? u"no"_s : u"yes"_s },
        { u"Certificate"_s, certificate },
        { u"Key"_s, text(result, "key"_L1) },
        { u"Consumers call"_s, text(result, "base"_L1) + u"/feeds/…/resume"_s },
    };
    constexpr int Column = 16;
    for (const auto &[title, value] : lines) {
        if (!value.isEmpty())
            sentence += title.leftJustified(Column) + value + u'\n';
    }
    return sentence;
}

QString resumeToken(const QString &name, const QJsonObject &result, const Words &words)
{
    const QString feed = Words::plain(name);
    const QString url = u"Its Consumer resumes it by:\n  curl -X POST -H \"Authorization: Bearer TOKEN\" %1\n"_s.arg(
        text(result, "url"_L1));
    const QString off = result.value("endpoint_on"_L1).toBool()
        ? QString()
        : u"The resume endpoint is off; turn it on: postriderctl endpoint set --on\n"_s;
    if (!result.value("has_token"_L1).toBool())
        return u"Feed \"%1\" has no resume token; only people resume it.\n"_s.arg(feed);
    const auto ends = time(result, "expires_at"_L1);
    const QString end = ends ? u"It ends %1.\n"_s.arg(words.exactTime(ends)) : QString();
    if (const QString token = text(result, "token"_L1); !token.isEmpty()) {
        return u"The resume token of Feed \"%1\" is below. It is shown this once; one from before is void.\n\n%2\n\n"_s
                   .arg(feed, token)
            + end + url + off;
    }
    return u"Feed \"%1\" has a resume token, made %2.\n"_s.arg(feed, words.exactTime(time(result, "made_at"_L1))) + end
        + url + off;
}

} // namespace postrider::render
