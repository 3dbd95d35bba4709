"""Tests of tables in which no delegate is named yet. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.tables.names_to_come import names_to_come, says_lacking
from pipeline.extraction.words.lexicon import Lexicon

EN = "Body asked\tAddressee\tName of delegate\nPrisons\tMr. Bo Marsh, Director\tTBC\nPolice\tMs. Ada Lind\tto be confirmed"
FR = "Institution\tResponsable\tNom du délégué désigné\nParquet\tMme Ada Lind\tà communiquer\nPolice\tM. Luc Arman\tà communiquer"
ES = "Entidad\tResponsable\tNombre del delegado\nPolicía\tSra. Ada Rey\tpor comunicar\nFiscalía\tSr. Luis Paz\tpor confirmar"
ZH = "单位\t收文人\t拟派代表姓名\n公安部\t刘建国先生\t待定\n司法部\t张丽女士\t待定"


@pytest.mark.parametrize("text", [EN, FR, ES, ZH])
def test_whoever_the_note_was_sent_to_is_no_delegate(build: Any, words: Lexicon, text: str) -> None:
    """The table's head is told: a person is asked who comes."""
    assert names_to_come(build.table(text).rows, words) == text.partition("\n")[0].replace("\t", " | ")


@pytest.mark.parametrize(
    "text",
    [
        EN.replace("TBC", "Ms. Eve Roy"),
        EN.replace("Addressee", "Name"),
        EN.replace("Name of delegate", "Visa"),
        "Name\tPost\nTBC\tDirector",
    ],
)
def test_other_tables_may_name_somebody(build: Any, words: Lexicon, text: str) -> None:
    """One name is told, another column holds names, or the column holds something else."""
    assert names_to_come(build.table(text).rows, words) is None


@pytest.mark.parametrize(
    ("text", "told"), [("TBC", True), ("à communiquer", True), ("待定", True), ("", False), ("Eve Roy", False)]
)
def test_a_cell_says_that_its_value_is_to_come(words: Lexicon, text: str, told: bool) -> None:
    """Empty cells say nothing."""
    assert says_lacking(text, words) is told


def test_two_who_are_to_be_named_are_not_one(delegates_of_mail: Any) -> None:
    """The name "TBC TBC" was filed as a delegate."""
    rows = "<tr><td>Ms. Eve Roy</td><td>Judge</td></tr>" + "<tr><td>TBC</td><td>Clerk</td></tr>" * 2
    read = delegates_of_mail(f"<p>CU 2009/33 (A)</p><table><tr><td>Name</td><td>Post</td></tr>{rows}</table>", "html")
    assert {person.name.value for person in read} == {"Eve Roy", "TBC"}
    assert all(person.name.confidence < 0.9 for person in read[1:])
