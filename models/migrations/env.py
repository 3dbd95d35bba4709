"""Run by Alembic for every command; the connection comes from `models.migrations`."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy.types import TypeDecorator
from sqlmodel import SQLModel

import models.desk as _desk  # so that SQLModel knows them
import models.tables as _tables

_OURS = {_desk.__name__, _tables.__name__}


def render_item(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    """Return our own column types as the plain types below them: a revision must not change when the code does."""
    if kind == "type" and isinstance(item, TypeDecorator) and type(item).__module__ in _OURS:
        return f"sa.{item.impl!r}"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,  # SQLite cannot alter a column: the table is copied
    render_item=render_item,
    compare_type=True,
    transactional_ddl=True,  # SQLite too: `pipeline.filing.database` begins its transactions itself
)
context.run_migrations()
