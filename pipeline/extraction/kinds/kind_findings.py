"""The finding "kind": what a message is, how sure that is, and the words that say so."""

from __future__ import annotations

from models.finding import Finding
from models.reply import Kind
from pipeline.extraction.kinds.clue import Clue

BY_GRAMMAR, UNDECIDED = 0.75, 0.55  # below every sensible threshold: what no phrase says, a person decides
BESIDE = 0.75  # that a delegation is announced, where somebody is also said not to come: he may have been of an earlier one
ASKS = 0.5  # the invitation that it asks about stays its link, for the person who decides
NEAR = 0.9  # where letters of the words that say it were misread
ASKS_SOMETHING = "It asks something, and announces nobody."
LISTED_ALONE = "It lists persons, without a sentence that announces them."
WITHHELD = "It asks not to register yet whom it names."
HANDLING_PERSONS = 2  # whom a message that announces nobody names at most: whom to ask, and on whose desk the invitation lies


def kind_finding(kind: Kind, clue: Clue | None, confidence: float, *reasons: str) -> Finding:
    """Return the finding "kind".

    Args:
        kind: what the message is.
        clue: the words that say so, which are quoted as the last reason and whose place is shown; None where no words say it.
        confidence: 0 to 1; at most NEAR where the words were misread.
        reasons: for the person who decides; empty ones are left out.
    """
    if clue and clue.cue.near:
        confidence = min(confidence, NEAR)
    said = (f"It says “{clue.words}”.",) if clue else ()
    because = (*(reason for reason in reasons if reason), *said)
    return Finding("kind", kind, clue.words if clue else "", confidence, clue.where if clue else None, because)
