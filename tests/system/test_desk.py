"""The review desk in a real Chromium: by keyboard alone, two people at once, login, and what axe-core says of every page."""

from __future__ import annotations

import hashlib
import io
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from PIL import Image, ImageDraw
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect, sync_playwright

from config.knowledge import load_knowledge
from config.settings import Access, DeskSettings
from models.finding import Finding, Where, absent
from models.invitation import Invitation
from models.mail import RawMessage
from models.page import Box, Document, Line, Paragraph, Picture, Source, Word
from models.page import Page as PageRead
from models.reply import Delegate, Reply, Status
from pipeline.commands.review import take_away
from pipeline.filing import accounts
from pipeline.filing.roles import Role
from pipeline.filing.store import Store
from pipeline.mailbox.archive import Archive
from pipeline.review.desk.app import application
from pipeline.review.desk.bench import Bench
from pipeline.review.desk.entrance import entrance

pytestmark = pytest.mark.system

PASSWORD = "correct horse battery"
HOSTILE = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>"
INVITATION = Invitation(
    "CU 2009/33 (A)", date(2009, 3, 4), date(2009, 4, 14), date(2009, 4, 15), "Vienna", (("en", "Trafficking"),), date(2009, 4, 7)
)
OTHER = replace(INVITATION, reference="CU 2009/35 (A)", starts=date(2009, 5, 18), ends=date(2009, 5, 19), deadline=None)
SIZE = (1000, 1414)
# The second in which nobody has looked at a page lasts until the test says so, however slow the machine is.
IMPATIENT = "performance.now = () => (window.looked ? 2000 : 0)"
# All of axe-core's rules that are no experiments, and the size of targets (WCAG 2.2, 2.5.8), which it leaves out otherwise.
AXE = {"rules": {"target-size": {"enabled": True}}}


def finding(field: str, value: str, box: Box, confidence: float = 0.97, *others: str) -> Finding:
    """Return a value read on the first page; in doubt below 0.9."""
    doubtful = confidence < 0.9
    reasons = ("some letters were hard to read",) if doubtful else ()
    return Finding(field, value, value, confidence, Where("a" * 64, 1, box, value), reasons, others, needs_review=doubtful)


def page_with(lines: list[tuple[str, Box]]) -> PageRead:
    """Return a page whose picture has a bar at each line's place."""
    picture = Image.new("L", SIZE, 255)
    draw = ImageDraw.Draw(picture)
    for _, box in lines:
        draw.rectangle([box.left * SIZE[0], box.top * SIZE[1], box.right * SIZE[0], box.bottom * SIZE[1]], fill=90)
    buffer = io.BytesIO()
    picture.save(buffer, "WEBP")
    read = tuple(Paragraph((Line((Word(text, box),)),)) for text, box in lines)
    return PageRead(1, Source.OCR, read, language="en", picture=Picture("image/webp", buffer.getvalue(), *SIZE))


def reply(
    number: int, names: list[tuple[str, float]], reference: str = INVITATION.reference, state: str = "AUT", subject: str = ""
) -> tuple[Reply, RawMessage]:
    """Return a reply that names these persons with these confidences."""
    boxes = [Box(0.15, 0.3 + 0.05 * i, 0.5, 0.32 + 0.05 * i) for i in range(len(names))]
    lines = [(name, box) for (name, _), box in zip(names, boxes, strict=True)]
    data = f"Subject: {number}\r\n\r\n".encode()
    raw = RawMessage(hashlib.sha256(data).hexdigest(), datetime(2009, 3, 20, 9, number, tzinfo=UTC), data)
    head = Box(0.1, 0.1, 0.6, 0.12)
    doubted = any(confidence < 0.9 for _, confidence in names)
    made = Reply(
        sha256=raw.sha256,
        message_id=f"<{number}@example.org>",
        received=raw.received,
        subject=subject or f"Note {number}",
        sender="Mission <mission@example.org>",
        kind=finding("kind", "nomination", head),
        reference=finding("reference", reference, head),
        state=finding("state", state, head),
        sender_organisation=finding("sender_organisation", "Permanent Mission", head),
        languages=("en",),
        delegates=tuple(
            delegate(position, name, confidence, box)
            for position, ((name, confidence), box) in enumerate(zip(names, boxes, strict=True), start=1)
        ),
        documents=(Document("2", "a" * 64, "note.pdf", "pdf", (page_with(lines),)),),
        problems=(),
        status=Status.REVIEW if doubted else Status.FILED,
        reason="The name is not certain" if doubted else "",
        made_by=(("tesseract", "5.5.0"),),
    )
    return made, raw


