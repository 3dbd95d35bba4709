"""A back-up: books, originals and pictures in one file, which either database can take back.

The file is a tar archive: `tables/NAME.jsonl` (one row a line), then `messages/…` and `pictures/…` as in the archive, then
`manifest.json`, without which it is not whole. The books are read first, in one state: an original is always kept before its
rows, so that every row has its original.
"""

from __future__ import annotations

import io
import json
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import IO, Any

import sqlalchemy as sa

from models import migrations
from models.errors import ConfigError, StoreError
from pipeline.filing.database import Database
from pipeline.filing.whole import whole_file

FORM = 1  # of the file; a later one is refused
ROWS_AT_A_TIME = 500
KEPT = ("messages", "pictures")  # folders of the archive
NOTES = ("purged.jsonl",)  # files of the archive beside them
_OWN = "alembic_version"


@dataclass(frozen=True, slots=True)
class Saved:
    """What a back-up holds: rows of each table, and files."""

    rows: dict[str, int]
    files: int


def backup(database: Database, archive: Path, file: Path) -> Saved:
    """Write everything to one file, which is there whole or not at all (mode 0600: it holds personal data).

    Raises:
        StoreError: database, archive or file refuse.
    """
    database.prepare()
    rows: dict[str, int] = {}
    files = 0
    with whole_file(file) as stream, tarfile.open(fileobj=stream, mode="w") as tar:
        with database.reading("saving the books") as connection:
            revision = migrations.revision(connection)
            for table in _tables(connection):
                with tempfile.TemporaryFile() as lines:  # a table may be larger than the memory
                    rows[table.name] = sum(bool(lines.write(line)) for line in _lines(connection, table))
                    _add(tar, f"tables/{table.name}.jsonl", lines)
        for path in _kept(archive):
            tar.add(path, arcname=path.relative_to(archive).as_posix(), recursive=False)
            files += 1
        manifest = {"form": FORM, "revision": revision, "made": datetime.now(UTC).isoformat(), "rows": rows, "files": files}
        _add(tar, "manifest.json", io.BytesIO(json.dumps(manifest, indent=1).encode()))
    return Saved(rows, files)


def restore(file: Path, database: Database, keep: Callable[[Path, bytes], None]) -> Saved:
    """Bring back what a back-up holds: the files first, then all rows in one transaction.

    Args:
        file: the back-up.
        database: one without messages.
        keep: writes a file of the archive, given its place within it, so that a crash leaves all or nothing of it.

    Raises:
        ConfigError: the file is no back-up, or the database holds messages already.
        StoreError: file, database or archive refuse; the books are as before then.
    """
    try:
        with tarfile.open(file, mode="r:") as tar:
            manifest = _manifest(tar, file)
            _must_be_empty(database)
            files = 0
            for member in tar:
                place = PurePosixPath(member.name)
                if not member.isfile() or place.parts[0] not in (*KEPT, *NOTES) or ".." in place.parts:
                    continue
                keep(Path(place), _bytes(tar, member))
                files += 1
            rows = _rows_into(database, tar, manifest)
    except OSError as error:
        cause = error.strerror or type(error).__name__
        raise ConfigError(f"{file} was not brought back: {cause}; see that it can be read, and that there is room") from error
    except (tarfile.TarError, ValueError, KeyError) as error:
        raise ConfigError(f"{file} is no whole back-up of untoc-intake ({type(error).__name__}); give another") from error
    if rows != manifest["rows"] or files != manifest["files"]:
        raise StoreError(f"{file}: not all that was saved came back; do not use this copy")
    return Saved(rows, files)


def _rows_into(database: Database, tar: tarfile.TarFile, manifest: dict[str, Any]) -> dict[str, int]:
    rows: dict[str, int] = {}
    with database.writing("bringing back the books") as connection:
        for table in _tables(connection):
            name = f"tables/{table.name}.jsonl"
            if table.name not in manifest["rows"]:
                continue
            connection.execute(sa.delete(table))  # what a migration put there
            rows[table.name] = 0
            lines = iter(_stream(tar, tar.getmember(name)))
            while some := list(islice(lines, ROWS_AT_A_TIME)):
                connection.execute(sa.insert(table), [_decoded(table, json.loads(line)) for line in some])
                rows[table.name] += len(some)
            _go_on_counting(connection, table)
    return rows


