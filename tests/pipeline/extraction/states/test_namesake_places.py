"""Places and streets whose names hold that of a State."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.states.namesake_places import is_namesake_place
from pipeline.extraction.states.state_names import states_named
from pipeline.extraction.words.plain import Plain


@pytest.mark.parametrize(
    "text",
    [
        "Ministry of Foreign Affairs, Port of Spain",
        "Ministère des affaires étrangères, Port d'Espagne",
        "Ministerio de Relaciones Exteriores, Puerto España",
        "outbound: New Mexico",
        "the Gulf of Guinea section",
        "12, avenue de France",
        "3, rue de la Guinée",
        "Calle República de Panamá 125",
        "Plaza de España",
        "Ireland Road, Block 4",
        "12 Uganda Road, Kampala House",
        "ул. Молдовы, 3",
        "озеро Чад",
        "شارع الكويت",
        "خليج غينيا",
        "西班牙港",
        "新墨西哥",
        "内蒙古自治区公安厅",
        "几内亚湾",
        "印度路12号",
    ],
)
def test_a_place_names_no_state(knowledge: Knowledge, text: str) -> None:
    """Its name holds that of a State in which it is not, or after which it is called."""
    assert states_named(Plain(text), knowledge) == ()


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Permanent Mission of Spain", "ESP"),
        ("Embassy of Spain, Port of Spain", "ESP"),
        ("Mission permanente de la France, 12, avenue de France", "FRA"),
        ("Ministry of Justice, Mexico City", "MEX"),
        ("Permanent Mission of Guinea-Bissau", "GNB"),
        ("Embassy of the Republic of Equatorial Guinea", "GNQ"),
        ("Kenya Roads Board", "KEN"),
        ("Kenya Road Safety Authority", "KEN"),
        ("12 Nigeria delegates", "NGA"),
        ("Посольство Республики Молдова", "MDA"),
        ("سفارة دولة الكويت", "KWT"),
        ("中国路桥公司", "CHN"),
        ("西班牙王国常驻代表团", "ESP"),
    ],
)
def test_a_state_beside_such_words_is_named(knowledge: Knowledge, text: str, state: str) -> None:
    """A body's name goes on behind the word, and the State's own name stands there too."""
    assert [named.iso3 for named in states_named(Plain(text), knowledge)][:1] == [state]


def test_a_misread_name_within_a_place(knowledge: Knowledge) -> None:
    """The place is known by the rest of its name."""
    assert is_namesake_place("port of spaln", 8, 13, knowledge)
    assert not is_namesake_place("embassy of spaln", 11, 16, knowledge)
