// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/ctlprocess.h"
#include "support/producer.h"
#include "support/receiver.h"

#include <QObject>
#include <QTemporaryDir>

namespace postrider::test {

/// A test that runs postriderctl on a profile of its own for each test function. Whoever derives
/// from it calls begin() in init() and findNoToken() in cleanup().
class CtlTest : public QObject
{
protected:
    void begin(const QString &program);
    /// Fails when a token is in a file, on a command line, in an environment or in what was printed.
    void findNoToken() const;

    CtlProcess::Result run(const QString &command, const QByteArray &input = {});
    /// Runs a command and expects that it is done; gives its JSON.
    QJsonObject json(const QString &command, const QByteArray &input = {});
    /// Adds the Source MLS, the Consumer Acme with the first token, and the Feed F.
    void addAll(const Producer &producer, const Receiver &receiver);
    /// The only object of a list under this key.
    [[nodiscard]] static QJsonObject only(const QJsonObject &result, QLatin1StringView key);
    [[nodiscard]] const QTemporaryDir &folder() const { return *m_folder; }

    // Given by Consumers, and looked for afterwards.
    static constexpr auto Token1 = "first-token.of-the~test";
    static constexpr auto Token2 = "second-token.of-the~test";

    std::unique_ptr<CtlProcess> m_ctl;

private:
    const QTemporaryDir m_runtime;
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace postrider::test
