"""The cases of names: courtesy forms that tell them, and how the ends of names change. Only Russian has any."""

from __future__ import annotations

from collections.abc import Sequence

from config.knowledge import Language
from pipeline.extraction.words.folding import fold


class CaseForms:
    """Courtesy forms in other cases than that of a list, and the ends of men's and women's names."""

    def __init__(self, languages: Sequence[Language]) -> None:
        persons = [language.persons for language in languages]
        self._women = frozenset(fold(text) for p in persons for text in p.oblique_women)
        self._all = self._women | frozenset(fold(text) for p in persons for text in p.oblique_forms)
        self._ends = {
            feminine: [pair.split("/") for p in persons for pair in (p.women_s_ends if feminine else p.men_s_ends)]
            for feminine in (False, True)
        }
        self._usual = tuple(text for p in persons for text in p.usual_ends)

    def is_oblique(self, form: str) -> bool:
        """Tell whether the courtesy form stands in another case: "г-на", "госпожу"."""
        return fold(form.strip()) in self._all

    def is_feminine(self, form: str) -> bool:
        """Tell whether it is a woman's."""
        return fold(form.strip()) in self._women

    def is_usual(self, name: str) -> bool:
        """Tell whether the name ends as names in a list usually do: "Сомов", "Ильинична"."""
        return name.endswith(self._usual)

    def nominatives(self, word: str, *, feminine: bool) -> list[str]:
        """Return what the word may be in a list, likeliest first: a man's "Сомова" is "Сомов"; nothing without such an end."""
        found = [word[: -len(old)] + new for old, new in self._ends[feminine] if word.endswith(old) and len(word) > len(old) + 1]
        return list(dict.fromkeys(found))
