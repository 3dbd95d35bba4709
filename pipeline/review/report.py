"""The review report: one HTML file that says what came in, what was filed, and what waits for a person and why.

Everything from mails is data here: the template escapes it, a content security policy forbids scripts and anything from outside,
and pictures are cut from pages that this software drew itself.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.metadata import version
from operator import itemgetter
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from models.invitation import Invitation, Register
from models.reply import Status
from pipeline.extraction.verdict import ended
from pipeline.filing.books import MessageLine
from pipeline.filing.records import Record
from pipeline.filing.store import Store
from pipeline.filing.whole import whole_file
from pipeline.review.cards import Album, Card, cards
from pipeline.review.drawings import reliability
from pipeline.review.overview import NEEDED, Overview, StateTally, Waiting, overview
from pipeline.review.tradeoff import Seen, bins, calibration_error

# Beyond these the report says what it leaves out. 500 messages are a week's reading; a browser shows 40 MB without trouble.
DETAILED_MAX = 500  # messages shown with every doubtful value
PICTURES_MAX = 100  # pages that are opened for cut-outs unless somebody asks for more, about 0.03 s each
PIECES_TOGETHER = 500  # of the template; written one by one they take a tenth of the time

# What breaks HTML or would show text in another order than it was written.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

STATE_UNKNOWN = "State not known"
WORDS = {
    "kind": "kind of message",
    "reference": "invitation answered",
    "state": "State",
    "sender_organisation": "sender",
    "name": "name",
    "honorific": "honorific",
    "title": "title",
    "organisation": "organisation",
    "role": "role in the delegation",
    "email": "e-mail",
    "phone": "telephone",
    "fax": "fax",
}


@dataclass(frozen=True, slots=True)
class Done:
    """What was written: messages reported, messages waiting, doubtful values."""

    messages: int
    waiting: int
    values: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which messages a report is about; None: all.

    Attributes:
        reference: of the invitation answered.
        state: ISO 3166-1 alpha-3.
        since: received on this day (UTC) or later.
    """

    reference: str | None = None
    state: str | None = None
    since: date | None = None

    def holds(self, record: Record) -> bool:
        """Return whether this message is among them."""
        return (
            (self.reference is None or record["reference"]["value"] == self.reference)
            and (self.state is None or record["state"]["value"] == self.state)
            and (self.since is None or (record["received_at"] or "") >= self.since.isoformat())
        )

    def in_words(self, state_name: Callable[[str], str]) -> str:
        """Return "CU 2009/33 (A), Norway, since 2009-03-20"; "" where all messages are meant."""
        since = f"since {self.since}" if self.since else None
        return ", ".join(filter(None, (self.reference, state_name(self.state) if self.state else None, since)))


@dataclass(frozen=True, slots=True)
class Sources:
    """What a report is made from.

    Attributes:
        picture: SHA-256 -> bytes of a page's picture (`Archive.picture`).
        state_name: alpha-3 code -> name for a person.
        made: time of the report, UTC.
        seen: values whose rightness is known: what shows whether confidence is true.
        wanted: which messages it is about.
        pictures_max: pages that are opened for cut-outs; what stands on others is shown by its words.
    """

    store: Store
    picture: Callable[[str], bytes]
    state_name: Callable[[str], str]
    made: datetime
    seen: tuple[Seen, ...] = ()
    wanted: Wanted = Wanted()
    pictures_max: int = PICTURES_MAX


