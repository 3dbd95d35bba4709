"""Who comes for the person behind a label or in a row: "Name: Mr. A, will be replaced by Ms. B", a remark "replaced by Ms. B"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from models.page import Line
from pipeline.extraction.entries.courtesy_forms import has_courtesy_form
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece, described, named
from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.entries.replacing_words import points_ahead
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.label_words import CONTACTS
from pipeline.extraction.words.lexicon import Lexicon

_WORDS_MIN = 2  # of a name without courtesy form
_BY = re.compile(r"由\s*")


class Value(Protocol):
    """A labelled value, as far as it is looked at here."""

    @property
    def name(self) -> str:
        """The field that its label names."""

    @property
    def piece(self) -> Piece:
        """The value."""

    @property
    def label(self) -> str:
        """The label's own words, folded."""


def with_successor(person: Person, values: Sequence[Value], lexicon: Lexicon, language: str | None) -> Person:
    """Return him whom a value names as coming in the place of this person, or this one doubted where it names nobody so.

    Whose the other values are nothing tells, so that they are asked about. Who may come perhaps, if need be, or on the second
    day takes nobody's place: then it is asked who comes, and so where the words are of somebody else, whom the value names
    before them ("replaces Ms. A, who was replaced by Mr. B"), or tell more ("replaced by Mr. B in Geneva since May").
    """
    for value in values:
        text = value.piece.text.replace("\n", " ")
        headed = name_at(text, 0, lexicon, language) if _replaces(value.label, lexicon) else None
        if headed is not None and headed.plain and headed.words >= _WORDS_MIN:
            return _in_his_place(person, value.piece, headed, lexicon)
        folded = Folded(text) if value.name not in CONTACTS else Folded("")
        turned = False
        for cue in lexicon.replaced.all(folded):
            match = _named(text, cue, lexicon, language)
            ahead = points_ahead(key(text[slice(*cue)]), lexicon) and (match is None or match.start >= cue[1])
            if ahead or _said_before_name(person, value.piece, cue[1]):
                turned = turned or ahead
                continue
            of_another = turned or _names_another(person, value.piece, text, cue[0], lexicon, language)
            if match is None or _is_open(folded, lexicon) or of_another or _goes_on(text, match, lexicon):
                return person.doubted(Doubt.WITHDRAWN)
            other = _in_his_place(person, value.piece, match, lexicon)
            own = person.name[0].passage is value.piece.passage and person.name[0].start >= value.piece.start
            return other if own and person.name[0].end <= value.piece.end else other.doubted(Doubt.SUCCESSOR)
    return person


def puts_in(head: Sequence[Line], lexicon: Lexicon) -> bool:
    """Tell whether a column's head says that whoever stands below it comes for the row's person: "Replaced by"."""
    return _replaces(" ".join(line.text for line in head), lexicon)


def _replaces(label: str, lexicon: Lexicon) -> bool:
    cue = lexicon.replaced.find(Folded(label))
    return cue is not None and cue == (0, len(label)) and not points_ahead(key(label), lexicon)


def _said_before_name(person: Person, piece: Piece, end: int) -> bool:
    """Tell whether the words stand before the name that was read: "Name: replaced by Ms. B"."""
    name = person.name[0]
    return name.passage is piece.passage and piece.start + end <= name.start < piece.end


def _is_open(said: Folded, lexicon: Lexicon) -> bool:
    """Tell whether he is replaced only perhaps, only if something happens, or for a part of the meeting."""
    words = (lexicon.said.might, lexicon.said.contingent, lexicon.said.conditional, lexicon.said.part_of_meeting)
    return any(one.find(said) is not None for one in words)


def _names_another(person: Person, piece: Piece, text: str, begin: int, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether a courtesy form stands before these words that is not that of the person's own name, before or within it."""
    name = person.name[-1]
    own = name.passage is piece.passage and piece.start <= name.start < piece.end
    start = max(0, name.end - piece.start) if own else 0
    return not is_cjk(text[begin]) and start < begin and has_courtesy_form(text, lexicon, language, start, begin)


def _goes_on(text: str, match: NameMatch, lexicon: Lexicon) -> bool:
    """Tell whether words that hold neither post nor body stand right behind the name: "in Geneva since May"."""
    rest = text[match.end :].strip()
    words = key(rest).split()
    return rest[:1].islower() and not is_cjk(rest[0]) and not any(lexicon.is_office_word(word) for word in words)


def _named(text: str, cue: tuple[int, int], lexicon: Lexicon, language: str | None) -> NameMatch | None:
    """Return who is named right behind the words of replacing, in Chinese between "by" and them: "将由李娜女士接替"."""
    begin, stop = cue
    if is_cjk(text[begin]):
        by = next(reversed(list(_BY.finditer(text, 0, begin))), None)
        match = name_at(text[:begin], by.end(), lexicon, language) if by is not None else None
    else:
        at = stop + len(text[stop:]) - len(text[stop:].lstrip())
        article = lexicon.small.article.match(text, at)
        starts = (at, article.end()) if article is not None else (at,)
        found = (name_at(text, start, lexicon, language) for start in starts)
        match = next((one for one in found if one is not None and one.honorific is not None), None)
        match = match or name_at(text, at, lexicon, language)
    if match is None or not match.plain:
        return None
    return match if match.honorific is not None or match.words >= _WORDS_MIN or is_cjk(text[match.name[0]]) else None


def _in_his_place(person: Person, piece: Piece, match: NameMatch, lexicon: Lexicon) -> Person:
    moved, passage = match.moved(piece.start), piece.passage
    other = named(moved, passage, via=person.via, weight=person.weight, language=person.language)
    view = passage.text.replace("\n", " ")
    other = described(other, passage, view, moved.end, piece.end, (), lexicon) if not is_cjk(view[moved.name[0]]) else other
    told = person.title or person.organisation or person.contacts or person.role is not None
    if not told:
        return other
    other = replace(
        other,
        title=other.title or person.title,
        organisation=other.organisation or person.organisation,
        contacts=person.contacts,
        role_piece=other.role_piece or person.role_piece or (person.name[0] if person.role is not None else None),
    )
    return other.doubted(Doubt.SUCCESSOR)
