"""Writers who come themselves where nobody else does: "The capital cannot release anyone, so I will cover it from here"."""

from __future__ import annotations

from config.knowledge import Knowledge, Language
from pipeline.extraction.correspondence.chosen_writers import chosen_otherwise
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.kinds.persons_announced import body_span
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.plain import Plain

_OURS_LETTERS = 60  # from "我将出席" to "会议的代表为"
_DENIED_LETTERS = 20  # from "I myself" to "will not"


def _writers(language: Language) -> tuple[str, ...]:
    return language.persons.writers


def writer_comes(pages: tuple[PageText, ...], knowledge: Knowledge) -> Clue | None:
    """Return the first words by which the writer says that he comes himself, and that nothing right before or behind denies."""
    words = lexicon(knowledge)
    for page in pages:
        start, end = body_span(page, knowledge)
        for cue in cues(knowledge, _writers).all(page.plain):
            behind = Plain(words.said.of_himself(page.plain.text[cue.end : cue.end + _DENIED_LETTERS]))
            ours = words.unspaced.is_our_side(page.plain.text[cue.end : cue.end + _OURS_LETTERS])
            denied = (
                ours
                or chosen_otherwise(page.plain.text, cue.start, cue.end, words)
                or words.said.does_not_hold(page.plain.text, cue.start)
                or words.denying.first(behind, near=False) is not None
            )
            if start <= cue.start < end and not denied:
                return Clue(page, cue)
    return None
