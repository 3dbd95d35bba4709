"""The schema's history."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlmodel import SQLModel

from models import migrations, tables
from models.errors import StoreError
from pipeline.filing.database import Database


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.system)])
def connection(request: pytest.FixtureRequest) -> Iterator[sa.Connection]:
    """Return a transaction on an empty database, once of each kind."""
    if request.param == "sqlite":
        with sa.create_engine("sqlite://").begin() as connection:
            yield connection
        return
    server = request.getfixturevalue("postgresql")
    url = server.new_database()
    engine = sa.create_engine(url.replace("postgresql:", "postgresql+pg8000:"))
    with engine.begin() as connection:
        yield connection
    engine.dispose()
    server.drop(url)


def test_the_migrated_schema_is_that_of_the_tables(connection: sa.Connection) -> None:
    """Whoever changes a table writes a revision: the two say the same, column by column."""
    migrations.upgrade(connection)
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    assert tables.MessageRow.__tablename__ == "message"
    assert compare_metadata(context, SQLModel.metadata) == []


def test_head_is_the_last_revision() -> None:
    """`HEAD`, which is compared without loading Alembic, is what Alembic calls the head."""
    assert ScriptDirectory(Path(migrations.__file__).parent).get_heads() == [migrations.HEAD]


def test_a_second_upgrade_has_nothing_to_do(connection: sa.Connection) -> None:
    """Opening the books again changes nothing."""
    assert migrations.upgrade(connection) is True
    assert migrations.revision(connection) == migrations.HEAD
    assert migrations.upgrade(connection) is False


def test_a_database_of_a_newer_version_is_left_alone(connection: sa.Connection) -> None:
    """An old program refuses a newer schema instead of writing into tables that it does not know."""
    migrations.upgrade(connection)
    connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(CommandError):
        migrations.upgrade(connection)


def test_a_crash_within_a_migration_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that is killed while it makes the tables leaves an empty database, not half of the tables."""
    file = tmp_path / "books.db"

    def killed(connection: sa.Connection) -> None:
        done(connection)
        raise StoreError("killed")

    done = migrations.upgrade
    monkeypatch.setattr(migrations, "upgrade", killed)
    with pytest.raises(StoreError, match="killed"):
        Database(f"sqlite:///{file}").prepare()
    monkeypatch.undo()
    database = Database(f"sqlite:///{file}")
    assert database.revision() is None
    database.prepare()
    assert database.revision() == migrations.HEAD
    database.close()


def test_every_revision_can_be_taken_back_and_made_again(connection: sa.Connection) -> None:
    """An office that must go back to the version before loses no message and no correction by it."""
    from alembic import command

    migrations.upgrade(connection)
    connection.execute(
        sa.text(
            "INSERT INTO message (id, sha256, arrived, size_bytes, subject, sender, status, reason, made_by) "
            "VALUES (1, 'a', '2009-03-20', 1, '', '', 'filed', '', '[]')"
        )
    )
    connection.execute(
        sa.text(
            "INSERT INTO correction (message_id, made, person, path, old, new, why) "
            "VALUES (1, '2009-03-21', 'Clerk', 'state', 'AUT', 'AUS', '')"
        )
    )
    config = migrations._config()
    config.attributes["connection"] = connection
    command.downgrade(config, "0001")
    tables_then = set(sa.inspect(connection).get_table_names())
    assert "summary" not in tables_then
    assert connection.execute(sa.text("SELECT new FROM correction")).scalars().all() == ["AUS"]
    command.upgrade(config, "head")
    assert connection.execute(sa.text("SELECT act, new FROM correction")).all() == [(0, "AUS")]
    assert compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), SQLModel.metadata) == []


def test_summaries_of_before_learn_when_their_message_arrived(connection: sa.Connection) -> None:
    """Revision 0004 takes the time over from the message, so that old and new ones stand in one order; and it goes back."""
    from alembic import command

    migrations.upgrade(connection)
    config = migrations._config()
    config.attributes["connection"] = connection
    command.downgrade(config, "0003")
    assert "arrived" not in {column["name"] for column in sa.inspect(connection).get_columns("summary")}
    connection.execute(
        sa.text(
            "INSERT INTO message (id, sha256, arrived, size_bytes, subject, sender, status, reason, made_by, attempts) "
            "VALUES (1, 'a', '2009-03-20 09:00:00', 1, '', '', 'filed', '', '[]', 1)"
        )
    )
    connection.execute(
        sa.text(
            "INSERT INTO summary (message_id, version, status, decided, people, names, doubts, doubt, differences) "
            "VALUES (1, 1, 'filed', false, 0, '', 0, 0.0, 0)"
        )
    )
    command.upgrade(config, "head")
    both = connection.execute(sa.text("SELECT summary.arrived, message.arrived FROM summary, message")).one()
    assert both[0] == both[1]
    assert str(both[0]).startswith("2009-03-20")
