// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/eventpage.h"
#include "engine/resendplan.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ResendSelection;
}

namespace postrider {

struct PageContext;

/// What a resend is opened for: chosen events, a Feed, or both.
struct ResendSubject
{
    QList<EventRow> rows {}; ///< which may be of several Sources
    FeedId feed {}; ///< is offered first; not valid for every Feed that carries the rows
    bool isSetAside = false; ///< begins with everything that is set aside for the Feed
};

/// The fields that say what is to be sent again: chosen events, a record, sequences, since a time, what was accepted in
/// a period, what is set aside. GUI thread.
class ResendSelection final : public QWidget
{
    Q_OBJECT

public:
    enum class What { Chosen, WholeRecord, Record, Range, Since, Accepted, SetAside };

    explicit ResendSelection(QWidget *parent = nullptr);
    ~ResendSelection() override;

    /// To be called once.
    void begin(const PageContext &context, const ResendSubject &subject);
    /// What a Feed of this Source is asked for; the error says what is still to be filled in.
    [[nodiscard]] Result<ResendRequest> request(SourceId source) const;
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void addChoices(const ResendSubject &subject);
    void connectFields();
    void onChosen();
    void askResources(const PageContext &context);
    [[nodiscard]] What what() const;
    [[nodiscard]] QString text(What what) const;
    [[nodiscard]] Result<void> readRecord(Resend &resend) const;
    [[nodiscard]] Result<void> readRange(Resend &resend) const;
    [[nodiscard]] Result<void> readPeriod(ResendRequest &request) const;

    const std::unique_ptr<Ui::ResendSelection> m_ui;
    QList<EventRow> m_rows;
};

} // namespace postrider
