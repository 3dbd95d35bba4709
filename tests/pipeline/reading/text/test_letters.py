"""Capital I and small l."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from models.page import Box, Word
from pipeline.reading.text.letters import lettered, lettered_in

KNOWN = frozenset({"delegation", "ioannou", "londres", "isla"})


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("MIle", "Mlle"),
        ("DeIegation,", "Delegation,"),
        ("loannou", "Ioannou"),
        ("(loannou,", "(Ioannou,"),
        ("londres", "londres"),
        ("lbragimov", "Ibragimov"),
        ("lzmay-Okafor", "Izmay-Okafor"),
        ("lyamu-Bello", "Iyamu-Bello"),
        ("lamsuwan", "lamsuwan"),
        ("llanos", "llanos"),
        ("lisla", "lisla"),
        ("McIntyre", "McIntyre"),
        ("VIII", "VIII"),
        ("JOVlć", "JOVIĆ"),
        ("KRČELlć,", "KRČELIĆ,"),
        ("NGOs", "NGOs"),
        ("PhD", "PhD"),
        ("Ilse", "Ilse"),
        ("ada.IIse@example.org", "ada.IIse@example.org"),
    ],
)
def test_they_are_told_by_what_stands_around_them(read: str, meant: str) -> None:
    """Within a word in small letters, and at its beginning where only one is known or can be spoken; addresses are left alone."""
    assert lettered(Word(read, Box(0, 0, 1, 1), 0.9), KNOWN.__contains__).text == meant


@pytest.mark.parametrize(("read", "meant"), [("lan", "Ian"), ("lan,", "Ian,"), ("las", "las"), ("Lan", "Lan"), ("loan", "loan")])
def test_a_short_name_is_not_written_with_a_small_letter(read: str, meant: str) -> None:
    """Of two names only the one with a capital may stand there; a word of the language stays, and so does a longer one."""
    names = frozenset({"lan", "ian", "loan", "ioan"})
    known = names | {"las"}
    assert lettered(Word(read, Box(0, 0, 1, 1), 0.9), known.__contains__, names.__contains__).text == meant


@pytest.mark.parametrize(
    ("text", "script", "meant"),
    [("MIle", "Latn", "Mlle"), ("MIle", "Arab", "Mlle"), ("ЖMIle", "Cyrl", "ЖMIle"), ("1", "Cyrl", "1")],
)
def test_words_of_pages_in_other_scripts_are_told_where_all_letters_are_latin(
    knowledge: Knowledge, text: str, script: str, meant: str
) -> None:
    """A word with a letter of another script is left as it is."""
    assert lettered_in(Word(text, Box(0, 0, 1, 1)), script, knowledge.vocabulary).text == meant
