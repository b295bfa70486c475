// SPDX-License-Identifier: GPL-3.0-or-later
// How the running program puts a backup in the place of its own profile.
#include "app/application.h"

#include "app/tray.h"
#include "engine/restore.h"
#include "gui/mainwindow.h"
#include "gui/restorewords.h"
#include "gui/startwindow.h"
#include "gui/whilealive.h"
#include "resume/resumeendpoint.h"

#include <QApplication>
#include <QMessageBox>
#include <QtConcurrentRun>

#include <utility>

namespace postrider {

namespace {

/// In a thread of its own: the lock is held no longer than the file is worked on.
Result<RestorePlan> restoreNow(const Profile &profile, const restore::Order &order)
{
    const auto lock = ProfileLock::take(profile);
    if (!lock)
        return tl::unexpected(lock.error());
    WorkProgress progress;
    return restore::run(profile, order, progress);
}

} // namespace

void Application::restore(const QString &file)
{
    if (m_isQuitting || !m_context || std::exchange(m_isRestoring, true))
        return;
    m_startWindow->showRestoring();
    m_startWindow->show();
    m_window->setEnabled(false);
    m_endpoint.reset();
    m_engine->stop([this, file] {
        // The engine is calling, which is about to go.
        QMetaObject::invokeMethod(
            this, [this, file] { putInPlace(file); }, Qt::QueuedConnection);
    });
}

void Application::takeDown()
{
    m_server.reset();
    m_tray.reset();
    m_window.reset();
    m_context.reset();
    m_live.reset();
    m_engine.reset();
}

void Application::putInPlace(const QString &file)
{
    if (m_isQuitting)
        return;
    const restore::Order order { file, m_context->user, m_clock.now(), false };
    takeDown();
    QtConcurrent::run(restoreNow, m_profile, order)
        .then(qApp, whileAlive(this, [this](const Result<RestorePlan> &done) {
            m_isRestoring = false;
            if (m_isQuitting)
                return;
            m_restored = done ? restorewords::outcome(*done) : tr("Nothing was restored. %1").arg(done.error().detail);
            m_waited.start();
            open();
        }));
}

void Application::tellRestored()
{
    if (m_restored.isEmpty())
        return;
    auto *box =
        new QMessageBox(QMessageBox::Information, tr("Restore a backup"), QString(), QMessageBox::Ok, m_window.get());
    box->setObjectName(QStringLiteral("restoredMessageBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(std::exchange(m_restored, {}));
    box->open();
}

} // namespace postrider
