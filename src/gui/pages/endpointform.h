// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pagecontext.h"

#include <QWidget>

#include <memory>

class QLineEdit;

namespace Ui {
class EndpointForm;
}

namespace postrider {

/// Lets a person choose whether and where Consumers that resume their own Feeds are listened to, and says whether that
/// works. A change takes effect at once; one that cannot be stays in sight, with why. GUI thread.
class EndpointForm final : public QWidget
{
    Q_OBJECT

public:
    explicit EndpointForm(const PageContext &context, QWidget *parent = nullptr);
    ~EndpointForm() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    void updateState();
    void fill(const EndpointSettings &settings);
    [[nodiscard]] EndpointSettings entered() const;
    void save();
    void onSaved(const EndpointSettings &settings, const Result<void> &saved);
    void choose(QLineEdit *field, const QString &title);

    const PageContext &m_context;
    const std::unique_ptr<Ui::EndpointForm> m_ui;
    EndpointSettings m_stored; ///< as the fields were filled last
    EndpointSettings m_tried; ///< as they were sent last, so that nothing is refused twice
};

} // namespace postrider
