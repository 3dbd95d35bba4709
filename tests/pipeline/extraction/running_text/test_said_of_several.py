"""Tests of what is said of several persons at once."""

# ruff: noqa: E501 - sentences stand as they were written

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.running_text.prose import ProseReader
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (
            "Latvia will be represented by Ms. Ilze Berzina and Mr. Juris Ozols, both of the Ministry of Justice.",
            "en",
            [("Ilze Berzina", "", "Ministry of Justice"), ("Juris Ozols", "", "Ministry of Justice")],
        ),
        (
            "Malta will be represented by Mr. Peter Borg and Ms. Anna Vella, Counsellor and Legal Attaché respectively.",
            "en",
            [("Peter Borg", "Counsellor", ""), ("Anna Vella", "Legal Attaché", "")],
        ),
        (
            "Malta will be represented by Mr. Peter Borg and Ms. Anna Vella, Counsellor and Legal Attaché respectively, both of the Ministry of Justice.",
            "en",
            [("Peter Borg", "Counsellor", "Ministry of Justice"), ("Anna Vella", "Legal Attaché", "Ministry of Justice")],
        ),
        (
            "Malta will be represented by Mr. Peter Borg and Ms. Anna Vella, Counsellor and Legal Attaché respectively, both of whom arrive on Monday.",
            "en",
            [("Peter Borg", "Counsellor", ""), ("Anna Vella", "Legal Attaché", "")],
        ),
        (
            "La délégation sera composée de M. Aloys Gasana et M. Faustin Rukara, respectivement procureur et commissaire.",
            "fr",
            [("Aloys Gasana", "procureur", ""), ("Faustin Rukara", "commissaire", "")],
        ),
        (
            "Asistirán la Sra. Ana Paz y el Sr. Luis Leal, ambos del Ministerio de Justicia, y la Sra. Eva Mora, Fiscal.",
            "es",
            [("Ana Paz", "", "Ministerio de Justicia"), ("Luis Leal", "", "Ministerio de Justicia"), ("Eva Mora", "Fiscal", "")],
        ),
    ],
)
def test_each_gets_his_share(
    build: Any, knowledge: Knowledge, text: str, language: str, told: list[tuple[str, str, str]]
) -> None:
    """What "both" says holds for both, "respectively" gives each his own, and who comes after has his own."""
    page = build.page(text, language=language)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    persons = [person for _, person in ProseReader(strip, (), (), lexicon(knowledge), anywhere=False).read(())]
    found = [
        (
            person.name[0].text,
            " ".join(piece.text for piece in person.title),
            " ".join(piece.text for piece in person.organisation),
        )
        for person in persons
    ]
    assert found == told


@pytest.mark.parametrize(
    ("posts", "bodies"),
    [
        (
            "соответственно инспектор и директор управления, Министерство юстиции",
            ["Министерство юстиции", "Министерство юстиции"],
        ),
        ("соответственно инспектор Министерства труда и судья, Верховный суд", ["Министерства труда", "Верховный суд"]),
        ("соответственно инспектор и судья", [None, None]),
    ],
)
def test_a_body_behind_posts_in_order_is_of_all(delegates_of_mail: Any, posts: str, bodies: list[str]) -> None:
    """Whoever has his own keeps it."""
    found = delegates_of_mail(f"CU 2009/33 (A)\n\nВ совещании примут участие г-н Лев Зорин и г-н Петр Кабанов, {posts}.\n")
    assert [person.organisation.value for person in found] == bodies


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "Norland informs (CU 2009/33 (A)) that Mr. Leo Berg and Ms. Ann Lee, Adviser, Legal Affairs Division and Clerk "
                "respectively at the Supreme Court, will attend."
            ),
            [("Adviser, Legal Affairs Division", "Supreme Court"), ("Clerk", "Supreme Court")],
        ),
        (
            (
                "La Misión informa (CU 2009/33 (A)) que la Sra. Ana Gil y el Sr. Juan Mora, Jueza y Fiscal, respectivamente, "
                "Ministerio de Justicia, participarán en la reunión."
            ),
            [("Jueza", "Ministerio de Justicia"), ("Fiscal", "Ministerio de Justicia")],
        ),
        (
            (
                "La Mission informe (CU 2009/33 (A)) que M. Luc Sossa et Mme Ada Diop, respectivement Conseiller juridique et Cheffe "
                "de section, Ministère de la Justice, participeront à la réunion."
            ),
            [("Conseiller juridique", "Ministère de la Justice"), ("Cheffe de section", "Ministère de la Justice")],
        ),
        (
            (
                "La Misión informa (CU 2009/33 (A)) que la Sra. Ana Gil y el Sr. Juan Mora, Jueza y Fiscal, respectivamente, "
                "participarán en la reunión."
            ),
            [("Jueza", None), ("Fiscal", None)],
        ),
    ],
)
def test_the_body_behind_posts_in_order_is_of_all(delegates_of_mail: Any, text: str, told: list[tuple[str, str | None]]) -> None:
    """What stands behind "respectively", or behind the last post where no other has a body, is common to them."""
    assert [(person.title.value, person.organisation.value) for person in delegates_of_mail(text)] == told


