"""Tests of those of whom the words behind their names say that they do not come."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Kind
from pipeline.extraction.correspondence.absent_persons import without_absent
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.lists import ListReader
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("said", "comes"),
    [
        ("Deputy Commissioner, of whom we wrote in March, shall not be able to travel.", False),
        ("Deputy Commissioner, who cannot attend the opening; she will arrive on Tuesday.", False),
        ("Deputy Commissioner, who needs no visa and will attend both days.", True),
        ("Deputy Commissioner, e-mail not available, Tel.: not available.", True),
        ("Deputy Commissioner (head of delegation). She does not speak French. Others will travel later.", True),
    ],
)
def test_who_stays_away_is_told(build: Any, knowledge: Knowledge, said: str, comes: bool) -> None:
    """A word of attending close behind a "not" in the same clause says that nobody is to be registered, and he is named."""
    page = build.page(f"1. Ms. Rosalind Achterberg, {said}", language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    found = ListReader(strip, (), (), lexicon(knowledge)).read()
    coming, absent = without_absent(strip, found, lexicon(knowledge), knowledge)
    assert bool(coming) is comes
    assert absent == (() if comes else ("Rosalind Achterberg",))


@pytest.mark.parametrize(
    ("text", "coming"),
    [
        ("Those who will not attend:\nMr. Lars Bakke, Director\n\nAttending:\nMs. Ann Berg, Judge", ["Ann Berg"]),
        ("Ne participeront pas :\nM. Lars Bakke, directeur\n\nParticiperont :\nMme Ann Berg, juge", ["Ann Berg"]),
        ("No asistirán:\nSr. Lars Bakke, Director\n\nAsistirán:\nSra. Ann Berg, Jueza", ["Ann Berg"]),
        ("Persons excused:\nMr. Lars Bakke, Director\n\nDelegation:\nMs. Ann Berg, Judge", ["Ann Berg"]),
        ("The following cannot attend:\n1. Mr. Lars Bakke\n2. Mr. Jan Holm\n1. Ms. Ann Berg", ["Ann Berg"]),
        ("Not attending:\nMr. Lars Bakke, Director\n\nMs. Ann Berg, Judge", ["Ann Berg"]),
        ("1. Ms. Ann Berg, Judge, absent on the first day\n2. Mr. Lars Bakke, Director, absent", ["Ann Berg"]),
        ("Not yet confirmed by e-mail:\nMs. Ann Berg, Judge", ["Ann Berg"]),
    ],
)
def test_a_heading_holds_for_its_own_list(build: Any, knowledge: Knowledge, text: str, coming: list[str]) -> None:
    """A heading of those who stay away holds for the list right below it; who is absent for a part of the meeting comes."""
    page = build.page(text, language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    found = ListReader(strip, (), (), lexicon(knowledge)).read()
    came, _ = without_absent(strip, found, lexicon(knowledge), knowledge)
    assert [person.name[0].text for _, person in came] == coming


@pytest.mark.parametrize(
    ("text", "coming"),
    [
        ("1. Ms. Ann Berg, Judge\n\nAs interpreter and without a seat in the room, Mr. Lars Bakke will be there.", ["Ann Berg"]),
        ("1. Ms. Ann Berg, Judge\n2. Mr. Lars Bakke, Director", ["Ann Berg", "Lars Bakke"]),
    ],
)
def test_who_has_no_seat_is_no_delegate(build: Any, knowledge: Knowledge, text: str, coming: list[str]) -> None:
    """It may be said before the only person of a sentence."""
    sheet = Sheet(build.document(build.page(text)), Part.LIST)
    found, _ = delegates_of(build.letter(), (sheet,), knowledge, knowledge.state("AUT"), Kind.NOMINATION)
    assert [person.name.value for person in found] == coming


@pytest.mark.parametrize(
    ("sentence", "coming"),
    [
        (
            "{0} He can be reached in his private capacity at tom@lall.org. Ms. Eve Roy, Judge, will also attend.",
            ["Tom Lall", "Eve Roy"],
        ),
        (
            "{0} He may be called in his private capacity on +43 1 555 66 77, and so on. Ms. Eve Roy, Judge, will also attend.",
            ["Tom Lall", "Eve Roy"],
        ),
        ("{0} Travelling in a private capacity with the delegation: Ms. Eve Roy.", ["Tom Lall"]),
    ],
)
def test_how_somebody_is_reached_keeps_nobody_away(delegates_of_mail: Any, sentence: str, coming: list[str]) -> None:
    """Such words before an address say nothing of who is named in the next sentence."""
    text = sentence.format("The delegation consists of Mr. Tom Lall, Director.")
    assert [delegate.name.value for delegate in delegates_of_mail(f"CU 2009/33 (A). {text}\n")] == coming


@pytest.mark.parametrize(
    ("language", "aside", "comes"),
    [
        ("en", "(replacing Mr. Ben Stone, who is unable to attend)", True),
        ("en", "(instead of Mr. Ben Stone, who will not attend)", True),
        ("fr", "(en remplacement de M. Ben Stone, empêché)", True),
        ("es", "(en sustitución del Sr. Ben Stone, quien no podrá asistir)", True),
        ("en", "(replaced by Mr. Ben Stone, as she is unable to attend)", False),
        ("fr", "(empêchée)", False),
    ],
)
def test_what_brackets_say_of_him_who_is_replaced_is_not_hers(read_note: Any, language: str, aside: str, comes: bool) -> None:
    """She was lost who comes in place of somebody that cannot."""
    courtesy = {"en": "Ms.", "fr": "Mme", "es": "Sra."}[language]
    read = read_note(f"CU 2009/33 (A)\n\n{courtesy} Ada Brook, Clerk\n{aside}\n\n{courtesy} Dora Keane, Clerk", language)
    assert ("Ada Brook" in [person.name.value for person in read]) is comes


@pytest.mark.parametrize(
    ("said", "coming"),
    [
        ("Ms. Ada Brook, Clerk, will attend in place of Mr. Ben Stone, who is unable to attend.", ["Ada Brook"]),
        ("Mme Ada Brook, juge, conduira la délégation en remplacement de M. Ben Stone, empêché.", ["Ada Brook"]),
        ("La Sra. Ada Brook, Jueza, encabezará la delegación en lugar del Sr. Luis Mora, quien no podrá viajar.", ["Ada Brook"]),
        (
            "Г-жа Ольга Савицкая, судья, возглавит делегацию вместо г-на Рака, который не прибудет.",
            ["Ольга Савицкая"],
        ),
        ("السيدة هدى سليم خوري، قاضية، سترأس الوفد بدلا من السيد نديم صبحي فرح الذي تعذر عليه السفر.", ["هدى سليم خوري"]),
        ("Ms. Ada Brook, Clerk, who is unable to attend, will be replaced by Mr. Ben Stone, Judge.", ["Ben Stone"]),
        ("Ms. Ada Brook, Clerk, cannot attend in place of Mr. Ben Stone.", []),
    ],
)
def test_what_is_said_behind_him_who_is_replaced_is_not_hers(delegates_of_mail: Any, said: str, coming: list[str]) -> None:
    """She was lost, since the denial behind him whose place she takes was taken for hers."""
    assert [one.name.value for one in delegates_of_mail(f"CU 2009/33 (A). {said}\n")] == coming


@pytest.mark.parametrize("verb", ["ولن تشارك", "ولن تحضر"])
def test_a_denial_before_the_next_one_is_not_his(delegates_of_mail: Any, verb: str) -> None:
    """He was lost who comes, since "will not attend" before her name was read as words of replacing."""
    said = f"سيشارك السيد خالد منصور، مستشار، {verb} السيدة هدى سالم."
    assert [one.name.value for one in delegates_of_mail(f"CU 2009/33 (A). {said}\n")] == ["خالد منصور"]
