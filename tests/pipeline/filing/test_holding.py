"""A right that one process holds at a time; in PostgreSQL in tests/system/test_postgresql.py."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pipeline.filing.database import Database
from pipeline.filing.holding import holding
from pipeline.filing.store import Store


def test_a_right_is_held_until_the_end(books: Store) -> None:
    """Others get none meanwhile, and afterwards they do; another name is another right."""
    with holding(books.database, "a") as first:
        assert first is not None
        assert first.still()
        with holding(books.database, "a") as second, holding(books.database, "b") as other:
            assert second is None
            assert other is not None
    with holding(books.database, "a") as again:
        assert again is not None


def test_a_process_that_dies_gives_it_back(tmp_path: Path) -> None:
    """Nobody has to clean up after a kill."""
    url = f"sqlite:///{tmp_path}/books.db"
    code = (
        "import os, sys\n"
        "from pipeline.filing.database import Database\n"
        "from pipeline.filing.holding import holding\n"
        f"with holding(Database({url!r}), 'a') as held:\n    assert held\n    os._exit(9)\n"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[3]).returncode == 9
    database = Database(url)
    with holding(database, "a") as held:
        assert held is not None
    database.close()


def test_a_database_in_memory_is_nobody_elses() -> None:
    """There is nothing to keep others off from."""
    database = Database("sqlite://")
    with holding(database, "a") as held:
        assert held is not None
    database.close()
