"""Forms in two languages, names in both scripts."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Source, Table
from pipeline.extraction.entries.entry import Piece
from pipeline.extraction.forms.bilingual_forms import native_part, without_second_labels
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.words.lexicon import Lexicon


def _last(build: Any, words: Lexicon, text: str, source: Source = Source.OCR) -> list[str]:
    page = build.page(text, source=source)
    (table,) = page.blocks
    assert isinstance(table, Table)
    return [row[-1].text for row in without_second_labels(table.rows, page, words)]


def test_labels_behind_the_values_are_left_out(build: Any, words: Lexicon) -> None:
    """One that could not be read goes with the others."""
    form = (
        "الاسم\tليلى حداد\tNom\nالوظيفة\tقاضية\tFonction\nالجهة\tوزارة العدل\tInst|tut\n"
        "الهاتف\t+962 6 500 1122\tTéléphone\nالفاكس\t+962 6 500 1123\tTélécopie"
    )
    assert _last(build, words, form) == [""] * 5


def test_a_column_of_values_stays(build: Any, words: Lexicon) -> None:
    """Two values beside one label are no labels."""
    form = "Name\tAda Brook\tBen Stone\nPosition\tJudge\tAttaché\nPhone\t+43 1 5000000\t+43 1 5000001\nFax\t-\t+43 1 5000002"
    assert _last(build, words, form)[:2] == ["Ben Stone", "Attaché"]


@pytest.mark.parametrize(
    ("text", "native"),
    [("حداد / HADDAD", "حداد"), ("HADDAD / حداد", "حداد"), ("Brook / Stone", "Brook / Stone"), ("حداد", "حداد")],
)
def test_the_native_part_of_a_name(build: Any, text: str, native: str) -> None:
    """A stroke within one script is part of the name."""
    page = build.page(text)
    held = passage(build.document(page), page, (build.line(text, 0.1),))
    assert native_part(Piece(held, 0, len(held.text))).text == native


def test_a_misread_label_before_a_value_is_that_behind_it(build: Any, words: Lexicon) -> None:
    """What was read before the value is no label; the other language still says what it is."""
    form = (
        "ewl\tليلى حداد\tName\nالوظيفة\tقاضية\tPosition\nJaell\tوزارة العدل\tOrganisation\n"
        "i\t+962 6 500 1122\tTelephone\nالبريد الإلكتروني\tl@justice.example\tE-mail"
    )
    page = build.page(form, source=Source.OCR)
    (table,) = page.blocks
    assert isinstance(table, Table)
    firsts = [row[0].text for row in without_second_labels(table.rows, page, words)]
    assert firsts == ["Name", "الوظيفة", "Organisation", "Telephone", "البريد الإلكتروني"]


def test_a_last_column_that_was_not_read_is_left_out(build: Any, words: Lexicon) -> None:
    """It holds nothing but what was made of labels in other letters; a column of short answers has some that mean something."""
    form = "Nom complet\tAda Brook\tll\nQualité\tMembre\tdi\nTéléphone\t+43 1 5000000\telb\nFax\t\t"
    assert _last(build, words, form) == [""] * 4
    answers = "Nom complet\tAda Brook\tM.\nQualité\tMembre\tExpert\nTéléphone\t+43 1 5000000\t+43 1 5\nFax\t\t"
    assert _last(build, words, answers)[1] == "Expert"


@pytest.mark.parametrize("source", [Source.TEXT, Source.OCR])
@pytest.mark.parametrize(
    "form",
    [
        "姓名\t张伟\t王强\n职务\t处长\t科长\n单位\t司法部\t公安部",
        "Name\tMr. Tom Lall\tEve Li\nTitle\tDirector\tJudge\nMinistry\tMinistry of Justice\tSenate",
        "Family name\tBrook\tLall\nGiven name\tAda\tTom\nCountry\tPeru\tCuba",
    ],
)
def test_the_short_answers_of_a_second_person_stay(build: Any, words: Lexicon, form: str, source: Source) -> None:
    """Names, posts and bodies of six letters are what somebody wrote, and so are letters that only their own model reads."""
    assert _last(build, words, form, source) == [row.split("\t")[-1] for row in form.split("\n")]


def test_a_typed_column_was_read(build: Any, words: Lexicon) -> None:
    """Only what was made of a picture may be no text at all."""
    form = "Nom complet\tAda Brook\tll\nQualité\tMembre\tdi\nTéléphone\t+43 1 5000000\telb"
    assert _last(build, words, form, Source.TEXT) == ["ll", "di", "elb"]
