"""The desk without a browser: requests as a browser would send them."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

import pytest
from argon2 import PasswordHasher
from PIL import Image
from starlette.testclient import TestClient

from config.knowledge import load_knowledge
from config.settings import Access, DeskSettings
from models.errors import StoreError
from models.mail import RawMessage
from pipeline.commands.review import take_away
from pipeline.filing import accounts
from pipeline.filing.roles import Role
from pipeline.filing.store import Store
from pipeline.review.desk.app import application
from pipeline.review.desk.bench import Bench
from pipeline.review.desk.entrance import entrance

PASSWORD = "correct horse battery"


def picture() -> bytes:
    """Return a small white page."""
    buffer = io.BytesIO()
    Image.new("L", (200, 283), 255).save(buffer, "WEBP")
    return buffer.getvalue()


@dataclass
class Desk:
    """A desk on books of its own.

    Attributes:
        today: what the desk takes for the date.
    """

    store: Store
    pictures: Any
    settings: DeskSettings = field(default_factory=DeskSettings)
    today: date = date(2009, 3, 25)

    def bench(self) -> Bench:
        def picture(sha256: str) -> bytes:
            if sha256 not in self.pictures.kept:
                raise StoreError("no such picture")
            return bytes(self.pictures.kept[sha256])

        def original(sha256: str) -> RawMessage:
            if sha256 == "f" * 64:
                raise StoreError("no such message")
            return RawMessage(sha256, None, b"Subject: <script>alert(1)</script>\r\n\r\n")

        knowledge = load_knowledge()
        files = take_away(self.store, knowledge)
        return Bench(self.store.database, picture, original, knowledge, self.settings, lambda: self.today, files)

    def client(self, *, address: str = "127.0.0.1", **options: Any) -> TestClient:
        """Return a browser of its own."""
        app: Any = application(self.bench(), entrance(self.settings))
        base = options.pop("base_url", "http://localhost:8025")
        return TestClient(app, base_url=base, client=(address, 50_000), follow_redirects=False, **options)

    def account(self, name: str, role: Role = Role.REVIEWER) -> None:
        with self.store.database.writing("adding") as connection:
            accounts.add(connection, name, PASSWORD, role, datetime.now(UTC))

    def logged_in(self, name: str, role: Role = Role.REVIEWER, **options: Any) -> TestClient:
        """Return a browser in which somebody with a new account is logged in."""
        self.account(name, role)
        client = self.client(**options)
        answer = client.post("/login", data={"csrf": csrf(client.get("/login").text), "name": name, "password": PASSWORD})
        assert answer.status_code == 303, answer.text
        return client


def csrf(page: str) -> str:
    """Return the token of a page's forms."""
    found = re.search(r'name="csrf" value="([0-9a-f]{64})"', page)
    assert found is not None, page
    return found[1]


def sent_from(page: str) -> dict[str, list[str]]:
    """Return what a browser would send from the form of a reply."""
    import html

    form = page[page.index('<form class="sheet"') : page.index("</form>", page.index('<form class="sheet"'))]
    fields: dict[str, list[str]] = {}
    pattern = (
        r"<input (?P<input>[^>]*)>|<textarea (?P<area>[^>]*)>(?P<text>.*?)</textarea>"
        r"|<select (?P<select>[^>]*)>(?P<options>.*?)</select>"
    )
    for match in re.finditer(pattern, form, re.DOTALL):
        attributes = match["input"] or match["area"] or match["select"]
        name = re.search(r'name="([^"]*)"', attributes)
        if name is None:
            continue
        value = re.search(r' value="([^"]*)"', attributes)
        text = value[1] if value else ""
        if match["area"] is not None:
            text = match["text"]
        if match["select"] is not None:
            chosen = re.search(r'<option(?: value="([^"]*)")?[^>]* selected>([^<]*)|<option value="([^"]*)"', match["options"])
            selected = re.search(r'<option(?: value="([^"]*)")? selected>([^<]*)', match["options"])
            found = selected or chosen
            text = "" if found is None else next((each for each in found.groups() if each is not None), "")
        fields.setdefault(html.unescape(name[1]), []).append(html.unescape(text))
    return fields


@pytest.fixture(autouse=True)
def _cheap_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a hash costs is promised by the tests of accounts; here it would be most of the time."""
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(accounts, "_hasher", lambda: cheap)
    monkeypatch.setattr(accounts, "_NOBODY", [])


@pytest.fixture
def desk(books: Store, pictures: Any, sample: Any) -> Desk:
    """A desk with a register and no message."""
    books.import_register(sample.register)
    return Desk(books, pictures)


@pytest.fixture
def open_desk(books: Store, pictures: Any, sample: Any) -> Callable[..., Desk]:
    """Make a desk with other settings."""
    books.import_register(sample.register)
    return lambda **settings: Desk(books, pictures, DeskSettings(**settings))


@pytest.fixture
def login_desk(open_desk: Callable[..., Desk]) -> Desk:
    """A desk that asks for a login."""
    return open_desk(access=Access.LOGIN)


@pytest.fixture
def message(books: Store, sample: Any) -> str:
    """File a waiting reply with a picture that names Ana and Juan; return its hash."""
    made, raw = sample.reply(1, "Ana LIMA", "Juan ROCA", picture=picture())
    books.file(sample.doubted(made, 0.4), raw)
    return str(raw.sha256)


@pytest.fixture
def page_form() -> Callable[[str], dict[str, list[str]]]:
    """What a browser would send from the form of a reply."""
    return sent_from


@pytest.fixture
def token_of() -> Callable[[str], str]:
    """The token of a page's forms."""
    return csrf


@pytest.fixture
def browser(desk: Desk) -> Iterator[TestClient]:
    """A browser at a desk without login."""
    with desk.client() as client:
        yield client
