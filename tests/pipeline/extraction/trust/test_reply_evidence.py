"""Tests of what the message as a whole says about one value of a person. All persons are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from config.knowledge import SHIPPED, Knowledge, load_knowledge
from models.errors import Problem, ProblemCode
from models.finding import Finding, Where, absent
from models.page import Box
from models.reply import Delegate, Kind, Reply, Role, Status
from pipeline.extraction.entries.doubts import ASKED, Doubt
from pipeline.extraction.trust.calibration import MIXED, calibrated
from pipeline.extraction.trust.reply_evidence import of_reply
from pipeline.extraction.trust.sentences import SENTENCES
from pipeline.extraction.trust.trust import HARD_TO_PART, READ_OUT


@pytest.fixture(scope="module")
def shipped() -> Knowledge:
    """Load the words of six languages."""
    return load_knowledge(SHIPPED)


def _found(field: str, value: str, left: float, top: float, page: int = 1) -> Finding:
    return Finding(field, value, value, 0.9, Where("scan", page, Box(left, top, left + 0.2, top + 0.01), value))


def _person(name: str, top: float, *, page: int = 1, title: Finding | None = None, email: str | None = None) -> Delegate:
    return Delegate(
        1,
        _found("name", name, 0.1, top, page),
        absent("honorific", 0.9),
        title or absent("title", 0.9),
        absent("organisation", 0.9),
        Finding("role", Role.MEMBER, "", 0.95),
        emails=(Finding("email", email, email, 0.9),) if email else (),
    )


def _reply(*people: Delegate, kind: Kind = Kind.NOMINATION, sure: float = 0.97, problems: tuple[Problem, ...] = ()) -> Reply:
    nothing = absent("reference", 0.5)
    return Reply(
        sha256="0",
        message_id=None,
        received=None,
        subject="",
        sender="",
        kind=Finding("kind", kind, "", sure),
        reference=nothing,
        state=nothing,
        sender_organisation=nothing,
        languages=("en",),
        delegates=people,
        documents=(),
        problems=problems,
        status=Status.REVIEW,
        reason="",
        made_by=(),
    )


def test_a_value_that_stands_otherwise_than_those_of_the_others(shipped: Knowledge) -> None:
    """Titles below the names, but one beside: perhaps it is another's."""
    people = [
        _person(name, top, title=_found("title", "Director", 0.1, top + 0.02)) for name, top in (("A B", 0.2), ("C D", 0.3))
    ]
    odd = _person("E F", 0.4, title=_found("title", "Director", 0.5, 0.4))
    assert odd.title is not None
    assert of_reply(odd.title, odd, _reply(*people, odd), shipped)["placed otherwise"] == 1
    assert of_reply(people[0].title, people[0], _reply(*people), shipped)["placed otherwise"] == 0


@pytest.mark.parametrize(
    ("title", "held", "part"),
    [
        ("Director (Head of Delegation)", 1, 0),
        ("Заместитель министра (глава делегации)", 1, 0),
        ("司长（代表团团长）", 1, 0),
        ("Expert on trafficking", 0, 1),
        ("Director", 0, 0),
        ("Deputy Head of the Public Security Directorate", 0, 0),
        ("Deputy Head of Delegation", 1, 0),
        ("Judge, Deputy Head", 1, 0),
        ("Deputy Head of Section, Deputy Head", 1, 0),
        ("Chef adjoint de la section des traités", 0, 0),
        ("Chef adjoint de la délégation", 1, 0),
        ("Subjefe de la Unidad de Extranjería", 0, 0),
        ("缉私局翻译", 0, 0),
    ],
)
def test_a_part_in_the_delegation_within_a_title(shipped: Knowledge, title: str, held: int, part: int) -> None:
    """Then the title has too much in it, and whoever is taken for a member may be more."""
    person = _person("Ada Verlin", 0.2, title=_found("title", title, 0.1, 0.22))
    assert of_reply(person.title, person, _reply(person), shipped)["role in it"] == held
    figures = of_reply(person.role, person, _reply(person), shipped)
    assert figures["role elsewhere"] == held
    assert figures["part elsewhere"] >= part


