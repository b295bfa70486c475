// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/lookinto.h"

#include "source/droppedfiles.h"
#include "source/folderplaces.h"
#include "source/sidethread.h"

#include <QTemporaryFile>

namespace postrider {

using namespace Qt::StringLiterals;

Result<FolderLook> lookInto(const QString &path)
{
    const QDir folder(path);
    const auto look = DroppedFiles().look(folder, Milliseconds::zero());
    if (!look)
        return tl::unexpected(look.error());
    // What the system says of rights need not hold on a network, so it is tried.
    QTemporaryFile trial(folder.filePath(u".postrider-XXXXXX"_s));
    if (!trial.open()) {
        return fail(Error::Kind::ReadOnly,
            u"The folder %1 cannot be written: %2. Files are moved from there once they are taken, so give Postrider "
            "the right to write there."_s.arg(QDir::toNativeSeparators(path), trial.errorString()));
    }
    return FolderLook { look->waiting, look->others, FolderPlaces(folder).reports() };
}

Error noAnswerFrom(const QString &path)
{
    return { Error::Kind::Network,
        u"The folder %1 does not answer. If it is on another machine, check the network and that machine."_s.arg(
            QDir::toNativeSeparators(path)) };
}

void lookIntoAside(const QString &path, std::function<void(Result<FolderLook>)> done)
{
    auto thread = std::make_shared<SideThread>(u"look"_s, std::make_unique<QObject>());
    SideThread &side = *thread;
    // The thread is kept by the answer to come, and goes with it.
    auto kept = std::make_shared<std::shared_ptr<SideThread>>(std::move(thread));
    const auto end = [done = std::move(done), kept](const Result<FolderLook> &look) {
        const auto ended = std::exchange(*kept, nullptr);
        done(look);
    };
    side.run([path, end]() -> SideThread::Answer { return [look = lookInto(path), end] { end(look); }; },
        SideThread::LongPatience, [path, end] { end(tl::unexpected(noAnswerFrom(path))); });
}

} // namespace postrider
