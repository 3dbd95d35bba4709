"""Rows of a form that are a person's name without a label: it was not read, and the courtesy form tells all the same."""

from __future__ import annotations

from pipeline.extraction.entries.names import name_at
from pipeline.extraction.words.lexicon import Lexicon

_BEHIND = " .,;:：|"  # dirt behind a name


def is_named(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the text is a courtesy form and a usual name, and nothing else."""
    match = name_at(text, 0, lexicon, None)
    return match is not None and match.honorific is not None and match.plain and not text[match.end :].strip(_BEHIND)
