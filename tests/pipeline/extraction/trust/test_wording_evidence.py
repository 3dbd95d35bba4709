"""Tests of what the words of a value say for and against it."""

from __future__ import annotations

import pytest

from config.knowledge import SHIPPED, Knowledge, load_knowledge
from pipeline.extraction.trust.wording_evidence import (
    has_stop_behind_word,
    is_long_chinese,
    is_plain_ministry,
    of_wording,
)


@pytest.fixture(scope="module")
def shipped() -> Knowledge:
    """Load the words of six languages."""
    return load_knowledge(SHIPPED)


@pytest.mark.parametrize(
    ("field", "bad", "good", "figure"),
    [
        ("honorific", "тосподин", "господин", "unknown form"),
        ("honorific", "aSra.", "Sra.", "unknown form"),
        ("honorific", "полковнила милиции", "полковника милиции", "unknown form"),
        ("organisation", "Ministry of", "Ministry of Justice", "ends open"),
        ("title", "Counsellor and", "Counsellor", "ends open"),
        ("organisation", "Misión Permanente de Venezuela SION OF", "MINISTERIO DEL INTERIOR", "ends open"),
        ("organisation", "Mission of", "Mission of Iran (Islamic Republic of)", "ends open"),
        ("organisation", "Mission of Viet Na", "Mission of Iran (Islamic Republic of)", "short last word"),
        ("name", "Bojan y", "Bojan E", "ends open"),
        ("name", "Людмила Ивановна", "Людмила Ивановна Ковальчук", "no family name"),
        ("name", "Людмила Ивановна", "Михаил Богданович", "no family name"),
        ("name", "Yoon-hee de", "Yoon-hee HA", "ends open"),
        ("organisation", "The delegation of Norland will comprise", "Ministry of Home Affairs", "of a sentence"),
        ("organisation", "Ministerio de. Justicia", "Ministerio de Justicia", "stop within"),
        ("title", "Adviser, Multilateral. - Affairs Division", "Director of Unit No. 2", "stop within"),
        ("title", "مدير أما نة اللجنة", "مدير أمانة اللجنة", "broken words"),
        ("name", "خا لد المنصوري", "خالد بن علي آل سعود", "broken words"),
        ("organisation", "وزا رة العدل", "البعثة الدائمة لسلطنة عُمان", "broken words"),
        ("name", "MIle Ana Verlin", "Ana Verlin", "courtesy in it"),
        ("name", "Mr. VERLIN", "Marc VERLIN", "courtesy in it"),
        ("name", "Maxim Polin Victor Lind Aro", "Maxim Polin", "many words"),
        ("name", "Maxim Polin Victor Lind Aro", "Polin de Lind Ana del Carmen", "many words"),
        ("name", "Maxim Polin Victor Lind Aro", "Ana Rosa J. VERLIN ARO", "many words"),
        ("name", "Jo Verlin Director", "Jo Verlin", "title words"),
        ("title", "Adviser MI", "Adviser", "short last word"),
        ("title", "of Justice", "Minister of Justice", "begins open"),
        ("title", "of Justice", "UN Liaison", "begins open"),
    ],
)
def test_a_bad_value_has_the_figure_and_a_good_one_has_not(
    shipped: Knowledge, field: str, bad: str, good: str, figure: str
) -> None:
    """Each figure tells a value that was read or cut wrongly from one that is as it should be."""
    assert of_wording(field, bad, shipped)[figure] > 0
    assert of_wording(field, good, shipped)[figure] == 0


def test_a_usual_body_speaks_for_itself(shipped: Knowledge) -> None:
    """The whole name of a ministry that every State has is one, part of it is not."""
    assert of_wording("organisation", "Ministry of Justice", shipped)["usual body"] == 1
    assert of_wording("organisation", "Ministry of Justize", shipped)["usual body"] == 0


def test_signs_without_letters_are_told(shipped: Knowledge) -> None:
    """A value that holds no word is none."""
    assert of_wording("title", "[/& „", shipped) == {"no letters": 1.0}


