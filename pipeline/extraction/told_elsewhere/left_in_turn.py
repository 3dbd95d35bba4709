"""What a sentence tells of several persons in turn and leaves open: "A and B, respectively Judge and Clerk of the High Court"."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.entries import places
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.sentence_stops import SAID_ENDS


def with_rest_in_turn_doubted(persons: Sequence[Person], lexicon: Lexicon) -> list[Person]:
    """Return the persons; those of whom a sentence tells "respectively" something are asked about where that was not understood.

    Where the word is left in somebody's post or body, what is told of all went to him, and the others have nothing that could be
    doubted: all are asked. Where the last one alone has a body, that may be the body of all: those without are asked. So is he
    whose post before the word was left out: "Mr. A, Judge respectively of the Ministry and the Court".

    Args:
        persons: in the order of the text.
        lexicon: "respectively".
    """
    told = [one.doubted(Doubt.IN_TURN) if not one.title and _post_before_word(one, lexicon) else one for one in persons]
    for last, person in enumerate(persons):
        left = _tells_in_turn(" ".join(piece.text for piece in (*person.title, *person.organisation)), lexicon)
        if not left and not (person.organisation and _tells_in_turn(_behind_name(person), lexicon)):
            continue
        for number in range(last, -1, -1):
            if not _in_one_sentence(persons[number], person):
                break
            if left or not persons[number].organisation:
                told[number] = told[number].doubted(Doubt.IN_TURN if left else Doubt.SHARED)
    return told


def _tells_in_turn(text: str, lexicon: Lexicon) -> bool:
    return bool(text) and lexicon.respectively.find(Folded(text)) is not None


def _post_before_word(person: Person, lexicon: Lexicon) -> bool:
    """Tell whether nothing but a post stands between the name and "respectively" behind it in its sentence."""
    name = person.name[-1]
    text = name.passage.text
    stop = SAID_ENDS.search(text, name.end)
    said = text[name.end : stop.start() if stop is not None else len(text)].replace("\n", " ")
    word = lexicon.respectively.find(Folded(said))
    return word is not None and places.place(said[: word[0]].strip(" ,،，"), lexicon) is places.Place.TITLE


def _behind_name(person: Person) -> str:
    """Return what stands from the name to the end of the post or body, in the passage of the name."""
    name = person.name[0]
    ends = [piece.end for piece in (*person.title, *person.organisation) if piece.passage is name.passage]
    return name.passage.text[name.end : max(ends, default=name.end)]


def _in_one_sentence(one: Person, other: Person) -> bool:
    """Tell whether both names stand in one passage, the first before the other, and no sentence ends between them."""
    begin, end = one.name[0], other.name[0]
    if begin.passage is not end.passage or begin.start > end.start:
        return False
    return SAID_ENDS.search(begin.passage.text, begin.end, end.start) is None
