// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/sourcepart.h"

#include <memory>

namespace Ui {
class FolderFields;
}

namespace postrider {

/// A folder into which files of events are dropped. GUI thread.
class FolderFields final : public SourcePart
{
    Q_OBJECT

public:
    explicit FolderFields(QWidget *parent = nullptr);
    ~FolderFields() override;

    [[nodiscard]] SourceKind kind() const override { return SourceKind::Folder; }
    [[nodiscard]] QString kindName() const override;
    [[nodiscard]] QString exampleName() const override;
    [[nodiscard]] std::optional<SecretWords> secretWords() const override { return std::nullopt; }
    [[nodiscard]] QString busyText() const override;
    void fill(const Source &source) override;
    void write(Source &source) const override;
    [[nodiscard]] QWidget *firstWrong() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] FolderSettings entered() const;
    bool check();
    void browse();

    const std::unique_ptr<Ui::FolderFields> m_ui;
};

} // namespace postrider
