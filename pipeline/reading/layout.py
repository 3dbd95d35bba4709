"""Words with places become paragraphs and tables, in the order in which a person reads them: pure geometry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from config.alphabets import is_latin_letter
from models.page import Block, Line, Paragraph, Word
from pipeline.reading.geometry.columns import Run, runs
from pipeline.reading.geometry.debris import at_edge, is_debris
from pipeline.reading.geometry.gutters import WIDE_GAP
from pipeline.reading.geometry.listed import entry_starts
from pipeline.reading.geometry.run_together import with_words_parted
from pipeline.reading.geometry.spots import Row, Spot, letter_height, pitch, rows_of, spotted
from pipeline.reading.geometry.table_rows import counts_on, number_of
from pipeline.reading.geometry.tables import ruled_table, unruled_table
from pipeline.reading.geometry.torn_lines import announces, has_label, is_torn_line, is_within_brackets
from pipeline.reading.geometry.typed import begins_item
from pipeline.reading.pictures.rulings import Ruled
from pipeline.reading.text.direction import mostly_right_to_left
from pipeline.reading.text.language import letters_by_script

SPECK_CONFIDENCE = 0.7
APART = 1.32  # times the usual distance of lines: paragraphs are set apart
APART_BELOW_END = 1.2  # likewise below a line that ends short where the one above it is full
ENDS_SHORT = 12.0  # letter heights by which the last line of a paragraph falls short: a word would have had room
INDENT = 1.2  # letter heights by which a paragraph's first line is set in
LETTERHEAD = 0.25  # of the page's height
FILLED_BOTH = 0.7  # of the rows of a table of two columns
LETTERHEAD_ROWS = 6  # a letterhead in two columns has no more lines
FORM_FIRST, FORM_BOTH = 0.95, 0.4  # of a form's rows: with a label, with a label and a value
REPEATED = 0.2  # of the words of a column that stand in the other one too
LABELLED_SHARE = 0.6  # of the boxes of a form whose labels stand outside
OPEN_SHARE = 0.6  # of the rows of a table with more columns that go on beyond its outermost line
LARGER = 1.8  # times: letters of a heading; a word with an accent and a tail is 1.65 times as high as one without
TORN_ROWS = 4  # of a run of columns, of which one is a sentence beside the others
LATIN_WORDS = 4  # of a line below which another script begins a paragraph; shorter ones may be names spelt in Latin letters
TORN = 4.5  # letter heights; two things in one row this far apart are two paragraphs


def blocks_of(words: Sequence[Word], aspect: float, ruled: Sequence[Ruled] = ()) -> tuple[Block, ...]:
    """Return the page's blocks in reading order.

    Args:
        words: in any order; boxes are fractions of a straight, upright page.
        aspect: the page's width over its height, in square dots.
        ruled: the ruled tables seen on the picture.
    """
    words = [word for word in words if not is_debris(word)]
    if not words:
        return ()
    right_to_left = mostly_right_to_left(words)
    height = letter_height(words)
    spots = spotted(words, height, aspect, right_to_left=right_to_left)
    outside = [spot for spot in spots if at_edge(spot.word)]  # no column, and no line together
    spots = [spot for spot in spots if not at_edge(spot.word)]
    tables: list[tuple[float, Block]] = []
    for table in ruled:
        across = [line / height for line in table.across]
        down = sorted((1 - line if right_to_left else line) * aspect / height for line in table.down)
        last = len(down) - 1
        absent = {(row, last - line if right_to_left else line) for row, line in table.absent}
        undrawn = {(line, last - 1 - column if right_to_left else column) for line, column in table.undrawn}
        inside = [spot for spot in spots if _within(spot.word, table)]
        if labels := _beside(spots, inside, across, float("-inf"), down[0] + 0.5, last):
            inside += labels
            down.insert(0, float("-inf"))
            absent = {(row, line + 1) for row, line in absent}
            undrawn = {(line, column + 1) for line, column in undrawn}
        if more := _beside(spots, inside, across, down[-1] - 0.5, float("inf"), last) if last > 1 else []:
            inside += more
            down.append(float("inf"))
        found = ruled_table(inside, across, down, right_to_left=right_to_left, absent=absent, undrawn=undrawn)
        if found and len(inside) > 1:
            tables.append((across[0], found))
            taken = {id(spot) for spot in inside}
            spots = [spot for spot in spots if id(spot) not in taken]
    flow = rows_of(spots)
    blocks: list[Block] = []
    for part in _between(flow, [top for top, _ in tables]):
        blocks.extend(_flowing(part, height, right_to_left=right_to_left))
        if tables:
            blocks.append(tables.pop(0)[1])
    return (*blocks, *(Paragraph((Line((spot.word,)),)) for spot in outside))


def _within(word: Word, table: Ruled) -> bool:
    box = table.box
    return box.left <= (word.box.left + word.box.right) / 2 < box.right and box.top <= word.box.middle < box.bottom


def _beside(
    spots: Sequence[Spot], inside: Sequence[Spot], across: Sequence[float], low: float, high: float, columns: int
) -> list[Spot]:
    """Return the words on one side of a ruled table, if beside most filled rows there are some.

    They are a form's labels before a single column of boxes, or the outer column of a table without lines at its sides.
    """
    within = {id(spot) for spot in inside}
    outside = [spot for spot in spots if spot.left >= low and spot.right <= high and id(spot) not in within]
    beside, filled = [], []
    for top, bottom in pairwise(across):
        beside.append([spot for spot in outside if top <= (spot.top + spot.bottom) / 2 < bottom])
        filled.append(any(top <= (spot.top + spot.bottom) / 2 < bottom for spot in inside))
    both = sum(bool(words) and full for words, full in zip(beside, filled, strict=True))
    if both < max(2.0, (LABELLED_SHARE if columns == 1 else OPEN_SHARE) * sum(filled)):
        return []
    return [spot for words in beside for spot in words]


def _between(rows: list[Row], tops: list[float]) -> list[list[Row]]:
    """Return the rows above the first table, between the tables, and below the last."""
    edges = [float("-inf"), *tops, float("inf")]
    return [[row for row in rows if low <= row.top < high] for low, high in pairwise(edges)]


def _flowing(rows: list[Row], height: float, *, right_to_left: bool) -> list[Block]:
    rows = with_words_parted([_without_specks(row) for row in rows])
    blocks: list[Block] = []
    index = 0
    for run in runs(rows):
        blocks.extend(_paragraphs(rows[index : run.first], right_to_left=right_to_left))
        own = [replace(row, home=run.homes.get(at)) for at, row in enumerate(rows[run.first : run.last + 1], run.first)]
        above = rows[run.first - 1] if run.first else None
        blocks.extend(_columned(own, run, height, right_to_left=right_to_left, announced=above is not None and announces(above)))
        index = run.last + 1
    blocks.extend(_paragraphs(rows[index:], right_to_left=right_to_left))
    return blocks


def _columned(rows: list[Row], run: Run, height: float, *, right_to_left: bool, announced: bool = False) -> list[Block]:
    """Return what stands in columns as a table, as lines of label and value, or as texts side by side.

    What a sentence above announces is no letterhead.
    """
    columns = _written_columns(rows, run.columns)
    split = [[row.between(*column) for column in columns] for row in rows]
    both = [cells for cells in split if sum(map(bool, cells)) > 1]
    if cut := _torn_sentence(split):
        above = _columned(rows[:cut], replace(run, columns=tuple(columns)), height, right_to_left=right_to_left)
        return [*above, *_paragraphs(rows[cut:], right_to_left=right_to_left)]
    if len(columns) < 2:
        return list(_paragraphs(rows, right_to_left=right_to_left))
    if len(columns) == 2 and (_labelled(split) or _marked(split)):
        return list(_paragraphs(rows, right_to_left=right_to_left))
    if _numbered_abreast(split):
        return [block for part in _abreast(rows, columns, split) for block in _paragraphs(part, right_to_left=right_to_left)]
    if len(columns) > 2 and len(both) > 1 and len(rows) > 1:
        table = unruled_table(rows, columns, right_to_left=right_to_left)
        return [table] if table else []
    if len(columns) == 2 and (cut := _headings_above(split)):
        above = _paragraphs(rows[:cut], right_to_left=right_to_left)
        return [*above, *_columned(rows[cut:], replace(run, columns=tuple(columns)), height, right_to_left=right_to_left)]
    letterhead = rows[0].top * height < LETTERHEAD and len(rows) <= LETTERHEAD_ROWS and not announced
    if len(columns) == 2 and len(rows) > 2 and not letterhead and _is_table(split):
        table = unruled_table(rows, columns, right_to_left=right_to_left)
        return [table] if table else []
    if len(columns) == 2 and not letterhead and not _is_repeated(split) and (starts := entry_starts(rows, split)):
        table = unruled_table(rows, columns, right_to_left=right_to_left, starts=starts)
        return [table] if table else []
    blocks: list[Block] = []
    for column in columns:
        own = [Row(spots) for row in rows if (spots := row.between(*column))]
        blocks.extend(_paragraphs(own, right_to_left=right_to_left))
    return blocks


def _written_columns(rows: list[Row], columns: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the columns without those that hold dirt or pieces of a line: a few single marks in all their height."""
    kept = []
    for column in columns:
        texts = ["".join(spot.word.text for spot in spots) for row in rows if (spots := row.between(*column))]
        if max(map(len, texts), default=0) > 1 or sum(map(len, texts)) > 3 or len(texts) >= max(1.0, 0.3 * len(rows)):
            kept.append(column)
    return kept


