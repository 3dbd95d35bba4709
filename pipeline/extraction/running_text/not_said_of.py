"""Persons of a sentence of whom its verb is not said, or little is said: "Mr. A will come; Ms. B will stay at home"."""

from __future__ import annotations

from collections.abc import Container, Sequence

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.running_text.names_beside_verbs import comes_behind
from pipeline.extraction.words.lexicon import Lexicon


def not_said_of(
    text: str, begin: int, cue: tuple[int, int] | None, anchors: Sequence[Anchor], lexicon: Lexicon, language: str | None
) -> set[int]:
    """Return where those begin who stand behind such a verb, neither brought along nor with a verb of their own.

    "Mr. A will come; Ms. B will stay at home", not "Mr. A will come with Ms. B".

    Args:
        text: up to the sentence's end.
        begin: where the sentence begins.
        cue: the words that announce somebody, counted from there.
        anchors: who was found in it, in order.
        lexicon: verbs of coming.
        language: ISO 639-1 of the page.
    """
    sentence = text[begin:]
    verb = begin + cue[1] if cue is not None else len(text)
    late = [anchor for anchor in anchors if anchor.match.start > verb]
    if not late or cue != comes_behind(sentence, lexicon, language):
        return set()
    found = set[int]()
    for anchor, stop in zip(late, [*(other.match.start for other in late[1:]), len(text)], strict=True):
        told = lexicon.comes.verb(text[anchor.match.start : stop]) is not None
        brought = lexicon.comes.brings(text[verb : late[0].match.start]) and ";" not in text[verb : anchor.match.start]
        if not told and not brought:
            found.add(anchor.match.start)
    return found


def doubted_beside(person: Person, anchor: Anchor, *, seen: bool, instead: Container[int], others: Container[int]) -> Person:
    """Return the person asked about where little in the sentence says that he comes.

    Args:
        person: somebody of a sentence.
        anchor: his beginning.
        seen: only the trained reader takes the name for a delegate's.
        instead: where those begin who come only if another cannot.
        others: where those begin of whom the verb is not said.
    """
    person = person.doubted(Doubt.NO_VERB) if seen else person.doubted(Doubt.BARE) if anchor.bare else person
    person = person.doubted(Doubt.CONTINGENT) if anchor.match.start in instead else person
    return person.doubted(Doubt.OF_ANOTHER) if anchor.match.start in others else person
