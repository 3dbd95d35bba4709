"""Tests of the words of forms: stretches, and which of them are labels."""

from __future__ import annotations

import time
from typing import Any

import pytest

from models.page import Box, Line, Word
from pipeline.extraction.forms.form_fields import is_aside, speaks_alone, stretches_of, without_leader
from pipeline.extraction.words.lexicon import Lexicon


def _parts(words: Lexicon, *lines: Line) -> list[list[tuple[str, str, int]]]:
    rows = stretches_of(lines, words, right_to_left=False)
    return [[(part.text, part.names[0] if part.names else "", part.label_words) for part in row] for row in rows]


def test_wide_gaps_part_fields(build: Any, words: Lexicon) -> None:
    """What stands at one height with a wide gap between are two fields, in whatever lines it was read."""
    lines = (build.line("Family name", 0.2), build.line("Given name(s)", 0.201, 0.5))
    assert _parts(words, *lines) == [[("Family name", "family", 2), ("Given name(s)", "given", 2)]]


def test_a_label_with_its_value_is_one_stretch(build: Any, words: Lexicon) -> None:
    """A colon, a second language or a number tells where the value begins; a further label with a colon begins a stretch."""
    told = _parts(words, build.line("Tel.: +43 1 26060 Fax: +43 1 26061", 0.2))
    assert [part[1:] for part in told[0]] == [("phone", 1), ("fax", 1)]
    assert _parts(words, build.line("Fax +65 6254 7120", 0.2)) == [[("Fax +65 6254 7120", "fax", 1)]]


def test_the_first_box_ends_a_label(build: Any, words: Lexicon) -> None:
    """Behind a label without colon the boxes to tick are its value; boxes behind other words make these no label."""
    told = _parts(words, build.line("Capacity (please tick) ☒ Head of delegation ☐ Alternate", 0.2))
    assert told[0][0][1:] == ("role", 3)
    assert _parts(words, build.line("will be represented ☒ yes ☐ no", 0.2))[0][0][1] == ""


def test_choices_behind_a_label_are_no_labels(build: Any, words: Lexicon) -> None:
    """A role to tick may be a word that labels names elsewhere."""
    lines = (build.line("Attending as:", 0.2), build.line("Representative", 0.2, 0.4), build.line("Expert", 0.2, 0.7))
    assert [part[1] for part in _parts(words, *lines)[0]] == ["role", "", ""]


def test_lines_that_speak_without_label(words: Lexicon) -> None:
    """Boxes, courtesies and roles to choose from, parts of the form about one role, or about somebody who does not come."""
    assert speaks_alone("☐ Alternate ☒ Adviser", words)
    assert speaks_alone("Mr Mrs Ms Other", words)
    assert speaks_alone("A. HEAD OF DELEGATION", words)
    assert is_aside("Foim: Completed by (name, date)", words)
    assert is_aside("2. ASSISTANT / PERSON TO BE CONTACTED (not attending)", words)
    assert not speaks_alone("Directorate-General for Justice Policy", words)


def test_roles_with_boxes_behind_them_are_one_choice(build: Any, words: Lexicon) -> None:
    """A wide blank parts them, and the second role is a label elsewhere: "Delegate ☐" names nobody here."""
    line = Line((*build.line("Head of Delegation ☒", 0.2, 0.1).words, *build.line("Delegate ☐ Adviser ☐", 0.2, 0.5).words))
    (row,) = stretches_of([line], words, right_to_left=False)
    assert [stretch.names for stretch in row] == [(), ()]


def test_dots_before_a_value_part_it_from_its_label(build: Any, words: Lexicon) -> None:
    """They may be read with the value's first word, from which they are taken."""
    line = build.line("Position ...Director of Prisons", 0.2)
    assert _parts(words, line) == [[("Position ...Director of Prisons", "title", 1)]]
    assert [word.text for word in without_leader(line.words[1:])] == ["Director", "of", "Prisons"]
    assert _parts(words, build.line("Position of Director", 0.2)) == [[("Position of Director", "", 0)]]


def test_a_label_with_a_wide_blank_is_one(build: Any, words: Lexicon) -> None:
    """Its last part labels nothing alone; two labels with a wide blank between are two."""
    whole = Line((*build.line("Nombre", 0.2, 0.1).words, *build.line("completo", 0.2, 0.19).words))
    assert _parts(words, whole) == [[("Nombre completo", "name", 2)]]
    two = Line((*build.line("Name", 0.2, 0.1).words, *build.line("Surname", 0.2, 0.18).words))
    assert [part[0] for part in _parts(words, two)[0]] == ["Name", "Surname"]


@pytest.mark.parametrize("text", ["Name{}x", "Name{}(x", "Name (x){}", "Name{}(x)"])
@pytest.mark.parametrize("unit", [" ", "\t", "a ", "( "])
def test_a_long_line_is_soon_told_to_be_no_aside(words: Lexicon, text: str, unit: str) -> None:
    """However many blanks and words it has, only its last words are looked up."""
    is_aside("Name", words)
    before = time.process_time()
    assert not is_aside(text.format(unit * (20_000 // len(unit))), words)
    assert time.process_time() - before < 0.2


@pytest.mark.parametrize(
    ("first", "gap", "parts"),
    [("職銜", 0.03, 2), ("傳真", 0.03, 2), ("職銜", 0.01, 1), ("處長", 0.03, 1), ("Title", 0.03, 1)],
)
def test_narrower_gaps_behind_chinese_labels(words: Lexicon, first: str, gap: float, parts: int) -> None:
    """A blank of a letter and a half parts a Chinese label and its value, as none stands within words; no other words."""
    end = 0.2 + 0.02 * len(first)
    line = Line((Word(first, Box(0.2, 0.1, end, 0.12)), Word("副首席律師", Box(end + gap, 0.1, end + gap + 0.1, 0.12))))
    (row,) = stretches_of([line], words, right_to_left=False)
    assert len(row) == parts
