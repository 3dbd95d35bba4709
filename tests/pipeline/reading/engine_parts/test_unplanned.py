"""Sessions without plans of memory."""

from __future__ import annotations

import sys

import pytest
from rapidocr.inference_engine.onnxruntime.main import OrtInferSession

from pipeline.reading.engine_parts.unplanned import unplanned
from pipeline.reading.engines import rapid


@pytest.mark.ocr
def test_the_readers_of_lines_plan_no_memory() -> None:
    """A plan holds all layers of a page at once, for every size of page anew."""
    for session in (rapid._line_reader().session.session, rapid._line_finder().session.session):
        assert not session.get_session_options().enable_mem_pattern


def test_it_is_for_the_sessions_opened_meanwhile_alone() -> None:
    """What others open afterwards is opened as the wheel does it."""
    before = OrtInferSession._init_sess_opts
    with unplanned():
        assert OrtInferSession._init_sess_opts is not before
    assert OrtInferSession._init_sess_opts is before


def test_another_wheel_opens_its_sessions_as_it_likes(monkeypatch: pytest.MonkeyPatch) -> None:
    """No error: it costs memory only."""
    monkeypatch.setitem(sys.modules, "rapidocr.inference_engine.onnxruntime.main", None)
    with unplanned():
        pass
