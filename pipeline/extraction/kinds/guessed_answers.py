"""What a note seems to answer that no phrase and no two words tell: one that denies regrets, one that tells of names puts off."""

from __future__ import annotations

from config.knowledge import Knowledge
from models.finding import Finding
from models.reply import Kind
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.kinds.invitation_ties import gives_our_number, meeting
from pipeline.extraction.kinds.kind_findings import UNDECIDED, kind_finding
from pipeline.extraction.kinds.sentences import note_sentences
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.plain import Plain

PERHAPS_NO = "A sentence of it denies something, and it names nobody: perhaps that somebody comes."
PERHAPS_LATER = "It names nobody and denies nothing, but tells of names or of an answer: perhaps it puts one off."


def guessed(pages: tuple[PageText, ...], knowledge: Knowledge) -> Finding | None:
    """Return what an answer without persons most likely is, for the person who decides; None where no word tells.

    The first sentence that denies something decides, else the first that tells of names or of an answer. Those that give the
    number of our note tell what is answered, and are passed over; so are, for what is put off, those that give the meeting.

    Args:
        pages: of a note that answers an invitation and names nobody.
        knowledge: words by what they do in a sentence.
    """
    later: Clue | None = None
    for page in pages:
        for sentence in note_sentences(page, knowledge):
            text = page.plain.text[sentence.start : sentence.end]
            if sentence.persons or sentence.asides or gives_our_number(text):
                continue
            words = sentence.words
            denied = words.get("refusal") or words.get("negation")
            if denied is not None and "waiting" not in words:
                return kind_finding(Kind.REGRET, Clue(page, denied), UNDECIDED, PERHAPS_NO)
            told = words.get("waiting") or words.get("forwarding") or words.get("answer")
            if told is not None and later is None and cues(knowledge, meeting).first(Plain(text), near=False) is None:
                later = Clue(page, told)
    return kind_finding(Kind.ACKNOWLEDGEMENT, later, UNDECIDED, PERHAPS_LATER) if later is not None else None
