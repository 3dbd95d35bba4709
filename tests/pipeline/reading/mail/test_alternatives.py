"""Which form of a text is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.mail import Body
from pipeline.reading.mail.alternatives import richest, says_more, words_of

LETTER = "The delegation will consist of Mr. Ian Vale, Counsellor, and Ms. Ada Brook, Adviser, Ministry of Justice."


def plain(text: str) -> list[Body]:
    return [Body("1", text)]


def page(markup: str) -> list[Body]:
    return [Body("2", markup, html=True)]


def test_a_page_that_says_the_same_is_read() -> None:
    """Markup keeps tables; links in the text beside it count for nothing."""
    text = f"{LETTER}\n<http://www.example.org/one/two/three/four/five/six/seven/eight/nine/ten/eleven>"
    assert richest([plain(text), page(f"<p>{LETTER}</p>")]) == 1


@pytest.mark.parametrize(
    "markup",
    [
        "<head><style>p {margin: 0; color: black}</style></head><body><img src='cid:crest@x' width=1></body>",
        "<p>This message was scanned.</p>",
        f"<!-- {LETTER} --><p></p>",
    ],
)
def test_a_page_that_says_nothing_gives_way(markup: str) -> None:
    """A picture, a gateway's warning or a comment is not the letter."""
    assert richest([plain(LETTER), page(markup)]) == 0


def test_nothing_to_choose_from_is_no_fault() -> None:
    """An alternative may hold no text at all."""
    assert richest([]) == richest([[], []]) == 0


def test_a_text_that_says_the_same_says_no_more() -> None:
    """What Outlook packs is its text once more; beside a gateway's line it is the letter."""
    assert not says_more(plain(LETTER), page(f"<p>{LETTER}</p>"))
    assert says_more(plain(LETTER), plain("This e-mail was scanned by the gateway of the Ministry."))
    assert says_more(plain(LETTER), [])
    assert not says_more([], [])


@given(st.text(max_size=200))
def test_no_text_makes_it_raise(text: str) -> None:
    """Markup is whatever a program wrote."""
    words_of([Body("1", text, html=True)])
