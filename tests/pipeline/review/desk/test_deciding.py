"""What people do to a reply at the desk."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa
from starlette.testclient import TestClient

from pipeline.filing.roles import Role
from pipeline.filing.store import Store

PageForm = Callable[[str], dict[str, list[str]]]


@pytest.fixture
def send(browser: TestClient, message: str, page_form: PageForm) -> Callable[..., Any]:
    """Open the reply, change fields, press a button."""

    def press(do: str, client: TestClient = browser, page: str = "", **changed: str) -> Any:
        fields = page_form(page or client.get(f"/messages/{message}").text)
        return client.post(
            f"/messages/{message}", data=fields | {"do": [do]} | {name: [value] for name, value in changed.items()}
        )

    return press


def record(books: Store) -> dict[str, Any]:
    return next(iter(books.records()))


def names(books: Store) -> list[str]:
    return [person["name"]["value"] for person in record(books)["delegates"]]


def acts(books: Store) -> int:
    with books.database.reading("counting") as connection:
        return int(connection.execute(sa.text("SELECT count(*) FROM correction")).scalar() or 0)


def test_accepting_files_the_reply_and_goes_on(send: Callable[..., Any], browser: TestClient, books: Store, message: str) -> None:
    """One press: corrected, confirmed, filed, and the next reply is there with a way back."""
    answer = send("accept", **{"1.name": "Anna LIMA"})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/?done=filed&of={message}&version=2")
    done = record(books)
    assert done["status"] == "filed"
    assert names(books) == ["Anna LIMA", "Juan ROCA"]
    assert not any(person["name"]["needs_review"] for person in done["delegates"])
    text = browser.get(answer.headers["location"]).text
    assert "Accepted and filed." in text
    assert f'action="/messages/{message}/undo"' in text


def test_an_untouched_form_that_is_saved_writes_nothing(send: Callable[..., Any], books: Store) -> None:
    """Opening and saving is no decision."""
    assert send("save").status_code == 303
    assert acts(books) == 0


def test_saving_keeps_the_reply_waiting(send: Callable[..., Any], books: Store) -> None:
    """What was corrected is settled, the rest still waits."""
    send("save", state="AUS", reference="CU 2009/35 (A)", kind="amendment", why="seen on the page")
    done = record(books)
    assert (done["status"], done["state"]["value"], done["reference"]["value"], done["kind"]["value"]) == (
        "review", "AUS", "CU 2009/35 (A)", "amendment",
    )  # fmt: skip
    assert done["delegates"][0]["name"]["needs_review"]


def test_persons_are_added_split_joined_moved_and_removed_before_anything_is_saved(
    send: Callable[..., Any], browser: TestClient, message: str, page_form: PageForm, books: Store
) -> None:
    """Each such button shows the form anew with all that was typed; one save at the end writes it."""
    page = send("split 1", **{"1.name": "Ana LIMA and Eva ROSE"}).text
    assert "Not saved yet" in page
    page = send("add", page=page).text
    page = send("up +1", page=page, **{"+2.name": "Petra SOL", "+2.role": "expert"}).text
    page = send("remove 2", page=page).text
    assert acts(books) == 0
    assert page_form(page)["person"] == ["+1", "1", "+2"]
    send("accept", page=page)
    assert names(books) == ["Eva ROSE", "Ana LIMA", "Petra SOL"]
    page = send("join 1", page=browser.get(f"/messages/{message}").text).text
    send("save", page=page)
    assert names(books) == ["Eva ROSE Ana LIMA", "Petra SOL"]


def test_another_reading_is_taken_without_script(send: Callable[..., Any], books: Store) -> None:
    """The button puts the other reading into the field; saving keeps it."""
    page = send("use 1.name=Ana LIMA?").text
    assert ">Ana LIMA?</textarea>" in page
    send("save", page=page)
    assert names(books)[0] == "Ana LIMA?"


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"1.name": ""}, "A delegate needs a name"),
        ({"1.emails": "no address"}, "has the form name@example.org"),
        ({"state": "XXX"}, "not in the list"),
    ],
)
def test_what_cannot_be_saved_is_said_and_nothing_is_lost(
    send: Callable[..., Any], books: Store, changed: dict[str, str], words: str
) -> None:
    """The form comes back with all that was typed, and the work begins at the wrong field."""
    answer = send("accept", **changed, **{"2.title": "Typed with care"})
    assert answer.status_code == 422
    assert words in answer.text
    assert "Typed with care" in answer.text
    assert 'aria-invalid="true"' in answer.text
    assert acts(books) == 0


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"reference": ""}, "No invitation is chosen"),
        ({"2.name": "ana lima"}, "This name stands here twice"),
    ],
)
def test_what_is_hardly_meant_is_asked_once(
    send: Callable[..., Any], books: Store, page_form: PageForm, changed: dict[str, str], words: str
) -> None:
    """Accepting it takes a second press; saving does not, and what is put right is not asked about."""
    asked = send("accept", **changed)
    assert asked.status_code == 422
    assert words in asked.text
    assert acts(books) == 0
    again = page_form(send("add", page=asked.text).text)  # a page that is shown anew for something else asks anew
    assert "sure" not in again
    assert send("accept", page=asked.text).status_code == 303
    assert record(books)["status"] == "filed"
    send("reopen")
    assert send("save", **changed).status_code == 303


def test_a_nomination_of_nobody_is_asked_about(send: Callable[..., Any], books: Store) -> None:
    """An acknowledgement of nobody is none, and what is no reply needs no invitation."""
    page = send("remove 2", page=send("remove 1").text).text
    assert "names nobody" in send("accept", page=page).text
    assert record(books)["status"] == "review"
    assert send("accept", page=page, kind="other", reference="").status_code == 303


def test_a_rejection_needs_a_reason(send: Callable[..., Any], books: Store) -> None:
    """Without one nothing happens; with one the reply is no reply to file, and can be put back."""
    refused = send("reject")
    assert refused.status_code == 422
    assert "Say in a few words" in refused.text
    assert record(books)["status"] == "review"
    assert send("reject", why="Sent twice").status_code == 303
    assert record(books)["status"] == "ignored"
    send("reopen")
    assert record(books)["status"] == "review"


@pytest.mark.parametrize("until", ["", "2009-03-25", "2009-03-24", "2019-01-01", "soon"])
def test_a_postponement_has_a_day_to_come(send: Callable[..., Any], books: Store, until: str) -> None:
    """Today, the past and the far future are no days to look again."""
    assert send("postpone", until=until).status_code == 422
    assert acts(books) == 0


def test_a_postponed_reply_leaves_the_list_with_what_was_typed(
    send: Callable[..., Any], browser: TestClient, books: Store
) -> None:
    """It comes back on its day; corrections made so far are saved."""
    assert send("postpone", until="2009-03-27", state="AUS").status_code == 303
    assert record(books)["state"]["value"] == "AUS"
    empty = browser.get("/").text
    assert 'class="empty"' in empty
    assert "All replies are filed" not in empty  # nor does the empty list say that nothing is left to do
    assert '<a href="/?view=postponed">1 reply is postponed</a>' in empty
    assert "until 27 March 2009" in browser.get("/?view=postponed").text


def test_undo_takes_back_the_last_act(
    send: Callable[..., Any], browser: TestClient, message: str, token_of: Any, books: Store
) -> None:
    """From the notice after it, or from the reply itself; pressed twice, or after somebody else's act, it does no more."""
    notice = browser.get(send("accept", state="AUS").headers["location"]).text
    form = {"csrf": token_of(notice), "version": re.findall(r'name="version" value="([0-9]+)"', notice)[0]}
    address = f"/messages/{message}/undo"
    assert browser.post(address, data=form).headers["location"].endswith("done=undone")
    assert (record(books)["status"], record(books)["state"]["value"]) == ("review", "AUT")
    send("save", state="AUS")
    for stale in (form, {"csrf": form["csrf"]}):
        assert browser.post(address, data=stale).headers["location"].endswith("done=stale")
    assert record(books)["state"]["value"] == "AUS"


