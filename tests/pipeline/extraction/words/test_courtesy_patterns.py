"""Courtesy forms are found however their stops and blanks were read."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extraction.words.courtesy_patterns import (
    Forms,
    after_pattern,
    arms_pattern,
    graded_pattern,
    honorific_pattern,
    letters,
)
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("form", "text"), [("Mr.", "Mr Sunde"), ("S.E. M.", "S.E, M. Ekué"), ("M.", "M, Ekué"), ("Sr./Sra.", "Sr. /Sra. Paz")]
)
def test_stops_and_blanks_may_be_lost_or_added(form: str, text: str) -> None:
    """A form is known without its stop, with a comma for it, with a blank more."""
    assert re.match(honorific_pattern(form), text)


@pytest.mark.parametrize(
    ("text", "form"),
    [("г-жаЖанар Юсупова", "г-жа"), ("господинА. Петров", "господин"), ("господина А. Петрова", "господина"), ("г-жами", None)],
)
def test_a_russian_form_may_have_lost_the_blank_behind_it(text: str, form: str | None) -> None:
    """A capital within a word begins the name; the form's own last letter is a small one."""
    patterns = [honorific_pattern(one) for one in ("господина", "господин", "г-жа")]
    found = re.match("|".join(patterns), text, re.IGNORECASE)
    assert (found.group() if found else None) == form


def test_a_form_of_one_letter_is_no_initial() -> None:
    """The "M" of "M.A. Ekué" is an initial."""
    assert not re.match(honorific_pattern("M."), "M.A. Ekué")


def test_a_form_behind_the_name_is_not_the_beginning_of_a_body() -> None:
    """代表 is a form, 代表团 a body."""
    pattern = after_pattern("代表", ["代表团"])
    assert re.match(pattern, "代表，")
    assert not re.match(pattern, "代表团")


def test_letters_are_counted_without_stops() -> None:
    """Stops are no letters."""
    assert letters("S.E.") == 2


def test_a_rank_has_its_arm_behind_it() -> None:
    """An arm in its own letters belongs to the rank before it; any other word does not."""
    pattern = re.compile(honorific_pattern("Coronel") + arms_pattern(["PNP", "EP"]), re.IGNORECASE)
    assert pattern.match("Coronel PNP Luis Vega").group() == "Coronel PNP"  # type: ignore[union-attr]
    assert pattern.match("Coronel Pnpa Luis").group() == "Coronel"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Coronel E.M. Luis Ángel Vega", "Coronel E.M."),
        ("Coronel D.E.M. Luis Vega", "Coronel D.E.M."),
        ("Coronel E.M. Vega Paz", "Coronel"),
        ("Coronel E.M. Vega", "Coronel"),
        ("Coronel E.M. Vega Paz\nJefe", "Coronel"),
    ],
)
def test_letters_with_stops_are_an_arm_before_a_whole_name(text: str, rank: str) -> None:
    """Before one or two words they may be the initials of a name."""
    pattern = re.compile(honorific_pattern("Coronel") + arms_pattern(["E.M.", "D.E.M."]), re.IGNORECASE)
    assert pattern.match(text).group() == rank  # type: ignore[union-attr]


def test_a_shortened_rank_has_its_grades_before_it() -> None:
    """Up to three grades stand before a shortened rank, with or without their stops; a grade alone is no courtesy form."""
    pattern = re.compile(graded_pattern(["Asst.", "Sr.", "Dep."], ["Comm.", "Supt."]), re.IGNORECASE)
    assert pattern.match("Sr. Asst. Comm. Ada Lund").group() == "Sr. Asst. Comm."  # type: ignore[union-attr]
    assert pattern.match("Dep Supt Ada Lund").group() == "Dep Supt"  # type: ignore[union-attr]
    assert pattern.match("Asst. Director") is None
    stroked = re.compile(graded_pattern(["W/", "Ag."], ["Insp.", "Supt."]))
    assert [stroked.match(f"{rank} Ada Lund").group() for rank in ("W/Insp.", "W/Ag. Supt.")] == ["W/Insp.", "W/Ag. Supt."]  # type: ignore[union-attr]


