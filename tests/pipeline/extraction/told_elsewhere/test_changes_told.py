"""Tests of which paragraphs of an amendment tell changes in sentences. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.finding import Finding
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Strip, strip
from pipeline.extraction.told_elsewhere.changes_told import changes_told, without_told, without_wrong
from pipeline.extraction.words.lexicon import Lexicon

WRONG = "The e-mail address of Mr. Odo Kessel should read b@new.example instead of a@old.example."


def _strip(build: Any, text: str) -> Strip:
    page = build.page(text)
    return strip(build.document(page), page, page.blocks)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ms. Tilda Varn can no longer attend; she will be replaced by Mr. Odo Kessel.", 1),
        (WRONG, 1),
        ("(a) Ms. Tilda Varn will be replaced by Mr. Odo Kessel;\n(b) In addition, Ms. Runa Holt agreed to come.", 2),
        ("(a) Ms. Runa Holt, Judge.\n(b) In addition, Ms. Runa Holt agreed to come.", 0),
        ("1. Mr. Odo Kessel, Director (in place of Ms. Tilda Varn)", 0),
        ("Mr. Odo Kessel, Director, will attend the meeting.", 0),
        ("1. Mr. Odo Kessel is withdrawn.\n2. Ms. Runa Holt, Judge.", 1),
        ("1. M. Odo Kessel est retiré.\n2. Mme Runa Holt, juge.", 1),
        ("1. El Sr. Odo Kessel queda retirado.\n2. La Sra. Runa Holt, Jueza.", 1),
        ("1. Mr. Odo Kessel, Director, Office of Persons Withdrawn from Service.", 0),
        ("1. The fax number of Mr. Odo Kessel is deleted.\n2. Ms. Runa Holt, Judge.", 0),
        ("1. Mr. Odo Kessel's request for a visa is withdrawn.\n2. Ms. Runa Holt, Judge.", 0),
        ("1. Mr. Odo Kessel, Director, whose earlier registration is withdrawn.\n2. Ms. Runa Holt, Judge.", 0),
        ("1. Mr. Odo Kessel, Director, is withdrawn.\n2. Ms. Runa Holt, Judge.", 1),
        ("Mr. Odo Kessel is withdrawn.", 0),
    ],
)
def test_sentences_about_changes_are_told(build: Any, words: Lexicon, knowledge: Knowledge, text: str, told: int) -> None:
    """An entry with a remark is none, and what comes "in addition" is one only beside an item that is."""
    assert len(changes_told(_strip(build, text), (), words, knowledge)) == told


def test_lists_are_read_from_the_rest(build: Any, words: Lexicon, knowledge: Knowledge) -> None:
    """The rows that tell a change are gone, the others stay."""
    part = _strip(build, f"{WRONG}\n\nMr. Ivo Brandt, Judge")
    rest = without_told(part, changes_told(part, (), words, knowledge))
    assert [part.text(row) for row in rest.rows] == ["Mr. Ivo Brandt, Judge"]


def test_a_contact_called_wrong_is_left_out(build: Any, words: Lexicon, knowledge: Knowledge) -> None:
    """What stands behind "instead of" was wrong; where nothing is corrected, all stay."""
    part = _strip(build, WRONG)
    found = [(part.view.index(text), text) for text in ("b@new.example", "a@old.example")]
    hits = [Hit(at, at + len(text), Finding("email", text, text, 0.9)) for at, text in found]
    assert without_wrong(part, changes_told(part, (), words, knowledge), hits, knowledge) == (hits[0],)
    assert without_wrong(part, (), hits, knowledge) == tuple(hits)
