"""Labels with a dash or another sign between them and their values where others have a colon: "Name – Ilse Marenko"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from models.page import Block, Document, Line, Page, Paragraph
from pipeline.extraction.entries.courtesy_forms import courtesy_forms
from pipeline.extraction.layout.turned_pages import EVERY, with_pages
from pipeline.extraction.tables.cells import PERSONAL
from pipeline.extraction.words.label_words import label_key
from pipeline.extraction.words.lexicon import Lexicon

FIELDS_MIN = 2  # different ones that are known, the name's among them: "Chair – Ms. Marenko" alone is no label
KNOWN_MIN = 0.5  # of the lines of such a list
LABEL_WORDS_MAX = 6
SIGNS = frozenset("-–—−‐‑=→")  # no strokes: they part the columns of a table
_COLONS = (":", "：", "﹕")


@dataclass(frozen=True, slots=True)
class _Begun:
    """A line that begins with words and such a sign.

    Attributes:
        fields: what the words label; empty where they are no known label.
        words: of how many words the label consists, without the sign.
        line: the line with a colon for the sign.
    """

    fields: tuple[str, ...]
    words: int
    line: Line


def with_dashes_as_colons(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with a colon for the sign behind each label.

    Lines that follow one another must begin so, with different labels that are known word for word, a name's among them. Between
    them a line may have a label that is not known, or go on in small letters with the value above it. Nothing is changed where a
    line has such a sign twice, or two are named behind a label.
    """
    return with_pages(document, EVERY, lambda page: _page(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    lines = [line for block in page.blocks if isinstance(block, Paragraph) for line in block.lines]
    begun = [_begun(line, lexicon) for line in lines]
    mended: dict[int, Line] = {}
    for start, end in _runs(lines, begun):
        known = [each for each in begun[start:end] if each is not None and each.fields]
        fields = {each.fields[0] for each in known}
        listed = len(fields) >= FIELDS_MIN and not PERSONAL.isdisjoint(fields) and len(known) >= KNOWN_MIN * (end - start)
        if listed and not any(_names_several(each, lexicon, page.language) for each in known):
            mended |= {
                id(line): each.line for line, each in zip(lines[start:end], begun[start:end], strict=True) if each is not None
            }
    return replace(page, blocks=tuple(_block(block, mended) for block in page.blocks)) if mended else page


def _block(block: Block, mended: dict[int, Line]) -> Block:
    return Paragraph(tuple(mended.get(id(line), line) for line in block.lines)) if isinstance(block, Paragraph) else block


def _names_several(begun: _Begun, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether two or more are named with courtesy forms behind a name's label: "Names – Ms. A, Mr. B"."""
    return begun.fields[0] in PERSONAL and len(list(islice(courtesy_forms(begun.line.text, lexicon, language), 2))) > 1


def _goes_on(line: Line) -> bool:
    """Tell whether a line goes on with a value: in small letters."""
    return line.text[:1].islower()


def _runs(lines: Sequence[Line], begun: Sequence[_Begun | None]) -> Iterator[tuple[int, int]]:
    """Yield where lists of such lines begin and end: with a known label first, one line at most without a sign between two."""
    start = None
    for at, each in enumerate([*begun, None, None]):
        if start is None:
            start = at if each is not None and each.fields else None
        elif each is None and (at + 1 >= len(begun) or begun[at + 1] is None or not _goes_on(lines[at])):
            yield start, at
            start = None


def _begun(line: Line, lexicon: Lexicon) -> _Begun | None:
    """Return the label with which the line begins, None where no sign stands behind its first words or no value behind that."""
    words = line.words
    for at, word in enumerate(words[: LABEL_WORDS_MAX + 1]):
        if word.text.endswith(_COLONS):
            return None
        if not set(word.text) <= SIGNS or not 0 < at < len(words) - 1:
            continue
        if any(set(other.text) <= SIGNS for other in words[at + 1 :]):
            return None  # "Name – Lind – Berg, Ada"
        label = Line(words[:at]).text
        fields = lexicon.labels.get(label_key(label), ())
        last = replace(words[at - 1], text=f"{words[at - 1].text}:")
        return _Begun(tuple(fields), at, Line((*words[: at - 1], last, *words[at + 1 :])))
    return None
