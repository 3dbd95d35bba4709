"""Who decides that others come is no delegate."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.running_text.deciders import may_be_served
from pipeline.extraction.running_text.prose import MENTIONED, ProseReader
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("By direction of the Minister, Mr. Paul Addo, the delegation will be led by Ms. Ada Brook, Judge.", "en", ["Ada Brook"]),
        ("Sur instruction du Ministre, M. Paul Addo, la délégation sera conduite par Mme Ada Brun, juge.", "fr", ["Ada Brun"]),
        (
            "Por instrucciones del Ministro, Sr. Pablo Ado, la delegación estará integrada por la Sra. Ana Ruiz.",
            "es",
            ["Ana Ruiz"],
        ),
        (
            "Norland will be represented by Ms. Ada Brook, Judge, with the approval of the Minister of Justice, Mr. Paul Addo.",
            "en",
            ["Ada Brook"],
        ),
        ("The Minister of Justice, Mr. Paul Addo, has the honour to nominate Ms. Ada Brook, Judge.", "en", ["Ada Brook"]),
        (
            "Norland has the honour to nominate Ms. Ada Brook, whom Mr. Paul Addo, Minister, has nominated, and Mr. Bo Rask.",
            "en",
            ["Ada Brook", "Bo Rask"],
        ),
        (
            "L'Ambassade a le plaisir de désigner Mme Ada Brun, juge, que M. Paul Addo, Ministre, a désigné, et M. Luc Petit.",
            "fr",
            ["Ada Brun", "Luc Petit"],
        ),
        (
            "L'Ambassade a le plaisir de désigner Mme Ada Brun, juge, que le Ministre a désigné, et M. Luc Petit, juge.",
            "fr",
            ["Ada Brun", "Luc Petit"],
        ),
        ("Le Ministre, M. Paul Addo, qui dirige le parquet, a désigné Mme Ada Brun, juge.", "fr", ["Ada Brun"]),
        (
            "L'Ambassade désigne Mme Ada Brook, juge, avec l'accord du Ministre de la Justice, M. Paul Addo.",
            "fr",
            ["Ada Brook"],
        ),
        (
            "Upon the approval of the Minister, Mrs. Ada Paz, Ghana will be represented by a team to be led by Mr. Paul Addo.",
            "en",
            ["Paul Addo"],
        ),
        (
            "Previa autorización del Ministro de Justicia, Dr. Pablo Ado, la delegación estará encabezada por la Sra. Ana Ruiz.",
            "es",
            ["Ana Ruiz"],
        ),
        (
            "Norland will be represented by Ms. Ada Brook, Judge, on the nomination of the Attorney General Mr. Paul Addo.",
            "en",
            ["Ada Brook"],
        ),
        ("On the nomination of the Ministry of Justice, Ms. Ada Brook, Judge, will attend.", "en", ["Ada Brook"]),
        ("Après accord du Ministre, M. Paul Addo, le Norland sera représenté par Mme Ada Brun, juge.", "fr", ["Ada Brun"]),
        (
            "Por disposición del señor Director Nacional, Cnel. Pablo Ado, comunico que asistirá la Sra. Ana Ruiz.",
            "es",
            ["Ana Ruiz"],
        ),
        (
            "Por disposición del Director, Sr. Pablo Ado, comunico que asistirá por la Policía del Perú la Sra. Ana Ruiz.",
            "es",
            ["Ana Ruiz"],
        ),
        (
            "I am directed by the Director, Mr. Paul Addo, to inform you that the delegation consists of Ms. Ada Brook.",
            "en",
            ["Ada Brook"],
        ),
        (
            "By order of the Minister, Mr. Paul Addo will lead the delegation, and I inform you that it includes Ms. Ada Brook.",
            "en",
            2,
        ),
        ("По поручению министра г-на П.А. Орлова делегацию возглавит г-жа А.Б. Сокол, судья.", "ru", ["А.Б. Сокол"]),
        (
            "On the instructions of the Government, Ms. Ada Brook, Judge, will attend, accompanied by Mr. Paul Addo, Director.",
            "en",
            2,
        ),
        (
            "Por instrucciones del Ministro, la Sra. Ana Ruiz encabezará la delegación, integrada también por el Sr. Luis Paz.",
            "es",
            ["Ana Ruiz", "Luis Paz"],
        ),
        (
            "По поручению министра г-жа А.Б. Сокол возглавит делегацию, в состав которой войдет также г-н П.А. Орлов.",
            "ru",
            ["А.Б. Сокол"],
        ),
        ("The delegation will be led by Mr. Paul Addo, Director by appointment of the King, and Ms. Ada Brook.", "en", 2),
        ("Upon the approval of the Ministry, Mr. Paul Addo will attend and the team will be led by Ms. Ada Brook.", "en", 2),
        ("With the approval of the Ministry, the delegation will comprise Mr. Paul Addo and Ms. Ada Brook.", "en", 2),
    ],
)
def test_on_whose_orders_others_come_stays_at_home(
    build: Any, knowledge: Knowledge, text: str, language: str, names: list[str] | int
) -> None:
    """Named between the authority and what announces the others; a body's approval takes nobody away."""
    page = build.page(text, language=language)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    found = [person for _, person in ProseReader(strip, (), (), lexicon(knowledge), anywhere=False).read(())]
    read = [" ".join(piece.text for piece in person.name) for person in found]
    assert (len(read) if isinstance(names, int) else read) == names


