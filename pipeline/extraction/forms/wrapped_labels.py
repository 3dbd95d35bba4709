"""Labels that a narrow column broke: "Nom et : Rose Tchoua" above "prénoms", which goes on with the label, not with the name."""

from __future__ import annotations

from dataclasses import replace

from models.page import Block, Document, Line, Page, Paragraph, Source
from pipeline.extraction.layout.turned_pages import EVERY, with_pages
from pipeline.extraction.tables.cells import SAID_OF_ONE
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.label_words import label_key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

HEAD_WORDS, REST_WORDS = 4, 3  # of such a label, before its colon and on the line below
SAME_EDGE = 0.02  # of the page's width, between the beginnings of both lines


def with_wrapped_labels(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with each such label whole before its value.

    Both parts together are a known label word for word. The first alone must be none, or the whole label stand with its colon
    elsewhere on the page: "Nom : X" above "Prénoms" may be two labels, one of them without its value.
    """
    return with_pages(document, EVERY, lambda page: _page(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    lines = [line for block in page.blocks if isinstance(block, Paragraph) for line in block.lines]
    whole = {key(" ".join(told[0])) for line in lines if (told := _parted(line)) is not None}
    blocks = tuple(_block(block, whole, page, lexicon) if isinstance(block, Paragraph) else block for block in page.blocks)
    return page if blocks == page.blocks else replace(page, blocks=blocks)


def _block(block: Paragraph, whole: set[str], page: Page, lexicon: Lexicon) -> Block:
    lines: list[Line] = []
    for line in block.lines:
        joined = _joined(lines[-1], line, whole, page, lexicon) if lines else None
        if joined is None:
            lines.append(line)
        else:
            lines[-1] = joined
    return block if len(lines) == len(block.lines) else Paragraph(tuple(lines))


def _parted(line: Line) -> tuple[list[str], int] | None:
    """Return (the words before the line's first colon, how many of its words they and the colon are); None without a value."""
    for at, word in enumerate(line.words[: HEAD_WORDS + 1]):
        if word.text.endswith(tuple(COLONS)):
            words = [one.text for one in line.words[: at + 1]]
            head = [*words[:-1], words[-1].rstrip("".join(COLONS))] if words[-1] not in COLONS else words[:-1]
            return (head, at + 1) if head and at + 1 < len(line.words) else None
    return None


def _joined(above: Line, below: Line, whole: set[str], page: Page, lexicon: Lexicon) -> Line | None:
    """Return the line above with the rest of its label from the line below before the colon; None where that is none."""
    told = _parted(above)
    if told is None or len(below.words) > REST_WORDS or not below.text.replace(" ", "").isalpha():
        return None
    head, count = told
    label = label_key(" ".join((*head, below.text)))
    if not set(lexicon.labels.get(label, ())) & SAID_OF_ONE:
        return None
    if label_key(" ".join(head)) in lexicon.labels and key(label) not in whole:
        return None
    if page.source is not Source.TEXT and abs(_edge(above, page) - _edge(below, page)) > SAME_EDGE:
        return None
    before = above.words[: len(head)]
    rest = replace(below.words[-1], text=f"{below.words[-1].text}:")
    last = replace(before[-1], text=head[-1])
    return Line((*before[:-1], last, *below.words[:-1], rest, *above.words[count:]))


def _edge(line: Line, page: Page) -> float:
    return 1 - line.words[0].box.right if page.language == "ar" else line.words[0].box.left
