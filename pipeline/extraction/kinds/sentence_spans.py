"""Where the sentences of plain text end: at a stop, if no courtesy form, initial or abbreviation ends in it."""

from __future__ import annotations

import re
from functools import lru_cache

from config.knowledge import Knowledge
from pipeline.extraction.words.plain import plain

_END = re.compile(r"[.!?؟](?=\s|$)|[。；！？;]")
_INITIAL = re.compile(r"^[^\W\d_]{1,2}$|^(?:[^\W\d_]\.)+[^\W\d_]?$")  # "J.", "г.", "p.m." end no sentence


def sentence_spans(text: str, start: int, end: int, knowledge: Knowledge) -> list[tuple[int, int]]:
    """Return (start, end) of each sentence in this stretch of plain text, in order, the stop with it."""
    spans: list[tuple[int, int]] = []
    at = start
    for stop in _END.finditer(text, start, end):
        if stop.group() == "." and not _ends(text, at, stop.start(), knowledge):
            continue
        spans.append((at, stop.end()))
        at = stop.end() + (text[stop.end() : stop.end() + 1] == " ")  # plain text has no two blanks beside one another
    if at < end:
        spans.append((at, end))
    return spans


def _ends(text: str, start: int, stop: int, knowledge: Knowledge) -> bool:
    """Tell whether a stop behind text[start:stop] ends a sentence: not after a courtesy form, an initial or an abbreviation."""
    begin = stop
    while begin > start and not (text[begin - 1].isspace() or text[begin - 1] == "("):
        begin -= 1
    last = text[begin:stop]
    return bool(last) and not _INITIAL.match(last) and last not in _shortened(knowledge)


@lru_cache(maxsize=4)
def _shortened(knowledge: Knowledge) -> frozenset[str]:
    """Return abbreviations, and the last words of courtesy forms that end in a stop, without it: "ref", "mr", "h.e", "sra"."""
    abbreviations = (word for language in knowledge.languages for word in language.grammar.abbreviations)
    forms = (plain(honorific.text) for language in knowledge.languages for honorific in language.honorifics)
    courtesy = (form.rstrip(".").split()[-1] for form in forms if form.endswith(".") and form.rstrip("."))
    return frozenset((*abbreviations, *courtesy))
