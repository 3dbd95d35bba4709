"""Acknowledgements in the drafts of a real Dovecot: each once, also where the process or the line breaks in between."""

from __future__ import annotations

import email
from collections.abc import Callable
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import pytest

from config.settings import Acknowledge, DraftSettings, MailboxSettings, Settings
from pipeline import drafts
from pipeline.filing.store import Store
from pipeline.mailbox.imap import Mailbox

pytestmark = pytest.mark.system

NOW = datetime(2009, 3, 21, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path, filed: Callable[[Store], None]) -> Any:
    """Books with three filed replies of Austria: a nomination, its copy, and a regret of Ghana."""
    with Store(f"sqlite:///{tmp_path}/books.db", lambda _: "f" * 64) as store:
        filed(store)
        yield store


@pytest.fixture
def filed() -> Callable[[Store], None]:
    """Return what files them."""
    import importlib.util

    spec = importlib.util.spec_from_file_location("samples", Path(__file__).parents[1] / "pipeline" / "conftest.py")
    assert spec is not None
    assert spec.loader is not None
    samples = importlib.util.module_from_spec(spec)
    import sys

    sys.modules["samples"] = samples
    spec.loader.exec_module(samples)
    from dataclasses import replace

    def file(store: Store) -> None:
        store.import_register(samples.REGISTER)
        store.file(*samples.reply(1, "Ana LIMA", "Juan ROCA"))
        store.file(*samples.reply(2, "Ana LIMA", "Juan ROCA"))
        made, raw = samples.reply(3)
        regret = {"kind": samples.finding("kind", "regret"), "state": samples.finding("state", "GHA")}
        store.file(replace(made, languages=("ar",), **regret), raw)

    return file


def look(store: Store, own: MailboxSettings) -> int:
    settings = Settings(mailbox=own, drafts=DraftSettings(Acknowledge.FILED, sender="untoc.cop@example.org", days=400))
    with Mailbox(own) as source:
        source.count()
        return drafts.acknowledge(settings, own, "one", store, source, NOW)


def in_drafts(server: Any, folder: str = "Drafts") -> list[EmailMessage]:
    return [email.message_from_bytes(data, policy=default) for data in server.folder(folder)]  # type: ignore[misc]


def test_each_reply_has_one_draft(dovecot: Any, mailbox_settings: MailboxSettings, store: Store) -> None:
    """A copy gets none; a second look lays none; it is flagged as a draft, and nothing is sent."""
    assert look(store, mailbox_settings) == 2
    assert look(store, mailbox_settings) == 0
    nomination, regret = sorted(in_drafts(dovecot), key=lambda mail: str(mail["Content-Language"]), reverse=True)
    assert nomination["To"] == "Mission <mission@example.org>"
    assert "Ana LIMA" in nomination.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert regret["Content-Language"] == "ar"
    assert "غانا" in str(regret["Subject"])
    assert 'dir="rtl"' in regret.get_body(("html",)).get_content()  # type: ignore[union-attr]
    with dovecot.session() as session:
        session.select("Drafts", readonly=True)
        assert len(session.search(None, "DRAFT")[1][0].split()) == 2
    assert dovecot.folders() == {"INBOX": 0, "Drafts": 2}


@pytest.mark.parametrize("laid", [False, True], ids=["before", "after"])
def test_a_crash_around_the_append_costs_and_doubles_nothing(
    dovecot: Any, mailbox_settings: MailboxSettings, store: Store, monkeypatch: pytest.MonkeyPatch, laid: bool
) -> None:
    """Whether the process ended just before or just after the draft arrived, the next start leaves one."""
    whole = drafts.lay

    def ends(*arguments: Any) -> None:
        if laid:
            whole(*arguments)
        raise KeyboardInterrupt

    monkeypatch.setattr(drafts, "lay", ends)
    with pytest.raises(KeyboardInterrupt):
        look(store, mailbox_settings)
    monkeypatch.undo()
    look(store, mailbox_settings)
    look(store, mailbox_settings)
    assert len(in_drafts(dovecot)) == 2


def test_a_line_that_breaks_amid_the_append_doubles_nothing(
    dovecot: Any, mailbox_settings: MailboxSettings, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answer is lost, the draft is there: the new connection finds it."""
    whole, calls = drafts.lay, []

    def breaks(client: Any, *arguments: Any) -> None:
        whole(client, *arguments)
        calls.append(client)
        if len(calls) == 1:
            client.socket().close()
            raise OSError("cut")

    monkeypatch.setattr(drafts, "lay", breaks)
    assert look(store, mailbox_settings) == 2
    assert len(in_drafts(dovecot)) == 2


def test_a_draft_that_was_sent_is_not_laid_again(
    dovecot: Any, mailbox_settings: MailboxSettings, store: Store, monkeypatch: pytest.MonkeyPatch, caplog: Any
) -> None:
    """A person was quicker than the next start: when nobody can tell, a second answer is worse than none, and the log says so."""
    whole = drafts.lay

    def ends(*arguments: Any) -> None:
        whole(*arguments)
        raise KeyboardInterrupt

    monkeypatch.setattr(drafts, "lay", ends)
    with pytest.raises(KeyboardInterrupt):
        look(store, mailbox_settings)
    monkeypatch.undo()
    with dovecot.session() as session:
        session.select("Drafts")
        session.store("1:*", "+FLAGS", "\\Deleted")
        session.expunge()
    assert look(store, mailbox_settings) == 1, "the regret's"
    assert len(in_drafts(dovecot)) == 1
    assert "may or may not lie" in caplog.text
