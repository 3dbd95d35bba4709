"""Contacts beside a delegate that are not his: of whom to call in an emergency, of his assistant or secretary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from models.page import Document, Page, Table
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Row, Sheaf, Strip, parts_of
from pipeline.extraction.running_text.aides_told import of_an_aide
from pipeline.extraction.running_text.labels_before import labels_before
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.label_words import CONTACTS
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

_PARTS = re.compile(r"[,;،؛，；|\n\t]|\s[-–—/]\s|[(（\[]")
_VALUE = re.compile(r"[\d+]|\S+@")
_COLON = re.compile(r"[:：]")
_NEXT = re.compile(r"[;；؛|\n]")  # what ends what a label says of the contacts behind it
_BARE = " \t:：.()（）[]-–—*"


def of_others(strip: Strip, hits: Sequence[Hit], lexicon: Lexicon) -> tuple[tuple[Hit, ...], tuple[Hit, ...]]:
    """Return all contacts, and those without a label that says that they are somebody else's who does not come.

    Among all of them such a label belongs to its contact, as "Tel." does: it is no part of a post or body.
    """
    begins = [_begin(strip, hit, hits, lexicon) for hit in hits]
    begins = [_of_an_aide(strip, hit, hits, lexicon) if at is None else at for at, hit in zip(begins, hits, strict=True)]
    whole = tuple(hit if at is None else replace(hit, start=at) for hit, at in zip(hits, begins, strict=True))
    return whole, tuple(hit for hit, at in zip(hits, begins, strict=True) if at is None)


def with_own(person: Person, hits: Sequence[Hit]) -> Person:
    """Return the person with only these contacts of his."""
    return replace(person, contacts=tuple(hit for hit in person.contacts if any(hit is own for own in hits)))


def parts_of_delegates(document: Document, page: Page, lexicon: Lexicon) -> list[Strip | Sheaf]:
    """Return the page's text and tables in order, tables without the cells for contacts of others."""
    return [
        part if isinstance(part, Strip) else replace(part, table=without_cells_of_others(part.table, lexicon))
        for part in parts_of(document, page)
    ]


def without_cells_of_others(table: Table, lexicon: Lexicon) -> Table:
    """Return the table, empty where a head or the label beside says that a contact is somebody else's who does not come."""
    told = [[bool(cell.lines) and _labels_cell(cell.text, lexicon) for cell in row] for row in table.rows]
    if not any(map(any, told)):
        return table
    off: set[tuple[int, int]] = set()
    for number, row in enumerate(table.rows):
        filled = [cell for cell in row if cell.lines]
        labels = sum(bool(lexicon.label(cell.text)) or labels_others(cell.text, lexicon) for cell in filled)
        heads = len(filled) > 1 and labels == len(filled)
        for index in (index for index, own in enumerate(told[number]) if own):
            if _VALUE.search(row[index].text):
                off.add((number, index))
            elif heads:
                off |= {(below, index) for below in range(number + 1, len(table.rows))}
            else:
                off.add((number, index + 1))
    rows = (
        tuple(replace(cell, lines=()) if (number, index) in off else cell for index, cell in enumerate(row))
        for number, row in enumerate(table.rows)
    )
    return replace(table, rows=tuple(rows))