@pytest.mark.parametrize(("place", "end"), [("f-delegates-2-title", "version=2#f-delegates-2-title"), ("f-<x>", "version=2")])
def test_saving_goes_back_to_where_somebody_worked(send: Callable[..., Any], place: str, end: str) -> None:
    """The browser says in which field that was; what is no field is not followed."""
    assert send("save", state="AUS", place=place).headers["location"].endswith(end)


def test_a_save_that_changes_nothing_offers_no_undo(send: Callable[..., Any], browser: TestClient) -> None:
    """It would be what somebody did before."""
    send("save", state="AUS")
    page = browser.get(send("save").headers["location"]).text
    assert "Nothing was changed" in page
    assert "data-undo>" not in page


def test_two_people_at_once_lose_nothing(login_desk: Any, message: str, page_form: PageForm, books: Store) -> None:
    """Who saves second is shown what the first changed, has his own work in the form, and saves both with one more press."""
    anna, boris = login_desk.logged_in("Anna"), login_desk.logged_in("Boris")
    address = f"/messages/{message}"
    one, two = page_form(anna.get(address).text), page_form(boris.get(address).text)
    assert anna.post(address, data=one | {"1.name": ["Anna LIMA"], "state": ["AUS"], "do": ["save"]}).status_code == 303
    conflict = boris.post(address, data=two | {"1.name": ["Hannah LIMA"], "2.title": ["Envoy"], "do": ["accept"]})
    assert conflict.status_code == 409
    assert "Nothing was saved yet" in conflict.text
    assert "<bdi>Anna</bdi> saved this reply" in conflict.text
    assert 'Meanwhile saved: <bdi dir="auto">Anna LIMA</bdi>' in conflict.text
    assert record(books)["delegates"][1]["title"]["value"] == "Counsellor"
    form = page_form(conflict.text)
    assert (form["1.name"], form["state"], form["2.title"]) == (["Hannah LIMA"], ["AUS"], ["Envoy"])
    assert boris.post(address, data=form | {"do": ["accept"]}).status_code == 303
    done = record(books)
    assert (done["status"], done["state"]["value"], names(books)[0]) == ("filed", "AUS", "Hannah LIMA")
    assert done["delegates"][1]["title"]["value"] == "Envoy"


