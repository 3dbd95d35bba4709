"""Tests of where forms have their values."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Line
from pipeline.extraction.forms.form_fields import stretches_of
from pipeline.extraction.forms.form_sides import Side, fields_of, side_of, stacked
from pipeline.extraction.words.lexicon import Lexicon


def _read(words: Lexicon, *lines: Line) -> tuple[Side | None, dict[str, str]]:
    rows = stacked(stretches_of(lines, words, right_to_left=False))
    side = side_of(rows)
    assert side is not None
    fields = fields_of(rows, side, words)
    return side, {(field.label.text if field.label else ""): " ".join(line.text for line in field.value) for field in fields}


def test_labels_under_the_lines(build: Any, words: Lexicon) -> None:
    """The value stands over its label, in columns that begin alike."""
    side, read = _read(
        words,
        build.line("MARENKO", 0.20),
        build.line("Ilse", 0.20, 0.5),
        build.line("Family name", 0.22),
        build.line("Given name(s)", 0.22, 0.5),
        build.line("Judge", 0.26),
        build.line("Functional title", 0.28),
        build.line("i.marenko@court.example", 0.32),
        build.line("E-mail", 0.34),
    )
    assert side is Side.ABOVE
    assert read == {
        "Family name": "MARENKO",
        "Given name(s)": "Ilse",
        "Functional title": "Judge",
        "E-mail": "i.marenko@court.example",
    }


def test_labels_above_the_boxes(build: Any, words: Lexicon) -> None:
    """The value stands below its label, with its second line; an empty box stays empty."""
    side, read = _read(
        words,
        build.line("Position", 0.20),
        build.line("Head of the Unit", 0.22, 0.105),
        build.line("for Statistics", 0.238, 0.105),
        build.line("E-mail", 0.26),
        build.line("i.marenko@court.example", 0.28, 0.105),
        build.line("Fax", 0.30),
        build.line("Telephone", 0.35),
        build.line("+43 1 2606 01", 0.37, 0.105),
    )
    assert side is Side.BELOW
    assert read == {
        "Position": "Head of the Unit for Statistics",
        "E-mail": "i.marenko@court.example",
        "Fax": "",
        "Telephone": "+43 1 2606 01",
    }


def test_labels_centred_on_the_line(build: Any, words: Lexicon) -> None:
    """Where labels do not begin with their values, the middles tell."""
    _, read = _read(
        words,
        build.line("MARENKO-VERLINSKY", 0.20),
        build.line("Ilse", 0.20, 0.68),
        build.line("Surname", 0.22, 0.15),
        build.line("Given name", 0.22, 0.65),
        build.line("Judge at the Supreme Court", 0.26),
        build.line("Position", 0.28, 0.19),
    )
    assert read == {"Surname": "MARENKO-VERLINSKY", "Given name": "Ilse", "Position": "Judge at the Supreme Court"}


@pytest.mark.parametrize(
    ("family", "given", "post", "body"),
    [
        ("Family name", "Given name(s)", "Functional title", "Organisation"),
        ("Nom", "Prénom(s)", "Fonction", "Organisme"),
        ("Apellidos", "Nombres", "Cargo", "Institución"),
        ("Фамилия", "Имя", "Должность", "Организация"),
        ("姓", "名", "职务", "单位"),
    ],
)
def test_values_at_the_beginning_of_lines_whose_labels_stand_in_their_middle(
    build: Any, words: Lexicon, family: str, given: str, post: str, body: str
) -> None:
    """Of a line as long as the page nothing of the value stands over the label: post and body were lost in silence."""
    side, read = _read(
        words,
        build.line("MARENKO", 0.20),
        build.line("Ilse", 0.20, 0.5),
        build.line(family, 0.22, 0.25),
        build.line(given, 0.22, 0.65),
        build.line("Judge", 0.26),
        build.line(post, 0.28, 0.5),
        build.line("Supreme Court", 0.32),
        build.line(body, 0.34, 0.5),
        build.line("i.marenko@court.example", 0.38),
        build.line("+43 1 2606 01", 0.38, 0.5),
        build.line("E-mail", 0.40, 0.25),
        build.line("Tel.", 0.40, 0.65),
    )
    assert side is Side.ABOVE
    assert (read[post], read[body]) == ("Judge", "Supreme Court")


def test_a_label_in_two_languages_over_one_another(build: Any, words: Lexicon) -> None:
    """It is one label, and its value stands beside it at a height between the two."""
    side, read = _read(
        words,
        build.line("Fonction", 0.20),
        build.line("Juge", 0.208, 0.5),
        build.line("Official title", 0.217),
        build.line("Télécopie", 0.26),
        build.line("+43 1 2606 01", 0.268, 0.5),
        build.line("Fax", 0.277),
    )
    assert side is Side.BESIDE
    assert read == {"Fonction Official title": "Juge", "Télécopie Fax": "+43 1 2606 01"}


def test_choices_go_on_in_the_next_row(build: Any, words: Lexicon) -> None:
    """Roles to tick that do not fit beside their label belong to it too."""
    _, read = _read(
        words,
        build.line("Position: Judge", 0.17),
        build.line("Participating as: [X] Head of delegation", 0.20),
        build.line("Adviser", 0.217),
    )
    assert read["Participating as:"] == "[X] Head of delegation Adviser"


def test_a_name_and_its_spelling_are_two_fields(build: Any, words: Lexicon) -> None:
    """Labels of one kind close below each other are one label in two languages only where they have one value between them."""
    _, read = _read(
        words,
        build.line("Full name", 0.20),
        build.line("Маренко Ольга", 0.20, 0.5),
        build.line("Name in Latin letters", 0.22),
        build.line("MARENKO Olga", 0.22, 0.5),
        build.line("Functional title", 0.24),
        build.line("Judge", 0.24, 0.5),
        build.line("Telephone", 0.26),
        build.line("+43 1 2606 01", 0.26, 0.5),
    )
    assert read == {
        "Full name": "Маренко Ольга",
        "Name in Latin letters": "MARENKO Olga",
        "Functional title": "Judge",
        "Telephone": "+43 1 2606 01",
    }


def test_a_further_line_belongs_to_the_value_right_above_it(build: Any, words: Lexicon) -> None:
    """It is no second line of the value above that one as well."""
    _, read = _read(
        words,
        build.line("Full name", 0.20),
        build.line("Olga Marenko", 0.20, 0.5),
        build.line("Institution", 0.22),
        build.line("Ministry of the Interior", 0.22, 0.5),
        build.line("Functional title", 0.232),
        build.line("Head of the Department", 0.232, 0.5),
        build.line("for Statistics", 0.244, 0.5),
        build.line("Telephone", 0.29),
        build.line("+43 1 2606 01", 0.29, 0.5),
    )
    assert read["Institution"] == "Ministry of the Interior"
    assert read["Functional title"] == "Head of the Department for Statistics"
