"""Tests of what says nothing of a person."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.noise import explains_label, introduces_contact, is_mark_of_post, is_noise
from pipeline.extraction.entries.segments import segments
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("masked", "told"),
    [("Е-тай: \x01", True), ("Sähköposti: \x01", True), ("Е-та!：\x01", True), ("Judge: \x01", False), ("Е-тай, \x01", False)],
)
def test_a_word_before_a_contact_is_a_label(knowledge: Knowledge, masked: str, told: bool) -> None:
    """Whatever its letters: a Cyrillic page reads "E-mail:" so. A post with a colon stays one."""
    end = next(at for at, letter in enumerate(masked) if letter in ":：,")
    assert introduces_contact(masked, 0, end, lexicon(knowledge)) is told


def test_left_over_labels_are_noise(knowledge: Knowledge) -> None:
    """Labels without value, numbers and dirt; a post is none."""
    words = lexicon(knowledge)
    assert is_noise("Tel.", words)
    assert is_noise("--", words)
    assert is_noise("for the meeting CU 2009/33", words)
    assert not is_noise("Senior Judge", words)
    assert is_noise("Passport C-118204", words)
    assert is_noise("Nationalité", words)
    assert not is_noise("nationale", words)  # of "Assemblée", on the line above
    assert not is_noise("Head of Unit D-12", words)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Directora de Asuntos Políticos (e)", True),
        ("Directrice (i), Ministère de la justice", True),
        ("Director of Prisons (F)", False),
        ("Ministry of Justice (e)", False),
        ("Director, e", False),
        ("Director (ex)", False),
    ],
)
def test_a_letter_behind_a_post_tells_how_it_is_held(knowledge: Knowledge, text: str, told: bool) -> None:
    """Such as "(e)" for "encargada"; letters that tell the sex, and those behind a body, are none."""
    before, letter = segments(text, 0)[:2]
    assert is_mark_of_post(text, before, letter, lexicon(knowledge)) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ministry of Justice, passport (type and number): A1234567", True),
        ("Ministerio Público, Pasaporte (tipo y número):\n7P8691263", True),
        ("Ministère de la famille - Passeport (n° et type) BB1051046", True),
        ("司法部，护照（种类和号码）：PE1", True),
        ("Министерство юстиции, паспорт (вид и номер): AB1", True),
        ("وزارة العدل، جواز السفر (النوع والرقم): A1", True),
        ("судья, паспорт (серия, №): A12", True),
        ("Juez, Ministerio (Sección de Trata): A12", False),
        ("Juez, Pasaporte (Sección de Trata), A12", False),
        ("Head of Passports (Consular Section), tel. 1", False),
        ("Ministry of Justice (Legal Affairs): 1", False),
        ("Passport Office (Consular Section), Ministry of Justice", False),
    ],
)
def test_brackets_behind_a_passports_label_are_of_it(knowledge: Knowledge, text: str, told: bool) -> None:
    """Else "type and number" ends the name of the ministry."""
    bracketed = next(segment for segment in segments(text, 0) if text[: segment.start].rstrip()[-1:] in {"(", "（"})
    assert explains_label(text, bracketed, lexicon(knowledge)) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("17 мая 2009 года", True),
        ("17 de mayo de 2009", True),
        ("17 mai 2009", True),
        ("17 May 2009, Ministry of Justice", False),
        ("Управление 17 мая 2009 года", False),
    ],
)
def test_a_date_alone_is_no_body(knowledge: Knowledge, text: str, told: bool) -> None:
    """It is the day of a flight."""
    assert is_noise(text, lexicon(knowledge)) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [("oop.gob.sv", True), ("kw.kw", True), ("policía-dei.sv", True), ("MoI", False), ("a.i.", False), ("Dir. gen.", False)],
)
def test_the_end_of_a_torn_address_is_no_body(knowledge: Knowledge, text: str, told: bool) -> None:
    """It was read onto the body above it."""
    assert is_noise(text, lexicon(knowledge)) is told
