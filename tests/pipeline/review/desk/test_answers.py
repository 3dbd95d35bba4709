"""Who has answered, and the files that people take away."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from docx import Document
from starlette.testclient import TestClient

from models.finding import absent
from pipeline.filing.roles import Role
from pipeline.filing.store import Store
from pipeline.review.desk import answers

REFERENCE = "CU 2009/33 (A)"
PAGE = "/answers?reference=CU%202009/33%20(A)"


@pytest.fixture
def norway(books: Store, sample: Any) -> str:
    """File a reply of Norway that needs nobody; return its hash."""
    made, raw = sample.reply(2, "Lars BRANDT", "Liv HALVORSEN")
    books.file(replace(made, state=sample.finding("state", "NOR")), raw)
    return str(raw.sha256)


def test_the_invitations_stand_with_what_came_and_the_days_left(browser: TestClient, message: str, norway: str) -> None:
    """The nearest meeting first, each leading to its States; who counts the days need not reckon."""
    page = browser.get("/answers").text
    assert page.index(REFERENCE) < page.index("CU 2009/35 (A)")
    assert "13 days left" in page, "replies are due on 7 April"
    assert "20 days left" in page, "the meeting begins on 14 April"
    assert 'href="/answers?reference=CU%202009/33%20%28A%29"' in page
    assert 'href="/answers"' in browser.get("/").text


def test_one_invitation_shows_every_member_state_in_its_group(browser: TestClient, message: str, norway: str) -> None:
    """Who named whom, who waits, who is silent, with the way to the message."""
    page = browser.get(PAGE).text
    assert f'<a href="/messages/{norway}"><bdi dir="auto">Norway</bdi></a> <span class="soft">2</span>' in page
    assert (
        f'<a href="/messages/{message}"><bdi dir="auto">Austria</bdi></a> <span class="soft">2</span> <span class="flag">waits'
        in page
    )
    for words in ("African States", "Western European and other States", "Silent", "2 <span", "of 193"):
        assert words in page
    assert "<li>France</li>" in page


def test_a_silent_state_whose_reply_waits_unlinked_is_told(desk: Any, books: Store, sample: Any, message: str) -> None:
    """Nobody reminds a Government whose answer lies here; on a meeting that is over it would be noise."""
    made, raw = sample.reply(3, "Lourdes VILLARUEL")
    made = replace(sample.doubted(made, 0.4), state=sample.finding("state", "PHL"), reference=absent("reference", 0.6))
    books.file(made, raw)
    told = f'<li>Philippines <a class="flag" href="/messages/{raw.sha256}">a reply waits'
    with desk.client() as browser:
        assert told in browser.get(PAGE).text
        assert browser.get(PAGE).text.count("linked to no invitation") == 1
    desk.today = date(2009, 5, 1)
    with desk.client() as browser:
        assert told not in browser.get(PAGE).text


def test_a_meeting_that_is_over_says_so(desk: Any, message: str) -> None:
    """No days are counted to what has been."""
    desk.today = date(2009, 5, 1)
    with desk.client() as browser:
        assert "<dd>over <" in browser.get(PAGE).text
        page = browser.get("/answers").text
    assert page.index("CU 2009/35 (A)") < page.index(REFERENCE)


def test_an_unknown_invitation_and_an_empty_register(browser: TestClient, books: Store) -> None:
    """The first is no page; the second says how it is filled."""
    assert browser.get("/answers?reference=CU%201").status_code == 404
    for address in (
        "/answers/download?what=docx&reference=CU%201",
        "/answers/download?what=exe",
        "/answers/download?what=docx&language=xx",
    ):
        assert browser.get(address).status_code == 404
    with books.database.writing("emptying") as connection:
        connection.exec_driver_sql("DELETE FROM invitation")
    assert "untoc-intake invitations import" in browser.get("/answers").text


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "ru", "zh"])
def test_the_list_of_participants_in_six_languages(browser: TestClient, norway: str, language: str) -> None:
    """A Word document with the State's name in that language, under a name that says what it is."""
    answer = browser.get(f"/answers/download?reference=CU%202009/33%20(A)&what=docx&language={language}")
    assert answer.headers["content-disposition"] == f'attachment; filename="CU-2009-33-A-{language}.docx"'
    text = "\n".join(each.text for each in Document(io.BytesIO(answer.content)).paragraphs)
    assert {"ar": "النرويج", "en": "Norway", "es": "Noruega", "fr": "Norvège", "ru": "Норвегия", "zh": "挪威"}[language] in text
    assert "Lars BRANDT" in text


@pytest.mark.parametrize(
    ("what", "name", "holds"),
    [
        ("xlsx", "CU-2009-33-A-en.xlsx", lambda data: "xl/workbook.xml" in zipfile.ZipFile(io.BytesIO(data)).namelist()),
        ("csv", "CU-2009-33-A.csv", lambda data: data.startswith(b"\xef\xbb\xbf") and b"Lars BRANDT" in data),
        ("vcf", "CU-2009-33-A.vcf", lambda data: data.startswith(b"BEGIN:VCARD")),
        ("jsonl", "CU-2009-33-A.jsonl", lambda data: json.loads(data.splitlines()[0])["state"]["value"] == "NOR"),
        ("indico", "CU-2009-33-A-indico.csv", lambda data: data.startswith(b"Lars,BRANDT,Norway,Counsellor,,delegate1@")),
    ],
)
def test_every_format_is_there(browser: TestClient, norway: str, what: str, name: str, holds: Callable[[bytes], bool]) -> None:
    """What `export` writes, saved and never shown by the browser."""
    answer = browser.get(f"/answers/download?reference=CU%202009/33%20(A)&what={what}")
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert holds(answer.content)


def test_all_replies_at_once(browser: TestClient, norway: str) -> None:
    """Without an invitation: whatever was filed."""
    answer = browser.get("/answers/download?reference=&what=jsonl")
    assert answer.headers["content-disposition"] == 'attachment; filename="all.jsonl"'
    assert len(answer.content.splitlines()) == 1


def test_a_viewer_may_take_away_and_nobody_else(login_desk: Any, norway: str) -> None:
    """Looking is enough to take a list along; without a login there is none."""
    address = "/answers/download?what=csv"
    assert login_desk.client().get(address).headers["location"].startswith("/login?")
    viewer = login_desk.logged_in("Vera", Role.VIEWER)
    assert viewer.get(address).status_code == 200
    assert "Take this away" in viewer.get(PAGE).text


def test_two_long_lists_are_not_made_at_the_same_time(browser: TestClient, norway: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second is asked to come again, and the pages stay quick."""
    monkeypatch.setattr(answers, "WRITING_WAITS_SECONDS", 0.01)
    with answers.WRITING_AT_ONCE:
        answer = browser.get("/answers/download?what=csv")
    assert answer.status_code == 503
    assert "Try again in a minute" in answer.text
    assert browser.get("/answers/download?what=csv").status_code == 200
