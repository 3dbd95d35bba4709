"""Chinese sentences that put several in the place of several, names alone: "王强、李梅由赵明、陈红代替", "以赵明替换王强"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon

_ASIDE = re.compile(r"\s*[（(][^（）()]*[)）]")
_ASIDE_LAST = re.compile(r"\s*[（(][^（）()]*[)）]\s*$")
_COMMA = re.compile(r"[，,；;]")
_CLAUSE = re.compile(r"[，,；;。：:]")
_ADVERB_LETTERS = 2  # between the last who goes and "by": "将由", "现改由"


def exchanges(text: str, names: Sequence[NameMatch], lexicon: Lexicon) -> bool:
    """Tell whether names stand on the two sides of such an exchange, and nothing but "and" parts those of one side.

    Others may be named behind a comma: "王芳接替李明，张强也将参加".
    """
    clauses = [[*names[:1]]] if names else []
    for one, other in pairwise(names):
        if _COMMA.match(_gap(text, one.end, other.start)):
            clauses.append([])
        clauses[-1].append(other)
    return any(_two_sides(text, clause, lexicon) for clause in clauses)


def _two_sides(text: str, names: Sequence[NameMatch], lexicon: Lexicon) -> bool:
    gaps = [_gap(text, one.end, other.start) for one, other in pairwise(names)]
    turns = [gap for gap in gaps if not lexicon.unspaced.joins.fullmatch(gap)]
    if len(turns) != 1:
        return False
    behind = _gap(text, names[-1].end, len(text))
    return turns[0] in _verbs(lexicon) or (_leads_by(turns[0], lexicon) and behind.startswith(_verbs(lexicon)))


def gone_before_by(text: str, names: Sequence[NameMatch], cue: int, lexicon: Lexicon) -> set[int]:
    """Return where those begin who stand before the last "by" before the cue, which tells of an exchange: "王强、李梅由…代替"."""
    before = [name for name in names if name.end <= cue]
    by = [at for at, (one, two) in enumerate(pairwise(before)) if _leads_by(_gap(text, one.end, two.start), lexicon)]
    if not by or not is_cjk(text[cue : cue + 1] or " "):
        return set()
    first = last = by[-1]
    while first and lexicon.unspaced.joins.fullmatch(_gap(text, before[first - 1].end, before[first].start)):
        first -= 1
    return {name.start for name in before[first : last + 1]}


def gone_for_those_below(text: str, names: Sequence[NameMatch], cue: int, lexicon: Lexicon) -> set[int]:
    """Return where those begin behind whom "by" and those listed below stand, up to the cue: "王强由以下人员接替："."""
    by = max(text.rfind(word, 0, cue) for word in lexicon.unspaced.by)
    if by < 0 or not is_cjk(text[cue : cue + 1] or " ") or not _those_below(text[by + 1 : cue], lexicon):
        return set()
    before = [name for name in names if name.end <= by]
    first = len(before) - 1
    while first > 0 and lexicon.unspaced.joins.fullmatch(_gap(text, before[first - 1].end, before[first].start)):
        first -= 1
    return {name.start for name in before[max(first, 0) :]}


def _those_below(said: str, lexicon: Lexicon) -> bool:
    """Tell whether the text ends in words for those who are listed below: "以下人员", "我方决定以下述人员"."""
    found = [match.end() for match in lexicon.said.following.finditer(said)]
    return bool(found) and found[-1] == len(said.rstrip())


def struck_before(text: str, names: Sequence[NameMatch], cue: tuple[int, int]) -> set[int]:
    """Return where those begin who stand in the clause that an order to strike off ends: "朱军先生从名单中删除，由…代替"."""
    begin, end = cue
    ends = is_cjk(text[begin : begin + 1] or " ") and (not text[end:].strip() or _CLAUSE.match(text, end))
    start = max((stop.end() for stop in _CLAUSE.finditer(text, 0, begin)), default=0)
    return {name.start for name in names if start <= name.start and name.end <= begin} if ends else set()


def unfilled(
    text: str, begin: int, names: Sequence[NameMatch], gone: set[int], cues: Sequence[tuple[int, int]], lexicon: Lexicon
) -> list[str]:
    """Return the clauses before verbs of exchange in which nobody found comes, though somebody goes: "由一名同事代替李红女士"."""
    found: list[str] = []
    for at, end in cues:
        if not text[at:end].endswith(lexicon.unspaced.instead):
            continue
        start = max((stop.end() for stop in _CLAUSE.finditer(text, begin, at)), default=begin)
        by = max(text.rfind(word, start, at) for word in lexicon.unspaced.by)
        passive = any(start <= name.start < by for name in names)  # "李红女士由一名同事代替"
        start = by if passive else start
        goes = passive or any(name.start in gone and name.start >= end for name in names)
        comes = any(start <= name.start < at and name.start not in gone for name in names)
        comes = comes or _those_below(text[start:at], lexicon)
        found += [text[start:at].strip()] if goes and not comes and text[start:at].strip() else []
    return found


def turned_into(text: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return where a sentence says that one person becomes another: "由李明先生（参赞）[变更为]王强先生".

    A name with its courtesy form, and nothing more than brackets, stands before it, another in the same clause behind: not
    "王强先生的抵达时间由4月1日改为4月3日".
    """
    return [turn.span() for turn in lexicon.unspaced.turns_into.finditer(text) if _between_two(text, turn, lexicon)]


def _between_two(text: str, turn: re.Match[str], lexicon: Lexicon) -> bool:
    """Tell whether plain courtesy forms stand on both sides of the verb."""
    before = _ASIDE_LAST.sub("", text[: turn.start()])
    clause = _CLAUSE.search(text, turn.end())
    forms = lexicon.honorific_after.finditer(text, turn.end(), clause.start() if clause else len(text))
    return before.endswith(tuple(lexicon.plain_courtesies)) and any(form.group() in lexicon.plain_courtesies for form in forms)


def _gap(text: str, start: int, end: int) -> str:
    """Return what stands between two names, without what is said of the first in brackets."""
    aside = _ASIDE.match(text, start, end)
    return text[aside.end() if aside else start : end].strip()


def _leads_by(gap: str, lexicon: Lexicon) -> bool:
    """Tell whether "by" stands there, behind an adverb at most, and nothing but the body and post of the next behind it."""
    by = [gap.find(word) for word in lexicon.unspaced.by if word in gap]
    return bool(by) and min(by) <= _ADVERB_LETTERS and all(map(is_cjk, gap))


def _verbs(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(sorted(word for word in lexicon.ahead if is_cjk(word)))
