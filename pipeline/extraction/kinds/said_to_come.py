"""Tells whether a sentence says of somebody in it that he comes: "Ms. A, Adviser, will attend", "M. A viendra avec Mme B"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.bare_comers import bare_comers, names_role
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.kinds.counted_comers import counted_before
from pipeline.extraction.kinds.courtesies import courtesies
from pipeline.extraction.kinds.other_matters import other_matter
from pipeline.extraction.kinds.persons_announced import body_span
from pipeline.extraction.kinds.sentences import Sentence, note_sentences, sentences
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.coming_words import places_behind
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.plain import Plain

_OTHERWISE = ("intended", "refusal", "change", "waiting", "forwarding")  # words of sentences that send nobody named in them
_LABEL = re.compile(r"(?:^|[\s,،.!])([^\W\d_][^:,.!،\n]{2,60}?)\s*:\s*")


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
                cue = _beside_somebody(page, sentence, own, knowledge)
                if cue is not None:
                    return Clue(page, cue.moved(sentence.start))
    return None


def sends_somebody(pages: tuple[PageText, ...], knowledge: Knowledge) -> bool:
    """Tell whether a sentence says of somebody whom it names that he comes or leads, or announces him.

    "Participation of a delegation" names nobody; what is told with "intended", or of whom to ask, sends nobody.
    """
    for page in pages:
        for one in note_sentences(page, knowledge):
            if one.sends and one.persons and not one.asides:
                return True
            own = Plain(page.plain.text[one.start : one.end])
            otherwise = one.asides or one.promises or any(map(one.has, _OTHERWISE))
            if not one.tells or otherwise or cues(knowledge, _held).first(own, near=False) is not None:
                continue
            if cues(knowledge, _sending).first(own, near=False) is not None:
                return True
    return False


def _held(language: Language) -> tuple[str, ...]:
    """Return words of sentences in which somebody is only promised, or kept: "who was nominated …, is ill"."""
    return (*language.kind.acknowledgement, *language.kind.details, *language.grammar.ill)


def _sending(language: Language) -> tuple[str, ...]:
    return (*language.kind.nominations, *language.kind.representation, *language.persons.leads)


def said_of_other(said: Clue, named: Clue | None, knowledge: Knowledge) -> bool:
    """Tell whether what refuses or puts off stands in another sentence, below one whose words of naming name somebody.

    "Seats will be taken by Ms. A. The list of speakers follows": what was named is not taken back, but something else is.
    """
    if named is None or named.page is not said.page or named.cue.start > said.cue.start:
        return False
    page = named.page
    told = sentences(page, knowledge, *body_span(page, knowledge))
    own = next((one for one in told if one.start <= named.cue.start < one.end), None)
    if own is None or own.start <= said.cue.start < own.end:
        return False
    return own.tells and not (own.asides or own.has("intended") or own.has("refusal") or own.has("forwarding"))


def _beside_somebody(page: PageText, sentence: Sentence, own: Plain, knowledge: Knowledge) -> Cue | None:
    """Return what names somebody with a courtesy form: "M. A viendra avec Mme B", "From our side, Mr. A", "Delegate: Mr. A".

    Or what counts who stands behind a colon: "Only one person for Jamaica: Mrs. A".
    """
    words = lexicon(knowledge).comes
    forms = [at - sentence.start for at in courtesies(page, knowledge, sentence.start, sentence.end)]
    acting = next((at for at in forms if words.acts(own.text, at)), None)
    verb = words.verb(own.text, acting) if acting is not None else None
    before = (cue for cue in words.namings(own.text) if any(at in forms for at in places_behind(own.text, cue[1])))
    found = verb or next(before, None) or _label(page, sentence, own.text, forms, knowledge)
    found = found or counted_before(own.text, forms, knowledge)
    return Cue(*found, own.text[slice(*found)]) if found is not None else None


def _label(page: PageText, sentence: Sentence, own: str, forms: Sequence[int], knowledge: Knowledge) -> tuple[int, int] | None:
    """Return where a label stands that tells what somebody right behind it is: "Our representative: Mr. A".

    Below a sentence of another matter a label tells nothing: "These names are misspelt." / "Delegates: Mr. A".
    """
    labels = (found for found in _LABEL.finditer(own) if found.end() in forms)
    label = next((label.span(1) for label in labels if names_role(label[1], knowledge)), None)
    stray = label is not None and sentence.start + label[0] >= other_matter(page, knowledge, *body_span(page, knowledge))
    return None if stray else label
