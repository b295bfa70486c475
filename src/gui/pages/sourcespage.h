// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/listpage.h"

namespace postrider {

class SourceTableModel;

/// Where do the events come from, and are they read? Each Source with its state. GUI thread.
class SourcesPage final : public ListPage
{
    Q_OBJECT

public:
    explicit SourcesPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    /// Chooses it in the table.
    void showSource(SourceId source) { choose(source.value); }

protected:
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] QString details(qint64 id) const override;
    [[nodiscard]] Texts texts() const override;
    void retranslateModel() override;
    void add() override;
    void edit(qint64 id) override;
    void test(qint64 id) override;
    void replaceToken(qint64 id) override;
    void remove(qint64 id) override;

private:
    SourceTableModel *m_model;
};

} // namespace postrider
