"""Persons who may be no delegates: "H.E. Mr. A, Ambassador, will host a reception", "Mr. B, who does not appear on the list"."""

from __future__ import annotations

import re

from config.knowledge import Knowledge, Language
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.who_comes import says_who_comes

_PART_END = re.compile(r"[,;:،؛，；：(（]")


def _hosting(language: Language) -> tuple[str, ...]:
    return language.grammar.hosting


def _unlisted(language: Language) -> tuple[str, ...]:
    return language.grammar.unlisted


def perhaps_no_delegate(person: Person, said: str, lexicon: Lexicon, knowledge: Knowledge) -> bool:
    """Tell whether the sentence says that somebody hosts or meets the delegates, and not that he comes, or in which part.

    Or that he is not on the list: he comes for something else, or is to be put on it.

    Args:
        person: as found; whoever has a part in the delegation is one of it.
        said: of the person, behind the name, up to the end of the sentence.
        lexicon: words of announcing, of attending and of leading.
        knowledge: words of hosting and of being on no list.
    """
    if cues(knowledge, _unlisted).first(Plain(said), near=False) is not None:
        return True
    found = cues(knowledge, _hosting).first(Plain(said), near=False)
    if person.role is not None or found is None:
        return False
    _, end = Plain(said).span(found.start, found.end)
    part = _PART_END.search(said, end)
    return not says_who_comes(said[: part.start()] if part else said, lexicon)  # "…, to which all are welcome to come": not he
