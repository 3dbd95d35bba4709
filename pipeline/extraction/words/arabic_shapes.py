"""The shapes of Arabic words without dots: what two readings of a word on a poor page still have in common."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from pipeline.extraction.words.folding import key

_TOOTH = "\u066e"  # a letter's stroke without its dots
# Letters that differ by dots, or by the number of strokes of one joined shape, are the same here.
_STROKES = {
    **dict.fromkeys("بتثنيىئ", _TOOTH),
    **dict.fromkeys("سش", 3 * _TOOTH),
    **dict.fromkeys("صض", "ص" + _TOOTH),
    **dict.fromkeys("جحخ", "ح"),
    **dict.fromkeys("دذ", "د"),
    **dict.fromkeys("رز", "ر"),
    **dict.fromkeys("طظ", "ط"),
    **dict.fromkeys("عغ", "ع"),
    **dict.fromkeys("فق", "\u06a1"),
    **dict.fromkeys("أإآٱ", "ا"),
    "ة": "ه",
    "ؤ": "و",
    "ء": "",
}
NOUN_MIN, MATTER_MIN, BODY_MIN = 4, 5, 8  # strokes, at least, of what is told by its shape alone
_STROKE_OF = str.maketrans(_STROKES)
ATTACHED = "بلوك"  # prepositions and "and", written onto the word
_ARABIC = re.compile("[\u0620-\u064a]")


def shape(text: str) -> str:
    """Return the words' shapes without blanks, "" for a text without Arabic letters."""
    return key(text).translate(_STROKE_OF).replace(" ", "") if _ARABIC.search(text) else ""


class ArabicShapes:
    """Wordings by their shapes, for what was read with other dots than were written.

    Attributes:
        labels: the fields that labels name.
    """

    def __init__(
        self,
        labels: Mapping[str, tuple[str, ...]],
        nouns: Iterable[str],
        bodies: Iterable[str],
        matters: Iterable[str],
        names: Iterable[str],
    ) -> None:
        """Arrange folded wordings.

        Args:
            labels: fields by label.
            nouns: words of posts, bodies and units.
            bodies: whole names of bodies.
            matters: words of meetings and their matters.
            names: parts of names as they are written; none of them is a noun misread.
        """
        self.labels: dict[str, tuple[str, ...]] = {}
        for text, fields in labels.items():
            if shaped := shape(text):
                self.labels[shaped] = tuple(dict.fromkeys((*self.labels.get(shaped, ()), *fields)))
        self._nouns = {shaped: noun for noun in nouns if len(shaped := shape(noun)) >= NOUN_MIN}
        self._bodies = frozenset(shaped for body in bodies if len(shaped := shape(body)) >= BODY_MIN)
        self._matters = frozenset(shaped for word in matters if len(shaped := shape(word)) >= MATTER_MIN)
        self._known = frozenset(key(name) for name in names if _ARABIC.match(name)) | frozenset(self._nouns.values())

    def noun(self, word: str) -> str:
        """Return the noun that a folded word is but for its dots, with its article; the word itself where it is none."""
        article = "ال" if word.startswith("ال") else ""
        bare = word.removeprefix(article)
        if not _ARABIC.match(word) or word in self._known or bare in self._known:
            return word
        whole = self._nouns.get(shape(word))
        return whole or article + self._nouns.get(shape(bare), bare)

    def is_body(self, text: str) -> bool:
        """Tell whether the whole text is a known body's name but for its dots."""
        return shape(text) in self._bodies

    def is_matter(self, word: str) -> bool:
        """Tell whether a folded word that is no known name is one of meetings but for its dots: "التفنبة" for "التقنية"."""
        bare = word[1:] if word[:1] in ATTACHED and word[1:].startswith("ال") else word
        return word not in self._known and shape(bare) in self._matters
