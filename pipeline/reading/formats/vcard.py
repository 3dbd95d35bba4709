"""Visiting cards (vCard 2.1 to 4.0): each a block of name, post, organisation, numbers and addresses.

Source: RFC 6350; vCard 2.1.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from pipeline.reading.files.sniff import sniff
from pipeline.reading.formats import Format, Yield
from pipeline.reading.geometry.typed import typed_page
from pipeline.reading.text.charset import decode

_SOFT = re.compile(rb"=\r?\n")  # of quoted-printable, in cards of version 2.1
_FOLD = re.compile(rb"\r?\n[ \t]")
_PROPERTY = re.compile(rb"(?:[\w-]+\.)?([A-Za-z-]+)((?:;[^:\"]*(?:\"[^\"]*\")?)*):(.*)", re.DOTALL)
_CHARSET = re.compile(rb"charset=\"?([\w.:-]+)", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([\\;,:])")
# In the order in which a block tells them.
_LABELS = {"FN": "Name", "TITLE": "Title", "ORG": "Organization", "TEL": "Tel", "FAX": "Fax", "EMAIL": "E-mail"}
CARDS_MAX = 500  # of one file; an address book is no nomination


def _pages(data: bytes, _settings: ReadingSettings) -> Iterator[Yield]:
    blocks: list[str] = []
    card: dict[str, list[str]] = {}
    guessed = False
    for line in _FOLD.sub(b"", _quoted(data)).splitlines():
        match = _PROPERTY.fullmatch(line.strip())
        if match is None:
            continue
        name = match[1].decode("ascii").upper()
        if name == "END":
            blocks.append(_block(card))
            card = {}
        if name in {"N", *_LABELS}:
            kind = "FAX" if name == "TEL" and b"FAX" in match[2].upper() else name
            value, doubtful = _value(match[2], match[3])
            card.setdefault(kind, []).append(value)
            guessed = guessed or doubtful
    blocks.append(_block(card))  # one that is cut off
    shown = [block for block in blocks if block]
    if guessed:
        yield Problem(ProblemCode.CHARSET_UNKNOWN, "", "The visiting card's charset was guessed.")
    page = typed_page(1, shown[:CARDS_MAX])
    if page:
        yield page
    if len(shown) > CARDS_MAX:
        yield Problem(ProblemCode.ATTACHMENT_TOO_LARGE, "", f"The file holds {len(shown)} visiting cards; {CARDS_MAX} were read.")


def _quoted(data: bytes) -> bytes:
    return _SOFT.sub(b"", data) if b"QUOTED-PRINTABLE" in data.upper() else data


def _value(settings: bytes, value: bytes) -> tuple[str, bool]:
    """Return a property's value, its parts still parted by ";", and whether its charset was guessed."""
    if b"QUOTED-PRINTABLE" in settings.upper():
        value = quopri.decodestring(value)
    charset = _CHARSET.search(settings)
    text, guessed = decode(value, charset[1].decode("ascii", "ignore") if charset else None)
    return text.replace("\\n", " ").replace("\\N", " ").strip(), guessed


def _block(card: dict[str, list[str]]) -> str:
    family, given, more, before, after = [*_parts(card.get("N", [""])[0]), "", "", "", "", ""][:5]
    name = _plain(card.get("FN", [""])[0]) or " ".join(part for part in (given, more, family, after) if part)
    if before and not name.casefold().startswith(before.casefold()):
        name = f"{before} {name}"
    told = {**card, "FN": [name]}
    lines = [
        f"{label}: {shown}"
        for kind, label in _LABELS.items()
        for value in told.get(kind, [])
        if (shown := ", ".join(part for part in _parts(value) if part))
    ]
    return "\n".join(lines) if name else ""


def _parts(value: str) -> list[str]:
    return [_plain(part) for part in re.split(r"(?<!\\);", value)]


def _plain(value: str) -> str:
    return _ESCAPED.sub(r"\1", value).removeprefix("tel:").strip()


FORMAT = Format("vcard", lambda data: sniff(data) == "vcard", _pages)
