// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pagecontext.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace postrider {

class ProblemLabel;

/// Lets a person choose for how long events and attempts stay on record, and says since when there is one. To keep less
/// takes a second word, for what goes does not come back. GUI thread.
class RetentionChoice final : public QWidget
{
    Q_OBJECT

public:
    explicit RetentionChoice(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QComboBox *field() const { return m_box; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    void choose();
    void confirm(const Retention &retention);
    void save(const Retention &retention);
    [[nodiscard]] QString since() const;
    [[nodiscard]] static QString words(const Retention &retention);

    const PageContext &m_context;
    QComboBox *m_box = nullptr;
    QLabel *m_since = nullptr;
    ProblemLabel *m_problem = nullptr;
    bool m_isSaving = false; ///< what comes from the engine is older than what was chosen
};

} // namespace postrider
