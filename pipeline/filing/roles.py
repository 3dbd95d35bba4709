"""What somebody may do at the desk."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """Each may do what those before may."""

    VIEWER = "viewer"  # look
    REVIEWER = "reviewer"  # decide
    ADMIN = "admin"  # see who works here, end sessions, unlock
