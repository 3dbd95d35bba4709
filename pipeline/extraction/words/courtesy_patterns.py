"""Patterns for courtesy forms, which forgive what scanners do to stops and blanks."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain

from config.knowledge import Language
from pipeline.extraction.words.folding import is_arabic, is_cjk, key
from pipeline.extraction.words.phrase_patterns import longest_first

# Behind such a form a blank stands, or the family name in capitals before a given name: "M.SEYNI Oumarou".
_TWO_WORDS = r"(?=\s+[^\W\d_]{2}[^\s,]*,?\s+[^\W\d_]|(?-i:[A-ZÀ-Þ]{3}[A-ZÀ-Þ'’-]*\s+[A-ZÀ-Þ][a-zà-ÿ]))"
# Behind a letter without its stop a name stands, in capitals or of two words: "M DOUMBIA Koffi", "M Koffi Doumbia".
_NAME_BEHIND = r"(?=[ \t]+(?:[A-ZÀ-Þ][A-ZÀ-Þ'’-]{2}|[A-ZÀ-Þ][a-zà-ÿ][^\s,]*[ \t]+[A-ZÀ-Þ]))"
_CAPITALS_BEHIND = r"(?-i:(?=[ \t]+[A-ZÀ-Þ]{2}))"  # it must be, where the page's language is not known
_INITIALS_MIN = 3  # letters of a shortened rank without stops
_SHORTENED = re.compile(r"[A-Z][bcdfghjklmnpqrstvwxz]{1,3}e?")  # letters left out, and no stop
_DOTTED, _CAPITALISED = re.compile(r"(?:[^\W\d_]\.){2,}"), r"[^\W\d_a-zà-ÿ][^\W\d_]+(?:['’-][^\W\d_]+)*"
_LOOSE = frozenset(" .-‐–/")  # what `honorific_pattern` may leave out at the beginning
STEM = 3  # letters by which forms are looked up
KEPT = 4_000  # beginnings of words looked up once
_LETTERS = re.compile(rf"[^\W\d_\u0600-\u06ff]{{1,{STEM - 1}}}")
_VOWELS = "[\u064b-\u0652\u0640]*"  # marks that a writer may set or leave out

_WRITTEN = {"ة": "[ةه]", "ي": "[يى]", "ى": "[ىي]", "أ": "[أا]", "إ": "[إا]", "آ": "[آا]"}  # likewise two dots, or a hamza


def after_pattern(text: str, longer: Iterable[str]) -> str:
    """Return a pattern for a form after the name that begins no longer word: 代表, not in 代表团; 公使, not in 公使衔参赞."""
    following = "".join(sorted({word[len(text)] for word in longer if word.startswith(text) and len(word) > len(text)}))
    return r"\s?".join(map(re.escape, text)) + (f"(?![{re.escape(following)}])" if following else "")


def arms_pattern(arms: Iterable[str]) -> str:
    """Return a pattern for arms or branches that may stand behind a rank and belong to it: "Coronel PNP (r)", "العقيد ركن".

    Letters with stops may be the initials of a name as well: two want three words behind them, more want two ("Crnl. E.M. Juan
    José Paz", but "Cap. P.N. Rojas Paz").
    """
    texts = "|".join(
        re.escape(text) + (rf"(?=(?:[ \t]+{_CAPITALISED}){{{max(2, 5 - letters(text))}}})" if _DOTTED.fullmatch(text) else "")
        for text in longest_first(arms)
    )
    return rf"(?:\s+(?-i:{texts})(?![^\W_])){{0,2}}" if texts else ""


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
        elif letter in "'’":
            pieces.append("['’]")
        else:
            pieces.append(_WRITTEN.get(letter, re.escape(letter)) + (_VOWELS if is_arabic(letter) else ""))
    if is_arabic(text):
        return "".join(pieces) + r"(?:\s?/|(?![^\W_]))"
    if text.isalpha() and short and not is_cjk(text):
        return f"(?-i:{text}{_NAME_BEHIND})"
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


class _Form:
    """A pattern, and apart from it the long one of the arms that may stand behind it: few ranks have one, and it is made once."""

    __slots__ = ("_arms", "_pattern")

    def __init__(self, pattern: str, arms: str) -> None:
        self._pattern, self._arms = pattern, arms

    def match(self, text: str, start: int) -> re.Match[str] | None:
        """Return the form that begins at this place of the text, with its arms, or None."""
        found = _made(self._pattern).match(text, start)
        if found and self._arms and (arms := _made(self._arms).match(text, found.end())) and arms[0]:
            return _made(self._pattern + self._arms).match(text, start)
        return found

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the form that is this whole text, or None."""
        if not self._arms:
            return _made(self._pattern).fullmatch(text)
        return _made(self._pattern + self._arms).fullmatch(text) if _made(self._pattern).match(text) else None


class Forms:
    """Patterns for courtesy forms, of which the first that fits counts; case is ignored.

    At a given place only those are made and tried that begin with the letters there: there are hundreds, and a text has few.
    """

    def __init__(self, patterns: Sequence[tuple[Sequence[str], str]], arms: str = "", armed: Container[int] = ()) -> None:
        """Arrange the patterns.

        Args:
            patterns: (the forms with one of which it begins, the pattern), in their order.
            arms: a pattern for what may stand behind some of them and belong to them; it matches a text without any as well.
            armed: numbers of these patterns.
        """
        self._patterns = [_Form(pattern, arms if number in armed else "") for number, (_, pattern) in enumerate(patterns)]
        self._numbers: dict[str, list[int]] = {}  # of the patterns that begin with a stem
        for number, (forms, _) in enumerate(patterns):
            for stem in dict.fromkeys(map(_stem, forms)):
                self._numbers.setdefault(stem, []).append(number)
        self._stems: dict[str, list[str]] = {}  # by their first letter
        for stem in sorted(self._numbers):
            self._stems.setdefault(stem[:1], []).append(stem)
        self._begins = re.compile("|".join(re.escape(first) or "(?s:.)" for first in self._stems) or "(?!)", re.IGNORECASE)
        self._stems_of: dict[str, list[str]] = {}
        self._alike: dict[str, tuple[_Form, ...]] = {}

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return the form that begins at this place of the text, or None."""
        for pattern in self._at(text, start):
            if found := pattern.match(text, start):
                return found
        return None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the form that is this whole text, or None."""
        return next((found for pattern in self._at(text, 0) if (found := pattern.fullmatch(text))), None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the forms in the text, wherever they stand."""
        at = 0
        while begins := self._begins.search(text, at):
            found = self.match(text, begins.start())
            at = found.end() if found else begins.start() + 1
            if found:
                yield found

    def _at(self, text: str, start: int) -> tuple[_Form, ...]:
        """Return the patterns of all that may begin at this place of the text."""
        here = text[start : start + STEM]
        if here not in self._alike:
            if len(self._alike) >= KEPT:
                self._alike.clear()
                self._stems_of.clear()
            self._alike[here] = self._beginning(here) if here else ()
        return self._alike[here]

    def _beginning(self, here: str) -> tuple[_Form, ...]:
        """Return the patterns of all that may begin with these letters, in any case."""
        letter = here[0]
        if letter not in self._stems_of:
            known = (stems for first, stems in self._stems.items() if _begun(first).match(letter))
            self._stems_of[letter] = [*chain.from_iterable(known)]
        alike = (self._numbers[stem] for stem in self._stems_of[letter] if _begun(stem).match(here))
        return tuple(self._patterns[number] for number in sorted({*chain.from_iterable(alike)}))


def _stem(form: str) -> str:
    """Return the first letters of a form that its pattern wants as they are, at most STEM of them."""
    if form[0] in _LOOSE:
        return ""
    behind = None if is_arabic(form[0]) else _LETTERS.match(form, 1)
    return form[0] + (behind[0] if behind else "")


@cache
def _begun(stem: str) -> re.Pattern[str]:
    """Return what tells whether a text begins with the first letters of a form, in any case."""
    return re.compile(re.escape(stem), re.IGNORECASE)


@cache
def _made(pattern: str) -> re.Pattern[str]:
    """Return the pattern made; kept, as the forms of one language are looked for on pages of all."""
    return re.compile(pattern, re.IGNORECASE)


def forms_before(
    languages: Sequence[Language], code: str | None, arms: str, armed: Container[str], graded: tuple[Sequence[str], str]
) -> Forms:
    """Return what finds the courtesy forms that stand before names on a page.

    Args:
        languages: of all forms.
        code: ISO 639-1 of the page, or None; forms of one letter count in their own language, elsewhere only before two words,
            those without a stop nowhere else but where the language is not known, before capitals.
        arms: a pattern for the arm behind a rank: "of Police".
        armed: keys of the ranks behind which it may stand.
        graded: grades with which ranks in grades begin, and the pattern of these.
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
        if letters(honorific.text) == 1 and not honorific.text.isalpha() and honorific.kind != "citizen" and language != code
    } - texts
    bare = {honorific.text for honorific, _ in before if code is None and letters(honorific.text) == len(honorific.text) == 1}
    ordered = longest_first(texts)
    patterns = [honorific_pattern(text) for text in ordered]
    patterns += [honorific_pattern(text) + _TWO_WORDS for text in sorted(foreign)]
    patterns += [honorific_pattern(text) + _CAPITALS_BEHIND for text in sorted(bare)]
    forms = [(text,) for text in (*ordered, *sorted(foreign), *sorted(bare))]
    ranks = frozenset(number for number, text in enumerate(ordered, 1) if key(text) in armed)  # the first are the graded ones
    return Forms([graded, *zip(forms, patterns, strict=True)], arms, ranks)
