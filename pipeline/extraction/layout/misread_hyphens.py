"""Hyphens within names that a picture shows as two strokes, or with a blank beside them: "AL=ARABI", "AL- AMIN", "BA -RAMI"."""

from __future__ import annotations

import re
from dataclasses import replace

from models.page import Document, Line, Page, Word
from pipeline.extraction.layout.turned_pages import PICTURES, with_lines, with_pages

_DOUBLED = re.compile(r"(?<=[^\W\d_])[=≈~](?=[^\W\d_])")  # letters on both sides; in addresses of pages it stands behind "?"
_ARTICLE = re.compile(r"[AaEeUu]l-|[AEU]L-")  # of Arabic names ("Ul-Haq"); a name with a large letter follows on the line
_HYPHEN_FIRST = re.compile(r"-[^\W\d_]{2}")  # no dash, behind which a blank stands as well
_GAP_MAX = 0.4  # between two pieces of one word, as a part of how wide its letters are; a blank is as wide as a letter, or half
_ADDRESS = re.compile(r"[@/?&]")


def with_hyphens_read(document: Document) -> Document:
    """Return the document with a hyphen for the sign between letters of a word that is no address; its confidence stays.

    An article with its hyphen and the name behind it on the line are one word; so are a name and the hyphen right behind it.
    """
    return with_pages(document, PICTURES, _page)


def _page(page: Page) -> Page:
    words = (word.text for line in page.lines() for word in line.words)
    if not any(_DOUBLED.search(word) or _ARTICLE.fullmatch(word) or _HYPHEN_FIRST.match(word) for word in words):
        return page
    return replace(page, blocks=tuple(with_lines(block, _line) for block in page.blocks))


def _line(line: Line) -> Line:
    line = _with_joined(line)
    if not _DOUBLED.search(line.text):
        return line
    return Line(
        tuple(word if _ADDRESS.search(word.text) else replace(word, text=_DOUBLED.sub("-", word.text)) for word in line.words)
    )


def _with_joined(line: Line) -> Line:
    words = list(line.words[:1])
    for word in line.words[1:]:
        article_first = _ARTICLE.fullmatch(words[-1].text) and word.text[:1].isupper()
        if article_first or _goes_on(words[-1], word):
            first = words.pop()
            box = first.box.union(word.box)
            sure = min(first.confidence, word.confidence)
            words.append(replace(word, text=first.text + word.text, box=box, confidence=sure))
        else:
            words.append(word)
    return line if len(words) == len(line.words) else Line(tuple(words))


def _goes_on(before: Word, word: Word) -> bool:
    """Tell whether the word begins with the hyphen of the word before, which touches it: "RABE" / "-RAMI"."""
    if not _HYPHEN_FIRST.match(word.text) or not before.text[-1:].isalpha():
        return False
    letter = (word.box.right - word.box.left) / len(word.text)
    return word.box.left - before.box.right < _GAP_MAX * letter
