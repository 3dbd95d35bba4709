"""Patterns for courtesy forms, which forgive what scanners do to stops and blanks."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache

from config.knowledge import Language
from pipeline.extraction.words.folding import is_arabic, key
from pipeline.extraction.words.phrase_patterns import longest_first

_TWO_WORDS = r"(?=\s+[^\W\d_]{2}[^\s,]*,?\s+[^\W\d_])"
_INITIALS_MIN = 3  # letters of a shortened rank without stops
_SHORTENED = re.compile(r"[A-Z][bcdfghjklmnpqrstvwxz]{1,3}e?")  # letters left out, and no stop
_LOOSE = frozenset(" .-‐–/")  # what `honorific_pattern` may leave out at the beginning
KEPT = 4_000  # letters; texts of six languages begin words with fewer
_VOWELS = "[\u064b-\u0652\u0640]*"  # marks that a writer may set or leave out

_WRITTEN = {"ة": "[ةه]", "ي": "[يى]", "ى": "[ىي]", "أ": "[أا]", "إ": "[إا]", "آ": "[آا]"}  # likewise two dots, or a hamza


def after_pattern(text: str, longer: Iterable[str]) -> str:
    """Return a pattern for a form after the name that begins no longer word: 代表, not in 代表团; 公使, not in 公使衔参赞."""
    following = "".join(sorted({word[len(text)] for word in longer if word.startswith(text) and len(word) > len(text)}))
    return r"\s?".join(map(re.escape, text)) + (f"(?![{re.escape(following)}])" if following else "")


def arms_pattern(arms: Iterable[str]) -> str:
    """Return a pattern for the arm or branch that may stand behind a rank and belongs to it: "Coronel PNP", "العقيد ركن"."""
    texts = "|".join(re.escape(text) for text in longest_first(arms))
    return rf"(?:\s+(?-i:{texts})(?![^\W_]))?" if texts else ""


# A blank is easily lost between "г-жа" and a name; no Russian word has a capital within.
_SMALL_CYRILLIC, _GLUED = re.compile(r"[а-яё]$"), "|(?-i:(?<=[а-яё])(?=[А-ЯЁ][а-яё.]))"
_ALL_SMALL = "(?-i:(?<![а-яё][А-ЯЁ]))"  # "господинА. Петров" begins with "господин", not with "господина"


def graded_pattern(grades: Iterable[str], ranks: Iterable[str]) -> str:
    """Return a pattern for a shortened rank of one or two words, one to three words for its grade before it: "Sr. Asst. Comm.".

    Also "Dep Supt", "Pol. Maj. Gen.".
    """
    before = "|".join(longest_first(map(honorific_pattern, grades)))
    after = "|".join(longest_first(map(honorific_pattern, ranks)))
    return rf"(?:(?:{before})[\s/]*){{1,3}}(?:{after})(?:\s?(?:{after}))?" if before and after else r"(?!)"


def letters(text: str) -> int:
    """Return how many letters the text has."""
    return sum(letter.isalpha() for letter in text)


def honorific_pattern(text: str) -> str:
    """Return a pattern that forgives a missing or misread stop and blank, and wants no letter after it."""
    short = letters(text) == 1
    pieces: list[str] = []
    for index, letter in enumerate(text):
        if letter == ".":
            last = index == len(text) - 1
            pieces.append(r"\s?[.,]" if short else r"(?:\s?[.,:]|(?![^\W_]))" if last else r"\s?[.,:]?")
        elif letter == " ":
            pieces.append(r"\s*" if pieces and pieces[-1].startswith((r"\s?[", "(?:")) else r"\s+")
        elif letter in "-‐–":
            pieces.append(r"\s?[-‐‑–—~=]?\s?")
        elif letter == "/":
            pieces.append(r"\s?/")
        else:
            pieces.append(_WRITTEN.get(letter, re.escape(letter)) + (_VOWELS if is_arabic(letter) else ""))
    if is_arabic(text):
        return "".join(pieces) + r"(?:\s?/|(?![^\W_]))"
    if short:  # an initial otherwise
        return "(?-i:" + "".join(pieces) + r"(?!\w\.))"
    if text.isupper() and text.isalpha() and len(text) >= _INITIALS_MIN:  # "ACP. B" is written for "ACP B"
        return f"(?-i:{text})" + r"(?:\.(?=\s?[^\W\d_])|(?![^\W_]|['’-]\w))"
    stop = r"\.?" if _SHORTENED.fullmatch(text) else ""  # "Cdt." beside "Cdt"
    cyrillic = _SMALL_CYRILLIC.search(text) is not None
    glued = _GLUED if cyrillic else ""
    return (
        "".join(pieces)
        + (_ALL_SMALL if cyrillic else "")
        + ("" if text.endswith(".") else stop + rf"(?:(?![^\W_]|['’-]\w){glued})")
    )


class Forms:
    """Patterns for courtesy forms, of which the first that fits counts; case is ignored.

    At a given place only those are tried that begin with the letter there: one pattern for all tries hundreds.
    """

    def __init__(self, patterns: Sequence[tuple[str, str]]) -> None:
        """Arrange the patterns: (the letters with one of which it begins, the pattern), in their order."""
        self._patterns = patterns
        firsts = {letter for letters_of, _ in patterns for letter in letters_of}
        self._firsts = {letter: "(?s:.)" if letter in _LOOSE else re.escape(letter) for letter in sorted(firsts)}
        self._begins = re.compile("|".join(self._firsts.values()) or "(?!)", re.IGNORECASE)
        self._alike: dict[str, re.Pattern[str] | None] = {}

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return the form that begins at this place of the text, or None."""
        pattern = self._at(text, start)
        return pattern.match(text, start) if pattern else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the form that is this whole text, or None."""
        pattern = self._at(text, 0)
        return pattern.fullmatch(text) if pattern else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the forms in the text, wherever they stand."""
        at = 0
        while begins := self._begins.search(text, at):
            found = self.match(text, begins.start())
            at = found.end() if found else begins.start() + 1
            if found:
                yield found

    def _at(self, text: str, start: int) -> re.Pattern[str] | None:
        """Return one pattern for all that may begin at this place of the text; None where none does."""
        letter = text[start : start + 1]
        if letter not in self._alike:
            if len(self._alike) >= KEPT:
                self._alike.clear()
            self._alike[letter] = self._beginning(letter)
        return self._alike[letter]

    def _beginning(self, letter: str) -> re.Pattern[str] | None:
        """Return one pattern for all that may begin with this letter, in any case; None where none does."""
        begin = {first for first, pattern in self._firsts.items() if re.fullmatch(pattern, letter, re.IGNORECASE)}
        alike = tuple(pattern for firsts, pattern in self._patterns if begin & {*firsts})
        return _either(alike) if alike else None


