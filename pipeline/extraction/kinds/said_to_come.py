"""Tells whether a sentence says of somebody in it that he comes: "Ms. A, Adviser, will attend", "M. A viendra avec Mme B"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.bare_comers import bare_comers, names_role
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

_MARKS = re.compile(r"[\s,،:–—-]*")  # between what names somebody and his courtesy form …
_LITTLE_WORD = re.compile(r"[\s,،:–—-]*[a-z]{1,3}\s+")  # … ", el "
_LABEL = re.compile(r"(?:^|[\s,،.!])([^\W\d_][^:,.!،\n]{2,60}?)\s*:\s*")
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
                cue = ending or _beside_somebody(page, sentence, own, knowledge)
                if cue is not None:
                    return Clue(page, cue.moved(sentence.start))
    return None


def _beside_somebody(page: PageText, sentence: Sentence, own: Plain, knowledge: Knowledge) -> Cue | None:
    """Return what names somebody with a courtesy form: "M. A viendra avec Mme B", "From our side, Mr. A", "Delegate: Mr. A"."""
    words = lexicon(knowledge).comes
    forms = [at - sentence.start for at in courtesies(page, knowledge, sentence.start, sentence.end)]
    acting = next((at for at in forms if words.acts(own.text, at)), None)
    verb = words.verb(own.text, acting) if acting is not None else None
    before = (cue for cue in words.namings(own.text) if _right_before(own.text, cue[1], forms))
    found = verb or next(before, None) or _label(own.text, forms, knowledge)
    return Cue(*found, own.text[slice(*found)]) if found is not None else None


def _right_before(sentence: str, at: int, forms: Sequence[int]) -> bool:
    """Tell whether a courtesy form stands right behind this place, marks and a little word perhaps between."""
    ends = (match.end() for match in (_MARKS.match(sentence, at), _LITTLE_WORD.match(sentence, at)) if match is not None)
    return any(end in forms for end in ends)


def _label(sentence: str, forms: Sequence[int], knowledge: Knowledge) -> tuple[int, int] | None:
    """Return where a label stands that tells what somebody right behind it is: "Our representative: Mr. A"."""
    labels = (found for found in _LABEL.finditer(sentence) if found.end() in forms)
    return next((label.span(1) for label in labels if names_role(label[1], knowledge)), None)


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
