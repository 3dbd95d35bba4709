"""Tests of the figures that speak for and against a value."""

from __future__ import annotations

from dataclasses import replace

import pytest

from config.knowledge import SHIPPED, Knowledge, State, load_knowledge
from config.vocabulary import Vocabulary
from models.finding import Finding, Where, absent
from models.page import Box, Document, Line, Page, Paragraph, Source, Word
from models.reply import Delegate, Reply, Status
from pipeline.extraction.contacts.addresses_mended import SPELT_AS_NAME
from pipeline.extraction.contacts.domain_words_asked import REASON
from pipeline.extraction.trust.calibration import signs
from pipeline.extraction.trust.evidence import Surroundings, evidence, surroundings

PLACE = Box(0.1, 0.10, 0.4, 0.12)
GHANA = State("GHA", "GH", ("233",), "gh", ("en",), ())
KNOWN = Knowledge((), (GHANA,), Vocabulary(frozenset({"verlin"}), frozenset({"ministry", "of", "justice"})))


def _line(*words: str, confidence: float = 0.9) -> Line:
    return Line(tuple(Word(text, Box(0.1 + at * 0.1, 0.10, 0.19 + at * 0.1, 0.12), confidence) for at, text in enumerate(words)))


def _person(name: Finding, **others: Finding) -> Delegate:
    fields = {field: absent(field, 0.9) for field in ("honorific", "title", "organisation", "role")} | others
    return Delegate(1, name, **fields)


def _name(value: str, *, confidence: float = 0.9) -> Finding:
    return Finding("name", value, value, confidence, Where("scan", 1, PLACE, value))


def _around(first: Line, second: tuple[Line, ...], *people: Delegate) -> Surroundings:
    page = Page(1, Source.OCR, (Paragraph((first,)),), second, "en")
    nothing = absent("kind", 0.5)
    reply = Reply(
        sha256="0",
        message_id=None,
        received=None,
        subject="",
        sender="",
        kind=nothing,
        reference=nothing,
        state=Finding("state", "GHA", "Ghana", 0.9),
        sender_organisation=nothing,
        languages=("en",),
        delegates=people,
        documents=(Document("1", "scan", "", "tiff", (page,)),),
        problems=(),
        status=Status.REVIEW,
        reason="",
        made_by=(),
    )
    return surroundings(reply, KNOWN)


@pytest.mark.parametrize(
    ("again", "figure"),
    [
        (("Tomás", "Verlin"), "agreed"),
        (("Tomas", "Verlin"), "accents differ"),
        (("Tornás", "Veriin"), "differs"),
        ((), "read once"),
    ],
)
def test_second_reading_of_the_same_place(again: tuple[str, ...], figure: str) -> None:
    """A second reading agrees, differs in an accent, differs, or was not made; just one of these is said."""
    name = _name("Tomás Verlin")
    around = _around(_line("Tomás", "Verlin"), (_line(*again),) if again else (), _person(name))
    figures = evidence(name, around).figures
    assert [key for key in ("agreed", "accents differ", "differs", "read once") if figures.get(key)] == [figure]


def test_words_elsewhere_on_the_page_do_not_count() -> None:
    """Only the words in the value's own box are looked at, in both readings."""
    name = replace(_name("Tomás Verlin"), where=Where("scan", 1, Box(0.1, 0.10, 0.29, 0.12), "Tomás Verlin"))
    hard = Word("scrawl", Box(0.5, 0.10, 0.6, 0.12), 0.1)
    first = Line((*_line("Tomás", "Verlin", confidence=0.8).words, hard))
    figures = evidence(name, _around(first, (first,), _person(name))).figures
    assert figures["worst word"] == pytest.approx(0.2)
    assert figures["agreed"] == 1.0


def test_typed_text_has_no_figures_of_a_page() -> None:
    """A value that was typed has nothing to fear from OCR."""
    name = replace(_name("Tomás Verlin"), where=Where(None, 1, None, "Tomás Verlin"))
    figures = evidence(name, _around(_line("Tomás"), (), _person(name))).figures
    assert "ocr" not in figures
    assert "worst word" not in figures


