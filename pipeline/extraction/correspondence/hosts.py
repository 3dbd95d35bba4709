"""Persons who may be no delegates: "H.E. Mr. A, Ambassador, will host a reception", "Mr. B, who does not appear on the list"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from config.knowledge import Knowledge, Language
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import GAP, fold, is_arabic, is_cjk
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain, plain
from pipeline.extraction.words.who_comes import says_who_comes

_CLAUSE = re.compile(r"[,.;:،؛，；：。()（）]|\n")
_NEAR = 40  # letters before a name
_PART_END = re.compile(r"[,;:،؛，；：(（]")


def _hosting(language: Language) -> tuple[str, ...]:
    return language.grammar.hosting


def _unlisted(language: Language) -> tuple[str, ...]:
    return language.grammar.unlisted


def perhaps_no_delegate(person: Person, said: str, lexicon: Lexicon, knowledge: Knowledge) -> bool:
    """Tell whether the sentence says that somebody hosts or meets the delegates, and not that he comes, or in which part.

    Or that he is not on the list: he comes for something else, or is to be put on it.

    Args:
        person: as found; whoever has a part in the delegation is one of it.
        said: of the person, behind the name, up to the end of the sentence.
        lexicon: words of announcing, of attending and of leading.
        knowledge: words of hosting and of being on no list.
    """
    if cues(knowledge, _unlisted).first(Plain(said), near=False) is not None:
        return True
    found = cues(knowledge, _hosting).first(Plain(said), near=False)
    if person.role is not None or found is None:
        return False
    _, end = Plain(said).span(found.start, found.end)
    part = _PART_END.search(said, end)
    return not says_who_comes(said[: part.start()] if part else said, lexicon)  # "…, to which all are welcome to come": not he


def _hosts_staff(language: Language) -> tuple[str, ...]:
    return language.persons.hosts_staff


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands beside the words for those who invite, in plain text.

    Attributes:
        ends: matches what may stand behind them where they end what is said: a mark, "treaty section", "protocol".
        at: "aupres": right before them it makes them the body to which somebody is sent.
        ministries: "部": likewise, of "外交部秘书处", which is a ministry's own.
    """

    ends: re.Pattern[str]
    at: tuple[str, ...]
    ministries: tuple[str, ...]


@lru_cache(maxsize=4)
def _beside(knowledge: Knowledge) -> _Beside:
    persons = [language.persons for language in knowledge.languages]
    units = (r"\w+".join(map(re.escape, map(fold, text.split(GAP)))) for told in persons for text in told.hosts_units)
    return _Beside(
        ends=re.compile(rf"\s*(?:[,.;:)،؛]|$|(?:{'|'.join(units) or '(?!)'})\b)"),
        at=tuple(plain(text) for told in persons for text in told.at_hosts),
        ministries=tuple(plain(text) for language in knowledge.languages for text in language.unspaced.of_ministries),
    )


def of_the_hosts(before: str, said: str, knowledge: Knowledge) -> bool:
    """Tell whether the words beside a name say that he belongs to those who invite: "Ms. A, interpreter of UNODC".

    Behind the name they must end what is said ("Secretariat of State" is another one), and nothing may be at them: "auprès de".
    In Chinese and Arabic they stand before it: "秘书处张伟先生".

    Args:
        before: up to the name and its courtesy form; only that of its own clause is read.
        said: of the person, behind the name, up to the end of the sentence.
        knowledge: words of those who invite.
    """
    clause = _CLAUSE.split(before)[-1][-_NEAR:]
    folded, beside = Plain(clause), _beside(knowledge)
    ahead = cues(knowledge, _hosts_staff).all(folded) if any(is_arabic(letter) or is_cjk(letter) for letter in clause) else ()
    if any(not folded.text[cue.end :].strip(" ") and not folded.text[: cue.start].endswith(beside.ministries) for cue in ahead):
        return True
    behind = Plain(said)
    return any(
        beside.ends.match(behind.text, cue.end) and not behind.text[: cue.start].rstrip().endswith(beside.at)
        for cue in cues(knowledge, _hosts_staff).all(behind)
        if not is_cjk(cue.phrase)
    )