def _labels_cell(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a cell is such a label, with its value behind a colon perhaps."""
    return labels_others(_COLON.split(text, maxsplit=1)[0], lexicon)


def labels_others(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a label names whose contact it is, and he is none of the delegates: "Assistant's e-mail"."""
    return names_emergency(text, lexicon) or (kind_told(text, lexicon) and _means(text, lexicon.aides, lexicon))


def names_emergency(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a label or heading asks whom to call in an emergency: "Next of kin", "Contact d'urgence"."""
    return _means(text, lexicon.emergency, lexicon)


def _begin(strip: Strip, hit: Hit, hits: Sequence[Hit], lexicon: Lexicon) -> int | None:
    """Return where a contact of somebody else begins, its label included; None where nothing says that it is another's."""
    row = next((row for row in strip.rows if row.start <= hit.start < row.end), None)
    if row is None:
        return None
    line = strip.view[row.marker_end : hit.end]
    above = _above(strip, row)
    if above is not None and labels_others(strip.text(above), lexicon) and not _COLON.search(line):
        return hit.start  # the label has a line of its own
    for label in labels_before(strip, row.marker_end, hit, hits, _PARTS):
        post = _is_post(label.text, strip, row, label.start, lexicon)
        if label.colon is None:
            return None if post or not labels_others(label.text, lexicon) else min(hit.start, label.start)
        value = line[label.colon - row.marker_end :]
        if not post and _leads(label.text, value, lexicon, first=label.start == row.marker_end):
            later = hit.start if label.later is None else label.later
            between = strip.view[later : hit.start]
            anew = kind_told(between, lexicon) and not labels_others(between, lexicon)  # "…, Email: …" has a label of its own
            return None if anew or _NEXT.search(between) else label.start if later == hit.start else hit.start
    return None


def _of_an_aide(strip: Strip, hit: Hit, hits: Sequence[Hit], lexicon: Lexicon) -> int | None:
    """Return where the words begin that say that a contact reaches a delegate's aide, on the lines of one paragraph."""
    row = next((row for row in strip.rows if row.start <= hit.start < row.end), None)
    if row is None:
        return None
    block = next(other for other in strip.rows if other.block == row.block)
    value = _VALUE.search(strip.view, hit.start, hit.end)
    before = max([block.start, *(other.end for other in hits if other.end <= hit.start)])
    at = of_an_aide(strip.view, before, value.start() if value is not None else hit.start, lexicon, strip.language)
    return None if at is None else min(at, hit.start)


def _is_post(label: str, strip: Strip, row: Row, at: int, lexicon: Lexicon) -> bool:
    """Tell whether the word for an aide is the post of him whose name alone stands before: "Ms. A, Private Secretary Tel: …"."""
    before = strip.view[row.marker_end : at].strip(" ,،，;")
    if not before or _PARTS.search(before) or _means(label, lexicon.emergency, lexicon) or re.search("['’]s\\b", label):
        return False
    name = name_at(strip.view, row.marker_end, lexicon, strip.language)
    return name is not None and name.plain and name.words > 1 and name.end >= row.marker_end + len(before)


def _leads(label: str, value: str, lexicon: Lexicon, *, first: bool) -> bool:
    """Tell whether these words before a colon label another's contact.

    A bare "Secretary:" does at a line's beginning, before a number, and elsewhere before a name: "assistant: Ms. B".
    """
    if labels_others(label, lexicon):
        return True
    named = honorific_at(value.lstrip(), 0, lexicon, None) is not None
    return _means(label, lexicon.aides, lexicon) and (not named and _VALUE.match(value.lstrip()) is not None if first else named)


def _above(strip: Strip, row: Row) -> Row | None:
    """Return the row directly above in the same paragraph, if it ends in a colon."""
    above = [other for other in strip.rows if other.block == row.block and other.end <= row.start]
    return above[-1] if above and strip.text(above[-1]).rstrip().endswith(COLONS) else None


def _means(text: str, phrases: frozenset[str], lexicon: Lexicon) -> bool:
    """Tell whether the label is one of the phrases, words for contacts and small words left aside."""
    flat = key(text.strip(_BARE))
    if flat and is_cjk(flat[0]):
        return any(flat.startswith(phrase) for phrase in phrases if is_cjk(phrase[0]))
    return bool(flat) and (flat in phrases or _core(flat, lexicon) in _cores(phrases, lexicon))


@lru_cache(maxsize=4)
def _cores(phrases: frozenset[str], lexicon: Lexicon) -> frozenset[str]:
    return frozenset(_core(phrase, lexicon) for phrase in phrases) - {""}


def _core(flat: str, lexicon: Lexicon) -> str:
    words = flat.split()
    kept = [
        word for word in words if word not in lexicon.stop and not CONTACTS & {*lexicon.labels.get(word, ())} and len(word) > 1
    ]
    return " ".join(kept)


def kind_told(text: str, lexicon: Lexicon) -> bool:
    """Tell whether one of the label's words names a kind of contact."""
    flat = key(text.strip(_BARE))
    if flat and is_cjk(flat[0]):
        return any(flat.endswith(label) for label, names in lexicon.labels.items() if is_cjk(label[0]) and CONTACTS & {*names})
    return any(CONTACTS & {*lexicon.labels.get(word, ())} for word in flat.split())
