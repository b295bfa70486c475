// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/decision.h"
#include "gui/pagecontext.h"
#include "gui/pages/page.h"

#include <memory>

namespace Ui {
class SuspendedPage;
}

namespace postrider {

class DecisionCard;

/// What needs me? A card for every decision that waits for a person. Cards keep their place for as
/// long as they stand; new ones come below. GUI thread.
class SuspendedPage final : public Page
{
    Q_OBJECT

public:
    explicit SuspendedPage(const PageContext &context, QWidget *parent = nullptr);
    ~SuspendedPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] int badge() const override { return m_badge; }

    /// For how long a card says how it went on before it goes; 8 s unless set.
    void setFarewell(Milliseconds farewell) { m_farewell = farewell; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    void finish(DecisionCard *card);
    void add(const Decision &decision);
    void remove(DecisionCard *card);
    void retranslate();
    [[nodiscard]] QString sentence(const QList<Decision> &decisions) const;

    const PageContext &m_context;
    const std::unique_ptr<Ui::SuspendedPage> m_ui;
    QList<DecisionCard *> m_cards; ///< as they stand on the page
    Milliseconds m_farewell = std::chrono::seconds(8);
    int m_badge = 0;
};

} // namespace postrider
