"""Which paragraphs and items of an amendment tell in sentences what changes, and which contacts they call wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from config.knowledge import Knowledge, Language
from pipeline.extraction.correspondence.zone import Zone, within
from pipeline.extraction.entries.courtesy_forms import behind_article, honorific_at
from pipeline.extraction.fields import Hit
from pipeline.extraction.forms.labels import label_of
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.plain import Plain

_STOPS = (".", ";", "؛", "。", "；")
_PARTED = (";", "；", "؛")  # at a line's end: what stands below is told apart, whatever mark it begins with, "п. 9 -"
_VALUE = re.compile(r"\S@\S|\d[\d ()/.-]{5,}")
_VALUE_ENDS = re.compile(r"[:：]\s+(?:\S+@\S+|\+?[\d ()/.-]{6,})\s*$")
_PARTS = re.compile(r"[,;،؛，；]")
_POSSESSIVE = re.compile(r"['’]s\b")
_REACHED = frozenset({"email", "phone", "mobile", "fax"})
INSTEAD_LETTERS = 25  # from "instead of" to the value that was wrong
CORRECTING_LETTERS = 30  # in which words of correcting stand at the beginning of an item
BESIDES_LETTERS = 20  # in which "in addition" stands at the beginning of an item


def _verbs(language: Language) -> tuple[str, ...]:
    return (*language.kind.additions, *language.kind.representation, *language.persons.attending, *language.grammar.attending)


def correcting(language: Language) -> tuple[str, ...]:
    """Return the words of correcting: "should read"."""
    return language.kind.correction


def reached_anew(language: Language) -> tuple[str, ...]:
    """Return the words by which a contact is another than before: "has changed"."""
    return language.persons.reached_anew


def _besides(language: Language) -> tuple[str, ...]:
    return (*language.persons.besides, *language.persons.also)


def _replaced(language: Language) -> tuple[str, ...]:
    return language.persons.replaced


def _instead(language: Language) -> tuple[str, ...]:
    return language.persons.ahead


@dataclass(frozen=True, slots=True)
class Change:
    """A paragraph or an item that tells a change: view[start:end], its mark left out."""

    start: int
    end: int
    rows: tuple[Row, ...]
    besides: bool = False  # an item beside others that tell changes: "(b) in addition, Ms. B has agreed to come"
    contacts: bool = False  # it says that somebody is reached otherwise than before: "The address of Ms. A has changed."


def changes_told(strip: Strip, zones: Sequence[Zone], lexicon: Lexicon, knowledge: Knowledge) -> tuple[Change, ...]:
    """Return the paragraphs and items of an amendment that tell in sentences what changes, in order.

    An entry of a list with a remark ("Mr. A, Director (in place of Mr. B)") and labelled lines are none.
    """
    found: list[Change] = []
    for rows in _units(strip, zones):
        start, end = rows[0].marker_end, rows[-1].end
        if any(_labelled(strip, row, lexicon) for row in rows):
            continue
        tells = _tells(strip.view[start:end], knowledge, item=rows[0].item)
        tells = tells or (rows[0].item and _leaves(strip, start, end, lexicon, knowledge))
        zone = within(tuple(zones), start)
        tells = tells and not (zone is not None and zone.contact)  # whom to ask, but for whose address has changed
        anew = _is_reached_anew(strip.view[start:end], lexicon, knowledge)
        if tells or anew or (rows[0].item and _adds(strip.view[start:end], knowledge)):
            found.append(Change(start, end, rows, besides=not (tells or anew), contacts=anew))
    marks = {strip.mark(one.rows[0]) for one in found if one.rows[0].item and not one.besides}
    return tuple(one for one in found if not one.besides or strip.mark(one.rows[0]) in marks)


def _adds(text: str, knowledge: Knowledge) -> bool:
    """Tell whether the text is a sentence that begins with "in addition" or "also"."""
    return (
        text.rstrip().endswith(_STOPS) and cues(knowledge, _besides).first(Plain(text[:BESIDES_LETTERS]), near=False) is not None
    )


def _labelled(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether the row is a labelled line; a bracket that begins it only goes on with a sentence: "(e-mail: …)"."""
    label = label_of(strip.text(row), row.marker_end - row.start, lexicon, strip.language)
    return label is not None and strip.view[row.marker_end : row.end].lstrip()[:1].isalnum()


def _units(strip: Strip, zones: Sequence[Zone]) -> Iterator[tuple[Row, ...]]:
    """Yield the rows of each paragraph, and of each item where a paragraph holds several; none that greet or close."""
    unit: list[Row] = []
    for row in strip.rows:
        zone = within(tuple(zones), row.start)
        apart = zone is not None and not (zone.letterhead or zone.contact)
        begins = row.item or (row.first and not _gives_value(strip, unit[-1], row)) if unit else False
        if unit and (begins or apart or strip.text(unit[-1]).rstrip().endswith(_PARTED)):
            yield tuple(unit)
            unit = []
        if not apart:
            unit.append(row)
    if unit:
        yield tuple(unit)


