// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/sourcelook.h"

#include "engine/engine.h"
#include "gui/dialogs/sourcepart.h"
#include "gui/tryout.h"
#include "gui/whilealive.h"

#include <utility>

namespace postrider {

SourceLook::SourceLook(Engine &engine, SourcePart &part, Entered entered, WithToken withToken, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_part(part)
    , m_entered(std::move(entered))
    , m_withToken(std::move(withToken))
{
    connect(&part, &SourcePart::lookWanted, this, &SourceLook::look);
}

void SourceLook::look()
{
    if (std::exchange(m_isLooking, true)) {
        m_looksAgain = true;
        return;
    }
    m_part.showLooking();
    m_withToken(whileAlive(this, [this](const Result<Token> &token) {
        if (token)
            return ask(*token);
        m_part.showChoices(tl::unexpected(token.error()));
        end();
    }));
}

void SourceLook::ask(const Token &token)
{
    const auto show = [this, token](const Result<SourceChoices> &choices) {
        m_part.showChoices(choices); // which may choose columns that are called as usual
        if (choices && validate(m_entered()))
            showRows(token);
        else
            end();
    };
    choices(m_engine, m_entered(), token).then(&m_engine, whileAlive(this, show));
}

void SourceLook::showRows(const Token &token)
{
    preview(m_engine, m_entered(), token, Rows).then(&m_engine, whileAlive(this, [this](const SourcePage &page) {
        m_part.showRows(page);
        end();
    }));
}

void SourceLook::end()
{
    m_isLooking = false;
    if (std::exchange(m_looksAgain, false))
        look();
}

} // namespace postrider
