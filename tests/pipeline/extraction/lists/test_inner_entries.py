"""Tests of `pipeline.extraction.lists.inner_entries`."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import load_knowledge
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.inner_entries import Inner, inner_names, names_several
from pipeline.extraction.words.lexicon import lexicon

WORDS = lexicon(load_knowledge())


def _found(text: str) -> list[tuple[str, Inner]]:
    inner = inner_names(text, text.index(",") if "," in text else 0, len(text), WORDS, None)
    return [(text[slice(*one.match.name)], one) for one in inner]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mr. Peter Hollis, Expert - replaced by Ms. Joanna Field", "Joanna Field"),
        ("M. Jean Petit, Procureur (remplacé par Mme Anne Lebrun, Juge)", "Anne Lebrun"),
        ("Dr. Marcelo Colombo, Fiscal, reemplazado por la Dra. Susana Medina", "Susana Medina"),
    ],
)
def test_replaced_within_an_entry(text: str, name: str) -> None:
    """Who is named behind “replaced by” comes instead of the person of the entry."""
    assert [(found, one.instead) for found, one in _found(text)] == [(name, True)]


def test_replaced_twice() -> None:
    """Of several within one entry he does not come behind whom “replaced by” stands."""
    found = _found("Mr. A Stone, Judge; Mr. Carl Holm, Clerk - replaced by Ms. Ada Moss")
    assert [(name, one.gone, one.instead) for name, one in found] == [("Carl Holm", True, False), ("Ada Moss", False, True)]


def test_roles_as_labels_within_an_entry() -> None:
    """A role with a colon begins the next person behind a semicolon; the label's place is kept."""
    text = "Abog. Ana Paz, Jueza; suplente: Sr. Mauricio Aguilar, asistente; delegado: Luis Muñoz"
    found = _found(text)
    assert [name for name, _ in found] == ["Mauricio Aguilar", "Luis Muñoz"]
    assert [one.role and (one.role[0].value, text[slice(*one.role[1])]) for _, one in found] == [
        ("alternate", "suplente"),
        ("member", "delegado"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Ben Stone, Head of the Unit that replaced the Office of Migration",
        "Ms. Ada Moss, Adviser (replacing Mr. Carl Holm)",
        "Ms. Ada Moss, Judge, Tel.: 12345, Address: Main Street 3",
    ],
)
def test_nobody_else_within(text: str) -> None:
    """Who is replaced by the person of the entry, bodies and addresses begin nobody."""
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("Participants: Mr. Carl Holm, Judge; Ms. Ada Moss, Counsel", True),
        ("Délégués : M. Carl Holm et Mme Ada Moss", True),
        ("Name: Mr. Carl Holm, Judge, Supreme Court", False),
        ("Name: Carl Holm", False),
    ],
)
def test_several_behind_one_label(build: Any, text: str, several: bool) -> None:
    """A label with two persons behind it is no field of one person's form."""
    page = build.page(text, language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    assert names_several(strip, 0, text.index(":") + 2, WORDS) is several


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dra. Elena Ruiz, Jueza y el Dr. Pablo Sanz", ["Pablo Sanz"]),
        ("M. Jean Roux, juge et la Commissaire Anne Blanc", ["Anne Blanc"]),
        ("Ms. Ada Moss, Adviser to the President and the Minister", []),
    ],
)
def test_an_article_before_the_next_person(text: str, names: list[str]) -> None:
    """Behind "and" an article may stand before the next person's courtesy form; a post behind it is nobody."""
    assert [name for name, _ in _found(text)] == names


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Mr. John Smith, Director, and his deputy, Ms. Jane Doe, will attend.",
            ("Director", "member"),
            ("Jane Doe", "alternate"),
        ),
        ("M. Jean Roux, juge, et sa suppléante, Mme Luce Brun, participeront.", ("juge", "member"), ("Luce Brun", "alternate")),
        ("Mr. John Smith, Director, and Ms. Jane Doe, Counsel, will attend.", ("Director", "member"), ("Jane Doe", "member")),
    ],
)
def test_whose_part_another_owns(delegates_of_mail: Any, text: str, first: tuple[str, str], second: tuple[str, str]) -> None:
    """Words such as "his deputy" are the part of who is named behind it, and no more of the other's post."""
    one, other = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n")
    assert (one.title.value, one.role.value) == first
    assert (other.name.value, other.role.value) == second


