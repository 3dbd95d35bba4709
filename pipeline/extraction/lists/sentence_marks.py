"""Marks that count persons within a sentence: "represented by (i) Mr. A, Director; and (ii) Ms. B", "par 1- M. A et 2- Mme B"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import LIST_COMMAS

_COUNTS = (  # what counts, in order; Roman figures before letters
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"),
    tuple(map(str, range(1, 20))),
    tuple("abcdefghjk"),
    tuple("абвгдежзик"),
    tuple("أبجدهوزحطي"),
    tuple("٠١٢٣٤٥٦٧٨٩"[1:]),
)
_LETTERS = r"[ivx]{1,4}|[IVX]{1,4}|\d{1,2}|[a-kA-K]|[а-кА-К]|[أابجدهوزحطي]|[٠-٩]"
# "(i)", "i)", "1.", "1-", "1°"; Chinese is read with its marks. The closing bracket may be all that a scanner left.
_MARK = re.compile(
    rf"(?:(?<=\s)و\s?)?(?<![^\s،,;؛；:：。，(（و])(?:[(（]\s?(?P<within>{_LETTERS})\s?[)）]|(?P<bare>{_LETTERS})\s?[)）]"
    rf"|(?P<figure>\d{{1,2}}|[٠-٩])(?:\.[-–]?|[-–]|[°º]))\s*(?=[^\W\d_\u3400-\u9fff])"
)
_BEFORE_LETTERS = 40  # in which a comma or an "and" is looked for
_PARTED = tuple(";؛；:：")


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    text: str
    style: str  # "(1)" for "(i)", "1)" for "a)"
    row: int  # number of the row


def without_sentence_marks(strip: Strip, lexicon: Lexicon) -> Strip:
    """Return the strip with blanks for marks that count persons within a sentence; a line that begins with one only goes on.

    A sentence that counts its persons is wrapped anywhere, so that one of its marks may begin a line as an item's does. Where
    the first of them begins a line, that is an item, which names the others in itself.
    """
    letters, rows = list(strip.view), list(strip.rows)
    for run in _runs(_marks(strip, lexicon)):
        begun = [mark for mark in run if _leads_row(mark, rows)]
        whole = run[0] not in begun
        if len(begun) == len(run) or (whole and not _one_sentence(run, begun, rows)):
            continue
        for mark in begun if whole else ():
            letters[rows[mark.row].start - 1] = " "
            _go_on(rows, mark.row)
        for mark in run:
            if mark in begun and not whole:
                continue
            letters[mark.start : mark.end] = " " * (mark.end - mark.start)
            if mark is not run[0] and not _is_parted(_before(strip.view, mark.start), lexicon):
                letters[mark.start] = ";"  # nothing else parts him from the one before: a scanner may have lost it
    view = "".join(letters)
    return strip if view == strip.view else replace(strip, view=view, rows=tuple(rows))


def _one_sentence(run: Sequence[_Mark], begun: Sequence[_Mark], rows: Sequence[Row]) -> bool:
    """Tell whether from the first mark to the last no paragraph begins that has none of the marks before it."""
    blocks = {rows[mark.row].block for mark in (run[0], *begun)}
    return all(row.block in blocks for row in rows[run[0].row : run[-1].row + 1])


def _go_on(rows: list[Row], number: int) -> None:
    """Make the row, and its paragraph if it begins one, go on with the row above."""
    row, block = rows[number], rows[number - 1].block
    rows[number] = replace(row, first=False, soft=True, marker_end=row.start, block=block)
    for at in range(number + 1, len(rows)):
        if not row.first or rows[at].block != row.block:
            break
        rows[at] = replace(rows[at], block=block)


def _marks(strip: Strip, lexicon: Lexicon) -> list[_Mark]:
    """Return the marks behind which somebody may be named: a courtesy form, or any name behind a semicolon or colon."""
    found: list[_Mark] = []
    number = 0
    for match in _MARK.finditer(strip.view):
        while strip.rows[number].end <= match.start() and number + 1 < len(strip.rows):
            number += 1
        parted = _before(strip.view, match.start()).endswith(_PARTED)
        begins = not strip.view[strip.rows[number].start : match.start()].strip()
        if not _courteous(strip, match.end(), lexicon) and not ((parted or begins) and not strip.view[match.end()].islower()):
            continue
        group = match.lastgroup or ""
        style = strip.view[match.start() : match.end()].strip().replace(match.group(group), "1").replace(" ", "").lstrip("و")
        found.append(_Mark(match.start(), match.end(), match.group(group).lower().replace("ا", "أ"), style, number))
    return found


def _before(view: str, at: int) -> str:
    """Return what stands right before a place."""
    return view[max(0, at - _BEFORE_LETTERS) : at].rstrip()


def _is_parted(before: str, lexicon: Lexicon) -> bool:
    """Tell whether a comma, a semicolon or an "and" stands before the mark."""
    word = f" {before.rsplit(maxsplit=1)[-1]} " if before else ""
    return before.endswith((*_PARTED, *LIST_COMMAS)) or lexicon.together.fullmatch(word) is not None


def _courteous(strip: Strip, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a courtesy form stands here, or behind an article: "a) el Sr. A"."""
    article = lexicon.small.article.match(strip.view, at)
    starts = (at, *([article.end()] if article is not None else []))
    return any(honorific_at(strip.view, start, lexicon, strip.language) is not None for start in starts)


def _leads_row(mark: _Mark, rows: Sequence[Row]) -> bool:
    """Tell whether the mark is that of its row's item."""
    row = rows[mark.row]
    return row.item and row.start <= mark.start < row.marker_end


def _runs(marks: Sequence[_Mark]) -> list[list[_Mark]]:
    """Return the marks that count on from one, of the same form, two at least."""
    found: list[list[_Mark]] = []
    rest = list(marks)
    while rest:
        first = rest.pop(0)
        counts = next((counts for counts in _COUNTS if counts[0] == first.text), None)
        if counts is None:
            continue
        run = [first]
        for mark in rest:
            if (mark.style, mark.text) == (first.style, first.text):
                break  # another count begins
            if mark.style == first.style and len(run) < len(counts) and mark.text == counts[len(run)]:
                run.append(mark)
        if len(run) > 1:
            found.append(run)
            rest = [mark for mark in rest if mark not in run]
    return found