def delegate(position: int, name: str, confidence: float, box: Box) -> Delegate:
    """Return a person whose line stands in this box."""
    return Delegate(
        position,
        finding("name", name, box, confidence, f"{name}?"),
        absent("honorific", 0.9),
        finding("title", "Counsellor", Box(0.55, box.top, 0.8, box.bottom)),
        absent("organisation", 0.9),
        finding("role", "head" if position == 1 else "member", box),
        (finding("email", f"d{position}@example.org", Box(0.15, box.bottom, 0.4, box.bottom + 0.02)),),
    )


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium; scripts/test installs it."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert program is not None, "there is no Chromium: scripts/setup --with-browser installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@dataclass
class Desk:
    """A desk that listens on loopback."""

    url: str
    store: Store

    def file(self, *replies: tuple[Reply, RawMessage]) -> list[str]:
        for made, raw in replies:
            self.store.file(made, raw)
        return [raw.sha256 for _, raw in replies]

    def record(self, sha256: str) -> dict[str, Any]:
        return next(record for record in self.store.records() if record["sha256"] == sha256)

    def names(self, sha256: str) -> list[str]:
        return [person["name"]["value"] for person in self.record(sha256)["delegates"]]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Start a desk with these settings."""
    running: list[tuple[uvicorn.Server, threading.Thread, Store]] = []

    def started(**settings: Any) -> Desk:
        archive = Archive(tmp_path / "archive")
        store = Store(f"sqlite:///{tmp_path}/books.db", archive.keep_picture)
        store.import_register((INVITATION, OTHER))
        made, knowledge = DeskSettings(**settings), load_knowledge()
        files = take_away(store, knowledge)
        bench = Bench(store.database, archive.picture, archive.read, knowledge, made, lambda: date(2009, 4, 1), files)
        app: Any = application(bench, entrance(made))
        server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning", access_log=False))
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        until = time.monotonic() + 30
        while not server.started and time.monotonic() < until:
            time.sleep(0.02)
        port = server.servers[0].sockets[0].getsockname()[1]
        running.append((server, thread, store))
        return Desk(f"http://127.0.0.1:{port}", store)

    yield started
    for server, thread, store in running:
        server.should_exit = True
        thread.join(30)
        store.close()


@pytest.fixture
def desk(start: Callable[..., Desk]) -> Desk:
    return start()


@pytest.fixture
def person(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Open a browser of somebody's own; a mistake in a page's script or a broken policy fails the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def opened(url: str, **options: Any) -> Page:
        contexts.append(chromium.new_context(viewport={"width": 1280, "height": 800}, **options))
        page = contexts[-1].new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda message: complaints.append(message.text) if "Content Security" in message.text else None)
        page.goto(url)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id"))


def open_first_by_keyboard(page: Page) -> None:
    """Go to the first reply of the list with Tab and Enter."""
    for _ in range(30):
        press(page, "Tab")
        if page.evaluate("document.activeElement.closest('tbody') !== null"):
            break
    press(page, "Enter")
    page.wait_for_url("**/messages/*")


@pytest.mark.parametrize(
    ("first", "second", "typed", "language", "direction"),
    [("Ana LIMA", "Juan ROCA", "Hannah LIMA", "en", "ltr"), ("نورة سالم", "بدر خالد", "نورة المطوع", "ar", "rtl")],
    ids=["english", "arabic"],
)
def test_a_whole_review_by_keyboard_alone(
    desk: Desk, person: Callable[..., Page], first: str, second: str, typed: str, language: str, direction: str
) -> None:
    """From the list through every doubtful value to the next reply, and back by undo, without a mouse, in both directions."""
    one, two = desk.file(reply(1, [(first, 0.3), (second, 0.5), ("Eva", 0.99)]), reply(2, [("Jan", 0.8)]))
    page = person(desk.url)
    open_first_by_keyboard(page)
    assert focused(page) == "f-delegates-1-name"
    field = page.locator(":focus")
    expect(field).to_have_attribute("dir", direction)
    expect(field).to_have_attribute("lang", language)
    expect(page.locator("rect.lit")).to_have_attribute("id", "spot-1-name-1")
    expect(page.locator(".lens")).to_be_visible()
    assert page.locator(".lens-frame").bounding_box()["width"] > 100  # type: ignore[index]
    press(page, "Control+a")
    page.keyboard.insert_text(typed)
    press(page, "F8")
    assert focused(page) == "f-delegates-2-name"
    expect(page.locator("rect.lit")).to_have_attribute("id", "spot-2-name-1")
    press(page, "Alt+1")
    assert page.locator(":focus").input_value() == f"{second}?"
    press(page, "Alt+ArrowUp")
    assert focused(page) == "f-delegates-1-name"
    press(page, "Control+Enter")
    page.wait_for_url(f"**/messages/{two}?done=filed*")
    assert desk.record(one)["status"] == "filed"
    assert desk.names(one) == [typed, f"{second}?", "Eva"]
    press(page, "Alt+u")
    page.wait_for_url(f"**/messages/{one}?done=undone")
    assert desk.record(one)["status"] == "review"
    assert desk.names(one) == [first, second, "Eva"]


def test_persons_and_facts_by_keyboard(desk: Desk, person: Callable[..., Page]) -> None:
    """A delegate is added, another invitation chosen, all saved with one key; "?" tells the keys."""
    (sha256,) = desk.file(reply(1, [("Ana LIMA", 0.3)]))
    page = person(f"{desk.url}/messages/{sha256}")
    page.locator("#f-reference").focus()
    page.keyboard.type("CU 2009/35")
    press(page, "Alt+a")
    page.wait_for_selector("#p-new1")
    assert focused(page) == "f-delegates-new1-name"
    page.keyboard.type("Eva ROSE")
    expect(page.locator(".bar .state")).to_have_text("Not saved yet")
    press(page, "Control+s")
    page.wait_for_url("**done=saved*")
    done = desk.record(sha256)
    assert (done["reference"]["value"], done["status"]) == ("CU 2009/35 (A)", "review")
    assert desk.names(sha256) == ["Ana LIMA", "Eva ROSE"]
    page.locator("#main").focus()
    press(page, "?")
    expect(page.locator("dialog#keys")).to_be_visible()
    press(page, "Escape", "/")
    assert focused(page) == "q"
    page.keyboard.type("rose")
    press(page, "Enter")
    expect(page.locator("tbody th a")).to_have_count(1)


def test_saving_says_so_where_one_works_and_leaves_one_there(desk: Desk, person: Callable[..., Page]) -> None:
    """The notice at the top of a long reply is out of sight, and the first doubtful value is not where one was."""
    (sha256,) = desk.file(reply(1, [(f"Delegate {i}", 0.3 if i == 1 else 0.99) for i in range(1, 15)]))
    page = person(f"{desk.url}/messages/{sha256}")
    page.locator("#f-delegates-12-name").fill("Hannah LIMA")
    press(page, "Control+s")
    page.wait_for_url("**done=saved*")
    assert focused(page) == "f-delegates-12-name"
    expect(page.locator("#f-delegates-12-name")).to_be_in_viewport()
    expect(page.locator(".flash")).not_to_be_in_viewport()
    expect(page.locator(".bar .state")).to_have_text("Saved. 1 value to check")
    press(page, "Control+s")
    page.wait_for_url("**done=unchanged*")
    expect(page.locator(".bar .state")).to_contain_text("Nothing was changed")


@pytest.mark.parametrize("grows", [True, False], ids=["field that grows", "older browser"])
def test_a_long_name_is_seen_whole(desk: Desk, person: Callable[..., Page], grows: bool) -> None:
    """What is cut off at the field's edge is accepted unseen. Enter in a field saves, as in every other."""
    name = "María Fernanda de la Concepción ALBUQUERQUE BRAGANZA DE VASCONCELOS Y SOUSA-MONTENEGRO"
    (sha256,) = desk.file(reply(1, [(name, 0.3)]))
    page = person(desk.url)
    if not grows:
        page.add_init_script("CSS.supports = () => false")
        css = page.request.get(page.locator("link[rel=stylesheet]").evaluate("link => link.href")).text()
        page.route("**/desk.css", lambda r: r.fulfill(body=css.replace("field-sizing: content;", ""), content_type="text/css"))
    page.goto(f"{desk.url}/messages/{sha256}")
    field = page.locator("#f-delegates-1-name")
    assert field.evaluate("it => it.scrollWidth <= it.clientWidth && it.scrollHeight <= it.clientHeight")
    field.fill(f"{name} Y PAZ")
    press(page, "Enter")
    page.wait_for_url("**done=saved*")
    assert desk.names(sha256) == [f"{name} Y PAZ"]


