"""Capital I and small l."""

from __future__ import annotations

import pytest

from models.page import Box, Word
from pipeline.reading.text.letters import lettered

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
