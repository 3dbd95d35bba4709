"""The tables, and what their columns do to values."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import SQLModel

from models import desk, tables


def test_text_loses_only_what_a_database_refuses() -> None:
    """NUL and half surrogate pairs go; every letter of every script stays."""
    assert tables.storable("Ана\x00 \ud800李 أحمد 😀") == "Ана 李 أحمد 😀"


def test_lists_are_made_storable_down_to_their_last_string() -> None:
    """Reasons and alternatives come from mails as well, and PostgreSQL refuses a NUL in JSON too."""
    bound = tables.CleanJson().process_bind_param([["a\x00b", "c"], "d\ud800"], sqlite.dialect())
    assert bound == [["ab", "c"], "d"]


def test_times_are_utc_on_both_sides() -> None:
    """A time of any zone is the same moment after it was stored, also where the database knows no zones."""
    moment = datetime(2009, 4, 14, 12, 0, tzinfo=timezone(timedelta(hours=2)))
    bound = tables.Moment().process_bind_param(moment, sqlite.dialect())
    assert bound == moment
    assert bound.utcoffset() == timedelta(0)
    assert tables.Moment().process_result_value(bound.replace(tzinfo=None), sqlite.dialect()) == moment


@pytest.mark.parametrize("dialect", [sqlite.dialect(), postgresql.dialect()], ids=["sqlite", "postgresql"])
def test_every_table_can_be_made_in_both_databases(dialect: sa.Dialect) -> None:
    """No column has a type that only one of the two databases knows."""
    assert desk.SummaryRow.__tablename__ == "summary"
    made = [str(sa.schema.CreateTable(table).compile(dialect=dialect)) for table in SQLModel.metadata.sorted_tables]
    assert {table.name for table in SQLModel.metadata.sorted_tables} == {
        "invitation", "message", "delivery", "problem", "document", "page", "reply", "delegate", "finding", "correction",
        "summary", "word", "draft", "account", "session", "hold", "login_failure",
    }  # fmt: skip
    assert all(text.strip().startswith("CREATE TABLE") for text in made)


def test_a_message_is_known_by_its_hash_alone() -> None:
    """The same bytes cannot be in the books twice, however often they come in."""
    message = SQLModel.metadata.tables["message"]
    uniques = [
        set(constraint.columns.keys()) for constraint in message.constraints if isinstance(constraint, sa.UniqueConstraint)
    ]
    assert uniques == [{"sha256"}]


def test_corrections_do_not_hang_on_what_a_repeat_replaces() -> None:
    """Filing again deletes replies, delegates and findings; a person's correction must not go with them."""
    correction = SQLModel.metadata.tables["correction"]
    (key,) = correction.foreign_keys
    assert key.column.table.name == "message"
    assert key.ondelete is None
