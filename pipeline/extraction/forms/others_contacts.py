"""Contacts of a form that are another person's: "Contact: Mr. B, Consular Section, tel. …" below what is told of Ms. A."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.forms.labels import LabelledValue
from pipeline.extraction.tables.cells import PERSONAL
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.label_words import CONTACTS
from pipeline.extraction.words.lexicon import Lexicon


def is_of_another(value: LabelledValue, current: Sequence[LabelledValue], lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether a contact's field begins with a courtesy form and the name of somebody else than the person so far.

    Args:
        value: of a form.
        current: what the form told of the person so far.
        lexicon: courtesy forms.
        language: of the page.
    """
    text = value.piece.text
    if value.name not in CONTACTS or honorific_at(text, 0, lexicon, language) is None:
        return False
    match = name_at(text, 0, lexicon, language)
    own = {word for other in current if other.name in PERSONAL for word in key(other.piece.text).split()}
    named = {*key(text[slice(*match.name)]).split()} if match is not None else set()
    return bool(own) and bool(named) and not named & own
