"""Sections of a form about whoever sends it: "DETAILS OF THE SENDER" / "Name: …" / "Signature": he is no delegate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice, takewhile

from models.page import Cell, Document, Line, Page, Paragraph, Table
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.turned_pages import EVERY, with_pages
from pipeline.extraction.tables.cells import PERSONAL
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import bare_label

_LABELLED = re.compile(r"[\W\d_]*([^:：\n]{2,60}?)\s*[:：]")
_SECTION = 20  # rows or lines in which a section is signed; each heading looks through no more
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
    cells = [(cell, cell is row[-1]) for row in block.rows for cell in row if cell.lines]
    over = [cell.lines[0].text for cell, _ in cells if len(cell.lines) > 1]  # a label stands above its value in one cell
    return [*(cell.text for cell, last in cells if not last), *over]


def _fields(label: str, lexicon: Lexicon) -> tuple[str, ...]:
    return lexicon.label(bare_label(label))


def _page(page: Page, lexicon: Lexicon) -> Page:
    blocks: list[Paragraph | Table] = []
    section: set[str] | None = None  # the fields told in the open one
    for number, block in enumerate(page.blocks):
        if isinstance(block, Paragraph):
            kept, section = _lines(block.lines, lexicon, section, _labels_below(page.blocks[number + 1 : number + 2]))
            blocks += [block] if len(kept) == len(block.lines) else [replace(block, lines=tuple(kept))] if kept else []
            continue
        rows, whole = _rows(block.rows, lexicon, section), len(block.rows)
        section = None
        blocks += [block] if len(rows) == whole else [replace(block, rows=tuple(rows))] if rows else []
    return replace(page, blocks=tuple(blocks)) if len(blocks) != len(page.blocks) or tuple(blocks) != page.blocks else page


def _labels_below(blocks: Sequence[Paragraph | Table]) -> list[str]:
    """Return the labels of a table that stands right below a paragraph, whose last line may head it: "Seen and approved"."""
    rows = blocks[0].rows[:_SECTION] if blocks and isinstance(blocks[0], Table) else ()
    return [row[0].text for row in rows if row]


def _lines(
    lines: Sequence[Line], lexicon: Lexicon, section: set[str] | None, table: Sequence[str]
) -> tuple[list[Line], set[str] | None]:
    """Return the lines without those of such sections, and the fields told in the last one, of which the next may still be.

    Args:
        lines: of a paragraph.
        lexicon: labels, and what heads such sections.
        section: the fields told in the section that is open above; None where none is.
        table: labels of the table below.
    """
    kept: list[Line] = []
    inside, told = section is not None, section or set[str]()
    for number, line in enumerate(lines):
        label = _LABELLED.match(line.text)
        fields = {*_fields(label.group(1), lexicon)} if label is not None else set[str]()
        below = [other.text for other in islice(lines, number + 1, number + _SECTION)] or table
        heads = lexicon.form_senders.heads(line.text, below)
        bare = label is not None and not line.text[label.end() :].strip() and bool(PERSONAL & fields)  # "Delegate:"
        inside = heads or (inside and bool(fields) and not bare and not told & fields & PERSONAL)
        told = set() if heads or not inside else told | fields
        if not inside or heads:
            kept.append(line)
    return kept, told if inside else None


def _asks(row: Sequence[Cell], lexicon: Lexicon) -> bool:
    """Tell whether a row of one filled cell is a label beside an empty field: "Signature"."""
    return bool(_fields(row[0].text, lexicon)) or lexicon.form_senders.signs(row[0].text)


def _rows(rows: Sequence[tuple[Cell, ...]], lexicon: Lexicon, section: set[str] | None) -> list[tuple[Cell, ...]]:
    kept: list[tuple[Cell, ...]] = []
    inside, told = section is not None, section or set[str]()
    for number, row in enumerate(rows):
        heading, fields = _heading(row), {*_fields(row[0].text, lexicon)} if row else set[str]()
        if heading and not (number + 1 == len(rows) and inside):
            below = islice(rows, number + 1, number + _SECTION)
            behind = takewhile(lambda one: len(one) > 1 and not (_heading(one) and not _asks(one, lexicon)), below)
            inside = lexicon.form_senders.heads(heading, (cell.text for one in behind for cell in one)) or (
                inside and bool(fields)
            )
            told = set()
        inside = inside and not told & fields & PERSONAL  # the next one's name
        told |= fields
        if not inside:
            kept.append(row)
    return kept
