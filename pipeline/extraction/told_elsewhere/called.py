"""Whom a clause calls: by courtesy form and name, by "she", by "the latter", where that means one person alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.running_text.persons_meant import WORD, means
from pipeline.extraction.running_text.pronouns import gender_of_form
from pipeline.extraction.told_elsewhere.pointed_at import PAIR, ordinals
from pipeline.extraction.words.folding import Folded, fold, is_cjk
from pipeline.extraction.words.lexicon import Lexicon

_CHINESE_NAME = 8  # letters of a name with its courtesy form, at most


@dataclass(frozen=True, slots=True)
class Called:
    """Whom a clause may call.

    Attributes:
        names: for each person the folded words of his name.
        genders: for each "F", "M" or None, as his courtesy form tells.
        before: (number, "F", "M" or None) of those who are named above the sentence.
        lexicon: courtesy forms, articles, pronouns.
        language: of the text.
    """

    names: Sequence[frozenset[str]]
    genders: Sequence[str | None]
    before: Sequence[tuple[int, str | None]]
    lexicon: Lexicon
    language: str | None

    def at(self, view: str, at: int, end: int) -> tuple[int, int] | None:
        """Return (number of the person, where his name ends) whom the clause calls here; None for nobody, or for two."""
        lexicon = self.lexicon
        if is_cjk(view[at : at + 1]):
            if (meant := self._by_place(view, at, end)) is not None:
                return meant
            form = lexicon.honorific_after.search(view, at, min(end, at + _CHINESE_NAME))
            own = [number for number, one in enumerate(self.names) if form is not None and view[at : form.start()] in one]
            return (own[0], form.end()) if form is not None and len(own) == 1 else None
        article = lexicon.small.article.match(view, at, end)  # "La Sra. Paz"
        starts = (at, at + 1 if view[at : at + 1] == "و" else at, article.end() if article is not None else at)
        begin = next((stop for start in starts if (stop := honorific_at(view, start, lexicon, self.language)) is not None), None)
        # "he" looks like a courtesy form in small letters.
        meant = self._by_pronoun(view, at, end) or self._by_place(view, at, end)
        return self._named(view, at, begin, end) if begin is not None and meant is None else meant

    def _named(self, view: str, at: int, begin: int, end: int) -> tuple[int, int] | None:
        gender = gender_of_form(view[at:begin], self.lexicon)
        meant = [number for number, own in enumerate(self.genders) if gender is None or own in (None, gender)]
        last = at
        for word in WORD.finditer(view, begin, end):
            left = [number for number in meant if means(fold(word.group()), self.names[number])]
            if not left or (last > at and view[last : word.start()].strip(" .")):
                break
            meant, last = left, word.end()
        return (meant[0], last) if len(meant) == 1 and last > at else None

    def _by_place(self, view: str, at: int, end: int) -> tuple[int, int] | None:
        """Return the first or the second of the only two who are named before: "The former", "el segundo"."""
        if len(self.before) != PAIR or ordinals(view[at:end], self.lexicon)[:1] != [0]:
            return None
        said, text = self.lexicon.said, Folded(view[at:end])
        found = ((number, cues.find(text, first=True)) for number, cues in enumerate((said.former, said.latter)))
        return next(((self.before[number][0], at + cue[1]) for number, cue in found if cue is not None), None)

    def _by_pronoun(self, view: str, at: int, end: int) -> tuple[int, int] | None:
        """Return the only woman or man of those named before, all of whom courtesy forms tell apart: "She", "он"."""
        word = WORD.match(view, at, end)
        gender = self.lexicon.said.gendered.get(fold(word.group())) if word is not None else None
        meant = [number for number, told in self.before if told == gender]
        told_apart = all(told is not None for _, told in self.before)
        return (meant[0], word.end()) if word is not None and gender and told_apart and len(meant) == 1 else None
