// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pagecontext.h"
#include "gui/pages/page.h"

#include <QHash>

#include <memory>

namespace Ui {
class SettingsPage;
}

namespace postrider {

class SourceIntervalRow;

/// How do I want it? What a person can choose takes effect at once; what cannot be chosen, such as
/// where things are kept, is told. GUI thread.
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(const PageContext &context, QWidget *parent = nullptr);
    ~SettingsPage() override;

    [[nodiscard]] QString title() const override;

Q_SIGNALS:
    /// A person wants a backup, which was checked, in the place of this profile.
    void restoreRequested(const QString &file);

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectChoices();
    void retranslate();
    void update();
    void updateSources();
    void fillSchemes();
    void fillLanguages();
    void openFolder();

    const PageContext &m_context;
    const std::unique_ptr<Ui::SettingsPage> m_ui;
    QHash<SourceId, SourceIntervalRow *> m_sourceRows;
};

} // namespace postrider
