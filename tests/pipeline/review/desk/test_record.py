"""One reply: its pages beside the form."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from starlette.testclient import TestClient

from models.finding import Where
from models.page import Box


def test_the_page_of_a_reply_has_pictures_boxes_and_fields(browser: TestClient, message: str) -> None:
    """The place of each value is in the page, tied to its field; the doubtful one is where work begins."""
    text = browser.get(f"/messages/{message}").text
    assert '<img src="/pictures/' in text
    assert 'width="1000" height="1414"' in text
    assert '<rect id="spot-1-name-1" data-spot="1-name-1" class="doubtful" x="0.1" y="0.2"' in text
    assert 'data-key="1-name-1"' in text
    assert 'data-focus="f-delegates-1-name"' in text
    assert "Two readings differ." in text
    assert 'data-use="f-delegates-1-name" data-value="Ana LIMA?"' in text
    assert "1 value to check" in text


def test_a_typed_reply_shows_its_text_with_marks(browser: TestClient, books: Any, sample: Any) -> None:
    """Where there is no picture the words are marked in the text."""
    made, raw = sample.reply(2, "Ana LIMA", text="We are happy to name Ana LIMA.")
    name = replace(made.delegates[0].name, where=Where(sample.finding("x", "y").where.document, 1, None, "Ana LIMA"))
    books.file(replace(made, delegates=(replace(made.delegates[0], name=name),)), raw)
    text = browser.get(f"/messages/{raw.sha256}").text
    assert '<mark id="spot-1-name-1" data-spot="1-name-1" class="">Ana LIMA</mark>' in text


def test_arabic_values_run_from_right_to_left(browser: TestClient, books: Any, sample: Any) -> None:
    """Their fields say language and direction; addresses beside them do not turn round."""
    made, raw = sample.reply(3, "نورة سالم")
    books.file(made, raw)
    text = browser.get(f"/messages/{raw.sha256}").text
    assert 'id="f-delegates-1-name" name="1.name" dir="rtl" lang="ar"' in text
    assert 'id="f-delegates-1-emails-1" name="1.emails" dir="ltr"' in text


def test_problems_come_with_advice(browser: TestClient, books: Any, sample: Any) -> None:
    """A message that could not be read says why and what to do; the original is at hand."""
    made, raw = sample.unread(4)
    books.file(made, raw)
    text = browser.get(f"/messages/{raw.sha256}").text
    assert "It has a password" in text
    assert "Ask the sender for a copy without password." in text
    assert f'href="/messages/{raw.sha256}/original" download' in text


def test_who_opens_it_second_is_told(login_desk: Any, message: str) -> None:
    """The colleague's name stands at the reply and in the list; a viewer takes nothing in hand."""
    from pipeline.filing.roles import Role

    viewer, anna, boris = (
        login_desk.logged_in(name, role)
        for name, role in (("Vera", Role.VIEWER), ("Anna", Role.REVIEWER), ("Boris", Role.REVIEWER))
    )
    viewer.get(f"/messages/{message}")
    assert "has had this reply open" not in anna.get(f"/messages/{message}").text
    text = boris.get(f"/messages/{message}").text
    assert "<bdi>Anna</bdi></strong> has had this reply open since" in text
    assert "Take it over" in text


def test_the_register_and_the_states_are_lists_to_choose_from(browser: TestClient, message: str) -> None:
    """Nobody has to know how a reference is spelt."""
    text = browser.get(f"/messages/{message}").text
    assert (
        '<option value="CU 2009/33 (A)" selected>CU 2009/33 (A): Working Group on Trafficking in Persons, Vienna, 2009-04-14'
        in text
    )
    assert '<option value="AUT" selected>Austria' in text


def test_a_box_beyond_the_page_does_no_harm(browser: TestClient, books: Any, sample: Any) -> None:
    """A box without height is drawn, not a crash."""
    made, raw = sample.reply(5, "Ana", picture=b"picture")
    flat = replace(made.state, where=Where(made.state.where.document, 1, Box(0.5, 0.5, 0.5, 0.5), "AUT"))
    books.file(replace(made, state=flat), raw)
    assert 'width="0.0" height="0.0"' in browser.get(f"/messages/{raw.sha256}").text


def test_the_history_says_who_did_what(browser: TestClient, message: str, page_form: Any) -> None:
    """From the reading to the last act, the youngest first, in words."""
    fields = page_form(browser.get(f"/messages/{message}").text)
    fields |= {"1.name": ["Anna LIMA"], "state": ["AUS"], "1.emails": [""], "why": ["seen on the page"], "do": ["accept"]}
    browser.post(f"/messages/{message}", data=fields)
    text = browser.get(f"/messages/{message}/history").text
    for words in (
        "accepted the reply: it is filed",
        'name of Anna LIMA: <del><bdi dir="auto">Ana LIMA</bdi></del> became <ins><bdi dir="auto">Anna LIMA</bdi></ins>',
        'State: <del><bdi dir="auto">AUT</bdi></del> became',
        "e-mail of Anna LIMA: took away",
        "seen on the page",
        "read it and asked",
        "tesseract 5.5.0",
    ):
        assert words in text, words
