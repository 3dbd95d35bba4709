"""Tests of further lines of a form's value."""

from __future__ import annotations

from typing import Any

from config.knowledge import Knowledge
from models.page import Line
from pipeline.extraction.forms.form_fields import stretches_of
from pipeline.extraction.forms.form_sides import Side, fields_of
from pipeline.extraction.forms.further_lines import in_column
from pipeline.extraction.words.lexicon import lexicon


def _values(build: Any, knowledge: Knowledge, *lines: Line) -> dict[str, str]:
    words = lexicon(knowledge)
    fields = fields_of(stretches_of(lines, words, right_to_left=False), Side.BESIDE, words)
    return {field.label.text: " / ".join(line.text for line in field.value) for field in fields if field.label}


def test_a_label_in_the_middle_has_both_lines(build: Any, knowledge: Knowledge) -> None:
    """One line of its value stands a little above the label, the other a little below it."""
    read = _values(
        build,
        knowledge,
        *(build.line("Name", 0.100), build.line("Ilse Marenko", 0.100, 0.4)),
        *(build.line("Director of Legal Affairs and", 0.130, 0.4), build.line("Position", 0.139)),
        build.line("International Cooperation", 0.148, 0.4),
        *(build.line("Institution", 0.180), build.line("Police", 0.180, 0.4)),
    )
    assert read["Position"] == "Director of Legal Affairs and / International Cooperation"
    assert (read["Name"], read["Institution"]) == ("Ilse Marenko", "Police")


def test_behind_a_colon_the_next_line_begins_where_the_value_does(build: Any, knowledge: Knowledge) -> None:
    """What begins elsewhere is no part of it."""
    value = 0.1 + 0.01 * len("Institution: ")
    lines = (build.line("Name: Ilse Marenko", 0.1), build.line("Institution: Office for the Fight against", 0.13))
    assert "Trafficking" in _values(build, knowledge, *lines, build.line("Trafficking", 0.147, value))["Institution:"]
    assert "Trafficking" not in _values(build, knowledge, *lines, build.line("Trafficking", 0.147, 0.5))["Institution:"]


def test_values_have_a_column(build: Any, knowledge: Knowledge) -> None:
    """What begins where a value does stands in it."""
    words = lexicon(knowledge)
    rows = stretches_of([build.line("Judge", 0.1, 0.4), build.line("Adviser", 0.2, 0.4)], words, right_to_left=False)
    assert in_column(rows[0], [rows[1]])
    (far,) = stretches_of([build.line("Adviser", 0.2, 0.7)], words, right_to_left=False)
    assert not in_column(rows[0], [far])
