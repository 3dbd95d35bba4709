"""Roles."""

from __future__ import annotations

from pipeline.filing.roles import Role


def test_roles_are_written_as_people_type_them() -> None:
    """The command line, the settings and the database use the same three words."""
    assert [str(role) for role in Role] == ["viewer", "reviewer", "admin"]
