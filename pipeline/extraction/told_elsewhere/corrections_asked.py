"""Corrections that name nobody: "Erratum: for Director read Deputy Director", below whose post or name it sets right."""

from __future__ import annotations

from collections.abc import Sequence

from config.knowledge import Knowledge, Language
from models.page import Document, Paragraph
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.running_text.persons_meant import points_at
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.plain import Plain

_FIGURES = 6  # of a telephone number: which number is right is told elsewhere


def with_corrections_asked(persons: Sequence[Person], documents: Sequence[Document], knowledge: Knowledge) -> list[Person]:
    """Return the persons, doubted of whom a paragraph that does not name them sets a post, a body or a word of the name right.

    Args:
        persons: as they were read.
        documents: whose paragraphs may set something right.
        knowledge: words of setting right.
    """
    told, names = set[int](), points_at(persons)
    for said in _corrections(documents, knowledge) if persons else ():
        for at, person in enumerate(persons):
            whole = key(" ".join(piece.text for piece in person.name))
            values = [key(piece.text) for piece in (*person.title, *person.organisation)]
            if not _holds(said, whole) and any(_holds(said, value) for value in (*values, *map(key, names[at]))):
                told.add(at)
    return [person.doubted(Doubt.REMARK) if at in told else person for at, person in enumerate(persons)]


def _corrections(documents: Sequence[Document], knowledge: Knowledge) -> list[str]:
    """Return the keys of the paragraphs that set something right, and no address or number."""
    texts = (
        " ".join(line.text for line in block.lines)
        for document in documents
        for page in document.pages
        for block in page.blocks
        if isinstance(block, Paragraph)
    )
    plain = (text for text in texts if "@" not in text and sum(map(str.isdigit, text)) < _FIGURES)
    return [key(text) for text in plain if cues(knowledge, _set_right).first(Plain(text), near=False) is not None]


def _holds(said: str, value: str) -> bool:
    """Tell whether the value stands there as whole words, or anywhere where words have no blanks."""
    return bool(value) and (value in said if is_cjk(value[0]) else f" {value} " in f" {said} ")


def _set_right(language: Language) -> tuple[str, ...]:
    return (*language.kind.correction, *language.persons.set_right)
