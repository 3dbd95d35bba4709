"""The verb behind or before somebody that says that he comes, where no other words of its sentence announce anybody."""

from __future__ import annotations

import re
from itertools import islice

from pipeline.extraction.entries.courtesy_forms import courtesy_forms, honorific_at
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.running_text.bare_rows import bare_name
from pipeline.extraction.running_text.rows_before_verbs import with_row_before_verb
from pipeline.extraction.words.coming_words import places_behind
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

_ENDS = re.compile(r"\s*(?:[.,;:()،؛]|\Z|[a-zà-ÿа-яё])")  # no further capital: a name of something longer would go on
_WORD = re.compile(r"[^\W\d_]+")
_AS_WORDS = 2  # "his colleague"
_NAME_LETTERS = (3, 2, 4)  # of a Chinese name


def comes_behind(sentence: str, lexicon: Lexicon, language: str | None) -> tuple[int, int] | None:
    """Return where the verb stands: "Mr. A, Adviser, [will attend].", "A and B [will come] with C".

    Not where he only belongs to what it is said of: "the passport of Mr. A will be sent".
    """
    verbs = list(lexicon.comes.verbs(sentence))
    if not verbs:
        return None
    if is_cjk(sentence[verbs[0][0]]):
        return next((verb for verb in verbs if _chinese_before(sentence, verb[0], lexicon)), None)
    forms = list(courtesy_forms(sentence, lexicon, language))
    named = next((at for at in forms if lexicon.comes.acts(sentence, at)), len(sentence))
    return next((verb for verb in verbs if named < verb[0] or _alone_before(sentence, verb[0], forms, lexicon, language)), None)


def brought_along(text: str, start: int, end: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return where "with" stands right before somebody in text[start:end]: "will come [with] Ms. B", "[con] la Sra. B".

    The words before it that belong to it count: "…, Director, [together with] Ms. B".
    """
    words = (word for word in _WORD.finditer(text, start, end) if key(word.group()) in lexicon.said.alongside)
    found = [word.span() for word in words if _is_somebody(text, word.end(), end, lexicon)]
    joined = {one.end() - 1: one.start() for one in lexicon.together.finditer(text, start, end)} if found else {}
    return [(min(begin, joined.get(stop, begin)), stop) for begin, stop in found]


def _is_somebody(text: str, behind: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a courtesy form, or a name without one, stands behind this place."""
    formed = any(honorific_at(text, at, lexicon, None) for at in places_behind(text, behind))
    if formed or alone_behind(text[:end], behind, lexicon, None) is not None:
        return True
    words = list(islice(_WORD.finditer(text, behind, end), _AS_WORDS))  # "with [his colleague] Mary Stone"
    colleague = next((word.end() for word in words if key(word.group()) in lexicon.said.alongside_as), None)
    return colleague is not None and alone_behind(text[:end], colleague, lexicon, None) is not None


def named_behind(sentence: str, lexicon: Lexicon, language: str | None) -> tuple[int, int] | None:
    """Return where a verb stands that names who comes right behind it: "From our side, [Mr. A]", "We are sending [A]"."""
    for verb in lexicon.comes.namings(sentence):
        formed = any(honorific_at(sentence, at, lexicon, language) for at in places_behind(sentence, verb[1]))
        if formed or alone_behind(sentence, verb[1], lexicon, language) is not None:
            return verb
    return None


def alone_behind(text: str, at: int, lexicon: Lexicon, language: str | None) -> NameMatch | None:
    """Return the name without a courtesy form that stands right behind this place, a little word perhaps between."""
    found = (bare_name(text, place, len(text), lexicon, language) for place in places_behind(text, at))
    return next((match for match in found if match is not None and _ENDS.match(text, match.end) is not None), None)


def _alone_before(sentence: str, verb: int, forms: list[int], lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether names without a courtesy form end right before the verb."""
    row = with_row_before_verb([], sentence, 0, verb, lexicon, language)
    if not row or not lexicon.comes.acts(sentence, first := row[0].match.start):
        return False
    ends = (honorific_at(sentence, at, lexicon, language) or at for at in forms)
    return not any(end <= first and not sentence[end:first].strip() for end in ends)


def _chinese_before(sentence: str, verb: int, lexicon: Lexicon) -> bool:
    """Tell whether a name, a courtesy form or a post ends right before the verb: "处长王建国参会", "王建国先生参会"."""
    before = sentence[:verb].rstrip()
    if lexicon.chinese.title_length(before) or any(
        form.end() == len(before) for form in lexicon.honorific_after.finditer(before)
    ):
        return True
    names = (before[-letters:] for letters in _NAME_LETTERS if len(before) >= letters)
    families = (name for name in names if name[:1] in lexicon.surnames or name[:2] in lexicon.surnames)
    return any(all(map(is_cjk, name)) and not lexicon.chinese.is_no_name(name) for name in families)
