// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/commandline.h"
#include "domain/error.h"
#include "engine/profile.h"

#include <QObject>

namespace postrider {

/// Something that postriderctl does until it is done. Lives in the main thread.
class Command : public QObject
{
    Q_OBJECT

public:
    explicit Command(CommandLine line);

    /// Begins; the event loop does the rest.
    virtual void start() = 0;

    /// The command for what was asked.
    [[nodiscard]] static std::unique_ptr<Command> make(const CommandLine &line);

Q_SIGNALS:
    /// Once, from the event loop or from start().
    void finished(int exitCode);

protected:
    [[nodiscard]] const CommandLine &line() const { return m_line; }
    [[nodiscard]] const Profile &profile() const { return m_profile; }
    /// Only adding makes a profile; for whatever else there has to be one.
    [[nodiscard]] bool hasProfile() const;
    void finishWithoutProfile();
    /// Prints what an engine replied, or why it could not be had, and ends with the code for it.
    void finishWith(const QJsonObject &reply);
    void finishWith(const Error &error);
    /// Prints a result: as JSON when that is wanted, and else as text.
    void print(const QJsonObject &result) const;

private:
    const CommandLine m_line;
    const Profile m_profile;
};

} // namespace postrider
