"""Tests of brackets behind a post or a body that tell of the delegation. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("item", "title", "organisation"),
    [
        ("Ms. Ilse Marenko, Director, Ministry of Interior (vice Mr. Odo Brandt)", "Director", "Ministry of Interior"),
        ("Ms. Ilse Marenko, Officer, National Police Service (additional)", "Officer", "National Police Service"),
        ("Ms. Ilse Marenko, Director (Immigration), Ministry of Interior", "Director (Immigration)", "Ministry of Interior"),
        ("Sra. Marta Solís Quero, oficial, Policía Nacional (alta)", "oficial", "Policía Nacional"),
        ("Mme Aline Vernet, juriste (partagée avec la délégation du Nord), Parquet général", "juriste", "Parquet général"),
    ],
)
def test_what_is_said_of_the_delegation_is_no_part_of_a_value(
    delegates_of_mail: Any, item: str, title: str, organisation: str
) -> None:
    """Whom he replaces, that he is new, or shared; a bracket that tells what the post is of stays."""
    text = (
        f"CU 2009/33 (A): our delegation will be composed as follows:\n\n1. Mr. Tomas Verlin, Judge, Supreme Court\n2. {item}\n"
    )
    told = {delegate.name.value: delegate for delegate in delegates_of_mail(text)}
    (delegate,) = (person for name, person in told.items() if name != "Tomas Verlin")
    assert (delegate.title.value, delegate.organisation.value) == (title, organisation)
