"""Sections of a form about whoever sends it: "DETAILS OF THE SENDER" / "Name: …" / "Signature": he is no delegate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from models.page import Cell, Document, Line, Page, Paragraph, Table
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.turned_pages import EVERY, with_pages
from pipeline.extraction.tables.cells import PERSONAL
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import bare_label

_LABELLED = re.compile(r"[\W\d_]*([^:：\n]{2,60}?)\s*[:：]")
_OF_DELEGATES = frozenset({"organisation", "role", "email", "phone", "mobile", "fax", "contact", "birth", "given", "family"})


def without_sender_sections(document: Document, lexicon: Lexicon) -> Document:
    """Return the document without the rows and labelled lines below such a heading, where it names others elsewhere.

    A section ends with its table, with the next heading in it, or with the last of the labelled lines below each other.
    """
    if not any(_names(page, lexicon) for page in document.pages):
        return document
    clean = with_pages(document, EVERY, lambda page: _page(page, lexicon))
    return clean if any(_names(page, lexicon) for page in clean.pages) else document


def with_signers_doubted(
    persons: Sequence[Person], rows: Sequence[Sequence[Cell]], lexicon: Lexicon, *, others: bool
) -> list[Person]:
    """Return the persons of a form, those asked about who stand in a section that somebody only signs.

    Args:
        persons: whom the form names.
        rows: of the form.
        lexicon: labels, and the words for a signature.
        others: somebody was named before: a form for one person alone may be signed below his name.
    """
    signed = signed_words(rows, lexicon)
    if not signed or (not others and len(persons) < 2):
        return list(persons)
    return [person.doubted(Doubt.SIGNS_FORM) if _stands_in(signed, person) else person for person in persons]


def _stands_in(words: frozenset[int], person: Person) -> bool:
    name = person.name[0]
    return any(id(word) in words for word in name.passage.words_between(name.start, name.end))


def signed_words(rows: Sequence[Sequence[Cell]], lexicon: Lexicon) -> frozenset[int]:
    """Return the words (their `id`) of sections that ask for a signature, and for nothing that only delegates have.

    Args:
        rows: of one form.
        lexicon: labels, and the words for a signature.
    """
    found = set[int]()
    for section in _sections(rows, lexicon):
        labels = [filled[0].text for row in section if len(filled := [cell for cell in row if cell.lines]) > 0 and len(row) > 1]
        fields = {name for label in labels for name in lexicon.label(bare_label(label))[:1]}
        signed = any(lexicon.form_senders.signs(label) for label in labels)
        if signed and not fields & _OF_DELEGATES:
            found |= {id(word) for row in section for cell in row for line in cell.lines for word in line.words}
    return frozenset(found)


def _sections(rows: Sequence[Sequence[Cell]], lexicon: Lexicon) -> Iterable[Sequence[Sequence[Cell]]]:
    """Yield the rows between rows of one cell: the first such section may have no heading."""
    begun = 0
    for number, row in enumerate(rows):
        heading = _heading(row)  # a label beside an empty field heads nothing
        if number > begun and heading and not _fields(heading, lexicon) and not lexicon.form_senders.signs(heading):
            yield rows[begun:number]
            begun = number
    yield rows[begun:]


def _heading(row: Sequence[Cell]) -> str:
    """Return what a row of one filled cell says, its first; "" where it is none."""
    filled = [cell for cell in row if cell.lines]
    return filled[0].text if len(filled) == 1 and row[0].lines else ""


def _names(page: Page, lexicon: Lexicon) -> bool:
    return any(bool(PERSONAL & {*_fields(label, lexicon)}) for block in page.blocks for label in _labels(block))


def _labels(block: Paragraph | Table) -> list[str]:
    if isinstance(block, Paragraph):
        return [found.group(1) for line in block.lines if (found := _LABELLED.match(line.text))]
    return [cell.text for row in block.rows for cell in row[:-1] if cell.lines]


def _fields(label: str, lexicon: Lexicon) -> tuple[str, ...]:
    return lexicon.label(bare_label(label))


def _page(page: Page, lexicon: Lexicon) -> Page:
    blocks: list[Paragraph | Table] = []
    open_section = False
    for block in page.blocks:
        if isinstance(block, Paragraph):
            kept, open_section = _lines(block.lines, lexicon, open_section=open_section)
            blocks += [block] if len(kept) == len(block.lines) else [replace(block, lines=tuple(kept))] if kept else []
            continue
        rows, whole = _rows(block.rows, lexicon, open_section=open_section), len(block.rows)
        open_section = False
        blocks += [block] if len(rows) == whole else [replace(block, rows=tuple(rows))] if rows else []
    return replace(page, blocks=tuple(blocks)) if len(blocks) != len(page.blocks) or tuple(blocks) != page.blocks else page


def _lines(lines: Sequence[Line], lexicon: Lexicon, *, open_section: bool) -> tuple[list[Line], bool]:
    """Return the lines without those of such sections, and whether the next ones may still be of the last section."""
    kept: list[Line] = []
    inside = open_section
    for line in lines:
        label = _LABELLED.match(line.text)
        if lexicon.form_senders.heads(line.text):
            inside = True
        elif not (inside and label is not None and _fields(label.group(1), lexicon)):
            inside = False
        if not inside or lexicon.form_senders.heads(line.text):
            kept.append(line)
    return kept, inside


def _rows(rows: Sequence[tuple[Cell, ...]], lexicon: Lexicon, *, open_section: bool) -> list[tuple[Cell, ...]]:
    kept: list[tuple[Cell, ...]] = []
    inside = open_section
    for number, row in enumerate(rows):
        heading = _heading(row)
        if heading and not (number + 1 == len(rows) and inside):
            label = _fields(heading, lexicon)
            inside = lexicon.form_senders.heads(heading) or (inside and bool(label))
        if not inside:
            kept.append(row)
    return kept
