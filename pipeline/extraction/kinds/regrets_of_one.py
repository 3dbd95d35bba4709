"""Regrets that are of one only: "The Minister regrets that he is unable to attend", "Instead of A, who cannot attend, …".

Others may come.
"""

from __future__ import annotations

from config.knowledge import Knowledge
from models.errors import ToolMissing
from pipeline.extraction.entries.replacing_words import begins_instead
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.kinds.sentences import note_sentences, sentences
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.model.sentence_acts import Act, acts
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon, lexicon

_LETTERS = 4  # of a Chinese office
_LIKELY = 0.9  # probability from which a sentence names who comes, what is asked about: see CARD_ACTS.md


def regrets_of_one(regret: Clue, knowledge: Knowledge) -> bool:
    """Tell whether the sentence regrets something of the holder of an office, and another says who leads or is sent.

    Before it, the trained reader has to think that he comes who is named there.
    """
    words = lexicon(knowledge)
    own = [one for one in sentences(regret.page, knowledge) if one.start <= regret.cue.start < one.end]
    if not own or not _names_office(regret.page.as_written(own[0].start, max(regret.cue.end, own[0].start + 1)), words):
        return False
    if _named_before(regret.page, own[0].start, knowledge):
        return True
    end = len(regret.page.plain.text)
    later = Folded(regret.page.as_written(own[0].end, end) if own[0].end < end else "")
    return any(cues.find(later) is not None for cues in (words.announcing, words.leading))


def _named_before(page: PageText, end: int, knowledge: Knowledge) -> bool:
    """Tell whether a sentence above names somebody, and by the trained reader says that he comes."""
    told = [page.plain.text[one.start : one.end] for one in note_sentences(page, knowledge) if one.persons and one.end <= end]
    try:
        return any(acts(text)[Act.NAMES] >= _LIKELY for text in told)
    except ToolMissing:
        return False


def of_one_replaced(regret: Clue, knowledge: Knowledge) -> bool:
    """Tell whether the sentence begins with "instead of", and announces another: "Instead of A, who cannot come, we send B"."""
    words, page = lexicon(knowledge), regret.page
    own = next((one for one in sentences(page, knowledge) if one.start <= regret.cue.start < one.end), None)
    if own is None or own.start >= regret.cue.start or regret.cue.end >= own.end:
        return False
    instead = begins_instead(page.as_written(own.start, regret.cue.start), words)
    return instead and words.announcing.find(Folded(page.as_written(regret.cue.end, own.end))) is not None


def denied_all(regret: Clue, knowledge: Knowledge) -> bool:
    """Tell whether the State regrets in a sentence that names nobody, and each that names somebody denies too.

    "Jamaica will not be in a position to send anyone … Our colleague Ms. A will not be travelling either."
    """
    page = regret.page
    told = note_sentences(page, knowledge)
    own = [one for one in told if one.start <= regret.cue.start < one.end]
    return bool(own and not own[0].persons) and all(one.has("negation") for one in told if one.persons)


def _names_office(text: str, words: Lexicon) -> bool:
    """Tell whether an office that stands before names is named: "the Minister", not "no representative"."""
    if any(map(is_cjk, text)):
        return any(
            words.is_post_honorific(text[at : at + letters]) for at in range(len(text)) for letters in range(2, _LETTERS + 1)
        )
    return any(words.is_office(word) for word in key(text).split())