@pytest.mark.parametrize("button", ["add", "remove 2", "use 2.title=Envoy"])
def test_a_button_that_only_changes_the_form_overwrites_nobody(
    login_desk: Any, message: str, page_form: PageForm, books: Store, button: str
) -> None:
    """The form that it shows anew is of the new version, and so it bears what a colleague has saved meanwhile."""
    anna, boris = login_desk.logged_in("Anna"), login_desk.logged_in("Boris")
    address = f"/messages/{message}"
    one, two = page_form(anna.get(address).text), page_form(boris.get(address).text)
    assert anna.post(address, data=one | {"1.name": ["Anna LIMA"], "do": ["save"]}).status_code == 303
    told = boris.post(address, data=two | {"do": [button], "why": ["Seen"]})
    assert told.status_code == 409
    assert "<bdi>Anna</bdi> saved this reply" in told.text
    form = page_form(told.text)
    assert (form["1.name"], form["why"]) == (["Anna LIMA"], ["Seen"])
    assert boris.post(address, data=form | {"+1.name": ["Eva ROSE"], "do": ["save"]}).status_code == 303
    assert names(books)[0] == "Anna LIMA"


def test_what_was_typed_at_the_end_outlives_a_button_above(send: Callable[..., Any], page_form: PageForm) -> None:
    """A reason and a day are in no draft, and stand in the form all the same when it is shown anew."""
    shown = send("add", why="Seen on page 2", until="2009-03-30")
    form = page_form(shown.text)
    assert (form["why"], form["until"]) == (["Seen on page 2"], ["2009-03-30"])


def test_a_reading_in_between_is_a_conflict_too(
    send: Callable[..., Any], browser: TestClient, message: str, books: Store, sample: Any
) -> None:
    """Who saves over a reply that was read anew meanwhile sees the new values first."""
    page = browser.get(f"/messages/{message}").text
    made, raw = sample.reply(1, "Ana LIMA", "Juana ROCA")
    books.file(sample.doubted(made, 0.4), raw)
    answer = send("accept", page=page)
    assert answer.status_code == 409
    assert "was read again" in answer.text
    assert record(books)["status"] == "review"


def test_a_difference_is_shown_and_confirmed(
    send: Callable[..., Any], browser: TestClient, message: str, books: Store, sample: Any
) -> None:
    """A later reading never overwrites a decision; one press confirms it."""
    send("accept", state="AUS")
    made, raw = sample.reply(1, "Ana LIMA", "Juan ROCA")
    books.file(replace(made, state=sample.finding("state", "AZE")), raw)
    page = browser.get(f"/messages/{message}").text
    assert "A later reading found something else" in page
    assert 'Read now: <bdi dir="auto">AZE</bdi>' in page
    assert record(books)["state"]["value"] == "AUS"
    send("accept", page=page)
    assert "A later reading" not in browser.get(f"/messages/{message}").text
    assert record(books)["state"]["value"] == "AUS"


