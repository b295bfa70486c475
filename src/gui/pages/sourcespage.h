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
    /// How many Sources ask how to go on.
    [[nodiscard]] int badge() const override { return m_questions; }
    /// Chooses it in the table.
    void showSource(SourceId source) { choose(source.value); }

protected:
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] QString details(qint64 id) const override;
    [[nodiscard]] Texts texts() const override;
    [[nodiscard]] QString secretButtonText(qint64 id) const override;
    void retranslateModel() override;
    void add() override;
    void edit(qint64 id) override;
    void test(qint64 id) override;
    void replaceToken(qint64 id) override;
    void remove(qint64 id) override;

private:
    [[nodiscard]] QString holes(const QList<Hole> &holes) const;
    void updateAnswer();
    void answer();

    SourceTableModel *m_model;
    QPushButton *m_answerButton;
    int m_questions = 0;
};

} // namespace postrider