@pytest.mark.parametrize("width", [1280, 1024])
def test_the_columns_of_the_list_do_not_run_into_each_other(desk: Desk, person: Callable[..., Page], width: int) -> None:
    """A reference stands on one line, and no heading lies on the next, also on a tablet."""
    desk.file(reply(1, [("Ana LIMA", 0.3)]))
    page = person(desk.url)
    page.set_viewport_size({"width": width, "height": 800})
    assert page.locator("td .ref").evaluate("it => it.getClientRects().length") == 1
    assert page.locator(".lines thead th").evaluate_all("all => all.every(it => it.scrollWidth <= it.clientWidth)")


def test_split_join_postpone_and_reject(desk: Desk, person: Callable[..., Page]) -> None:
    """The rarer acts, with the buttons that everybody sees."""
    (sha256,) = desk.file(reply(1, [("Ana LIMA and Eva ROSE", 0.3), ("Juan", 0.99)]))
    page = person(f"{desk.url}/messages/{sha256}")
    page.locator("#p-1 summary").click()
    with page.expect_navigation():
        page.get_by_role("button", name="Split in two").first.click()
    page.get_by_role("button", name="Save", exact=True).last.click()
    page.wait_for_url("**done=saved*")
    assert desk.names(sha256) == ["Ana LIMA", "Eva ROSE", "Juan"]
    page.locator("#p-new1 summary").click()
    with page.expect_navigation():
        page.locator("#p-new1").get_by_role("button", name="Join with the one above").click()
    press(page, "Control+s")
    page.wait_for_url("**done=saved*")
    assert desk.names(sha256) == ["Ana LIMA Eva ROSE", "Juan"]
    press(page, "Alt+p")
    assert focused(page) == "until"
    page.locator("#until").fill("2009-04-03")
    page.get_by_role("button", name="Postpone", exact=True).click()
    page.wait_for_url("**done=postponed*")
    page.goto(f"{desk.url}/messages/{sha256}")
    press(page, "Alt+r")
    page.keyboard.type("Sent twice")
    page.get_by_role("button", name="Reject as no reply").click()
    page.wait_for_url("**done=rejected*")
    assert desk.record(sha256)["status"] == "ignored"


