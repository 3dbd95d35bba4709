"""Tests of the lines of one cell put together."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Source
from pipeline.extraction.entries.entry import Piece
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.tables.flowing import flowing
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "flat"),
    [
        ("Deputy Head of the\nTreaty Section", "Deputy Head of the Treaty Section"),
        ("Legal Adviser\nMinistry of Justice", "Legal Adviser\nMinistry of Justice"),
        (
            "Assistant Head of Children's\nServices, Ministry of Justice",
            "Assistant Head of Children's Services, Ministry of Justice",
        ),
        ("Second Secretary, Permanent\nMission of Norland, Vienna", "Second Secretary, Permanent Mission of Norland, Vienna"),
        ("Советник, Постоянное\nпредставительство, Вена", "Советник, Постоянное представительство, Вена"),
        (
            "Советник, Министерство юстиции Российской\nФедерации",
            "Советник, Министерство юстиции Российской Федерации",
        ),
        ("Прокурор, Верховный суд Боснийской\nФедерации, Сараево", "Прокурор, Верховный суд Боснийской Федерации, Сараево"),
        (
            "Постоянное представительство Республики\nБеларусь при международных организациях",
            "Постоянное представительство Республики Беларусь при международных организациях",
        ),
        ("Старший прокурор\nГенеральная прокуратура", "Старший прокурор\nГенеральная прокуратура"),
        (
            "Начальник управления правовой помощи\nМинистерство юстиции",
            "Начальник управления правовой помощи\nМинистерство юстиции",
        ),
        ("Уполномоченный по особо важным делам\nФедеральная служба", "Уполномоченный по особо важным делам\nФедеральная служба"),
        ("Deputy Public Prosecutor\nMinistry of Justice, Oslo", "Deputy Public Prosecutor\nMinistry of Justice, Oslo"),
        ("Inspector, Federal\nPolice, Berne", "Inspector, Federal Police, Berne"),
        (
            "Adviser, Secretariat of the National Anti-\nTrafficking Committee",
            "Adviser, Secretariat of the National Anti- Trafficking Committee",
        ),
        ("Head, Human Rights\nDirectorate\nMinistry of Justice", "Head, Human Rights Directorate\nMinistry of Justice"),
        ("رئيس مركز\nتدريب الشرطة\nرئاسة الجمهورية", "رئيس مركز تدريب الشرطة\nرئاسة الجمهورية"),
        ("مستشار\nوزارة\nالعدل", "مستشار\nوزارة العدل"),
        (
            "نائب المدير العام\nاللجنة الوطنية\nلمكافحة الاتجار\nبالأشخاص",
            "نائب المدير العام\nاللجنة الوطنية لمكافحة الاتجار بالأشخاص",
        ),
        ("Office of the Prime\nMinister", "Office of the Prime Minister"),
        ("Judge\nMinistry of Justice\nSupreme Court", "Judge\nMinistry of Justice Supreme Court"),
    ],
)
def test_a_line_ends_where_a_body_begins(build: Any, knowledge: Knowledge, text: str, flat: str) -> None:
    """All else that stands below goes on; a second body does not part the first one again."""
    page = build.page(text)
    held = passage(build.document(page), page, tuple(page.lines()))
    assert flowing(Piece(held, 0, len(held.text)), lexicon(knowledge)) == flat


@pytest.mark.parametrize(
    ("language", "flat"),
    [
        ("es", "Director de la Policía Nacional\nMinisterio de Justicia"),
        ("en", "Director de la Policía\nNacional Ministerio de Justicia"),  # as "Adviser" / "National Police" is parted
    ],
)
def test_an_adjective_behind_its_noun_begins_no_body(build: Any, knowledge: Knowledge, language: str, flat: str) -> None:
    """In Spanish, French and Portuguese "Nacional" on the next line goes on with the body above it."""
    page = build.page("Director de la Policía\nNacional\nMinisterio de Justicia", language=language)
    held = passage(build.document(page), page, tuple(page.lines()))
    assert flowing(Piece(held, 0, len(held.text)), lexicon(knowledge)) == flat


@pytest.mark.parametrize(
    ("language", "text", "parted"),
    [
        ("fr", "collaboratrice scientifique\nDirection des affaires pénales et des\nGrâces", True),
        ("es", "Primer Secretario\nDivisión de Asuntos Jurídicos y de\nTratados", True),
        ("ru", "третий секретарь\nОтдел международных договоров и\nсоглашений", True),
        ("ru", "старший сотрудник\nотдела международных договоров и\nсоглашений", False),
        ("ru", "первый заместитель начальника\nУправления международных договоров и\nсоглашений", False),
        ("fr", "chef de la\nDirection des affaires pénales et des\nGrâces", False),
        ("en", "Assistant Director of the Legal\nDivision for Treaties and Relations of\nYouth", False),
    ],
)
def test_a_unit_below_a_whole_post(build: Any, knowledge: Knowledge, language: str, text: str, parted: bool) -> None:
    """Where a little word or a case would join the two, none is needed to part them; how wide the cell is says nothing then."""
    page = build.page(text, language=language, source=Source.OCR)
    held = passage(build.document(page), page, tuple(page.lines()))
    assert ("\n" in flowing(Piece(held, 0, len(held.text)), lexicon(knowledge))) is parted
