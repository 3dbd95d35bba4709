"""IDLE: the server says at once that something has come. Only a hint: the poll stays, and works without."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError

from config.settings import MailboxSettings
from models.errors import IntakeError
from pipeline.mailbox.connection import close, connect, drop

LOOK_SECONDS = 1.0  # how soon a wish to end is noticed
FIRST_WAIT_SECONDS, LONGEST_WAIT_SECONDS = 5.0, 300.0  # after a lost connection; the poll goes on meanwhile
_NEWS = (b"EXISTS", b"RECENT")


class Listener(threading.Thread):
    """Listens to one folder over a connection of its own, and calls `wake` when something may have come.

    It connects only while `go` is set: where polls fail, a second one that knocks at the door would help nobody.

    Args:
        settings: whose folder is opened, for reading only.
        wake: called from this thread; it must return soon.
        tell: gets one sentence where listening begins, or is lost, or where the server does not know IDLE.

    Attributes:
        go: set it when a poll went well, clear it when one failed.
    """

    def __init__(self, settings: MailboxSettings, wake: Callable[[], None], tell: Callable[[str], None]) -> None:
        super().__init__(name="idle", daemon=True)
        self.settings, self.wake, self.tell = settings, wake, tell
        self.go = threading.Event()
        self._ending = threading.Event()

    def end(self) -> None:
        """Ask it to end; it does so within a second, or within the time-out of a line that is dead."""
        self._ending.set()
        self.go.set()

    def run(self) -> None:
        failures = 0
        while not self._ending.is_set():
            self.go.wait()
            began = time.monotonic()
            try:
                if not self._listen():
                    return
            except (IntakeError, IMAPClientError, OSError, ValueError) as error:
                # What held for a while was no failure to connect.
                failures = 1 if time.monotonic() - began > LONGEST_WAIT_SECONDS else failures + 1
                if not self._ending.is_set():
                    self.tell(f"listening was interrupted ({type(error).__name__}); polls go on")
                self._ending.wait(min(FIRST_WAIT_SECONDS * 2.0 ** (failures - 1), LONGEST_WAIT_SECONDS))

    def _listen(self) -> bool:
        """Listen until the connection is lost (which raises) or this shall end; return False where nobody could listen."""
        if self._ending.is_set():
            return False
        client = connect(self.settings)
        try:
            if not client.has_capability("IDLE"):
                self.tell("the server does not know IDLE; polls alone look for new messages")
                return False
            client.select_folder(self.settings.folder, readonly=True)
            self.wake()  # what came before we listened
            self.tell("listening for new messages (IDLE)")
            while not self._ending.is_set():
                client.idle()
                self._wait(client)
                _text, last = client.idle_done()  # a dead line is noticed here, by the time-out
                if any(_is_news(said) for said in last):
                    self.wake()
        except BaseException:
            drop(client)
            raise
        close(client)
        return False

    def _wait(self, client: IMAPClient) -> None:
        """Wait for news until IDLE must be renewed."""
        until = time.monotonic() + self.settings.idle_seconds
        while time.monotonic() < until and not self._ending.is_set():
            began = time.monotonic()
            said = client.idle_check(timeout=LOOK_SECONDS)
            if not said and time.monotonic() - began < LOOK_SECONDS / 2:
                raise ConnectionError("the connection was closed")  # imapclient returns at once, with nothing, for ever
            if any(_is_bye(each) for each in said):
                raise ConnectionError("the server said goodbye")
            if any(_is_news(each) for each in said):
                self.wake()


def _is_news(said: object) -> bool:
    return isinstance(said, tuple) and len(said) > 1 and said[1] in _NEWS


def _is_bye(said: object) -> bool:
    return isinstance(said, tuple) and bool(said) and said[0] == b"BYE"