def test_the_place_and_its_field_find_each_other(desk: Desk, person: Callable[..., Page]) -> None:
    """A click on a box of the page leads to its field, and the page scrolls to what a field is about."""
    (sha256,) = desk.file(reply(1, [(f"Person {number}", 0.99) for number in range(12)]))
    page = person(f"{desk.url}/messages/{sha256}")
    page.locator("#f-delegates-12-name").focus()
    spot, pane = page.locator("#spot-12-name-1"), page.locator(".pages")
    page.wait_for_timeout(400)
    place, around = spot.bounding_box(), pane.bounding_box()
    assert place is not None
    assert around is not None
    assert around["y"] <= place["y"] <= around["y"] + around["height"]
    page.locator("#spot-1-title-1").click(force=True)
    assert focused(page) == "f-delegates-1-title"


def test_two_reviewers_in_conflict(start: Callable[..., Desk], person: Callable[..., Page]) -> None:
    """The second sees the first one's name at the reply, cannot overwrite his work, and saves both."""
    desk = start(access=Access.LOGIN)
    (sha256,) = desk.file(reply(1, [("Ana LIMA", 0.3)]))
    pages = []
    for name in ("Anna", "Boris"):
        add(desk, name, Role.REVIEWER)
        page = person(f"{desk.url}/messages/{sha256}")
        log_in(page, name)
        page.wait_for_url("**/messages/*")
        pages.append(page)
    anna, boris = pages
    expect(boris.locator(".note").first).to_contain_text("Anna has had this reply open")
    anna.locator("#f-delegates-1-name").fill("Anna LIMA")
    anna.locator("#f-state").select_option("AUS")
    press(anna, "Control+s")
    anna.wait_for_url("**done=saved*")
    boris.locator("#f-delegates-1-name").fill("Hannah LIMA")
    press(boris, "Control+Enter")
    boris.wait_for_selector(".clash")
    boris.wait_for_load_state()  # the keys are there with the whole page
    expect(boris.locator(".clash").first).to_contain_text("Nothing was saved yet. Anna saved this reply")
    assert desk.names(sha256) == ["Anna LIMA"]
    assert boris.locator("#f-state").input_value() == "AUS"
    press(boris, "Control+Enter")
    boris.wait_for_url("**done=filed*")
    done = desk.record(sha256)
    assert (done["state"]["value"], done["status"], desk.names(sha256)) == ("AUS", "filed", ["Hannah LIMA"])


