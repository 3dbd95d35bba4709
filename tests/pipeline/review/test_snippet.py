"""The words around a value."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.review.snippet import Snippet, snippet


def test_the_words_stand_in_their_neighbourhood() -> None:
    """A person sees what comes before and after, over line ends and different blanks."""
    assert snippet("Head of delegation:\nMs. Ana\n  LIMA, Counsellor", "Ana LIMA") == Snippet(
        "Head of delegation:\nMs. ", "Ana\n  LIMA", ", Counsellor"
    )


def test_a_long_text_is_cut_at_words() -> None:
    """What is left out is marked, and no word is cut in half."""
    text = "word " * 200 + "Ana LIMA" + " word" * 200
    shown = snippet(text, "Ana LIMA")
    assert shown.before.startswith("… word")
    assert shown.after.endswith("word …")
    assert len(shown.before) < 150


def test_words_that_are_not_found_stand_alone() -> None:
    """Where the page's text is another, the words are shown without neighbours."""
    assert snippet("something else", "Ana LIMA") == Snippet("", "Ana LIMA", "")


@given(st.text(), st.text(), st.text())
def test_nothing_is_made_up(before: str, words: str, after: str) -> None:
    """Whatever a mail holds, patterns of any kind too, the marked words are those that were read."""
    shown = snippet(before + words + after, words)
    assert shown.words.split() == words.split() or shown.words == words
