"""Commas behind names that a picture shows as stops: "composed of Jane Roe. Legal Adviser; Mark Lund, Judge; …"."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from models.page import Block, Document, Line, Page, Paragraph
from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.layout.turned_pages import PICTURES, with_lines, with_pages
from pipeline.extraction.words.lexicon import Lexicon

_REACH = 16  # words from the stop to the mark that parts this person from the next
_NAME_LETTERS = 3  # of the word before the stop: shorter ones are initials or shortened
_NAMED = re.compile(r"[A-ZÀ-ÞА-ЯЁ][^\W\d_’'-]*(?:[’'-][^\W\d_]+)*")
_BODY_WORDS = 6  # of a body between two commas, at most
_PARTS = ";；"


def with_stops_as_commas(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with commas for stops between a name and a post in paragraphs that part persons by semicolons.

    The stop ends the sentence that announces the delegation: whoever is named behind it is lost.
    """
    return with_pages(document, PICTURES, lambda page: _page(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    return replace(page, blocks=tuple(_block(block, lexicon) for block in page.blocks))


def _block(block: Block, lexicon: Lexicon) -> Block:
    words = [word for line in block.lines for word in line.words] if isinstance(block, Paragraph) else []
    if not any(word.text.endswith(tuple(_PARTS)) for word in words):
        return block
    texts = [word.text for word in words]
    stops = {id(words[at]) for at in range(1, len(words) - 1) if _is_comma(texts, at, lexicon)}
    return with_lines(block, lambda line: _line(line, stops)) if stops else block


def _line(line: Line, stops: Collection[int]) -> Line:
    return Line(tuple(replace(word, text=f"{word.text[:-1]},") if id(word) in stops else word for word in line.words))


def _is_comma(words: list[str], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a stop stands between two words of a name and a post that goes on to a semicolon."""
    name = words[at][:-1]
    if not words[at].endswith(".") or len(name) < _NAME_LETTERS or not all(map(_NAMED.fullmatch, (words[at - 1], name))):
        return False
    if _ends_body(words, at, lexicon):
        return False
    behind = words[at + 1 : at + 1 + _REACH]
    end = next((place for place, word in enumerate(behind) if word[-1:] in _PARTS), None)
    if end is None or any(word.endswith(".") for word in behind[: end + 1]):
        return False
    post = re.split(r"[,;；]", " ".join(behind[: end + 1]), maxsplit=1)[0]
    titled = places.place(post, lexicon) is places.Place.TITLE
    return post[:1].isupper() and titled and places.names_holder(post, lexicon, None)


def _ends_body(words: list[str], at: int, lexicon: Lexicon) -> bool:
    """Tell whether what ends here is a body or a city: "…, Supreme Court. Judge A;", "…, Ministry, New York. Adviser B;".

    Names stand behind a semicolon or a word of the sentence; behind a comma only with their courtesy form.
    """
    begin = next((place + 1 for place in range(at - 1, -1, -1) if words[place][-1:] in ",;；:："), 0)
    told = " ".join((*words[begin:at], words[at][:-1]))
    after_comma = begin > 0 and words[begin - 1].endswith(",")
    courteous = honorific_at(told, 0, lexicon, None) is not None
    if begin < at - _BODY_WORDS:  # a sentence leads to it: "The Ministry informs that … by Jane Roe"
        first = next((place + 1 for place in range(at - 1, begin, -1) if not _NAMED.fullmatch(words[place])), begin)
        told = " ".join((*words[first:at], words[at][:-1]))
    return (after_comma and not courteous) or places.place(told, lexicon) in (places.Place.BODY, places.Place.UNIT)
