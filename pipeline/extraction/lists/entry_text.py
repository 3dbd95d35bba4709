"""What an entry of a list says, without the lines that are known already, and sentences in it that tell a role."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from pipeline.extraction.entries.courtesy_forms import courtesy_forms, honorific_at
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})\.\s+([^.:;\n\x01]{4,80})(?:\.(?=\s|$)|$)")
_TAKEN = "\x01"
_ROLE_WORDS = 7


def entry_text(view: str, span: tuple[int, int], taken: Iterable[tuple[int, int]]) -> str:
    """Return the text, of the same length, with signs for the stretches of the entry that are known already."""
    for start, end in taken:
        view = f"{view[:start]}{_TAKEN * (end - start)}{view[end:]}" if span[0] <= start < span[1] else view
    return view


def with_role_sentence(person: Person, text: str, start: int, end: int, lexicon: Lexicon) -> tuple[Person, str]:
    """Return the person with the role that a short sentence behind him tells, and the text with signs for that sentence.

    It begins with "she", "is" or the like, and ends in nothing but a role: "Ministry of Justice. She is the head of delegation."
    """
    for sentence in _SENTENCE.finditer(text[:end], start):
        words = key(sentence.group(1)).split()
        if not words or not (words[0] in lexicon.said.pronouns or words[0] in lexicon.clauses):
            continue
        tails = (" ".join(words[at:]) for at in range(max(1, len(words) - _ROLE_WORDS), len(words)))
        role = next((role for tail in tails if (role := lexicon.role(tail)) is not None), None)
        if role is None:
            continue
        span = sentence.span(1)
        piece = Piece(person.name[0].passage, *span)
        another = _names_another(text[start : span[0]], lexicon)
        person = person if another or person.role is not None else replace(person, role=role, role_piece=piece)
        return person, f"{text[: span[0]]}{_TAKEN * (span[1] - span[0])}{text[span[1] :]}"
    return person, text


def _names_another(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a courtesy form that is no post stands here: "Mr. A, Judge, and [Ms. B] will attend. She is an expert."."""
    forms = (text[at : honorific_at(text, at, lexicon, None)] for at in courtesy_forms(text, lexicon, None))
    return not all(map(lexicon.is_post_honorific, forms))
