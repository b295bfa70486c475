// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicesetup.h"

#include "practice/practiceworld.h"

#include <QUuid>

namespace postrider {

using namespace Qt::StringLiterals;

QList<PracticeRequest> practiceSetup(
    PracticeWorld &world, const std::function<void(const QString &publicId, const Token &token)> &keep)
{
    const auto kept = [&keep](const Token &token) {
        const QString publicId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        keep(publicId, token);
        return publicId;
    };
    const QString source = u"Practice MLS"_s;
    QList<PracticeRequest> requests { { u"source.add"_s,
        { { u"name"_s, source }, { u"kind"_s, u"odata"_s }, { u"url"_s, world.producer().serviceRoot().toString() },
            { u"public_id"_s, kept(world.producer().token()) }, { u"has_token"_s, true },
            { u"start"_s, u"beginning"_s }, { u"every"_s, 1 } } } };
    for (const auto &consumer : world.consumers()) {
        requests.append({ u"consumer.add"_s,
            { { u"name"_s, consumer->name() }, { u"endpoint"_s, consumer->endpoint().toString() },
                { u"public_id"_s, kept(consumer->token()) }, { u"has_token"_s, true }, { u"batch"_s, 10 },
                { u"deadline"_s, 5 } } });
        requests.append({ u"feed.add"_s,
            { { u"name"_s, consumer->name() }, { u"source"_s, source }, { u"consumer"_s, consumer->name() },
                { u"label"_s, u"practice"_s }, { u"start"_s, u"beginning"_s } } });
    }
    return requests;
}

} // namespace postrider
