"""Items of a list set with so much room between their lines that each line was read as a paragraph of its own; torn sentences.

"• Ms. A, Adviser of the Office of Internal" and, set in below it, "Security, Ministry of the Interior;": the rest of the item.
"""

from __future__ import annotations

from dataclasses import replace

from models.page import Block, Box, Document, Line, Page, Paragraph, Source
from pipeline.extraction.layout.item_marks import item_marks
from pipeline.extraction.layout.turned_pages import PLACED, with_pages
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.marks import COLONS, LIST_COMMAS

PITCH = 2.4  # heights of a line from one to the next, at most
TORN_PITCH = 2.0  # likewise, within a sentence
TORN_LINES = 3  # of such a sentence, at least
SET_IN = (0.01, 0.07)  # of the page's width, by which the rest of an item begins behind its mark
SAME_LEFT = 0.012  # likewise: between the beginnings of the further lines
_ENDED = (".", ";", "。", "；", "؛", *COLONS)


def with_spaced_lines_joined(document: Document) -> Document:
    """Return the document with such lines as one paragraph, and on pages read from pictures the torn sentences.

    Typed text has no places that tell it.
    """
    return with_pages(document, PLACED, _page)


def _page(page: Page) -> Page:
    right_to_left, seen = page.language == "ar", page.source is Source.OCR
    lines = [line for block in page.blocks if isinstance(block, Paragraph) for line in block.lines]
    edge = max((_turned(line.box, right_to_left).right for line in lines), default=1.0)
    blocks: list[Block] = []
    for block in page.blocks:
        above = blocks[-1] if blocks else None
        if not isinstance(block, Paragraph) or not isinstance(above, Paragraph):
            blocks.append(block)
        elif _goes_on(above, block, edge, right_to_left) or (seen and _is_torn(above, block, right_to_left)):
            blocks[-1] = Paragraph((*above.lines, *block.lines))
        else:
            blocks.append(block)
    return page if len(blocks) == len(page.blocks) else replace(page, blocks=tuple(blocks))


def _goes_on(above: Paragraph, below: Paragraph, edge: float, right_to_left: bool) -> bool:
    """Tell whether the line above had no room for the first word below, which stands where an item's further lines do."""
    head, last = _turned(above.lines[0].box, right_to_left), _turned(above.lines[-1].box, right_to_left)
    first = _turned(below.lines[0].box, right_to_left)
    near = 0 < first.top - last.top < PITCH * (last.bottom - last.top)
    hanging = SET_IN[0] < first.left - head.left < SET_IN[1]
    alike = len(above.lines) == 1 or abs(last.left - first.left) < SAME_LEFT
    if not (near and hanging and alike) or above.lines[-1].text.endswith(_ENDED):
        return False
    return not _begins(below) and last.right + _room_of_word(below.lines[0]) > edge


def _is_torn(above: Paragraph, below: Paragraph, right_to_left: bool) -> bool:
    """Tell whether a full line of a sentence ends with a comma, and the next one stands below it: a stamp has parted them.

    The sentence has lines enough to show how wide they are, and the line below begins where the one above does.
    """
    if len(above.lines) < TORN_LINES or not above.lines[-1].text.endswith(tuple(LIST_COMMAS)) or _begins(below):
        return False
    boxes = [_turned(line.box, right_to_left) for line in above.lines]
    first, last = _turned(below.lines[0].box, right_to_left), boxes[-1]
    near = 0 < first.top - last.top < TORN_PITCH * (last.bottom - last.top)
    full = last.right + _room_of_word(below.lines[0]) > max(box.right for box in boxes)
    return near and full and abs(first.left - last.left) < SAME_LEFT


def _begins(below: Paragraph) -> bool:
    """Tell whether an item or a label begins with the paragraph."""
    return item_marks([below.lines[0].text])[0] > 0 or below.lines[0].words[0].text.endswith(COLONS)


def _room_of_word(line: Line) -> float:
    """Return how much room the line's first word takes with a blank before it; Chinese breaks between any two characters."""
    word = line.words[0]
    letter = word.box.width / max(1, len(word.text))
    return 2 * letter if is_cjk(word.text[0]) else word.box.width + letter


def _turned(box: Box, right_to_left: bool) -> Box:
    """Return the box as if the page were read from the left."""
    return Box(1 - box.right, box.top, 1 - box.left, box.bottom) if right_to_left else box
