"""The acknowledgement of a reply, as a mail that a person reads and sends: in the reply's language, what was registered. Pure."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from datetime import datetime
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

from config.wording import DraftWording, draft_wordings, list_wordings
from models.invitation import Invitation
from pipeline.filing.participants import Seats
from pipeline.outputs.docx import entry, printable, title

RIGHT_TO_LEFT_MARK = "\u200f"  # before each line, so that one that begins with a Latin name runs from right to left as well
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,200}>")  # RFC 5322, 3.6.4: printable, no blanks


@dataclass(frozen=True, slots=True)
class Receipt:
    """What an acknowledgement repeats.

    Attributes:
        sha256: of the message that is answered; the draft's Message-ID is made from it.
        language: ISO 639-1; English where it is none of the official six.
        name: of the State in that language, or of the organisation as written.
        kind: nomination, amendment, regret or acknowledgement.
        seats: the delegation as it now stands; None for replies that name nobody.
        answered_to: "Name <address>" of the reply's header, as it came.
        message_id: the reply's, as it came.
    """

    sha256: str
    language: str
    name: str
    kind: str
    invitation: Invitation
    seats: Seats | None
    answered_to: str
    message_id: str | None


def message_id(sha256: str, sender: str) -> str:
    """Return the Message-ID of a message's acknowledgement: the same at every attempt."""
    domain = sender.rpartition("@")[2] if "@" in sender else "untoc-intake.invalid"
    return f"<ack.{sha256[:32]}@{domain}>"  # short enough for one line: some servers do not unfold it


def written(receipt: Receipt, sender: str, now: datetime) -> EmailMessage:
    """Return the draft; an empty `sender` leaves out our address, which the mail program then fills in."""
    language = receipt.language if receipt.language in draft_wordings() else "en"
    direction = list_wordings()[language].direction
    leftward = direction == "rtl"
    words = draft_wordings()[language]
    lines = [_line(line) for line in _lines(receipt, words, language)]
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = _line(_filled(words.subject, receipt, language))
    if sender:
        mail["From"] = sender
    address = _address(receipt.answered_to)
    if address is not None:
        mail["To"] = address
    mail["Date"], mail["Message-ID"] = format_datetime(now), message_id(receipt.sha256, sender)
    if receipt.message_id and _MESSAGE_ID.fullmatch(receipt.message_id):
        mail["In-Reply-To"] = mail["References"] = receipt.message_id
    plain = "\n\n".join(f"{RIGHT_TO_LEFT_MARK}{line}" if leftward else line for line in lines)
    mail.set_content(plain + "\n", cte="base64")
    body = "\n".join(f'<p dir="{direction}">{html.escape(line)}</p>' for line in lines)
    page = f'<html lang="{language}" dir="{direction}"><body dir="{direction}">\n{body}\n</body></html>\n'
    mail.add_alternative(page, subtype="html", cte="base64")
    mail["Content-Language"] = language  # at the end: a part's own headers would take it along
    return mail


def _lines(receipt: Receipt, words: DraftWording, language: str) -> list[str]:
    lines = [_filled(words.received, receipt, language)]
    kind = "nomination" if receipt.seats is not None and receipt.kind == "acknowledgement" else receipt.kind
    lines.append(_filled(getattr(words, kind), receipt, language))
    if receipt.seats is not None and kind in ("nomination", "amendment"):
        entries = (entry(person, language) for person in receipt.seats.seated)
        lines += [f"{number}. {entry}" for number, entry in enumerate(entries, start=1)]
    return [*lines, words.correct]


def _filled(pattern: str, receipt: Receipt, language: str) -> str:
    invitation = receipt.invitation
    meeting = title(invitation, language).rstrip(".。")
    return pattern.format(
        sender=receipt.name, reference=invitation.reference, dated=invitation.dated.isoformat(), meeting=meeting
    )


def _line(content: str) -> str:
    """Return the text in one line, without characters that no page shows."""
    return " ".join(printable(content).split())


def _address(claimed: str) -> Address | None:
    """Return whom to answer; None where the header names no address: then a person writes it."""
    name, email = parseaddr(_line(claimed))
    try:
        return Address(display_name=name, addr_spec=email) if "@" in email else None
    except (ValueError, LookupError, HeaderParseError):
        return None
