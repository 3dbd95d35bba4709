#!/usr/bin/env python3
"""A private PostgreSQL for tests and benches: on loopback, in a temporary folder, gone at the end.

Debian keeps the server's programs off the PATH, and the server refuses to run as root: both are seen to here. It listens on a
free port of 127.0.0.1 and on a socket in its folder, lets the user `clerk` in without a password, and touches nothing else.

    with PrivatePostgresql() as server:
        url = server.new_database()
        server.restart()                                 # as an administrator would
        server.restart(crash=True)                       # as if its processes were killed

By hand: `scripts/private_postgresql.py` starts one, prints the URL of an empty database and waits for Ctrl+C.
"""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any, Self

USER = "clerk"
# What a power cut would cost does not matter in a temporary folder; what a crash of the server costs is as in an office.
SETTINGS = ("fsync=off", "full_page_writes=off", "shared_buffers=32MB", "listen_addresses=127.0.0.1", "max_connections=200")


def programs() -> Path | None:
    """Return the folder of the newest PostgreSQL server's programs; None where none is installed."""
    found = shutil.which("initdb")
    folders = [Path(found).parent] if found else []
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name), reverse=True)
    return next((folder for folder in folders if (folder / "initdb").exists()), None)


class PrivatePostgresql:
    """A server of one's own; a context manager.

    Attributes:
        port: where it listens on 127.0.0.1.

    Raises:
        FileNotFoundError: PostgreSQL is not installed; `apt-get install postgresql`.
    """

    def __enter__(self) -> Self:
        found = programs()
        if found is None:
            raise FileNotFoundError("PostgreSQL is not installed; apt-get install postgresql")
        self._programs, self._made = found, 0
        self._folder = tempfile.mkdtemp(prefix="untoc-intake-pg-")
        self._as_user: list[str] = []
        if os.geteuid() == 0:
            names = {entry.pw_name for entry in pwd.getpwall()}
            owner = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
            os.chown(self._folder, owner.pw_uid, owner.pw_gid)
            self._as_user = ["runuser", "-u", owner.pw_name, "--"]
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        try:
            self._call("initdb", "-A", "trust", "-U", USER, "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
            self.start()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.stop(crash=True)
        shutil.rmtree(self._folder, ignore_errors=True)

    def start(self) -> None:
        """Start it and wait until it answers."""
        options = " ".join([f"-p {self.port}", f"-k {self._folder}", *(f"-c {setting}" for setting in SETTINGS)])
        self._call("pg_ctl", "-w", "-o", options, "-l", f"{self._folder}/log", "start")

    def stop(self, *, crash: bool = False) -> None:
        """End it: connections are cut, what was committed stays. With `crash`, without tidying up."""
        with contextlib.suppress(subprocess.CalledProcessError):  # it does not run
            self._call("pg_ctl", "-w", "-m", "immediate" if crash else "fast", "stop")

    def restart(self, *, crash: bool = False) -> None:
        """End it and start it again."""
        self.stop(crash=crash)
        self.start()

    def new_database(self, template: str = "template0") -> str:
        """Return the URL of a new database, a copy of `template` (a database of this server, or an empty one)."""
        self._made += 1
        name = f"office_{self._made}"
        self._say(f'CREATE DATABASE {name} TEMPLATE "{template}"')
        return self.url(name)

    def drop(self, url: str) -> None:
        """Remove a database, whoever is connected to it."""
        self._say(f'DROP DATABASE IF EXISTS "{url.rpartition("/")[2]}" WITH (FORCE)')

    def url(self, database: str) -> str:
        """Return the URL of a database by its name."""
        return f"postgresql://{USER}@127.0.0.1:{self.port}/{database}"

    def _say(self, statement: str) -> None:
        import pg8000.native

        connection: Any = pg8000.native.Connection(USER, "127.0.0.1", "postgres", self.port)
        try:
            connection.run(statement)
        finally:
            connection.close()

    def _call(self, program: str, *arguments: str) -> None:
        command = [*self._as_user, str(self._programs / program), "-D", f"{self._folder}/data", *arguments]
        # The server inherits what its starter writes to: a pipe would never be at its end.
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=self._folder)


def main() -> int:
    """Start one by hand."""
    with PrivatePostgresql() as server:
        print(server.new_database(), flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            signal.pause()
    return 0


if __name__ == "__main__":
    sys.exit(main())
