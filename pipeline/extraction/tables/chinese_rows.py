"""Chinese rows whose words only blanks part, each with part, post, name and body: "团长 大使 汤国维", "代表 警监 舒畅 公安部"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.page import Block, Document, Line, Page, Paragraph, Table
from pipeline.extraction.entries import places
from pipeline.extraction.entries.names import is_name_line
from pipeline.extraction.layout.turned_pages import TYPED, with_pages
from pipeline.extraction.tables.typed_tables import Cells, table_of
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon

ROWS_MIN = 2
WORDS = (3, 4)  # part, post and name, and a body or none
NAME_LETTERS = 4


def with_chinese_rows(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with a table for every run of such lines; pictures' pages stay as they are."""
    return with_pages(document, TYPED, lambda page: _page(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    blocks: list[Block] = []
    for block in page.blocks:
        parts = list(_parted(block.lines, lexicon)) if isinstance(block, Paragraph) else [block]
        blocks += parts if any(isinstance(part, Table) for part in parts) else [block]
    return page if tuple(blocks) == page.blocks else replace(page, blocks=tuple(blocks))


def _parted(lines: Sequence[Line], lexicon: Lexicon) -> Iterator[Block]:
    """Yield the block's lines, a run of such rows as a table; none where another line begins with a part as well."""
    rows = [_cells(line, lexicon) for line in lines]
    parts = sum(len(line.words) > 1 and lexicon.role(line.words[0].text) is not None for line in lines)
    start = 0
    while start < len(lines):
        end = next((at for at in range(start, len(lines)) if bool(rows[at]) is not bool(rows[start])), len(lines))
        run = rows[start:end]
        yield table_of(run) if rows[start] and parts == len(run) >= ROWS_MIN else Paragraph(tuple(lines[start:end]))
        start = end


def _cells(line: Line, lexicon: Lexicon) -> Cells:
    """Return the words of part, post, name and body; a courtesy form in the post's place is the name's: "代表 博士 宁静"."""
    words = [word.text for word in line.words]
    if len(words) not in WORDS or not all(all(map(is_cjk, word)) for word in words) or len(words[2]) > NAME_LETTERS:
        return []
    if lexicon.role(words[0]) is None or is_name_line(words[2], lexicon, "zh") is None:
        return []
    part, post, name, *body = line.words
    behind = tuple(body)
    if places.place(post.text, lexicon) is places.Place.TITLE:
        return [(part,), (post,), (name,), behind]
    formed = is_name_line(name.text + post.text, lexicon, "zh")
    return [(part,), (), (name, post), behind] if formed is not None and formed.honorific is not None else []
