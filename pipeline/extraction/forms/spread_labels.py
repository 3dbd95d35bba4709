"""Chinese labels whose letters are spread to one width, "职　　务：", and were read as two columns or paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from models.page import Block, Cell, Document, Line, Page, Paragraph
from pipeline.extraction.layout.turned_pages import PLACED, with_pages
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon

NEW_PARAGRAPH = 1.35  # times the usual distance of lines: so much more stands between paragraphs


def with_spread_labels(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with the parts of every such label and its value as one line; typed text stays as it is."""
    return with_pages(document, PLACED, lambda page: _page(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    torn = {id(line) for pair in _pairs(tuple(page.lines()), lexicon) for line in pair}
    if not torn:
        return page
    blocks: list[Block] = []
    run: list[Line] = []
    for block in page.blocks:
        lines = list(block.lines if isinstance(block, Paragraph) else _cells(block.rows))
        if run and any(id(line) in torn for line in lines):
            run += lines
        elif any(id(line) in torn for line in lines):
            run = lines
        elif run and isinstance(block, Paragraph) and _between(block.lines, page, torn):
            run += lines
        else:
            blocks += [*_paragraphs(run, lexicon), block]
            run = []
    return replace(page, blocks=(*blocks, *_paragraphs(run, lexicon)))


def _cells(rows: Sequence[Sequence[Cell]]) -> Iterator[Line]:
    for row in rows:
        for cell in row:
            yield from cell.lines


def _between(lines: Sequence[Line], page: Page, torn: set[int]) -> bool:
    """Tell whether lines with torn labels stand below these on the page: they belong to one list."""
    low = max(line.box.bottom for line in lines)
    return any(id(line) in torn and line.box.top >= low - line.box.height for line in page.lines())


def _pairs(lines: Sequence[Line], lexicon: Lexicon) -> Iterator[tuple[Line, Line]]:
    """Yield (the first letter of a label, the line with the others, a colon and the value) of all that stand at one height."""
    letters = [line for line in lines if len(line.text) == 1 and is_cjk(line.text)]
    for letter in letters:
        for line in lines:
            level = letter.box.top <= line.box.middle <= letter.box.bottom and line.box.left > letter.box.right
            head = line.text.replace("：", ":").partition(":")
            if level and head[1] and lexicon.label(letter.text + head[0].strip()):
                yield letter, line


def _paragraphs(lines: Sequence[Line], lexicon: Lexicon) -> list[Paragraph]:
    """Return these lines from top to bottom, torn labels joined, as paragraphs parted by white."""
    pairs = list(_pairs(lines, lexicon))
    joined = {id(line): Line((*letter.words, *line.words)) for letter, line in pairs}
    letters = {id(letter) for letter, _ in pairs}
    whole = sorted((joined.get(id(line), line) for line in lines if id(line) not in letters), key=lambda line: line.box.middle)
    if not whole:
        return []
    distances = [below.box.middle - above.box.middle for above, below in pairwise(whole)]
    usual = median(distances) if distances else 0.0
    parted: list[list[Line]] = [[whole[0]]]
    for (_, line), distance in zip(pairwise(whole), distances, strict=True):
        if distance > NEW_PARAGRAPH * usual:
            parted.append([])
        parted[-1].append(line)
    return [Paragraph(tuple(part)) for part in parted]
