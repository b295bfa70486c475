// SPDX-License-Identifier: GPL-3.0-or-later
#include "logging/redaction.h"

#include <QRegularExpression>

#include <vector>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

struct Pattern
{
    QRegularExpression expression;
    QString replacement;
};

const std::vector<Pattern> &patterns()
{
    constexpr auto Options = QRegularExpression::CaseInsensitiveOption;
    static const std::vector<Pattern> list {
        // A whole header line: what follows the name is nobody's business, whatever the scheme.
        { QRegularExpression(
              u"\\b((?:proxy-)?authorization|(?:set-)?cookie)\\b([\"']?\\s*[:=]\\s*)[^\\r\\n]+"_s, Options),
            u"\\1\\2********"_s },
        { QRegularExpression(u"\\bbearer\\s+(?!\\*)[A-Za-z0-9._~+/=%-]{4,}"_s, Options), u"Bearer ********"_s },
        // These are words of English, too.
        { QRegularExpression(u"\\b(basic|digest|negotiate)\\s+(?=[A-Za-z]*[0-9+/=])[A-Za-z0-9._~+/=%-]{8,}"_s, Options),
            u"\\1 ********"_s },
        { QRegularExpression(u"\\beyJ[A-Za-z0-9_-]{6,}\\.[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]*)?"_s), u"********"_s },
        { QRegularExpression(u"([a-z][a-z0-9+.-]*://)[^/\\s@\"'<>]+@"_s, Options), u"\\1********@"_s },
        { QRegularExpression(u"([a-z][a-z0-9+.-]*://[^\\s?\"'<>]+)\\?(?!\\*)[^\\s\"'<>]+"_s, Options),
            u"\\1?********"_s },
        // name=value and "name": "value"; of a value in quotes all of it.
        { QRegularExpression(
              u"((?:password|passwd|pwd|passphrase|secret|token|api[_-]?key|assertion|signature)[\"']?\\s*"
              "[:=]\\s*)(?:\"[^\"\\r\\n]*\"|'[^'\\r\\n]*'|[^\\s\"'&;,]+)"_s,
              Options),
            u"\\1********"_s },
        { QRegularExpression(u"([?&;]\\s*(?:key|sig|code|auth)=)[^\\s\"'&;,]+"_s, Options), u"\\1********"_s },
    };
    return list;
}

} // namespace

QString redacted(QString text)
{
    for (const Pattern &pattern : patterns())
        text.replace(pattern.expression, pattern.replacement);
    return text;
}

QString withoutSecrets(QUrl url)
{
    url.setUserInfo({});
    url.setQuery(QString());
    url.setFragment(QString());
    return url.toString(QUrl::FullyEncoded);
}

} // namespace postrider
