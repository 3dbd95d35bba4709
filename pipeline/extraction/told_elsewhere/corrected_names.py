"""Names set right between quotation marks: 'donde dice "Sr. Juan Peres" debe decir "Sr. Juan Pérez"'."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.running_text.items_told import QUOTED, is_denied
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_ALIKE = 60.0  # likeness of two spellings of one person's name
_WORDS_MIN = 2  # of a name without courtesy form


def corrected_name(text: str, span: tuple[int, int], lexicon: Lexicon, language: str | None) -> tuple[NameMatch, int] | None:
    """Return (the right one of two quoted spellings of a name, where its quotation ends); None where no two are quoted.

    The right one is the last, unless "instead of" or "and not" stands right before that: 'should read "A" instead of "B"'.

    Args:
        text: holds the sentence that corrects something.
        span: its start and end.
        lexicon: courtesy forms, "instead of".
        language: ISO 639-1 of the page.
    """
    quoted = [(match, one) for one in QUOTED.finditer(text, *span) if (match := _name(text, one, lexicon, language)) is not None]
    if len(quoted) != 2 or fuzz.ratio(*(key(text[slice(*match.name)]) for match, _ in quoted)) < _ALIKE:
        return None
    (first, opened), (last, closed) = quoted
    if is_denied(text[span[0] : closed.start()], lexicon) and not is_denied(text[span[0] : opened.start()], lexicon):
        return first, opened.end(1)
    return last, closed.end(1)


def _name(text: str, quoted: re.Match[str], lexicon: Lexicon, language: str | None) -> NameMatch | None:
    """Return the name with which the quotation begins, None where it begins with anything else."""
    match = name_at(text, quoted.start(1), lexicon, language)
    if match is None or match.start != quoted.start(1) or match.end > quoted.end(1) or not match.plain:
        return None
    return match if match.words >= _WORDS_MIN or match.honorific is not None else None
