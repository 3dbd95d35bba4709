"""Tests of doubts: a reason, less trust and a question are one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.settings import ThresholdSettings
from pipeline.extraction.entries.doubts import ASKED, OF_PART, OF_PART_TOO, Doubt, asked
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.trust import calibration
from pipeline.extraction.trust.calibration import Weights
from pipeline.extraction.trust.trust import delegate


def _person(build: Any) -> Person:
    page = build.page("Tomas Verlin")
    held = passage(build.document(page), page, tuple(page.lines()))
    return Person(name=(Piece(held, 0, len(held.text)),), via="table", weight=0.97)


@pytest.mark.parametrize("doubt", [doubt for doubt in Doubt if doubt not in OF_PART])
def test_whoever_is_doubted_is_asked_about(build: Any, monkeypatch: pytest.MonkeyPatch, doubt: Doubt) -> None:
    """A reason stood beside a name that was filed all the same: its weight was forgotten, or other evidence outweighed it."""
    monkeypatch.setattr(calibration, "models", lambda: {"name": Weights(9.0, {}, {})})
    monkeypatch.setattr(calibration, "evidence", lambda *_: calibration.Evidence({}))
    names = [
        calibration._coming(calibration._delegate(delegate(1, person), object())).name  # type: ignore[arg-type]
        for person in (_person(build), _person(build).doubted(doubt))
    ]
    assert names[0].confidence > ThresholdSettings().name
    assert names[1].confidence <= ASKED
    assert doubt.reason in names[1].reasons
    assert ThresholdSettings().name > ASKED


@pytest.mark.parametrize("doubt", [*OF_PART, *OF_PART_TOO])
def test_the_part_is_asked_about(build: Any, monkeypatch: pytest.MonkeyPatch, doubt: Doubt) -> None:
    """Not his name, where only the part is doubted, whatever the models say: the names below a heading are right."""
    monkeypatch.setattr(calibration, "models", lambda: {"name": Weights(9.0, {}, {}), "role": Weights(9.0, {}, {})})
    monkeypatch.setattr(calibration, "evidence", lambda *_: calibration.Evidence({}))
    told = delegate(1, _person(build).doubted(doubt))
    found = calibration._coming(calibration._delegate(told, object()))  # type: ignore[arg-type]
    assert found.role.confidence <= ASKED
    assert doubt.reason in found.role.reasons
    assert (found.name.confidence <= ASKED) is (doubt in OF_PART_TOO)


@pytest.mark.parametrize("doubt", Doubt)
def test_a_doubt_takes_trust(build: Any, doubt: Doubt) -> None:
    """Nobody in doubt is trusted more than the doubt leaves, however often it is told."""
    person = _person(build)
    told = person.doubted(doubt).doubted(doubt)
    assert told.trusted == min(0.97, doubt.at_most)
    assert told.doubts == (doubt,)
    assert replace(told, weight=0.1).trusted <= 0.1


def test_other_reasons_ask_nothing_by_themselves() -> None:
    """That letters were hard to read is weighed with all else."""
    assert not asked(["some letters were hard to read (80%)"])
    assert asked(["some letters were hard to read (80%)", Doubt.ORDERS.reason])
