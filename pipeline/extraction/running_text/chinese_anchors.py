"""Where the persons of a Chinese sentence begin: before a courtesy form, or at a separator with a title behind."""

from __future__ import annotations

import re

from pipeline.extraction.entries.chinese_words import DOTTED
from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.running_text.anchors import Anchor, Sentence
from pipeline.extraction.running_text.chinese_foreign import ends_role, within_verb
from pipeline.extraction.running_text.chinese_names import cut_before, entry, is_usual, with_spelling
from pipeline.extraction.running_text.chinese_wraps import ends_part
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon


def chinese_anchors(text: str, begin: int, end: int, free_from: int, lexicon: Lexicon, language: str | None) -> list[Anchor]:
    """Return every person's beginning in a Chinese sentence: before a courtesy form, or at a separator with a title behind."""
    found: list[Anchor] = []
    sentence = Sentence(text, begin, end, free_from, lexicon, language)
    at = begin
    while at < end:
        last = found[-1].match.end if found else begin
        match = _chinese_at(text, at, end, lexicon, language, sentence, first=not found and at >= free_from)
        if match is not None and match.start >= last:
            latin = not is_cjk(text[match.name[0]]) and last < match.start
            cut = entry(text, last, match.start, lexicon) if latin else cut_before(text, last, match.start, lexicon)
            found.append(Anchor(cut, match))
            at = match.end
        else:
            at += 1
    return found


_LATIN_NAME = re.compile(r"(?<![A-Za-zÀ-ÿ'’.-])[A-ZÀ-Þ][A-Za-zÀ-ÿ'’.-]*+(?: [A-Za-zÀ-ÿ'’.-]++){1,6}")
_POST_LETTERS = 12
_VERB_LETTERS = 2  # of "增加"
_CHINESE_BREAK = "，、；：:;,（(和及与 \n"


def _chinese_at(
    text: str, at: int, end: int, lexicon: Lexicon, language: str | None, sentence: Sentence, *, first: bool
) -> NameMatch | None:
    if not is_cjk(text[at]):
        return _latin_before_courtesy(text, at, end, lexicon)
    broken = at == 0 or text[at - 1] in _CHINESE_BREAK
    if broken and (verb := lexicon.unspaced.names.match(text, at)) is not None and verb.end() - at > 1:
        return None  # "，增加彭勇先生": the name begins behind the verb
    if DOTTED.match(text, at, end) and (within_verb(text, at, lexicon) or ends_role(text, at, lexicon)):
        return None
    broken = broken or _behind_verb(text, at, lexicon)
    if broken or first:
        match = name_at(text, at, lexicon, language)
        if match is not None and match.end <= end:
            usual = is_usual(text, match, lexicon)
            if match.honorific is not None and lexicon.chinese.title_length(text[at : match.name[1]]) == 0:
                courteous = usual or not lexicon.is_post_honorific(text[slice(*match.honorific)])
                better = None if broken else _before_courtesy(text, match.name[1], match.end, lexicon)
                return better or (match if courteous else None)
            described = match.honorific is None and usual and not ends_part(text, match.name[1], lexicon)  # "农业" / "部副司长"
            described = described and sentence.described(match.end, post=False)
            if described:
                return match
    after = lexicon.honorific_after.match(text, at)
    if after is None or lexicon.is_post_honorific(after.group()):
        return None
    return _before_courtesy(text, at, after.end(), lexicon)


def _behind_verb(text: str, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a verb that leads to names ends at this place, and no longer one goes on: "派遣刘林先生" names no 遣刘林."""
    starts = range(max(0, at - _VERB_LETTERS), at)
    ends = [verb.end() for start in starts if (verb := lexicon.unspaced.names.match(text, start)) is not None]
    return at in ends and max(ends) <= at


def _latin_before_courtesy(text: str, at: int, end: int, lexicon: Lexicon) -> NameMatch | None:
    """Return the name in Latin letters that begins here and has its courtesy form behind: "Norhayati binti Zain 女士"."""
    name = _LATIN_NAME.match(text, at, end) if at == 0 or not text[at - 1].isalnum() or is_cjk(text[at - 1]) else None
    if name is None:
        return None
    blank = len(text[name.end() : end]) - len(text[name.end() : end].lstrip(" "))
    form = lexicon.honorific_after.match(text, name.end() + blank, end)
    if form is not None and not lexicon.is_post_honorific(form.group()):
        return NameMatch(at, name.span(), form.span(), None, form.end(), len(name.group().split()), plain=True)
    behind = lexicon.unspaced.behind_name.match(text, name.end() + blank, end)
    posted = behind is not None and at > 0 and is_cjk(text[at - 1]) and _behind_post(text, at, lexicon)
    return NameMatch(at, name.span(), None, None, name.end(), len(name.group().split()), plain=True) if posted else None


def _behind_post(text: str, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a post or a verb before names stands right before this place: "处长[Alasdair Drummond]将出席"."""
    return lexicon.chinese.title_length(text[max(0, at - _POST_LETTERS) : at]) > 0 or _behind_verb(text, at, lexicon)


def _before_courtesy(text: str, honorific: int, end: int, lexicon: Lexicon) -> NameMatch | None:
    """Return the name of two to five characters that ends where a courtesy form begins, behind a title ("…副局长杜志刚先生")."""
    for letters in (3, 2, 4, 5):
        start = honorific - letters
        name = text[max(start, 0) : honorific]
        if start < 0 or not all(map(is_cjk, name)) or lexicon.chinese.is_no_name(name) or name[-1] in lexicon.units:
            continue
        if lexicon.chinese.title_length(text[max(0, start - 12) : start]):
            return with_spelling(text, NameMatch(start, (start, honorific), (honorific, end), None, end, 2), lexicon)
    return None
