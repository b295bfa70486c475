// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/sourcepart.h"

#include <memory>

namespace Ui {
class OdataFields;
class OdataMore;
}

namespace postrider {

class AccessFields;

/// The EntityEvent Resource of a RESO Web API. GUI thread.
class OdataFields final : public SourcePart
{
    Q_OBJECT

public:
    explicit OdataFields(QWidget *parent = nullptr);
    ~OdataFields() override;

    [[nodiscard]] SourceKind kind() const override { return SourceKind::OData; }
    [[nodiscard]] QString kindName() const override;
    [[nodiscard]] QString exampleName() const override;
    [[nodiscard]] std::optional<SecretWords> secretWords() const override;
    [[nodiscard]] QString busyText() const override;
    void fill(const Source &source) override;
    void write(Source &source) const override;
    [[nodiscard]] QWidget *firstWrong() override;
    [[nodiscard]] QWidget *more() const override { return m_morePart; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const std::unique_ptr<Ui::OdataFields> m_ui;
    const std::unique_ptr<Ui::OdataMore> m_more;
    AccessFields *const m_access;
    QWidget *const m_morePart;
};

} // namespace postrider
