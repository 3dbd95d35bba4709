"""Persons whose participation a sentence denies: "the participation of Mr. A, Counsel, in the meeting is not possible"."""

from __future__ import annotations

from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.contact_signs import without_addresses
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain, plain

_BEFORE_LETTERS = 40  # of "the participation of"


def participation_denied(strip: Strip, person: Person, sentence: str, lexicon: Lexicon) -> bool:
    """Tell whether right before the person stands what announces him, and his sentence goes on with a word that denies it.

    What is denied there may be something else ("who needs no visa"): whether he comes is a question.

    Args:
        strip: in which he was found.
        person: of whom it is asked.
        sentence: what is said of him, from his name to the sentence's end.
        lexicon: words that announce, deny and withdraw.
    """
    first = person.honorific or person.name[0]
    if first.passage is not strip.passage:
        return False
    before = strip.view[max(0, first.start - _BEFORE_LETTERS) : first.start].replace("\n", " ").rstrip()
    if not any(end == len(before) for _, end in lexicon.announcing.all(Folded(before))):
        return False
    sentence = without_addresses(sentence)
    denied = lexicon.denying.first(Plain(plain(sentence)), near=False) is not None
    return denied or any(word in lexicon.withdrawn for word in key(sentence).split())
