"""Forms of one person whose labels are mostly unknown words."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Table
from pipeline.extraction.forms.one_persons_form import is_one_persons_form
from pipeline.extraction.words.lexicon import Lexicon

FORM = "Xuvo glam\tCU 2009/33 (A)\nSurname\tRoth\nFirst name\tAda\nPosition\tJudge\nBrum telo\t\nFlim grosto\t+43 1 505 10 20"


def _told(build: Any, words: Lexicon, text: str) -> bool:
    (table,) = build.page(text, language="en").blocks
    assert isinstance(table, Table)
    return is_one_persons_form(table.rows, words)


def test_words_that_nobody_knows_are_labels_beside_known_ones(build: Any, words: Lexicon) -> None:
    """A third of the labels and the name's are known: what stands between them labels something too."""
    assert _told(build, words, FORM)
    assert _told(build, words, FORM.replace("Surname", "Фамилия").replace("First name", "Имя").replace("Position", "Должность"))


@pytest.mark.parametrize(
    "text",
    [
        "Name\tPosition\nMr. Tom Holm\tJudge\nMs. Ada Roth\tClerk\nMr. Jan Berg\tClerk\nMs. Eva Lind\tClerk",
        FORM.replace("Xuvo glam", "Mr. Tom Holm"),
        FORM.replace("Brum telo\t", "Surname\tHolm"),
        FORM.replace("Surname\tRoth\nFirst name\tAda\n", "Brolo\tRoth\nSpimo\tAda\n"),
        FORM.replace("\tJudge", "\tJudge\tClerk"),
        FORM.replace("Brum telo\t", "Brum telo\tMr. Tom Holm"),
        FORM.replace("Xuvo glam\tCU 2009/33 (A)", "Tom Holm\tClerk"),
    ],
    ids=["a list", "a person", "two persons", "no name", "three columns", "another beside", "a bare name"],
)
def test_lists_and_forms_of_several_are_none(build: Any, words: Lexicon, text: str) -> None:
    """There somebody stands where a label would, or a label comes again."""
    assert not _told(build, words, text)
