"""Persons of whom a sentence somewhere in the message says that they do not come: "Mr. A cannot come, please see below"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from config.knowledge import Knowledge, Language
from models.page import Document, Paragraph
from pipeline.extraction.correspondence.contingent import contingent
from pipeline.extraction.correspondence.denials_of_coming import denies_coming
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.plain import Plain, plain
from pipeline.extraction.words.sentence_stops import SAID_ENDS

_FAMILY_LETTERS = 3  # of a word of a name by which somebody is called again: "Ms. Cole"
_POSSESSIVE = re.compile(r"['’]s\b")
_CALLED_WORDS = 3  # behind a courtesy form, in which the name stands


class _Denial(NamedTuple):
    """A sentence that says that somebody does not come: where it stands, its words, and whom it calls with a courtesy form."""

    document: Document
    words: frozenset[str]
    called: frozenset[str]
    text: str


def with_denied_doubted(persons: Sequence[Person], documents: Sequence[Document], knowledge: Knowledge) -> list[Person]:
    """Return the persons, doubted where a sentence names them and says that somebody does not come.

    In their own document it calls them by a courtesy form and a part of their name alone: what a list says beside the whole name
    is read with it.

    Args:
        persons: as they were read, each from one of the documents.
        documents: whose sentences may speak of them.
        knowledge: words of attending and of denying, courtesy forms.
    """
    denials = list(_denials(documents, knowledge)) if persons else []
    return [person.doubted(Doubt.DENIED) if any(_is_denied(person, one) for one in denials) else person for person in persons]


def _denials(documents: Sequence[Document], knowledge: Knowledge) -> Iterator[_Denial]:
    forms = cues(knowledge, _courtesies)
    for document in documents:
        for block in (block for page in document.pages for block in page.blocks if isinstance(block, Paragraph) and block.lines):
            for sentence in SAID_ENDS.split(plain(" ".join(line.text for line in block.lines))):
                said = Plain(sentence)
                off = (cues(knowledge, words).first(said, near=False) for words in (choices.refusal, _off))
                only_if = contingent(sentence, lexicon(knowledge)) is not None  # "should Ms. A be prevented, …"
                if not only_if and (denies_coming(sentence, knowledge) or any(cue is not None for cue in off)):
                    behind = (said.text[cue.end :].split(maxsplit=_CALLED_WORDS)[:_CALLED_WORDS] for cue in forms.all(said))
                    called = frozenset(key(_POSSESSIVE.split(word)[0]) for words in behind for word in words)
                    yield _Denial(document, frozenset(key(sentence).split()), called, said.text)


def _courtesies(language: Language) -> tuple[str, ...]:
    return tuple(form.text for form in language.honorifics if form.kind == "courtesy")


def _off(language: Language) -> tuple[str, ...]:
    return (*language.persons.withdrawn, *language.grammar.away)


def _is_denied(person: Person, denial: _Denial) -> bool:
    words = set(key(" ".join(piece.text for piece in person.name)).split())
    if person.name[0].passage.document is not denial.document:
        return len(words) > 1 and words <= denial.words
    name = person.name[0].text
    if is_cjk(name[:1]) and person.honorific is not None:  # "李女士因病不能参会"
        called = re.escape(f"{name[0]}{person.honorific.text}")
        return name not in denial.text and re.search(rf"(?<![\u4e00-\u9fff]){called}", denial.text) is not None
    family = {word for word in words if len(word) >= _FAMILY_LETTERS}
    return len(words) > 1 and not words <= denial.words and bool(family & denial.called)
