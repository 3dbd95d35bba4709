"""Changes by the trained model of sentences: a nomination whose words of change no list has, "إلى جانب المسجلين قبلا:"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from config.knowledge import Knowledge, Language
from models.errors import ToolMissing
from models.finding import Finding
from models.reply import Kind
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.kinds.kind_findings import BY_GRAMMAR, UNDECIDED, kind_finding
from pipeline.extraction.kinds.sentences_by_model import CHANGES_SO, SURE, parts_of_notes
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.model.sentence_acts import Act, acts
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.plain import Plain

# From .95 one nomination of some 900 letters of other hands had such a sentence, and it tells that somebody does not come.
DOUBTED = 0.95
MIN_LETTERS, MIN_CHINESE = 12, 5  # with fewer, or without a stop or colon, a part is a label of a form
ENDS = (":", "：", ".", "。", ";", "；", "؛")
_LEADS = re.compile(r"[:：](?=[ \t]*\n)")


def with_changes_told(found: Finding, pages: tuple[PageText, ...], knowledge: Knowledge) -> Finding:
    """Return the kind as found; an amendment, asked, where the model is sure that a sentence changes a delegation.

    Args:
        found: the kind so far.
        pages: of the note.
        knowledge: where sentences end.
    """
    if found.value != Kind.NOMINATION:
        return found
    try:
        clue, odds = _most_likely(pages, knowledge)
    except ToolMissing:
        return found
    if clue is None:
        return found
    if odds >= SURE:
        return kind_finding(Kind.AMENDMENT, clue, min(found.confidence, BY_GRAMMAR), CHANGES_SO)
    return replace(found, confidence=min(found.confidence, UNDECIDED), reasons=(CHANGES_SO, *found.reasons))


def _judged(language: Language) -> tuple[str, ...]:
    """Return the words that rules of grammar judge: what they passed over, "if Mr. A is replaced", is no change."""
    changes = (*choices.revision(language), *choices.addition(language), *choices.replacement(language))
    grammar, persons = language.grammar, language.persons
    return (*changes, *grammar.mailing_lists, *persons.conditional, *persons.might)


def _parts(pages: tuple[PageText, ...], knowledge: Knowledge) -> Iterator[tuple[PageText, int, int]]:
    """Yield (page, start, end) of the sentences; a colon at the end of a line parts what leads a list in from the list."""
    for page, start, end, _ in parts_of_notes(pages, knowledge):
        leads = (page.plain.at(colon.end()) for colon in _LEADS.finditer(page.plain.original))
        inside = [at for at in leads if start < at < end]
        yield from ((page, *part) for part in pairwise((start, *inside, end)))


def _most_likely(pages: tuple[PageText, ...], knowledge: Knowledge) -> tuple[Clue | None, float]:
    """Return the sentence that most likely changes a delegation, and how likely it does; None, 0 where none seems to."""
    clue, most = None, 0.0
    judged = cues(knowledge, _judged)
    for page, start, end in _parts(pages, knowledge):
        text = page.plain.text[start:end].strip()
        if not text.endswith(ENDS) or sum(map(str.isalpha, text)) < (MIN_CHINESE if is_cjk(text[0]) else MIN_LETTERS):
            continue
        odds = acts(text)[Act.CHANGES]
        if odds > max(most, DOUBTED) and judged.first(Plain(text), near=False) is None:
            clue, most = Clue(page, Cue(start, end, "")), odds
    return clue, most