@lru_cache(maxsize=1_000)
def _either(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Return one pattern for all of these. Kept, as the languages' forms differ for few letters, and large ones take long."""
    return re.compile("|".join(patterns), re.IGNORECASE)


def forms_before(
    languages: Sequence[Language], code: str | None, arms: str, armed: Container[str], graded: tuple[str, str]
) -> Forms:
    """Return what finds the courtesy forms that stand before names on a page.

    Args:
        languages: of all forms.
        code: ISO 639-1 of the page; forms of one letter count in their own language, elsewhere only before two words.
        arms: a pattern for the arm behind a rank: "of Police".
        armed: keys of the ranks behind which it may stand.
        graded: first letters and pattern of ranks in grades.
    """
    before = [(form, own.code) for own in languages for form in own.honorifics if form.place == "before"]
    texts = {
        honorific.text
        for honorific, language in before
        if (language == code or letters(honorific.text) > 1)
        and not (honorific.plural and is_arabic(honorific.text))  # "the gentlemen whose names follow"
    }
    foreign = {
        honorific.text
        for honorific, language in before
        if letters(honorific.text) == 1 and honorific.kind != "citizen" and language != code
    } - texts
    ordered = longest_first(texts)
    patterns = [honorific_pattern(text) + (arms if key(text) in armed else "") for text in ordered]
    patterns += [honorific_pattern(text) + _TWO_WORDS for text in sorted(foreign)]
    firsts = [text[0] for text in (*ordered, *sorted(foreign))]
    return Forms([graded, *zip(firsts, patterns, strict=True)])
