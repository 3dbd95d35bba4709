"""Whose contacts are that are told in the order of the persons: "e-mail respectively a@… and b@…"."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence

from pipeline.extraction.entries.addresses_of_names import spells
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.running_text.persons_meant import WORD, means, points_at
from pipeline.extraction.running_text.sentence_ends import ends_before
from pipeline.extraction.running_text.told_in_numbers import by_numbers
from pipeline.extraction.words.folding import Folded, fold
from pipeline.extraction.words.lexicon import Lexicon

_BEHIND = re.compile(r"[^.;。；\n]{0,24}")  # "a@… and b@… respectively"
APART = 40  # letters between two contacts, from which they are of no one enumeration


def one_each(strip: Strip, told: Sequence[Hit], persons: Sequence[Person], lexicon: Lexicon) -> dict[int, int]:
    """Return whose contacts are given in the order of the persons before them: "e-mail respectively a@… and b@…".

    Or in rows with the numbers of their entries.
    """
    owners = by_numbers(strip, told, persons, lexicon)
    for field in ("email", "phone", "fax"):
        last = 0
        for hits in _enumerations(strip, [hit for hit in told if hit.finding.field == field]):
            named = [
                (person.name[-1].end, number)
                for number, person in enumerate(persons)
                if person.name[-1].passage is strip.passage and person.name[-1].end <= hits[0].start
            ]
            behind = _BEHIND.match(strip.view, hits[-1].end)
            between = strip.view[max(last, *max(named)[:1]) : behind.end()] if named and behind is not None else ""
            last = hits[-1].end
            if len(hits) == len(named) > 1 and lexicon.respectively.find(Folded(between)) is not None:
                owners |= _owned(hits, [number for _, number in sorted(named)], persons)
            elif 1 < len(hits) < len(named):
                spoken = _spoken_of_before(strip, hits, persons, lexicon)
                owners |= _owned(hits, spoken, persons) if len(spoken) == len(hits) else {}
    return owners


def _enumerations(strip: Strip, hits: Sequence[Hit]) -> list[list[Hit]]:
    """Return the contacts that stand near one another together: numbers of the letterhead, of who signs are none of theirs."""
    starts = [row.start for row in strip.rows]
    found: list[list[Hit]] = []
    blocks = [strip.rows[bisect(starts, hit.start) - 1].block for hit in hits] if starts else [0] * len(hits)
    for at, hit in enumerate(hits):
        if at and hit.start - hits[at - 1].end <= APART and blocks[at - 1] == blocks[at]:
            found[-1].append(hit)
        else:
            found.append([hit])
    return found


def _owned(hits: Sequence[Hit], numbers: Sequence[int], persons: Sequence[Person]) -> dict[int, int]:
    """Return whose each contact is: in the order of the persons, or of whose names the addresses spell, where that is another.

    Where they spell somebody else's name and not everybody's, nobody is told whose they are.
    """
    spelt = [[number for number in numbers if spells(hit, persons[number])] for hit in hits]
    if any(own and number not in own for own, number in zip(spelt, numbers, strict=True)):
        numbers = [own[0] for own in spelt if len(own) == 1]
    whole = len(set(numbers)) == len(hits)
    return {id(hit): number for hit, number in zip(hits, numbers, strict=True)} if whole else {}


def _spoken_of_before(strip: Strip, hits: Sequence[Hit], persons: Sequence[Person], lexicon: Lexicon) -> list[int]:
    """Return of whom the sentence before contacts told "respectively" speaks, in order; [] without such a word.

    "Ms. A will lead, Mr. B comes for a day. Their e-mails, respectively: a@… and b@…": C of the list is not spoken of.
    """
    row = strip.row_at(hits[0].start)
    if row is None:
        return []
    view = strip.view.replace("\n", " ")  # wraps end no sentence, paragraphs do
    paragraph = strip.block_start(row)
    begin = max([paragraph, *ends_before(view, hits[0].start)[-2:-1]])
    if lexicon.respectively.find(Folded(view[begin : hits[-1].end])) is None:
        return []
    keys = points_at(persons)
    words = [fold(match.group()) for match in WORD.finditer(view, begin, hits[0].start)]
    return list(dict.fromkeys(number for word in words for number, own in enumerate(keys) if means(word, own)))
