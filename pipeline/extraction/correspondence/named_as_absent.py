"""Persons named by a sentence that says before their names that they do not come: "Two will not attend, namely Mr. A"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from config.knowledge import Knowledge, Language
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.plain import Plain

_LETTERS = 320  # before the name, in which the clause stands
_COLON = re.compile(r"[:：](?=\s|[\u3400-\u9fff])")
_ENDS = re.compile(r"(?<=[^\W\d_]{4})[.!?؟](?=\s|$)|[。！？;；]|\n\s*\n")
_MARKS = " \n,،，;；:：.。–—-(（"  # between the clause and the words that lead to the name
_PART = re.compile(r"[,،，:：]")


def _namely(language: Language) -> tuple[str, ...]:
    return language.persons.namely


def _away(language: Language) -> tuple[str, ...]:
    return (*language.grammar.away, *language.grammar.ill)


def _attending(language: Language) -> tuple[str, ...]:
    return language.grammar.attending


def _joining(language: Language) -> tuple[str, ...]:
    return language.grammar.joining


def _excepting(language: Language) -> tuple[str, ...]:
    return language.grammar.excepting


def named_as_absent(
    strip: Strip, at: int, starts: Sequence[int], sentence: str, knowledge: Knowledge, denies: Callable[[str], bool]
) -> bool:
    """Tell whether "namely", "il s'agit de" or a colon leads to the person from a clause that denies that somebody comes.

    Args:
        strip: in which he is named.
        at: where.
        starts: where persons are named.
        sentence: what his own sentence says behind his name.
        knowledge: words of all languages.
        denies: whether a clause denies that somebody attends.
    """
    row = next((row for row in strip.rows if row.start <= at <= row.end), None)
    if row is None:
        return False
    begin = max(at - _LETTERS, min(other.start for other in strip.rows if other.block == row.block))
    text = strip.view[begin:at]
    mark = _leading_mark(text, knowledge)
    own = "" if sentence.startswith((".", "。")) else sentence
    if mark is None or _ENDS.search(text, mark[1]) is not None or _has(text[mark[1] :] + own, _attending, knowledge):
        return False
    clause = text[: mark[0]].rstrip(_MARKS)
    first = max((end.end() for end in _ENDS.finditer(clause)), default=0)
    if any(begin + first <= start < begin + len(clause) for start in starts):
        return False  # "Mr. A will not come; it is Ms. B who will"
    clause = clause[first:]
    return not _has(clause, _excepting, knowledge) and _is_of_absence(clause, knowledge, denies)


def _leading_mark(text: str, knowledge: Knowledge) -> tuple[int, int] | None:
    """Return where the last words stand that lead from a clause to names."""
    said = Plain(text)
    spans = [said.span(cue.start, cue.end) for cue in cues(knowledge, _namely).all(said)]
    return max([*spans, *(colon.span() for colon in _COLON.finditer(text))], default=None)


def _is_of_absence(clause: str, knowledge: Knowledge, denies: Callable[[str], bool]) -> bool:
    """Tell whether the last part of the clause denies that somebody comes, or says that he is ill or elsewhere."""
    said = Plain(clause)
    joints: list[Cue] = list(cues(knowledge, _joining).all(said))
    last = clause[max((said.span(joint.start, joint.end)[1] for joint in joints), default=0) :]
    last = _PART.split(last)[-1]
    return denies(last) or _has(last, _away, knowledge)


def _has(text: str, words: Callable[[Language], tuple[str, ...]], knowledge: Knowledge) -> bool:
    return cues(knowledge, words).first(Plain(text), near=False) is not None
