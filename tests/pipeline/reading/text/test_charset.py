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


RUSSIAN_LETTER = "Постоянное представительство имеет честь сообщить, что делегатом будет г-н Ковалёв Игорь Петрович, советник."
ARABIC_LETTER = "تتشرف البعثة الدائمة بإبلاغ الأمانة بأن الوفد يتكون من السيد ماجد البلوشي، مدير إدارة، وزارة العدل"


@pytest.mark.parametrize("text", [RUSSIAN_LETTER, RUSSIAN_LETTER.upper()])
@pytest.mark.parametrize("declared", ["windows-1251", "koi8-r", "cp866"])
@pytest.mark.parametrize("real", ["cp1251", "koi8-r", "cp866"])
def test_a_charset_of_the_same_script_is_seen_through(text: str, declared: str, real: str) -> None:
    """Any byte is a letter in all three; one that is rightly named is not doubted."""
    assert decode(text.encode(real), declared) == (text, declared.replace("windows-", "cp") != real)


@pytest.mark.parametrize(
    ("real", "declared"), [("cp1256", "iso-8859-6"), ("iso8859-6", "windows-1256"), ("cp1256", "windows-1256")]
)
def test_arabic_charsets_are_taken_for_each_other(real: str, declared: str) -> None:
    """Half of their letters have the same place."""
    assert decode(ARABIC_LETTER.encode(real), declared)[0] == ARABIC_LETTER


@pytest.mark.parametrize(
    "text",
    [
        "Постійне представництво України засвідчує свою повагу Секретаріату і має честь повідомити про склад делегації",
        "Список участников: ЩЕРБАКОВ ЮРИЙ, ШУХОВА ГЮЗЕЛЬ, ЧЖУКЕБАЕВ МУХАММЕД, ЮСУПОВ ХЫДЫР, ЖУМАГУЛОВ БУЛАТ, ХУЗЯХМЕТОВ ЯЗЫМ",
        "Г-н Щукин",
    ],
)
def test_a_rightly_named_charset_is_not_doubted(text: str) -> None:
    """Another language, a list of rare names, a short line."""
    assert decode(text.encode("cp1251"), "windows-1251") == (text, False)


def test_an_old_name_of_utf7_is_known() -> None:
    """All of its bytes are ASCII, and mean something else."""
    assert decode("José Muñoz".encode("utf-7"), "unicode-1-1-utf-7") == ("José Muñoz", False)
