"""Tests of columns that say what each person comes for. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import Doubt

HEAD = "CU 2009/33 (A). The following will be in Vienna:\n\n"
EN, ES = "| Name | Post | Activity |\n", "| Nombre | Cargo | Actividad |\n"


@pytest.mark.parametrize(
    ("mail", "doubted"),
    [
        (
            f"{HEAD}{EN}| Ms. Eve Roy | Counsel | Working Group |\n| Mr. Tom Lall | Librarian | Book fair |\n",
            ["Tom Lall"],
        ),
        (
            f"{HEAD}{ES}| Sra. Ana Gil | Asesora | Grupo de Trabajo |\n| Sr. Luis Paz | Editor | Feria |\n",
            ["Luis Paz"],
        ),
        (f"{HEAD}{EN}| Ms. Eve Roy | Counsel | Drafting |\n| Mr. Tom Lall | Clerk | Filing |\n", []),
        (f"{HEAD}| Name | Post | Room |\n| Ms. Eve Roy | Counsel | Conference 2 |\n| Mr. Tom Lall | Clerk | Hotel |\n", []),
    ],
)
def test_who_comes_for_something_else_is_asked_about(delegates_of_mail: Any, mail: str, doubted: list[str]) -> None:
    """Where the column tells meetings of some, what it tells of others may be none; elsewhere it tells nothing."""
    delegates = delegates_of_mail(mail)
    assert len(delegates) == 2
    assert [person.name.value for person in delegates if Doubt.OTHER_ACTIVITY.reason in person.name.reasons] == doubted
