// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"

#include <QFile>

#include <algorithm>

namespace postrider::benchmark {

double medianRatio(int rounds, const std::function<double()> &a, const std::function<double()> &b)
{
    QList<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        const double first = a();
        ratios.append(first / b());
    }
    std::ranges::sort(ratios);
    return ratios.at(ratios.size() / 2);
}

double peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace postrider::benchmark
