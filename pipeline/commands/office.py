"""What every command needs: the settings, the archive and the books, each built at its first use."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast

import typer

if TYPE_CHECKING:
    from config.knowledge import Knowledge
    from config.settings import Settings
    from pipeline.filing.store import Store
    from pipeline.mailbox.archive import Archive


@dataclass
class Office:
    """One run of the command line.

    Attributes:
        config: the file given with `--config`, if any.
    """

    config: Path | None

    @cached_property
    def settings(self) -> Settings:
        """The settings in force. Raises ConfigError."""
        return self.load()

    def load(self) -> Settings:
        """Read the settings as they stand now. Raises ConfigError."""
        from config import load

        return load(self.config, os.environ)

    @cached_property
    def archive(self) -> Archive:
        """The originals. Raises StoreError."""
        from pipeline.mailbox.archive import Archive

        return Archive(self.settings.archive.directory)

    @contextmanager
    def books(self) -> Iterator[Store]:
        """Yield the store, and close it. Raises ConfigError and StoreError."""
        from pipeline.filing.store import Store

        with Store(self.settings.database.url, self._keep_picture) as store:
            yield store

    def look_at_mailbox(self) -> str:
        """Log in, look at the folders, change nothing; return what was seen. Raises MailboxError and ConfigError."""
        from pipeline.mailbox.imap import Mailbox

        # Named explicitly, a folder is opened for reading only.
        with Mailbox(self.settings.mailbox, self.settings.mailbox.folder) as mailbox:
            return mailbox.look()

    @cached_property
    def knowledge(self) -> Knowledge:
        """Languages and States. Raises ConfigError."""
        from config.knowledge import SHIPPED, load_knowledge

        return load_knowledge(self.settings.extraction.knowledge_directory or SHIPPED)

    def state_name(self, iso3: str) -> str:
        """Return the State's short English name; the code itself where it is not known."""
        state = self.knowledge.state(iso3)
        names = () if state is None else state.names
        return next((name.short for name in names if name.language == "en"), iso3)

    def state_code(self, named: str) -> str:
        """Return the alpha-3 code of a State by its code or one of its names in any language. Raises a usage error."""
        wanted = named.strip().casefold()
        for state in self.knowledge.listed:
            names = (state.iso3, *(text for name in state.names for text in (name.short, name.formal, *name.others)))
            if any(wanted == text.casefold() for text in names if text):
                return state.iso3
        raise typer.BadParameter(f"{named!r} is no State that this program knows; try its English name or its code, as NOR")

    def _keep_picture(self, picture: bytes) -> str:
        # Only here, when a picture comes, is the archive built: listing needs none.
        return self.archive.keep_picture(picture)


def office(context: typer.Context) -> Office:
    """Return the office that `cli` built for this run."""
    return cast("Office", context.obj)
