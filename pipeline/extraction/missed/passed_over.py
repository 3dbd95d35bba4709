"""Entries of a list in which nobody was found: a numbered item among items that each name somebody, a role with nobody below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.correspondence.zone import CLOSING, Zone, within
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.layout.passage import Passage
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS, without_colon

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12}
_CHINESE = "一二三四五六七八九十"
_SECOND = {"1": 2, "i": 2, "一": 2, "a": ord("b")}
_BULLETS_MIN = 2  # items that name somebody make a list of persons
_WORDS_MIN = 2  # of an item that may name somebody
_ITEM_LETTERS = 80  # a longer row is a numbered paragraph
_NAMED_LETTERS = 240  # likewise of one that begins with a name: "Jane Roe of the Ministry of Justice, where she is …"


def passed_items(
    strip: Strip, zones: tuple[Zone, ...], starts: Sequence[int], *, begins: bool, told: Sequence[tuple[int, int]] = ()
) -> tuple[str, ...]:
    """Return the numbered items of which nobody was read, though the number before or behind has somebody.

    An item below the closing that goes on with the numbers above it may be one of them: the closing may stand in the middle.
    Of a list that begins with its second number, what it begins with was not read: "what stands before “2. …”".

    Args:
        strip: paragraphs of one page.
        zones: where nobody comes.
        starts: where the persons that were found begin.
        begins: whether nobody was found before this strip, whose list so begins here.
        told: stretches that say something of those who were found: "b. Function: Judge" is one's post.
    """
    items = [(row, *mark) for row in strip.rows if row.item and (mark := _mark(strip, row)) is not None]
    named = {(style, number) for row, style, number in items if any(row.start <= at < row.end for at in starts)}
    second = next((row for row, style, number in items if (style, number) in named), None)
    style, number = next(((style, number) for row, style, number in items if row is second), ("", 0))
    lost = begins and number == _SECOND.get(style) and second is not None and not any(at < second.start for at in starts)
    before = (f"what stands before {strip.text(second).strip()}",) if lost and second is not None else ()
    passed: list[str] = []
    last: dict[str, int] = {}  # the number up to which a list of this style goes on
    for row, style, number in items:
        follows = last.get(style) == number - 1 or (style, number + 1) in named
        zone = within(zones, row.start)
        below = zone is not None and zone.why == CLOSING and last.get(style) == number - 1 and not row.soft
        entry = row.end - row.start < _ITEM_LETTERS and (zone is None or below) and not _closes(strip, row)
        labelled = any(row.start < at < row.end and ":" in strip.view[row.marker_end : at] for at, _ in told)
        if (style, number) in named or (follows and entry and labelled):
            last[style] = number
        elif follows and entry:
            last[style] = number
            passed.append(strip.view[row.marker_end : row.end].strip())
    return (*before, *passed)


def passed_bullets(
    strip: Strip, zones: tuple[Zone, ...], starts: Sequence[int], told: Sequence[tuple[int, int]], lexicon: Lexicon
) -> tuple[str, ...]:
    """Return the items behind a dash, dot or star of which nobody was read, though others of the same list name somebody.

    Args:
        strip: paragraphs of one page.
        zones: where nobody comes.
        starts: where the persons that were found begin.
        told: stretches that say something of those who were found: names, posts, bodies, contacts.
        lexicon: labels.
    """
    passed: list[str] = []
    for items in _bulleted(strip, told):
        named = [any(row.start <= at < row.end for at in starts) for row in items]
        if sum(named) < _BULLETS_MIN:
            continue
        longest = max(row.end - row.marker_end for row, has in zip(items, named, strict=True) if has)
        for row, has in zip(items, named, strict=True):
            free = not any(start < row.end and end > row.marker_end for start, end in told)
            if not has and free and within(zones, row.start) is None and _may_name(strip, row, lexicon, longest):
                passed.append(strip.view[row.marker_end : row.end].strip())
    return tuple(passed)


def _bulleted(strip: Strip, told: Sequence[tuple[int, int]]) -> list[list[Row]]:
    """Return the runs of items with one mark without a number; a line that nobody's entry holds ends a run."""
    runs: list[list[Row]] = []
    mark: str | None = None
    for row in strip.rows:
        if row.item and _mark(strip, row) is None:
            own = strip.view[row.start : row.marker_end].strip()
            if mark != own:
                runs.append([])
            runs[-1].append(row)
            mark = own
        elif not row.soft and not any(start < row.end and end > row.start for start, end in told):
            mark = None
    return runs


