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
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon

ROWS_MIN = 2
WORDS = (3, 4)  # part, post and name, and a body or none
NAME_LETTERS = 4
_NUMBER = re.compile(r"[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.)、．）]|\d{1,2}$")
_CONTACT = re.compile(r"[\w.+-]+@[\w.-]+|[+(（]{0,2}\d[\d\s()（）/.-]*", re.ASCII)
_MARKS = "()（）:：,，;；、.。/-"


def with_chinese_rows(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with a table for every run of such lines; pictures' pages stay as they are."""
    return with_pages(document, TYPED, lambda page: _page(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    """Return the page with its tables; as it is where an item of a list would stay behind that begins in one."""
    blocks: list[Block] = []
    for group in _joined(page.blocks, lexicon):
        lines = [line for block in group if isinstance(block, Paragraph) for line in block.lines]
        parts = list(_parted(lines, lexicon)) if lines else list(group)
        blocks += parts if any(isinstance(part, Table) for part in parts) else group
    lines = [line for block in page.blocks if isinstance(block, Paragraph) for line in block.lines]
    items = [line for line in lines if _is_item(line)]
    left = [line for block in blocks if isinstance(block, Paragraph) for line in block.lines if _is_item(line)]
    torn = left and any(_cells(line, lexicon) for line in items)
    return page if torn or tuple(blocks) == page.blocks else replace(page, blocks=tuple(blocks))


def _is_item(line: Line) -> bool:
    """Tell whether a number counts the line; a date is none."""
    number = _NUMBER.match(line.words[0].text)
    behind = "".join(word.text for word in line.words)[number.end() :] if number is not None else ""
    return behind != "" and not behind[0].isdigit()


def _joined(blocks: Sequence[Block], lexicon: Lexicon) -> list[list[Block]]:
    """Return the blocks, those together that are items of one such list: each number begins a paragraph."""
    groups: list[list[Block]] = []
    for block in blocks:
        rows = isinstance(block, Paragraph) and bool(_cells(block.lines[0], lexicon))
        before = groups[-1][0] if groups else None
        if rows and isinstance(before, Paragraph) and _cells(before.lines[0], lexicon):
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups


def _parted(lines: Sequence[Line], lexicon: Lexicon) -> Iterator[Block]:
    """Yield the lines, a run of such rows as a table; none where another line begins with a part as well.

    What tells nothing but contacts below a row is its own, and stands in a column behind the others.
    """
    rows = [_cells(line, lexicon) for line in lines]
    parts = sum(len(words) > 1 and lexicon.role(words[0].text) is not None for words in map(_unnumbered, lines))
    start = 0
    while start < len(lines):
        end = _end(lines, rows, start, lexicon)
        run = _with_contacts(lines[start:end], rows[start:end]) if rows[start] else []
        yield table_of(run) if parts == len(run) >= ROWS_MIN else Paragraph(tuple(lines[start:end]))
        start = end


def _end(lines: Sequence[Line], rows: Sequence[Cells], start: int, lexicon: Lexicon) -> int:
    """Return the line behind a run of rows with their contacts, or of other lines.

    A number below the last row may be the writer's own, unless another row has some too or it stands within the row's.
    """
    if not rows[start]:
        return next((at for at in range(start, len(lines)) if rows[at]), len(lines))
    end = next((at for at in range(start, len(lines)) if not (rows[at] or _is_contact(lines[at], lexicon))), len(lines))
    last = max(at for at in range(start, end) if rows[at])
    own = not all(rows[start:last]) or (last + 1 < end and lines[last + 1].words[0].box.left > lines[last].words[0].box.left)
    return end if own else last + 1


def _is_contact(line: Line, lexicon: Lexicon) -> bool:
    """Tell whether the line holds addresses and numbers and their labels, and nothing else."""
    others = [word.strip(_MARKS) for word in _CONTACT.sub(" ", line.text).split()]
    return has_contact(line.text) and all(lexicon.label(word) for word in others if word)


def _with_contacts(lines: Sequence[Line], rows: Sequence[Cells]) -> list[Cells]:
    """Return the rows, each with the contacts below it in a column of their own."""
    told: list[Cells] = []
    for line, row in zip(lines, rows, strict=True):
        told += [[*row, ()]] if row else []
        told[-1][-1] += () if row else line.words
    return told if any(row[-1] for row in told) else [row[:-1] for row in told]


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
