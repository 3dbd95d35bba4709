"""Tests of rows that only seem to go on."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.entries.row_ends import (
    begins_body,
    ends_chinese_body,
    is_open,
    is_post_row,
    joined_rows,
    line_goes_on,
    row_goes_on,
)
from pipeline.extraction.entries.segments import segments
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("above", "below", "parted"),
    [
        ("Directeur des Statistiques judiciaires", "Ministère de la Justice et des Sceaux", True),
        ("Director of Prisons", "Ministry of Justice", True),
        ("Coordonnatrice de l'Office central de lutte contre les stupéfiants", "Présidence", True),
        ("Jefe de la División de Delitos contra la Libertad", "Dirección de Asuntos Jurídicos del Ministerio", True),
        ("Chef de la Section des traités", "Direction des affaires juridiques", True),
        ("Jefe de la División de", "Dirección y Control", False),
        ("Chef de la", "Direction des affaires juridiques", False),
        ("Head of the Division of Public", "Services", False),
        ("Comandante de la", "Guardia Civil", False),
        ("Head of the Staff of the National", "Public Prosecutor's Office", False),
        ("Director General of the", "Ministry of Justice and Police", False),
        ("Senior Counsel, Federal", "Ministry of Justice and Police", False),
        ("Superintendent, Criminal", "Investigations Department", False),
        ("Tomas Verlin", "Ministry of Works and Ways", False),
        ("Комитет по правовой статистике", "Генеральная прокуратура Республики Казахстан", True),
        ("Comisión Nacional de Estadística", "Ministerio Público de la Nación", True),
        ("Ministry of Foreign Affairs and", "Ministry of Trade", False),
        ("Ministry of Agriculture", "Food and Forestry", False),
    ],
)
def test_a_body_below_a_post(knowledge: Knowledge, above: str, below: str, parted: bool) -> None:
    """It begins with its own noun, and the post above is whole."""
    view = f"{above} {below}"
    assert begins_body(view, 0, len(above), len(view), lexicon(knowledge)) is parted


def test_a_post_below_a_chinese_body(knowledge: Knowledge) -> None:
    """The row above ends in a body."""
    assert ends_chinese_body("公安部国际合作局", 0, 8, lexicon(knowledge))
    assert not ends_chinese_body("副处长", 0, 3, lexicon(knowledge))


@pytest.mark.parametrize(
    ("word", "role", "below", "known", "post"),
    [
        ("adviser", Role.ADVISER, "Ministry of Justice", False, True),
        ("советник", Role.ADVISER, "Министерство юстиции", False, True),
        ("adviser", Role.ADVISER, "", True, True),  # he is the head already
        ("adviser", Role.ADVISER, "Mr. Tomas Verlin", False, False),
        ("adviser", Role.ADVISER, "Senior Legal Counsel", False, False),
        ("member", Role.MEMBER, "Ministry of Justice", True, False),
    ],
)
def test_a_word_for_a_role_may_be_a_post(
    knowledge: Knowledge, word: str, role: Role, below: str, known: bool, post: bool
) -> None:
    """Above the body whose post it is, or where the role is known; "member" is none."""
    assert is_post_row(word, role, below, below, lexicon(knowledge), known=known) is post


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("Superintendent\nDepartment of Inquiries", False),
        ("Director,\nTreaty Division", True),
        ("Senior Superintendent of Police, Criminal\nInvestigations Department", True),
        ("Coordinator of the Special\nInvestigations Unit", True),
        ("Coordinator of the Section\nDepartment of Inquiries", False),
        ("Ministre, Conseiller\nDirection des Traités", False),
    ],
)
def test_a_line_may_go_on_behind_a_comma(knowledge: Knowledge, text: str, goes_on: bool) -> None:
    """Or behind one word that a unit's noun at its end needs; a whole post above leaves the line its own."""
    parts = segments(text, 0)
    assert line_goes_on(text, parts[:-1], text[parts[-1].start : parts[-1].end], lexicon(knowledge)) is goes_on


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("Head, National Anti-\nTrafficking Committee", True),
        ("Chief, Public Security\nDirectorate", True),
        ("Analyst, Secretariat of the National\nAnti-Smuggling Committee", True),
        ("باحث في إدارة\nالشؤون القنصلية", True),
        ("رئيس إدارة\nالشؤون القنصلية", False),
        ("خبير في إدارة\nوزارة العدل", False),
        ("эксперт отдела по борьбе с коррупцией\nи отмыванием доходов", True),
        ("эксперт\nи Панов Илья Петрович", False),
        ("Principal, Rescue Squad, Trinidad and Tobago\nPolice Service", True),
        ("Analyst, New Zealand\nCustoms Service", True),
        ("Analyst, Kenya\nMinistry of Justice", False),
        ("Analista, Perú\nFiscalía", False),
        ("Deputy Director\nof the Treaty Section", False),
        ("Judge -\nSupreme Court", False),
        ("Senior Officer\nMinistry of Justice", False),
        ("外交部国际\n合作司参赞", True),
        ("反对家庭暴力工\n作委员会秘书", True),
        ("外交部\n参赞", False),
        ("参赞\n外交部", False),
        ("待定\n参赞", False),
        ("Service de la Politique criminelle, SPF\nJustice", True),
        ("Unidad de Delitos, Poder\nJudicial", True),
        ("Attachée, Bruxelles\nPolice fédérale", False),
        ("Постоянное представительство Республики\nБеларусь при международных организациях в Вене", True),
        ("Постоянное представительство\nБеларусь при международных организациях в Вене", False),
        ("Attachée, Bruxelles\nJuge", False),
    ],
)
def test_a_row_only_goes_on_behind_a_hyphen_or_as_a_last_word(knowledge: Knowledge, text: str, goes_on: bool) -> None:
    """A dash with a blank before it parts, as a whole name of a body below does."""
    above, below = segments(text, 0)[-2:]
    assert row_goes_on(text, above, below, lexicon(knowledge)) is goes_on


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Embajadora, Representante\nPermanente ante las Naciones Unidas",
            ["Embajadora", "Representante Permanente ante las Naciones Unidas"],
        ),
        ("Альтернативный постоянный\nпредставитель", ["Альтернативный постоянный представитель"]),
        ("Посланник\nпредставитель", ["Посланник", "представитель"]),
        ("Representative\nMinistry of Justice", ["Representative", "Ministry of Justice"]),
        ("Head, Public\nProsecution Unit", ["Head", "Public Prosecution Unit"]),
        ("Администрация Президента, советник\nделегации", ["Администрация Президента", "советник делегации"]),
    ],
)
def test_two_rows_may_be_one_post(knowledge: Knowledge, text: str, expected: list[str]) -> None:
    """Though one of them alone would be a part in the delegation, or an adjective."""
    words = lexicon(knowledge)
    told = joined_rows(text, segments(text, 0), words)
    assert [" ".join(text[part.start : part.end].split()) for part in told] == expected


