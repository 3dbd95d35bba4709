"""Bytes of text become letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.reading.text.charset import decode

RUSSIAN = "Постоянное представительство свидетельствует свое уважение Секретариату"
ARABIC = "تهدي البعثة الدائمة أطيب تحياتها إلى مكتب الأمم المتحدة"


def test_the_declared_charset_is_used_where_it_holds() -> None:
    """A true declaration is no guess."""
    assert decode("Ünal, Señor".encode("iso-8859-1"), "ISO-8859-1") == ("Ünal, Señor", False)


@pytest.mark.parametrize("declared", [None, "x-unknown", "us-ascii", "rot13"])
def test_unknown_charsets_fall_back_to_utf8(declared: str | None) -> None:
    """A missing, unknown or wrong declaration costs no letters of UTF-8."""
    assert decode("Ольга Čapek".encode(), declared)[0] == "Ольга Čapek"


def test_utf8_declared_as_latin_is_still_utf8() -> None:
    """The commonest wrong declaration is seen through, and it is said."""
    assert decode("Délégué".encode(), "iso-8859-1") == ("Délégué", True)


@pytest.mark.parametrize(
    ("codec", "text"), [("cp1251", RUSSIAN), ("koi8-r", RUSSIAN), ("cp1256", ARABIC), ("gb18030", "代表团团长和副团长的名单")]
)
def test_undeclared_legacy_charsets_are_guessed_by_their_commonest_letters(codec: str, text: str) -> None:
    """Russian, Arabic and Chinese of before UTF-8 are read, and it is said that it was a guess."""
    assert decode(text.encode(codec), None) == (text, True)


def test_short_western_lines_are_western() -> None:
    """One accented letter among ASCII is no Czech and no Cyrillic."""
    assert decode("Muñoz, señor".encode("cp1252"), None) == ("Muñoz, señor", True)


@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "utf-16", "utf-7", "hz", "nonsense", "", "\x00", "idna", "zip"]))
def test_no_bytes_make_it_raise(data: bytes, declared: str | None) -> None:
    """Any bytes under any declaration give some text."""
    assert isinstance(decode(data, declared)[0], str)
