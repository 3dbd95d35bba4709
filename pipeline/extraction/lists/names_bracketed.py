"""Names alone in brackets behind the body that sends them: "由司法部（张伟、李娜）组成", "Минюст (Иванов П.С., …)"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from pipeline.extraction.entries import places
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import is_cjk, is_latin
from pipeline.extraction.words.lexicon import Lexicon

_BRACKETS = re.compile(r"[(（]([^()（）]{2,120})[)）]")
_CHINESE_NAME = re.compile(r"\s*[\u3400-\u9fff]{2,4}\s*")
_INITIAL = re.compile(r"\b[^\W\d_]\.")
_BODY_LETTERS = 90  # of a body's name before a bracket, at most
_BEFORE = re.compile(rf"(?:(?! [-–—] )[^(（)）:：;；。,，\n]){{2,{_BODY_LETTERS}}}$")
_LEAST = 2  # names in such brackets of a text, in all


def with_brackets_as_lists(strip: Strip, lexicon: Lexicon) -> Strip:
    """Return the strip with a colon and a semicolon for brackets that hold but names without courtesy forms behind a body."""
    letters, names = list(strip.view), 0
    parting = _parting(lexicon.unspaced.joins.pattern)
    for match in _BRACKETS.finditer(strip.view):
        parts = [part for part in parting.split(match[1].replace("\n", " ")) if part.strip()]
        if _spells_otherwise(strip.view, match):
            continue
        if not all(_is_name(part, lexicon, strip.language) for part in parts) or not _ends_body(
            strip.view, match.start(), lexicon
        ):
            continue
        if len(parts) > 1 and not all(is_cjk(part.strip()[:1]) or _INITIAL.search(part) for part in parts):
            return strip  # "Министерство (Иван Орлов, Анна Белова)": behind a colon only the last of several would be found
        names += len(parts)
        letters[match.start()], letters[match.end() - 1] = ":", ";"
    view = "".join(letters)
    return replace(strip, view=view) if names >= _LEAST else strip


def _spells_otherwise(view: str, bracket: re.Match[str]) -> bool:
    """Tell whether Latin letters stand in the brackets and none before them: a second spelling of who is named there."""
    before = view[: bracket.start()].rstrip()[-1:]
    native = before.isalpha() and not is_latin(before) and not is_cjk(before)
    return native and is_latin(bracket[1].strip()[:1])


@lru_cache(maxsize=4)
def _parting(joins: str) -> re.Pattern[str]:
    """Return the pattern of what parts names: a mark, or one of these words for "and" within Chinese letters."""
    return re.compile(rf"[、，,;；]\s?|(?<=[\u3400-\u9fff])(?:{joins})(?=[\u3400-\u9fff])")


def _is_name(text: str, lexicon: Lexicon, language: str | None) -> bool:
    bare = text.strip()
    if is_cjk(bare):
        surname = bare[:1] in lexicon.surnames or bare[:2] in lexicon.surnames
        return _CHINESE_NAME.fullmatch(bare) is not None and surname and not lexicon.chinese.is_no_name(bare)
    match = name_at(bare, 0, lexicon, language)
    whole = match is not None and match.words > 1 and match.plain and match.honorific is None and match.name == (0, len(bare))
    return whole and places.place(bare, lexicon) is places.Place.OTHER


def _ends_body(view: str, bracket: int, lexicon: Lexicon) -> bool:
    """Tell whether a body's name ends right before the bracket; no more of the text is looked at than a name may have letters."""
    end = bracket
    while end and view[end - 1].isspace():
        end -= 1
    # A row's own words only: below "Ministry of Justice" stands "Ms. Ада Роу (Ada ROE)".
    run = _BEFORE.search(view[max(view.rfind("\n", 0, end) + 1, end - _BODY_LETTERS) : end])
    if run is None:
        return False
    text = run.group()
    if is_cjk(text[-1]):
        return places.place(text[-12:], lexicon) is places.Place.BODY
    starts = [word.start() for word in re.finditer(r"(?<!\S)[^\W\d_a-zà-ÿа-яё]", text)]
    return any(places.place(text[at:], lexicon) is places.Place.BODY for at in starts)
