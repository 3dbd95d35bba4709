"""Delegations over time: copies, amendments, and what only a person can decide."""

from __future__ import annotations

import random
from typing import Any

import pytest
from rapidfuzz import process

from pipeline.filing.lineage import Earlier, delegations, superseded
from pipeline.filing.questions import Doubt, Question


def value(text: str | None, confidence: float = 0.95) -> dict[str, Any]:
    return {"value": text, "confidence": confidence, "needs_review": confidence < 0.9}


def person(name: str, title: str | None = "Counsellor", confidence: float = 0.95) -> dict[str, Any]:
    fields = {"name": value(name, confidence), "title": value(title), "role": value("member")}
    return {"honorific": value(None), "organisation": value(None), "emails": [], "phones": [], "faxes": [], **fields}


def note(number: int, kind: str, *names: str, state: str | None = "GHA", **more: Any) -> dict[str, Any]:
    """Return the record of the message received as number `number`."""
    people = [person(name, confidence=more.get("confidence", 0.95)) for name in names]
    return {
        "sha256": f"{number:064x}",
        "received_at": f"2009-03-{number:02d}T09:00:00Z",
        "status": "filed",
        "kind": value(kind),
        "reference": value("CU 2009/33 (A)"),
        "state": value(state),
        "sender_organisation": value(more.get("organisation", "Permanent Mission of Ghana")),
        "delegates": people,
        "own_note": value(more.get("own_note")),
        "change": value(more.get("change")),
        "gone": [value(name, 0.75) for name in more.get("gone", ())],
    }


def names(*records: dict[str, Any]) -> list[str]:
    (told,) = delegations(records)
    return [each.name for each in told.people]


def test_copies_of_one_note_are_one_reply_with_several_sources() -> None:
    """The same persons again, a letter misread, seat nobody twice; of each person the surer reading stays."""
    fax = note(2, "nomination", "Efua NKANSAH", "Kojo Mensah ADDAF", confidence=0.6)
    scan = note(3, "nomination", "Efua NKANSAH", "Kojo Mensah ADDAE")
    (told,) = delegations([fax, scan])
    assert [each.name for each in told.people] == ["Efua NKANSAH", "Kojo Mensah ADDAE"]
    assert told.sources == ((fax["sha256"], scan["sha256"]),)
    assert told.supersedes == ((scan["sha256"], fax["sha256"]),)
    assert told.questions == ()


LOST = ("Efua NKANSAH", "Kojo Mensah ADDAE")


@pytest.mark.parametrize("whole_first", [False, True])
def test_a_copy_of_which_a_person_was_lost_is_known_by_the_notes_own_number_and_day(whole_first: bool) -> None:
    """The scan of a fax that lost Esi is the same note: she has not been added, and nobody is asked."""
    lists = [LOST, (*LOST, "Esi Owusu BOATENG")]
    numbers = ("GH/7-09 of 2009-03-01", "GH 7-09 of 2009-03-01")
    fax, scan = (
        note(day, "nomination", *people, own_note=own)
        for day, people, own in zip((2, 3), reversed(lists) if whole_first else lists, numbers, strict=True)
    )
    (told,) = delegations([fax, scan])
    assert [each.name for each in told.people] == [*LOST, "Esi Owusu BOATENG"]
    assert told.sources == ((fax["sha256"], scan["sha256"]),)
    assert superseded([scan, fax]) == {scan["sha256"]: Earlier(fax["sha256"], amends=False)}
    assert told.questions == ()


