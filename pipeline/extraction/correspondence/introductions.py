"""Writers who come and introduce themselves: "My name is Anna Berg, I am Head of Section at the Ministry of Justice"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.extraction.correspondence.writers_contacts import called_own, told_of_himself
from pipeline.extraction.correspondence.zone import Zone, within
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, described, named
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import Folded, is_cjk
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.sentence_stops import SAID_ENDS

_SAID_LETTERS = 320  # of the sentence behind the name
_MARKS = re.compile(r"[\s,:：،，–—-]*")
_SPELT = re.compile(r"\s*[(（][^()（）\n]{2,60}[)）]")
_FIRST_WORD = re.compile(r"[\s,،，(（–—-]*([^\W\d_]+)")
_AND = re.compile(r"\s*[,،，;；]?\s*(?:[^\W\d_]{1,3}\s+)?$")  # ", and " before what the writer says next of himself


@dataclass(frozen=True, slots=True)
class Introduction:
    """Where a writer introduces himself in a strip, and who he says that he is."""

    start: int
    end: int
    person: Person

    def holds(self, person: Person) -> bool:
        """Tell whether somebody was read here: the writer, perhaps with other words as his name.

        Who has a courtesy form behind the name is another, of whom the writer tells: "I am the assistant of Ms. A".
        """
        end = self.end if person.honorific is None else self.person.name[-1].end
        return any(
            piece.passage is self.person.name[0].passage and piece.start < end and self.start < piece.end for piece in person.name
        )


def introduced(strip: Strip, zones: Sequence[Zone], lexicon: Lexicon) -> Introduction | None:
    """Return how the writer of a letter introduces himself in it, his post and body behind his name; None where he does not."""
    text = strip.view.replace("\n", " ")
    for start, end in lexicon.oneself.introducing.all(Folded(text)):
        if within(tuple(zones), start) is not None:
            continue
        marks = _MARKS.match(text, end)
        match = name_at(strip.view, marks.end() if marks is not None else end, lexicon, strip.language)
        if match is None or (match.words < 2 and not is_cjk(strip.view[match.start])):
            continue
        stop = SAID_ENDS.search(strip.view, match.end, match.end + _SAID_LETTERS)
        last = stop.start() if stop is not None else min(len(text), match.end + _SAID_LETTERS)
        begin, last = _post(text, match.end, last, lexicon)
        person = named(match, strip.passage, via="block", weight=Doubt.SIGNS.at_most, language=strip.language)
        told = described(person, strip.passage, text, begin, last, (), lexicon)
        return Introduction(start, max(last, match.end), told.doubted(Doubt.SIGNS))
    return None


def with_introduction(
    himself: Introduction,
    strip: Strip,
    zones: tuple[Zone, ...],
    hits: Sequence[Hit],
    found: Sequence[Person],
    below: Sequence[Hit],
    lexicon: Lexicon,
) -> list[Person]:
    """Return the writer, with what he calls his contacts, before the others; who was read where he tells his name is he.

    Args:
        himself: what `introduced` returns.
        strip: the letter.
        zones: where others are named in it.
        hits: its contacts.
        found: the persons read in it, who may have been given contacts of his.
        below: the contacts of his signature.
        lexicon: "my telephone".
    """
    mine = called_own(strip, zones, hits, lexicon)
    given = {id(hit) for hit in mine}
    others = [
        replace(person, contacts=tuple(hit for hit in person.contacts if id(hit) not in given))
        for person in found
        if not himself.holds(person)
    ]
    more = (*told_of_himself(strip, zones, hits, others, lexicon), *below)
    own = {id(hit): hit for hit in (*mine, *more)}
    return [replace(himself.person, contacts=tuple(own.values())), *others]


def _post(text: str, name_ends: int, last: int, lexicon: Lexicon) -> tuple[int, int]:
    """Return where the post stands behind the name: without another spelling, "I am the", and what he says next of himself."""
    spelt = _SPELT.match(text, name_ends, last)
    begin = spelt.end() if spelt is not None else name_ends
    said = lexicon.oneself.being.match(text, begin, last)
    joined = lexicon.together.match(text, begin, last) if said is None else None
    first = _FIRST_WORD.match(text, joined.end() if joined is not None else begin, last)
    if first is not None and lexicon.denying.first(Plain(first.group(1)), near=False) is not None:
        return begin, begin  # "my name is Anna Berg, not Borg"
    if joined is not None:
        return begin, begin  # "… and I write on behalf of Ms. A, Judge"
    coming = [begin + at for at, _ in lexicon.himself.all(Folded(text[begin:last]))]
    if coming:
        kept = text[begin : min(coming)]
        joint = _AND.search(kept)
        last = begin + (joint.start() if joint is not None else len(kept))
    if said is not None:
        begin = said.end()
        article = lexicon.small.article.match(text, begin + len(text[begin:last]) - len(text[begin:last].lstrip()))
        begin = article.end() if article is not None else begin
    return begin, last
