"""Tests of finding the knowledge's wordings in text as it was read."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.words.folding import Folded, fold, key
from pipeline.extraction.words.lexicon import Lexicon, lexicon


def test_folding_forgets_case_accents_and_arabic_spelling_variants() -> None:
    """Two spellings of one word fold to the same letters."""
    assert fold("DÉLÉGATION") == fold("délégation")
    assert fold("أحمد") == fold("احمد")


def test_a_key_keeps_words_apart_but_not_chinese_characters() -> None:
    """Punctuation parts words; blanks between Chinese characters do not."""
    assert key("E-mail :") == "e mail"
    assert key("姓 名：") == "姓名"


def test_a_phrase_is_found_at_its_place_in_the_text_as_written() -> None:
    """The place found is that of the original letters, whatever was folded."""
    text = "La   Délégation SERA composée"
    place = Folded(text).find("sera composee")
    assert place is not None
    assert text[slice(*place)] == "SERA composée"


def test_part_of_a_word_is_no_phrase() -> None:
    """The words "art" is not found in "party"."""
    assert Folded("the party").find("art") is None


@pytest.mark.parametrize(
    ("text", "field"),
    [("Tel.", "phone"), ("Nom de famille", "family"), ("Должность", "title"), ("姓名", "name"), ("الوظيفة", "title")],
)
def test_labels_of_every_language_are_known(words: Lexicon, text: str, field: str) -> None:
    """A label in any language names its field."""
    assert field in words.label(text)


@pytest.mark.parametrize(
    "text",
    ["Name of adviser", "Nom du chef de délégation", "Nombre del asesor", "Ф.И.О. советника", "团长姓名", "اسم المستشار"],
)
def test_a_name_s_label_that_says_whose(words: Lexicon, text: str) -> None:
    """Who stands behind it is a person, whatever his part in the delegation: unknown, it lost him in silence."""
    assert words.label(text) == ("name",)


def test_a_misread_label_is_still_a_label(words: Lexicon) -> None:
    """One wrong letter in a long label does not hide it."""
    assert "organisation" in words.label("0rganization")


def test_a_title_is_no_misread_label(words: Lexicon) -> None:
    """The words "Director" is like "Directo", a telephone's label, and is none."""
    assert words.label("Director") == ()


@pytest.mark.parametrize(
    ("text", "role"), [("Head of Delegation", Role.HEAD), ("团长", Role.HEAD), ("Suppléant", Role.ALTERNATE)]
)
def test_roles_are_told_from_words(words: Lexicon, text: str, role: Role) -> None:
    """A role's words alone name the role."""
    assert words.role(text) is role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("suplente de la jefa de delegación", Role.ALTERNATE),
        ("Jefa de Delegación alterna", Role.ALTERNATE),
        ("jefe de la delegación adjunto", Role.ALTERNATE),
        ("suppléant de la cheffe de délégation", Role.ALTERNATE),
        ("teléfono del jefe de delegación", None),
        ("asistente de la jefa de delegación", None),
        ("assistant du chef de délégation", None),
    ],
)
def test_whose_alternate_he_is_may_be_said(words: Lexicon, text: str, role: Role | None) -> None:
    """Only to the letter: another first word makes something else of it."""
    assert words.role(text) is role


def test_a_heading_is_recognised_though_misread(words: Lexicon) -> None:
    """Capitalised headings are not taken for names."""
    assert words.is_heading("NOTE VERBALE")
    assert words.is_heading("NOTE VERBAIE")
    assert not words.is_heading("Anna Verbale")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Chef de délégation / Head of Delegation", Role.HEAD),
        ("Head of Delegation / Deputy Head", None),
        ("Head of Delegation / Oren Talbek", None),
        ("Member / Judge", None),
        ("Observer / Ministry of Justice", None),
    ],
)
def test_a_heading_of_two_parts_says_the_same_twice(words: Lexicon, text: str, role: Role | None) -> None:
    """A part that is no role is somebody's name, post or body, which a heading would lose."""
    assert words.role_heading(text) is role


@pytest.mark.parametrize("text", ["Deputy Head of", "Head of Delegation of the", "Jefe de delegación de"])
def test_words_that_want_more_are_no_role(words: Lexicon, text: str) -> None:
    """What stands on the next line of a cell goes on with the post: the unit that he heads."""
    assert words.role(text) is None


def test_a_role_whose_first_word_is_missing_is_none(words: Lexicon) -> None:
    """A letter may be misread, "Iead of delegation", a whole word not: "de la delegación" is nobody's role."""
    assert words.role("Iead of delegation") is Role.HEAD
    assert words.role("e de Delegación") is Role.HEAD
    assert words.role("de la delegación") is None
    assert words.role("de la délégation") is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("В качестве советника", Role.ADVISER),
        ("En qualité de conseillère", Role.ADVISER),
        ("En calidad de asesora", Role.ADVISER),
        ("As adviser", Role.ADVISER),
        ("As Director", None),
        ("В качестве директора", None),
    ],
)
def test_a_heading_may_say_as_what(knowledge: Knowledge, text: str, role: Role | None) -> None:
    """A part of the delegation stands behind "as" too, in Russian in another case; a post is none."""
    assert lexicon(knowledge).role_heading(text) is role


@pytest.mark.parametrize(
    ("folded", "role"),
    [("advisers", Role.ADVISER), ("experts", Role.EXPERT), ("adviser", None), ("head of delegation", None), ("judges", None)],
)
def test_a_heading_of_several_persons(words: Lexicon, folded: str, role: Role | None) -> None:
    """The plural heads several; what one person may have as his part heads him alone."""
    assert words.heads_several(folded) is role


def test_heads_ad_interim_are_known_to_the_letter(knowledge: Knowledge) -> None:
    """The few letters of "p.i." made "chef de délégation peut" seem one, and his telephone was lost."""
    words = lexicon(knowledge)
    assert words.role("head of delegation ad interim") is words.role("chef de délégation p.i.") is Role.HEAD
    assert words.role("chef de délégation peut") is None


def test_nouns_of_english_bodies(knowledge: Knowledge) -> None:
    """A service is a body's noun in English, and a unit's in French; an office is both."""
    words = lexicon(knowledge)
    assert "service" in words.english_bodies
    assert "service" in words.units
    assert "office" not in words.english_bodies
    assert "ante" in words.stop_in["es"]
    assert "ante" not in words.stop_in["en"]


@pytest.mark.parametrize("name", ["DELGADO", "Morgan", "Irma", "Caridad"])
def test_a_name_is_no_misread_label(words: Lexicon, name: str) -> None:
    """Though it is near to "delegado", "organ", "firma", "calidad"."""
    assert words.label(name) == ()
    assert words.role(name) is None
