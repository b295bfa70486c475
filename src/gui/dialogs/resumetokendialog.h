// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pagecontext.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ResumeTokenDialog;
}

namespace postrider {

struct NewResumeToken;

/// Makes, replaces and revokes the token by which a Consumer resumes its Feed, and has the instructions for its people
/// ready. A new token is shown until the dialog closes, and never again. To be shown by open(); it deletes itself. GUI
/// thread.
class ResumeTokenDialog final : public QDialog
{
    Q_OBJECT

public:
    ResumeTokenDialog(const PageContext &context, FeedId feed, QWidget *parent = nullptr);
    ~ResumeTokenDialog() override;

    void done(int result) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectAll();
    void retranslate();
    void update();
    [[nodiscard]] QString present() const;
    void make();
    void onMade(const Result<NewResumeToken> &made);
    void revoke();
    /// Asks before a token that is there becomes void.
    void confirm(const QString &question, const QString &act, const std::function<void()> &then);
    void setBusy(bool isBusy);

    const PageContext &m_context;
    const FeedId m_feed;
    const std::unique_ptr<Ui::ResumeTokenDialog> m_ui;
    bool m_isBusy = false;
};

} // namespace postrider
