// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/autostart.h"
#include "app/screenshots.h"
#include "app/tray.h"
#include "gui/mainwindow.h"
#include "gui/startwindow.h"
#include "resume/resumeendpoint.h"
#include "secrets/keychainvault.h"
#include "secrets/memoryvault.h"

#include <QApplication>
#include <QCloseEvent>
#include <QCryptographicHash>
#include <QDir>
#include <QProcess>

#include <utility>

namespace postrider {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::unique_ptr<TokenVault> vaultFor(const Options &options)
{
    if (options.isPractice)
        return std::make_unique<MemoryVault>();
    return std::make_unique<KeychainVault>();
}

/// One entry for each profile, of which all but the usual one have to be named to the program.
Autostart autostartFor(const Options &options, const Profile &profile)
{
    QStringList arguments { u"--minimized"_s };
    if (!options.profileFolder.isEmpty())
        arguments += { u"--profile"_s, QDir(profile.folder()).absolutePath() };
    const bool isUsual = options.profileFolder.isEmpty();
    const QByteArray hash = QCryptographicHash::hash(profile.folder().toUtf8(), QCryptographicHash::Sha256).toHex();
    return { isUsual ? u"postrider"_s : u"postrider-"_s + QString::fromLatin1(hash.first(8)),
        QCoreApplication::applicationFilePath(), arguments };
}

Profile profileFor(const Options &options, const Practice *practice)
{
    if (practice)
        return Profile(practice->profileFolder());
    return options.profileFolder.isEmpty() ? Profile::standard() : Profile(options.profileFolder);
}

} // namespace

