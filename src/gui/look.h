// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/feedstate.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>

class QLabel;
class QPainter;
class QRectF;
class QTableView;

namespace postrider {

/// Measures, colours and signs that all pages share. GUI thread. Colours follow the palette they are
/// asked for with: ask again on PaletteChange.
namespace look {

/// All distances are multiples of 4 px.
constexpr int PageMargin = 28;
constexpr int PartSpacing = 20;
constexpr int ControlSpacing = 8;
constexpr int RowHeight = 40;

/// Who may choose between light and dark: the system or the person.
enum class Scheme { System, Light, Dark };

[[nodiscard]] bool isDark(const QPalette &palette);
/// Postrider's own light or dark palette, for styles that bring none worth keeping (Fusion).
[[nodiscard]] QPalette palette(bool isDark);

/// The one accent: what can be done.
[[nodiscard]] QColor accent(const QPalette &palette);
/// Text that only explains.
[[nodiscard]] QColor dim(const QPalette &palette);
/// Lines between rows.
[[nodiscard]] QColor line(const QPalette &palette);
/// Behind the chosen row: state colours keep a contrast of 4.5 to 1 on it.
[[nodiscard]] QColor selection(const QPalette &palette);
/// A state's colour as text, at least 4.5 to 1 on Base and on selection().
[[nodiscard]] QColor stateText(FeedState::Kind kind, const QPalette &palette);
/// A state's colour as an area, as in a timeline.
[[nodiscard]] QColor stateFill(FeedState::Kind kind, const QPalette &palette);

/// A state's shape, so that it can be told without colour: ● ✓ ◐ ↻ ■ ‖. Drawn, as no font has all.
void drawSign(QPainter &painter, const QRectF &area, FeedState::Kind kind, const QColor &color);
[[nodiscard]] QIcon signIcon(FeedState::Kind kind, const QPalette &palette);

/// The three sizes of text: the sentence of a page, the rest, and what explains.
[[nodiscard]] QFont sentenceFont(const QFont &base);
[[nodiscard]] QFont figureFont(const QFont &base);
[[nodiscard]] QFont headingFont(const QFont &base);
[[nodiscard]] QFont smallFont(const QFont &base);

/// Makes a label the sentence with which a page opens: plain text, large, wrapped.
void makeSentence(QLabel *label);
/// Makes a label explain: plain text, small and dim. It follows the palette.
void makeExplanation(QLabel *label);
/// Rows that are chosen whole, lines between them and nothing else. Before the model is set: it
/// gives the table a header of its own.
void prepareTable(QTableView *table);
/// Makes a window that is shown as high as what it holds needs at its width; never lower.
void growToFit(QWidget &window);

} // namespace look
} // namespace postrider