def test_doubts_about_message_and_person_are_told(shipped: Knowledge) -> None:
    """An amendment of uncertain kind, somebody missing, somebody hardly announced, a title that may hold a body."""
    title = replace(_found("title", "Senior Officer", 0.1, 0.22), reasons=(HARD_TO_PART,))
    person = _person("Ada Verlin", 0.2, title=title)
    person = replace(person, name=replace(person.name, reasons=(Doubt.LITTLE_TELLS.reason,)))
    missing = Problem(ProblemCode.DELEGATES_MISSING, "this message", "")
    figures = of_reply(title, person, _reply(person, kind=Kind.AMENDMENT, sure=0.6, problems=(missing,)), shipped)
    assert {name for name, figure in figures.items() if figure == 1} == {
        "little tells", "person doubted", "amendment", "persons missed", "hard to part", "no body",
    }  # fmt: skip
    assert figures["kind in doubt"] == pytest.approx(0.4)


def test_what_a_name_begins_with_or_stands_below_may_be_asked(shipped: Knowledge) -> None:
    """A rank that no list has before the name; a heading that names another meeting. A given name's short form is no doubt."""
    people = [_person(name, 0.1 * at) for at, name in enumerate(("Xgt. Ada Brook", "Mohd. Ben Stone", "Eva Lund", "Kim Vale"), 1)]
    people[3] = replace(people[3], name=replace(people[3].name, reasons=(Doubt.OTHER_MEETING.reason,)))
    unknown, short, plain, other = (person.name for person in calibrated(_reply(*people), shipped).delegates)
    assert unknown.confidence <= MIXED < min(short.confidence, plain.confidence)
    assert SENTENCES["initial first"] in unknown.reasons
    assert other.confidence <= ASKED < plain.confidence
    assert Doubt.OTHER_MEETING.reason in other.reasons


def test_where_a_line_of_a_sentence_ends_tells_nothing(shipped: Knowledge) -> None:
    """In a list a title below its name, where those of all others stand beside theirs, is doubtful; in a sentence it is not."""
    below, beside = _found("title", "Senior Officer", 0.1, 0.26), _found("title", "Counsellor", 0.4, 0.4)
    one, other = _person("Ada Verlin", 0.2, title=below), _person("Jo Brandt", 0.4, title=beside)
    told = replace(below, reasons=(READ_OUT,))
    spoken = replace(one, title=told)
    assert of_reply(below, one, _reply(one, other), shipped)["placed otherwise"] == 1
    assert "placed otherwise" not in of_reply(told, spoken, _reply(spoken, other), shipped)


def test_a_post_that_is_the_part_of_others(shipped: Knowledge) -> None:
    """Whose post is the word for the part of others has that part; who has a part of his own may have that post too."""
    adviser = replace(_person("Thandi Musonda", 0.1), title=_found("title", "Adviser", 0.1, 0.12))
    marked = replace(_person("Lovemore Phiri", 0.3), position=2, role=Finding("role", Role.ADVISER, "Adviser", 0.97))
    plain = replace(_person("Chola Modise", 0.3), position=2)
    lead = replace(adviser, role=Finding("role", Role.HEAD, "Head of delegation", 0.97))
    told = [
        of_reply(finding, person, _reply(person, other), shipped)["part of others"]
        for person, other, finding in (
            (adviser, marked, adviser.title),
            (adviser, marked, adviser.role),
            (adviser, plain, adviser.title),
            (lead, marked, lead.title),
        )
    ]
    assert told == [1, 1, 0, 0]
    asked_about = calibrated(_reply(adviser, marked), shipped).delegates[0]
    assert {asked_about.title.confidence, asked_about.role.confidence} == {ASKED}
    assert SENTENCES["part of others"] in asked_about.role.reasons