def write(sources: Sources, path: Path) -> Done:
    """Write the report and return what it shows; the file appears when it is whole.

    Raises:
        StoreError: database or file refuse.
    """
    wanted = sources.wanted
    records = sources.store.records(wanted.reference, NEEDED, ids=True, supersedes=False)
    seen = overview(record for record in records if wanted.holds(record))
    some = wanted.reference is not None or wanted.state is not None
    album = Album(sources.picture, sources.pictures_max)
    style = (Path(__file__).parent / "report.css").read_text(encoding="utf-8")
    stream = _template(sources.state_name).stream(
        style=style,
        style_hash=b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii"),
        made=sources.made.astimezone(UTC),
        version=version("untoc-intake"),
        seen=seen,
        groups=_groups(seen, _register(sources), sources.state_name),
        about=wanted.in_words(sources.state_name),
        trust=_trust(sources.seen),
        cards=_cards(sources.store, seen.waiting[:DETAILED_MAX], album),
        # What could not be read is of no State: with one asked for, it is left out.
        failed=() if some else _since(sources.store.messages(Status.FAILED), wanted),
        ignored=() if some else _since(sources.store.messages(Status.IGNORED), wanted),
        left_out=seen.waiting[DETAILED_MAX:],
        album=album,
    )
    stream.enable_buffering(PIECES_TOGETHER)
    with whole_file(path) as file:
        for piece in stream:
            file.write(piece.encode("utf-8", "replace"))
    return Done(sum(seen.counts.values()), len(seen.waiting), seen.values)


def _register(sources: Sources) -> Register:
    wanted = sources.wanted.reference
    return tuple(each for each in sources.store.register() if wanted in (None, each.reference))


def _since(lines: Iterator[MessageLine], wanted: Wanted) -> Iterator[MessageLine]:
    return (line for line in lines if wanted.since is None or (line.received and line.received.date() >= wanted.since))


@dataclass(frozen=True, slots=True)
class Trust:
    """Whether confidence is true: a drawing (our own SVG), the number of values behind it, and the error in a hundredth."""

    drawing: str
    values: int
    error: float


def _trust(seen: tuple[Seen, ...]) -> Trust | None:
    if not seen:
        return None
    return Trust(reliability(bins(seen)), sum(each.number for each in seen), calibration_error(seen))


@dataclass(frozen=True, slots=True)
class Group:
    """One invitation with the States that answered, by name; `invitation` is None for what was linked to none."""

    reference: str | None
    invitation: Invitation | None
    states: tuple[tuple[str, StateTally], ...]


def _groups(seen: Overview, register: Register, state_name: Callable[[str], str]) -> tuple[Group, ...]:
    known = {invitation.reference: invitation for invitation in register}
    references: list[str | None] = [*known, *(ref for ref in seen.invitations if ref is not None and ref not in known), None]
    return tuple(
        Group(reference, known.get(reference or ""), _by_name(seen.invitations.get(reference, {}), state_name))
        for reference in references
        if reference in known or reference in seen.invitations
    )


def _by_name(states: Mapping[str | None, StateTally], state_name: Callable[[str], str]) -> tuple[tuple[str, StateTally], ...]:
    """Return the States under their names, in the order of the alphabet; what came from none that is known stands last."""
    known = sorted(((state_name(code), tally) for code, tally in states.items() if code is not None), key=itemgetter(0))
    return (*known, *((STATE_UNKNOWN, tally) for code, tally in states.items() if code is None))


def _cards(store: Store, waiting: list[Waiting], album: Album) -> Iterator[Card]:
    by_hash = {each.sha256: each for each in waiting}
    for detail in store.details([each.sha256 for each in waiting]):
        yield cards(by_hash[detail.sha256], detail, album)


def _template(state_name: Callable[[str], str]) -> Any:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "clean": lambda text: _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text or ""),
        "state": lambda code: state_name(code) if code else STATE_UNKNOWN,
        "field": lambda name: WORDS.get(name, name.replace("_", " ")),
        "percent": lambda share: f"{share:.0%}".replace("%", "\N{NARROW NO-BREAK SPACE}%"),
        "likelihood": likelihood,
        "sentence": lambda text: ended(text[:1].upper() + text[1:]),
    }
    return environment.get_template("report.html.j2")


def likelihood(confidence: float) -> str:
    """Return a confidence (0-1) in words, with what it means."""
    words = next(
        (
            word
            for least, word in ((0.95, "Almost certain"), (0.85, "Very likely"), (0.7, "Likely"), (0.5, "Uncertain"))
            if confidence >= least
        ),
        "Doubtful",
    )
    tenths = round(confidence * 10)
    half = "about half of such values are right"
    share = {0: "hardly any such value is right", 4: half, 5: half, 10: "nearly all such values are right"}
    return f"{words}: {share.get(tenths, f'about {tenths} in 10 such values are right')}"
