"""Tells whether a sentence says of somebody in it that he comes: "Ms. A, Adviser, will attend", "M. A viendra avec Mme B"."""

from __future__ import annotations

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.bare_comers import bare_comers
from pipeline.extraction.kinds.courtesies import courtesies
from pipeline.extraction.kinds.deeds import Clue
from pipeline.extraction.kinds.persons_announced import body_span
from pipeline.extraction.kinds.sentence_words import coming
from pipeline.extraction.kinds.sentences import Sentence, sentences
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.plain import Plain

_STOPS = (".", ",", ";", ":", "。", "，")


def _aims(language: Language) -> tuple[str, ...]:
    return language.grammar.aims


def says_somebody_comes(pages: tuple[PageText, ...], knowledge: Knowledge) -> Clue | None:
    """Return the words by which a sentence says of somebody in it that he attends."""
    for page in pages:
        start, end = body_span(page, knowledge)
        alone = bare_comers(page, knowledge, start, end)
        if alone:
            return Clue(page, alone[0])
        for sentence in sentences(page, knowledge, start, end):
            if sentence.tells and not (sentence.asides or sentence.has("intended") or sentence.has("refusal")):
                own = Plain(page.plain.text[sentence.start : sentence.end])
                ending = _ending(own, knowledge) if sentence.sends else None
                cue = ending or _behind_somebody(page, sentence, own, knowledge)
                if cue is not None:
                    return Clue(page, cue.moved(sentence.start))
    return None


def _behind_somebody(page: PageText, sentence: Sentence, own: Plain, knowledge: Knowledge) -> Cue | None:
    """Return a verb of coming that stands behind somebody with a courtesy form: "M. A viendra avec Mme B"."""
    words = lexicon(knowledge).comes
    forms = (at - sentence.start for at in courtesies(page, knowledge, sentence.start, sentence.end))
    named = next((at for at in forms if words.acts(own.text, at)), None)
    verb = words.verb(own.text, named) if named is not None else None
    return Cue(*verb, own.text[slice(*verb)]) if verb is not None else None


def _ending(own: Plain, knowledge: Knowledge) -> Cue | None:
    """Return a verb of attending, in two words at least, that ends its clause; "will attend to your request" goes on."""
    verbs = cues(knowledge, choices.attending).all(own)
    for cue in cues(knowledge, coming).all(own):
        ends = own.text[cue.end : cue.end + 1] in ("", *_STOPS)
        if ends and _finite(cue, knowledge) and any(cue.start <= verb.start < cue.end for verb in verbs):
            return cue
    return None


def _finite(cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether the words are those of a verb that says what somebody does: "will attend", not "to attend"."""
    first, _, rest = cue.phrase.partition(" ")
    return bool(rest) and not any(found.start == 0 for found in cues(knowledge, _aims).all(Plain(first)))
