// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

class QUrl;

namespace Ui {
class HelpWindow;
}

namespace postrider {

/// The user guide in a window beside the program: its contents at the left, one page at the right. It remembers
/// nothing once it is gone. GUI thread.
class HelpWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent = nullptr);
    ~HelpWindow() override;

    /// Shows a page, "states.md", at one of its headings or at its top. What is no page shows the first one.
    void open(const QString &page, const QString &anchor = {});
    [[nodiscard]] QString page() const;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Where somebody was, for the ways back and forward.
    struct Place
    {
        QString page;
        int scrolled = 0;
    };

    void connectAll();
    void addShortcuts();
    void follow(const QUrl &link);
    void showPlace(const Place &place);
    void go(QList<Place> &from, QList<Place> &to);
    void find(bool isBackward, bool isTyping = false);
    void leave();
    void fillContents();
    void retranslate();
    void update();
    [[nodiscard]] Place here() const;

    const std::unique_ptr<Ui::HelpWindow> m_ui;
    QList<Place> m_back;
    QList<Place> m_forward;
    QStringList m_pages; ///< those of the contents, in order
};

} // namespace postrider