@pytest.mark.parametrize(
    ("above", "wants"),
    [
        ("Mr. Verlin, Adviser (Chief", True),
        ("and Deputy Permanent", True),
        ("Mr. Verlin (Chief)", False),
        ("Mr. Verlin, Judge", False),
    ],
)
def test_an_adjective_or_open_brackets_want_another_word(knowledge: Knowledge, above: str, wants: bool) -> None:
    """What begins the next row is theirs, and no part of somebody by itself."""
    assert is_open(above, lexicon(knowledge)) is wants


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Mme Ada Lund, Secrétaire générale adjointe, Assemblée\nnationale – Tél. +33 1 40 20 50 50", "Assemblée nationale"),
        ("Mme Ada Lund, Cheffe de service, Gendarmerie\nnationale. Mél. : ada@mfa.example", "Gendarmerie nationale"),
        ("Sra. Ada Lund, Asesora, Asamblea\nNacional – Tel.: +33 1 40 20 50 50", "Asamblea Nacional"),
        (
            "Г-жа Ада Лунд, советник, Служба\nнациональной безопасности – тел.: +33 1 40 20 50 50",
            "Служба национальной безопасности",
        ),
    ],
)
def test_a_body_goes_on_with_national(delegates_of_mail: Any, text: str, body: str) -> None:
    """The word labels where somebody is from as well, and was left out of the body as a label without value."""
    (found,) = delegates_of_mail(f"CU 2009/33 (A)\n\n* {text}\n")
    assert found.organisation.value == body
