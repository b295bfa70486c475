// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/listpage.h"

class QAction;

namespace postrider {

struct FeedStatus;

class ConsumerTableModel;
class FileExport;

/// Who gets the events, and whom to call there? Each Consumer with its state and its token. GUI
/// thread.
class ConsumersPage final : public ListPage
{
    Q_OBJECT

public:
    explicit ConsumersPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    /// Chooses it in the table.
    void showConsumer(ConsumerId consumer) { choose(consumer.value); }

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
    void exportAll();
    void import();
    [[nodiscard]] QString feedInWords(const FeedStatus &feed) const;
    [[nodiscard]] QString politeness(const Consumer &consumer) const;

    ConsumerTableModel *m_model;
    FileExport *const m_export;
    QAction *m_exportAction = nullptr;
    QAction *m_importAction = nullptr;
};

} // namespace postrider