@pytest.mark.parametrize(
    ("own", "later", "amends"),
    [
        ("GH/8-09 of 2009-03-01", (*LOST, "Esi Owusu BOATENG"), True),
        ("GH/7-09 of 2009-03-02", (LOST[0], "Esi Owusu BOATENG"), True),
        ("GH/7-09 of 2009-03-01", ("Esi Owusu BOATENG",), False),
    ],
    ids=["another number", "another day", "nobody of it again"],
)
def test_another_number_or_day_is_another_note(own: str, later: tuple[str, ...], amends: bool) -> None:
    """And who is named under the same one, where nobody else is, is asked about."""
    first = note(2, "nomination", *LOST, own_note="GH/7-09 of 2009-03-01")
    second = note(3, "nomination", *later, own_note=own)
    (told,) = delegations([first, second])
    assert told.sources == ((first["sha256"],), (second["sha256"],))
    assert (second["sha256"] in told.amends) is amends


@pytest.mark.parametrize("own", ["GH/7-09 of 2009-03-01", None])
def test_a_copy_that_comes_after_an_amendment_adds_nobody(own: str | None) -> None:
    """Who was replaced since is not there again."""
    first = note(2, "nomination", *LOST, own_note="GH/7-09 of 2009-03-01")
    amended = note(3, "amendment", "Esi Owusu BOATENG", change="replaces", gone=(LOST[1],))
    again = note(4, "nomination", *LOST, own_note=own)
    assert names(first, amended, again) == ["Efua NKANSAH", "Esi Owusu BOATENG"]


@pytest.mark.parametrize(
    ("later", "people"),
    [
        (("Esi Owusu BOATENG",), ["Efua NKANSAH", "Kojo Mensah ADDAE", "Esi Owusu BOATENG"]),
        (("Efua NKANSAH", "Kojo Mensah ADDAE", "Esi Owusu BOATENG"), ["Efua NKANSAH", "Kojo Mensah ADDAE", "Esi Owusu BOATENG"]),
    ],
)
def test_an_addition_adds(later: tuple[str, ...], people: list[str]) -> None:
    """Whether the added person alone or the whole list is named, the delegation is the same."""
    first = note(2, "nomination", "Efua NKANSAH", "Kojo Mensah ADDAE")
    assert names(first, note(3, "amendment", *later, change="adds")) == people


def test_a_replacement_takes_the_place_of_who_is_gone() -> None:
    """Who no longer comes is taken out, who comes instead is put in, and nobody needs to be asked."""
    first = note(2, "nomination", "Efua NKANSAH", "Kojo Mensah ADDAE")
    change = note(3, "amendment", "Esi Owusu BOATENG", change="replaces", gone=("ADDAE Kojo Mensah",))
    (told,) = delegations([first, change])
    assert [each.name for each in told.people] == ["Efua NKANSAH", "Esi Owusu BOATENG"]
    assert told.questions == ()
    assert told.supersedes == ((change["sha256"], first["sha256"]),)


def test_a_revised_list_is_the_list() -> None:
    """A list that names those named before, and others, stands for itself."""
    first = note(2, "nomination", "Efua NKANSAH", "Kojo Mensah ADDAE", "Ama Serwaa DANSO")
    later = note(3, "amendment", "Efua NKANSAH", "Ama Serwaa DANSO", "Esi Owusu BOATENG")
    (told,) = delegations([first, note(5, "amendment", "Esi Owusu BOATENG", change="revises")])
    assert told.questions  # nobody of the first list is in it: perhaps it only adds
    assert names(first, note(4, "amendment", "Ama Serwaa DANSO", change="revises")) == ["Ama Serwaa DANSO"]
    assert "Esi Owusu BOATENG" in names(first, later)


def test_what_cannot_be_decided_is_asked() -> None:
    """Other persons without a word whether they replace or add: both are kept, and a person is asked."""
    first = note(2, "nomination", "Efua NKANSAH")
    (told,) = delegations([first, note(3, "nomination", "Esi Owusu BOATENG")])
    assert [each.name for each in told.people] == ["Efua NKANSAH", "Esi Owusu BOATENG"]
    assert told.questions == (Question(Doubt.REPLACE_OR_ADD, names=("Esi Owusu BOATENG",)),)


