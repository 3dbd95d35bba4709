"""Posts that end in somebody's name."""

from __future__ import annotations

from typing import Any

import pytest

from config.settings import ThresholdSettings
from pipeline.extraction.entries.names_in_posts import ends_in_name
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("post", "ends"),
    [
        ("Conseiller Juridique Moussa Fall", True),
        ("Directeur adjoint Fatou Sarr", True),
        ("Juge Instructeur Fatou Sarr", True),
        ("Legal Adviser Maria Holm", True),
        ("Fiscal Provincial Carlos Rojas Vega", True),
        ("Conseiller Juridique", False),
        ("Fiscal de San Juan", False),
        ("Director, Santa Maria Office", False),
        ("Prosecutor General", False),
        ("Minister for Justice and Legal Affairs", False),
        ("Fiscal Santos", False),
    ],
)
def test_a_name_at_the_end(words: Lexicon, post: str, ends: bool) -> None:
    """A known given name and another word, both with capitals, right behind a word of a post."""
    assert ends_in_name(post, words) is ends


def test_such_a_post_is_asked_about(delegates_of_mail: Any) -> None:
    """The row may be another person's, whom nobody found."""
    rows = "Commissaire Ousmane Ba\nProcureur général Amadou Diop\nConseiller Juridique Moussa Fall"
    found = delegates_of_mail(f"CU 2009/33 (A)\n\nLa délégation sera composée comme suit :\n\n{rows}\n")
    (swallowed,) = (person.title for person in found if "Moussa Fall" in (person.title.value or ""))
    assert swallowed.confidence < ThresholdSettings().title
