"""A regret without words of leave: who stands alone in its last paragraph, below his post, signs it and does not come."""

from __future__ import annotations

import re

from config.knowledge import Knowledge
from models.page import Paragraph
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.kinds.courtesies import courtesies
from pipeline.extraction.kinds.persons_announced import ordered_persons
from pipeline.extraction.kinds.sentences import note_sentences
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues

_ROWS = 4  # of a signature: post, name, body, place
_ROW_LETTERS = 70
_SAID = (".", "。", "!", "！", "؟", "?", "．")
_LISTED = re.compile(r"[:：;；,،，、@\d]")  # in what is said of delegates: "Ms. B, Judge: +43 …"


def signed_below(regret: Clue, knowledge: Knowledge) -> bool:
    """Tell whether nobody is named but in a signature that ends the page.

    Who is named in the sentence that regrets was to come, and another may take the seat: "Mr. A cannot come. A colleague takes
    the seat."

    Short rows without commas, numbers or colons are one, below a paragraph that ends its sentence: what leads to a delegate
    ends in a colon, or is a sentence that says of somebody that he comes.
    """
    page = regret.page
    typed = [block.lines if isinstance(block, Paragraph) else () for block in page.page.blocks]
    blocks = [[line.text.strip() for line in lines if line.text.strip()] for lines in typed]
    if len(blocks) < 2 or not (blocks[-1] and blocks[-2]) or len(blocks[-1]) > _ROWS or not blocks[-2][-1].endswith(_SAID):
        return False
    if any(len(row) > _ROW_LETTERS or _LISTED.search(row) for row in blocks[-1]) or blocks[-1][-1].endswith(_SAID):
        return False
    begins = page.plain.at(page.passage.text.rfind(blocks[-1][0]))
    told = note_sentences(page, knowledge)
    if not any(one.persons for one in told if one.start >= begins):
        return False  # who signs was not counted as one who comes
    own = next((one for one in told if one.start <= regret.cue.start < one.end), None)
    if own is not None and any(own.start <= at < begins for at in courtesies(page, knowledge)):
        return False
    others = [one for one in told if one.start < begins and one is not own]
    changes = cues(knowledge, choices.replacement).all(page.plain)  # "… The following person will take her place."
    elsewhere = any(one.start <= change.start < one.end for one in others for change in changes)
    return not (elsewhere or ordered_persons(page, knowledge) or any(one.persons or one.changes or one.sends for one in others))
