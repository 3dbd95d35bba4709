"""How far words reach that make somebody a contact, an addressee or a signatory: "please contact", "Dear", "signed"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from config.knowledge import Knowledge, Language
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.cues import Cue, cues

OTHER_REACH = 60  # letters behind "please contact" within which somebody is no delegate
_GREETING_ENDS = re.compile(r"[^\n]*?(?:[,，،!！]|\w[^\n]*[:：])[^\S\n]*(?:\n|$)")

Reach = tuple[int, int]  # from where to where, in the page's plain text


def _attention(language: Language) -> tuple[str, ...]:
    return language.persons.attention


def contact_or_attention(language: Language) -> tuple[str, ...]:
    """Return the phrases before contact persons and addressees."""
    return (*language.persons.contact, *language.persons.attention)


def reaches(page: PageText, found: Iterable[Cue], knowledge: Knowledge) -> list[Reach]:
    """Return from where to where these cues make whoever is named no delegate.

    A greeting that fills its line ("Dear colleagues,", "尊敬的秘书处：") ends with it: the first sentence of a mail may begin
    with who comes.
    """
    greeting = {cue.end for cue in cues(knowledge, _attention).all(page.plain)}
    return [(cue.end, _end(page, cue) if cue.end in greeting else cue.end + OTHER_REACH) for cue in found]


def is_for_others(at: int, others: Sequence[Reach], headings: Sequence[int] = ()) -> bool:
    """Tell whether who stands there is within reach of such a cue, and no heading of a list stands between."""
    return any(start <= at < stop and not any(start < heading <= at for heading in headings) for start, stop in others)


def _end(page: PageText, cue: Cue) -> int:
    text, far = page.passage.text, cue.end + OTHER_REACH
    begin, end = page.plain.span(cue.start, cue.end)
    line = text.rfind("\n", 0, begin) + 1
    greets = _GREETING_ENDS.match(text, end) if not any(map(str.isalnum, text[line:begin])) else None
    return far if greets is None else min(far, page.plain.at(greets.end()))
