// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/tokenentry.h"
#include "gui/pagecontext.h"
#include "gui/testwords.h"

#include <QWidget>

#include <memory>

class QToolButton;

namespace Ui {
class SettingsFields;
class SettingsToken;
}

namespace postrider {

class TokenEdit;

/// What a Source and a Consumer have in common where they are entered: a name, a place, and a token or
/// another secret, checked while they are typed, tried out before they are stored, and then stored
/// together. What is particular to one of them it adds as parts. GUI thread.
class SettingsFields : public QWidget
{
    Q_OBJECT

public:
    ~SettingsFields() override;

    /// Nothing of it is stored yet.
    [[nodiscard]] bool isNew() const { return m_stored.publicId.isEmpty(); }
    /// Something was entered that is not stored.
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] bool hasStoredToken() const { return m_stored.hasToken && m_doesTokenServe; }
    /// What a dialog with these fields is called.
    [[nodiscard]] virtual QString title() const = 0;
    /// The name as entered.
    [[nodiscard]] QString name() const;

    /// Checks all and goes to the first field that is wrong.
    bool check();
    /// Tries out what is entered; reported() says what came of it.
    void test();
    /// Checks and stores; saved() or refused() follows, unless a field is wrong.
    void save();
    /// Whatever happens, nobody may read the token from here on.
    void forgetToken();
    void focusToken();
    void focusPlace();

Q_SIGNALS:
    /// Somebody entered something else.
    void changed();
    /// A test is under way, or has ended.
    void testingChanged(bool isTesting);
    void reported(const postrider::TestReport &report);
    void savingChanged(bool isSaving);
    /// All is stored, under this name.
    void saved(const QString &name);
    /// Nothing was stored; why.
    void refused(const QString &problem);

protected:
    /// What both have of what is stored.
    struct Stored
    {
        QString publicId; ///< empty: nothing is
        QString name;
        bool hasToken = false;
    };

    enum class TokenNeed { Optional, NeededToTest };

    /// `place` has the fields that stand between name and token; it goes to the first when it gets the focus.
    SettingsFields(const PageContext &context, TokenNeed need, QWidget *place, QWidget *parent);

    /// Adds what is particular: shown, or folded away behind "More".
    void addPart(QWidget *part);
    void addFoldedPart(QWidget *part);
    void unfold();
    void showStored(const Stored &stored);
    [[nodiscard]] const Stored &stored() const { return m_stored; }
    [[nodiscard]] TokenEdit &token() const;
    /// Whether the token that is stored serves what is entered now. If not, it is as if there were none.
    void setTokenServes(bool serves);
    /// Without a token nothing can be stored or tried out.
    void setTokenNeeded(bool isNeeded);
    /// Gives the token that is entered, or else the one that is stored; an empty one when there is none.
    void withToken(const std::function<void(const Result<Token> &)> &then);
    /// A kind of thing may have no secret: then none is asked for, and none stored.
    void setTokenShown(bool isShown);
    void showReport(const TestReport &report);
    [[nodiscard]] const PageContext &context() const { return m_context; }

    [[nodiscard]] virtual bool isEdited() const = 0;
    /// What is wrong with a name; empty when it can be stored.
    [[nodiscard]] virtual QString nameProblem(const QString &name) const = 0;
    /// Checks the place; the first field that is wrong, or null.
    [[nodiscard]] virtual QWidget *firstWrongOfPlace() = 0;
    /// Checks the parts; the first field that is wrong, or null.
    [[nodiscard]] virtual QWidget *firstWrongPart() = 0;
    virtual void store(const TokenEntry &entry, const Token &token, const TokenEntry::Done &done) = 0;
    /// Tries it out; showReport() follows.
    virtual void send(const Token &token) = 0;
    [[nodiscard]] virtual QString busyText() const = 0;

    void changeEvent(QEvent *event) override;
    virtual void retranslate();
    /// What stands in the token field, and below it, while there is no token.
    void setTokenWords(const QString &placeholder, const QString &hint);
    /// The token as a label with its key, and as a name.
    void setTokenName(const QString &label, const QString &name);
    void setExampleName(const QString &name);

private:
    [[nodiscard]] TokenEntry entry() const { return { m_context.engine, m_context.vault, m_context.user }; }
    bool checkEnteredName();
    [[nodiscard]] bool hasTokenField() const { return !m_tokenPart->isHidden(); }
    [[nodiscard]] bool isTokenEntered() const;
    [[nodiscard]] Token enteredToken() const;
    [[nodiscard]] bool isTokenRight(bool isNeeded);

    const PageContext &m_context;
    const std::unique_ptr<Ui::SettingsFields> m_ui;
    const std::unique_ptr<Ui::SettingsToken> m_tokenUi;
    const bool m_needsTokenToTest;
    QWidget *const m_place;
    QWidget *const m_tokenPart;
    Stored m_stored;
    bool m_doesTokenServe = true;
    bool m_isTokenNeeded = false;
    QToolButton *m_moreButton = nullptr;
    QWidget *m_folded = nullptr;
};

} // namespace postrider
