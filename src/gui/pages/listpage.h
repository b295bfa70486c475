// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pagecontext.h"
#include "gui/pages/page.h"

#include <memory>

class QAbstractItemModel;
class QMenu;
class QPushButton;
class QSortFilterProxyModel;

namespace Ui {
class ListPage;
}

namespace postrider {

class EmptyState;
class TableTools;
struct TestReport;

/// A page with a table of things that are added, edited, tested and removed, a search field above
/// it, and below it the chosen one in words. GUI thread.
class ListPage : public Page
{
    Q_OBJECT

public:
    ~ListPage() override;

protected:
    explicit ListPage(const PageContext &context, QWidget *parent = nullptr);

    /// Called once by the constructor of the page. `idRole` gives a row's id, `sortRole` what a
    /// column sorts by; `stateColumn` is drawn with a state's sign, −1 for none.
    void setModel(QAbstractItemModel *model, int idRole, int sortRole, int stateColumn, int stretchedColumn);
    /// In pixels, of columns that are not stretched.
    void setColumnWidths(const QList<std::pair<int, int>> &widths);
    /// A menu beside the buttons for what is about none of the rows; empty, for the page to fill.
    [[nodiscard]] QMenu *addMenu();
    /// The id of the chosen row; 0 when none is chosen.
    [[nodiscard]] qint64 chosenId() const;
    void choose(qint64 id);
    /// A button of the page's own, after those that all have.
    [[nodiscard]] QPushButton *addButton(QAnyStringView name);
    void showTest(const QString &sentence);
    void showTest(const TestReport &report);
    /// To be called when anything on the page may say something else.
    void update();
    void changeEvent(QEvent *event) override;

    [[nodiscard]] virtual QString sentence() const = 0;
    [[nodiscard]] virtual QString details(qint64 id) const = 0;
    /// The accessible name of the table, the prompt of the search, the sentence and the advice of an
    /// empty list, and what its button does.
    struct Texts
    {
        QString list;
        QString search;
        QString emptySentence;
        QString emptyAdvice;
        QString add;
    };
    [[nodiscard]] virtual Texts texts() const = 0;
    /// What its button to replace the secret of a row says; empty where it has none.
    [[nodiscard]] virtual QString secretButtonText(qint64 id) const;
    virtual void retranslateModel() = 0;
    virtual void add() = 0;
    virtual void edit(qint64 id) = 0;
    virtual void test(qint64 id) = 0;
    virtual void replaceToken(qint64 id) = 0;
    virtual void remove(qint64 id) = 0;

    const PageContext &m_context;

private:
    void connectButtons();
    void retranslate();
    void onChosen();

    const std::unique_ptr<Ui::ListPage> m_ui;
    QSortFilterProxyModel *m_proxy = nullptr;
    EmptyState *m_empty = nullptr;
    TableTools *m_tools = nullptr;
    int m_idRole = 0;
    qint64 m_shown = 0; ///< whose test result is shown
};

} // namespace postrider
