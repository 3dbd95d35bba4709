"""Tests of posts set right of whom no courtesy form is told. All persons are invented."""

# ruff: noqa: E501 - sentences stand as they were written

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.errors import ProblemCode
from models.reply import Kind
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet


@pytest.fixture
def changed(build: Any, knowledge: Knowledge) -> Any:
    """Reads ((name, post, body) of each delegate of an amendment, and whether somebody may be missing)."""

    def changed_(text: str, language: str) -> tuple[list[tuple[str, str | None, str | None]], bool]:
        document = build.document(build.page(text, language=language))
        found, problems = delegates_of(
            build.letter(), (Sheet(document, Part.NOTE),), knowledge, knowledge.state("AUT"), Kind.AMENDMENT
        )
        persons = [(str(d.name.value), d.title and d.title.value, d.organisation and d.organisation.value) for d in found]
        return persons, any(one.code is ProblemCode.DELEGATES_MISSING for one in problems)

    return changed_


@pytest.mark.parametrize(
    ("language", "text", "owner"),
    [
        (
            "en",
            """Mr. Odo Kessel, Adviser, Ministry of Justice, will come instead of Mr. Pim Arens;

please correct the post of Tilda Varn: not "Adviser", but "Senior Adviser" (Ministry of Health).""",
            ("Tilda Varn", "Senior Adviser", "Ministry of Health"),
        ),
        (
            "fr",
            """M. Odo Kessel, magistrat, Ministère de la Justice, viendra à la place de M. Pim Arens ;

merci de corriger la fonction de Tilda Varn : non pas « attachée », mais « première attachée » (Ministère de la Santé).""",
            ("Tilda Varn", "première attachée", "Ministère de la Santé"),
        ),
        (
            "es",
            """en lugar de D. Pim Arens asistirá D. Odo Kessel Ruiz, Fiscal, Ministerio Público;

rogamos corregir el cargo de Tilda Varón Paz: no «asesora», sino «asesora principal» (Ministerio de Salud).""",
            ("Tilda Varón Paz", "asesora principal", "Ministerio de Salud"),
        ),
        (
            "ru",
            """вместо П.П. Аренса прибудет Кессель Олег Петрович, советник, Министерство юстиции;

просим исправить должность Варн Тамары Львовны: не «инспектор», а «старший инспектор» (Министерство юстиции).""",
            ("Варн Тамары Львовны", "старший инспектор", "Министерство юстиции"),
        ),
    ],
)
def test_is_read_with_the_post_that_is_right(changed: Any, language: str, text: str, owner: tuple[str, str, str]) -> None:
    """Whose post a sentence sets right is a delegate with that post."""
    persons, missing = changed(text, language)
    assert len(persons) == 2
    assert persons[1] == owner
    assert not missing


@pytest.mark.parametrize(
    ("language", "text", "owner"),
    [
        ("zh", '秦川的职务应为"一等秘书",此前误写为"三等秘书"。', ("秦川", "一等秘书", None)),
        ("zh", '请更正:秦川的职务误写为"三等秘书",应为"一等秘书"。', ("秦川", "一等秘书", None)),
        (
            "en",
            'The post of Ms. Tilda Varn should read "Director"; it was wrongly given as "Clerk".',
            ("Tilda Varn", "Director", None),
        ),
        (
            "en",
            'The post of Ms. Tilda Varn was given as "Clerk"; it should read "Director".',
            ("Tilda Varn", "Director", None),
        ),
        (
            "fr",
            "La fonction de Mme Tilda Varn doit se lire « directrice » ; elle figurait comme « greffière ».",
            ("Tilda Varn", "directrice", None),
        ),
        (
            "ru",
            "Должность г-жи Варн Тамары Львовны следует читать «директор»; ранее она была указана как «инспектор».",
            ("Варн Тамары Львовны", "директор", None),
        ),
    ],
)
def test_the_post_that_was_wrong_is_left(changed: Any, language: str, text: str, owner: tuple[str, str, str | None]) -> None:
    """Words of what was wrong before stand beside it."""
    persons, _ = changed(text, language)
    assert persons == [owner]


@pytest.mark.parametrize(
    ("language", "item", "owner"),
    [
        (
            "en",
            "- kindly amend the title of Ms. Tilda Varn to read: Senior Adviser, Ministry of Health",
            ("Tilda Varn", "Senior Adviser", "Ministry of Health"),
        ),
        (
            "fr",
            "- merci de corriger la fonction de Mme Tilda Varn pour lire : première conseillère, Ministère de la Santé",
            ("Tilda Varn", "première conseillère", "Ministère de la Santé"),
        ),
    ],
)
def test_an_item_that_corrects_needs_no_stop(changed: Any, language: str, item: str, owner: tuple[str, str, str]) -> None:
    """Words of correcting begin it."""
    persons, _ = changed(f"CU 2009/33 (A)\n\n{item}\n- ?", language)
    assert owner in persons


@pytest.mark.parametrize(
    "text",
    [
        "Kindly correct the post of our second delegate, which should be Senior Adviser.",
        "Please correct the title of T. Varn to Senior Adviser.",
    ],
)
def test_whose_name_is_not_read_is_asked(changed: Any, text: str) -> None:
    """Somebody's post is set right, and nobody is found."""
    persons, missing = changed(f"Mr. Odo Kessel, Adviser, will come instead of Mr. Pim Arens;\n\n{text}", "en")
    assert missing or len(persons) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Odo Kessel, Adviser, will come instead of Mr. Pim Arens.\n\nOur earlier note contained an error, for which we apologise.",
        "Please correct our list as follows: Mr. Odo Kessel, Adviser, will come instead of Mr. Pim Arens.",
    ],
)
def test_a_correction_of_nobody_asks_nothing(changed: Any, text: str) -> None:
    """What is set right is no person's post."""
    persons, missing = changed(text, "en")
    assert [name for name, _, _ in persons] == ["Odo Kessel"]
    assert not missing
