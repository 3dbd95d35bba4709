"""The tables of the desk."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlmodel import SQLModel

from models import desk


@pytest.mark.parametrize("table", [desk.SummaryRow, desk.WordRow, desk.HoldRow])
def test_what_is_made_anew_goes_with_its_message(table: type[SQLModel]) -> None:
    """A message that is taken out of the books leaves no line in a list behind."""
    (key,) = SQLModel.metadata.tables[str(table.__tablename__)].foreign_keys
    assert key.ondelete == "CASCADE"


def test_words_are_compared_byte_by_byte_in_postgresql() -> None:
    """A prefix is one stretch of the index whatever language the server sorts by."""
    made = str(sa.schema.CreateTable(SQLModel.metadata.tables["word"]).compile(dialect=postgresql.dialect()))
    assert 'COLLATE "C"' in made


def test_decisions_and_accounts_do_not_hang_on_messages() -> None:
    """Who may log in has nothing to do with which messages there are."""
    assert not SQLModel.metadata.tables["account"].foreign_keys
    assert not SQLModel.metadata.tables["session"].foreign_keys
