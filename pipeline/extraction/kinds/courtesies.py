"""Courtesy forms with a name, and where they stand on a page: enough to see that somebody is named, whoever he is."""

from __future__ import annotations

import re
from functools import lru_cache

from config.knowledge import Knowledge
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.lexicon import Lexicon, lexicon
from pipeline.extraction.words.phrase_patterns import by_first_letter, longest_first
from pipeline.extraction.words.plain import Plain, plain
from pipeline.extraction.words.small_words import and_follows

ARTICLE, TO_THE = "ال", "لل"  # Arabic "the", and "to the"
REMEMBERED = 64  # stretches of pages: several rules ask about each
_SHORT_FORM = re.compile(r"[a-z]{2}\.?")
_STATE_LETTERS = 24  # behind a courtesy form, in which the rest of a State's name would stand
DOUBLE_NAME, FOREIGN_NAME = 4, 12  # letters of a Chinese name whose family name has two, and of a foreign one
FORM_LETTERS = 2  # of "先生"
_GROUPS = ("团", "團", "们", "們", "处", "處")  # behind a post: "代表团"
_DOT = re.compile("[·•・‧]")
# Where and when it was written, on the line below.
_DATE_BELOW = re.compile(r"[ \t]*\n[^\W\d_][^\n,،]{1,30}[,،][^\n]{1,30}\b(?:19|20)\d\d\b[^\n\w]*(?:\n|$)")
_CHINESE_NAME = 6  # letters of a name, with the courtesy form behind it


def courtesies(page: PageText, knowledge: Knowledge, start: int = 0, end: int | None = None) -> tuple[int, ...]:
    """Return where on the page (in its plain text, from `start` to `end`) courtesy forms with a name stand, whoever is meant."""
    return _courtesies(page.plain, start, len(page.plain.text) if end is None else end, knowledge)


@lru_cache(maxsize=REMEMBERED)
def _courtesies(page: Plain, start: int, stop: int, knowledge: Knowledge) -> tuple[int, ...]:
    found = _honorifics(knowledge)[1].finditer(page.text, start, stop)
    before, after = _forms(page, start, stop, knowledge), (form for form in found if not _of_nobody(form, lexicon(knowledge)))
    return tuple(sorted(form.start() for form in (*before, *after)))


def _of_nobody(form: re.Match[str], words: Lexicon) -> bool:
    """Tell whether a Chinese post that is a courtesy form too stands behind no name: "派代表", "检察官李红", not "张卫代表".

    A usual family name begins the two to four letters before it, a foreign name has its dot there, or another courtesy form
    stands right before it.
    """
    text, at = form.string, form.start()
    if not words.is_post_honorific(form.group()):
        return False
    if text[form.end() : form.end() + 1] in _GROUPS:
        return True
    begun = any(text[at - letters : at - letters + 1] in words.surnames for letters in (2, 3) if at >= letters)
    begun = begun or (at >= DOUBLE_NAME and text[at - DOUBLE_NAME : at - DOUBLE_NAME + 2] in words.surnames)
    if at >= FORM_LETTERS and words.honorific_after.match(text, at - FORM_LETTERS) is not None:
        return False  # "王建国先生代表出席"
    return not begun and _DOT.search(text, max(0, at - FOREIGN_NAME), at) is None


def begins_courteously(line: str, knowledge: Knowledge) -> bool:
    """Tell whether a line as it was read begins with a courtesy form; a Chinese one stands behind its name."""
    before, after = _honorifics(knowledge)
    return before.match(plain(line)) is not None or after.search(plain(line[:_CHINESE_NAME])) is not None


def tells_post(text: str, knowledge: Knowledge) -> bool:
    """Tell whether a word of titles or bodies stands in the text: "Attorney General" names nobody."""
    return any(plain(word) in _no_names(knowledge) for word in text.split())


def _forms(page: Plain, start: int, end: int, knowledge: Knowledge) -> list[re.Match[str]]:
    """Return the courtesy forms with a name behind them.

    A form that is a particle of names too counts where its sign is written: "Dª María" is somebody, "da República" nobody. One
    of two Latin letters is written with a capital: "Me Diop" is somebody, "please register me." nobody.
    """
    found = [
        form
        for form in _honorifics(knowledge)[0].finditer(page.text, start, end)
        if _name_follows(page, form.end(), knowledge)
        and not (_within_number(page.text, form) or _small(page, form) or _is_of_state(page.text, form, knowledge))
    ]
    return [form for form in found if form.group() not in _particles(knowledge) or re.search(r"[ª.]", _as_written(page, form))]


