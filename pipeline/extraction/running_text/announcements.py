"""What announces somebody in a sentence: the first words that do and are not denied, and from where to where they reach."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.entries.courtesy_forms import has_courtesy_form, honorific_at
from pipeline.extraction.running_text.choosers import chosen_before
from pipeline.extraction.running_text.labelled_sentences import labelled_behind
from pipeline.extraction.running_text.names_beside_verbs import comes_behind, named_behind
from pipeline.extraction.running_text.said_of_several import Span
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain

DENIED = (-1, -1)  # no place of a sentence
_BROUGHT_WORDS = 3  # from "وسيحل محله" to the courtesy form of him who comes
_PART_WORDS = 3  # of "Como observadora irá …"


def announcing(folded: Folded, sentence: str, lexicon: Lexicon, language: str | None, *, brings: bool) -> Span | None:
    """Return the first words that announce somebody, `DENIED` where each has a denial right before it.

    "No asistirá el Sr. A" says who does not come; None where nothing announces, or (`brings`) somebody comes in his place.
    """
    chosen = chosen_before(folded, sentence, lexicon)
    all_cues = [cue for cue in sorted(lexicon.announcing.all(folded)) if not any(a <= cue[0] < b for a, b in chosen)]
    first = lexicon.comes.opening(sentence) or (lexicon.announcing.find(folded) if not chosen else next(iter(all_cues), None))
    if first is None:
        leads = labelled_behind(sentence, lexicon, language) or lexicon.leads.find(folded)
        return leads or comes_behind(sentence, lexicon, language) or named_behind(sentence, lexicon, language)
    found = (first, *all_cues)
    return next((cue for cue in found if not lexicon.said.does_not_hold(sentence, cue[0])), None if brings else DENIED)


def brings_somebody(text: str, end: int, replacing: Sequence[Span], lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether words of replacing deny nothing and lead to somebody: "لن يتمكن من الحضور، وسيحل محله السيد"."""
    bring = (stop for start, stop in replacing if lexicon.denying.first(Plain(text[start:stop]), near=False) is None)
    return any(has_courtesy_form(text, lexicon, language, stop, end, words=_BROUGHT_WORDS) for stop in bring)


def end_of_cue(text: str, begin: int, cue: tuple[int, int], lexicon: Lexicon, language: str | None) -> int:
    """Return where the words that announce end in the sentence at `begin`, without a courtesy form that they seem to go on with.

    "… ha designado a Lic. Juan Mora" is like "… ha designado a la".
    """
    start, end = begin + cue[0], begin + cue[1]
    forms = [start + form.start() for form in lexicon.honorific_before(language).finditer(text[start : end + 1])]
    whole = (at for at in forms if not text[at - 1 : at].isalpha())  # "will compri|se:"
    return min([end, *(at for at in whole if (form := honorific_at(text, at, lexicon, language)) is not None and form >= end)])


def told_from(text: str, search: int, begin: int, cue: Span | None) -> int:
    """Return from where a sentence may tell the part of who is named first: its cue, or a few words before it.

    "As an observer there will be Ms. A", not "The Head of the Mission has the honour to announce Ms. A".

    Args:
        text: holds the sentence, wraps as blanks.
        search: from where its persons are looked for.
        begin: of the sentence.
        cue: the words that announce them, counted from there.
    """
    few = cue is None or len(text[search : begin + cue[0]].split()) <= _PART_WORDS
    return search if cue is None or few else begin + cue[0]
