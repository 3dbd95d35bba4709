"""Changes that are told as done."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Source
from pipeline.extraction.kinds.certain_changes import first_certain, revised
from pipeline.extraction.layout.text import page_texts
from pipeline.extraction.words.choices import replacement
from pipeline.extraction.words.cues import cues


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("Mr. Karl Moor is replaced by Ms. Ada Lund.", True),
        ("The file is handled by Ms. Ada Lund, who replaces Mr. Karl Moor.", False),
        ("El Sr. Karl Moor no viajará solo: lo acompaña la Sra. Ada Lund.", False),
        ("El Sr. Karl Moor no viajará: en su lugar va la Sra. Ada Lund.", True),
        ("Mr. Karl Moor will take part. The Minister is unfortunately prevented from attending.", False),
        ("Mr. Karl Moor, focal point, has been replaced as focal point by Ms. Ada Lund.", False),
        ("Mr. Karl Moor, focal point, has been replaced by Ms. Ada Lund.", True),
        ("In case Mr. Karl Moor is prevented, he will be replaced by Ms. Ada Lund.", False),
    ],
)
def test_a_change_of_whom_to_ask_or_in_some_case_is_none(build: Any, knowledge: Knowledge, text: str, *, certain: bool) -> None:
    """A delegate is named before the words of the change; who handles the file stands before them too."""
    found = first_certain(page_texts(build.document(text)), cues(knowledge, replacement), knowledge)
    assert (found is not None) is certain


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Please find attached the revised list of participants.", True),
        ("We have received your confirmation of receipt of our revised list.", False),
    ],
)
def test_a_list_revised_before_is_not_revised_now(build: Any, knowledge: Knowledge, text: str, *, told: bool) -> None:
    """Of the earlier note it is only said that it came in."""
    assert (revised(page_texts(build.document(text)), knowledge) is not None) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Состав нашей делегации изменился: г-н Вугар Алиев и г-жа Лейла Гасанова.", True),
        ("Состав нашей делегации пока не изменился: г-н Вугар Алиев и г-жа Лейла Гасанова.", False),
        ("Состав делегации, в которой министра не будет, изменился: г-н Вугар Алиев и г-жа Лейла Гасанова.", True),
        ("С учетом произошедших изменений в повестке дня просим зарегистрировать г-жу Лейлу Гасанову.", False),
        ("人员已作调整，现通报如下：孙涛先生。", True),
        ("会议日期已作调整。我国代表为孙涛先生。", False),
        ("我部重新确定了联络人。", False),
        ("请更新贵处联系人名单。", False),
        ("جرى تعديل قائمة الوفد.", True),
        ("جرى تعديل جدول أعمال الاجتماع.", False),
    ],
)
def test_what_has_not_changed_or_is_no_list_revises_none(build: Any, knowledge: Knowledge, text: str, *, told: bool) -> None:
    """A "not" in the gap of the words denies them; an agenda or a date that changed is no list."""
    assert (revised(page_texts(build.document(text)), knowledge) is not None) is told


def test_words_that_announce_on_a_scan_revise_nothing(build: Any, knowledge: Knowledge) -> None:
    """They are near to "La composición de la delegación ha cambiado", and the nomination was filed as an amendment."""
    page = build.page("La composición de la delegación figura en el anexo de la presente nota.", source=Source.OCR)
    assert revised(page_texts(build.document(page)), knowledge) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("El Gobierno ha replanteado la composición de su delegación, que queda así:", True),
        ("Los nombres remitidos el lunes ya no rigen. Asistirán:", True),
        ("El Gobierno ha revisado la lista de documentos y designa a:", False),
        ("Правительство скорректировало список делегатов, в который входят:", True),
        ("Прежний перечень потерял силу. Состав делегации:", True),
        ("Генеральная прокуратура пересмотрела закон и направляет делегатов:", False),
        ("The names sent on Monday are no longer valid. The following will attend:", True),
        ("The Ministry has reviewed its representation abroad. The delegation will consist of:", False),
        ("Les noms transmis lundi ne sont plus valables. Assisteront :", True),
        ("Le Gouvernement a revu la liste des documents et désigne :", False),
    ],
)
def test_who_comes_was_thought_over(build: Any, knowledge: Knowledge, text: str, *, told: bool) -> None:
    """A delegation is thought over, or names hold no more; documents, laws and offices abroad are no delegation."""
    assert (revised(page_texts(build.document(text)), knowledge) is not None) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Composición de la delegación\nSra. Ana Paz, Fiscal", False),
        ("Las autoridades han designado a:\nComposición de la delegación\nSra. Ana Paz, Fiscal", False),
        ("Recomposición de la delegación\nSra. Ana Paz, Fiscal", True),
    ],
)
def test_a_heading_as_it_is_written_is_no_misread_change(build: Any, knowledge: Knowledge, text: str, *, told: bool) -> None:
    """Two letters more make "composición de la delegación" a "recomposición"."""
    assert (revised(page_texts(build.document(text)), knowledge) is not None) is told
