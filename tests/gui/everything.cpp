// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/everything.h"

#include "gui/dialogs/consumerdialog.h"
#include "gui/dialogs/feeddialog.h"
#include "gui/dialogs/importdialog.h"
#include "gui/dialogs/proofdialog.h"
#include "gui/dialogs/removedialog.h"
#include "gui/dialogs/resenddialog.h"
#include "gui/dialogs/resumedialog.h"
#include "gui/dialogs/resumetokendialog.h"
#include "gui/dialogs/rewinddialog.h"
#include "gui/dialogs/sendeventdialog.h"
#include "gui/dialogs/settledialog.h"
#include "gui/dialogs/setupassistant.h"
#include "gui/dialogs/sourcedialog.h"
#include "gui/dialogs/testdialog.h"
#include "gui/dialogs/tokendialog.h"
#include "support/waituntil.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QKeySequence>
#include <QLabel>
#include <QStyleOptionComboBox>
#include <QTabBar>

namespace postrider::test {

using namespace Qt::StringLiterals;

Everything::Everything()
    : m_refusing([](const Delivery &) { return response(401, {}, "{\"error\":\"invalid_token\"}"); })
    , m_waiting([](const Delivery &) {
        return response(429, { { "Retry-After", "172800" } });
    })
{
    constexpr int Patience = 60'000; // ms; only a fault takes so long
    TestEngine &engine = m_fixture.engine();
    engine.addSource(u"Lakeside"_s, m_producer.serviceRoot());
    const QHash<QString, Receiver *> receivers { { u"Acme IDX"_s, &m_good }, { u"RentBoard"_s, &m_refusing },
        { u"Old Harbour Listings"_s, &m_waiting } };
    for (auto entry = receivers.begin(); entry != receivers.end(); ++entry) {
        engine.addConsumer(entry.key(), entry.value()->endpoint());
        engine.addFeed(entry.key(), u"Lakeside"_s);
    }
    const bool isSettled = waitUntil(
        [&engine] {
            return engine.state(u"Acme IDX"_s) == "up_to_date"_L1 && engine.state(u"RentBoard"_s) == "suspended"_L1
                && engine.state(u"Old Harbour Listings"_s) == "throttled"_L1;
        },
        Patience);
    if (!isSettled)
        qFatal("The Feeds do not come to their states");
    refresh();
}

QList<QDialog *> Everything::makeDialogs(QWidget *parent)
{
    const PageContext &context = m_fixture.context();
    const FeedStatus &feed = status().feeds.first();
    const Consumer &consumer = status().consumers.first().consumer;
    const Source &source = status().sources.first().source;
    return {
        new ConsumerDialog(context, parent),
        new ConsumerDialog(context, consumer, parent),
        new SourceDialog(context, parent),
        new SourceDialog(context, source, parent),
        new FeedDialog(context, {}, parent),
        new FeedDialog(context, feed.stored.feed.id, parent),
        new ImportDialog(context, parent),
        new ProofDialog(context, { { source.id, {} } }, parent),
        new RemoveDialog(context, feed.stored.feed.id, parent),
        new RemoveDialog(context, consumer.id, parent),
        new ResendDialog(context, { {}, feed.stored.feed.id }, parent),
        new ResumeDialog(context, feed.stored.feed.id, parent),
        new ResumeTokenDialog(context, feed.stored.feed.id, parent),
        new RewindDialog(context, feed.stored.feed.id, parent),
        new SendEventDialog(context, feed.stored.feed.id, {}, parent),
        new SettleDialog(context, feed.stored.feed.id, {}, 1, parent),
        new SetupAssistant(context, parent),
        new TestDialog(context, consumer.name, parent),
        new TokenDialog(context, consumer.id, parent),
        new TokenDialog(context, source.id, parent),
    };
}

QString placeOf(const QWidget &widget)
{
    QStringList path;
    for (const QWidget *part = &widget; part; part = part->parentWidget())
        path.prepend(
            part->objectName().isEmpty() ? QString::fromLatin1(part->metaObject()->className()) : part->objectName());
    return path.join(u'/');
}

QStringList cutOff(const QWidget &widget)
{
    QStringList cut;
    for (const QWidget *child : widget.findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(child);
        const auto *button = qobject_cast<const QAbstractButton *>(child);
        const bool isText = (label && !label->text().isEmpty()) || (button && !button->text().isEmpty());
        if (!isText || !child->isVisible())
            continue;
        const bool isTooNarrow = !(label && label->wordWrap()) && child->width() < child->sizeHint().width();
        const int needed =
            label && label->wordWrap() ? label->heightForWidth(label->width()) : child->sizeHint().height();
        if (isTooNarrow || child->height() < needed)
            cut.append(placeOf(*child) + u": "_s + (label ? label->text() : button->text()));
    }
    for (const QComboBox *box : widget.findChildren<QComboBox *>()) {
        QStyleOptionComboBox option;
        option.initFrom(box);
        option.editable = box->isEditable();
        const int room =
            box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box).width();
        if (box->isVisible() && !box->isEditable() && box->fontMetrics().horizontalAdvance(box->currentText()) > room)
            cut.append(placeOf(*box) + u": "_s + box->currentText());
    }
    for (const QTabBar *bar : widget.findChildren<QTabBar *>()) {
        if (bar->isVisible() && bar->sizeHint().width() > bar->width())
            cut.append(placeOf(*bar));
    }
    return cut;
}

QStringList doubleMnemonics(const QWidget &window)
{
    QMap<QString, QStringList> users;
    const auto add = [&users](const QWidget &widget, const QString &text) {
        const QString keys = QKeySequence::mnemonic(text).toString();
        if (!keys.isEmpty() && widget.isVisible() && widget.isEnabled())
            users[keys].append(text);
    };
    for (const QWidget *child : window.findChildren<QWidget *>()) {
        if (const auto *button = qobject_cast<const QAbstractButton *>(child))
            add(*button, button->text());
        else if (const auto *label = qobject_cast<const QLabel *>(child); label && label->buddy())
            add(*label, label->text());
        else if (const auto *bar = qobject_cast<const QTabBar *>(child)) {
            for (int tab = 0; tab < bar->count(); ++tab)
                add(*bar, bar->tabText(tab));
        }
    }
    QStringList doubled;
    for (auto use = users.cbegin(); use != users.cend(); ++use) {
        if (use->size() > 1)
            doubled.append(use.key() + u": "_s + use->join(u", "_s));
    }
    return doubled;
}

} // namespace postrider::test
