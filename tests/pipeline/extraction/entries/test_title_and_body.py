"""Tests of title and body in what an entry says of its person."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from config.settings import Settings
from pipeline.extraction.entries.segments import Segment, segments
from pipeline.extraction.entries.title_and_body import title_and_body
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("Director, Ministry of Justice", ["Director"], ["Ministry of Justice"]),
        ("Ministry of Justice, Director", ["Director"], ["Ministry of Justice"]),
        ("Legal Officer (treaties), Ministry of Justice", ["Legal Officer (treaties)"], ["Ministry of Justice"]),
        (
            "главный консультант\nНациональный центр по контролю за наркотиками при Кабинете Министров",
            ["главный консультант"],
            ["Национальный центр по контролю за наркотиками при Кабинете Министров"],
        ),
        (
            "Fiscal\nUnidad de Extradiciones del Ministerio de Justicia",
            ["Fiscal"],
            ["Unidad de Extradiciones del Ministerio de Justicia"],
        ),
        ("Head, Legal Unit at the Ministry of Justice", ["Head, Legal Unit"], ["Ministry of Justice"]),
        ("外交部处长", ["处长"], ["外交部"]),
        ("反对家庭暴力工\n作委员会秘书", ["秘书"], ["反对家庭暴力工\n作委员会"]),
        ("外交部国际\n合作司参赞", ["国际\n合作司参赞"], ["外交部"]),
        (
            "Conseillère à la Cour d'appel de Tunis, chargée de mission au Ministère de la Justice",
            ["Conseillère à la Cour d'appel de Tunis, chargée de mission"],
            ["Ministère de la Justice"],
        ),
        (
            "Directora Ejecutiva de la Secretaría contra la Violencia Sexual, Explotación y Trata de Personas",
            ["Directora Ejecutiva"],
            ["Secretaría contra la Violencia Sexual, Explotación y Trata de Personas"],
        ),
        (
            "Head, Division of Crime Prevention, Drugs and Trafficking, Ministry of Justice",
            ["Head, Division of Crime Prevention, Drugs and Trafficking"],
            ["Ministry of Justice"],
        ),
        ("Director of Investigation, Monitoring and Evaluation", ["Director of Investigation, Monitoring and Evaluation"], []),
        ("Director of Prosecutions, Trinidad and Tobago", ["Director of Prosecutions"], ["Trinidad and Tobago"]),
        ("Secretaria Letrada, Procuración General de la Nación", ["Secretaria Letrada"], ["Procuración General de la Nación"]),
        ("Auditora, Banco Central", ["Auditora"], ["Banco Central"]),
        ("مختص في وحدة جمع المعلومات، وزارة العدل", ["مختص في وحدة جمع المعلومات"], ["وزارة العدل"]),
        ("начальник отдела Министерства юстиции", ["начальник отдела"], ["Министерства юстиции"]),
        (
            "Jefa\nUnidad de Trata\nDivisión Jurídica\nMinisterio del Interior",
            ["Jefa"],
            ["Unidad de Trata", "División Jurídica", "Ministerio del Interior"],
        ),
        (
            "Cadre\nMinistère de l'Intérieur\nDirection des Libertés publiques\nDivision de la Migration",
            ["Cadre"],
            ["Ministère de l'Intérieur", "Direction des Libertés publiques", "Division de la Migration"],
        ),
        (
            "Adviser\nDirectorate of Criminal\nInvestigations Department",
            ["Adviser"],
            ["Directorate of Criminal\nInvestigations Department"],
        ),
        ("处长\n司法协助处\n国际合作局\n最高人民检察院", ["处长"], ["司法协助处", "国际合作局", "最高人民检察院"]),
    ],
)
def test_what_an_entry_says_is_parted(knowledge: Knowledge, text: str, title: list[str], body: list[str]) -> None:
    """Title and body are told apart in either order, in brackets, and within one stretch."""
    posts, bodies, sure = title_and_body(text, segments(text, 0), lexicon(knowledge))
    assert ([text[slice(*span)] for span in posts], [text[slice(*span)] for span in bodies]) == (title, body)
    assert 0 < sure <= 1


def test_nothing_is_parted_into_nothing(knowledge: Knowledge) -> None:
    """An entry of a name alone has neither."""
    assert title_and_body("", [], lexicon(knowledge))[:2] == ([], [])


def test_a_body_without_its_accent_below_a_post(knowledge: Knowledge) -> None:
    """Where the writer leaves accents out "Secretaria de Bienestar Social" below a post is a body."""
    view = "\nAsesor\nSecretaria de Bienestar Social"
    text = f"Mision Permanente{view}"
    parts = segments(view, len("Mision Permanente"))
    title, body, _ = title_and_body(text, parts, lexicon(knowledge))
    assert [text[slice(*span)] for span in (*title, *body)] == ["Asesor", "Secretaria de Bienestar Social"]


@pytest.mark.parametrize("before", ["—", "...", "№", "14"])
def test_marks_alone_say_nothing_of_what_follows(knowledge: Knowledge, before: str) -> None:
    """A stretch without letters is no unit of several matters."""
    text = f"{before}, Drugs and Trafficking"
    cut = len(before)
    parts = [Segment(0, cut, bracketed=False), Segment(cut + 2, len(text), bracketed=False)]
    assert title_and_body(text, parts, lexicon(knowledge))[2] <= 1


@pytest.mark.parametrize("behind", ["Г-жа Белова приедет экспертом", "Г-н Орлов Олег также"])
def test_a_post_that_goes_on_with_somebody_else_is_asked_about(delegates_of_mail: Any, behind: str) -> None:
    """His line was read into the post above it, and nobody was asked."""
    read = delegates_of_mail(
        f"CU 2009/33 (A)\n\nСостав делегации:\n1. Г-н Иванов Пётр, судья\n2. Г-жа Носова Ольга, советник\n{behind}\n"
    )
    titles = [person.title for person in read if person.title is not None and "Г-" in str(person.title.value)]
    assert all(title.confidence < Settings().extraction.thresholds.title for title in titles)


def test_a_listed_body_keeps_its_post_above_another_row(delegates_of_mail: Any) -> None:
    """The post is whole, "公安部禁毒局局长"; a row below it is no seat of his, as that of "权益部处长" may be."""
    text = "出席会议（CU 2009/33 (A)）的官员如下：\n刘跃进 公安部禁毒局局长\n会议日程 外交部条约法律司\n"
    (told,) = delegates_of_mail(text)
    assert (told.title.value, told.organisation.value) == ("禁毒局局长", "公安部")