@pytest.mark.parametrize(
    ("behind", "bodies"),
    [
        ("del Ministerio de Justicia y del Ministerio Público", ["Ministerio de Justicia", "Ministerio Público"]),
        ("del Ministerio de Justicia y Derechos Humanos", ["Ministerio de Justicia y Derechos Humanos"] * 2),
        ("del Ministerio de Justicia", ["Ministerio de Justicia"] * 2),
    ],
)
def test_two_bodies_behind_respectively(delegates_of_mail: Any, behind: str, bodies: list[str]) -> None:
    """Each has his own; one whose name holds "and" is of both."""
    text = f"Participarán el Sr. Iván Cruz Leal y la Sra. Ana Gil Ríos, Director y Fiscal, respectivamente, {behind}."
    assert [person.organisation.value for person in delegates_of_mail(f"CU 2009/33 (A)\n\n{text}")] == bodies


def test_two_bodies_of_three_are_of_nobody(delegates_of_mail: Any) -> None:
    """They are not given where their number is another than that of the persons."""
    text = "Participarán el Sr. Iván Cruz Leal, la Sra. Rita Paz y la Sra. Ana Gil, Director, Jueza y Fiscal, respectivamente"
    persons = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}, del Ministerio de Justicia y del Ministerio Público.")
    assert [person.organisation.value for person in persons] == [None] * 3


@pytest.mark.parametrize(
    ("told", "bodies"),
    [
        (
            "Judge and Clerk respectively, at the Supreme Court and the Ministry of Justice",
            ["Supreme Court", "Ministry of Justice"],
        ),
        ("respectively Judge and Clerk, Supreme Court and Ministry of Justice", ["Supreme Court", "Ministry of Justice"]),
        ("Judge and Clerk respectively, Ministry of Justice and Public Order", ["Ministry of Justice and Public Order"] * 2),
    ],
)
def test_bodies_behind_posts_in_order_go_one_to_each(delegates_of_mail: Any, told: str, bodies: list[str]) -> None:
    """Both together were the body of both, and nobody was asked."""
    text = f"CU 2009/33 (A)\n\nMs. Ada Lind and Mr. Bo Marsh, {told}, will represent Norway at the meeting."
    assert [one.organisation.value for one in delegates_of_mail(text)] == bodies


def test_a_comma_parts_no_two_bodies(delegates_of_mail: Any) -> None:
    """A body and the one that it is under are of both persons."""
    said = "Judge and Clerk respectively at the Department of Public Prosecutions, State Law Office, will represent Malta."
    people = delegates_of_mail(f"Further to note CU 2009/33 (A), Mr. Mark Tarn and Ms. Ann Bell, {said}")
    assert [one.organisation.value for one in people] == ["Department of Public Prosecutions, State Law Office"] * 2
