"""The review report as a file."""

from __future__ import annotations

import base64
import hashlib
import html.parser
import io
import re
import shutil
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import sync_playwright

from models.finding import absent
from models.reply import Status
from pipeline.filing.store import Store
from pipeline.review import report
from pipeline.review.report import Done, Sources, Wanted, likelihood, write
from pipeline.review.tradeoff import Seen

ALL = Wanted()
HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(2)>\u202egpj.exe\x1b[2J\x00{{ 7*7 }}'


class Reader(html.parser.HTMLParser):
    """Gathers tags, attributes and text as a browser would see them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in {"bdi", "code", "mark", "span", "strong"}:  # all others begin a line or a cell
            self.text.append(" ")
        if tag not in {"meta", "img", "br", "rect"}:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@pytest.fixture
def made(books: Store, pictures: Any, tmp_path: Path) -> Any:
    """Return a function that makes the report and returns what was done, its source, and what a browser sees."""

    def make(seen: tuple[Seen, ...] = (), wanted: Wanted = ALL) -> tuple[Done, str, Reader]:
        target = tmp_path / "report.html"
        sources = Sources(
            books,
            pictures.kept.__getitem__,
            lambda code: {"AUT": "Austria", "CHE": "Switzerland"}.get(code, code),
            datetime(2009, 4, 1, 8, 30, tzinfo=UTC),
            seen,
            wanted,
        )
        done = write(sources, target)
        source = target.read_text(encoding="utf-8")
        reader = Reader()
        reader.feed(source)
        reader.close()
        assert reader.open == []
        return done, source, reader

    return make


def visible(reader: Reader) -> str:
    """Return the text of the page on one line."""
    return " ".join("".join(reader.text).split())


def test_it_tells_what_came_in_and_what_waits_and_why(books: Store, sample: Any, made: Any) -> None:
    """Numbers, States, persons, doubts with reasons and alternatives, failures with advice."""
    books.import_register(sample.register)
    books.file(*sample.reply(1, "Maria FILED"))
    reply, raw = sample.reply(2, "Ana DOUBTED", text="Head: Ana DOUBTED")
    books.file(sample.doubted(reply, 0.62), raw)
    books.file(*sample.unread(3))
    done, _, reader = made()
    assert done == Done(messages=3, waiting=1, values=1)
    text = visible(reader)
    for expected in (
        "1 April 2009 at 08:30 UTC",
        "3 came in",
        "1 filed, nothing to do",
        "1 waiting for a person",
        "CU 2009/33 (A) Working Group on Trafficking in Persons, Vienna, 2009-04-14 to 2009-04-15",
        "CU 2009/35 (A) no answer yet",
        "1. Austria: nomination for CU 2009/33 (A)",
        "Name of delegate 1",
        "Two readings differ.",
        "Could also be: Ana DOUBTED?",
        "Uncertain: about 6 in 10 such values are right",
        "It has a password. Ask the sender for a copy without password.",
        "Maria FILED",
    ):
        assert expected in text, expected


def test_only_what_is_asked_for(books: Store, sample: Any, made: Any) -> None:
    """By invitation, State and day: the numbers are those of what is left, and the report says what it is about."""
    books.import_register(sample.register)
    books.file(*sample.reply(1, "Maria FILED"))
    swiss, raw = sample.reply(2, "Urs KELLER")
    books.file(replace(swiss, state=sample.finding("state", "CHE")), raw)
    books.file(*sample.unread(3))
    done, _, reader = made(wanted=Wanted(state="CHE"))
    text = visible(reader)
    assert done.messages == 1
    assert "Only Switzerland." in text
    assert "Urs KELLER" in text
    assert "Maria FILED" not in text
    assert made(wanted=Wanted(since=date(2009, 3, 21)))[0].messages == 0
    assert made(wanted=Wanted(reference="CU 2009/35 (A)"))[0].messages == 0


def test_whether_confidence_is_true_is_drawn(books: Store, sample: Any, made: Any) -> None:
    """The drawing stands in the file itself, with its error in words."""
    books.file(*sample.reply(1, "Maria FILED"))
    _, source, reader = made(seen=(Seen("name", 0.95, right=True, number=90), Seen("name", 0.95, right=False, number=10)))
    assert "Of 100 values whose truth is known" in visible(reader)
    assert "differ by 5.0 in a hundred" in visible(reader)
    assert source.count("<svg") == 1


def test_text_from_mails_is_only_ever_text(books: Store, sample: Any, made: Any) -> None:
    """Names, subjects, file names and reasons that are markup are shown as letters, and nothing of them is run or drawn."""
    reply, raw = sample.reply(1, HOSTILE, text=HOSTILE)
    document = replace(reply.documents[0], untrusted_name=HOSTILE)
    name = replace(sample.finding("name", HOSTILE, 0.3, doubtful=True), reasons=(HOSTILE,), alternatives=(HOSTILE,))
    person = replace(reply.delegates[0], name=name)
    hostile = replace(reply, subject=HOSTILE, sender=HOSTILE, reason=HOSTILE, documents=(document,), delegates=(person,))
    for number, status in enumerate((Status.REVIEW, Status.FAILED, Status.IGNORED, Status.FILED)):
        sha256 = hashlib.sha256(bytes([number])).hexdigest()
        books.file(replace(hostile, sha256=sha256, status=status), replace(raw, sha256=sha256))
    _, source, reader = made()
    assert not [tag for tag, _ in reader.tags if tag in {"script", "iframe", "object", "link", "form", "base"}]
    assert not [name for _, attributes in reader.tags for name in attributes if name.startswith("on") or name == "style"]
    assert "<script>alert(1)</script>" in visible(reader)
    assert "{{ 7*7 }}" in visible(reader)
    assert not re.search("[\x00-\x08\x0b-\x1f\u202e]", source)


def test_nothing_comes_from_outside(books: Store, sample: Any, made: Any) -> None:
    """The file needs no network: no address is referred to, and the policy forbids scripts and everything remote."""
    reply, raw = sample.reply(1, "Ana LIMA")
    books.file(sample.doubted(reply, 0.3), raw)
    _, source, reader = made()
    (policy,) = [tag["content"] for _, tag in reader.tags if tag.get("http-equiv") == "Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy
    assert re.search(r"img-src data:;", policy)
    addresses = [tag[name] or "" for _, tag in reader.tags for name in ("src", "href") if name in tag]
    assert all(address.startswith(("data:", "#")) for address in addresses)
    assert "@import" not in source
    assert "url(" not in source


def test_the_policy_allows_our_own_style_and_no_other(made: Any) -> None:
    """The hash in the policy is that of the style sheet in the file, to the byte."""
    _, source, _ = made()
    style = source.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in source


def test_every_script_is_shown_in_its_direction(books: Store, sample: Any, made: Any) -> None:
    """Values stand in elements that find their own direction, with the language of their page where it is known."""
    reply, raw = sample.reply(1, "أحمد الفهد", text="السيد أحمد الفهد")
    arabic = replace(reply.documents[0], pages=(replace(reply.documents[0].pages[0], language="ar"),))
    books.file(replace(sample.doubted(reply, 0.3), documents=(arabic,)), raw)
    _, source, _ = made()
    assert '<bdi class="read" dir="auto" lang="ar">أحمد الفهد</bdi>' in source
    assert '<span class="snippet" dir="auto" lang="ar">السيد <mark>أحمد الفهد</mark></span>' in source


def test_it_can_be_used_without_eyes(books: Store, sample: Any, made: Any) -> None:
    """Headings do not skip a level, tables have headers with a scope, pictures have words, links have targets."""
    reply, raw = sample.reply(1, "Ana LIMA")
    books.file(sample.doubted(reply, 0.3), raw)
    books.file(*sample.reply(2, "Juan ROCA"))
    _, _, reader = made()
    levels = [int(tag[1]) for tag, _ in reader.tags if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all("scope" in attributes for tag, attributes in reader.tags if tag == "th")
    assert all(attributes.get("alt") for tag, attributes in reader.tags if tag == "img")
    identities = [attributes["id"] for _, attributes in reader.tags if "id" in attributes]
    assert len(identities) == len(set(identities))
    targets = [attributes["href"][1:] for tag, attributes in reader.tags if tag == "a"]
    assert set(targets) <= set(identities)
    assert reader.tags[0] == ("html", {"lang": "en", "dir": "ltr"})


def test_states_stand_in_the_order_of_the_alphabet(books: Store, sample: Any, made: Any) -> None:
    """By their names, not their codes; messages from no State that is known come last."""
    for number, code in enumerate((None, "ZZZ", "AUT", "CHE")):
        reply, raw = sample.reply(number)
        state = absent("state", 0.5) if code is None else sample.finding("state", code)
        books.file(replace(reply, state=state), raw)
    _, _, reader = made()
    text = visible(reader)
    places = [text.index(name) for name in ("Austria 1 nomination", "Switzerland 1", "ZZZ 1", "State not known 1")]
    assert places == sorted(places)


def test_what_is_left_out_is_said(books: Store, sample: Any, made: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the limits messages are listed in one line, and the report says so."""
    monkeypatch.setattr(report, "DETAILED_MAX", 2)
    for number in range(5):
        reply, raw = sample.reply(number, f"Person {number}")
        books.file(sample.doubted(reply, 0.1 * (number + 1)), raw)
    done, _, reader = made()
    text = visible(reader)
    assert done.waiting == 5
    assert "3 more messages wait" in text
    assert sum(tag == "article" for tag, _ in reader.tags) == 2
    assert all(f"Person {number}" in text for number in range(5))


def test_an_empty_office_has_a_report_too(made: Any) -> None:
    """Before the first message the report says that nothing came, and what to do first."""
    done, _, reader = made()
    assert done == Done(0, 0, 0)
    assert "Nothing waits." in visible(reader)
    assert "invitations import" in visible(reader)


@pytest.mark.parametrize(
    ("confidence", "words"),
    [
        (1.0, "Almost certain"),
        (0.95, "Almost certain"),
        (0.94, "Very likely"),
        (0.7, "Likely"),
        (0.5, "Uncertain"),
        (0.0, "Doubtful"),
    ],
)
def test_a_confidence_is_told_in_words(confidence: float, words: str) -> None:
    """A number below one means little to most people: words and a share say it."""
    assert likelihood(confidence).startswith(words + ": ")


@pytest.mark.system
def test_a_browser_shows_and_prints_it(books: Store, sample: Any, made: Any, pictures: Any, tmp_path: Path) -> None:
    """Without script and network axe-core finds nothing, no page is too wide, the places are pictures, and paper has it all."""
    buffer = io.BytesIO()
    Image.new("L", (1000, 1414), 255).save(buffer, "WEBP")
    for number in range(1, 9):
        reply, raw = sample.reply(number, "Ana LIMA", "نورة سالم", picture=buffer.getvalue())
        books.file(sample.doubted(reply, 0.4, 0.6), raw)
    books.file(*sample.unread(9))
    made((Seen("name", 0.9, True, 90), Seen("name", 0.9, False, 10)))
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert program is not None, "there is no Chromium: scripts/setup --with-browser installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for width in (1280, 768):
            page = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True, offline=True).new_page()
            asked: list[str] = []
            page.on("request", lambda request, asked=asked: asked.append(request.url))
            page.goto((tmp_path / "report.html").as_uri())
            found = Axe().run(page).response["violations"]
            assert [each["id"] for each in found] == []
            assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
            page.locator(".card").last.scroll_into_view_if_needed()
            page.wait_for_function(
                "[...document.querySelectorAll('.card:last-of-type img')].every(each => each.naturalWidth > 0)"
            )
            assert [url for url in asked if not url.startswith(("data:", "file:"))] == []
        text = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
        printed = " ".join(text[number].get_textpage().get_text_range() for number in range(len(text)))
        assert printed.count("Could also be:") == 16
        assert f"{len(text)} / {len(text)}" in " ".join(printed.split())
        browser.close()
