"""Missions named within a line of a signature: "Segunda Secretaria, Misión Permanente de México", "Australian Embassy, Vienna".

Whose line begins with a Mission is found elsewhere; here it stands behind the post of who signs, or its State before it.
"""

from __future__ import annotations

from config.knowledge import Knowledge, Language
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.states.adjectives import states_by_adjective
from pipeline.extraction.states.state_names import states_named
from pipeline.extraction.states.state_votes import SIGNATURE, Vote
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.plain import Plain

WITHIN_LINE = SIGNATURE - 0.05  # alone it is asked about: the line may tell through whom letters go
_LINES = 8  # of a text's end in which who signs stands
_LINE_LETTERS = 120  # of such a line, which is no sentence
_STOPS = (".", "?", "!", "。")


def _missions(language: Language) -> tuple[str, ...]:
    return language.formulae.mission


def signed_missions(pages: tuple[PageText, ...], knowledge: Knowledge) -> list[Vote]:
    """Return the votes for the States whose Missions the last lines of the pages name, wherever in the line they stand."""
    votes: list[Vote] = []
    for page in pages:
        lines = [line.text for line in page.page.lines()]
        offset = sum(len(line) + 1 for line in lines[:-_LINES])
        for line in lines[-_LINES:]:
            votes += _of_line(page, line, page.plain.at(offset), knowledge)
            offset += len(line) + 1
    return votes


def _of_line(page: PageText, line: str, at: int, knowledge: Knowledge) -> list[Vote]:
    """Return the vote for the State named behind the Mission's word, or by an adjective beside it; none where none is."""
    text = Plain(line)
    mission = cues(knowledge, _missions).first(text, near=False)
    if mission is None or len(line) > _LINE_LETTERS or line.rstrip().endswith(_STOPS):
        return []
    behind = [name for name in states_named(text, knowledge) if name.start >= mission.start]
    named = [*behind, *states_by_adjective(text, knowledge)][:1]
    where = page.where(at, min(len(page.plain.text), at + len(text.text)))
    return [Vote(name.iso3, WITHIN_LINE, "the signature", text.original, where) for name in named]
