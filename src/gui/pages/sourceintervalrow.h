// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pagecontext.h"

#include <QObject>

class QFormLayout;
class QLabel;
class QWidget;

namespace postrider {

class IntervalComboBox;
class ProblemLabel;

/// A row of a form with which a person says how often one Source is read. GUI thread.
class SourceIntervalRow final : public QObject
{
    Q_OBJECT

public:
    /// Adds itself to `form`, in whose widgets it lives.
    SourceIntervalRow(const PageContext &context, const Source &source, QFormLayout *form, QObject *parent);
    /// Takes itself off the form.
    ~SourceIntervalRow() override;

    /// The Source as it stands now. Says it in the language of the moment.
    void setSource(const Source &source);

private:
    void save(std::chrono::seconds interval);

    const PageContext &m_context;
    Source m_source;
    QPointer<QFormLayout> m_form;
    QLabel *m_label = nullptr;
    QWidget *m_field = nullptr;
    IntervalComboBox *m_box = nullptr;
    ProblemLabel *m_problem = nullptr;
    bool m_isSaving = false; ///< what comes from the engine is older than what was chosen
};

} // namespace postrider
