// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/sourcepart.h"

#include <QList>

#include <memory>

namespace Ui {
class SourcePlace;
}

namespace postrider {

/// Where a Source's events come from: of which kind it is, chosen for a new one, and the fields of that kind. GUI
/// thread.
class SourcePlace final : public QWidget
{
    Q_OBJECT

public:
    explicit SourcePlace(QWidget *parent = nullptr);
    ~SourcePlace() override;

    void setSource(const Source &source);
    /// Writes the kind and its settings.
    void write(Source &source) const;
    /// The part of the chosen kind.
    [[nodiscard]] SourcePart &part() const;
    [[nodiscard]] const QList<SourcePart *> &parts() const { return m_parts; }

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showPart();
    void retranslate();

    const std::unique_ptr<Ui::SourcePlace> m_ui;
    QWidget *const m_kindRow;
    const QList<SourcePart *> m_parts;
};

} // namespace postrider
