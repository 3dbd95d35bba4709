"""Items of a list that are sentences: "(b) the delegation will be joined by Mr. B", "(c) the correct title of Ms. C is …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import has_courtesy_form
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.running_text.sentence_ends import sentence_spans
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain

QUOTED = re.compile(r"[“\"«„]\s*([^“”\"«»„]{4,160}?)\s*[”\"»“]")

DENIED_LETTERS = 30  # of "instead of" right before a quotation


class Told(StrEnum):
    """What an item's sentence does."""

    ANNOUNCES = "announces"  # somebody comes
    CORRECTS = "corrects"  # something known about somebody who comes was wrong


def before_news(text: str, start: int, end: int, hits: Sequence[Hit], lexicon: Lexicon, language: str | None) -> int:
    """Return where an entry ends before a sentence of its item that announces somebody else, `end` where none does.

    "… is no longer able to attend. She will be replaced by Mr. B, Adviser (b@…)", "… He will be accompanied by Ms. C".
    """
    for begin, stop in sentence_spans(text, start, end, hits, lexicon.honorific_before(language), lexicon.closing_words)[1:]:
        folded = Folded(text[begin:stop].replace("\n", " "))
        if lexicon.announcing.find(folded) is None and lexicon.replaced.find(folded) is None:
            continue
        if has_courtesy_form(text, lexicon, language, begin, stop):
            return begin
    return end


def corrected(text: str, start: int, end: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return (start, end) of the post between quotation marks that a correction gives as the right one; [] where none is."""
    quoted = [match for match in QUOTED.finditer(text, start, end) if not is_denied(text[start : match.start()], lexicon)]
    right = [match.span(1) for match in quoted][-1:]
    return [span for span in right if places.place(re.split(r"[,،;]", text[slice(*span)])[0], lexicon) is places.Place.TITLE]


def is_denied(before: str, lexicon: Lexicon) -> bool:
    """Tell whether "instead of", "and not" stands right before a quotation: it was wrong."""
    said = f" {key(before[-DENIED_LETTERS:])}"
    phrases = (*lexicon.before_change, *lexicon.wrongly, *_of_two_words(lexicon))
    return said.endswith(tuple(phrase if is_cjk(phrase) else f" {phrase}" for phrase in phrases))


def _of_two_words(lexicon: Lexicon) -> list[str]:
    return [phrase for phrase in lexicon.ahead if " " in phrase]  # "in lieu of", "au lieu de"


def items_told(strip: Strip, number: int, covered: Sequence[tuple[int, int]], lexicon: Lexicon) -> list[tuple[int, int, Told]]:
    """Return (start, end, what it does) of the items of a paragraph that are sentences and no entries.

    Args:
        strip: paragraphs of one page.
        number: of the paragraph.
        covered: stretches that lists have used up.
        lexicon: words of announcing and of changes.
    """
    rows = [row for row in strip.rows if row.block == number]
    found: list[tuple[int, int, Told]] = []
    for index, row in enumerate(rows):
        if not row.item or any(start < row.end and row.start < stop for start, stop in covered):
            continue
        stops = [other.start for other in rows[index + 1 :] if other.item]
        stops += [start for start, _ in covered if start > row.start]
        end = min([*stops, rows[-1].end])
        text = strip.view[row.marker_end : end].replace("\n", " ")
        folded, plain = Folded(text), Plain(text)
        if lexicon.announcing.find(folded) is not None or lexicon.replaced.find(folded) is not None:
            found.append((row.marker_end, end, Told.ANNOUNCES))
        elif lexicon.changing.first(plain, near=False) is not None and lexicon.changed.first(plain, near=False) is not None:
            found.append((row.marker_end, end, Told.CORRECTS))
    return found
