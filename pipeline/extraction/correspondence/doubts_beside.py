"""What the words beside somebody make doubtful: he belongs to those who invite, is written to, is told of for something else."""

from __future__ import annotations

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.addressee_block import may_be_written_to
from pipeline.extraction.correspondence.hosts import of_the_hosts, perhaps_no_delegate
from pipeline.extraction.correspondence.on_address_lists import on_address_list
from pipeline.extraction.correspondence.told_of_otherwise import told_of_otherwise
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.lexicon import Lexicon

_BEFORE_LETTERS = 320  # of a sentence, before somebody


def doubt_beside(
    strip: Strip, person: Person, places: tuple[int, int], sentence: str, lexicon: Lexicon, knowledge: Knowledge
) -> Doubt | None:
    """Return why somebody may be no delegate, or None.

    Args:
        strip: in which he was found.
        person: as found.
        places: where he begins, and where begins what is said behind his name.
        sentence: what is said there, up to the end of the sentence.
        lexicon: words of writing to somebody and of telling of him.
        knowledge: words of those who invite, of hosting, of lists of addresses.
    """
    at, begin = places
    ended = strip.view.startswith(".", begin + len(sentence))
    if of_the_hosts(strip.view[max(0, at - _BEFORE_LETTERS) : at], sentence, knowledge):
        return Doubt.OF_HOSTS
    if on_address_list(strip, at, begin, knowledge):
        return Doubt.ON_ADDRESS_LIST
    if told_of_otherwise(person, sentence, lexicon, ended=ended) or perhaps_no_delegate(person, sentence, lexicon, knowledge):
        return Doubt.LITTLE_TELLS
    return Doubt.GREETED if may_be_written_to(strip, at, lexicon) else None
