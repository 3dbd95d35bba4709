"""Who is named before a colon that leads to another in his place: "Please strike [Mr. A] and register instead: Ms. B"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum

from config.knowledge import Knowledge, Language
from models.errors import ToolMissing
from pipeline.extraction.correspondence.denials_of_coming import denies_coming
from pipeline.extraction.entries.replacing_words import points_ahead
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.model.sentence_acts import Act, acts
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.denied_in_part import denied_in_part
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.sentence_stops import SAID_ENDS

_CLAUSE = re.compile(r"[;；؛]")
_LETTERS = 400  # of the sentence, up to whom it leads to
_CHANGES = 0.9  # probability from which a sentence changes a delegation: see CARD_ACTS.md
_MARK_LETTERS = 6  # of an item's mark: "(a) ", and not of a label, "Замена: "
_FORM_LETTERS = 16  # of a courtesy form before a name
# What leads to the next one, the mark of an item before him, and his courtesy form.
_LEADS = re.compile(rf"[:：–—-]\s*(?:(?:[-–•*·]|\(?\d{{1,2}}[.)])\s*)?([^\W\d_][^\n:,;–—]{{0,{_FORM_LETTERS}}})?$")
_STOP = re.compile(r"(?<=[^\W\d_]{4})[.!?؟](?=\s|$)|[。！？]|\n\s*\n")  # not ";": "Mr. A cannot come; in his place:"


class Replaced(Enum):
    """What a sentence that leads to somebody else says of who is named in it before the colon."""

    NOT = "not"
    PERHAPS = "perhaps"
    SURELY = "surely"


def _replacing(language: Language) -> tuple[str, ...]:
    return (*choices.replacement(language), *language.replacing)


def _company(language: Language) -> tuple[str, ...]:
    return (*language.kind.additions, *language.persons.accompanied, *language.grammar.unchanged)


def replaced_before(
    strip: Strip, at: int, name: tuple[int, int], starts: Sequence[int], lexicon: Lexicon, knowledge: Knowledge
) -> Replaced:
    """Tell whether somebody is the only one named before a colon or dash that leads to others who come in his place.

    His sentence has words of replacing or striking, or the trained reader takes it for a change. Nothing is told of who replaces
    another himself ("Ms. B replaces him, the others being:"), nor of who comes along with those below.

    Args:
        strip: in which he is named.
        at: where he is found: of an entry of a list, where its line begins.
        name: where his name begins and ends.
        starts: where persons are found, in order.
        lexicon: words of replacing that point at who is named behind them, and of coming.
        knowledge: words of replacing, of joining and of staying.
    """
    row, follows = strip.row_at(at), bisect_right(starts, at)
    if row is None or follows == len(starts) or 0 < row.marker_end - row.start <= _MARK_LETTERS:
        return Replaced.NOT
    begin, end = name[1], starts[follows]
    between = strip.view[begin:end]
    lead = _LEADS.search(between)
    if lead is None or (lead[1] and lexicon.honorific_before(strip.language).match(lead[1]) is None):
        return Replaced.NOT
    if end - at > _LETTERS or _STOP.search(between[: lead.start()]) is not None:
        return Replaced.NOT
    colon_row = strip.row_at(begin + lead.start())
    if colon_row is None or colon_row.block != row.block:
        return Replaced.NOT
    first = max(strip.block_start(row), at - _LETTERS)
    first = max([first, *(first + stop.end() for stop in SAID_ENDS.finditer(strip.view[first : name[0]]))])
    if any(first <= start < at for start in starts):
        return Replaced.NOT
    before, behind = (text.replace("\n", " ") for text in (strip.view[first : name[0]], between[: lead.start()]))
    if _comes_himself(before, behind, lexicon, knowledge):
        return Replaced.NOT
    said = f"{before} , {behind}"
    if cues(knowledge, _replacing).first(Plain(said), near=False) is not None or _denied(before, lexicon, knowledge):
        return Replaced.SURELY
    return Replaced.PERHAPS if _changes(f"{before}{strip.view[slice(*name)]}{behind}:") else Replaced.NOT


def _comes_himself(before: str, behind: str, lexicon: Lexicon, knowledge: Knowledge) -> bool:
    """Tell whether he joins those below, or is said to come, or words of replacing behind him point at another."""
    if cues(knowledge, _company).first(Plain(f"{before} , {behind}"), near=False) is not None:
        return True
    said = _CLAUSE.split(behind)[0]
    denies = cues(knowledge, choices.negation).first(Plain(said), near=False) is not None
    if lexicon.attending.find(Folded(said)) is not None and not denies:
        return True  # "instead of Ms. A, [Mr. B] will come; in item 9 it should read: Mr. C"
    if cues(knowledge, _replacing).first(Plain(before), near=False) is not None:
        return False  # "просим исключить [г-на А], а взамен внести"
    found = lexicon.replaced.all(Folded(behind))
    if any(denied_in_part(behind[slice(*cue)], behind[cue[1] :], lexicon) for cue in found):
        return True  # "[Mr. A] will not travel alone: Ms. B accompanies him"
    if any(points_ahead(key(behind[slice(*cue)]), lexicon) and behind[cue[1] :].strip() for cue in found):
        return True
    denied = cues(knowledge, choices.negation).first(Plain(before), near=False) is not None
    return not denied and lexicon.attending.find(Folded(before)) is not None


def _denied(before: str, lexicon: Lexicon, knowledge: Knowledge) -> bool:
    """Tell whether the words before him deny that he comes, and tell of no office: "По болезни не приедет [г-н А]"."""
    return not any(map(lexicon.is_title_word, key(before).split())) and denies_coming(before, knowledge)


def _changes(sentence: str) -> bool:
    try:
        return acts(sentence)[Act.CHANGES] >= _CHANGES
    except ToolMissing:
        return False
