"""Tests of posts that stand below names in the same cell. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.entry import Piece
from pipeline.extraction.forms.labels import LabelledValue, labelled_person
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.words.lexicon import lexicon


def _told(build: Any, knowledge: Knowledge, language: str, **cells: str) -> tuple[str, str, str | None]:
    """Return title, body and role of the person of a row with these cells, whose lines are parted by "|"."""
    values = []
    for name, text in cells.items():
        page = build.page("\n".join(text.split("|")))
        held = passage(build.document(page), page, tuple(page.lines()))
        values.append(LabelledValue(name, Piece(held, 0, len(held.text)), 1))
    person = labelled_person(values, (), lexicon(knowledge), language, via="table")
    assert person is not None
    texts = (" ".join(" ".join(piece.text.split()) for piece in pieces) for pieces in (person.title, person.organisation))
    return (*texts, person.role)


@pytest.mark.parametrize(
    ("language", "name", "title"),
    [
        ("en", "Mr. Tomas Verlin|Solicitor-General of the|Federation", "Solicitor-General of the Federation"),
        ("en", "Ms. Ilse Marenko|Director, Second United Nations|Division", "Director, Second United Nations Division"),
        ("en", "Mr. Tomas Verlin|Commander, Special Duties", "Commander, Special Duties"),
        ("fr", "Mme MARENKO Ilse|Procureur Général près la Cour|Suprême", "Procureur Général près la Cour Suprême"),
        ("es", "Dra. Ilse Marenko|Directora de Asuntos|Internacionales", "Directora de Asuntos Internacionales"),
        ("ru", "г-н Верлин Томас|Начальник Управления|статистики", "Начальник Управления статистики"),
        ("en", "Mr. Tomas Verlin|Judge", "Judge"),
        ("en", "Mr. Tomas Verlin|Judge|Norway", "Judge"),
        ("en", "Mr. Tomas Verlin|Judge|Arrival: 14 April", "Judge"),
    ],
)
def test_a_post_goes_on_to_the_end_of_the_names_cell(
    build: Any, knowledge: Knowledge, language: str, name: str, title: str
) -> None:
    """Where the body has a column of its own, nothing of the post is a body."""
    told = _told(build, knowledge, language, name=name, organisation="Ministry of Justice")
    assert told[:2] == (title, "Ministry of Justice")


def test_without_a_column_of_bodies_a_unit_below_the_post_is_one(build: Any, knowledge: Knowledge) -> None:
    """Nothing else tells his body."""
    told = _told(build, knowledge, "en", name="Ms. Ilse Marenko|Director|Criminal Police Department")
    assert "Criminal Police Department" in told[1]


def test_a_body_that_the_cell_names_is_no_post(build: Any, knowledge: Knowledge) -> None:
    """Which of both bodies is his is asked elsewhere."""
    told = _told(build, knowledge, "en", name="Ms. Ilse Marenko|Judge|Ministry of Justice", organisation="Supreme Court")
    assert told[0] == "Judge"


@pytest.mark.parametrize(
    ("name", "part", "told"),
    [
        ("H.E. Ada Verlin|Ambassador/Permanent|Representative", "Member", ("Ambassador/Permanent Representative", "member")),
        ("M. Tomas Verlin|Procureur près la Cour|Suprême|Chef de la délégation", "", ("Procureur près la Cour Suprême", "head")),
    ],
)
def test_a_part_below_the_post_ends_it(build: Any, knowledge: Knowledge, name: str, part: str, told: tuple[str, str]) -> None:
    """But for a word of the post that may be one, where parts have a column of their own."""
    cells = {"name": name, "organisation": "Ministry of Justice"} | ({"role": part} if part else {})
    title, _, role = _told(build, knowledge, "en", **cells)
    assert (title, role) == told


@pytest.mark.parametrize(
    ("head", "lines", "told"),
    [
        ("Name and post", "Brigadier General|Tomas VERLIN|Deputy Commander of the|National Gendarmerie", "Brigadier General"),
        ("Name and post", "Colonel|Tomas VERLIN|Chief of Staff", "Colonel"),
        (
            "Nom et fonction",
            "Général de Brigade|VERLIN Tomas|Commandant adjoint de la|Gendarmerie Nationale",
            "Général de Brigade",
        ),
        ("Nombre y cargo", "General de Brigada|Tomas VERLIN|Comandante adjunto de la|Guardia Nacional", "General de Brigada"),
        ("الاسم والوظيفة", "العميد|أحمد العلوي|قائد الحرس الوطني", "العميد"),
    ],
)
def test_a_rank_above_the_name_is_his_and_one_below_begins_his_post(
    delegates_of_mail: Any, head: str, lines: str, told: str
) -> None:
    """What stands below the name was taken for another person, whose post was the name of the general."""
    rank, name, *post = lines.split("|")
    rows = [("Body", head, "E-mail"), ("Ministry of Justice", "Ms. Ada BROOK<br>Judge", "a@x.example")]
    rows.append(("Ministry of Defence", "<br>".join((rank, name, *post)), "b@x.example"))
    cells = "".join("<tr>" + "".join(f"<td>{text}</td>" for text in row) + "</tr>" for row in rows)
    _, other = delegates_of_mail(f"<p>CU 2009/33 (A). Our delegation:</p><table>{cells}</table>", "html")
    assert (other.honorific.value, other.name.value) == (told, name)
    assert (other.title.value, other.organisation.value) == (" ".join(post), "Ministry of Defence")