@pytest.mark.parametrize("text", ["Pol. Maj. Gen. Paz", "Sr. Asst. Comm. Paz", "Pol. Gen. Paz"])
def test_a_graded_rank_may_be_of_two_words(text: str) -> None:
    """Its grades stand before it."""
    found = re.match(graded_pattern(["Pol.", "Sr.", "Asst."], ["Maj.", "Gen.", "Comm."]), text)
    assert found is not None
    assert text[found.end() :].strip() == "Paz"


_TEXTS = ("M.", "Mr.", "mister", "S.E. M.", "Sr./Sra.", "Śri", "1st Lt.", "'M'e", ".Dr", "Étienne", "господин", "سيد", "K.", "س")
_PATTERNS = [((text,), honorific_pattern(text)) for text in _TEXTS]
_FORMS = Forms(_PATTERNS)


@given(st.text(alphabet="MmrRsSſK. Ee/1tL'dDéÉгГосподинسيدKś", max_size=30), st.integers(0, 30))
def test_forms_are_those_of_one_long_pattern(text: str, start: int) -> None:
    """Trying only forms that begin with the letter there finds what trying all of them one after the other finds."""
    whole = re.compile("|".join(pattern for _, pattern in _PATTERNS), re.IGNORECASE)
    wanted, found = whole.match(text, start), _FORMS.match(text, start)
    assert (found and found.span()) == (wanted and wanted.span())
    assert (_FORMS.fullmatch(text) is None) == (whole.fullmatch(text) is None)
    assert [found.span() for found in _FORMS.finditer(text)] == [found.span() for found in whole.finditer(text)]


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("السيدة", "السيده منى"),
        ("معالي", "معالى السيد"),
        ("الأستاذة", "الاستاذه منى"),
        ("السيد", "السيد منى"),
        ("الآنسة", "الانسه منى"),
    ],
)
def test_arabic_dots_and_hamzas_may_be_left_out(form: str, text: str) -> None:
    """Writers do so, and faxes lose them."""
    assert re.match(honorific_pattern(form), text)
    assert not re.match(honorific_pattern("السيد"), "السيده منى")


@pytest.mark.parametrize("text", ["Chef d'escadron", "Chef d’escadron"])
def test_an_apostrophe_may_be_straight_or_curved(text: str) -> None:
    """He whose rank had the other one was lost."""
    assert re.match(honorific_pattern("Chef d'escadron"), f"{text} Paul Diop")


@pytest.mark.parametrize(
    ("text", "language", "end"),
    [
        ("M DOUMBIA Koffi", "fr", 1),
        ("M Koffi Doumbia", "fr", 1),
        ("M KOUASSI, juge", "fr", 1),
        ("M DOUMBIA Koffi", None, 1),
        ("M Brun", "fr", None),
        ("M Johnson Brown", "en", None),
        ("M JOHNSON Brown", "en", None),
        ("M Johnson Brown", None, None),
    ],
)
def test_a_letter_without_its_stop_is_a_form_before_a_whole_name(
    words: Lexicon, text: str, language: str | None, end: int | None
) -> None:
    """All of "M DOUMBIA Koffi" was the name, unasked; an initial of other languages stays one."""
    found = words.honorific_before(language).match(text)
    assert (found.end() if found is not None else None) == end


def test_arms_are_looked_for_behind_ranks_alone() -> None:
    """The arm belongs to the form where it may have one, and a whole text is a form with its arm."""
    forms = Forms([(("Col.",), honorific_pattern("Col.")), (("Mr",), honorific_pattern("Mr"))], arms_pattern(["PNP"]), {0})
    found = [forms.match(text) for text in ("Col. PNP Paz", "Col. Paz", "Mr PNP Paz")]
    assert [form and form.group() for form in found] == ["Col. PNP", "Col.", "Mr"]
    assert forms.fullmatch("Col. PNP") is not None
    assert forms.fullmatch("Mr PNP") is None
