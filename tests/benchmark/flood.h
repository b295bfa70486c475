// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include <atomic>
#include <memory>
#include <thread>

namespace postrider {
class ResumeEndpoint;
namespace test {
class TestEngine;
}
} // namespace postrider

namespace postrider::benchmark {

/// Somebody on this machine who calls a resume endpoint of this process with wrong tokens, one call after the other and
/// as fast as one can, for as long as it lives.
class Flood final
{
public:
    Flood();
    ~Flood();
    Q_DISABLE_COPY_MOVE(Flood)

    /// How many calls were answered so far.
    [[nodiscard]] qint64 calls() const { return m_calls; }

private:
    void call(quint16 port);

    QTemporaryDir m_folder;
    std::unique_ptr<test::TestEngine> m_engine;
    std::unique_ptr<ResumeEndpoint> m_endpoint;
    std::atomic<bool> m_isOver = false;
    std::atomic<qint64> m_calls = 0;
    std::thread m_caller;
};

} // namespace postrider::benchmark
