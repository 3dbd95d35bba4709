"""Where an organisation that is no State has its seat: its letterhead ends in the place alone, and that may be a State's name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.letterhead import BodyName
from pipeline.extraction.states.state_names import states_named
from pipeline.extraction.states.state_votes import Vote
from pipeline.extraction.words.plain import Plain

_OF_HEADS = ("the letterhead", "a line at the head")  # what such clues are


def with_seats_as_places(votes: list[Vote], organisations: Sequence[BodyName], knowledge: Knowledge) -> list[Vote]:
    """Return the clues, those of the head that only name an organisation's seat as ones that tell no more than a place.

    "جامعة الدول العربية" / "مجلس وزراء الداخلية العرب" / "تونس": city and State have one name in Arabic. A ministry's head may
    end so as well, and so the clue still counts where nobody is said to come as an observer.

    Args:
        votes: clues to the State.
        organisations: names at the head of the page that begin as those of organisations do.
        knowledge: for names of States.
    """
    seats = frozenset(iso3 for name in organisations for iso3 in _seats(name, knowledge))
    return [replace(vote, place=True) if vote.iso3 in seats and vote.what in _OF_HEADS else vote for vote in votes]


def _seats(name: BodyName, knowledge: Knowledge) -> Iterator[str]:
    """Yield the States that alone make up a line of the name behind its first."""
    for line in name.page.passage.text[slice(*name.page.plain.span(name.start, name.end))].split("\n")[1:]:
        text = Plain(line.strip(" .,،"))
        for named in states_named(text, knowledge):
            if (named.start, named.end) == (0, len(text.text)):
                yield named.iso3