def _labelled(split: list[list[tuple[Spot, ...]]]) -> bool:
    """Return whether the first column holds labels: most of what stands in it ends in a colon."""
    labels = [cells[0][-1].word.text for cells in split if cells[0]]
    colons = sum(label.endswith((":", "：")) for label in labels)
    values = sum(bool(cells[1]) and cells[1][0].word.text in {":", "："} for cells in split)
    return max(colons, values) > 0.5 * len(labels)


def _marked(split: list[list[tuple[Spot, ...]]]) -> bool:
    """Return whether the first column holds nothing but the numbers or bullets of a list."""
    return all(
        begins_item(" ".join(spot.word.text for spot in cells[0]) + " ") and len(cells[0]) == 1 for cells in split if cells[0]
    )


def _torn_sentence(split: list[list[tuple[Spot, ...]]]) -> int | None:
    """Return the line below the columns that alone has words in some of them: a sentence of which a stamp hides a part."""
    if len(split) < TORN_ROWS:
        return None
    for column in range(len(split[0])):
        filled = [index for index, cells in enumerate(split) if cells[column]]
        if len(filled) == 1 and filled[0] and all(split[filled[0]]):
            below = split[filled[0] + 1 :]
            return filled[0] if all(sum(map(bool, cells)) < 2 for cells in below) else None
    return None


