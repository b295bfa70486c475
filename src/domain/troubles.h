// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <map>

namespace postrider {

/// What is in the way at present. Several things may be, and each ends by itself. Not thread-safe.
class Troubles final
{
public:
    /// Notes what is wrong with one cause, which its owner numbers; an empty detail: nothing is, any
    /// more. Returns whether sum() is another one now.
    bool set(qint64 cause, const Error &error);
    /// All of it as one: every sentence once. A keychain that cannot be used comes first and gives
    /// the kind, as only a person can help it. The detail is empty when nothing is wrong.
    [[nodiscard]] Error sum() const;

private:
    std::map<qint64, Error> m_errors;
};

} // namespace postrider
