// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

class QTextFrame;

namespace postrider {

/// Shows one page of the guide, in the colours, the font and the language of the program and never wider than can be
/// read. Links are told, not followed. GUI thread.
class HelpView final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit HelpView(QWidget *parent = nullptr);

    void showPage(const QString &page);
    [[nodiscard]] QString page() const { return m_page; }
    /// What its first heading says.
    [[nodiscard]] QString title() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;

private:
    void render();
    void renderAgain();
    void dressBlocks();
    void dressTables(const QTextFrame &frame);
    [[nodiscard]] int columnWidth() const;

    QString m_page;
    QString m_path;
    int m_pictureWidth = 0;
};

} // namespace postrider
