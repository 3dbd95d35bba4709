"""The floors of understanding, by how the reply came. Source: issue 4."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from scoring import Tally

# name of a column -> conditions of the truth
GROUPS = {
    "born-digital, office, body": ("born-digital", "office", "body"),
    "scan": ("scan",),
    "scan-poor, photo": ("scan-poor", "photo"),
    "fax-fine": ("fax-fine",),
    "fax-standard": ("fax-standard",),
}
FAXES = frozenset({"fax-fine", "fax-standard"})
# The share of a floor that each language must reach alone.
OF_LANGUAGE, OF_ARABIC_FAXES = 0.9, 0.75


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    Attributes:
        field: the field whose wrong values it counts.
        measure: what was counted -> the figure; None where there is nothing to count.
        floors: by column, in the order of GROUPS.
        least: whether the figure must be at least the floor; else at most.
    """

    name: str
    field: str
    measure: Callable[[Tally], float | None]
    floors: tuple[float, ...]
    least: bool = True

    def met(self, figure: float | None, floor: float) -> bool:
        """Tell whether the figure, rounded as it is printed, keeps the floor; nothing to count keeps any."""
        if figure is None:
            return True
        return round(figure, 3) >= round(floor, 3) if self.least else round(figure, 3) <= floor


def _per_hundred(tally: Tally) -> float | None:
    return 100 * tally.count("stranger") / tally.messages if tally.messages else None


ROWS = (
    Row("delegates F1", "delegate", lambda tally: tally.f1("delegate"), (0.98, 0.97, 0.93, 0.94, 0.87)),
    Row("names exact F1", "name", lambda tally: tally.f1("name"), (0.97, 0.94, 0.85, 0.80, 0.58)),
    Row("names near F1", "name", lambda tally: tally.f1("name~"), (0.99, 0.98, 0.93, 0.93, 0.82)),
    Row("titles exact F1", "title", lambda tally: tally.f1("title"), (0.93, 0.88, 0.78, 0.75, 0.55)),
    Row("titles near F1", "title", lambda tally: tally.f1("title~"), (0.96, 0.95, 0.90, 0.90, 0.80)),
    Row("e-mails F1", "emails", lambda tally: tally.f1("emails"), (0.98, 0.97, 0.90, 0.88, 0.50)),
    Row("phones F1", "phones", lambda tally: tally.f1("phones"), (0.97, 0.96, 0.92, 0.93, 0.75)),
    Row("reference right", "reference", lambda tally: tally.share("reference"), (0.98, 0.98, 0.96, 0.96, 0.94)),
    Row("false links unflagged", "reference", lambda tally: tally.silent("reference"), (0, 0, 0, 0, 0), least=False),
    Row("kind right", "kind", lambda tally: tally.share("kind"), (0.98, 0.97, 0.95, 0.95, 0.93)),
    Row("State right", "state", lambda tally: tally.share("state"), (0.98, 0.97, 0.95, 0.95, 0.93)),
    Row("non-delegates per 100", "stranger", _per_hundred, (1, 1, 1, 1, 1), least=False),
)


def floor_of_language(row: Row, group: str, language: str) -> float:
    """Return what a single language must reach; what must stay below a limit keeps the limit."""
    floor = row.floors[list(GROUPS).index(group)]
    if not row.least:
        return floor
    return floor * (OF_ARABIC_FAXES if language == "ar" and group in FAXES else OF_LANGUAGE)