def _must_be_empty(database: Database) -> None:
    database.prepare()
    with database.reading("looking whether it is empty") as connection:
        if connection.execute(sa.text("SELECT count(*) FROM message")).scalar_one():
            raise ConfigError(f"database {database.name} holds messages already; restore into a new one, named by database.url")


def _tables(connection: sa.Connection) -> list[sa.Table]:
    """Return the tables as they are, those that others point to first."""
    found = sa.MetaData()
    found.reflect(connection)
    return [table for table in found.sorted_tables if table.name != _OWN]


def _lines(connection: sa.Connection, table: sa.Table) -> Iterator[bytes]:
    order = list(table.primary_key.columns) or list(table.columns)
    for row in connection.execute(sa.select(table).order_by(*order)).yield_per(ROWS_AT_A_TIME):
        yield json.dumps(dict(row._mapping), ensure_ascii=False, default=_encoded).encode() + b"\n"  # noqa: SLF001 - its public name


def _encoded(value: object) -> str:
    if isinstance(value, datetime):
        return (value.replace(tzinfo=UTC) if value.tzinfo is None else value).astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"a column of type {type(value).__name__} cannot be saved")


def _decoded(table: sa.Table, row: dict[str, Any]) -> dict[str, Any]:
    return {name: _value(table.columns[name].type, value) for name, value in row.items()}


def _value(kind: sa.types.TypeEngine[Any], value: Any) -> Any:
    if value is None:
        return None
    if isinstance(kind, sa.DateTime):
        return datetime.fromisoformat(value)
    if isinstance(kind, sa.Date):
        return date.fromisoformat(value)
    if isinstance(kind, sa.Boolean):
        return bool(value)
    return value


def _go_on_counting(connection: sa.Connection, table: sa.Table) -> None:
    """Let PostgreSQL number new rows from the highest number on; SQLite does so by itself."""
    if connection.dialect.name != "postgresql" or "id" not in table.columns or table.columns["id"].autoincrement is False:
        return
    found = connection.execute(sa.text("SELECT pg_get_serial_sequence(:name, 'id')"), {"name": table.name}).scalar()
    highest = connection.execute(sa.select(sa.func.max(table.columns["id"]))).scalar()
    if found and highest:
        connection.execute(sa.text("SELECT setval(:sequence, :highest)"), {"sequence": found, "highest": highest})


def _kept(archive: Path) -> Iterator[Path]:
    for folder in KEPT:
        yield from sorted(path for path in (archive / folder).glob("??/*") if path.is_file())
    yield from (archive / name for name in NOTES if (archive / name).is_file())


def _manifest(tar: tarfile.TarFile, file: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_bytes(tar, tar.getmember("manifest.json")))
    if found["form"] != FORM:
        raise ConfigError(f"{file} was made by a newer version of untoc-intake; install that one")
    if found["revision"] != migrations.HEAD:
        raise ConfigError(
            f"{file} holds books of schema {found['revision']}, this version has {migrations.HEAD}; restore with the version "
            "that made it, then upgrade"
        )
    return found


def _bytes(tar: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    return _stream(tar, member).read()


def _stream(tar: tarfile.TarFile, member: tarfile.TarInfo) -> IO[bytes]:
    stream = tar.extractfile(member)
    if stream is None:
        raise ValueError(f"{member.name} is no file")
    return stream


def _add(tar: tarfile.TarFile, name: str, stream: IO[bytes]) -> None:
    member = tarfile.TarInfo(name)
    member.size, member.mtime, member.mode = stream.seek(0, io.SEEK_END), int(time.time()), 0o600
    stream.seek(0)
    tar.addfile(member, stream)
