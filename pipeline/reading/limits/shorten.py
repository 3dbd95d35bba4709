"""A page with more letters than a page can have is cut: what comes after it must not meet a text of a megabyte."""

from __future__ import annotations

from dataclasses import replace

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.page import Block, Cell, Line, Page, Paragraph

WORD_MAX_LETTERS = 1_000  # the longest honest "word" is an address in the web, some 300


def shortened(page: Page, settings: ReadingSettings) -> tuple[Page, Problem | None]:
    """Return the page's first `page_max_letters` letters and `page_max_lines` lines; a problem where there were more."""
    counter = _Counter(settings.page_max_letters, settings.page_max_lines)
    blocks = tuple(block for whole in page.blocks if (block := counter.block(whole)))
    if not counter.cut:
        return page, None
    detail = (
        f"The page has more than reading.page_max_letters = {settings.page_max_letters} letters, more than "
        f"reading.page_max_lines = {settings.page_max_lines} lines, or words of more than {WORD_MAX_LETTERS}; "
        "the rest was left out."
    )
    return replace(page, blocks=blocks, second=()), Problem(ProblemCode.ATTACHMENT_TOO_LARGE, f"page {page.number}", detail)


class _Counter:
    """Lets lines pass as long as there is room."""

    def __init__(self, letters_max: int, lines_max: int) -> None:
        self._left = letters_max
        self._lines_left = lines_max
        self.cut = False

    def block(self, block: Block) -> Block | None:
        if isinstance(block, Paragraph):
            self.cut = self.cut or len(block.lines) > self._lines_left
            lines = self._lines(block.lines[: self._lines_left])
            self._lines_left -= len(lines)
            return replace(block, lines=lines) if lines else None
        if self._left <= 0:
            self.cut = True
            return None
        return replace(block, rows=tuple(row for cells in block.rows if (row := tuple(map(self._cell, cells)))))

    def _cell(self, cell: Cell) -> Cell:
        return replace(cell, lines=self._lines(cell.lines))

    def _lines(self, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        kept = []
        for line in lines:
            words = []
            for word in line.words:
                self._left -= len(word.text)
                if self._left < 0:
                    self.cut = True
                    break
                if len(word.text) > WORD_MAX_LETTERS:
                    self.cut = True
                    words.append(replace(word, text=word.text[:WORD_MAX_LETTERS]))
                else:
                    words.append(word)
            if words:
                kept.append(replace(line, words=tuple(words)) if len(words) < len(line.words) or self.cut else line)
            if self._left < 0:
                break
        return tuple(kept)
