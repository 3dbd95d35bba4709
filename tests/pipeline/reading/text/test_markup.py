"""Charsets that markup declares within itself."""

from __future__ import annotations

import pytest

from pipeline.reading.text.markup import declared_charset


@pytest.mark.parametrize(
    ("markup", "charset"),
    [
        (b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', "windows-1251"),
        (b"<head><META charset='utf-8'></head>", "utf-8"),
        (b"<p>charset=koi8-r</p>", None),
        (b" " * 5_000 + b"<meta charset=utf-8>", None),
    ],
)
def test_the_meta_element_is_believed(markup: bytes, charset: str | None) -> None:
    """Near the beginning, and nowhere else."""
    assert declared_charset(markup) == charset
