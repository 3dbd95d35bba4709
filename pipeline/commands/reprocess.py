"""`untoc-intake reprocess`: a backlog, or everything again."""

from __future__ import annotations

from typing import Annotated

import typer


def reprocess(
    context: typer.Context,
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE…",
            help="A folder of .eml and .msg files, an mbox file, a Maildir, one message, `archive`, or `imap:FOLDER`.",
        ),
    ],
) -> None:
    """Read a backlog of messages and file what they say. A second run adds nothing.

    `archive` means every message that was ever kept. Messages are read again only where that can change anything.

    For example:

    - `untoc-intake reprocess ~/backlog`
    - `untoc-intake reprocess march.mbox april.mbox "one message.eml"`
    - `untoc-intake reprocess imap:INBOX.2009`
    - `untoc-intake reprocess archive`
    """
    raise NotImplementedError