def test_a_regret_after_a_nomination_is_asked_and_an_acknowledgement_changes_nothing() -> None:
    """Nobody is unseated by a machine; a note that only promises names is overtaken by the names."""
    promised, named = note(1, "acknowledgement"), note(2, "nomination", "Efua NKANSAH")
    (told,) = delegations([promised, named])
    assert (told.answer, told.questions) == ("nomination", ())
    (told,) = delegations([named, note(3, "regret")])
    assert [each.name for each in told.people] == ["Efua NKANSAH"]
    assert told.questions == (Question(Doubt.REGRETS),)
    (told,) = delegations([note(3, "regret")])
    assert told.answer == "regret"


def test_the_order_of_arrival_in_the_list_does_not_matter() -> None:
    """The same records in any order give the same delegations."""
    records = [
        note(1, "acknowledgement"),
        note(2, "nomination", "Efua NKANSAH", "Kojo Mensah ADDAE"),
        note(3, "nomination", "Efua NKANSAH", "Kojo Mensah ADDAE"),
        note(4, "amendment", "Esi Owusu BOATENG", change="adds"),
        note(5, "nomination", "Lars Halvorsen", state="NOR"),
        note(6, "nomination", "Maya Verlin", state=None, organisation="League of Towns"),
    ]
    expected = delegations(records)
    assert [told.state for told in expected] == ["GHA", "NOR", None]
    for seed in range(20):
        random.Random(seed).shuffle(records)  # noqa: S311 - any order will do
        assert delegations(records) == expected


def test_only_linked_answers_count() -> None:
    """Failed and ignored messages, and those without invitation or sender, make no delegation."""
    unlinked = note(2, "nomination", "Efua NKANSAH") | {"reference": value(None)}
    failed = note(3, "nomination", "Efua NKANSAH") | {"status": "failed"}
    assert delegations([unlinked, failed]) == ()


def test_supersedes_by_message() -> None:
    """Each message that amends or repeats points to the one before."""
    first, copy, change = (
        note(2, "nomination", "Efua NKANSAH"),
        note(3, "nomination", "Efua NKANSAH"),
        note(4, "amendment", "X Y"),
    )
    assert superseded([change, first, copy]) == {
        copy["sha256"]: Earlier(first["sha256"], amends=False),
        change["sha256"]: Earlier(copy["sha256"], amends=False),
    }


@pytest.mark.parametrize(
    ("later", "amends"),
    [
        (("Efua NKANSAH", "Kojo Mensah ADDAE", "Esi Owusu BOATENG"), True),  # somebody is added
        (("Efua NKANSAH", "Esi Owusu BOATENG"), True),  # in another's place
        (("Efua NKANSAH",), False),  # the form of one of them, or a shorter list: nobody says that the other stays away
        (("Efua NKANSAH", "كوجو مينساه أداي"), False),  # the same two, one in another script
        (("Kojo Mensah ADDAE", "NKANSAH Efua"), False),  # another order
        (("Esi Owusu BOATENG",), False),  # none of those before: she may come with them or for them, which is asked
        (("Efua NKANSAH", "Or Kojo Mensah ADDAE B2"), False),  # a smudge read as letters: badly read, nobody else
    ],
)
def test_a_second_note_amends_where_it_surely_names_others(later: tuple[str, ...], amends: bool) -> None:
    """A table that does not say that it amends does so by whom it names; a copy does not, however badly it was read."""
    first, second = note(2, "nomination", "Efua NKANSAH", "Kojo Mensah ADDAE"), note(3, "nomination", *later)
    assert superseded([second, first]) == {second["sha256"]: Earlier(first["sha256"], amends)}