@pytest.mark.parametrize(
    "text",
    [
        "1. Ms. Eda Marlow cannot come and will be replaced by Ms. Ivy Stone.\nOrganisation: Police\nTitle: Director",
        "1. Mme Eda Marlow est empêchée et sera remplacée par Mme Ivy Stone.\nOrganisation : Police\nFonction : Director",
        "1. La Sra. Eda Marlow no podrá asistir y será sustituida por la Sra. Ivy Stone.\nCargo: Director\nInstitución: Police",
    ],
)
def test_labels_below_a_sentence_are_of_who_comes_instead(delegates_of_mail: Any, text: str) -> None:
    """The item's sentence says that somebody else comes: the rows below it tell of her, not of the one who stays away."""
    found = delegates_of_mail(f"Changes, CU 2009/33 (A):\n\n{text}\n\n2. Mr. Tom Hall, Judge")
    read = [(one.name.value, one.title and one.title.value, one.organisation and one.organisation.value) for one in found]
    assert read[0] == ("Ivy Stone", "Director", "Police")
    assert len(read) == 2


def test_labels_below_a_chinese_sentence_are_of_who_comes_instead(delegates_of_mail: Any) -> None:
    """What follows her name, the verb of coming, is no post."""
    text = "一、李芳女士因故不能与会，改由赵秀英女士（ZHAO Xiuying）出席。\n    单位：司法部\n    职务：副处长"
    (one,) = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}")
    assert (one.name.value, one.title.value, one.organisation.value) == ("赵秀英", "副处长", "司法部")


@pytest.mark.parametrize(
    "said",
    ["Judge. If she cannot attend she will be replaced by Ms. Ivy Stone.", "Judge; on the second day replaced by Ms. Ivy Stone."],
)
def test_who_comes_in_a_case_or_for_a_day_takes_nobodys_place(delegates_of_mail: Any, said: str) -> None:
    """The person of the entry comes."""
    found = delegates_of_mail(f"Delegation, CU 2009/33 (A):\n\n1. Ms. Eda Marlow, {said}\n   Organisation: Ministry of Justice")
    assert found[0].name.value == "Eda Marlow"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("与会人员：王建国、李晓红、张伟。", ["王建国", "李晓红", "张伟"]),
        ("参会人员：王建国、李晓红", ["王建国", "李晓红"]),
        ("姓名：王建国", ["王建国"]),
    ],
)
def test_chinese_names_behind_one_label_are_several(delegates_of_mail: Any, line: str, names: list[str]) -> None:
    """Nothing parts them but commas."""
    assert [one.name.value for one in delegates_of_mail(f"CU 2009/33 (A)\n\n{line}\n")] == names


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (
            "the Deputy Director of Cooperation, Mr. Festus Frost, and the Chief Legal Officer, Ms. Helena Brook;",
            [("Festus Frost", "Deputy Director of Cooperation"), ("Helena Brook", "Chief Legal Officer")],
        ),
        (
            "la Fiscal Jefa, Sra. Ana Lind; el Fiscal, Sr. Jorge Leiva;",
            [("Ana Lind", "Fiscal Jefa"), ("Jorge Leiva", "Fiscal")],
        ),
        (
            "the Prosecutor, Mr. Festus Frost, Ministry of Justice, and Ms. Helena Brook, Judge;",
            [("Festus Frost", "Prosecutor"), ("Helena Brook", "Judge")],
        ),
    ],
)
def test_posts_before_two_names_in_one_item_are_not_swapped(
    delegates_of_mail: Any, item: str, told: list[tuple[str, str]]
) -> None:
    """The first was given the second's post and the second the first's, in silence."""
    found = delegates_of_mail(f"Norland (CU 2009/33 (A)) will be represented by:\n\na) {item}\n\nb) the Clerk, Mr. Ben Stone.\n")
    assert [(one.name.value, one.title.value) for one in found][:2] == told