def test_odds_of_the_rules_are_kept_within_bounds() -> None:
    """However sure the rules are, their odds stay finite and grow with their confidence."""
    around = _around(_line("Tomás"), ())
    values = [evidence(_name("Tomás", confidence=confidence), around).figures["rules"] for confidence in (0.0, 0.3, 0.9, 1.0)]
    assert values == sorted(values)
    assert abs(values[0]) < 5 > values[-1]


def test_unknown_words_count_where_letters_are_in_doubt_and_not_in_names() -> None:
    """A word that no list holds is a misreading only where the reading is doubtful; a name that none holds is as good as any."""
    line = _line("Ministry", "Justlce", confidence=0.6)
    once, agreed = _around(line, ()), _around(line, (line,))
    good, bad = (replace(_name(value), field="organisation") for value in ("Ministry of Justice", "Ministry Justlce"))
    assert evidence(good, once).figures["unknown words"] == 0
    assert evidence(bad, once).figures["unknown words"] > 0
    assert "unknown words" not in evidence(bad, agreed).figures
    assert "unknown words" not in evidence(_name("Ministry Justlce"), once).figures
    assert "unknown words" not in evidence(replace(bad, where=None), once).figures


def test_two_alphabets_in_one_word() -> None:
    """A Cyrillic letter within a Latin word is a misreading."""
    around = _around(_line("Verlin"), ())
    good, bad = _name("Verlin"), _name("Vеrlin")  # the second has a Cyrillic letter
    assert (evidence(good, around).figures["mixed scripts"], evidence(bad, around).figures["mixed scripts"]) == (0, 1)


def test_absence_where_the_others_have_one() -> None:
    """That all others have a title speaks against the absence of one."""
    title = Finding("title", "Judge", "Judge", 0.9)
    with_title = _person(_name("Tomás Verlin"), title=title)
    without = _person(_name("Ada Brandt"))
    around = _around(_line("Tomás"), (), with_title, without)
    assert evidence(without.title, around, without).figures["others have"] == 1
    assert evidence(replace(title, value=None), around, with_title).figures["others have"] == 0


def test_a_domain_written_twice_confirms_an_address() -> None:
    """The same mail domain beside another delegate is a witness; letters that look alike are counted."""
    first, second = (Finding("email", f"{local}@moj.example", "", 0.9) for local in ("ada", "l1li"))
    people = (replace(_person(_name("Ada Brandt")), emails=(first,)), replace(_person(_name("Lili Brandt")), emails=(second,)))
    around = _around(_line("Ada"), (), *people)
    assert evidence(second, around, people[1]).figures["domain again"] == 1
    assert evidence(first, around, people[0]).figures["look-alikes"] < evidence(second, around, people[1]).figures["look-alikes"]


def test_a_small_letter_where_a_name_begins_is_a_misreading() -> None:
    """A capital I that was read as l is told from a particle by the list of particles."""
    around = _around(_line("loannou"), ())
    assert evidence(_name("loannou Georgios"), around).figures["lower case first"] == 1
    assert evidence(_name("loannou Georgios"), around).figures["resembling"] == 1
    assert evidence(_name("Ioannou Georgios"), around).figures["lower case first"] == 0
    assert evidence(_name("LIM Chang-beom"), around).figures["lower case first"] == 0  # the second half of a given name


def test_an_address_put_as_the_name_is_spelt() -> None:
    """Letters of it that were read otherwise are asked about: the name may have been misread, and not the address."""
    email = Finding("email", "loannou@moj.example", "1oannou@moj.example", 0.9, Where("scan", 1, PLACE, ""), (SPELT_AS_NAME,))
    person = replace(_person(_name("loannou Georgios")), emails=(email,))
    around = _around(_line("loannou"), (), person)
    assert signs("email", evidence(email, around, person)) == ("put as in name",)
    assert not signs("email", evidence(replace(email, reasons=()), around, person))


