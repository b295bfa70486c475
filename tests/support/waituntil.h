// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEventLoop>
#include <QTimer>

namespace postrider::test {

/// Whether `condition` comes true within so many milliseconds. Other than QTest::qWaitFor(), which
/// sleeps 10 ms between two looks, it lets the servers of the test answer at full speed meanwhile.
template <typename Condition>
[[nodiscard]] bool waitUntil(Condition condition, int patience = 5'000)
{
    constexpr int Glance = 2; // ms
    bool isTrue = condition();
    QEventLoop loop;
    QTimer glances;
    QObject::connect(&glances, &QTimer::timeout, &loop, [&] {
        isTrue = condition();
        if (isTrue)
            loop.exit();
    });
    glances.start(Glance);
    QTimer::singleShot(patience, &loop, [&loop] { loop.exit(); });
    if (!isTrue)
        loop.exec();
    return isTrue;
}

} // namespace postrider::test
