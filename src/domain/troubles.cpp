// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/troubles.h"

#include <QStringList>

namespace postrider {

bool Troubles::set(qint64 cause, const Error &error)
{
    const Error before = sum();
    if (error.detail.isEmpty())
        m_errors.erase(cause);
    else
        m_errors[cause] = error;
    return sum() != before;
}

Error Troubles::sum() const
{
    Error sum;
    QStringList sentences;
    for (const bool isKeychain : { true, false }) {
        for (const auto &[cause, error] : m_errors) {
            if ((error.kind == Error::Kind::NoKeychain) != isKeychain || sentences.contains(error.detail))
                continue;
            if (sentences.isEmpty())
                sum.kind = error.kind;
            sentences.append(error.detail);
        }
    }
    sum.detail = sentences.join(u' ');
    return sum;
}

} // namespace postrider
