"""Words of two columns that were read as one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.page import Word
from pipeline.reading.geometry.run_together import with_words_parted
from pipeline.reading.geometry.spots import rows_of, spotted

Setter = Callable[..., list[Word]]


@pytest.mark.parametrize(
    ("joined", "left", "texts"),
    [
        ("BakaryReprésentant", 0.146, ["Bakary", "Représentant"]),
        ("BakaryReprésentant", 0.10, ["BakaryReprésentant"]),  # no column begins at its capital
        ("McAlister", 0.182, ["McAlister"]),
        ("MacDonald", 0.164, ["MacDonald"]),
        ("FitzGerald", 0.156, ["FitzGerald"]),
        ("VanDyke", 0.164, ["VanDyke"]),
        ("deRoyal", 0.17, ["deRoyal"]),
        ("ViceRoy", 0.164, ["Vice", "Roy"]),
        ("INTERPOLOffice", 0.128, ["INTERPOLOffice"]),
        ("примерСоветник", 0.146, ["пример", "Советник"]),
    ],
)
def test_a_word_is_parted_where_a_column_begins(set_words: Setter, joined: str, left: float, texts: list[str]) -> None:
    """A capital behind small letters stands where words begin behind white in the rows nearby."""
    lines = [("Nom", 0.05, 0.3), ("Fonction", 0.2, 0.3), (joined, left, 0.325), ("KONE", 0.05, 0.35), ("Directeur", 0.2, 0.35)]
    rows = with_words_parted(rows_of(spotted(set_words(lines), 0.01, 0.707, right_to_left=False)))
    assert [spot.word.text for spot in rows[1].spots] == texts
    assert all(one.right < other.left for row in rows for one, other in zip(row.spots, row.spots[1:], strict=False))
