"""The schema's history. `upgrade` brings a database to `HEAD`; it runs whenever a store is opened.

To change the schema: change `models.tables`, then
`python -c "from models.migrations import new; new('what changes')"`, read what was written, and set `HEAD`.
A test compares the migrated schema with `models.tables`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0005"

# Any fixed number will do, as long as nothing else in the same PostgreSQL database uses it.
_ADVISORY_LOCK = 2_009_033


def upgrade(connection: sa.Connection) -> bool:
    """Bring the database to `HEAD` within the caller's transaction; return whether anything was to do.

    The caller's transaction must be one that writes from its start (SQLite: BEGIN IMMEDIATE), so that two processes that open
    the same new database wait for each other.

    Raises:
        alembic.util.CommandError: the database was made by a newer version of this software.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(sa.text("SELECT pg_advisory_xact_lock(:number)"), {"number": _ADVISORY_LOCK})
    if revision(connection) == HEAD:
        return False
    from alembic import command

    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    return True


def revision(connection: sa.Connection) -> str | None:
    """Return the database's revision; None for an empty database. Costs no import of Alembic."""
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()


def known(revision: str) -> bool:
    """Return whether this version of the software knows the revision: one that it does not know is a newer one's."""
    return any((Path(__file__).parent / "versions").glob(f"r{revision}_*.py"))


def new(message: str) -> None:
    """Write the next revision: what `models.tables` has and `HEAD` has not. For developers, in a work tree."""
    from alembic import command

    engine = sa.create_engine("sqlite://")
    with engine.begin() as connection:
        upgrade(connection)
        config = _config()
        config.attributes["connection"] = connection
        command.revision(config, message, autogenerate=True, rev_id=f"{int(HEAD) + 1:04}")


def _config() -> Config:
    from alembic.config import Config

    config = Config()
    # Alembic's configuration file is an ini file, in which % begins an interpolation.
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("file_template", "r%%(rev)s_%%(slug)s")
    return config
