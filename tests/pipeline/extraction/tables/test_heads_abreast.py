"""Two lists beside each other in one table."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Table
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.layout.strips import Sheaf
from pipeline.extraction.tables.heads_abreast import lists_abreast, read_abreast
from pipeline.extraction.words.lexicon import Lexicon

HEADS = {
    "en": "Name\tPosition\tName\tPosition",
    "fr": "Nom\tFonction\tNom\tFonction",
    "es": "Nombre\tCargo\tNombre\tCargo",
    "ru": "Ф.И.О.\tДолжность\tФ.И.О.\tДолжность",
    "ar": "الاسم\tالوظيفة\tالاسم\tالوظيفة",
    "zh": "姓名\t职务\t姓名\t职务",
}
ROW = "Mr. Tomas Verlin\tJudge\tMs. Ilse Marenko\tConsul"


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_the_second_list_begins_where_the_labels_come_again(build: Any, words: Lexicon, head: str) -> None:
    """In six languages, also below a row with a word over each list."""
    assert lists_abreast(build.table(f"{head}\n{ROW}").rows, words, None) == (0, (0, 2))
    assert lists_abreast(build.table(f"FOR\t\tREAD\t\n{head}\n{ROW}").rows, words, None) == (1, (0, 2))


@pytest.mark.parametrize(
    "rows",
    [
        f"Name\tPosition\tInstitution\tE-mail\n{ROW}",
        f"Name\tPosition\tPosition\tName\n{ROW}",  # not in one order
        "Name\tPosition\tName\tPosition\nMr. Tomas Verlin\tJudge\t\t",  # nobody in the second
        "Name\tName\nMr. Tomas Verlin\tMs. Ilse Marenko",  # nothing but names
        "姓名\t职务\t姓名（拼音）\t职务\n李明\t法官\tLI Ming\tJudge",  # one person in two spellings
        "Name\tMr. Tomas Verlin\tName\tMs. Ilse Marenko\nPosition\tJudge\tPosition\tConsul",  # a form
    ],
)
def test_other_tables_hold_one_list(build: Any, words: Lexicon, rows: str) -> None:
    """Or none: labels must come again in their order, and somebody be named below each."""
    assert lists_abreast(build.table(rows).rows, words, None) is None


def _read(build: Any, words: Lexicon, rows: str) -> list[tuple[str, bool]] | None:
    page = build.page(rows)
    (table,) = page.blocks
    assert isinstance(table, Table)
    document = build.document(page)

    def named(part: Sheaf) -> list[Person]:
        held = [passage(document, page, row[0].lines) for row in part.table.rows[1:] if row[0].lines]
        return [Person((Piece(place, 0, len(place.text)),), via="table", weight=1.0) for place in held]

    persons = read_abreast(Sheaf(table, document, page), named, words)
    return None if persons is None else [(person.name[0].text, Doubt.LIST_BESIDE in person.doubts) for person in persons]


def test_everybody_is_kept_and_asked_about_unless_a_list_is_known_to_be_new(build: Any, words: Lexicon) -> None:
    """Words over the lists that nobody knows may strike one of them off; rosters of one list are left to others."""
    both = f"{HEADS['en']}\n{ROW}"
    assert _read(build, words, both) == [("Mr. Tomas Verlin", True), ("Ms. Ilse Marenko", True)]
    assert _read(build, words, f"Hitherto\t\tHenceforth\t\n{both}") == [("Mr. Tomas Verlin", True), ("Ms. Ilse Marenko", True)]
    assert _read(build, words, f"Nairobi\t\tNew\t\n{both}") == [("Mr. Tomas Verlin", True), ("Ms. Ilse Marenko", False)]
    assert _read(build, words, "Name\tPosition\nMr. Tomas Verlin\tJudge") is None
