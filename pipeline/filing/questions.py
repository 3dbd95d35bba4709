"""What a person must decide before somebody is seated: as a value, and as a sentence in the language of the list. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from config.wording import ListWording, list_wordings

OF_THE_MACHINE = "en"  # the language of the machine's own sentences: what was wrong with an attachment is told in no other
# "attachment 2 (note.pdf), page 3: The page is damaged." Source: `pipeline.reading.transcribe`, which says where a problem is
_PLACE = re.compile(r"(?:^|; )attachment (?P<number>\d[\d.]*)(?: \((?P<file>.+?)\))?(?:, page (?P<page>\d+))?: ")


class Doubt(StrEnum):
    """The kinds of question; each has its sentence in `config/list_of_participants.toml`."""

    REPLACE_OR_ADD = "replace_or_add"  # a later note names others
    REGRETS = "regrets"  # a later note regrets
    UNREAD = "unread"  # a part of a message could not be read
    MESSAGE = "message"  # what kind of message it is, which invitation it answers, or who sent it
    FIELDS = "fields"  # values of a person
    NO_NAME = "no_name"


# Of a delegation that keeps its seats until a person has decided: no machine takes them away.
OF_THE_SEATED = frozenset({Doubt.REPLACE_OR_ADD, Doubt.REGRETS})


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to decide.

    Attributes:
        about: the person's name, "" where it could not be read; None: the delegation.
        names: of the persons it speaks of.
        fields: of the record or the person, that are doubted.
        detail: the machine's own words on what could not be read, in English.
    """

    doubt: Doubt
    about: str | None = None
    names: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    detail: str = ""


def about(question: Question, language: str) -> str:
    """Return who or what the question is about; `language` is ISO 639-1."""
    words = list_wordings()[language].asked
    return words.delegation if question.about is None else question.about or words.nameless


def why(question: Question, language: str) -> str:
    """Return what is to be decided, in one sentence."""
    words = list_wordings()[language]
    pattern: str = getattr(words.asked, question.doubt)
    sentence = pattern.format(
        names=words.between.join(name or words.asked.nameless for name in question.names),
        fields=words.between.join(getattr(words.heads, field) for field in question.fields),
    )
    more = question.detail if language == OF_THE_MACHINE else words.between.join(_places(question.detail, words))
    return words.asked.question.format(about=sentence, why=more) if more else sentence


def whole(question: Question, language: str) -> str:
    """Return the question with who or what it is about, in one line."""
    return list_wordings()[language].asked.question.format(about=about(question, language), why=why(question, language))


def _places(detail: str, words: ListWording) -> Sequence[str]:
    """Return where the parts stand that could not be read, each once; none where the machine's words name no attachment."""
    places: dict[str, None] = {}
    for found in _PLACE.finditer(detail):
        place = words.asked.attachment.format(number=found["number"])
        if found["file"]:
            place += f" ({found['file']})"
        if found["page"]:
            place += words.between + words.asked.page.format(number=found["page"])
        places[place] = None
    return tuple(places)
