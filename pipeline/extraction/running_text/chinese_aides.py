"""Whose aide a Chinese contact reaches: "王先生秘书的电话：…", "可通过其秘书联系，电话：…"."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.label_words import CONTACTS
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.phrase_patterns import either, longest_first

_OWNERS = ("其", "的", "他", "她", "您")  # before an aide; "三等秘书" is a post
_ENDS = re.compile(r"[。；;\n]")
_TRIM = re.compile(r"[：:，,\s为是]*$")
_NAME_LETTERS = 3


def chinese_aide(text: str, start: int, at: int, lexicon: Lexicon) -> int | None:
    """Return where the owner of the aide begins of whom the words right before the contact speak; None where they speak of none.

    Args:
        text: what is written.
        start: from where it may be read.
        at: where the contact stands.
        lexicon: aides, courtesy forms and kinds of contacts.
    """
    ends = [end.end() for end in _ENDS.finditer(text, start, at)]
    begin = ends[-1] if ends else start
    if not is_cjk(text[begin:at].lstrip()[:1]):
        return None
    said = text[begin : _TRIM.search(text, begin, at).start()]  # type: ignore[union-attr]  # it matches nothing at the end
    found = _pattern(lexicon).search(said)
    return None if found is None else begin + found.start()


@lru_cache(maxsize=4)
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """Return what finds an aide with his owner, perhaps his name, and kinds of contacts up to the end."""
    forms = either(longest_first(form for form in lexicon.courtesies if is_cjk(form[0])))
    plain = either(longest_first(form for form in lexicon.plain_courtesies if is_cjk(form[0])))
    posts = either(longest_first(form for form in lexicon.courtesies - lexicon.plain_courtesies if is_cjk(form[0])))
    families = either(longest_first(filter(is_cjk, lexicon.surnames)))
    owner = rf"{plain}|(?:^|(?<=[，,、：:（(\s])){families}[\u4e00-\u9fff]{{0,2}}{posts}"  # "国际合作局[检察官助理]" is a post
    aides = either(longest_first(aide for aide in lexicon.aides if is_cjk(aide[0])))
    kinds = either(longest_first(label for label, names in lexicon.labels.items() if is_cjk(label[0]) and CONTACTS & {*names}))
    named = rf"(?:[\u4e00-\u9fff]{{1,{_NAME_LETTERS}}}{forms})?"
    return re.compile(rf"(?:{'|'.join(_OWNERS)}|{owner}){aides}{named}(?:[的，,]|联系|联络|{kinds}|号码){{0,4}}$")
