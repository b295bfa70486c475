// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/settingsfields.h"

namespace Ui {
class SourceMore;
class SourceStart;
}

namespace postrider {

class SourcePlace;

/// Everything about a Source, to add or to edit one. GUI thread.
class SourceFields final : public SettingsFields
{
    Q_OBJECT

public:
    /// Where reading begins: asked at once, or folded away with every event there is as the default.
    enum class Begin { Asked, Folded };

    explicit SourceFields(const PageContext &context, Begin begin = Begin::Asked, QWidget *parent = nullptr);
    ~SourceFields() override;

    /// Edits one that is stored. Where it began stays as it is.
    void setSource(const Source &source);
    /// As stored; with no public id when nothing is.
    [[nodiscard]] const Source &source() const { return m_original; }
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
    SourceFields(const PageContext &context, Begin begin, SourcePlace *place, QWidget *parent);
    void addParts(Begin begin);
    void connectParts();
    void prepareLooks();
    /// Shows what belongs to the chosen kind.
    void showKind();
    void showSecret();
    void fill();
    [[nodiscard]] Source entered() const;
    bool checkStart();

    const std::unique_ptr<Ui::SourceStart> m_start;
    const std::unique_ptr<Ui::SourceMore> m_more;
    SourcePlace *const m_place;
    QWidget *const m_startPart;
    QWidget *const m_morePart;
    Source m_original;
};

} // namespace postrider
