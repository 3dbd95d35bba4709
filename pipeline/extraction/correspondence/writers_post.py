"""The post that a writer who comes tells where he speaks of himself: "the undersigned, Attaché", "list me as Attaché"."""

from __future__ import annotations

import re

from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry import Person, described
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.sentence_stops import part_end

_POST_TOLD = re.compile(r"\s*[,،，(（]\s*([^,،，.;؛。；()（）\n]{3,80})")
_WORD = re.compile(r"[^\W\d_]+")
_POST_LETTERS, _AS_WORDS = 80, 4  # behind the phrase, to the end of the post; of "aussi comme"


def with_post_told(person: Person, strip: Strip, end: int, lexicon: Lexicon) -> Person:
    """Return the person with the post that he tells where he speaks of himself: "the undersigned, Attaché", "list me as Attaché".

    `end` is where the phrase ends by which he comes; another by which he does may tell his post.
    """
    text = strip.view.replace("\n", " ")
    for at in (end, *(last for _, last in lexicon.himself.all(Folded(text)))):
        behind = _POST_TOLD.match(text, at)
        start, last = behind.span(1) if behind is not None else _as_told(text, at, lexicon)
        start += max((len(said) for said in lexicon.capacity if is_cjk(said) and text.startswith(said, start)), default=0)
        named_last = text[start:last].rstrip().removesuffix(person.last_name_line)  # "我本人(代表团三秘徐晓楠)"
        if named_last and places.place(named_last, lexicon) is places.Place.TITLE:
            return described(person, strip.passage, text, start, start + len(named_last), (), lexicon)
    return person


def _as_told(text: str, at: int, lexicon: Lexicon) -> tuple[int, int]:
    """Return where that stands as which he comes: "m'inscrire aussi comme [Deuxième Conseiller]"; an empty span for nothing."""
    words = list(_WORD.finditer(text, at, at + _POST_LETTERS))
    before = [word.group() for word in _WORD.finditer(text, max(0, at - _POST_LETTERS), at)][-2:]
    said = (key(" ".join(before)), key(" ".join(before[-1:])))  # "put me down as", "list me as our"
    if words and any(one in lexicon.capacity for one in said):
        return words[0].start(), part_end(text, at)
    for number in range(min(len(words), _AS_WORDS)):
        for end in range(number + 1, min(len(words), number + _AS_WORDS)):
            if key(text[words[number].start() : words[end - 1].end()]) in lexicon.capacity:
                return words[end].start(), part_end(text, at)
    return at, at