def test_a_failed_message_is_filed_by_hand(browser: TestClient, books: Store, sample: Any, page_form: PageForm) -> None:
    """What no machine can read, a person writes down and files."""
    made, raw = sample.unread(5)
    books.file(made, raw)
    address = f"/messages/{raw.sha256}"
    form = page_form(browser.post(address, data=page_form(browser.get(address).text) | {"do": ["add"]}).text)
    form |= {"kind": ["nomination"], "state": ["AUT"], "reference": ["CU 2009/33 (A)"], "+1.name": ["Ana LIMA"], "do": ["accept"]}
    assert browser.post(address, data=form).status_code == 303
    done = record(books)
    assert (done["status"], names(books)) == ("filed", ["Ana LIMA"])


def test_a_reply_in_hand_is_kept_taken_over_and_given_back(login_desk: Any, message: str, token_of: Any) -> None:
    """The page says every minute that somebody is there; a colleague may take over."""
    anna, boris = login_desk.logged_in("Anna"), login_desk.logged_in("Boris")
    address = f"/messages/{message}"
    tokens = {client: token_of(client.get(address).text) for client in (anna, boris)}
    assert anna.post(f"{address}/hold", data={"csrf": tokens[anna]}).status_code == 204
    held = boris.post(f"{address}/hold", data={"csrf": tokens[boris]})
    assert (held.status_code, held.text) == (409, "Anna")
    assert boris.post(f"{address}/hold", data={"csrf": tokens[boris], "over": "yes"}).headers["location"] == address
    assert anna.post(f"{address}/hold", data={"csrf": tokens[anna]}).text == "Boris"
    assert boris.post(f"{address}/release", data={"csrf": tokens[boris]}).status_code == 204
    assert anna.post(f"{address}/hold", data={"csrf": tokens[anna]}).status_code == 204


def test_a_form_with_nonsense_in_it_changes_nothing(browser: TestClient, message: str, token_of: Any, books: Store) -> None:
    """Whatever is sent, the answer is a page."""
    token = token_of(browser.get("/").text)
    for more in ({"do": "use x.y.z=1"}, {"do": "split"}, {"version": "x"}, {"version": "99999999999999"}, {"do": ""}):
        answer = browser.post(f"/messages/{message}", data={"csrf": token, "do": "save", **more})
        assert answer.status_code in (200, 409, 422)
    assert acts(books) == 0


def test_what_could_not_be_read_is_put_back_to_work(
    browser: TestClient, books: Store, sample: Any, token_of: Callable[[str], str]
) -> None:
    """One message from its page, or all from their list: the next look at the mailbox reads them again, and the page says so."""
    (first, first_raw), (second, second_raw) = sample.unread(1), sample.unread(2)
    books.file(first, first_raw)
    books.file(second, second_raw)
    page = browser.get(f"/messages/{first_raw.sha256}").text
    assert "Read it again" in page
    answer = browser.post(f"/messages/{first_raw.sha256}/again", data={"csrf": token_of(page)})
    assert answer.headers["location"] == f"/messages/{first_raw.sha256}?done=again"
    page = browser.get(answer.headers["location"]).text
    assert "read again with the next look" in page
    assert "to be read again" in page
    assert "Read it again" not in page
    assert list(books.waiting(put_back_only=True)) == [first_raw.sha256]
    page = browser.get("/?view=failed").text
    assert browser.post("/again", data={"csrf": token_of(page)}).headers["location"] == "/?done=again"
    assert list(books.waiting(put_back_only=True)) == [first_raw.sha256, second_raw.sha256]
    assert browser.post("/again", data={"csrf": token_of(page)}).headers["location"] == "/?done=not-again"


def test_a_viewer_puts_nothing_back(login_desk: Any, books: Store, sample: Any, token_of: Callable[[str], str]) -> None:
    """There is no button, and what is sent all the same is refused."""
    made, raw = sample.unread(1)
    books.file(made, raw)
    viewer = login_desk.logged_in("Vera", Role.VIEWER)
    page = viewer.get(f"/messages/{raw.sha256}").text
    assert "Read it again" not in page
    assert "Read all" not in viewer.get("/?view=failed").text
    assert viewer.post("/again", data={"csrf": token_of(page)}).status_code == 403
    assert list(books.waiting()) == []
