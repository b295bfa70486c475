// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/feedstate.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace postrider {

/// One matter with its state: a frame with a bar of the state's colour, a title, since when, the
/// state with its sign, a sentence, and below them what the matter needs. All texts are plain. GUI
/// thread.
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// What it is about besides the title; empty hides it.
    void setSubtitle(const QString &subtitle);
    /// At the right of the title, with a tooltip.
    void setNote(const QString &note, const QString &toolTip);
    /// Also tells screen readers what the card is about.
    void setState(FeedState::Kind kind, const QString &words);
    [[nodiscard]] FeedState::Kind state() const { return m_kind; }
    void setSentence(const QString &sentence);

    /// Wide enough to read, and no wider.
    static constexpr int MostWidth = 1120;

protected:
    /// Below the sentence.
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }

    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void updateColor();
    void updateName();
    [[nodiscard]] QLabel *makeLabel(const char *name);

    FeedState::Kind m_kind = FeedState::Kind::Suspended;
    QLabel *const m_title;
    QLabel *const m_note;
    QLabel *const m_subtitle;
    QLabel *const m_state;
    QLabel *const m_sentence;
    QVBoxLayout *m_content = nullptr;
};

} // namespace postrider