def add(desk: Desk, name: str, role: Role) -> None:
    with desk.store.database.writing("adding") as connection:
        accounts.add(connection, name, PASSWORD, role, datetime.now(UTC))


def log_in(page: Page, name: str, password: str = PASSWORD) -> None:
    page.get_by_label("Name", exact=True).fill(name)
    page.get_by_label("Password").fill(password)
    press(page, "Enter")


def test_login_roles_lock_out_and_the_end_of_a_session(start: Callable[..., Desk], person: Callable[..., Page]) -> None:
    """Nothing without a login; a viewer looks only; guessing locks; a form without its token does nothing; out is out."""
    desk = start(access=Access.LOGIN)
    (sha256,) = desk.file(reply(1, [("Ana LIMA", 0.3)]))
    add(desk, "Vera", Role.VIEWER)
    add(desk, "Anna", Role.REVIEWER)
    viewer = person(desk.url)
    expect(viewer).to_have_url(f"{desk.url}/login")
    log_in(viewer, "Vera")
    viewer.wait_for_url(f"{desk.url}/")
    viewer.goto(f"{desk.url}/messages/{sha256}")
    expect(viewer.locator("#f-delegates-1-name")).to_be_disabled()
    expect(viewer.get_by_role("button", name="Accept")).to_have_count(0)
    anna = person(f"{desk.url}/messages/{sha256}")
    log_in(anna, "Anna")
    anna.wait_for_url("**/messages/*")
    anna.evaluate("document.querySelector('form.sheet').elements.csrf.value = '0'.repeat(64)")
    anna.evaluate("HTMLFormElement.prototype.submit.call(document.querySelector('form.sheet'))")  # as a strange page would
    expect(anna.locator("h1")).to_have_text("That is not allowed")
    assert desk.record(sha256)["status"] == "review"
    assert "untoc-desk" not in anna.evaluate("document.cookie")
    anna.locator(".me summary").click()
    anna.get_by_role("button", name="End this session").click()
    anna.wait_for_url("**/login")
    for _ in range(5):
        log_in(anna, "Anna", "wrong password!")
        expect(anna.locator("[role=alert]")).to_contain_text("not right")
    log_in(anna, "Anna")
    expect(anna.locator("[role=alert]")).to_contain_text("Too many wrong passwords")


