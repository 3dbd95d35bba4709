"""Courtesy forms of all languages: which there are, where one stands, and which are ranks, offices or names as well."""

from __future__ import annotations

import re
from collections.abc import Collection

from config.knowledge import Honorific, Language
from pipeline.extraction.words.courtesy_patterns import Forms, after_pattern, arms_pattern, forms_before, graded_pattern
from pipeline.extraction.words.folding import key, keys_of
from pipeline.extraction.words.phrase_patterns import longest_first

_SHORTENED = re.compile(r"[A-Z][a-z]{1,5}\.")  # "Supt.", "Insp.": one word


class CourtesyWords:
    """The courtesy forms of all languages, arranged for looking up."""

    def __init__(self, languages: tuple[Language, ...]) -> None:
        self._languages = languages
        self.honorifics: tuple[Honorific, ...] = tuple(h for language in languages for h in language.honorifics)
        self._posts = keys_of(h.text for h in self.honorifics if h.kind in ("title-as-honorific", "legal", "political", "police"))
        self._offices = keys_of(h.text for h in self.honorifics if h.kind == "title-as-honorific")
        ranks = keys_of(h.text for h in self.honorifics if h.kind == "military")
        police = keys_of(h.text for h in self.honorifics if h.kind == "police")  # "полковник милиции"; "Inspector" is a post
        self._ranks = ranks | {text for text in police if text.split()[0] in ranks}
        shortened = [h.text for h in self.honorifics if h.kind in ("police", "military") and _SHORTENED.fullmatch(h.text)]
        grades = [grade for language in languages for grade in language.rank_grades]
        self._graded = grades, graded_pattern(grades, shortened)
        self._arms, self._armed = arms_pattern(arm for language in languages for arm in language.rank_arms), ranks | police
        self.excellencies = keys_of(h.text for h in self.honorifics if h.kind == "excellency")
        self.plural_forms = keys_of(h.text for h in self.honorifics if h.plural)
        self.dual_forms = keys_of(h.text for h in self.honorifics if h.dual)
        self.plain_courtesies = frozenset(h.text for h in self.honorifics if h.kind in ("courtesy", "excellency"))
        self.stroked = frozenset(h.text for h in self.honorifics if h.text.endswith("/"))
        self.courtesies = frozenset(word for h in self.honorifics for word in key(h.text).split())
        self._noble = keys_of(h.text for h in self.honorifics if h.kind in ("nobility", "religious"))
        self._sexes = keys_of(h.text for h in self.honorifics if h.kind == "courtesy" and h.gender and not h.plural)
        single = (h.text for h in self.honorifics if h.kind == "nobility" and h.gender and " " not in h.text)
        self._given = keys_of(text for text in single if text.isalpha())
        after = longest_first(h.text for h in self.honorifics if h.place == "after")
        longer = {word for language in languages for word in (*language.organisation_words, *language.title_words)}
        verbs = {text for language in languages for text in language.persons.representing}  # "李梅女士[代表]中国参加"
        behind = "|".join(after_pattern(text, longer) for text in after)
        again = "|".join(after_pattern(text, longer) for text in after if text not in verbs) or r"(?!)"
        self.honorific_after = re.compile(f"(?:{behind})(?:{again})*" if behind else r"(?!)")
        self._given_ranks = keys_of(text for language in languages for text in language.persons.given_ranks)
        self._before: dict[str | None, Forms] = {}

    def honorific_before(self, code: str | None) -> Forms:
        """Return what finds the courtesy forms that stand before names, on a page of this language.

        Forms of one letter ("M.", "D.") count in their own language; elsewhere they may be initials, and count before two words.
        """
        if code not in self._before:
            self._before[code] = forms_before(self._languages, code, self._arms, self._armed, self._graded)
        return self._before[code]

    def is_office(self, word: str) -> bool:
        """Tell whether the word is an office that stands before names and is no surname: "Ambassador", not "Dean", "Coronel"."""
        return key(word) in self._offices

    def is_rank(self, text: str) -> bool:
        """Tell whether this whole text is a rank of soldiers or police ("Lieutenant Colonel")."""
        return key(text) in self._ranks

    def is_uniformed(self, text: str) -> bool:
        """Tell whether this whole text is a rank of soldiers or one of the police's own ("Insp. Ppal.")."""
        return key(text) in self._armed

    def is_name_behind(self, form: str, before: str) -> bool:
        """Tell whether a form that may be a given name stands behind "Mr" or "Ms", with which nobody is called by both: "Sri"."""
        return key(form) in self._given and key(before) in self._sexes

    def is_name_behind_form(self, rank: str, before: str) -> bool:
        """Tell whether an Arabic rank without its article is a given name behind this form: "القاضي رائد" has but one form.

        Behind "Mr" it may be one's rank: "السيد لواء".
        """
        return key(rank) in self._given_ranks or before.strip() not in self.plain_courtesies

    def is_surname_behind(self, form: str, before: str, names: Collection[str]) -> bool:
        """Tell whether a form that is a known name stands behind "Mr" or "Ms": "BEGUM", not "DOCTORA", nor "Hon. DAME"."""
        surname = key(form) in names and not self.is_rank(form) and key(form) not in self._posts
        return surname and key(before) in self._sexes

    def is_noble(self, text: str) -> bool:
        """Tell whether the courtesy form may be a given name as well ("Sheikh", "Cheikh", "Dato")."""
        return key(text) in self._noble
