"""The beginning of an address that stands apart from it."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.contacts.local_parts_joined import begun


@pytest.mark.parametrize(
    ("before", "local", "whole"),
    [
        ("lovelace.\n", "ada", "lovelace.ada"),
        ("电子邮件地址：office15-\n", "ji", "office15-ji"),
        ("电子邮件地址：office15- \n", "ji", "office15-ji"),
        ("Telephone 12; E-mail.\n", "ada", "ada"),
        ("Office.\n", "ada", "ada"),
        ("chargé d'affaires a.i.\n", "ada", "ada"),
        ("E-mail: ada. ", "brook", "ada.brook"),
        ("E-mail address: Lovelace. ", "ada", "Lovelace.ada"),
        ("Ambassador\nLovelace. ", "ada", "ada"),
        ("office17. ", "sd83un", "office17.sd83un"),
        ("البريد\noffice17. ", "sd83un", "office17.sd83un"),
        ("E-mail\nbrook-ad.eu1 ", "1un", "brook-ad.eu11un"),
        ("Nairobi\nroom ", "1un", "1un"),
        ("E-mail\nada.brook.tj91 ", "91un", "ada.brook.tj91un"),
        ("Desmond C.\n", "desmond", "desmond"),
        ("email ", "brook", "brook"),
        ("Please write to ada ", "brook", "brook"),
        ("delegate ", "abrook", "abrook"),
        ("Head\nsuppléant ", "ada", "ada"),
        ("E-mail: lovelace-\n- ", "ad", "lovelace-ad"),
        ("Ada Lovelace\n- ", "ad", "ad"),
        ("E-mail: lovelace,a", "da", "da"),
        ("E-mail: lovelace,a ", "da", "lovelace.ada"),
        ("Vienna,austria ", "ada", "ada"),
        ("Ada_bro ", "ok", "Ada_brook"),
        ("Ada Bro_ok\nAda ", "roth", "roth"),
    ],
)
def test_what_stands_before_is_joined(knowledge: Knowledge, before: str, local: str, whole: str) -> None:
    """Behind a label and at a line's beginning; a label, a title or a sentence is no beginning."""
    assert begun(before + local + "@mfa.example", len(before), local, knowledge, ocr=True).local == whole


def test_typed_text_has_no_blank_within(knowledge: Knowledge) -> None:
    """Only the line above is looked at; the address without what stands there is told too."""
    assert begun("E-mail: ada. brook@", 13, "brook", knowledge, ocr=False).local == "brook"
    for above, whole in (("of the 14th.\n", "ada"), ("E-mail john.\n", "john.ada"), ("write to: john.\n", "john.ada")):
        assert begun(f"{above}ada@", len(above), "ada", knowledge, ocr=False).local == whole
    found = begun("lovelace.\nada@", 10, "ada", knowledge, ocr=False)
    assert (found.start, found.local, found.headless, found.reason) == (0, "lovelace.ada", "ada", "")


@pytest.mark.parametrize(
    ("before", "perhaps"),
    [("Telephone 12\nLovelace. ", "Lovelace.ada"), ("Email. ", ""), ("Ms. Ada Lovelace. ", "")],
)
def test_a_capital_at_the_beginning_of_a_line_may_begin_it(knowledge: Knowledge, before: str, perhaps: str) -> None:
    """Nothing but the person's name tells whether that is so; no label is it, nor what stands in the midst of a line."""
    found = begun(f"{before}ada@mfa.example", len(before), "ada", knowledge, ocr=True)
    assert (found.local, found.perhaps) == ("ada", perhaps)