def _as_written(page: Plain, form: re.Match[str]) -> str:
    first, last = page.span(*form.span())
    return page.original[first:last]


def _small(page: Plain, form: re.Match[str]) -> bool:
    """Tell whether a form of two Latin letters is written without a capital: a pronoun."""
    return _SHORT_FORM.fullmatch(form.group()) is not None and _as_written(page, form).islower()


def _is_of_state(text: str, form: re.Match[str], knowledge: Knowledge) -> bool:
    """Tell whether it begins a State's name: "Sri Lanka"."""
    word = re.match(r"\s+([^\W\d_]+)", text[form.end() : form.end() + _STATE_LETTERS])
    return word is not None and lexicon(knowledge).is_state(f"{form.group()} {word[1]}")


@lru_cache(maxsize=4)
def _particles(knowledge: Knowledge) -> frozenset[str]:
    return frozenset(plain(word) for language in knowledge.languages for word in language.particles)


def _within_number(text: str, form: re.Match[str]) -> bool:
    """Tell whether it stands between strokes: "287/PR/PM/2009" holds no professor."""
    return text[form.start() - 1 : form.start()] == "/" and text[form.end() : form.end() + 1] == "/"


def _name_follows(page: Plain, end: int, knowledge: Knowledge) -> bool:
    """Tell whether a name may follow a courtesy form.

    A capital, or a letter of a script without: "Mme Diop", not "Madame, "; and no title: "Attorney General" is nobody.
    """
    rest = page.original[page.span(end, end)[0] :] if end < len(page.text) else ""
    word = re.match(r"[\s./]*([^\W\d_]+)", rest)
    if word is not None and rest.startswith("/") and _honorifics(knowledge)[0].fullmatch(plain(word[1])):
        return False  # "Dear Sir/Madam"
    if _DATE_BELOW.match(rest) is not None or and_follows(rest, 0, lexicon(knowledge).together):
        return False  # "Cabinet du Ministre" / "Port-au-Prince, le 9 juin 2009"; "MINISTÈRE DE LA JUSTICE ET DE LA SÉCURITÉ"
    return word is not None and not word[1][0].islower() and plain(word[1]) not in _no_names(knowledge)


@lru_cache(maxsize=4)
def _no_names(knowledge: Knowledge) -> frozenset[str]:
    """Return the single words of titles and bodies: behind "Attorney" or "Judge" they go on with a post."""
    words = (word for language in knowledge.languages for word in (*language.title_words, *language.organisation_words))
    return frozenset(plain(word) for word in words)


@lru_cache(maxsize=4)
def _honorifics(knowledge: Knowledge) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return patterns (before names, after Chinese names) of courtesy forms of two letters or more, in plain text."""
    before: set[str] = set()
    after: set[str] = set()
    for language in knowledge.languages:
        for honorific in language.honorifics:
            text = plain(honorific.text)
            if sum(letter.isalpha() for letter in text) < 2 and text != "m.":
                continue
            (after if honorific.place == "after" else before).add(text)
            if text.startswith(ARTICLE):
                before.add(TO_THE + text.removeprefix(ARTICLE))  # "to the" swallows a letter of "the": "للسيدة"
    ahead = by_first_letter(map(_courtesy, longest_first(before)))
    behind = "|".join(re.escape(text) for text in longest_first(after))
    return (
        re.compile(rf"(?<![^\W_])(?<!\w-)[وبل]?(?:{ahead})(?![^\W_])" if ahead else r"(?!)"),
        re.compile(rf"(?<=[\u4e00-\u9fff])(?:{behind})" if behind else r"(?!)"),
    )


def _courtesy(text: str) -> str:
    """Return a pattern for a courtesy form: the stop after a word may be missing, those between single letters may not."""
    return re.sub(r"(?<=\w\w)\\\.", r"\\.?", re.escape(text)).replace(r"\ ", r"\s?")