def test_what_was_typed_outlives_the_session(start: Callable[..., Desk], person: Callable[..., Page]) -> None:
    """After lunch the session has ended: the form stays, says how to go on, and files after a login in another window."""
    desk = start(access=Access.LOGIN)
    (sha256,) = desk.file(reply(1, [("Ana LIMA", 0.3)]))
    add(desk, "Anna", Role.REVIEWER)
    add(desk, "Berta", Role.REVIEWER)
    page = person(f"{desk.url}/messages/{sha256}")
    log_in(page, "Anna")
    page.wait_for_url("**/messages/*")
    page.locator("#f-delegates-1-name").fill("Hannah LIMA")
    page.context.clear_cookies()
    press(page, "Control+Enter")
    state = page.locator(".bar .state")
    expect(state).to_contain_text("what you typed stays here")
    expect(state).to_contain_text("not logged in any more")
    for who, words in (("Berta", "Another person, Berta, is logged in now"), ("Anna", "")):
        page.context.clear_cookies()
        other = page.context.new_page()
        other.goto(f"{desk.url}/login")
        log_in(other, who)
        other.wait_for_url(f"{desk.url}/")
        other.close()
        page.locator("#f-delegates-1-name").focus()
        press(page, "Control+Enter")
        if words:
            expect(state).to_contain_text(words)
            assert desk.record(sha256)["status"] == "review"
    page.wait_for_url("**done=filed*")
    assert desk.names(sha256) == ["Hannah LIMA"]


def test_what_was_typed_outlives_a_desk_that_stops(desk: Desk, person: Callable[..., Page]) -> None:
    """Where the desk does not answer, the form stays as it is, and is sent when the desk is there again."""
    (sha256,) = desk.file(reply(1, [("Ana LIMA", 0.3)]))
    page = person(f"{desk.url}/messages/{sha256}")
    page.locator("#f-delegates-1-name").fill("Hannah LIMA")
    page.context.set_offline(True)
    press(page, "Control+Enter")
    expect(page.locator(".bar .state")).to_contain_text("The desk does not answer")
    expect(page.locator("#f-delegates-1-name")).to_have_value("Hannah LIMA")
    page.context.set_offline(False)
    press(page, "Control+Enter")
    page.wait_for_url("**done=filed*")
    assert desk.names(sha256) == ["Hannah LIMA"]


def test_a_second_press_while_a_form_is_on_its_way_sends_nothing(desk: Desk, person: Callable[..., Page]) -> None:
    """Whoever presses twice files once: no second copy meets a reply that the first one has changed."""
    (sha256,) = desk.file(reply(1, [("Ana LIMA", 0.3)]))
    page = person(f"{desk.url}/messages/{sha256}")
    sent: list[str] = []

    def slowly(route: Route) -> None:
        sent.append(route.request.url)
        time.sleep(0.5)
        route.continue_()

    page.route("**/messages/*", lambda route: slowly(route) if route.request.method == "POST" else route.continue_())
    page.locator("#f-delegates-1-name").fill("Hannah LIMA")
    page.evaluate(
        """() => {
            const sheet = document.querySelector("form.sheet") || document.getElementById("f-delegates-1-name").form;
            const button = sheet.querySelector("button[value=accept]") || sheet.querySelector("button[type=submit], button");
            sheet.requestSubmit(button);
            for (const after of [20, 60, 120, 250]) setTimeout(() => sheet.requestSubmit(button), after);
        }"""
    )
    page.wait_for_url("**done=*")
    assert len(sent) == 1
    assert desk.names(sha256) == ["Hannah LIMA"]


@pytest.mark.parametrize("hand", ["mouse", "keys"])
def test_a_second_press_does_not_file_the_next_reply_unseen(desk: Desk, person: Callable[..., Page], hand: str) -> None:
    """The next reply stands under the same pointer and the same keys; a slow double click meets it."""
    one, two, three = desk.file(*(reply(number, [(f"Delegate {number}", 0.2 + number / 10)]) for number in (1, 2, 3)))
    page = person(f"{desk.url}/messages/{one}")
    page.add_init_script(IMPATIENT)
    place = page.locator("[data-accept]").bounding_box()
    assert place is not None

    def accept() -> None:
        if hand == "keys":
            press(page, "Control+Enter")
        else:
            page.mouse.click(place["x"] + 30, place["y"] + 15)

    accept()
    page.wait_for_url(f"**/messages/{two}?done=filed*")
    accept()
    expect(page.locator(".bar .state")).to_contain_text("has just come up")
    assert [desk.record(each)["status"] for each in (one, two, three)] == ["filed", "review", "review"]
    page.evaluate("window.looked = true")
    press(page, "Control+Enter")
    page.wait_for_url(f"**/messages/{three}?done=filed*")
    assert [desk.record(each)["status"] for each in (one, two, three)] == ["filed", "filed", "review"]


