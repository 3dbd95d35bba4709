"""Tests of roles that a sentence elsewhere gives to somebody named before."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import load_knowledge
from models.mail import Address, Letter
from models.page import Document
from models.reply import Kind
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.trust.trust import TOLD_BY_NAME
from pipeline.reading.formats.text import page_of_text

KNOWLEDGE = load_knowledge()
LETTER = Letter("<a@example.org>", Address("", "mission@example.org"), "", None, (), (), (), (), None)
LIST = "The delegation is composed of:\n\n1. Ms. Imogen Tapsell, Director\n2. Mr. Declan Hargreave, Inspector\n\n"
LISTA = "La delegación está integrada por:\n\n1. Sra. Imogen Tapsell, Directora\n2. Sr. Declan Hargreave, Inspector\n\n"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (LIST + "Ms. Tapsell will be the Head of the delegation.", ["head", "member"]),
        (LIST + "The alternate head of delegation will be Mr. Hargreave.", ["member", "alternate"]),
        (LISTA + "La Sra. Tapsell fungirá como jefa de la delegación.", ["head", "member"]),
        (LIST + "Ms. Tapsell and Mr. Hargreave will report to the head of delegation.", ["member", "member"]),
        (LIST + "Ms. Tapsell is a director.", ["member", "member"]),
        (LIST + "The latter as adviser for the first day, then as head.", ["member", "member"]),
        (LIST + "Ms. Tapsell may lead the delegation.", ["member", "member"]),
        (LIST + "Mr. Hargreave led the delegation to the previous session.", ["member", "member"]),
        (LIST + "Ms. Tapsell is Deputy Director of Prisons.", ["member", "member"]),
        (LIST + "Ms. Tapsell is Deputy Minister of Justice.", ["member", "member"]),
        (LIST + "Ms. Tapsell is deputy.", ["alternate", "member"]),
        ("Ms. Imogen Tapsell and Mr. Declan Hargreave will attend, the latter as Head of Delegation.", ["member", "head"]),
        ("We nominate Ms. Imogen Tapsell and Mr. Declan Hargreave, Clerk, the latter as Head of Delegation.", ["member", "head"]),
        (
            (
                "We nominate Ms. Imogen Tapsell and Mr. Declan Hargreave, Clerk, the former as Head of Delegation and the latter "
                "as alternate."
            ),
            ["head", "alternate"],
        ),
        (
            (
                "Participeront Mme Imogen Tapsell et M. Declan Hargreave, la première comme cheffe de la délégation, "
                "le second comme suppléant."
            ),
            ["head", "alternate"],
        ),
        (
            (
                "Asistirán la Sra. Imogen Tapsell y el Sr. Hugo Lara, la primera como jefa de la delegación y el segundo "
                "como suplente."
            ),
            ["head", "alternate"],
        ),
        ("Mme Imogen Tapsell et M. Declan Hargreave participeront, ce dernier comme chef de la délégation.", ["member", "head"]),
        (
            "La Sra. Imogen Tapsell y el Sr. Hugo Lara asistirán, este último como jefe de la delegación.",
            ["member", "head"],
        ),
        (
            LIST.replace("Director", "Director, head of delegation")
            + "From Tuesday Mr. Hargreave shall act as head of delegation.",
            ["head", "member"],
        ),
    ],
)
def test_a_short_sentence_gives_a_role(text: str, roles: list[str]) -> None:
    """Who is spoken of alone has the role; two persons and a post give none, and one head of a list stays the only one."""
    page = page_of_text(text + "\n")
    assert page is not None
    sheet = Sheet(Document("1", None, "", "text", (page,)), Part.NOTE)
    found, _ = delegates_of(LETTER, (sheet,), KNOWLEDGE, KNOWLEDGE.state("GBR"), Kind.NOMINATION)
    assert [str(person.role.value) for person in found] == roles


TABLE = (
    "\n\nNo.\tFamily name\tFirst name\tPost\tE-mail\n1\tTAPSELL\tImogen\tDirector\ti.tapsell@ministry.example\n"
    "2\tHARGREAVE\tDeclan\tInspector\td.hargreave@ministry.example\n\n"
)


@pytest.mark.parametrize(
    ("above", "below", "roles"),
    [
        (
            "The Mission names those below for 14-15 April 2009. The delegation will be led by the first named.",
            "",
            ["head", "member"],
        ),
        ("The Mission names the following.", "The first named will lead the delegation.", ["head", "member"]),
        ("The Mission names the following.", "The person listed under No. 2 will lead the delegation.", ["member", "head"]),
        ("La Mission désigne :", "La délégation sera conduite par la personne inscrite au n° 01.", ["head", "member"]),
        ("La Mission désigne :", "La délégation sera conduite par la fonctionnaire citée en premier.", ["head", "member"]),
        ("La Misión designa a:", "La funcionaria citada en primer término presidirá la delegación.", ["head", "member"]),
        ("Посольство сообщает состав делегации.", "Делегацию возглавит лицо, указанное под № 2.", ["member", "head"]),
        ("تسمي البعثة الوفد:", "سيرأس الوفد المذكور أولا.", ["head", "member"]),
        ("代表团名单如下：", "代表团由第一位率领。", ["head", "member"]),
        (
            "The Mission names the following.",
            "The Mission refers to its note No. 2, which will lead to a reply.",
            ["member", "member"],
        ),
        ("The Mission names the following.", "The first named will arrive on Monday.", ["member", "member"]),
        ("The Mission names the following.", "The delegation will be led by the person under No. 7.", ["member", "member"]),
    ],
)
def test_a_sentence_points_into_a_table(read_note: Any, above: str, below: str, roles: list[str]) -> None:
    """Above the table or below it: by the place of him who leads, or by his number."""
    assert [str(person.role.value) for person in read_note(above + TABLE + below)] == roles


def test_a_head_whom_a_sentence_names_is_told_by_name() -> None:
    """That her name gives her the role is kept with it; "the latter" names nobody."""
    given = []
    for told in ("Mr. Hargreave will be the head of the delegation.", "The latter will be the head of the delegation."):
        page = page_of_text(f"{LIST}{told}\n")
        assert page is not None
        sheet = Sheet(Document("1", None, "", "text", (page,)), Part.NOTE)
        found, _ = delegates_of(LETTER, (sheet,), KNOWLEDGE, KNOWLEDGE.state("GBR"), Kind.NOMINATION)
        given.append([TOLD_BY_NAME in person.role.reasons for person in found])
    assert given == [[False, True], [False, False]]


@pytest.mark.parametrize(
    ("items", "said", "roles"),
    [
        (("Орлов Павел Ильич, судья", "Ли Анна Ильинична, прокурор"), "За старшего будет Орлов.", ["head", "member"]),
        (("Орлов Павел Ильич, судья", "Ли Анна Ильинична, прокурор"), "С мая Ли руководить будет отделом.", ["member", "member"]),
        (("Sr. Juan Mora, Juez", "Sra. Eva Soto, Fiscal"), "La Sra. Soto encabeza la Unidad de Trata.", ["member", "member"]),
    ],
)
def test_who_is_in_charge_leads(delegates_of_mail: Any, items: tuple[str, ...], said: str, roles: list[str]) -> None:
    """Whoever heads an office at home leads no delegation."""
    listed = "\n".join(f"{number}. {text}" for number, text in enumerate(items, 1))
    assert [one.role.value for one in delegates_of_mail(f"CU 2009/33 (A)\n\n{listed}\n\n{said}\n")] == roles
