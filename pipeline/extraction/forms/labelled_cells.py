"""A cell of a table or form as a value behind its label: the contacts in it, read with the label in view."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from models.page import Cell, Line
from pipeline.extraction.entries.entry import Piece
from pipeline.extraction.fields import Hit
from pipeline.extraction.forms.labels import LabelledValue
from pipeline.extraction.layout.passage import Passage, passage
from pipeline.extraction.layout.strips import Sheaf
from pipeline.extraction.words.contact_signs import has_contact, has_number
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.label_words import CONTACTS

Finder = Callable[[Passage], tuple[Hit, ...]]
_NO_CONTACTS = frozenset({"passport", "birth", "arrival", "reference", "meeting"})
_CALLED = CONTACTS - {"email", "contact"}  # columns of nothing but numbers
_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d(?: [\d:.]+)?|[0-3]?\d([./-])[01]?\d\1(?:19|20)\d\d")


def _below_others(label: tuple[Line, ...], cell: Cell, hits: Sequence[Hit], sheaf: Sheaf, find: Finder) -> tuple[Hit, ...]:
    """Return the numbers on lines of their own that the column's label makes such: those too far below it, behind a role."""
    more: list[Hit] = []
    at = 0
    for above, line in zip((None, *cell.lines), cell.lines, strict=False):
        end = at + len(line.text)
        bare = has_number(line.text) and not any(hit.start < end and at < hit.end for hit in hits)
        if bare and above is not None and any(map(str.isalpha, above.text)):  # else a number may have been parted
            held = passage(sheaf.document, sheaf.page, (*label, line))
            offset = len(held.text) - len(line.text)
            found = [hit for hit in find(held) if hit.end > offset]
            more += [replace(hit, start=max(at, hit.start - offset + at), end=hit.end - offset + at) for hit in found]
        at = end + 1
    return tuple(more)


def _of_both(hits: Sequence[Hit], alone: Sequence[Hit]) -> tuple[Hit, ...]:
    """Return the hits as what they are `alone` where a label for all kinds of numbers made them all faxes: "Тел., fax".

    Its last word, which stands next to the value, means no more than the others.
    """
    without = {hit.start: hit for hit in alone}
    told = {hit.finding.field for hit in hits}
    return tuple(hits) if "phone" in told else tuple(without.get(hit.start, hit) for hit in hits)


def _hidden(hits: Sequence[Hit], alone: Sequence[Hit]) -> tuple[Hit, ...]:
    """Return the numbers that the cell holds by itself, and not behind its label: a misread "رقم الهانف" asks for a paper's."""
    numbers = (hit for hit in alone if hit.finding.field in ("phone", "fax"))
    return tuple(hit for hit in numbers if not any(one.start < hit.end and hit.start < one.end for one in hits))


def labelled_cell(
    name: str, label: tuple[Line, ...], cell: Cell, sheaf: Sheaf, find: Finder, *, also: tuple[str, ...] = ()
) -> LabelledValue:
    """Return the cell as a labelled value; contacts are looked for with the label in view ("Fax" makes a number a fax)."""
    held = passage(sheaf.document, sheaf.page, cell.lines)
    hits: tuple[Hit, ...] = ()
    dated = _DAY.fullmatch(cell.text.strip()) is not None  # a birth before any meeting is no date to look out for elsewhere
    if name not in _NO_CONTACTS and not dated and (name in CONTACTS or "©" in cell.text or has_contact(cell.text)):
        with_label = passage(sheaf.document, sheaf.page, label + cell.lines) if label else held
        offset = len(with_label.text) - len(held.text)
        found = [hit for hit in find(with_label) if hit.end > offset]
        if any(hit.start < offset and hit.finding.field == "email" for hit in found):  # "C." of "C. e." is no part of an address
            found = [replace(hit, start=hit.start + offset, end=hit.end + offset) for hit in find(held)]
        hits = tuple(replace(hit, start=max(0, hit.start - offset), end=hit.end - offset) for hit in found)
        if name == "contact":
            hits = _of_both(hits, find(held))
        elif name in _CALLED:
            hits = tuple(sorted((*hits, *_hidden(hits, find(held))), key=lambda hit: hit.start))
        if label and name in {*CONTACTS, "other"}:
            hits += _below_others(label, cell, hits, sheaf, find)
    bare = not any(letter.isalpha() for letter in cell.text)
    if name == "fax" and bare and not any(hit.finding.field == "fax" for hit in hits):  # its label was misread: "Télétax"
        hits = tuple(replace(hit, finding=replace(hit.finding, field="fax")) for hit in hits)
    words = key(" ".join(line.text for line in label))
    return LabelledValue(name, Piece(held, 0, len(held.text)), cell.row, also, 0, hits, words)
