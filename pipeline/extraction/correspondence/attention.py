"""Lines that greet somebody or are for somebody's attention, and how far they go."""

from __future__ import annotations

import re

from pipeline.extraction.entries.courtesy_forms import courtesy_forms, honorific_at
from pipeline.extraction.entries.places import Place, place
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

HEADING_WORDS = 12  # of a heading above those to whom copies go
LINE_LETTERS, ENDING_LETTERS = 40, 2  # of a Chinese line that ends in words for somebody's attention, and of these
_PART_MOST, _PART_LEAST = 8, 3  # of the heading of a part, at most and at least
GOING_ON = 4  # words behind a greeting on its line that are a sentence, and not the rest of somebody's title
_PARTS = re.compile(r"[,،，;()（）]")
_GREETING = re.compile(r"\s*([^,:;،：，\n]{4,40}[,:!،：，])\s*(?=\S)")


def is_for_attention(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a line says for whom the letter is: "Attention: Mr. A"; a Chinese one may end so: "王强先生亲启"."""
    folded = Folded(text)
    if lexicon.attention.find(folded, first=True) is not None:
        return not _heads_part(text, lexicon)
    said = text.rstrip(" :：")
    if len(said) > LINE_LETTERS or not is_cjk(said[-1:] or " "):
        return False
    if lexicon.unspaced.for_whom.search(said) is not None:
        return True
    return any(end == len(said) and end - start >= ENDING_LETTERS for start, end in lexicon.attention.all(folded))


def _heads_part(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a line begins with the heading of a part: "At the head of the delegation:" is no "At.: Mr. A"."""
    words = key(text).split()[:_PART_MOST]
    heads = (" ".join(words[:count]) for count in range(_PART_LEAST, len(words) + 1))
    return any(head in lexicon.role_headings for head in heads)


def greeting_end(text: str, lexicon: Lexicon) -> int | None:
    """Return where a greeting ends that shares its line with the first sentence: "Dear colleagues, kindly note that"."""
    greeting = _GREETING.match(text)
    if greeting is None or len(text[greeting.end() :].split()) < GOING_ON or not lexicon.greetings.opens(greeting[1]):
        return None
    return greeting.end()


def copies_end(strip: Strip, number: int, lexicon: Lexicon) -> int:
    """Return where a line for somebody's attention ends: a heading alone ("Copy to:-") holds for the items below it.

    Copies may go to several, one a line: "c.c. Mr. A" / "Mr. B, Ministry of Justice".
    """
    row = strip.rows[number]
    heading = re.search(r"[:：]\s*[-–—]?\s*$", strip.text(row)) and len(strip.text(row).split()) <= HEADING_WORDS
    line = strip.view[row.marker_end : row.end]
    copies = lexicon.said.copied.find(Folded(line), first=True) is not None and _names_somebody(strip, row, lexicon)
    end = row.end
    for following in strip.rows[number + 1 :] if heading or copies else ():
        listed = heading and (following.item or following.soft)
        if not listed and not (copies and not (following.first or following.item) and _gets_copies(strip, following, lexicon)):
            break
        end = following.end
    return end


def _names_somebody(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether the line holds a courtesy form: below "Copy to the Ministry of Justice" those may stand who come."""
    if any(True for _ in courtesy_forms(strip.view, lexicon, strip.language, row.marker_end, row.end)):
        return True
    return lexicon.honorific_after.search(strip.view, row.marker_end, row.end) is not None


def _gets_copies(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether a line below somebody who gets a copy names another one, or his body, and does not say that he comes."""
    text = strip.view[row.marker_end : row.end]
    folded = Folded(text)
    if any(words.find(folded) is not None for words in (lexicon.announcing, lexicon.attending, lexicon.leads)):
        return False
    if any(lexicon.role(part.strip()) is not None for part in _PARTS.split(text)):
        return False
    courteous = honorific_at(strip.view, row.marker_end, lexicon, strip.language) is not None
    courteous = courteous or (is_cjk(text.strip()[:1]) and lexicon.honorific_after.search(text) is not None)
    return row.soft or courteous or place(text, lexicon) in (Place.BODY, Place.TITLE)
