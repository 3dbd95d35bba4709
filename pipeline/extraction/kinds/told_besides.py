"""What a note tells besides its answer, by the trained model of sentences: how delegates travel, how it opens and takes leave."""

from __future__ import annotations

from models.errors import ToolMissing
from pipeline.extraction.model.sentence_acts import Act, acts

LIKELY = 0.8  # probability of one of these acts from which bare words of another count no more, see CARD_ACTS.md
HARDLY = 0.1  # of a change, beside it
_BESIDES = (Act.TRAVELS, Act.OPENS, Act.CLOSES, Act.COVERS)


def tells_besides(text: str) -> bool:
    """Tell whether the sentence tells of badges and flights, opens or closes, and hardly changes a delegation.

    Words by which something may be changed stand in such sentences too: badges are withdrawn, flights are changed.
    """
    try:
        odds = acts(text)
    except ToolMissing:
        return False
    return odds[Act.CHANGES] < HARDLY and max(odds[act] for act in _BESIDES) >= LIKELY
