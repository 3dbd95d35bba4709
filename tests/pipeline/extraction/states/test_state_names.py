"""Names of States in text."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.states.state_names import states_named
from pipeline.extraction.words.plain import Plain


def test_every_name_means_its_own_state(knowledge: Knowledge) -> None:
    """Each name of each State, in each language, is found as that State, but for the few that two share."""
    wrong = []
    for state in knowledge.states:
        for name in state.names:
            for text in (name.short, name.formal):
                found = [named.iso3 for named in states_named(Plain(text), knowledge)] if text else [state.iso3]
                if found[:1] != [state.iso3]:
                    wrong.append((state.iso3, text, found))
    assert len(wrong) < 12, wrong


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Постоянное представительство Кыргызской Республики", "KGZ"),
        ("Министерство юстиции Российской Федерации", "RUS"),
        ("البعثة الدائمة للجمهورية العربية السورية", "SYR"),
        ("سفارة دولة قطر", "QAT"),
        ("Permanent Mission of Venezuela (Bolivarian Republic of)", "VEN"),
        ("Mission permanente de Côte d’Ivoire", "CIV"),
        ("EMBASSY OF THE UNITED KINGDOM OF GREAT BRITAIN AND NORTHERN IRELAND", "GBR"),
    ],
)
def test_cases_and_particles(knowledge: Knowledge, text: str, state: str) -> None:
    """Inflected names, joined particles, turned names and capitals are known."""
    assert [named.iso3 for named in states_named(Plain(text), knowledge)] == [state]


@pytest.mark.parametrize(
    ("text", "state"), [("Embassy of Zimbahwe", "ZWE"), ("Republic of Uganba", "UGA"), ("Embassy of Switzer1and", "CHE")]
)
def test_misread_names_only_on_request(knowledge: Knowledge, text: str, state: str) -> None:
    """A misread name is found when asked for, with less than full likeness."""
    assert states_named(Plain(text), knowledge) == ()
    (named,) = states_named(Plain(text), knowledge, near=True)
    assert named.iso3 == state
    assert named.likeness < 100


def test_ties_are_not_guessed(knowledge: Knowledge) -> None:
    """A misread name that is as near to one State as to another is neither."""
    assert states_named(Plain("Republic of Irax"), knowledge, near=True) == ()


def test_a_people_is_no_state(knowledge: Knowledge) -> None:
    """In Chinese the name of a people begins like that of a State."""
    assert [named.iso3 for named in states_named(Plain("蒙古族"), knowledge)] == []
    assert [named.iso3 for named in states_named(Plain("蒙古代表团"), knowledge)] == ["MNG"]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Кроме того, Нурпеисов А.Т. ехать не сможет", []),
        ("С уважением, Т. Иванов", []),
        ("Посольство Того", ["TGO"]),
        ("делегация Республики Мали", ["MLI"]),
    ],
)
def test_a_russian_word_or_initial_is_no_state(knowledge: Knowledge, text: str, states: list[str]) -> None:
    """The name of Togo is the word for "that" as well, and without its ending it was any initial "Т."."""
    assert [named.iso3 for named in states_named(Plain(text), knowledge)] == states