def _gives_value(strip: Strip, before: Row, row: Row) -> bool:
    """Tell whether the row is but the address or number to which the row before it leads: "… should read:"."""
    alone = len(strip.text(row).split()) == 1 or not any(letter.isalpha() for letter in strip.text(row))
    return alone and _VALUE.search(strip.text(row)) is not None and strip.text(before).rstrip().endswith(COLONS)


def _tells(text: str, knowledge: Knowledge, *, item: bool) -> bool:
    """Tell whether a sentence of the text says that somebody comes, or no longer comes, or that something was wrong.

    An item that begins with words of correcting needs no stop: "- please correct the title of Ms. A to read: Director".
    """
    if item and cues(knowledge, correcting).first(Plain(text[:CORRECTING_LETTERS]), near=False) is not None:
        return True
    if not text.rstrip().endswith(_STOPS) and not _VALUE_ENDS.search(text):
        return False
    said = Plain(text)
    if cues(knowledge, correcting).first(said, near=False) is not None:
        return True
    return (
        cues(knowledge, choices.changing).first(said, near=False) is not None
        and cues(knowledge, _verbs).first(said, near=False) is not None
    )


def _is_reached_anew(text: str, lexicon: Lexicon, knowledge: Knowledge) -> bool:
    """Tell whether the text says that an address or a number has changed, and gives one: "The e-mail of Ms. A has changed."."""
    said = Plain(text)
    cue = cues(knowledge, reached_anew).first(said, near=False) if _VALUE.search(text) else None
    return cue is not None and any(
        _labels_contact(part, lexicon) for part in _PARTS.split(text[: said.span(cue.start, cue.end)[0]])
    )


def _labels_contact(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a label of addresses or numbers stands among the words: "The e-mail address of Ms. A"."""
    if is_cjk(text.strip()[:1]):
        return any(is_cjk(label) and label in text for label, fields in lexicon.labels.items() if fields[0] in _REACHED)
    words = key(text).split()
    spans = (words[first:last] for first in range(len(words)) for last in range(first + 1, min(first + 3, len(words)) + 1))
    return any({*lexicon.labels.get(" ".join(span), ())[:1]} & _REACHED for span in spans)


def _leaves(strip: Strip, start: int, end: int, lexicon: Lexicon, knowledge: Knowledge) -> bool:
    """Tell whether an item begins with somebody and ends in words that put him off: "Mr. A is withdrawn."; no fax number."""
    text = strip.view[start:end]
    begins = behind_article(text, len(text) - len(text.lstrip()), lexicon, strip.language)
    if not text.rstrip().endswith(_STOPS) or honorific_at(text, begins, lexicon, strip.language) is None:
        return False
    said = Plain(text)
    last = len(said.text.rstrip(" .;؛。；"))
    ahead = {key(phrase) for language in knowledge.languages for phrase in language.persons.ahead}
    leaves = any(cue.end == last and key(cue.phrase) not in ahead for cue in cues(knowledge, _replaced).all(said))
    return leaves and not _of_his(text, lexicon)


def _of_his(text: str, lexicon: Lexicon) -> bool:
    """Tell whether something of his is the subject of the last clause: "Mr. A's visa is withdrawn", "Mr. A, whose visa …"."""
    part = _PARTS.split(text)[-1]
    return _POSSESSIVE.search(part) is not None or any(key(word) in lexicon.said.relating for word in part.split())


def without_told(strip: Strip, told: Sequence[Change]) -> Strip:
    """Return the strip without the rows of what is told in sentences: lists are read from the rest."""
    taken = {row.start for one in told for row in one.rows}
    return replace(strip, rows=tuple(row for row in strip.rows if row.start not in taken)) if taken else strip


def without_wrong(strip: Strip, told: Sequence[Change], hits: Sequence[Hit], knowledge: Knowledge) -> tuple[Hit, ...]:
    """Return the contacts without those that a correction calls wrong.

    Wrong is what stands right behind "instead of"; of several left of one kind the last is right: "was given as A; please use B".
    """
    wrong: set[int] = set()
    for one in told:
        text = strip.view[one.start : one.end]
        if not one.contacts and cues(knowledge, correcting).first(Plain(text), near=False) is None:
            continue
        inside = [hit for hit in hits if one.start <= hit.start < one.end]
        away = {hit.start for hit in inside if _put_aside(strip.view[one.start : hit.start], knowledge)}
        for field in {hit.finding.field for hit in inside}:
            left = [hit.start for hit in inside if hit.finding.field == field and hit.start not in away]
            away |= set(left[:-1])
        wrong |= away
    return tuple(hit for hit in hits if hit.start not in wrong)


def _put_aside(before: str, knowledge: Knowledge) -> bool:
    """Tell whether "instead of" or the like stands right before a value."""
    said = Plain(before)
    ahead = [cue for cue in cues(knowledge, _instead).all(said) if " " in cue.phrase or len(cue.phrase) > 3]
    return bool(ahead) and len(said.text) - ahead[-1].end <= INSTEAD_LETTERS and "," not in said.text[ahead[-1].end :]
