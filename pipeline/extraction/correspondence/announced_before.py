"""Whether a sentence about how somebody is reached speaks of a delegate: he was announced by that surname."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Protocol

from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import courtesy_forms, honorific_at
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.folding import Folded, fold
from pipeline.extraction.words.lexicon import Lexicon

_NAME = re.compile(r"\s*((?:[^\W\da-zà-ÿа-яё_][\w'’-]*\s*){1,4})")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ENDING_LETTERS = 3  # of a name that a Russian case changes
_STEM_LETTERS = 4
_ROWS = 3  # a line, one above and one below
_COMMAS = (",", "،")
_COLON = re.compile(r"[^:：\n]?\s?[:：]\s*(?:[^\W\d_]{1,12}\.?:?\s*)?[+\d(]")  # of "liaison officer", and a number behind it


class Stretch(Protocol):
    """A part of the strip in which nobody named is a delegate."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def announced_before(strip: Strip, begin: int, at: int, found: Sequence[Stretch], lexicon: Lexicon) -> bool:
    """Tell whether the sentence from `begin` speaks, before `at`, of somebody by a surname that was announced before it.

    "Ms. A and Mr. B will attend. Mr. B, who will lead the delegation, … may be reached at …" tells of a delegate; whoever is
    named in a stretch about contact persons before is none. That the name stood there must be seen behind the announcing words.
    """
    named = [
        _NAME.match(strip.view, ends)
        for form in courtesy_forms(strip.view, lexicon, strip.language, begin, at)
        if (ends := honorific_at(strip.view, form, lexicon, strip.language)) is not None
    ]
    names = [fold(match.group(1)) for match in named if match is not None and match.start(1) < at]
    if not names:
        return False
    announced = lexicon.announcing.find(Folded(strip.view[:begin].replace("\n", " ")))
    if announced is None:
        return False
    known = [
        fold(word.group())
        for word in _WORD.finditer(strip.view, announced[0], begin)
        if not any(zone.start <= word.start() < zone.end for zone in found)
    ]
    own = [word for words in names for word in takewhile(lambda word: word not in lexicon.stop, words.split())]
    return bool(own) and all(any(_same(part, word) for word in known) for part in own)


def is_post_of_entry(cue: tuple[int, int], row: Row, text: str, strip: Strip, lexicon: Lexicon) -> bool:
    """Tell whether the cue is the whole post of a block's first line, as another's above: "Ms. B, liaison officer".

    Or a line between those of two others ends with it: "Sra. B, Consejera, enlace con la Secretaría".
    """
    if _between_entries(cue, row, text, strip, lexicon):
        return True
    form = honorific_at(strip.view, row.marker_end, lexicon, strip.language)
    if form is None or not row.first or text[: cue[0]].rstrip()[-1:] not in _COMMAS or text[cue[1] :].strip(" ,،."):
        return False
    above = (other for other in strip.rows if other.first and other.start < row.start)
    alike = any(honorific_at(strip.view, other.marker_end, lexicon, strip.language) is not None for other in above)
    return alike and places.place(text[slice(*cue)], lexicon) is places.Place.TITLE


def _between_entries(cue: tuple[int, int], row: Row, text: str, strip: Strip, lexicon: Lexicon) -> bool:
    """Tell whether the line, and those above and below it, begin with somebody, and its words are no clause of their own."""
    led = {row.start for row in strip.rows if honorific_at(strip.view, row.start, lexicon, strip.language) is not None}
    begun = [other for other in strip.rows if not other.soft or other.start in led]
    at = next((index for index, other in enumerate(begun) if other.start == row.start), 0)
    three = begun[max(0, at - 1) : at + 2]
    blocks = [one.block for one in three]
    shared = len(set(blocks)) == 1 or all(sum(one.block == block for one in begun) == 1 for block in blocks)
    if len(three) < _ROWS or not shared or not led.issuperset(one.start for one in three):
        return False
    clause = text[: cue[0]].rpartition(",")[2] if "," in text[: cue[0]] else text
    return lexicon.predicate.find(Folded(clause)) is None


def is_reached_delegate(strip: Strip, begin: int, cue: tuple[int, int], end: int, lexicon: Lexicon) -> bool:
    """Tell whether the cue leads to how somebody is reached who was just announced: "… and Ms. B, liaison officer: tel. …".

    Args:
        strip: the rows.
        begin: of the sentence.
        cue: where the words stand that elsewhere lead to a contact person.
        end: of their paragraph.
        lexicon: what announces persons, courtesy forms.
    """
    said, behind = strip.view[begin : cue[0]].replace("\n", " "), strip.view[cue[1] - 1 : end]
    colon = _COLON.match(behind)
    if said.rstrip()[-1:] not in _COMMAS or colon is None:
        return False
    named = any(True for _ in courtesy_forms(strip.view, lexicon, strip.language, begin, cue[0]))
    others = any(True for _ in courtesy_forms(strip.view, lexicon, strip.language, cue[1], end))
    told = Folded(said)
    comes = any(words.find(told) is not None for words in (lexicon.announcing, lexicon.attending))
    return named and comes and not others and has_contact(behind)


def _same(word: str, other: str) -> bool:
    """Tell whether two words are one name, in Russian perhaps in another case."""
    if word == other:
        return True
    stem = min(len(word), len(other)) - 1
    alike = stem >= _STEM_LETTERS and word[:stem] == other[:stem]
    return alike and max(len(word), len(other)) - stem <= _ENDING_LETTERS and "а" <= word[0] <= "я"