def test_who_saves_may_accept_at_once(desk: Desk, person: Callable[..., Page]) -> None:
    """Saving leaves the reply where it was: nothing new has come under the hand."""
    (sha256,) = desk.file(reply(1, [("Ana LIMA", 0.3)]))
    page = person(f"{desk.url}/messages/{sha256}")
    page.locator("#f-delegates-1-name").fill("Hannah LIMA")
    page.add_init_script(IMPATIENT)
    press(page, "Control+s")
    page.wait_for_url("**done=saved*")
    page.wait_for_load_state()
    press(page, "Control+Enter")
    page.wait_for_url("**done=filed*")
    assert desk.record(sha256)["status"] == "filed"


def test_a_question_is_not_answered_by_an_impatient_hand(desk: Desk, person: Callable[..., Page]) -> None:
    """What is hardly meant is asked; the press that answers comes after the page was looked at."""
    (sha256,) = desk.file(reply(1, [("Ana LIMA", 0.3)]))
    page = person(f"{desk.url}/messages/{sha256}")
    page.add_init_script(IMPATIENT)
    page.locator("#f-reference").select_option("")
    press(page, "Control+Enter")
    page.wait_for_selector("[name=sure]", state="attached")
    assert focused(page) == "f-reference"
    press(page, "Control+Enter")
    expect(page.locator(".bar .state")).to_contain_text("has just come up")
    assert desk.record(sha256)["status"] == "review"
    page.evaluate("window.looked = true")
    press(page, "Control+Enter")
    page.wait_for_url("**done=filed*")
    assert desk.record(sha256)["status"] == "filed"


def test_text_from_mails_never_becomes_a_page(desk: Desk, person: Callable[..., Page]) -> None:
    """Names and subjects full of markup are shown as they are, everywhere, also after an act."""
    (sha256,) = desk.file(reply(1, [(HOSTILE, 0.3)], subject=HOSTILE))
    page = person(desk.url)
    for address in ("", f"/messages/{sha256}", "/search?q=img", f"/search?q={HOSTILE}"):
        page.goto(desk.url + address)
        assert page.title() != "taken"
        assert page.locator("main img[src=x], main script").count() == 0
    page.goto(f"{desk.url}/messages/{sha256}")
    assert page.locator("#f-delegates-1-name").input_value() == HOSTILE
    press(page, "Control+Enter")
    page.wait_for_url("**done=filed*")
    page.goto(f"{desk.url}/messages/{sha256}/history")
    assert page.title() != "taken"
    assert desk.names(sha256) == [HOSTILE]


def test_every_page_works_without_script(desk: Desk, person: Callable[..., Page]) -> None:
    """Plain forms: add, correct, accept and undo with scripts switched off, and the place is a picture beside the field."""
    (sha256,) = desk.file(reply(1, [("Ana LIMA", 0.3)]))
    page = person(f"{desk.url}/messages/{sha256}", java_script_enabled=False)
    expect(page.locator("noscript img.place, img.place").first).to_be_visible()
    page.get_by_role("button", name="Add a delegate").click()
    page.locator("#f-delegates-new1-name").fill("Eva ROSE")
    page.locator("#f-delegates-1-name").fill("Anna LIMA")
    page.get_by_role("button", name="Accept and next").click()
    page.wait_for_url("**done=filed*")
    assert desk.names(sha256) == ["Anna LIMA", "Eva ROSE"]
    page.get_by_role("button", name="Undo").click()
    page.wait_for_url("**done=undone")
    assert desk.names(sha256) == ["Ana LIMA"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 800), (1024, 768), (768, 1024)], ids=["desk", "tablet-wide", "tablet"])
