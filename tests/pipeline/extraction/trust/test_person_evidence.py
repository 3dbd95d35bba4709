"""Tests of what the rest of a delegation says about one value."""

from __future__ import annotations

from dataclasses import replace

from models.finding import Finding, Where, absent
from models.page import Box
from models.reply import Delegate, Role
from pipeline.extraction.trust.person_evidence import goes_on_in, of_delegation
from pipeline.extraction.trust.trust import TOLD_BY_NAME


def _person(position: int, name: str, role: Role = Role.MEMBER, phone: str | None = None, sure: float = 0.9) -> Delegate:
    marked = Where("scan", 1, None, "") if role is not Role.MEMBER else None
    return Delegate(
        position,
        Finding("name", name, name, sure),
        absent("honorific", 0.9),
        absent("title", 0.9),
        absent("organisation", 0.9),
        Finding("role", role, "", 0.9, marked),
        phones=(Finding("phone", phone, phone, 0.9),) if phone else (),
    )


def test_two_heads_of_one_delegation() -> None:
    """More than one head, and a head who is not named first, speak against the role."""
    people = (_person(1, "Ada Brandt"), _person(2, "Jo Verlin", Role.HEAD), _person(3, "Li Bo", Role.HEAD))
    figures = of_delegation(people[1].role, people[1], people)
    assert (figures["several heads"], figures["head not first"], figures["no head"]) == (1, 1, 0)
    assert of_delegation(people[0].role, people[0], people)["first but no head"] == 1


def test_who_is_named_first_where_nobody_is_head() -> None:
    """The word that tells the head may not have been understood; beside a head, and of the others, nothing is said."""
    people = (_person(1, "Ada Brandt"), _person(2, "Jo Verlin"))
    assert [of_delegation(one.role, one, people)["first, and no head"] for one in people] == [1, 0]
    led = (people[0], _person(2, "Jo Verlin", Role.HEAD))
    assert of_delegation(led[0].role, led[0], led)["first, and no head"] == 0
    assert of_delegation(led[0].role, led[0], led[:1])["first, and no head"] == 0


def test_a_name_that_is_shorter_or_written_otherwise() -> None:
    """In a list of names of three words one of two may have lost its last; one in other letters is unlike the rest."""
    people = (_person(1, "Anna Ivanova PETROVA"), _person(2, "Olga Ivanova SMIRNOVA"), _person(3, "Nina Petrova"))
    assert of_delegation(people[2].name, people[2], people)["shorter than others"] > 0
    assert of_delegation(people[2].name, people[2], people)["unlike others"] == 1
    assert of_delegation(people[0].name, people[0], people)["shorter than others"] == 0


def test_a_number_given_to_several() -> None:
    """A number that two persons share may be the delegation's."""
    people = (_person(1, "Ada Brandt", phone="+4311"), _person(2, "Jo Verlin", phone="+4311"), _person(3, "Li Bo", phone="+4322"))
    assert of_delegation(people[0].phones[0], people[0], people)["given to others"] == 1
    assert of_delegation(people[2].phones[0], people[2], people)["given to others"] == 0


def test_a_doubtful_name_casts_doubt_on_the_person() -> None:
    """The least certain of the other values counts."""
    sure, doubtful = _person(1, "Ada Brandt"), _person(2, "J0 V", sure=0.2)
    people = (sure, doubtful)
    assert (
        of_delegation(doubtful.role, doubtful, people)["worst of person"]
        > of_delegation(sure.role, sure, people)["worst of person"]
    )


def test_a_head_whom_a_sentence_names_may_stand_anywhere() -> None:
    """That a sentence names her as the head is no doubt of hers, nor of the first person; a heading over her alone still is."""
    told = _person(2, "Jo Verlin", Role.HEAD)
    told = replace(told, role=replace(told.role, reasons=(TOLD_BY_NAME,)))
    people = (_person(1, "Ada Brandt"), told)
    assert of_delegation(told.role, told, people)["head not first"] == 0
    assert of_delegation(people[0].role, people[0], people)["first but no head"] == 0


def test_a_body_s_initials_are_no_other_manner() -> None:
    """Initials beside bodies in full are written as these are ("МВД"); a body all in capitals is not."""

    def unlike(body: str) -> float:
        others = (replace(_person(at, "Ada Brandt"), organisation=_body("Министерство юстиции")) for at in (1, 2))
        own = replace(_person(3, "Jo Verlin"), organisation=_body(body))
        return of_delegation(own.organisation, own, (*others, own))["unlike others"]

    assert unlike("МВД Норландии") == 0
    assert unlike("МИНИСТЕРСТВО ТРУДА") == 1


def _body(text: str) -> Finding:
    return Finding("organisation", text, text, 0.9)


def _placed(position: int, name: str, left: float, top: float) -> Delegate:
    person = _person(position, name)
    return replace(person, name=replace(person.name, where=Where("scan", 1, Box(left, top, left + 0.2, top + 0.012), "")))


def test_a_name_whose_last_word_was_taken_for_somebody() -> None:
    """A single word right below a name of several may be its second line; one further down, or of two words, is somebody."""
    above = _placed(1, "MANUELA VILLEGAS", 0.1, 0.10)
    for below, parted in (
        (_placed(2, "ORDÓÑEZ", 0.1, 0.12), 1),
        (_placed(2, "ORDÓÑEZ", 0.1, 0.16), 0),
        (_placed(2, "ORDÓÑEZ", 0.6, 0.12), 0),
        (_placed(2, "MARLON LEÓN", 0.1, 0.12), 0),
    ):
        people = (above, below)
        assert of_delegation(above.name, above, people)["one word below"] == parted
        assert of_delegation(below.name, below, people)["one word below"] == 0


def test_a_body_that_goes_on_right_behind_a_title() -> None:
    """Beside it in its line or in the line below; not in another column, nor where a place is not known."""
    title = _placed(1, "Acting Head", 0.1, 0.10).name
    assert goes_on_in(title, _placed(1, "Council", 0.31, 0.10).name)
    assert not goes_on_in(title, _placed(1, "Council", 0.31, 0.10).name, beside=False)
    assert goes_on_in(title, _placed(1, "Council", 0.1, 0.12).name)
    assert not goes_on_in(title, _placed(1, "Council", 0.5, 0.10).name)
    assert not goes_on_in(title, _person(1, "Council").name)


def test_a_name_of_one_word_and_an_initial() -> None:
    """The name "Aïssatou H." was filed without "Agbodjan"; where others are written so, or nobody else comes, it is a manner."""
    cut, whole, like = _person(1, "AÏSSATOU H."), _person(2, "Koffi A. Zinsou"), _person(3, "SMITH J.")
    assert of_delegation(cut.name, cut, (cut, whole))["only an initial"] == 1
    assert of_delegation(whole.name, whole, (cut, whole))["only an initial"] == 0
    assert of_delegation(cut.name, cut, (cut, whole, like))["only an initial"] == 0
    assert of_delegation(cut.name, cut, (cut,))["only an initial"] == 0
