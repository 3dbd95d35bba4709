"""The words of documents that are made for others."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import pytest

from config.wording import draft_wordings, list_wordings
from models.reply import Kind, Role, Status


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "ru", "zh"])
def test_each_official_language_has_every_word(language: str) -> None:
    """Nothing is empty, and the date has its place."""
    words = list_wordings()[language]
    assert all(every_text(asdict(words)))
    assert "{date}" in words.provisional


def every_text(words: Mapping[str, Any]) -> list[str]:
    """Return the words, those of its tables included."""
    return [text for each in words.values() for text in (every_text(each) if isinstance(each, Mapping) else [each])]


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "ru", "zh"])
def test_a_question_has_the_places_of_the_english_one(language: str) -> None:
    """No value that a question speaks of is lost in a translation, and no place is left open."""
    here, english = asdict(list_wordings()[language].asked), asdict(list_wordings()["en"].asked)
    places = {name: sorted(re.findall(r"\{\w*\}", text)) for name, text in here.items()}
    assert places == {name: sorted(re.findall(r"\{\w*\}", text)) for name, text in english.items()}


@pytest.mark.parametrize("language", ["ar", "es", "fr", "ru", "zh"])
def test_nothing_of_a_list_is_left_in_english(language: str) -> None:
    """Beside marks and a few words that are the same in both, no text is the English one; other scripts have no Latin letter."""
    here, english = (every_text(asdict(list_wordings()[each])) for each in (language, "en"))
    marks = {"ltr", "rtl", ", ", "{about}: {why}"}
    alike = {"fr": {"expert", "message", "messages", "page {number}"}, "es": {"fax"}}.get(language, set())
    same = {text for text, other in zip(here, english, strict=True) if text == other} - marks
    assert same == alike
    if language in ("ar", "ru", "zh"):
        told = [re.sub(r"\{\w+\}", "", text) for text in here if text not in marks]
        assert not [text for text in told if re.search(r"[A-Za-z]", text)]


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "ru", "zh"])
def test_every_code_has_its_word(language: str) -> None:
    """Kinds of message, parts in a delegation and states of filing are all told in words, those alike in a column by two."""
    values = list_wordings()[language].values
    assert set(values) == {*Kind, *Role, *Status}
    for codes in (Kind, Role, Status):
        assert len({values[code] for code in codes}) == len(codes)


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "ru", "zh"])
def test_sheets_have_names_that_excel_takes(language: str) -> None:
    """31 letters at most, none that stands for something else, and no two alike. Source: Excel specifications and limits."""
    names = list(asdict(list_wordings()[language].sheets).values())
    assert len(set(names)) == len(names)
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\'") for name in names)


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "ru", "zh"])
def test_no_two_columns_have_one_head(language: str) -> None:
    """A head tells its column from every other one of the workbook."""
    heads = list(asdict(list_wordings()[language].heads).values())
    assert len(set(heads)) == len(heads)


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "ru", "zh"])
def test_an_acknowledgement_can_be_written_in_each(language: str) -> None:
    """Nothing is empty, who replied and to what have their place, and no other place is left open."""
    words = asdict(draft_wordings()[language])
    known = dict.fromkeys(("sender", "reference", "dated", "meeting"), "X")
    assert all(text.format(**known) for text in words.values())
    assert all("{sender}" in words[name] and "{reference}" in words[name] for name in ("subject", "received"))
