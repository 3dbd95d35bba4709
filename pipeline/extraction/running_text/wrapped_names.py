"""Names that had no room on their line in a list of blocks: "Hon. Bonaventure Patrice" / "Essomba" / "Deputy Minister"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.page import Block, Document, Line, Page, Paragraph
from pipeline.extraction.entries import places
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.layout.turned_pages import PLACED, with_pages
from pipeline.extraction.words.folding import fold
from pipeline.extraction.words.lexicon import Lexicon

_SAME_EDGE = 0.01  # of the page's width, between the left edges of one column's lines
_WORDS_MAX = 2  # of a name's rest
_LETTERS_MIN = 3  # of each
_LINES_MIN = 3  # name, its rest, and a post: below another word it may be anything


def with_wrapped_names_joined(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with names of two lines on one, where the next word had no room beside the first.

    A post must follow, and another block of the same column must have its post right below the name: its list does so, and what
    stands between is part of the name. Scripts without large letters are left as they are.

    Args:
        document: with paragraphs as they stand on the page.
        lexicon: courtesy forms, words of posts and bodies.
    """
    return with_pages(document, PLACED, lambda page: _page(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    wrapped = [block for block in _paragraphs(page.blocks) if _is_wrapped(block.lines, page, lexicon)]
    if not wrapped:
        return page
    joined = [id(block) for block in wrapped if _wants_join(block, page, lexicon)]
    return replace(page, blocks=tuple(_joined(block) if id(block) in joined else block for block in page.blocks))


def _paragraphs(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    return (block for block in blocks if isinstance(block, Paragraph))


def _joined(block: Block) -> Block:
    if not isinstance(block, Paragraph):
        return block
    first, rest, *others = block.lines
    return Paragraph((Line((*first.words, *rest.words)), *others))


def _is_wrapped(lines: Sequence[Line], page: Page, lexicon: Lexicon) -> bool:
    words = [word.text for word in lines[1].words] if len(lines) >= _LINES_MIN else []
    if not words or len(words) > _WORDS_MAX or not all(map(_may_name, words)):
        return False
    known = places.place(lines[1].text, lexicon) is not places.Place.OTHER or lexicon.is_state(lines[1].text)
    if known or any(lexicon.is_office_word(fold(word)) or lexicon.label(word) for word in words):
        return False
    return _is_post(lines[2], lexicon) and _is_named(lines[0], page, lexicon)


def _may_name(word: str) -> bool:
    bare = word.replace("-", "").replace("’", "").replace("'", "")
    return len(bare) >= _LETTERS_MIN and bare.isalpha() and word[0].isupper()


def _is_named(line: Line, page: Page, lexicon: Lexicon) -> bool:
    """Tell whether the line is a courtesy form and a name of several words, and nothing else."""
    match = name_at(line.text, 0, lexicon, page.language)
    return match is not None and match.honorific is not None and match.plain and match.words > 1 and match.end == len(line.text)


def _is_post(line: Line, lexicon: Lexicon) -> bool:
    return places.place(line.text, lexicon) is places.Place.TITLE


def _fellows(block: Paragraph, page: Page, lexicon: Lexicon) -> list[Paragraph]:
    """Return the blocks of the same column that begin with a name as well, this one among them."""
    left = block.lines[0].box.left
    near = (other for other in _paragraphs(page.blocks) if other.lines and abs(other.lines[0].box.left - left) < _SAME_EDGE)
    return [other for other in near if _is_named(other.lines[0], page, lexicon)]


def _wants_join(block: Paragraph, page: Page, lexicon: Lexicon) -> bool:
    """Tell whether a fellow has its post right below the name, and the next line's first word had no room in the column."""
    fellows = _fellows(block, page, lexicon)
    if not any(len(other.lines) > 1 and _is_post(other.lines[1], lexicon) for other in fellows):
        return False
    first, word = block.lines[0], block.lines[1].words[0]
    letter = first.box.width / len(first.text)
    return first.box.right + letter + word.box.width > max(line.box.right for other in fellows for line in other.lines)