def test_words_without_blanks_are_looked_for_within(shipped: Knowledge) -> None:
    """Of a Chinese title no blank tells the words: it is no single word, and a post or body is found wherever it stands."""
    title, body, name = (
        of_wording(*value, shipped)
        for value in (("title", "条约法律司副司长"), ("organisation", "国务院办公厅"), ("name", "陆文昭"))
    )
    assert title["title words"] == body["body words"] == 1
    assert name["title words"] == 0
    assert not any("one word" in figures for figures in (title, body, name))
    assert of_wording("name", "陆文昭司长", shipped)["title words"] == 1


@pytest.mark.parametrize(
    ("body", "usual"),
    [
        ("Permanent Mission of Bahrain", 1.0),
        ("Permanent Mission of the Republic of Latvia to the United Nations in Vienna", 1.0),
        ("Ambassade du Gabon à Berlin", 1.0),
        ("Permanent Mission of Utopia", 0.0),
        ("Mission of", 0.0),
        ("Permanent Mission", 1.0),
        ("Постоянное представительство в Вене", 1.0),
        ("Mission permanente de", 0.0),
    ],
)
def test_a_state_s_mission_is_a_usual_body(shipped: Knowledge, body: str, usual: float) -> None:
    """A Mission or Embassy is known by how its name begins and by the State behind it."""
    assert of_wording("organisation", body, shipped)["usual body"] == usual


@pytest.mark.parametrize(
    ("body", "usual"),
    [
        ("Министерство юстиции Кыргызской Республики", 1.0),
        ("МВД Кыргызской Республики", 1.0),
        ("Посольство Республики Таджикистан в Вене", 1.0),
        ("الوفد الدائم لسلطنة عُمان", 1.0),
        ("Ministry of Justice of Ghana", 1.0),
        ("Ministry of Justice of Mr. Reed", 0.0),
        ("Ministry of Justice and Ghana Police", 0.0),
    ],
)
def test_a_usual_body_with_its_state(shipped: Knowledge, body: str, usual: float) -> None:
    """A State's name behind a usual body, and nothing else, is part of it."""
    assert of_wording("organisation", body, shipped)["usual body"] == usual


@pytest.mark.parametrize(
    ("body", "plain"),
    [
        ("Ministère de la Famille", True),
        ("Ministry of Women and Children's Affairs", True),
        ("Ministry of Social Development and Human Security", True),
        ("Ministerio del Interior, a quienes se sumará", False),
        ("Department of Immigration and Emigration, office", False),
        ("Ministry of Justice will be", False),
        ("Ministry of", False),
        ("Professional Level", False),
    ],
)
def test_what_plainly_is_a_ministry_s_name(shipped: Knowledge, body: str, plain: bool) -> None:
    """Governments name their ministries as they like; behind a comma or in a sentence's words something else may begin."""
    assert is_plain_ministry(body, shipped) is plain


@pytest.mark.parametrize(
    ("name", "long"),
    [
        ("路建建涛", True),
        ("核付美婷", True),
        ("欧阳静岚", False),
        ("路建涛", False),
        ("高文", False),
        ("Lu Jiantao", False),
        ("", False),
    ],
)
def test_a_chinese_name_has_two_characters_behind_the_family_s(shipped: Knowledge, name: str, long: bool) -> None:
    """What has more was most likely read twice, or is two words."""
    assert is_long_chinese(name, shipped) is long


@pytest.mark.parametrize(("title", "whole"), [("公安部一等秘书", 1), ("总幣", 0)])
def test_a_chinese_title_of_known_words_alone(title: str, whole: int) -> None:
    """What is made of known words and nothing else was hardly misread."""
    assert of_wording("title", title, load_knowledge())["known throughout"] == whole


@pytest.mark.parametrize(
    ("value", "stopped"),
    [
        ("Senior Officer. Secretariat of the Committee", True),
        ("Attorney. General's Chambers", True),
        ("Sr. Adviser", False),
        ("Asst. Director", False),
        ("Min. of Justice", False),
        ("Ph.D. Adviser", False),
        ("Dept. of Justice", False),
    ],
)
def test_a_full_stop_behind_a_whole_word(value: str, stopped: bool) -> None:
    """What is shortened has its stop."""
    assert has_stop_behind_word(value, load_knowledge()) is stopped
