"""Tests for `pipeline.extraction.running_text.bodies_in_turn`."""

from __future__ import annotations

import re

import pytest

from config.knowledge import load_knowledge
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.running_text.bodies_in_turn import bodies_in_turn
from pipeline.extraction.words.lexicon import lexicon

LEXICON = lexicon(load_knowledge())


def told(marked: str) -> dict[int, tuple[str, str]]:
    """Return (body, post) that stand before each name in braces, by the person's number."""
    names = [
        (name.start() - 2 * number, name.end() - 2 * number - 2) for number, name in enumerate(re.finditer(r"{.*?}", marked))
    ]
    text = re.sub("[{}]", "", marked)
    anchors = [Anchor(start, NameMatch(start, (start, end), None, None, end, 2)) for start, end in names]
    turns = bodies_in_turn(text, 0, anchors, {}, LEXICON)
    return {number: (text[slice(*turn.body)], text[slice(*turn.post)] if turn.post else "") for number, turn in turns.items()}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Ministry of Justice will be represented by {Mr. Adam Novak}, and the Police by {Ms. Eva Mala}",
            {0: ("Ministry of Justice", ""), 1: ("Police", "")},
        ),
        (
            "Министерство юстиции будет представлено {г-ном П. С. Ивановым}, а Генеральная прокуратура - {г-жой А. В. Смирновой}",
            {0: ("Министерство юстиции", ""), 1: ("Генеральная прокуратура", "")},
        ),
        (
            "سيمثل وزارة العدل {السيد سامي عمر}، رئيس قسم، وسيمثل النيابة العامة {السيد نبيل فهد}",
            {0: ("وزارة العدل", ""), 1: ("النيابة العامة", "")},
        ),
        ("МВД представит {Иванов П. С.}, а МИД - атташе {Ким В. А.}", {0: ("МВД", ""), 1: ("МИД", "атташе")}),
        (
            "The Ministry is represented by {Mr. Adam Novak}; the Police by {Ms. Eva Mala}, Inspector, and {Mr. Ivo Lang}",
            {0: ("Ministry", ""), 1: ("Police", ""), 2: ("Police", "")},
        ),
    ],
)
def test_each_has_the_body_before_him(text: str, wanted: dict[int, tuple[str, str]]) -> None:
    """A body before "by", a dash or right before an Arabic name is that person's, the sentence's subject the first one's."""
    assert told(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "We send {Mr. Adam Novak}, Director, Ministry of Justice - {Ms. Eva Mala}, Inspector",
        "The Ministry of Justice nominates {Mr. Adam Novak}, Director, Department of Law - {Ms. Eva Mala}",
        "The Permanent Mission will be represented by {Mr. Adam Novak}, Counsellor, and {Ms. Eva Mala}",
        "سيمثل الوزارة كلا من {السيد سامي عمر} و{السيدة هند سعد}",
        "رشحت وزارة الخارجية {السيد سامي عمر}، قاض، و{السيدة هند سعد}، مستشارة",
        "عينت وزارة الخارجية {السيد سامي عمر}، قاضيا",
        "يمثل الجمهورية اللبنانية {السيد سامي عمر}، قاض، و{السيدة هند سعد}",
    ],
)
def test_a_body_behind_the_person_before_is_not_taken(text: str) -> None:
    """Behind a person and before a dash a body is that person's own; States, Missions, who names somebody: none is his."""
    assert told(text) == {}
