"""Lists of another meeting. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.invitation import Register
from models.reply import Kind
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.other_meeting import with_other_meetings_doubted

LIST = "Name\tPosition\n{}\tDirector\n{}\tLegal Officer"


@pytest.fixture
def doubted(build: Any, knowledge: Knowledge, register: Register) -> Any:
    """Returns (names found, those doubted) of a workbook whose sheets are given as text."""

    def doubted_(*sheets: str, known: bool = True) -> tuple[list[str | None], list[str | None]]:
        document = build.document(*sheets)
        read = (Sheet(document, Part.LIST),)
        found, _ = delegates_of(build.letter(), read, knowledge, knowledge.state("AUT"), Kind.NOMINATION)
        persons = with_other_meetings_doubted(found, read, register[0] if known else None, knowledge)
        names = [person.name.value for person in persons]
        return names, [person.name.value for person in persons if Doubt.OTHER_MEETING.reason in person.name.reasons]

    return doubted_


OURS = LIST.format("Mr. Tomas Verlin", "Ms. Ilse Marenko")
THEIRS = LIST.format("Mr. Jorn Ostrand", "Ms. Petra Halden")


@pytest.mark.parametrize(
    "heading",
    [
        "Delegation to the workshop, Geneva (3-5 March 2009)",
        "Atelier de Genève, du 3 au 5 mars 2009",
        "Taller de Ginebra, 3 a 5 de marzo de 2009",
        "Семинар, Женева, 3-5 марта 2009 г.",
        "ورشة عمل، جنيف، 3-5 آذار/مارس 2009",
        "2009年3月3日至5日日内瓦研讨会代表团名单",
        "Geneva 3-5 March",
    ],
)
def test_a_sheet_of_another_meeting_is_doubted(doubted: Any, heading: str) -> None:
    """Its persons are found, and asked about; those of the sheet about this meeting are not."""
    names, asked = doubted(f"{heading}\n\n{THEIRS}", f"Vienna, 14-15 April 2009\n\n{OURS}")
    assert names == ["Jorn Ostrand", "Petra Halden", "Tomas Verlin", "Ilse Marenko"]
    assert asked == ["Jorn Ostrand", "Petra Halden"]


def test_sections_of_one_page_are_told_apart(doubted: Any) -> None:
    """A heading holds as far as the next one that names days."""
    page = f"Seminar, 11-12 May 2009\n\n{THEIRS}\n\nWorking Group, 14 April 2009\n\n{OURS}"
    assert doubted(page)[1] == ["Jorn Ostrand", "Petra Halden"]


@pytest.mark.parametrize(
    "heading",
    ["Norland City, 23 March 2009", "Arrival 12 - departure 17 April 2009", "Vienna, 13-17 April 2009", "Delegation of Norland"],
)
def test_the_letters_day_and_the_stay_are_no_other_meeting(doubted: Any, heading: str) -> None:
    """One day alone, days around the meeting, and no day at all tell nothing; nor does anything where no invitation is known."""
    assert doubted(f"{heading}\n\n{OURS}")[1] == []
    assert doubted(f"Seminar, 11-12 May 2009\n\n{OURS}", known=False)[1] == []


def test_a_person_met_twice_belongs_to_this_meeting(doubted: Any) -> None:
    """Who stands on both sheets comes."""
    assert doubted(f"Geneva, 3-5 March 2009\n\n{OURS}", f"Vienna, 14-15 April 2009\n\n{OURS}")[1] != ["Jorn Ostrand"]


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("A. Commission on Crime Prevention, eighteenth session (16-24 April)", "B. Working Group (14-15 April)"),
        ("1) Commission pour la prévention du crime, 16-24 avril 2009", "2) Groupe de travail, 14 et 15 avril 2009"),
        ("Комиссия по предупреждению преступности, 16-24 апреля 2009 г.", "Рабочая группа, 14-15 апреля 2009 г."),
    ],
)
def test_meetings_that_follow_one_another_are_told_apart(doubted: Any, theirs: str, ours: str) -> None:
    """Where one heading names our days alone, another that names a meeting on other days is of that one, also the next day."""
    assert doubted(f"{theirs}\n\n{THEIRS}\n\n{ours}\n\n{OURS}")[1] == ["Jorn Ostrand", "Petra Halden"]
    assert doubted(f"{ours}\n\n{OURS}\n\n{theirs}\n\n{THEIRS}")[1] == ["Jorn Ostrand", "Petra Halden"]


@pytest.mark.parametrize(
    "before",
    [
        "Arrival 11 - departure 12 April 2009",  # no meeting
        "Commission on Crime Prevention, 16-24 April 2009",  # no heading of ours
        "Our delegation to the Working Group (14-15 April 2009), which will stay for the\nsession of 16-24 April 2009",
        "The delegation to the Commission (16-24 April 2009)\nwill also attend the Working Group (14-15 April 2009):",
    ],
)
def test_days_near_the_meeting_tell_nothing_where_no_heading_contrasts_them(doubted: Any, before: str) -> None:
    """Days of travel, one heading alone and lines of a sentence are read as before."""
    assert doubted(f"{before}\n\n{OURS}")[1] == []


@pytest.mark.parametrize(
    "between",
    [
        "Ms. Marenko will also attend the Commission, 16-24 April 2009.",
        "Mme Marenko participera également à la session de la Commission du 16 au 24 avril 2009",
        "Г-жа Маренко примет участие и в сессии Комиссии, 16-24 апреля 2009 г.",
    ],
)
def test_a_sentence_is_no_heading(doubted: Any, between: str) -> None:
    """It ends in a full stop or has a verb of attending, and tells nothing of those below it."""
    assert doubted(f"Working Group, 14-15 April 2009\n\n{OURS}\n\n{between}\n\n{THEIRS}")[1] == []


def test_a_sentence_ends_no_section(doubted: Any) -> None:
    """Below the heading of the other meeting it may speak of that one, as its heading did."""
    told = "The session of the Commission, 16-24 April 2009, will be attended by two officers."
    theirs = f"B. Commission (16-24 April)\n\n{told}\n\n{THEIRS}"
    assert doubted(f"A. Working Group (14-15 April)\n\n{OURS}\n\n{theirs}")[1] == ["Jorn Ostrand", "Petra Halden"]


def test_a_heading_that_says_who_attends_is_one(doubted: Any) -> None:
    """A colon leads to those below it."""
    theirs = f"The following will attend the Commission, 16-24 April 2009:\n\n{THEIRS}"
    assert doubted(f"Working Group, 14-15 April 2009\n\n{OURS}\n\n{theirs}")[1] == ["Jorn Ostrand", "Petra Halden"]


HEAD = "Meeting: Working Group on Trafficking in Persons, 14-15 April 2009"
BESIDE = "Preparatory meeting of the African Group: 12-13 April 2009"


@pytest.mark.parametrize("heading", ["Delegation of Kenya:", "List of participants", "Liste des participants :", "Delegación"])
def test_the_heading_of_a_delegation_below_both_meetings_is_of_ours(doubted: Any, heading: str) -> None:
    """Lines about the meeting, and one beside it, stand above the delegation: nobody is listed between them."""
    assert doubted(f"{HEAD}\n\n{BESIDE}\n\n{heading}\n\n{OURS}")[1] == []


def test_a_list_of_the_other_meeting_may_have_a_heading_of_its_own(doubted: Any) -> None:
    """Where our meeting has its list already, or the heading names a meeting, those below it are of the other one."""
    theirs = f"Commission, 16-24 April 2009\n\nList of participants\n\n{THEIRS}"
    assert doubted(f"{HEAD}\n\n{OURS}\n\n{theirs}")[1] == ["Jorn Ostrand", "Petra Halden"]
    assert doubted(f"{theirs}\n\n{HEAD}\n\n{OURS}")[1] == ["Jorn Ostrand", "Petra Halden"]
    named = f"Delegation to the Commission:\n\n{THEIRS}"
    assert doubted(f"{HEAD}\n\n{BESIDE}\n\n{named}")[1] == ["Jorn Ostrand", "Petra Halden"]
    later = f"Seminar, 11-12 May 2009\n\nList of participants\n\n{THEIRS}"
    assert doubted(f"{HEAD}\n\n{BESIDE}\n\n{later}")[1] == ["Jorn Ostrand", "Petra Halden"]
