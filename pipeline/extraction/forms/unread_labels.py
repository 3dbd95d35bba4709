"""What was made of labels behind the values in letters that the engine does not read: "Membre     di"."""

from __future__ import annotations

from collections.abc import Collection

from pipeline.extraction.entries.places import Place, place
from pipeline.extraction.forms.boxes import has_boxes
from pipeline.extraction.tables.cells import PERSONAL, is_courtesy, is_name_part, is_person
from pipeline.extraction.words.folding import is_latin
from pipeline.extraction.words.lexicon import Lexicon

UNREAD_MIN = 3  # rows that end in such a label
UNREAD_LETTERS = 6  # of such a label, at most: "di", "6,b y"
LABEL_LETTERS_MIN = 2
_DIGITS = 3  # of a figure that may be meant


def is_unread(text: str, labels: Collection[str], lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether this may be what was made of a label in other letters: short, and nothing that is known to mean something.

    Letters but Latin ones are read by a model that knows them: such a text is a value of a further person.

    Args:
        text: the last cell or stretch of a row of a form that was read from a picture.
        labels: the fields that the row's label names; a word with a capital beside that of a name is part of one.
        lexicon: words that mean something.
        language: ISO 639-1 of the page.
    """
    if len(text) > UNREAD_LETTERS or "@" in text or has_boxes(text) or sum(map(str.isdigit, text)) >= _DIGITS:
        return False
    if any(map(str.isalpha, text)) and not is_latin(text):
        return False
    if lexicon.role_heading(text) is not None or (len(text) > LABEL_LETTERS_MIN and lexicon.label(text)):
        return False
    named = is_person(text, lexicon, language) or (bool(PERSONAL & {*labels}) and is_name_part(text, lexicon))
    return not named and not is_courtesy(text, lexicon, language) and place(text, lexicon) is Place.OTHER
