// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace postrider {

/// Why something could not be done. The kind decides what happens next; the detail is one
/// sentence for people that says what is wrong, where, and what to do. It never holds a token.
struct Error
{
    enum class Kind {
        InvalidInput, ///< what a person or a peer gave breaks a rule
        NotFound, ///< no thing of that name
        AlreadyExists, ///< the name is taken
        Conflict, ///< the state of things does not allow it now
        Storage, ///< the database could not be read or written
        StorageFull, ///< the disk is full
        ReadOnly, ///< the profile cannot be written
        Damaged, ///< the file is no database, or a broken one
        NewerVersion, ///< the profile was written by a newer Postrider
        EngineElsewhere, ///< another process holds the profile
        NoKeychain, ///< the OS keychain cannot be used
        Network, ///< the other side could not be reached
        Protocol, ///< the other side broke the rules
        Cancelled, ///< stopped on request
    };

    Kind kind = Kind::InvalidInput;
    QString detail;

    bool operator==(const Error &) const = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(Error::Kind kind, QString detail)
{
    return tl::unexpected<Error>(Error { kind, std::move(detail) });
}

} // namespace postrider
