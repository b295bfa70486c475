// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/sourcepart.h"

#include <QTimer>

#include <memory>

namespace Ui {
class SqlFields;
}

namespace postrider {

class SqlColumns;
class SqlPreview;

/// A database: how it is reached, and below the password what is read of it. GUI thread.
class SqlFields final : public SourcePart
{
    Q_OBJECT

public:
    explicit SqlFields(QWidget *parent = nullptr);
    ~SqlFields() override;

    [[nodiscard]] SourceKind kind() const override { return SourceKind::Sql; }
    [[nodiscard]] QString kindName() const override;
    [[nodiscard]] QString exampleName() const override;
    [[nodiscard]] std::optional<SecretWords> secretWords() const override;
    [[nodiscard]] QString busyText() const override;
    void fill(const Source &source) override;
    void write(Source &source) const override;
    [[nodiscard]] QWidget *firstWrong() override;
    [[nodiscard]] QWidget *firstWrongBelow() override;
    [[nodiscard]] QWidget *below() const override { return m_below; }
    void showLooking() override;
    void showChoices(const Result<SourceChoices> &choices) override;
    void showRows(const SourcePage &page) override;
    void onSecretChanged() override { onPlaceChanged(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectFields();
    /// Another database, or another user of it: nobody has looked into it yet.
    void onPlaceChanged();
    void onColumnsChanged();
    void showDriver();
    bool checkDatabase();
    void browse();
    void retranslate();
    [[nodiscard]] QString driver() const;

    const std::unique_ptr<Ui::SqlFields> m_ui;
    QWidget *const m_below;
    SqlColumns *const m_columns;
    SqlPreview *const m_preview;
    QTimer m_pause; ///< in typing, before it is looked again
    bool m_isOpen = false; ///< the database let us look
};

} // namespace postrider
