"""Hyphens within names that a picture shows as two strokes, or with a blank behind them: "AL=ARABI", "AL- KHALIFA"."""

from __future__ import annotations

import re
from dataclasses import replace

from models.page import Document, Line, Page
from pipeline.extraction.layout.turned_pages import PICTURES, with_lines, with_pages

_DOUBLED = re.compile(r"(?<=[^\W\d_])[=≈~](?=[^\W\d_])")  # letters on both sides; in addresses of pages it stands behind "?"
_ARTICLE = re.compile(r"[AaEeUu]l-|[AEU]L-")  # of Arabic names ("Ul-Haq"); a name with a large letter follows on the line
_ADDRESS = re.compile(r"[@/?&]")


def with_hyphens_read(document: Document) -> Document:
    """Return the document with a hyphen for the sign between letters of a word that is no address; its confidence stays.

    An article with its hyphen and the name behind it on the line are one word.
    """
    return with_pages(document, PICTURES, _page)


def _page(page: Page) -> Page:
    words = (word.text for line in page.lines() for word in line.words)
    if not any(_DOUBLED.search(word) or _ARTICLE.fullmatch(word) for word in words):
        return page
    return replace(page, blocks=tuple(with_lines(block, _line) for block in page.blocks))


def _line(line: Line) -> Line:
    line = _with_articles(line)
    if not _DOUBLED.search(line.text):
        return line
    return Line(
        tuple(word if _ADDRESS.search(word.text) else replace(word, text=_DOUBLED.sub("-", word.text)) for word in line.words)
    )


def _with_articles(line: Line) -> Line:
    words = list(line.words[:1])
    for word in line.words[1:]:
        if _ARTICLE.fullmatch(words[-1].text) and word.text[:1].isupper():
            article = words.pop()
            box = article.box.union(word.box)
            sure = min(article.confidence, word.confidence)
            words.append(replace(word, text=article.text + word.text, box=box, confidence=sure))
        else:
            words.append(word)
    return line if len(words) == len(line.words) else Line(tuple(words))
