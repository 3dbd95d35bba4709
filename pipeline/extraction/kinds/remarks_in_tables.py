"""Remarks in tables that ask who attends: "replaced by Ms. B" beside a "no" changes no list that was sent before."""

from __future__ import annotations

from collections.abc import Iterator

from config.knowledge import Knowledge, Language
from models.page import Table
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.tables.attendance_columns import says_no
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.plain import Plain


def _changing(language: Language) -> tuple[str, ...]:
    return (*choices.changing(language), *choices.revision(language), *language.grammar.change)


def changed_in_remarks(pages: tuple[PageText, ...], knowledge: Knowledge) -> bool:
    """Tell whether all words of change on the pages stand in rows of tables whose person does not attend, as a column says."""
    wanted = cues(knowledge, _changing)
    remarks = [Plain(text) for page in pages for text in _of_absent(page, knowledge)]
    told = sum(len(wanted.all(text)) for text in remarks)
    return told > 0 and told >= sum(len(wanted.all(page.plain)) for page in pages)


def _of_absent(page: PageText, knowledge: Knowledge) -> Iterator[str]:
    """Yield the text of each cell of the rows whose answer, below a head that asks who attends, is no."""
    words = lexicon(knowledge)
    for table in (block for block in page.page.blocks if isinstance(block, Table)):
        head = next(iter(table.rows), ())
        for row in table.rows[1:]:
            if any(says_no(asked.lines, answer.text, words) for asked, answer in zip(head, row, strict=False)):
                yield from (cell.text for cell in row)
