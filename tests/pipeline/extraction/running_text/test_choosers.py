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


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("سيحضر السيد سامي بنا، الذي رشحه [السيد كمال نور", True),
        ("El Sr. Juan Paz, a quien designó el [Sr. Luis Rojas, asistirá", True),
        ("Г-н Ян Лис, которого назначил [г-н Петр Зак", True),
        ("李强先生由[赵敏先生提名", True),
        ("李强先生由司法部长[赵敏先生推荐出席会议", True),
        ("经外交部长[赵敏女士推荐，李强先生将出席会议", True),
        ("代表团由[李强先生率领", False),
        ("由[李强先生出席会议", False),
        ("由外交部提名[李强先生出席会议", False),
        ("提名[李强先生为代表", False),
    ],
)
def test_who_chose_is_told_in_other_ways(knowledge: Knowledge, text: str, chosen: bool) -> None:
    """A clause about who is named before may tell it, and in Chinese the words around him do."""
    assert chooses(text.replace("[", ""), text.index("["), lexicon(knowledge)) is chosen


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("El Sr. Juan Paz, a quien designó el Sr. Luis Rojas, asistirá a la reunión.", [False, True]),
        ("В совещании примет участие г-н Иван Орлов, которого назначил г-н Петр Белов.", [False, True]),
        ("سيحضر السيد علي حسن، الذي رشحه السيد باسم كمال.", [False, True]),
        ("李强先生由司法部长赵敏先生提名出席会议。", [False, True]),
        ("代表团由李强先生率领，成员包括赵敏女士。", [False, False]),
    ],
)
def test_who_was_chosen_comes(delegates_of_mail: Any, text: str, asked: list[bool]) -> None:
    """The verb of choosing in a clause about him announced whoever chose him, and he himself was lost, both in silence."""
    assert [Doubt.ORDERS.reason in one.name.reasons for one in delegates_of_mail(f"CU 2009/33 (A)\n\n{text}")] == asked
