"""Of whom "her" and "his" speak."""

from __future__ import annotations

import pytest

from config.knowledge import load_knowledge
from models.page import Document
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.running_text.pronouns import meant_by_pronoun
from pipeline.extraction.words.lexicon import lexicon
from pipeline.reading.formats.text import page_of_text

LEXICON = lexicon(load_knowledge())


def _person(form: str, name: str) -> Person:
    page = page_of_text(f"{form} {name}")
    assert page is not None
    text = passage(Document("1", None, "", "text", (page,)), page, tuple(page.lines()))
    own, courtesy = Piece(text, len(form) + 1, len(form) + 1 + len(name)), Piece(text, 0, len(form))
    return Person(name=(own,), via="list", weight=0.9, honorific=courtesy)


@pytest.mark.parametrize(
    ("forms", "said", "number"),
    [
        (("Ms.", "Mr."), "her e-mail is", 0),
        (("Ms.", "Mr."), "and his mobile", 1),
        (("M.", "Mme"), "elle est à joindre au", 1),
        (("г-н", "г-жа"), "её телефон", 1),
        (("Ms.", "Mr."), "他的电话是", 1),
        (("Mr.", "Mr."), "his mobile is", None),
        (("Ms.", "Dr."), "her mobile is", None),
        (("Ms.", "Mr."), "the mobile is", None),
    ],
)
def test_a_pronoun_speaks_of_the_one_whom_it_fits(forms: tuple[str, str], said: str, number: int | None) -> None:
    """Of two men, or of somebody whose courtesy form tells nothing, a pronoun alone does not tell which."""
    persons = [_person(form, name) for form, name in zip(forms, ("Imogen Tapsell", "Declan Hargreave"), strict=True)]
    assert meant_by_pronoun(said, persons, (0, 1), LEXICON) == number
