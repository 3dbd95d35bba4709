"""Sentences about whom to ask in words of no list. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Box, Line, Page, Paragraph, Source, Word
from models.reply import Kind
from pipeline.extraction.correspondence import contacts_by_model
from pipeline.extraction.correspondence.contacts_by_model import contact_sentences
from pipeline.extraction.correspondence.zone import Zone
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.words.lexicon import lexicon


@pytest.fixture
def strip_of(build: Any) -> Any:
    def strip(text: str) -> Strip:
        page = build.page(text)
        found = next(parts_of(build.document(page), page))
        assert isinstance(found, Strip)
        return found

    return strip


ABOVE = "Norland will be represented by Ms. Tilda Varn, Judge, tel. +43 1 505 11 22."


@pytest.mark.parametrize(
    "text",
    [
        "Person in charge: Mr. Odo Kessel - Counsellor - +43 1 505 43 21 - o.kessel@mission.example",
        "Исполнитель: г-н Одо Кессель, второй секретарь, тел. +43 1 505 43 21",
        "Badges may be handed to Mr. Odo Kessel, Attaché, whom you reach under +43 1 505 43 21.",
    ],
)
def test_such_a_sentence_is_a_zone(strip_of: Any, knowledge: Knowledge, text: str) -> None:
    """Whom it names does not come."""
    strip = strip_of(f"{ABOVE}\n\n{text}")
    found = contact_sentences(strip, (), lexicon(knowledge))
    assert [strip.view[zone.start : zone.end].strip() for zone in found.zones] == [text]


@pytest.mark.parametrize(
    "text",
    [
        ABOVE,
        "Head of delegation: Mr. Odo Kessel - Counsellor - +43 1 505 43 21 - o.kessel@mission.example",
        "Глава делегации: г-н Одо Кессель, второй секретарь, тел. +43 1 505 43 21",
        "1. Person in charge: Mr. Odo Kessel - Counsellor",
        "Person in charge of statistics at the Ministry of Justice",
        "o.kessel@mission.example, +43 1 505 43 21",
    ],
)
def test_delegates_items_and_lines_without_a_person_are_none(strip_of: Any, knowledge: Knowledge, text: str) -> None:
    """Items of a list are told by their list."""
    assert contact_sentences(strip_of(text), (), lexicon(knowledge)).zones == ()


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (f"{ABOVE}\n\nMr. Odo Kessel, Attaché, responsible for liaison with the Secretariat.", "Mr. Odo"),
        ("Head of delegation: Ms. Tilda Varn, Judge\nLiaison officer: Mr. Odo Kessel, Second Secretary, o@x.example", "Liaison"),
        (
            (
                "Responsable de cooperación: Sr. Odo Kessel, Superintendente, o@x.example, +356 22 957 001\n\n"
                "Encargada de asuntos jurídicos: Sra. Tilda Varn, Consejera, t@x.example, +356 22 957 000"
            ),
            "Responsable",
        ),
    ],
)
def test_a_line_made_as_those_who_come_is_asked_and_no_zone(strip_of: Any, knowledge: Knowledge, text: str, asked: str) -> None:
    """It begins with its person, or with a label as the line beside it: he may be one of them."""
    found = contact_sentences(strip_of(text), (), lexicon(knowledge))
    assert found.zones == ()
    assert [one.startswith(asked) for one in found.asked] == [True]


@pytest.mark.parametrize("name", ["Ms. Tilda Varn", "Ms. Varn"])
def test_who_is_named_above_may_begin_the_line(strip_of: Any, knowledge: Knowledge, name: str) -> None:
    """How a delegate is asked names nobody anew."""
    strip = strip_of(f"{ABOVE}\n\n{name}, tel. +43 1 505 43 21, is at your disposal for any questions.")
    assert contact_sentences(strip, (), lexicon(knowledge)).asked == ()


def test_a_label_alone_in_its_paragraph_behind_a_list_of_labels_is_a_zone(strip_of: Any, knowledge: Knowledge) -> None:
    """Lines of a list stand together, and it apart."""
    text = "Head: Ms. Tilda Varn, Judge\nDelegate: Mr. Bo Marsh, Attaché\n\nPerson in charge: Mr. Odo Kessel - Counsellor"
    strip = strip_of(text)
    found = contact_sentences(strip, (), lexicon(knowledge))
    assert [strip.view[zone.start : zone.end].split(":")[0] for zone in found.zones] == ["Person in charge"]


LISTED = """Participants :
M. Odo Kessel (chargé du suivi du dossier), +43 1 505 43 21
Mme Tilda Varn (responsable des contacts avec l'Office), +43 1 505 43 22"""


def test_entries_of_a_list_that_tell_of_contacts_are_none(strip_of: Any, knowledge: Knowledge) -> None:
    """What a delegate does at home makes him no contact person; a sentence of its own may be one."""
    assert contact_sentences(strip_of(LISTED), (), lexicon(knowledge)).zones == ()


@pytest.mark.parametrize(
    "text",
    [
        "Chef de délégation : M. Odo Kessel, Ambassadeur\nAgent de liaison : M. Pio Marl, Attaché, marl@mfa.example",
        "رئيس الوفد: السيد عودة كيسل، وكيل وزارة\nالمنسق: السيد بدر السالم، سكرتير ثالث، badr@mofa.example",
        "Ms. Tilda Varn (Third Secretary, varn@mission.example) will be glad to clear up any doubts.",
    ],
)
def test_what_other_rules_tell_is_none(strip_of: Any, knowledge: Knowledge, text: str) -> None:
    """Labelled lines of a delegation, and lines that begin with a person, seat and doubt by themselves."""
    assert contact_sentences(strip_of(text), (), lexicon(knowledge)).zones == ()


@pytest.mark.parametrize(
    "text",
    [
        "Pour les questions pratiques, s'adresser à Mme Tilda Varn, varn@mfa.example, qui assistera aussi à la réunion.",
        "The Hague Liaison Officer, Mr. Odo Kessel, will attend.",
    ],
)
def test_who_is_said_to_come_is_left_to_the_words(strip_of: Any, knowledge: Knowledge, text: str) -> None:
    """However sure the model is."""
    found = contact_sentences(strip_of(text), (), lexicon(knowledge))
    assert (found.zones, found.asked) == ((), ())


def test_who_stands_alone_is_not(strip_of: Any, knowledge: Knowledge) -> None:
    """Nobody is asked about a contact person in a paragraph of his own."""
    found = contact_sentences(strip_of(f"{ABOVE}\n\nКоординатор: г-н Одо Кессель, kessel@mfa.example"), (), lexicon(knowledge))
    assert (len(found.zones), found.asked) == (1, ())


def test_within_a_zone_nothing_is_looked_at(strip_of: Any, knowledge: Knowledge) -> None:
    """What phrases found needs no second opinion."""
    strip = strip_of("Person in charge: Mr. Odo Kessel - Counsellor - +43 1 505 43 21")
    assert contact_sentences(strip, (Zone(0, len(strip.view), "known"),), lexicon(knowledge)).zones == ()


def test_what_is_less_sure_is_asked(strip_of: Any, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever may come after all is shown to a person."""
    strip = strip_of("Person in charge: Mr. Odo Kessel - Counsellor - +43 1 505 43 21")
    monkeypatch.setattr(contacts_by_model, "acts", lambda _: dict.fromkeys(contacts_by_model.Act, 0.93))
    assert contact_sentences(strip, (), lexicon(knowledge)).asked == (strip.view.strip(),)


def test_without_the_model_there_are_none(strip_of: Any, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing model stops nothing."""

    def missing(_: str) -> dict[Any, float]:
        raise contacts_by_model.ToolMissing("gone")

    monkeypatch.setattr(contacts_by_model, "acts", missing)
    strip = strip_of("Person in charge: Mr. Odo Kessel - Counsellor - +43 1 505 43 21")
    assert contact_sentences(strip, (), lexicon(knowledge)).zones == ()


LISTED = "CU 2009/33 (A)\n\nThe delegation will be composed of:\n\nMs. Tilda Varn, Judge\nMs. Awa Sow, Judge\n"


@pytest.mark.parametrize(
    "line",
    [
        "Badges may be handed over to Mr. Odo Kessel, Attaché, +43 1 505 43 21.",
        "Visa matters: Mr. Odo Kessel, Attaché, +43 1 505 43 21",
        "Responsable: Lic. Odo Kessel / Consejero / +43 1 505 43 21",
    ],
)
def test_below_a_list_he_is_not_seated_and_his_number_is_nobodys(delegates_of_mail: Any, line: str) -> None:
    """His line was the end of the last delegate's post, and his number hers, in silence."""
    found = [(one.name.value, one.title.value, one.phones) for one in delegates_of_mail(LISTED + line)]
    assert found == [("Tilda Varn", "Judge", ()), ("Awa Sow", "Judge", ())]


def test_of_whom_the_model_is_less_sure_a_person_is_told(build: Any, knowledge: Knowledge) -> None:
    """Whoever is not seated and may come is named in a problem."""
    document = build.document(f"{LISTED}Responsable: Lic. Odo Kessel / Consejero / +43 1 505 43 21")
    sheets = (Sheet(document, Part.NOTE),)
    _, problems = delegates_of(build.letter(), sheets, knowledge, knowledge.state("AUT"), Kind.NOMINATION)
    assert any("Odo Kessel" in problem.detail and "whom to ask" in problem.detail for problem in problems)


def test_a_sentence_may_begin_within_a_line_that_wraps(build: Any, knowledge: Knowledge) -> None:
    """On a page's picture its row only goes on with the one above: it is no line's first, and nothing stops the message."""
    rows = (
        "Norland will be represented at it by Ms. Tilda Varn, Judge, and all was prepared in good good time.",
        "Person in charge of all practical questions at this Mission: Mr. Odo Kessel, Attaché, +43 1 505 43 21.",
    )
    page = Page(1, Source.OCR, (Paragraph(tuple(_line(text, 0.1 + 0.02 * at) for at, text in enumerate(rows))),), language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    assert [row.soft for row in strip.rows] == [False, True]
    (zone,) = contact_sentences(strip, (), lexicon(knowledge)).zones
    assert strip.view[zone.start :].startswith("Person in charge")


def _line(text: str, top: float) -> Line:
    """Return a line of small letters, as far as it is long."""
    words, left = list[Word](), 0.1
    for word in text.split():
        words.append(Word(word, Box(left, top, left + 0.008 * len(word), top + 0.012), 0.95))
        left += 0.008 * len(word) + 0.006
    return Line(tuple(words))
