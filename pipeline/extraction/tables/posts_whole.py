"""Posts in a table that tells no bodies: there "Adviser, United Nations Section" is a post as it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.entries.entry import Person
from pipeline.extraction.tables.heads import Columns
from pipeline.extraction.words.lexicon import Lexicon

SURE = 0.85  # that the unit behind the comma is the post's
KEPT = 0.65  # from which it was kept with the post; below, other things are amiss


def with_posts_whole(persons: Sequence[Person], columns: Columns, lexicon: Lexicon) -> list[Person]:
    """Return the persons, their posts sure to end with their cells where no column is for bodies and no cell holds one.

    Args:
        persons: of one table, as its rows were read.
        columns: what its head tells.
        lexicon: labels; a head may be for both: "Position and institution".
    """
    titles = columns.at("title")
    heads = [" ".join(line.text for line in columns.heads[index]) for index in titles]
    told = (
        columns.sure
        and len(titles) == 1
        and not columns.at("organisation")
        and not any(person.organisation for person in persons)
    )
    if not told or any("organisation" in lexicon.label(head) for head in heads):
        return list(persons)
    return [
        replace(person, split_sure=max(person.split_sure, SURE)) if person.title and person.split_sure >= KEPT else person
        for person in persons
    ]
