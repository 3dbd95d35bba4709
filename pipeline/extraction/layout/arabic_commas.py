"""Arabic commas that a picture shows as stops: "أخصائية أولى. مصلحة الجوازات": a sentence begins with "and", or a verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.page import Block, Document, Line, Page, Paragraph, Word
from pipeline.extraction.layout.turned_pages import PICTURES, with_pages
from pipeline.extraction.words.folding import is_arabic

_AND = "و"  # with which sentences of a note go on; also the first letter of "ministry" and "under-secretary"
# Words of posts and bodies that begin with the letter of "and"; a sentence that begins with one goes on with a verb.
_POSTS = ("وزارة", "وزير", "وكالة", "وكيل", "وحدة")
_VERBS = ("ت", "ي", "ل")  # with which verbs and denials begin, as those of another sentence do: "تغتنم", "يسر", "لن"
_OF_SENTENCES = ("ت", "ي")  # likewise, of verbs further on: "وزارة الخارجية … تغتنم"
_DOUBTED = 0.8  # confidence of a word below which its stop may be a comma before such a word too
_LETTERS_MIN = 3  # of a word before a stop: shorter ones are shortened, or count items


def with_arabic_commas_read(document: Document) -> Document:
    """Return the document with commas for such stops within lines of Arabic pages that were read from pictures."""
    return with_pages(document, PICTURES, _page)


def _page(page: Page) -> Page:
    if page.language != "ar":
        return page
    return replace(page, blocks=tuple(_block(block) for block in page.blocks))


def _block(block: Block) -> Block:
    if not isinstance(block, Paragraph):
        return block
    commas = {
        id(line.words[at])
        for line in block.lines
        for at in range(len(line.words) - 1)
        if _is_comma(line.words[at], line.words[at + 1], line.words[at + 2 :])
    }
    if not commas:
        return block
    return Paragraph(
        tuple(
            Line(tuple(replace(word, text=f"{word.text[:-1]}،") if id(word) in commas else word for word in line.words))
            for line in block.lines
        )
    )


def _is_comma(word: Word, behind: Word, further: Sequence[Word]) -> bool:
    bare = word.text[:-1]
    if not word.text.endswith(".") or len(bare) < _LETTERS_MIN or not all(map(is_arabic, bare)) or not is_arabic(behind.text[:1]):
        return False
    if behind.text.startswith(_VERBS):
        return False
    post = behind.text.startswith(_POSTS) and not any(one.text.startswith(_OF_SENTENCES) for one in further)
    return not behind.text.startswith(_AND) or post or word.confidence < _DOUBTED
