"""Chinese rows whose words only blanks part, each with part, post, name and body: "团长 大使 汤国维", "代表 警监 舒畅 公安部".

A number may stand before the part, and the name before post and body: "1.团长 梁宏 外交部 副司长".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.page import Block, Document, Line, Page, Paragraph, Table, Word
from pipeline.extraction.entries import places
from pipeline.extraction.entries.names import is_name_line
from pipeline.extraction.layout.turned_pages import TYPED, with_pages
from pipeline.extraction.tables.typed_tables import Cells, table_of
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon

ROWS_MIN = 2
WORDS = (3, 4)  # part, post and name, and a body or none
NAME_LETTERS = 4
CELLS = 4  # of a row, before those to reach somebody
CONTACT_LETTERS = 60  # of a line that holds nothing else
_DIALLED = re.compile(r"\+\d[\d\s()-]{6,}|[:：]\s*[\d(][\d\s()-]{5,}")
_NUMBER = re.compile(r"[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.)、．）]|\d{1,2}$")


def with_chinese_rows(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with a table for every run of such lines; pictures' pages stay as they are."""
    return with_pages(document, TYPED, lambda page: _page(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    blocks: list[Block] = []
    for group in _joined(page.blocks, lexicon):
        lines = [line for block in group if isinstance(block, Paragraph) for line in block.lines]
        parts = list(_parted(lines, lexicon)) if lines else list(group)
        blocks += parts if any(isinstance(part, Table) for part in parts) else group
    return page if tuple(blocks) == page.blocks else replace(page, blocks=tuple(blocks))


def _joined(blocks: Sequence[Block], lexicon: Lexicon) -> list[list[Block]]:
    """Return the blocks, those together that are items of one such list: each number begins a paragraph.

    Below an item's row a line may stand that goes on with it: "2. 代表 王伟 处长 司法部" / "wangwei@…".
    """
    groups: list[list[Block]] = []
    for block in blocks:
        before = groups[-1][-1] if groups else None
        items = isinstance(before, Paragraph) and any(_cells(line, lexicon) for line in before.lines)
        if items and isinstance(block, Paragraph) and block.lines and _cells(block.lines[0], lexicon):
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups


def _parted(lines: Sequence[Line], lexicon: Lexicon) -> Iterator[Block]:
    """Yield the block's lines, a run of such rows as a table, what stands below each to reach somebody in a cell of its row.

    None where another line begins with a part as well, or where the names stand before the posts in some rows alone.
    """
    held, rows = _with_contacts(lines, [_cells(line, lexicon) for line in lines])
    told = [row for row in rows if row]
    orders = {row[1][0].box.left < row[2][0].box.left for row in told if row[1]}
    parts = sum(len(words) > 1 and lexicon.role(words[0].text) is not None for words in map(_unnumbered, lines))
    start = 0
    while start < len(rows):
        end = next((at for at in range(start, len(rows)) if bool(rows[at]) is not bool(rows[start])), len(rows))
        run = rows[start:end]
        one_list = parts == len(run) == len(told) >= ROWS_MIN and len(orders) == 1
        yield table_of(run) if rows[start] and one_list else Paragraph(tuple(line for each in held[start:end] for line in each))
        start = end


def _with_contacts(lines: Sequence[Line], rows: Sequence[Cells]) -> tuple[list[list[Line]], list[Cells]]:
    """Return the lines and their cells, a line with an address or a number below a row with it.

    Below the last row it may be said of all of them, but where others have theirs.
    """
    last = max((number for number, row in enumerate(rows) if row), default=0)
    held: list[list[Line]] = []
    told: list[Cells] = []
    for number, (line, cells) in enumerate(zip(lines, rows, strict=True)):
        own = number < last or any(len(row) > CELLS for row in told)
        if own and told and told[-1] and not cells and _is_contact(line.text):
            held[-1].append(line)
            told[-1] = [*told[-1][:CELLS], (*(word for cell in told[-1][CELLS:] for word in cell), *line.words)]
        else:
            held.append([line])
            told.append(cells)
    return held, told


def _is_contact(text: str) -> bool:
    return len(text) <= CONTACT_LETTERS and ("@" in text or _DIALLED.search(text) is not None)


def _unnumbered(line: Line) -> tuple[Word, ...]:
    """Return the words of the line without the number that counts it."""
    first, *others = line.words
    number = _NUMBER.match(first.text)
    bare = first.text[number.end() :] if number is not None else first.text
    return (replace(first, text=bare), *others) if bare else tuple(others)


def _cells(line: Line, lexicon: Lexicon) -> Cells:
    """Return the words of part, post, name and body; a courtesy form in the post's place is the name's: "代表 博士 宁静"."""
    words = _unnumbered(line)
    if len(words) not in WORDS or not all(all(map(is_cjk, word.text)) for word in words) or lexicon.role(words[0].text) is None:
        return []
    return _behind_post(words, lexicon) or _before_post(words, lexicon)


def _is_name(word: Word, lexicon: Lexicon) -> bool:
    return len(word.text) <= NAME_LETTERS and is_name_line(word.text, lexicon, "zh") is not None


def _behind_post(words: Sequence[Word], lexicon: Lexicon) -> Cells:
    part, post, name, *body = words
    if not _is_name(name, lexicon):
        return []
    behind = tuple(body)
    if places.place(post.text, lexicon) is places.Place.TITLE:
        return [(part,), (post,), (name,), behind]
    formed = is_name_line(name.text + post.text, lexicon, "zh")
    return [(part,), (), (name, post), behind] if formed is not None and formed.honorific is not None else []


def _before_post(words: Sequence[Word], lexicon: Lexicon) -> Cells:
    part, name, *others = words
    told = [places.place(word.text, lexicon) for word in others]
    posts = [word for word, place in zip(others, told, strict=True) if place is places.Place.TITLE]
    bodies = [word for word, place in zip(others, told, strict=True) if place is places.Place.BODY]
    if not _is_name(name, lexicon) or len(posts) != 1 or len(posts) + len(bodies) < len(others):
        return []
    return [(part,), (posts[0],), (name,), tuple(bodies)]
