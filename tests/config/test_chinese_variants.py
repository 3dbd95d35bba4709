"""Tests for `config.chinese_variants`."""

from __future__ import annotations

from config.chinese_variants import load_chinese_variants


def test_the_two_forms_of_a_name_are_one() -> None:
    """A name in traditional characters becomes the one in simplified characters, and that stays as it is."""
    assert "黃麗華".translate(load_chinese_variants()) == "黄丽华"
    assert "黄丽华".translate(load_chinese_variants()) == "黄丽华"
