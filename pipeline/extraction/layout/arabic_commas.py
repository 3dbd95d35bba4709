"""Arabic commas that a picture shows as stops: "أخصائية أولى. مصلحة الجوازات": a sentence begins with "and", or a verb."""

from __future__ import annotations

from dataclasses import replace

from models.page import Block, Document, Line, Page, Paragraph, Word
from pipeline.extraction.layout.turned_pages import PICTURES, with_pages
from pipeline.extraction.words.folding import Folded, is_arabic
from pipeline.extraction.words.lexicon import Lexicon

_AND = "و"  # with which sentences of a note go on; also the first letter of "ministry" and "under-secretary"
# Words of posts and bodies that begin with the letter of "and"; a sentence that begins with one goes on with a verb.
_POSTS = ("وزارة", "وزير", "وكالة", "وكيل", "وحدة")
_VERBS = ("ت", "ي", "ل")  # with which verbs and denials begin, as those of another sentence do: "تغتنم", "يسر", "لن"
_DOUBTED = 0.8  # confidence of a word below which its stop may be a comma before such a word too
_LETTERS_MIN = 3  # of a word before a stop: shorter ones are shortened, or count items


def with_arabic_commas_read(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with commas for such stops within lines of Arabic pages that were read from pictures."""
    return with_pages(document, PICTURES, lambda page: _page(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    if page.language != "ar":
        return page
    return replace(page, blocks=tuple(_block(block, lexicon) for block in page.blocks))


def _block(block: Block, lexicon: Lexicon) -> Block:
    if not isinstance(block, Paragraph):
        return block
    commas = {
        id(line.words[at])
        for line in block.lines
        for at in range(len(line.words) - 1)
        if _is_comma(line.words[at], line.words[at + 1]) and not _closes(line, at + 1, lexicon)
    }
    if not commas:
        return block
    return Paragraph(
        tuple(
            Line(tuple(replace(word, text=f"{word.text[:-1]}،") if id(word) in commas else word for word in line.words))
            for line in block.lines
        )
    )


def _closes(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a sentence that closes the note begins at this word, with a body that takes the opportunity."""
    if not line.words[at].text.startswith(_AND):
        return False
    return lexicon.closing.find(Folded(" ".join(word.text for word in line.words[at:]))) is not None


def _is_comma(word: Word, behind: Word) -> bool:
    bare = word.text[:-1]
    if not word.text.endswith(".") or len(bare) < _LETTERS_MIN or not all(map(is_arabic, bare)) or not is_arabic(behind.text[:1]):
        return False
    if behind.text.startswith(_VERBS):
        return False
    return not behind.text.startswith(_AND) or behind.text.startswith(_POSTS) or word.confidence < _DOUBTED