def _headings_above(split: list[list[tuple[Spot, ...]]]) -> int:
    """Return how many rows stand above a form in the column of its values alone: short lines set in the middle of the page."""
    cut = next((index for index, cells in enumerate(split) if cells[0]), 0)
    return cut if cut and _is_table(split[cut:]) and not _is_table(split) else 0


def _numbered_abreast(split: list[list[tuple[Spot, ...]]]) -> bool:
    """Return whether the items of a numbered list stand beside each other: 1 | 2, below them 3 | 4.

    A table's head may be numbered too: more than two columns are items only where the list goes on below.
    """
    wide = len(split[0])
    return counts_on(split[0]) and (wide == 2 or any(number_of(cells[0]) == wide + 1 for cells in split[1:]))


def _abreast(rows: list[Row], columns: Sequence[tuple[float, float]], split: list[list[tuple[Spot, ...]]]) -> Iterator[list[Row]]:
    """Yield the lines of each item in the order of the list."""
    starts = [index for index, cells in enumerate(split) if number_of(cells[0]) is not None]
    for start, end in pairwise([*starts, len(rows)]):
        for column in columns:
            if own := [Row(spots) for row in rows[start:end] if (spots := row.between(*column))]:
                yield own


def _is_table(split: list[list[tuple[Spot, ...]]]) -> bool:
    """Return whether two columns belong together row by row; two texts side by side (two languages) do not."""
    both = sum(all(cells) for cells in split) / len(split)
    first = sum(bool(cells[0]) for cells in split) / len(split)
    texts = [" ".join(spot.word.text for spot in cell) for cells in split for cell in cells if cell]
    # In a table like stands under like; a text holds names, telephone lines and addresses in one column.
    labels = sum(text.split()[0].endswith(":") or ": " in text for text in texts)
    # The blank fields of a form stand beside labels that are all there.
    level = both >= FILLED_BOTH or (first >= FORM_FIRST and both >= FORM_BOTH)
    return level and labels < 0.15 * len(texts) and not _is_repeated(split)