@pytest.mark.parametrize(
    ("title", "confidence", "amends"),
    [
        ("Director General and Monsieur toic TINGUELY", 0.03, False),
        ("Directora y Sra. Loic Tingueiy", 0.5, False),
        ("Director General and Monsieur toic TINGUELY", 0.95, True),
        ("Director General of Prisons", 0.5, True),
    ],
)
def test_a_name_within_a_doubtful_value_is_nobody_new(title: str, confidence: float, amends: bool) -> None:
    """A fax ran two persons together, and the typed copy of the note parts them: it amends nothing. Sure values hold no names."""
    first, second = (
        note(2, "nomination", "Corinne BOURQUIN", "Ama DANSO"),
        note(3, "nomination", "Corinne BOURQUIN", "Loïc TINGUELY"),
    )
    first["delegates"][0]["title"] = value(title, confidence)
    assert superseded([first, second]) == {second["sha256"]: Earlier(first["sha256"], amends)}


@pytest.mark.parametrize(
    ("title", "amends"),
    [
        ("Director General Pr0gramme Officer", False),
        ("Director General", True),
        ("Senior Programme Officer at the Mission", True),  # his own
    ],
)
def test_titles_of_two_in_one_doubtful_value_are_nobody_new(title: str, amends: bool) -> None:
    """Of two rows of a table a photograph made one, without the second name."""
    first, second = note(2, "nomination", "Tarek AWALEK"), note(3, "nomination", "Tarek AWALEK", "Loïc TINGUELY")
    first["delegates"][0]["title"] = value(title, 0.5)
    second["delegates"][0]["title"] = value("Director General", 0.99)
    second["delegates"][1]["title"] = value("Programme Officer", 0.99)
    assert superseded([first, second]) == {second["sha256"]: Earlier(first["sha256"], amends)}


@pytest.mark.parametrize(
    ("name", "confidence", "title", "amends"),
    [
        ("Dpe", 0.01, "Dtr Legal Adv1ser", False),
        ("Dpe", 0.01, "Head of Prisons", True),
        ("Ama DANSO", 0.99, "Legal Adviser", True),
    ],
)
def test_who_has_the_post_of_a_person_whose_name_is_asked_is_nobody_new(
    name: str, confidence: float, title: str, amends: bool
) -> None:
    """Of a name a scan left three letters; the typed copy of the note has it. A sure name is another's, whatever his post."""
    first, second = note(2, "nomination", "Tarek AWALEK", name), note(3, "nomination", "Tarek AWALEK", "Loïc TINGUELY")
    first["delegates"][1]["name"] = value(name, confidence)
    first["delegates"][1]["title"] = value(title, 0.5)
    second["delegates"][1]["title"] = value("Legal Adviser", 0.99)
    assert superseded([first, second]) == {second["sha256"]: Earlier(first["sha256"], amends)}


def test_a_doubted_name_makes_no_amendment() -> None:
    """Whose name waits for a person is not surely somebody else."""
    first, second = note(2, "nomination", "Efua NKANSAH"), note(3, "nomination", "Jzzo Oruc", confidence=0.5)
    assert superseded([first, second]) == {second["sha256"]: Earlier(first["sha256"], amends=False)}


def test_many_notes_of_one_state_are_not_compared_with_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of all pairs of names less than one in fifty is compared; and a note finds what it repeats among all."""
    compared = 0

    def counted(name: str, others: set[str], **how: Any) -> Any:
        nonlocal compared
        compared += len(others)
        return extract(name, others, **how)

    extract = process.extract
    monkeypatch.setattr(process, "extract", counted)
    chance = random.Random(7)  # noqa: S311 - the same names each time
    records = [note(1, "nomination", *people(chance)) | {"sha256": f"{number:064x}"} for number in range(600)]
    records.append(records[0] | {"sha256": "f" * 64})
    assert superseded(records)["f" * 64].sha256 == records[0]["sha256"]
    assert 0 < compared < 1_200 * 1_200 / 2 / 50


def people(chance: random.Random) -> list[str]:
    """Return two long names."""
    syllables = ("ba", "co", "di", "fe", "go", "ha", "ji", "ka", "lu", "me", "ni", "po", "ra", "su", "ti", "vo", "xa", "ze")
    return [" ".join("".join(chance.choices(syllables, k=4)) for _ in range(2)) for _ in range(2)]
