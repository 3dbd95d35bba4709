"""Labels of typed text on lines of their own, above their values and without a colon: "Post" / "Senior Counsel" / "E-mail"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from models.page import Document, Line, Page, Paragraph, Word
from pipeline.extraction.layout.turned_pages import TYPED, with_pages
from pipeline.extraction.tables.cells import PERSONAL, SAID_OF_ONE
from pipeline.extraction.words.label_words import LABEL_LETTERS_MAX, label_key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

FIELDS_MIN = 3  # different ones with a value below, the name's among them: no list has such words alone on its lines by chance


@dataclass(frozen=True, slots=True)
class _Typed:
    """A line of a paragraph: which paragraph of the page, and what the line labels if it is a label and nothing else."""

    block: int
    line: Line
    field: str


def with_labels_alone(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with each such label, a colon, and the line below it as one line.

    Each label must be known word for word. The heads of a table that was typed with a cell a line stand one below the other,
    with no values between: they are none.
    """
    return with_pages(document, TYPED, lambda page: _page(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    typed = [
        _Typed(number, line, _field(line, lexicon))
        for number, block in enumerate(page.blocks)
        for line in (block.lines if isinstance(block, Paragraph) else ())
    ]
    valued = {above.field for above, below in pairwise(typed) if above.field and not below.field}
    bare = any(one.field and not one.line.text.rstrip().endswith(COLONS) for one in typed)
    if not bare or len(valued) < FIELDS_MIN or not valued & PERSONAL or _has_head(typed):
        return page
    lines: dict[int, list[Line]] = {number: [] for number in range(len(page.blocks))}
    label: _Typed | None = None
    for one in typed:
        if label is not None:
            lines[label.block].append(_joined(label.line, () if one.field else one.line.words))
        elif not one.field:
            lines[one.block].append(one.line)
        label = one if one.field else None
    if label is not None:
        lines[label.block].append(label.line)
    blocks = [
        replace(block, lines=tuple(lines[number])) if isinstance(block, Paragraph) else block
        for number, block in enumerate(page.blocks)
        if lines[number] or not isinstance(block, Paragraph)
    ]
    return replace(page, blocks=tuple(blocks))


def _has_head(typed: Sequence[_Typed]) -> bool:
    """Tell whether three labels stand one below the other, a name's among them: the head of a table, whose cells follow."""
    runs = (typed[at : at + FIELDS_MIN] for at in range(len(typed) - FIELDS_MIN + 1))
    return any(all(one.field for one in run) and any(one.field in PERSONAL for one in run) for run in runs)


def _field(line: Line, lexicon: Lexicon) -> str:
    """Return what the line labels, "" where it is no label of what is said of one person, or more than a label."""
    text = line.text.strip()
    if len(text) > LABEL_LETTERS_MAX or lexicon.role_heading(text) is not None:
        return ""
    names = lexicon.labels.get(label_key(text.rstrip("".join(COLONS) + " ")), ())
    return names[0] if names and names[0] in SAID_OF_ONE else ""


def _joined(label: Line, value: Sequence[Word]) -> Line:
    last = label.words[-1]
    colon = "" if label.text.rstrip().endswith(COLONS) else ":"
    return Line((*label.words[:-1], replace(last, text=f"{last.text}{colon}"), *value))
