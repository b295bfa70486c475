// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/settingsfields.h"

namespace Ui {
class ConsumerContacts;
class ConsumerEndpoint;
}

namespace postrider {

class ConsumerMore;

/// Everything about a Consumer, to add or to edit one. GUI thread.
class ConsumerFields final : public SettingsFields
{
    Q_OBJECT

public:
    /// With `instead`, that stands where the contacts would, and they are folded away too.
    explicit ConsumerFields(const PageContext &context, QWidget *instead = nullptr, QWidget *parent = nullptr);
    ~ConsumerFields() override;

    /// Edits one that is stored.
    void setConsumer(const Consumer &consumer);
    /// As stored; with no public id when nothing is.
    [[nodiscard]] const Consumer &consumer() const { return m_original; }
    [[nodiscard]] QString title() const override;

protected:
    [[nodiscard]] bool isEdited() const override;
    [[nodiscard]] QString nameProblem(const QString &name) const override;
    [[nodiscard]] QWidget *firstWrongOfPlace() override;
    [[nodiscard]] QWidget *firstWrongPart() override;
    void store(const TokenEntry &entry, const Token &token, const TokenEntry::Done &done) override;
    void send(const Token &token) override;
    [[nodiscard]] QString busyText() const override;
    void retranslate() override;

private:
    ConsumerFields(const PageContext &context, QWidget *endpointPart, QWidget *instead, QWidget *parent);
    void fill();
    [[nodiscard]] Consumer entered() const;

    const std::unique_ptr<Ui::ConsumerEndpoint> m_endpoint;
    const std::unique_ptr<Ui::ConsumerContacts> m_contacts;
    QWidget *const m_endpointPart;
    QWidget *const m_contactsPart;
    ConsumerMore *const m_more;
    Consumer m_original;
};

} // namespace postrider