def test_numbers_and_addresses_are_held_against_the_state() -> None:
    """The ending of an address and the country of a number are those of the State that replies, or not."""
    around = _around(_line("Ada"), ())
    given = {value: evidence(Finding("phone", value, value, 0.9), around).figures for value in ("+233302123456", "+431587123")}
    assert [figures["foreign number"] for figures in given.values()] == [0, 1]
    given = {value: evidence(Finding("email", value, value, 0.9), around).figures for value in ("a@mfa.gov.gh", "a@mfa.gov.gn")}
    assert [figures["foreign ending"] for figures in given.values()] == [0, 1]


@pytest.mark.parametrize(
    ("value", "lost"), [("Jurídico Verlin", 0.0), ("Juridico Verlin", 1.0), ("Sénior", 0.0), ("Senior", 0.5)]
)
def test_accents_that_a_word_is_known_with(value: str, lost: float) -> None:
    """A word known with an accent only has lost it; one known with and without it may have."""
    known = Knowledge((), (GHANA,), Vocabulary(frozenset({"verlin"}), frozenset({"jurídico", "sénior", "senior"})))
    name = _name(value)
    person = _person(name)
    around = replace(_around(_line(*value.split()), (), person), knowledge=known)
    assert evidence(name, around, person).figures["accents lost"] == lost


def test_vowel_signs_belong_to_a_typed_word() -> None:
    """A typed "عُمان" has no odd marks; on a picture dirt may be read as such a sign."""
    body = Finding("organisation", "سلطنة عُمان", "", 0.9, Where("scan", 1, PLACE, ""))
    around = _around(_line("سلطنة", "عُمان"), ())
    assert evidence(body, around).figures["odd marks"] == 1
    assert evidence(replace(body, where=None), around).figures["odd marks"] == 0
    assert evidence(replace(body, value="سلطنة ¥", where=None), around).figures["odd marks"] == 1


@pytest.mark.parametrize(
    ("value", "odd"),
    [("wALSH, Chargé d'affaires", 1), ("Director delaSION Secretaría", 1), ("UNODC Officer", 0), ("Chief, McDONALD Unit", 0)],
)
def test_capitals_amid_small_letters(value: str, odd: int) -> None:
    """Where one line was read into another; initials of a body, and names such as McDonald, are usual."""
    person = _person(_name("Jo Verlin"), title=replace(_name(value), field="title"))
    assert evidence(person.title, _around(_line("Jo", "Verlin"), (), person), person).figures["odd capitals"] == odd


@pytest.mark.parametrize(
    ("written", "value", "dash"),
    [("HOLGUÍN -\nGARICA", "HOLGUÍN-GARICA", 1), ("HOLGUÍN-\nGARICA", "HOLGUÍN-GARICA", 0), ("Mbaye -Diop", "Mbaye -Diop", 0)],
)
def test_a_dash_at_the_end_of_its_line(written: str, value: str, dash: int) -> None:
    """Apart from its word it may join two names or only part them."""
    name = replace(_name(value), as_written=written)
    person = _person(name)
    assert evidence(name, _around(_line("HOLGUÍN", "GARICA"), (), person), person).figures["dash at end"] == dash


def test_a_part_read_onto_an_address_is_a_sign() -> None:
    """Whatever else speaks for the address, a person is asked."""
    email = Finding("email", "Memberlind@justice.gov.gh", "", 0.9, Where("scan", 1, PLACE, "Memberlind@justice.gov.gh"))
    seen = _around(_line("Memberlind@justice.gov.gh"), (), _person(_name("Ada Lind")))
    around = replace(seen, knowledge=load_knowledge(SHIPPED))
    assert "role before" in signs("email", evidence(email, around))
    other = replace(email, value="ada.lind@justice.gov.gh")
    assert "role before" not in signs("email", evidence(other, around))


def test_one_address_is_one_question() -> None:
    """A domain that is asked about already, with the word that is near, is not almost a word as well."""
    email = Finding("email", "a@justiee.gov.gh", "", 0.9, Where("scan", 1, PLACE, "a@justiee.gov.gh"))
    told = replace(email, reasons=(f"{REASON}'justice'.",))
    around = _around(_line("a@justiee.gov.gh"), (), _person(_name("Ada Brandt")))
    assert [evidence(one, around).figures["almost a word"] for one in (email, told)] == [1, 0]
