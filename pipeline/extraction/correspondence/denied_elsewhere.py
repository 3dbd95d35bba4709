"""Persons of whom another part of the message says that they do not come: "Mr. A cannot come, please see below" above a list."""

from __future__ import annotations

from collections.abc import Sequence

from config.knowledge import Knowledge
from models.page import Document
from pipeline.extraction.correspondence.absent_persons import denies
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.text import page_texts
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.sentence_stops import SAID_ENDS


def with_denied_doubted(persons: Sequence[Person], documents: Sequence[Document], knowledge: Knowledge) -> list[Person]:
    """Return the persons, doubted where a sentence of another document names them and says that somebody does not come.

    Args:
        persons: as they were read, each from one of the documents.
        documents: whose sentences may speak of them; what a list says of its own people is read with it.
        knowledge: words of attending and of denying.
    """
    if len(documents) < 2:
        return list(persons)
    denied = [
        (document, frozenset(key(sentence).split()))
        for document in documents
        for page in page_texts(document)
        for sentence in SAID_ENDS.split(page.plain.text)
        if denies(sentence, knowledge) or cues(knowledge, choices.refusal).first(Plain(sentence), near=False) is not None
    ]
    return [person.doubted(Doubt.DENIED) if _is_denied(person, denied) else person for person in persons]


def _is_denied(person: Person, denied: Sequence[tuple[Document, frozenset[str]]]) -> bool:
    words = set(key(" ".join(piece.text for piece in person.name)).split())
    own = person.name[0].passage.document
    return len(words) > 1 and any(words <= said for document, said in denied if document is not own)
