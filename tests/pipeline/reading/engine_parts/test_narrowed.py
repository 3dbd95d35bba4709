"""A recognition model without the characters that cannot come."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from models.page import Box
from pipeline.reading.engine_parts.narrowed import _weights, narrowed
from pipeline.reading.engines import rapid


def _message(*fields: tuple[int, bytes | int]) -> bytes:
    """Return a protobuf message of these fields; lengths below 128 only."""
    return b"".join(
        bytes([number << 3, value]) if isinstance(value, int) else bytes([number << 3 | 2, len(value)]) + value
        for number, value in fields
    )


def test_weights_of_the_wanted_width_are_found() -> None:
    """By their last dimension, whether dimensions are packed or not; other tensors and other numbers are left out."""
    values = np.arange(6, dtype="<f4")
    layer = _message((1, 2), (1, 3), (2, 1), (8, b"layer"), (9, values.tobytes()))
    packed = _message((1, bytes([3])), (2, 1), (8, b"bias"), (9, values[:3].tobytes()))
    other = _message((1, 2), (2, 1), (8, b"other"), (9, values[:2].tobytes()))
    whole_numbers = _message((1, 3), (2, 7), (8, b"sizes"), (9, bytes(24)))
    model = _message((1, 8), (7, _message((5, layer), (5, packed)))) + _message((7, _message((5, other), (5, whole_numbers))))
    found = dict(_weights(memoryview(model), 3))
    assert {name: value.tolist() for name, value in found.items()} == {"layer": [[0, 1, 2], [3, 4, 5]], "bias": [0, 1, 2]}


@pytest.mark.parametrize("content", [b"", b"\xff", b"no model at all", b"\x3a\x7f"])
def test_a_file_that_is_no_model_is_refused(tmp_path: Path, content: bytes) -> None:
    """The engine then reads with all characters, as it did."""
    model = tmp_path / "model.onnx"
    model.write_bytes(content)
    with pytest.raises(ValueError, match=r"no single layer|protobuf"):
        narrowed(model, np.array([0, 1]), 3)


@pytest.mark.ocr
def test_the_odds_are_those_of_the_whole_model_among_the_characters_kept() -> None:
    """To the last digits, so that nothing is read otherwise."""
    part = np.random.default_rng(1).integers(0, 255, (40, 300), dtype=np.uint8)
    narrow, characters = rapid._odds(part, ("Latn",))
    whole, same = rapid._odds(part, ("Latn", rapid.ANY_SCRIPT))
    assert characters == same
    assert narrow.shape == whole.shape
    np.testing.assert_allclose(narrow.sum(axis=1), 1, rtol=1e-4)
    np.testing.assert_allclose(narrow, whole / whole.sum(axis=1, keepdims=True), atol=1e-4)


@pytest.mark.ocr
def test_without_the_narrowed_model_all_is_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """A later version of the engine may bring a model of another form."""
    monkeypatch.setattr(rapid, "_narrow_reader", lambda: None)
    white = np.full((40, 300), 255, dtype=np.uint8)
    assert rapid.read_places(white, [Box(0, 0, 1, 1)], ("Latn",), 1, None) == ()
