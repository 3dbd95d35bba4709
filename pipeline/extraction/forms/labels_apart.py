"""Several labels on one typed line with a wide gap between them: "Position: Director    Ministry: Justice", a line for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from models.page import Block, Document, Line, Page, Paragraph, Word
from pipeline.extraction.layout.turned_pages import TYPED, with_pages
from pipeline.extraction.words.label_words import label_key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

WIDE = 1.9  # letters between words: a blank is one, what is set apart has two and more
LABEL_WORDS_MAX = 6
_LABELS_MIN = 2


def with_labels_apart(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with a line for each label of a typed line that begins with a label, where a wide gap parts them.

    Each label must be known word for word and ask for something of its own: two names side by side are two persons' forms.
    """
    return with_pages(document, TYPED, lambda page: _page(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    blocks = tuple(_block(block, lexicon) for block in page.blocks)
    return page if blocks == page.blocks else replace(page, blocks=blocks)


def _block(block: Block, lexicon: Lexicon) -> Block:
    if not isinstance(block, Paragraph):
        return block
    lines = tuple(part for line in block.lines for part in _parts(line, lexicon))
    return block if len(lines) == len(block.lines) else Paragraph(lines)


def _parts(line: Line, lexicon: Lexicon) -> list[Line]:
    """Return the line, or a line for each of its labels."""
    if sum(map(line.text.count, COLONS)) < _LABELS_MIN:
        return [line]
    stretches = list(_stretches(line.words))
    labels = [_label(stretch, lexicon) for stretch in stretches]
    fields = [names[0] for names in labels if names]
    if len(stretches) < _LABELS_MIN or not all(labels) or len({*labels}) < len(labels) or len({*fields}) < len(fields):
        return [line]
    return [Line(tuple(stretch)) for stretch in stretches]


def _stretches(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield what wide gaps part."""
    stretch = list(words[:1])
    for one, other in pairwise(words):
        letter = (one.box.right - one.box.left) / max(1, len(one.text))
        gap = max(other.box.left - one.box.right, one.box.left - other.box.right)
        if gap > WIDE * letter:
            yield stretch
            stretch = []
        stretch.append(other)
    yield stretch


def _label(words: Sequence[Word], lexicon: Lexicon) -> tuple[str, ...]:
    """Return what the label with which these words begin asks for; () where they begin with none, or nothing stands behind it."""
    for count, word in enumerate(words[:LABEL_WORDS_MAX], start=1):
        if word.text.endswith(COLONS) and count < len(words):
            return lexicon.labels.get(label_key(" ".join(one.text for one in words[:count])), ())
    return ()
