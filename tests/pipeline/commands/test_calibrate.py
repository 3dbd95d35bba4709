"""`untoc-intake calibrate`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from pipeline.commands import calibrate
from pipeline.extraction.trust import calibration
from pipeline.filing.confirmed import Judged
from pipeline.filing.store import Store

MEASURED = (("name", 0.99, True, 95), ("name", 0.6, False, 5), ("email", 0.9, True, 50), ("email", 0.9, False, 1))


@pytest.fixture
def shipped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the makers have measured a few values."""
    monkeypatch.setattr(calibration, "measured", lambda: MEASURED)


def test_thresholds_are_proposed_for_a_target(untoc_intake: Any, shipped: None) -> None:
    """What is printed last can be put into the settings; what cannot reach the target is asked whole, and said."""
    ended = untoc_intake("calibrate", "--target", "0.001")
    assert ended.code == 0
    proposal = tomllib.loads(ended.out[ended.out.index("[extraction.thresholds]") :])
    assert proposal["extraction"]["thresholds"] == {"email": 1, "name": 0.605}
    assert "all are asked" in ended.out
    assert "the makers' invented replies: 151 values" in ended.out


def test_the_trade_off_is_drawn(untoc_intake: Any, shipped: None, tmp_path: Path) -> None:
    """The picture is one SVG with both drawings."""
    assert untoc_intake("calibrate", "--picture", "tradeoff.svg").code == 0
    drawing = (tmp_path / "tradeoff.svg").read_text()
    ET.fromstring(drawing)  # noqa: S314 - our own drawing
    assert "Is confidence true?" in drawing


def test_the_offices_own_replies_count_once_there_are_enough(
    untoc_intake: Any, shipped: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Below that number, the makers' values are used and the number that is there is told."""
    own = [Judged("title", 0.9, right=True)] * 20
    monkeypatch.setattr(Store, "judged", lambda _: iter(own))
    assert "confirmed 20 so far" in untoc_intake("calibrate").out
    monkeypatch.setattr(calibrate, "ENOUGH", 20)
    ended = untoc_intake("calibrate")
    assert "confirmed at this office's desk: 20 values" in ended.out
    assert "title = 0.5" in ended.out
