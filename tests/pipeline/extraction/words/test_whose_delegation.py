"""Parts in a delegation that is called by its State."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("глава национальной делегации", Role.HEAD),
        ("руководитель делегации Российской Федерации", Role.HEAD),
        ("заместитель главы национальной делегации", Role.ALTERNATE),
        ("советник национальной делегации", Role.ADVISER),
        ("Head of the official delegation", Role.HEAD),
        ("Deputy Head of the Norwegian Delegation", Role.ALTERNATE),
        ("Head of the Delegation of the Republic of Iraq", Role.HEAD),
        ("cheffe de la délégation marocaine", Role.HEAD),
        ("Chef de la délégation du Maroc", Role.HEAD),
        ("jefa de la delegación oficial", Role.HEAD),
        ("miembro de la delegación nacional", Role.MEMBER),
        ("我国代表团团长", Role.HEAD),
        ("伊拉克代表团副团长", Role.ALTERNATE),
        ("رئيس الوفد العراقي", Role.HEAD),
        ("نائب رئيس الوفد الوطني", Role.ALTERNATE),
        ("رئيسا للوفد الرسمي", Role.HEAD),
        ("رئيس وفد جمهورية العراق", Role.HEAD),
    ],
)
def test_whose_the_delegation_is_makes_no_other_part(knowledge: Knowledge, text: str, role: Role) -> None:
    """An adjective ("national"), or a State's name beside the delegation, leaves the part as it is."""
    assert lexicon(knowledge).role(text) is role


@pytest.mark.parametrize(
    "text",
    [
        "Head of the Delegation of the European Union",
        "Head of the Delegation to the Parliamentary Assembly",
        "Head of the National Bureau",
        "Chef de la délégation régionale",
        "Jefe de la delegación de Hacienda de Sevilla",
        "Глава делегации ОБСЕ",
        "Head of the delegation of Georgia Smith",
        "رئيس وفد منظمة التعاون",
        "delegation of Norway",
        "国家代表",
    ],
)
def test_whoever_heads_another_bodys_delegation_has_a_post(knowledge: Knowledge, text: str) -> None:
    """A Union's, an organisation's or a district's delegation is no State's to this meeting."""
    assert lexicon(knowledge).role(text) in (None, Role.MEMBER)


def test_the_part_in_brackets_behind_the_body_is_no_part_of_it(delegates_of_mail: Any) -> None:
    """The bracket had stuck to the Ministry, and the head of the delegation was a member."""
    read = delegates_of_mail(
        "Постоянное представительство Республики Армения в ответ на ноту CU 2009/33 (A) уведомляет, что представлять интересы "
        "Республики Армения поручено следующим лицам: г-н Набиев Эльчин Рафикович, прокурор отдела, Министерство образования "
        "(глава национальной делегации); г-н Погосян Ваган, начальник управления.\n"
    )
    assert [(one.name.value, one.organisation and one.organisation.value, one.role.value) for one in read] == [
        ("Набиев Эльчин Рафикович", "Министерство образования", Role.HEAD),
        ("Погосян Ваган", None, Role.MEMBER),
    ]
