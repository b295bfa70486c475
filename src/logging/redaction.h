// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace postrider {

/// A text without what looks like a secret: credentials of Authorization, values that are named password, secret, token
/// or key, JSON Web Tokens, and of addresses the user and the query. It is the second line of defence: whoever writes
/// a log or a report leaves secrets out in the first place. Any thread.
[[nodiscard]] QString redacted(QString text);

/// An address without user, password, query and fragment, any of which may hold a secret.
[[nodiscard]] QString withoutSecrets(QUrl url);

} // namespace postrider
