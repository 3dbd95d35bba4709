"""Where paragraphs stand in the plain text, and where one of running text begins below what ends in no stop, as a list does."""

from __future__ import annotations

from models.page import Paragraph
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.folding import is_cjk

_GOES_ON = (",", ":", ";", "،", "؛", "，", "：", "；", "、", "-", "–", "—")  # what stands below goes on
_STOPS = (".", "。", "!", "?", "؟", "！", "？")
LETTERS = 30  # of a paragraph of running text, at least; a Chinese one says as much in fewer
CHINESE_LETTERS = 12
LABELLED = 2  # cells of a form's row: label and value


def paragraphs_below_lists(page: PageText) -> tuple[int, ...]:
    """Return the offsets in the plain text at which such a paragraph begins, in order.

    So does running text beside the label of a form, "Remarks | We regret that no expert can be sent.": the rows above it are
    labels and values, and no part of its sentence.
    """
    places = {id(word): start for word, start in zip(page.passage.words, page.passage.starts, strict=True)}
    found: list[int] = []
    before = ""
    for block in page.page.blocks:
        if isinstance(block, Paragraph):
            text = " ".join(line.text for line in block.lines)
            if before and not before.endswith((*_GOES_ON, *_STOPS)) and _is_running(text):
                found.append(page.plain.at(places[id(block.lines[0].words[0])]))
            before = text
        else:
            before = "|"  # a table ends in no stop
            filled = ([cell for cell in row if cell.lines] for row in block.rows)
            values = (cells[1] for cells in filled if len(cells) == LABELLED)
            found += [page.plain.at(places[id(cell.lines[0].words[0])]) for cell in values if _is_running(cell.text)]
    return tuple(found)


def paragraph_spans(page: PageText) -> list[tuple[int, int]]:
    """Return where in the plain text paragraphs begin and end, in order."""
    begun = {id(word): start for word, start in zip(page.passage.words, page.passage.starts, strict=True)}
    blocks = [block for block in page.page.blocks if isinstance(block, Paragraph) and block.lines]
    spans = ((begun[id(block.lines[0].words[0])], block.lines[-1].words[-1]) for block in blocks)
    return [(page.plain.at(first), page.plain.at(begun[id(last)] + len(last.text))) for first, last in spans]


def _is_running(text: str) -> bool:
    letters = sum(letter.isalpha() for letter in text)
    first = next((letter for letter in text if letter.isalpha()), "")
    return text.endswith(_STOPS) and not first.islower() and letters >= (CHINESE_LETTERS if is_cjk(first) else LETTERS)
