"""Words by which a line tells a quoted mail's header from a person's own lines: a table of a language file."""

from __future__ import annotations

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass as checked


@checked(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class MailWords:
    """Words of mail programs, and of the labels that look like theirs."""

    sender: tuple[str, ...] = ()  # "From": a mail program's label before who wrote a mail that is quoted below
    sent: tuple[str, ...] = ()  # "Sent", "Date": a mail program's label before when a mail was written
    subject: tuple[str, ...] = ()  # "Subject": a mail program's label before what a mail is about
    wrote: tuple[str, ...] = ()  # "wrote": behind when and who, the last word above a mail that is quoted below
    handing_on: tuple[str, ...] = ()  # "for registration", "please see below": a short mail that hands on the one below it
    pointing_below: tuple[
        str, ...
    ] = ()  # "see … below", "I transmit": a mail that hands on the one below it; not "your mail below"
    end: tuple[str, ...] = ()  # "End": the first or last word of a rule below a mail that is quoted, "---End of Message---"
    own_labels: tuple[str, ...] = ()  # "mail", "tel", "ref": parts of a label of the writer's own lines, of no mail's header
    domains: tuple[str, ...] = ()  # "mission", "emb", "vie": parts of a Mission's mail domain beside its State's name