Application::Application(const Options &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_vault(vaultFor(options))
    , m_practice(options.isPractice ? std::make_unique<Practice>(m_clock, *m_vault) : nullptr)
    , m_profile(profileFor(options, m_practice.get()))
    , m_preferences(m_profile.folder())
    , m_appearance(m_preferences)
    , m_languages(m_preferences)
{
    QApplication::setQuitOnLastWindowClosed(false); // what is in flight is waited for first
    connect(&m_signals, &process::StopSignals::requested, this, &Application::quit);
    qApp->installEventFilter(this);
}

Application::~Application() = default;

void Application::start()
{
    m_startWindow = std::make_unique<StartWindow>(m_profile.folder());
    connect(m_startWindow.get(), &StartWindow::retryRequested, this, &Application::open);
    connect(m_startWindow.get(), &StartWindow::quitRequested, this, &Application::quit);
    m_waited.start();
    if (m_practice) {
        if (const Result<void> started = m_practice->start(); !started) {
            showProblem(started.error());
            return;
        }
    }
    open();
}

void Application::open()
{
    m_startWindow->showOpening();
    // Most profiles open at once: a window that only flashes would be noise.
    QTimer::singleShot(500ms, m_startWindow.get(), [this] {
        if (!m_window && !m_options.isMinimized)
            m_startWindow->show();
    });
    m_engine = std::make_unique<Engine>(m_profile, m_clock, *m_vault);
    m_engine->open([this](const Result<void> &opened) { onOpened(opened); });
}

void Application::onOpened(const Result<void> &opened)
{
    if (opened) {
        startLog();
        if (m_practice)
            m_practice->setUp(
                *m_engine, [this](const Result<void> &done) { done ? run() : showProblem(done.error()); });
        else
            run();
        return;
    }
    m_engine.release()->deleteLater(); // it is calling
    if (m_isQuitting)
        QApplication::exit(m_exitCode);
    else if (opened.error().kind == Error::Kind::EngineElsewhere)
        askOther();
    else
        showProblem(opened.error());
}

void Application::startLog()
{
    if (m_log)
        return;
    m_log = std::make_unique<Log>(m_profile.folder(), m_preferences.logLevel());
    connect(&m_preferences, &Preferences::changed, this, [this] { Log::setLevel(m_preferences.logLevel()); });
}

void Application::askOther()
{
    m_other = std::make_unique<CommandClient>(m_profile);
    m_other->send({ { u"command"_s, u"window.show"_s } }, [this](const Result<QJsonObject> &reply) {
        m_other.release()->deleteLater(); // it is calling
        if (reply && reply->value("ok"_L1).toBool()) {
            QApplication::exit(m_exitCode);
            return;
        }
        if (!reply && !m_waited.hasExpired(Patience.count())) {
            QTimer::singleShot(100ms, this, &Application::open);
            return;
        }
        showProblem({ Error::Kind::EngineElsewhere, QString() });
    });
}

void Application::run()
{
    m_live = std::make_unique<Live>(*m_engine, m_clock);
    m_context = std::make_unique<PageContext>(PageContext {
        *m_engine, *m_live, *m_vault, m_clock, m_preferences, process::userName(), m_options.isPractice });
    m_window = std::make_unique<MainWindow>(*m_context);
    connect(m_window.get(), &MainWindow::restoreRequested, this, &Application::restore, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::practiceRequested, this,
        [] { QProcess::startDetached(QCoreApplication::applicationFilePath(), { u"--practice"_s }); });
    showTray();
    if (!m_options.isMinimized)
        showWindow();
    else if (!m_tray->isThere())
        m_window->showMinimized(); // a tray is never the only way back
    if (!m_practice && !std::exchange(m_followsAutostart, true))
        followAutostart();
    m_startWindow->hide();
    serve();
    m_endpoint = std::make_unique<ResumeEndpoint>(*m_engine, m_clock);
    m_engine->start();
    tellRestored();
    if (!m_options.screenshotFolder.isEmpty())
        takeScreenshots();
}

void Application::takeScreenshots()
{
    auto *screenshots = new Screenshots(*m_window, *m_live, m_options.screenshotFolder, this);
    connect(screenshots, &Screenshots::finished, this, [this](const QString &problem) {
        if (!problem.isEmpty())
            qCritical("%s", qPrintable(problem));
        m_exitCode = problem.isEmpty() ? 0 : 1;
        quit();
    });
}

void Application::serve()
{
    m_server = std::make_unique<CommandServer>(
        m_profile, [this](const QJsonObject &request, const CommandServer::Reply &reply) {
            if (request.value("command"_L1) == "window.show"_L1) {
                showWindow();
                reply({ { u"ok"_s, true }, { u"result"_s, QJsonObject() } });
                return;
            }
            m_engine->request(request, reply.send, reply.progress);
        });
    if (const Result<void> listening = m_server->listen(); !listening)
        qWarning("%s", qPrintable(listening.error().detail)); // it delivers all the same
}

void Application::showTray()
{
    m_tray = std::make_unique<Tray>(*m_context);
    m_tray->setWindow(m_window.get());
    connect(m_tray.get(), &Tray::openRequested, this, &Application::showWindow);
    connect(m_tray.get(), &Tray::quitRequested, this, &Application::quit);
}

void Application::followAutostart()
{
    const auto autostart = std::make_shared<Autostart>(autostartFor(m_options, m_profile));
    // An installer may have made the entry since, or some tool of the system have removed it: that holds.
    m_startsAtLogin = autostart->isOn();
    if (m_preferences.startsAtLogin() != m_startsAtLogin)
        m_preferences.setStartsAtLogin(m_startsAtLogin);
    const auto follow = [this, autostart] {
        if (m_preferences.startsAtLogin() == m_startsAtLogin)
            return;
        m_startsAtLogin = m_preferences.startsAtLogin();
        const Result<void> set = autostart->setOn(m_startsAtLogin);
        m_preferences.setStartAtLoginProblem(set ? QString() : set.error().detail);
    };
    connect(&m_preferences, &Preferences::changed, this, follow);
}

bool Application::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Close && m_window && watched == m_window.get()) {
        event->ignore(); // it stays to say that the program is closing
        onWindowClosed();
        return true;
    }
    if (event->type() == QEvent::Close && m_startWindow && watched == m_startWindow.get())
        quit();
    if (event->type() == QEvent::Quit && watched == qApp) {
        quit();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void Application::onWindowClosed()
{
    if (!m_practice && !m_isQuitting && m_preferences.keepsRunningInTray() && m_tray->isThere()) {
        m_window->hide();
        m_tray->explain();
        return;
    }
    quit();
}

void Application::showWindow()
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    if (!m_practice && !std::exchange(m_hasWelcomed, true))
        m_window->welcome();
}

void Application::showProblem(const Error &error)
{
    m_startWindow->showProblem(error);
    m_startWindow->show();
}

void Application::quit()
{
    if (m_isQuitting)
        return;
    m_isQuitting = true;
    if (!m_engine || !m_context) {
        QApplication::exit(m_exitCode);
        return;
    }
    m_window->showQuitting();
    m_endpoint.reset();
    m_engine->stop([this] { QApplication::exit(m_exitCode); });
}

} // namespace postrider
