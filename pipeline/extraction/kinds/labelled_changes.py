"""Labels at the beginnings of lines that strike somebody off and put somebody in: "OUT: Ms. A / IN: Mr. B"."""

from __future__ import annotations

import re

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.kinds.persons_announced import begins_somebody
from pipeline.extraction.kinds.sentences import sentences
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.change_labels import Side
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.plain import Plain, plain

_LABEL = re.compile(r"(?m)(?:^[^\w\n]*|(?<=[.;؛。；])\s{0,3})([^\W\d_][^:：\n.。,،，;；؛]{0,47}?)\s*[:：](?=\s*([^\n]+))")


def labelled(pages: tuple[PageText, ...], knowledge: Knowledge) -> Clue | None:
    """Return the first such label of a page on which somebody stands behind labels of either side; None where none has both.

    What says that somebody is right puts him in where one before says who was wrong: "错误：张卫，处长。正确：张伟，副处长。".
    An hour or a day behind them tells of a journey: "OUT: 16 April".
    """
    changes = lexicon(knowledge).changes
    for page in pages:
        found = [match for match in _LABEL.finditer(page.passage.text) if _names_somebody(match[2], knowledge)]
        sides: dict[Side, re.Match[str]] = {}
        for match in found:
            rights = Side.OUT in sides and changes.rights(match[1])
            side = Side.IN if rights else changes.side(match[1])
            if side is not None:
                sides.setdefault(side, match)
        if len(sides) == len(Side):
            start, end = min(match.span(1) for match in sides.values())
            return Clue(page, Cue(page.plain.at(start), page.plain.at(end), page.passage.text[start:end]))
    return None


def _names_somebody(value: str, knowledge: Knowledge) -> bool:
    """Tell whether somebody is named behind a label, an article before his courtesy form perhaps: "Sale: el Sr. A"."""
    first, _, rest = value.partition(" ")
    return begins_somebody(rest if first.casefold() in lexicon(knowledge).said.articles else value, knowledge)


def _receiving(language: Language) -> tuple[str, ...]:
    return language.grammar.receiving


def _striking(language: Language) -> tuple[str, ...]:
    return language.persons.striking


def strikes_off(change: Clue, knowledge: Knowledge) -> bool:
    """Tell whether the words that change something strike somebody off: "delete Mr. A from our list" names nobody who comes.

    Who is to be struck off a mailing list is no delegate.
    """
    told = next((one for one in sentences(change.page, knowledge) if one.start <= change.cue.start < one.end), None)
    if told is None or cues(knowledge, _receiving).first(Plain(change.page.plain.text[told.start : told.end]), near=False):
        return False
    return cues(knowledge, _striking).first(Plain(plain(change.words)), near=False) is not None
