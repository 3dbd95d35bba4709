"""Courtesy forms as they are misread."""

from __future__ import annotations

from config.knowledge import SHIPPED, load_knowledge
from config.misread_courtesies import forms_behind, half_read_forms, misread_courtesies


def test_each_is_no_courtesy_form_itself() -> None:
    """What it stands for is a form of that language, and no form of any language is written like it."""
    knowledge = load_knowledge(SHIPPED)
    forms = {form.text for language in knowledge.languages for form in language.honorifics}
    for code, misread in misread_courtesies().items():
        own = {form.text for language in knowledge.languages if language.code == code for form in language.honorifics}
        assert {text.casefold() for text in misread.values()} <= {text.casefold() for text in own}
        assert not forms & set(misread)
        assert not any(" " in text for text in misread)


def test_forms_behind_are_chinese_forms() -> None:
    """Each is a courtesy form of two characters that stands behind the name, in its language's file."""
    (chinese,) = (language for language in load_knowledge(SHIPPED).languages if language.code == "zh")
    known = {form.text for form in chinese.honorifics if form.place == "after"}
    assert forms_behind().keys() <= known
    assert all(len(form) == 2 < shortest for form, shortest in forms_behind().items())


def test_a_form_half_read_has_one_unread_character() -> None:
    """It is as long as the form, and differs from it in one place alone."""
    whole = tuple(forms_behind())
    for left in half_read_forms():
        assert left.count("?") == 1
        assert any(all(one in ("?", other) for one, other in zip(left, form, strict=True)) for form in whole)
