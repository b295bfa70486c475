// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/source.h"
#include "engine/sourcetryouts.h"

#include <QWidget>

#include <optional>

namespace postrider {

/// The fields of one kind of Source, where a Source is entered. Filled from a Source and written into one; says beside
/// each field what is wrong. GUI thread.
class SourcePart : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What the secret of such a Source is called.
    struct SecretWords
    {
        QString label; ///< with its key: "&Token"
        QString name; ///< for screen readers, and as "Paste the … here."
        QString placeholder; ///< while nothing is entered or stored
        QString hint; ///< below it, with %1 for where it is kept
        bool isNeeded = false; ///< without one, nothing can be read
    };

    [[nodiscard]] virtual SourceKind kind() const = 0;
    /// "RESO Web API", as the choice of the kind has it.
    [[nodiscard]] virtual QString kindName() const = 0;
    /// A name that such a Source could have.
    [[nodiscard]] virtual QString exampleName() const = 0;
    /// The secret as it is needed for what is entered; nothing when there is none.
    [[nodiscard]] virtual std::optional<SecretWords> secretWords() const = 0;
    /// What a test does, while it does.
    [[nodiscard]] virtual QString busyText() const = 0;

    /// Shows what is stored, or the defaults of a Source that is not.
    virtual void fill(const Source &source) = 0;
    /// Writes the settings of this kind, and no others.
    virtual void write(Source &source) const = 0;
    /// Checks the fields of this widget; the first that is wrong, or null.
    [[nodiscard]] virtual QWidget *firstWrong() = 0;
    /// Checks those of below().
    [[nodiscard]] virtual QWidget *firstWrongBelow() { return nullptr; }

    /// Further fields, to stand after the secret; null when there are none. Whoever places them owns them.
    [[nodiscard]] virtual QWidget *below() const { return nullptr; }
    /// Fields that are seldom needed, to be folded away; as above.
    [[nodiscard]] virtual QWidget *more() const { return nullptr; }

    /// The Source is being looked into, and what came of it: see lookWanted(). For kinds that show that.
    virtual void showLooking() { }
    virtual void showChoices(const Result<SourceChoices> &choices) { Q_UNUSED(choices); }
    virtual void showRows(const SourcePage &page) { Q_UNUSED(page); }
    /// Somebody entered another secret.
    virtual void onSecretChanged() { }

Q_SIGNALS:
    /// Somebody entered something else.
    void changed();
    /// What there is to choose from, and the first events, are to be shown.
    void lookWanted();
};

} // namespace postrider