def _may_name(strip: Strip, row: Row, lexicon: Lexicon, longest: int) -> bool:
    """Tell whether the item is neither a sentence nor a label with its value; it may be as long as those that name somebody."""
    text = strip.view[row.marker_end : row.end].strip()
    label = re.split("[:：]", text, maxsplit=1)[0] if re.search("[:：]", text) else ""
    words = key(text).split()
    enough = len(words) >= _WORDS_MIN or bool(words and is_cjk(words[0][0]))
    name = name_at(strip.view[: row.end], row.marker_end, lexicon, strip.language)
    named = name is not None and name.plain and name.words >= _WORDS_MIN and not strip.view[row.marker_end : name.start].strip()
    short = len(text) < max(_NAMED_LETTERS if named else _ITEM_LETTERS, longest)
    return enough and short and not _closes(strip, row) and not lexicon.label(label.strip() or text)


def _closes(strip: Strip, row: Row) -> bool:
    """Tell whether the row is a sentence of its own: "3. Kindly confirm the registration."."""
    text = strip.text(row).rstrip()
    return text.endswith((".", "。")) and len(text.split()) > 4


def empty_roles(strip: Strip, zones: tuple[Zone, ...], starts: Sequence[int], lexicon: Lexicon) -> tuple[str, ...]:
    """Return the headings "Alternate Head:" between which and the next one nobody was read, where others have somebody."""
    heads = [
        row
        for row in strip.rows
        if strip.text(row).rstrip().endswith(COLONS)
        and within(zones, row.start) is None
        and lexicon.role_heading(without_colon(strip.text(row)[row.marker_end - row.start :])) is not None
    ]
    if not heads:
        return ()
    ends = [row.start for row in heads[1:]] + [len(strip.view)]
    filled = [any(row.end <= at < end for at in starts) for row, end in zip(heads, ends, strict=True)]
    if not any(filled):
        return ()
    return tuple(
        strip.text(row).strip()
        for row, end, held in zip(heads, ends, filled, strict=True)
        if not held and _letters_follow(strip, row, end)
    )


def _letters_follow(strip: Strip, row: Row, end: int) -> bool:
    return len(key(strip.view[row.end : end]).split()) > 1


def _mark(strip: Strip, row: Row) -> tuple[str, int] | None:
    """Return (style, number) of an item's mark: ("1", 3) of "3)", ("i", 2) of "(ii)"; None of a dash or dot."""
    inner = re.sub(r"[\W_]+", "", strip.view[row.start : row.marker_end]).casefold()
    if inner.isdecimal():
        return "1", int(inner)
    if inner in _ROMAN and inner not in ("v", "x"):
        return "i", _ROMAN[inner]
    if len(inner) == 1 and inner in _CHINESE:
        return "一", _CHINESE.index(inner) + 1
    if len(inner) == 1 and inner.isalpha():
        return "a", ord(inner)
    return None


def spans_of(persons: Sequence[Person], held: Passage) -> list[tuple[int, int]]:
    """Return where the passage says something of these persons: their names, posts, bodies and contacts."""
    texts = [(*person.name, *person.title, *person.organisation, person.role_piece, person.latin) for person in persons]
    pieces = [piece for several in texts for piece in several]
    spans = [(piece.start, piece.end) for piece in pieces if piece is not None and piece.passage is held]
    return spans + [(hit.start, hit.end) for person in persons for hit in person.contacts]
