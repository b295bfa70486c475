// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/source.h"

#include <QWidget>

#include <memory>

namespace Ui {
class AccessFields;
}

namespace postrider {

/// How an OData Source lets us in: by a token, by tokens that a token server issues to a client, or without. The secret
/// itself is entered elsewhere. GUI thread.
class AccessFields final : public QWidget
{
    Q_OBJECT

public:
    enum class Access { Token, Client, Open }; ///< in the order of the box

    explicit AccessFields(QWidget *parent = nullptr);
    ~AccessFields() override;

    void fill(const Source &source);
    /// Writes the client, or that there is none.
    void write(Source &source) const;
    [[nodiscard]] Access access() const;
    /// The first field that is wrong, which says so; null when none is.
    [[nodiscard]] QWidget *firstWrong();

Q_SIGNALS:
    /// Somebody entered something else.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectFields();
    void showAccess();
    [[nodiscard]] bool checkClientId();
    [[nodiscard]] bool checkScope();
    void retranslate();

    const std::unique_ptr<Ui::AccessFields> m_ui;
};

} // namespace postrider
