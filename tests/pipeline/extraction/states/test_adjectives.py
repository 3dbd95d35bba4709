"""States by their adjectives."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.states.adjectives import states_by_adjective
from pipeline.extraction.words.plain import Plain


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("The Danish delegation will be", ["DNK"]),
        ("the New Zealand delegation", ["NZL"]),
        ("The U.S. Delegation to the meeting", ["USA"]),
        ("la délégation ivoirienne", ["CIV"]),
        ("la délégation nigérienne et la délégation nigériane", ["NER", "NGA"]),
        ("la delegación oficial uruguaya", ["URY"]),
        ("состав украинской делегации", ["UKR"]),
        ("болгарская сторона", ["BGR"]),
        ("يتكون الوفد المغربي من", ["MAR"]),
        ("die österreichische Delegation", ["AUT"]),
        ("，中方将派下列人员出席", ["CHN"]),
        ("其中方案", []),
    ],
)
def test_beside_a_delegation(knowledge: Knowledge, text: str, states: list[str]) -> None:
    """An adjective beside a delegation, a side or an embassy names its State, in any case and ending."""
    assert [named.iso3 for named in states_by_adjective(Plain(text), knowledge)] == states


@pytest.mark.parametrize(
    "text",
    [
        "Latin American delegations",
        "Spanish-speaking participants",
        "French interpretation for participants",
        "The Dominican delegation",
        "the Congolese delegation",
        "the Korean delegation",
        "la délégation guinéenne",
        "checked participants",
        "individual experts",
        "Danish is spoken here",
    ],
)
def test_what_names_no_state_for_certain(knowledge: Knowledge, text: str) -> None:
    """Languages, regions, adjectives that two States share, and words that only begin alike name none."""
    assert states_by_adjective(Plain(text), knowledge) == ()


def test_no_adjective_belongs_to_two_states(knowledge: Knowledge) -> None:
    """Within a language an adjective stands in one State's list only: shared ones go to a person."""
    seen: dict[tuple[str, str], str] = {}
    for state in knowledge.states:
        for names in state.names:
            for adjective in names.adjectives:
                key = (names.language, adjective.casefold())
                assert seen.setdefault(key, state.iso3) == state.iso3, adjective
    assert len(seen) > 1000
