"""From a template to a page."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from pipeline.review.desk import pages
from pipeline.review.desk.pages import clean, counted, day, environment, minute, path_in_words, sentence, static


def test_every_template_escapes() -> None:
    """No template marks anything as safe, and what is put in is text."""
    for file in (pages.HERE / "templates").glob("*.j2"):
        text = file.read_text(encoding="utf-8")
        assert "| safe" not in text
        assert "|safe" not in text
        assert "autoescape" not in text.replace("passes through `clean` and autoescape", "")
    assert environment().autoescape is True
    assert environment().from_string("{{ x }}").render(x="<b>&\"'") == "&lt;b&gt;&amp;&#34;&#39;"


def test_what_turns_writing_round_is_made_visible() -> None:
    """A name cannot show itself in another order than it is written."""
    assert clean("a\u202eb\x00c\u2066d") == "a\ufffdb\ufffdc\ufffdd"
    assert clean("نورة\tAna\n") == "نورة\tAna\n"
    assert clean(None) == ""


def test_days_and_numbers_are_words_for_people() -> None:
    """The list says "7 April 2009" and "1 value"."""
    assert day(date(2009, 4, 7)) == "7 April 2009"
    assert minute(datetime(2009, 4, 7, 9, 5, tzinfo=UTC)) == "7 April 2009, 09:05"
    assert (day(None), minute(None)) == ("", "")
    assert (counted(1, "value"), counted(1_200, "value"), counted(2, "is", "are")) == ("1 value", "1,200 values", "2 are")
    assert [sentence(text) for text in ("ana", "Ana?", "")] == ["Ana.", "Ana?", ""]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("state", "State"),
        ("reference", "invitation answered"),
        ("order", "order of the delegates"),
        ("delegates/1/title", "title of Ana"),
        ("delegates/1/emails/2", "e-mail of Ana"),
        ("delegates/9/name", "name of delegate 9"),
        ("delegates/+1/name", "name of the added delegate"),
        ("delegates/1", "delegate Ana"),
    ],
)
def test_paths_are_said_in_words(path: str, words: str) -> None:
    """The history speaks of people, not of paths."""
    assert path_in_words(path, {"1": "Ana"}) == words


def test_our_own_files_change_their_address_with_their_content() -> None:
    """Browsers may keep them for ever."""
    assert static("desk.css").startswith("/static/")
    assert static("desk.css").endswith("/desk.css")