def test_axe_finds_nothing_on_any_page(start: Callable[..., Desk], chromium: Browser, scheme: str, size: tuple[int, int]) -> None:
    """WCAG 2.2 AA and axe-core's own rules, light and dark, from 1280 px to a tablet; and no page is wider than the screen."""
    desk = start(access=Access.LOGIN)
    add(desk, "Ada", Role.ADMIN)
    add(desk, "Boris", Role.REVIEWER)
    arabic, other, failed = (
        reply(1, [("نورة سالم", 0.3), ("Ana LIMA", 0.99)]),
        reply(2, [("李伟", 0.5)], state="CHN"),
        reply(3, []),
    )
    sha256, _, empty = desk.file(
        arabic, other, (replace(failed[0], documents=(), status=Status.FAILED, reason="It has a password"), failed[1])
    )
    # Without the policy, for axe-core is put into the page as a script; the other tests run with it.
    context = chromium.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme=scheme,
        bypass_csp=True,  # type: ignore[arg-type]
    )
    page = context.new_page()
    page.goto(f"{desk.url}/login")
    looked_at = [judged(page, "login")]
    log_in(page, "Ada", "wrong password!")
    page.wait_for_selector("[role=alert]")
    looked_at.append(judged(page, "a wrong password"))
    log_in(page, "Ada")
    page.wait_for_url(f"{desk.url}/")
    addresses = ["/", "/?view=filed", "/?view=failed", "/search?q=lima", "/search?q=nobody", "/keys", "/people", "/nothing"]
    addresses += ["/answers", f"/answers?reference={quote(INVITATION.reference)}", "/?view=differing", "/?part=x"]
    for address in [*addresses, f"/messages/{sha256}", f"/messages/{empty}"]:
        page.goto(desk.url + address)
        looked_at.append(judged(page, address))
    page.goto(f"{desk.url}/messages/{sha256}")
    page.locator("#f-delegates-1-name").fill("")
    press(page, "Control+Enter")
    page.wait_for_selector("[role=alert]")
    looked_at.append(judged(page, "a mistake in the form"))
    page.locator("#f-delegates-1-name").fill("نورة المطوع")
    press(page, "Control+s")
    page.wait_for_url("**done=saved*")
    looked_at.append(judged(page, "saved"))
    page.evaluate("document.querySelector('form.sheet').elements.version.value = '1'")
    press(page, "Control+Enter")
    page.wait_for_selector(".clash")
    looked_at.append(judged(page, "a colleague was faster"))
    page.evaluate("document.querySelector('form.sheet').elements.csrf.value = '0'")
    # Past the script, which has the token renewed.
    page.evaluate("HTMLFormElement.prototype.submit.call(document.querySelector('form.sheet'))")
    expect(page.locator("h1")).to_have_text("That is not allowed")
    looked_at.append(judged(page, "not allowed"))
    page.goto(f"{desk.url}/messages/{sha256}/history")
    looked_at.append(judged(page, "history"))
    page.locator("#main").focus()
    press(page, "?")
    looked_at.append(judged(page, "keys in a dialog"))
    context.close()
    assert [each for each in looked_at if each] == []


def judged(page: Page, name: str) -> str:
    """Return what axe-core has against the page, and whether it is wider than the screen; "" for nothing."""
    found = violations(page)
    if "target-size" in found:  # a target that the bar at the bottom covers in part counts as small: a little further it does not
        page.evaluate("window.scrollBy(0, 80)")
        found = {rule: html for rule, html in violations(page).items() if rule in found}
    words = [f"{rule}: {html}" for rule, html in found.items()]
    if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
        words.append("wider than the screen")
    return f"{name}: {words}" if words else ""


def violations(page: Page) -> dict[str, str]:
    """Return the broken rules with the first element that breaks each."""
    found = Axe().run(page, options=AXE).response["violations"]
    return {each["id"]: each["nodes"][0]["html"][:200] for each in found}


def test_a_reply_prints_without_what_is_only_for_the_screen(desk: Desk, person: Callable[..., Page]) -> None:
    """On paper there are the page and the values, no buttons and no bars."""
    (sha256,) = desk.file(reply(1, [("Ana LIMA", 0.3)]))
    page = person(f"{desk.url}/messages/{sha256}")
    page.emulate_media(media="print")
    for selector in (".top", ".bar", ".lens", "[data-add]"):
        expect(page.locator(selector)).not_to_be_visible()
    expect(page.locator(".paper img")).to_be_visible()
    expect(page.locator("#f-delegates-1-name")).to_be_visible()
    assert len(page.pdf()) > 1_000
