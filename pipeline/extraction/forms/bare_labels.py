"""Labels right before their values, with nothing between: dots were not read, or blanks set the values below each other."""

from __future__ import annotations

from dataclasses import dataclass, replace

from models.page import Block, Document, Line, Page, Paragraph
from pipeline.extraction.layout.turned_pages import EVERY, with_pages
from pipeline.extraction.tables.cells import PERSONAL
from pipeline.extraction.words.contact_signs import has_number
from pipeline.extraction.words.folding import fold
from pipeline.extraction.words.label_words import label_key
from pipeline.extraction.words.lexicon import Lexicon

LABEL_WORDS_MAX = 6
FIELDS_MIN = 4  # different ones on lines that follow one another, the name's among them: no sentences begin so
FITTING_MIN = 1  # of them with a value that is known by itself to be of this kind: an address, a number
SAME_EDGE = 0.02  # of the page's width, between the beginnings of such lines
_COLONS = (":", "：", "﹕")
_NUMBERS = frozenset({"phone", "mobile", "fax"})


@dataclass(frozen=True, slots=True)
class _Begun:
    """A line that begins with a label.

    Attributes:
        field: what it labels.
        words: of how many words the label consists.
        text: its wording.
        fits: its value is known by itself to be of this kind: an address, a number.
    """

    field: str
    words: int
    text: str
    fits: bool


def with_bare_labels(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with a colon behind every such label.

    Lines at one edge, one below the other, must begin with several different labels that are known word for word.
    """
    return with_pages(document, EVERY, lambda page: _page(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    blocks = tuple(_block(block, lexicon, right_to_left=page.language == "ar") for block in page.blocks)
    return page if blocks == page.blocks else replace(page, blocks=blocks)


def _block(block: Block, lexicon: Lexicon, *, right_to_left: bool) -> Block:
    if not isinstance(block, Paragraph) or len(block.lines) < FIELDS_MIN:
        return block
    begun = [_begun(line, lexicon) for line in block.lines]
    known = [each for each in begun if each is not None]
    fields = {each.field for each in known}
    named = any(each.field in PERSONAL for each in known)
    if len(fields) < FIELDS_MIN or not named or sum(each.fits for each in known) < FITTING_MIN:
        return block
    edges = [_edge(line, right_to_left=right_to_left) for line, each in zip(block.lines, begun, strict=True) if each is not None]
    if max(edges) - min(edges) > SAME_EDGE or len(known) * 3 < len(block.lines) * 2:
        return block
    texts = {each.text for each in known}
    lines = [_glued(line, texts, each) for line, each in zip(block.lines, begun, strict=True)]
    again = [_begun(line, lexicon) for line in lines]
    return Paragraph(tuple(_with_colon(line, each) for line, each in zip(lines, again, strict=True)))


def _begun(line: Line, lexicon: Lexicon) -> _Begun | None:
    """Return the longest label with which the line begins, None where it has none, a colon, or no value behind it."""
    words = line.words
    if any(word.text.endswith(_COLONS) for word in words[:LABEL_WORDS_MAX]):
        return None
    for count in range(min(len(words) - 1, LABEL_WORDS_MAX), 0, -1):
        names = lexicon.labels.get(label_key(Line(words[:count]).text), ())
        rest = Line(words[count:]).text
        small = words[count].text[:1].islower()  # "Organization Ministry" / "of Justice", "Министерство" / "юстиции"
        goes_on = small and (fold(words[count].text) in lexicon.stop or names[:1] == ("organisation",))
        if names and rest and not goes_on and not lexicon.label(rest):
            return _Begun(names[0], count, Line(words[:count]).text, _fits(names[0], rest))
    return None


def _fits(field: str, value: str) -> bool:
    return ("@" in value) if field == "email" else field in _NUMBERS and has_number(value)


def _glued(line: Line, labels: set[str], begun: _Begun | None) -> Line:
    """Return a line whose label, known from another one, was read as one word with the value: "Apellidos y nombresCONDORI"."""
    for label in sorted(labels, key=len, reverse=True):
        count = len(label.split())
        if len(line.words) < count or (begun is not None and begun.words >= count) or not line.text.startswith(label):
            continue
        word = line.words[count - 1]
        end = label.split()[-1]
        rest = word.text[len(end) :]
        if word.text.startswith(end) and rest[:1].isupper():
            parts = replace(word, text=end), replace(word, text=rest)
            return Line((*line.words[: count - 1], *parts, *line.words[count:]))
    return line


def _with_colon(line: Line, label: _Begun | None) -> Line:
    if label is None:
        return line
    last = line.words[label.words - 1]
    return Line((*line.words[: label.words - 1], replace(last, text=f"{last.text}:"), *line.words[label.words :]))


def _edge(line: Line, *, right_to_left: bool) -> float:
    return 1 - line.words[0].box.right if right_to_left else line.words[0].box.left
