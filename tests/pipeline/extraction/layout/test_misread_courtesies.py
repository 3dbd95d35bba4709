"""Tests of courtesy forms that were misread."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.page import Paragraph, Source
from pipeline.extraction.layout.misread_courtesies import GUESSED, half_read_form, with_courtesies_read


def _read(build: Any, text: str, language: str, source: Source = Source.OCR) -> Any:
    page = replace(build.page("x"), source=source, language=language, blocks=(Paragraph((build.line(text, 0.1),)),))
    (made,) = with_courtesies_read(build.document(page)).pages
    return next(iter(made.lines()))


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("ru", "!-и МУСТАФАЕВ Эльдар Рафикович", "г-н МУСТАФАЕВ Эльдар Рафикович"),
        ("ru", "Г-жад ДЖАФАРОВА Севиндж", "г-жа ДЖАФАРОВА Севиндж"),
        ("ru", "2. T-H Джамшед Аннаев", "2. г-н Джамшед Аннаев"),
        ("en", "Or. Baraka J. Kessy", "Dr. Baraka J. Kessy"),
        ("en", "(2) Or. Baraka J. Kessy", "(2) Dr. Baraka J. Kessy"),
        ("fr", "- Mmc Awa HAMANI", "- Mme Awa HAMANI"),
        ("fr", "Mmc Awa HAMANI", "Mme Awa HAMANI"),
        ("fr", "3) Mile Awa HAMANI, Juge", "3) Mlle Awa HAMANI, Juge"),
        ("fr", "Nom et prénom : Mile Awa HAMANI", "Nom et prénom : Mlle Awa HAMANI"),
        ("es", "5ra. Ana Rojas", "Sra. Ana Rojas"),
        ("ar", "السينة أمل الساحلي", "السيدة أمل الساحلي"),
        ("ar", "السيدةل/أمل يوسف الساحلي", "السيدة/ أمل يوسف الساحلي"),
        ("ar", "3. السيدةدينا المختار بوخالفة", "3. السيدة دينا المختار بوخالفة"),
        ("ar", "السيدةدينا بوخالفة", "السيدة دينا بوخالفة"),
    ],
)
def test_the_form_before_a_name_is_read(build: Any, language: str, text: str, read: str) -> None:
    """At the beginning of a line or behind an item's number; what was read otherwise is not sure."""
    line = _read(build, text, language)
    assert line.text == read
    assert min(word.confidence for word in line.words) <= GUESSED


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "1-й секретарь Посольства"),
        ("ru", "!-и будет представлена делегация"),
        ("en", "Or. as we said"),
        ("fr", "Or. Baraka J. Kessy"),
        ("en", "Seen by Or. Kessy"),
        ("fr", "Mile Popovski, Juge"),
        ("fr", "Mile POPOVSKI juge au tribunal"),
        ("en", "Or. Kessy"),
        ("ar", "السيدة/السيد : السيدة"),
        ("ar", "السيدة/أمل يوسف الساحلي"),
        ("ar", "السيدة/الآنسة أمل الساحلي"),
    ],
)
def test_nothing_else_is_changed(build: Any, language: str, text: str) -> None:
    """Not within a line, before small letters, in another language, nor before a word alone."""
    assert _read(build, text, language).text == text


def test_typed_text_stays_as_it_is(build: Any) -> None:
    """There the letters are the sender's."""
    assert _read(build, "Or. Baraka J. Kessy", "en", Source.TEXT).text == "Or. Baraka J. Kessy"


def test_half_of_a_chinese_form_is_known_where_its_part_ends() -> None:
    """What goes on is a word: "先进" begins no form of courtesy within a sentence."""
    assert [
        half_read_form().match(text) is not None for text in ("女土", "女土（Yu", "先牛，", "无生", "先进工作者", "博士")
    ] == [
        True,
        True,
        True,
        True,
        False,
        False,
    ]


def test_a_blank_that_lacks_in_a_text_is_put(build: Any) -> None:
    """Form and name are parted on any page, and two names at the letter that ends words; nothing was guessed."""
    line = _read(build, "3. الدكتورةدينا المختار بوخالفة", "ar", Source.LAYER)
    assert line.text == "3. الدكتورة دينا المختار بوخالفة"
    assert all(word.confidence == 1 for word in line.words)
    assert _read(build, "السيدةأميرةفؤاد بوخالفة", "ar", Source.TEXT).text == "السيدة أميرة فؤاد بوخالفة"
    assert _read(build, "السينة أمل الساحلي", "ar", Source.TEXT).text == "السينة أمل الساحلي"


@pytest.mark.parametrize(
    ("text", "read"),
    [("季 瑜 女 土", "季瑜女士"), ("季 瑜 女 土 （ Yu Ji)", "季瑜女士"), ("季 女 土 地", "季女土地"), ("女 土", "女土")],
)
def test_a_chinese_form_behind_a_name_is_read(build: Any, text: str, read: str) -> None:
    """There is no word "女土": 士 was read as 土."""
    assert _read(build, text, "zh").text.replace(" ", "").startswith(read)
