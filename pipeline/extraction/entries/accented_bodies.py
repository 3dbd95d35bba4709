"""Bodies told by the accent of their noun, which begins their name: "Fiscalía Especial", "Secretaría de Estado"."""

from __future__ import annotations

from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon


def is_accented_body(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the first word is a body's noun as it is written: "secretaría", not "secretaria", who is a person."""
    first = next(iter(text.split()), "").casefold().strip(".,;:")
    return first in lexicon.bodies_written and first != key(first)