def _is_repeated(split: list[list[tuple[Spot, ...]]]) -> bool:
    """Return whether the second column tells the same in another language: the same names, or another script."""
    first, second = ([spot.word.text for cells in split for spot in cells[column]] for column in (0, 1))
    scripts = [letters_by_script("".join(texts)) for texts in (first, second)]
    if len({max(counts, key=lambda script: counts[script]) for counts in scripts if any(counts.values())}) > 1:
        return True
    names, others = ({text for text in texts if len(text) > 2} for texts in (first, second))
    return len(names & others) >= max(2.0, REPEATED * min(len(names), len(others)))


def _paragraphs(rows: list[Row], *, right_to_left: bool) -> list[Block]:
    usual = pitch(rows)
    groups: list[list[Row]] = []
    apart: list[Row] = []  # pieces of labelled rows, which below go on with another label: these stay together
    for index in range(len(rows)):
        first, *others = _torn(rows, index)
        above = groups[-1][-1] if groups else None
        if above is None or _begins(first, above, groups[-1], usual, right_to_left=right_to_left):
            groups += [*([piece] for piece in apart), []]
            apart = []
        groups[-1].append(first)
        following = _torn(rows, index + 1) if others and index + 1 < len(rows) else []
        labels = len(following) == 1 and has_label(first.spots) and has_label(following[0].spots)
        if labels and not _begins(following[0], first, groups[-1], usual, right_to_left=right_to_left):
            apart += others
        else:
            groups += [[piece] for piece in others]
    groups += [[piece] for piece in apart]
    return [Paragraph(tuple(row.line(right_to_left=right_to_left) for row in group)) for group in groups]


def _torn(rows: list[Row], index: int) -> list[Row]:
    """Part a row at white that no sentence has, unless a label stands before it, a stamp has torn it, or brackets hold it."""
    row = rows[index]
    pieces: list[list[Spot]] = [[row.spots[0]]]
    for last, spot in pairwise(row.spots):
        wide = spot.left - last.right > TORN and not is_torn_line(rows, index, (last.right, spot.left))
        wide = wide and not is_within_brackets(pieces[-1], spot)
        if wide and not last.word.text.endswith((":", "：")) and spot.word.text not in {":", "："}:
            pieces.append([])
        pieces[-1].append(spot)
    return [Row(tuple(piece)) for piece in pieces]


def _without_specks(row: Row) -> Row:
    """Return the row without single letters or figures at its end that were hardly told and stand far from the rest: dirt.

    A cross may tick a box, and a figure at the beginning may count the row.
    """
    spots = list(row.spots)
    while len(spots) > 1 and spots[-1].left - spots[-2].right > TORN and _is_speck(spots[-1].word):
        spots.pop()
    return Row(tuple(spots))


def _is_speck(word: Word) -> bool:
    text = word.text.strip(".,")
    return len(text) == 1 and text.isalnum() and text not in "xXхХ" and word.confidence < SPECK_CONFIDENCE


def _begins(row: Row, above: Row, group: list[Row], usual: float, *, right_to_left: bool) -> bool:
    """Return whether a row begins a new paragraph."""
    ended = len(group) > 1 and group[-2].right - above.right > ENDS_SHORT
    if row.top - above.top > (APART_BELOW_END if ended else APART) * usual or row.top <= above.bottom - 0.5:
        return True
    if begins_item(row.line(right_to_left=right_to_left).text):
        return True
    latin_above = len(above.spots) >= LATIN_WORDS and _has_latin(above) and not _has_native(above)
    if latin_above and _has_native(row) and not _has_latin(row):
        return True  # a meeting's title in a working language above a list in the reply's own
    size, size_above = row.bottom - row.top, above.bottom - above.top
    if max(size, size_above) > LARGER * max(0.3, min(size, size_above)):
        return True
    # The first line of a paragraph is set in; the lines of a list's item are set in under its first.
    indented = row.left - above.left > INDENT and len(group) > 1 and abs(above.left - group[-2].left) < INDENT
    return indented and row.left - above.left < 6 * WIDE_GAP and above.right < row.right + 40 and above.left < row.left


def _has_latin(row: Row) -> bool:
    return any(is_latin_letter(letter) for spot in row.spots for letter in spot.word.text)


def _has_native(row: Row) -> bool:
    """Return whether letters of a row are of another script."""
    return any(letter.isalpha() and not is_latin_letter(letter) for spot in row.spots for letter in spot.word.text)