@pytest.mark.parametrize(
    ("text", "language", "titles", "doubted"),
    [
        (
            "The delegation will be led by Mr. Paul Addo, Ambassador, and on the orders of the Minister, Ms. Ada Brook, Judge.",
            "en",
            ["Ambassador", "Judge"],
            [False, True],
        ),
        (
            "Sur instruction du Ministre de la Justice, M. Paul Addo et Mme Ada Brun, juge, participeront à la réunion.",
            "fr",
            ["", "juge"],
            [True, False],
        ),
    ],
)
def test_on_whose_orders_is_nobodys_post(
    build: Any, knowledge: Knowledge, text: str, language: str, titles: list[str], doubted: list[bool]
) -> None:
    """It ends what is said of the person before it; who stands behind it may be he himself, and is asked about."""
    page = build.page(text, language=language)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    found = [person for _, person in ProseReader(strip, (), (), lexicon(knowledge), anywhere=True).read(())]
    assert [" ".join(piece.text for piece in person.title) for person in found] == titles
    assert [Doubt.ORDERS in person.doubts and person.trusted <= MENTIONED for person in found] == doubted


@pytest.mark.parametrize(
    "case",
    tomllib.loads((Path(__file__).parent / "approvals.toml").read_text("utf-8"))["sentence"],
    ids=lambda case: case["text"][:60],
)
def test_who_approves_stays_and_the_others_come(build: Any, knowledge: Knowledge, case: dict[str, Any]) -> None:
    """Whoever is named as its subject; everybody before "and that the Minister has approved" was dropped with him."""
    found = _read(build, knowledge, case["text"], case["language"])
    assert [" ".join(piece.text for piece in person.name) for person in found] == case["names"]
    assert not any(Doubt.ORDERS in person.doubts for person in found)
    assert not any("approved" in piece.text or "批准" in piece.text for person in found for piece in person.title)


def test_whoever_is_announced_and_approves_is_asked_about(build: Any, knowledge: Knowledge) -> None:
    """A minister who will head the delegation may as well be the one who only sends it."""
    text = "The delegation will be headed by the Minister, Mr. Paul Addo, who has approved the visit of Ms. Ada Brook, Judge."
    assert [Doubt.ORDERS in person.doubts for person in _read(build, knowledge, text, "en")] == [True, False]


def _read(build: Any, knowledge: Knowledge, text: str, language: str) -> list[Person]:
    page = build.page(text, language=language)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    return [person for _, person in ProseReader(strip, (), (), lexicon(knowledge), anywhere=False).read(())]


@pytest.mark.parametrize(
    ("between", "served"),
    [
        (", Private Secretary to the Minister, ", True),
        (", conseillère du Ministre, ", True),
        (", Director of Criminal Justice, ", False),
        (", Private Secretary to the Minister, and ", False),
        (", Head of Treaties, ", False),
    ],
)
def test_who_is_served_may_stay_at_home(knowledge: Knowledge, between: str, served: bool) -> None:
    """Behind a post that serves the holder of an office, a comma and a name may be the holder's."""
    assert may_be_served(f"{between}Mr. B", 0, len(between), lexicon(knowledge)) is served


def test_a_chinese_order_told_with_its_verb_doubts_nobody_behind_it(delegates_of_mail: Any) -> None:
    """Who orders is told, by his post, before the verb: "经部长提名，"."""
    (person,) = delegates_of_mail("中国常驻维也纳代表团谨通知：经部长提名，李明先生（外交部处长）将出席会议。\n")
    assert person.name.value == "李明"
    assert Doubt.ORDERS.reason not in person.name.reasons


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Mr. Paul Addo, Director, has the honour to represent Norland together with Ms. Ada Brook, Judge.",
            ["Paul Addo", "Ada Brook"],
        ),
        ("The Minister, Mr. Paul Addo, has the honour to nominate Ms. Ada Brook, Judge.", ["Ada Brook"]),
    ],
)
def test_whose_honour_it_is_to_come(delegates_of_mail: Any, text: str, names: list[str]) -> None:
    """Who has the honour to represent his State comes, who has the honour to nominate does not."""
    assert [one.name.value for one in delegates_of_mail(f"Re: CU 2009/33 (A)\n\n{text}")] == names
