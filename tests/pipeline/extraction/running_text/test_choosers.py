"""Who chose those who come is asked about. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.running_text.choosers import chooses
from pipeline.extraction.running_text.prose import ProseReader
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("Please replace Mr. Jan Lis, nominated by [Mr. Piotr Zak, Director General, with Ms. Ewa Lind.", True),
        ("… of Mr. Jan Lis, proposed by the Director General, [Mr. Piotr Zak, and Ms. Ewa Lind.", True),
        ("M. Jean Lis, désigné par le Directeur général, [M. Paul Zak", True),
        ("del Sr. Juan Paz, propuesto por el [Sr. Luis Rojas", True),
        ("The delegates nominated by the Ministry of Justice are [Mr. Jan Lis and Ms. Ewa Lind.", False),
        ("Please replace Mr. Jan Lis, nominated by Mr. Piotr Zak, Director General, with [Ms. Ewa Lind.", False),
        ("The delegation is led by [Mr. Jan Lis", False),
        ("Mr. Piotr Zak has nominated [Mr. Jan Lis", False),
    ],
)
def test_who_chose_stands_behind_by(knowledge: Knowledge, text: str, chosen: bool) -> None:
    """His post may stand in between, but no body and no verb."""
    assert chooses(text.replace("[", ""), text.index("["), lexicon(knowledge)) is chosen


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Please replace Mr. Jan Lis, nominated by Mr. Piotr Zak, Director General, with Ms. Ewa Lind, Prosecutor.", "Piotr Zak"),
        (
            "Sírvanse reemplazar al Sr. Juan Paz, designado por el Sr. Luis Rojas, Director, por la Sra. Ana Gil, Abogada.",
            "Luis Rojas",
        ),
        (
            "Mme Awa Sow, Juge, viendra au lieu des délégués annoncés par M. Paul Fall dans sa lettre du 2 mars.",
            "Paul Fall",
        ),
    ],
)
def test_who_chose_somebody_is_asked_about(build: Any, knowledge: Knowledge, text: str, asked: str) -> None:
    """He is nobody who is replaced, either."""
    page = build.page(text)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    found = [person for _, person in ProseReader(strip, (), (), lexicon(knowledge), anywhere=False).read(())]
    doubted = [" ".join(piece.text for piece in person.name) for person in found if Doubt.ORDERS in person.doubts]
    assert doubted == [asked]
