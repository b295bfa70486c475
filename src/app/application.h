// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/options.h"
#include "app/practice.h"
#include "domain/clock.h"
#include "engine/commandclient.h"
#include "engine/commandserver.h"
#include "engine/process.h"
#include "gui/appearance.h"
#include "gui/languages.h"
#include "gui/pagecontext.h"
#include "gui/preferences.h"
#include "logging/log.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>

namespace postrider {

class MainWindow;
class ResumeEndpoint;
class StartWindow;
class Tray;

/// The desktop program put together: profile, keychain, engine and window; one of them for a
/// profile. Builds what all else is given. Lives in the main thread.
class Application final : public QObject
{
    Q_OBJECT

public:
    /// How long another process may hold the profile for a moment, as a command does.
    static constexpr Milliseconds Patience { 3'000 };

    explicit Application(const Options &options, QObject *parent = nullptr);
    ~Application() override;

    /// Shows a window, or has the program that runs already show its own.
    void start();
    /// Waits at most five seconds for what is in flight, and ends the program.
    void quit();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open();
    void onOpened(const Result<void> &opened);
    void askOther();
    void startLog();
    void run();
    void serve();
    void takeScreenshots();
    void showProblem(const Error &error);
    /// Takes all down that has the profile, puts the backup in its place, and builds all anew.
    void restore(const QString &file);
    void takeDown();
    void putInPlace(const QString &file);
    void tellRestored();
    void showWindow();
    void onWindowClosed();
    void showTray();
    void followAutostart();

    const Options m_options;
    const SystemClock m_clock;
    const std::unique_ptr<TokenVault> m_vault;
    const std::unique_ptr<Practice> m_practice; ///< null but in practice mode
    const Profile m_profile;
    Preferences m_preferences;
    const Appearance m_appearance;
    const Languages m_languages;
    process::StopSignals m_signals;
    QElapsedTimer m_waited;
    std::unique_ptr<CommandClient> m_other; ///< asks the program that has the profile
    std::unique_ptr<Log> m_log; ///< outlives the engine's threads
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<CommandServer> m_server;
    std::unique_ptr<ResumeEndpoint> m_endpoint; ///< goes before the engine
    std::unique_ptr<Live> m_live;
    std::unique_ptr<PageContext> m_context;
    std::unique_ptr<StartWindow> m_startWindow;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Tray> m_tray;
    bool m_startsAtLogin = false; ///< what the entry was last set to
    bool m_isRestoring = false;
    QString m_restored; ///< what came of a restore, until it is told
    bool m_followsAutostart = false;
    bool m_hasWelcomed = false;
    bool m_isQuitting = false;
    int m_exitCode = 0;
};

} // namespace postrider
