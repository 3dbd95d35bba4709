"""What a message is, settled by the persons read in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.finding import Finding, absent
from models.reply import Delegate, Kind
from pipeline.extraction.kind import OTHER_MATTER
from pipeline.extraction.kind_settled import KIND_SURE, Persons, settled
from pipeline.extraction.kinds.acknowledgements import NAMES_FOLLOW
from pipeline.extraction.kinds.unannounced import NOBODY_COUNTED
from pipeline.extraction.trust.trust import ONLY_MENTIONED


def person(name: str, *reasons: str, title: str | None = "Counsellor", confidence: float = 0.9) -> Delegate:
    """Return somebody with a post."""
    held = Finding("title", title, title or "", 0.9)
    named = Finding("name", name, name, confidence, reasons=reasons)
    return Delegate(1, named, absent("honorific", 0.9), held, absent("organisation", 0.9), Finding("role", "member", "", 0.9))


def of(kind: Kind, confidence: float, *reasons: str) -> Finding:
    return Finding("kind", kind, "", confidence, reasons=reasons)


def told(kind: Finding, listed: tuple[Delegate, ...], *, answers: bool = True) -> tuple[Finding, tuple[Delegate, ...]]:
    """Return kind and delegates where the persons are read only if the message is taken for a nomination."""

    def persons_of(as_kind: Kind, sure: bool) -> Persons:
        return (listed if as_kind is Kind.NOMINATION else (), ())

    found, delegates, _ = settled(kind, persons_of, answers=answers, referred=answers)
    return found, delegates


ANA, EVA = person("Ana LIMA"), person("Eva ROCHA")


def test_phrases_and_persons_that_agree_stay() -> None:
    """A nomination with its list needs nothing more."""
    assert told(of(Kind.NOMINATION, 0.97), (ANA, EVA)) == (of(Kind.NOMINATION, 0.97), (ANA, EVA))


@pytest.mark.parametrize("kind", [Kind.ACKNOWLEDGEMENT, Kind.REGRET, Kind.OTHER])
def test_a_list_outweighs_the_phrases_and_a_person_decides(kind: Kind) -> None:
    """Two persons with names that are sure are never dropped."""
    found, delegates = told(of(kind, 0.55), (ANA, EVA))
    assert (found.value, delegates) == (Kind.NOMINATION, (ANA, EVA))
    assert found.confidence < KIND_SURE


def test_one_person_makes_no_list_of_an_acknowledgement() -> None:
    """Whoever thanks may name somebody."""
    assert told(of(Kind.ACKNOWLEDGEMENT, 0.9), (ANA,)) == (of(Kind.ACKNOWLEDGEMENT, 0.9), ())


def test_another_matter_stays_one() -> None:
    """Its persons are nobody's delegates, however many it lists."""
    other = of(Kind.OTHER, 0.5, OTHER_MATTER)
    assert told(other, (ANA, EVA)) == (other, ())


def test_persons_read_by_name_settle_an_announcement() -> None:
    """No courtesy form counted them: the reason is replaced by their number."""
    found, _ = told(of(Kind.NOMINATION, 0.6, NOBODY_COUNTED), (ANA, EVA))
    assert found.confidence >= KIND_SURE
    assert NOBODY_COUNTED not in found.reasons
    doubted = tuple(replace(one, name=replace(one.name, confidence=0.3)) for one in (ANA, EVA))
    assert told(of(Kind.NOMINATION, 0.6, NOBODY_COUNTED), doubted)[0].confidence < KIND_SURE


def test_persons_who_are_only_mentioned_make_no_sure_nomination() -> None:
    """Whoever awaits our answer may come, or not; with one who is announced beside him it is one."""
    idle = person("Wilfredo ZELAYA", ONLY_MENTIONED, confidence=0.35)
    assert told(of(Kind.NOMINATION, 0.97), (idle,))[0].confidence < KIND_SURE
    assert told(of(Kind.NOMINATION, 0.97), (idle, ANA))[0].confidence == 0.97


def test_where_names_follow_and_nobody_is_read_receipt_is_acknowledged() -> None:
    """A delegation comes, "its names will follow": a person decides, and so where somebody is named."""
    announced = of(Kind.NOMINATION, 0.75, NAMES_FOLLOW)
    assert told(announced, (ANA,)) == (announced, (ANA,))
    kind, persons = told(announced, ())
    assert (kind.value, kind.confidence, persons) == (Kind.ACKNOWLEDGEMENT, 0.75, ())
