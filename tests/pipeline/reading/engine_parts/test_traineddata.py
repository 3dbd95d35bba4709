"""Files of tesseract's models: the characters that one knows, and one without its words."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from pipeline.reading.engine_parts.traineddata import characters, without_words

LISTED = "3\nNULL 0 NULL 0\n@ 10 NULL 1\nñ 3 Latin 2\n".encode()


def model(folder: Path, parts: dict[int, bytes], count: int = 24) -> Path:
    """Write a .traineddata file with these parts."""
    start = 4 + 8 * count
    offsets, body = [-1] * count, b""
    for number, part in sorted(parts.items()):
        offsets[number] = start + len(body)
        body += part
    file = folder / "xyz.traineddata"
    file.write_bytes(struct.pack("<i", count) + struct.pack(f"<{count}q", *offsets) + body)
    return file


def test_the_neural_readers_characters_are_listed(tmp_path: Path) -> None:
    """The list of the reader that is used counts, not that of the old one, and it ends where the next part begins."""
    file = model(tmp_path, {1: b"1\nold 0\n", 21: LISTED, 23: b"5.5.0\nmore\n"})
    assert characters(file) == {"NULL", "@", "ñ"}


def test_a_model_with_the_old_list_only_is_read_too(tmp_path: Path) -> None:
    """The model that tells scripts apart has no neural reader."""
    assert "@" in characters(model(tmp_path, {1: LISTED}))


@pytest.mark.parametrize("data", [b"", b"\x00\x00", b"<html>not found</html>", struct.pack("<i", 24), b"\xff" * 400], ids=len)
def test_another_file_is_no_model(tmp_path: Path, data: bytes) -> None:
    """A half-written download or an error page is told, not taken for a model without letters."""
    file = tmp_path / "eng.traineddata"
    file.write_bytes(data)
    with pytest.raises(ValueError, match="no tesseract model"):
        characters(file)


def test_a_model_without_any_list_is_told(tmp_path: Path) -> None:
    """It cannot write a single letter."""
    with pytest.raises(ValueError, match="lists no characters"):
        characters(model(tmp_path, {3: b"dictionary"}))


def test_a_model_without_its_words_has_all_else(tmp_path: Path) -> None:
    """The other parts are whole, in order, and where the new file says that they are."""
    whole = model(tmp_path, {17: b"network", 18: b"points", 19: b"words" * 1000, 20: b"numbers", 21: LISTED, 23: b"5.5.0"})
    smaller = without_words(whole)
    assert smaller == model(tmp_path, {17: b"network", 18: b"points", 20: b"numbers", 21: LISTED, 23: b"5.5.0"}).read_bytes()
    whole.write_bytes(smaller)
    assert characters(whole) == {"NULL", "@", "ñ"}
    assert without_words(whole) == smaller


def test_what_is_no_model_has_no_words_to_leave_out(tmp_path: Path) -> None:
    """It is told as where characters are asked for."""
    file = tmp_path / "Latin.traineddata"
    file.write_bytes(b"<html>not found</html>")
    with pytest.raises(ValueError, match="no tesseract model"):
        without_words(file)
