// SPDX-License-Identifier: GPL-3.0-or-later
// Measures what the README quotes: ratios, each taken in one run on one machine.
#include "bareloop.h"
#include "deliveryrun.h"
#include "measure.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTextStream>

using namespace postrider;
using namespace postrider::benchmark;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QList<QUrl> endpoints(int count)
{
    QList<QUrl> list;
    for (int i = 0; i < count; ++i)
        list.append(QUrl(u"http://127.0.0.1:%1/events"_s.arg(18000 + i)));
    return list;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    for (const int consumers : { 8, 64 }) {
        const auto urls = endpoints(consumers);
        double bare = 0, ours = 0;
        const double ratio = medianRatio(5, [&] { return ours = deliver({ urls, 1, 60'000, 2s }, urls.size()).postsPerSecond; },
            [&] { return bare = bareLoop(urls, 2s); });
        out << consumers << " Consumers: ratio " << ratio << " (last: " << ours << " vs " << bare << ")" << Qt::endl;
        if (argc > 1)
            return 0;
    }
}
