"""Tests of labels whose colon was not read."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Paragraph, Source
from pipeline.extraction.forms.lost_colons import with_lost_colons
from pipeline.extraction.words.lexicon import lexicon


def _read(build: Any, knowledge: Knowledge, text: str, language: str, source: Source = Source.OCR) -> str:
    paragraph = Paragraph(tuple(build.line(line, 0.1 + 0.02 * at) for at, line in enumerate(text.split("\n"))))
    page = replace(build.page("x"), source=source, language=language, blocks=(paragraph,))
    (made,) = with_lost_colons(build.document(page), lexicon(knowledge)).pages
    return "\n".join(line.text for line in made.lines())


FIRST = "Name: Ms. Ilse Marenko\nPosition: Judge\nInstitution: Ministry of Justice\n"


@pytest.mark.parametrize(
    ("language", "text", "line"),
    [
        ("en", FIRST + "Name: Mr. Oren Talbek\nPosition Adviser\nInstitution: Police", "Position: Adviser"),
        ("fr", "Nom : Marenko\nPrénom : Ilse\nFonction : juge\nNom : Talbek\nPrénom Oren", "Prénom: Oren"),
        ("es", "Nombre: Ilse\nCargo: Jueza\nInstitución: Policía\nNombre: Oren\nCargo Asesor", "Cargo: Asesor"),
        ("ru", "Ф.И.О.: Маренко\nДолжность: судья\nТелефон: 1\nФ.И.О.: Талбек\nДолжность эксперт", "Должность: эксперт"),
        ("zh", "姓名： 张三\n职务： 司长\n单位： 公安部\n姓名： 李四\n职务 处长", "职务: 处长"),
        ("en", FIRST + "Position of the Government", "Position of the Government"),  # a sentence
        ("en", FIRST + "Name of office: none", "Name of office: none"),
        ("en", FIRST + "The meeting\nPosition papers", "Position papers"),  # no label right above or below
        ("en", "Position: Judge\nPosition Adviser", "Position Adviser"),  # no list of labels
    ],
)
def test_a_label_gets_the_colon_that_it_has_elsewhere(
    build: Any, knowledge: Knowledge, language: str, text: str, line: str
) -> None:
    """It is the same word for word, and stands in a list of labels."""
    assert line in _read(build, knowledge, text, language).split("\n")


def test_typed_text_stays_as_it_is(build: Any, knowledge: Knowledge) -> None:
    """Only on pictures are colons lost."""
    assert "Position Adviser" in _read(build, knowledge, FIRST + "Position Adviser", "en", Source.TEXT)


@pytest.mark.parametrize(
    ("language", "text", "line"),
    [
        ("en", "Title: Ms.\nFamily name Marenko\nGiven name: Ilse\nPosition: Judge", "Family name: Marenko"),
        ("ar", "السيد/السيدة: السيدة\nاسم العائلة القزاز\nالاسم الأول: سعاد\nالمنصب: مستشارة", "اسم العائلة: القزاز"),
        ("ar", "السيد/السيدة: السيدة\nاسم العائلة نصري\nالاسم الأول نادية علي\nالمنصب: مستشارة\nهاتف: 1", "اسم العائلة: نصري"),
        (
            "ar",
            "السيد/السيدة: السيدة\nاسم العائلة ؛ نصري\nالاسم الأول نادية علي\nالمنصب: مستشارة\nهاتف: 1",
            "الاسم الأول: نادية علي",
        ),
        ("en", "Title: Ms.\nFamily name Marenko\nFirst name Ilse\nPosition: Judge\nPhone: 1", "Family name: Marenko"),
        ("en", "Title: Ms.\nFamily name ; Marenko\nGiven name: Ilse\nPosition: Judge", "Family name: Marenko"),
        ("en", "Title: Ms.\nFamily name Marenko\nFamily name Talbek\nPosition: Judge\nPhone: 1", "Family name Talbek"),
        ("en", "Title: Ms.\nFamily name Marenko\nGiven name Ilse\nPosition Judge\nPhone: 1\nFax: 1", "Given name Ilse"),
        ("en", "Title: Ms.\nPosition Judge\nGiven name: Ilse\nFamily name: Marenko", "Position Judge"),  # no name
        ("en", "Title: Ms.\nPosition: Judge\nGiven name: Ilse\nFamily name Marenko", "Family name Marenko"),  # the last
    ],
)
def test_a_label_of_a_name_between_others_gets_a_colon(
    build: Any, knowledge: Knowledge, language: str, text: str, line: str
) -> None:
    """Though it has none elsewhere: without it the name would be cut."""
    assert line in _read(build, knowledge, text, language).split("\n")


def test_the_heading_of_a_part_begins_with_no_label(build: Any, knowledge: Knowledge) -> None:
    """Adviser of the delegation begins with the letters of a label for the delegate, with a stamp's letters behind it too."""
    first = "姓名： 王明\n职务： 司长\n单位： 公安部\n代 表 团 顾 问\n姓名： 李娜\n职务： 处长\n代 表 团 顾 问 RY\n姓名： 张三"
    assert "代表:" not in _read(build, knowledge, first, "zh")


@pytest.mark.parametrize(
    ("language", "text", "line"),
    [
        ("fr", "Prénom: ILSE\nNom: MARENKO\nFonction JUGE\nTéléphone: 1", "Fonction: JUGE"),
        ("en", "Given name: Ilse\nFamily name: Marenko\nPosition Judge\nPhone: 1", "Position: Judge"),
        ("es", "Nombres: ILSE\nApellidos: MARENKO\nCargo JUEZA\nTeléfono: 1", "Cargo: JUEZA"),
        ("ru", "Имя: Ирина\nФамилия: Марченко\nДолжность судья\nТелефон: 1", "Должность: судья"),
        ("fr", "Nom: MARENKO\nMinistère: Ministère de la\nFonction publique\nTéléphone: 1", "Fonction publique"),
        ("en", "Family name: Marenko\nPhone: 1\nPosition Judge\nFax: 1", "Position Judge"),  # below no name
    ],
)
def test_a_label_of_a_post_below_a_name_gets_a_colon(
    build: Any, knowledge: Knowledge, language: str, text: str, line: str
) -> None:
    """It would be joined to the name; below another value it may be a part of that."""
    assert line in _read(build, knowledge, text, language).split("\n")
