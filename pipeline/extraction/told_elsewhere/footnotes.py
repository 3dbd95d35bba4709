"""Roles that notes below a list tell: "ROSSI, Anna (*)" in a table, "(*) Head of delegation." beneath it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.reply import Role
from pipeline.extraction.correspondence.zone import Zone, within
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.running_text.capacities import capacity_before
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.lexicon import Lexicon

_MARK = r"\*{1,4}|[¹²³⁴⁵]|[†‡]|\d"
_NOTE = re.compile(rf"\s*(?:[(\[]\s?({_MARK})\s?[)\]]|({_MARK}))[.)]?\s*(?=[^\W\d_])([^.;:\n]{{3,80}})")
_NOTED = re.compile(rf"\s*(?:[(\[]\s?({_MARK})\s?[)\]]|({_MARK})(?![\w*]))[.)]?\s*(?=\S)")  # a note that may tell contacts
_BEHIND = re.compile(rf"(?: ?[(\[] ?({_MARK}) ?[)\]]| ?(\*{{1,4}}|[†‡])|([¹²³⁴⁵\d!?]))(?!\w)")
_RAISED = str.maketrans("¹²³⁴⁵!?", "1234512")  # a small raised figure is often read as one of the last two
_NOTE_WORDS = 9
_HEADS = (Role.HEAD, Role.ALTERNATE)


def with_roles_of_notes(persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon) -> list[Person]:
    """Return the persons, each without a role with that one which the note gives whose mark stands behind his name."""
    notes = {mark: (role, piece) for reading in readings for mark, role, piece in _notes(reading, lexicon)}
    if not notes:
        return list(persons)
    told: list[Person] = []
    for person in persons:
        note = next((notes[mark] for mark in marks_behind(person) if mark in notes), None)
        is_open = person.role is None or (person.role_piece is None and person.role not in _HEADS)
        told.append(replace(person, role=note[0], role_piece=note[1]) if note is not None and is_open else person)
    return told


def without_notes(strip: Strip, zones: tuple[Zone, ...], lexicon: Lexicon) -> Strip:
    """Return the strip without the rows of such notes, and with blanks for their marks behind words: lists are read from it.

    No mark stands in the zones: "Уважаемые коллеги!" above "1. Глава делегации" is read like one.
    """
    notes = {row.start: mark for row in strip.rows for mark, _, _ in _notes_in(strip, [row], lexicon)}
    told_contacts = ((row.start, mark_of_row(strip.text(row))) for row in strip.rows if has_contact(strip.text(row)))
    notes |= {at: mark for at, mark in told_contacts if mark is not None}
    marks = (found for found in _BEHIND.finditer(strip.view) if _told(found) in notes.values())
    behind = [found for found in marks if _ends_word(strip.view, found) and not within(zones, found.start())]
    if not behind:
        return strip
    view = strip.view
    for found in behind:
        view = f"{view[: found.start()]}{' ' * len(found.group())}{view[found.end() :]}"
    told = {_told(found) for found in behind}
    rows = tuple(row for row in strip.rows if notes.get(row.start) not in told)
    return replace(strip, view=view, rows=rows)


def _told(found: re.Match[str]) -> str:
    return (found[1] or found[2] or found[3]).translate(_RAISED)


def _ends_word(view: str, found: re.Match[str]) -> bool:
    """Tell whether a letter stands right before the mark, which so begins no row."""
    return view[found.start() - 1 : found.start()].isalpha()


def _notes(reading: Reading, lexicon: Lexicon) -> Iterator[tuple[str, Role, Piece]]:
    """Yield (mark, role, its place) of the rows that begin with a mark and say nothing but a role in their first sentence."""
    return _notes_in(reading.strip, reading.strip.rows, lexicon)


def _notes_in(strip: Strip, rows: Sequence[Row], lexicon: Lexicon) -> Iterator[tuple[str, Role, Piece]]:
    for row in rows:
        note = _NOTE.match(strip.view[row.start : row.end])
        if note is None:
            continue
        start, end = row.start + note.start(3), row.start + note.end(3)
        role = _role(strip.view[start:end], lexicon)
        if role is not None:
            yield (note[1] or note[2]).translate(_RAISED), role, Piece(strip.passage, start, end)


def _role(note: str, lexicon: Lexicon) -> Role | None:
    """Return the role that the whole note names, or with which it begins ("Alternate of the head"), or that follows "as"."""
    if not 0 < len(note.split()) <= _NOTE_WORDS:
        return None
    ends = [*(blank.start() for blank in re.finditer(r"\s+", note) if _goes_on(note, blank.end(), lexicon)), len(note)]
    role = next((role for end in reversed(ends) if (role := lexicon.role(note[:end])) is not None), None)
    return role or capacity_before(note, 0, len(note), lexicon)


def _goes_on(note: str, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a preposition stands there: "Alternate | of the head", not "Deputy | State Attorney"."""
    return lexicon.small.before_body.match(note, at) is not None


def mark_of_row(text: str) -> str | None:
    """Return the mark with which a row's note begins: "** a.lee@…"; None where none does."""
    found = _NOTED.match(text)
    return None if found is None else (found[1] or found[2]).translate(_RAISED)


def marks_behind(person: Person) -> Iterator[str]:
    """Yield the marks right behind the pieces of the name, or within its end: "Petrova¹", "ROSSI, Anna (*)"."""
    for piece in person.name:
        for at in (piece.end, piece.end - 1):
            mark = _BEHIND.match(piece.passage.text, at)
            if mark is not None:
                yield _told(mark)
