"""Names of one person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.filing.same_name import Names, same_person


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Efua NKANSAH", "Nkansah, Efua", True),
        ("José Álvarez Muñoz", "JOSE ALVAREZ MUNOZ", True),
        ("Konstantin Verlinov", "Konstantin Verllnov", True),
        ("Wang Wei", "Wang Mei", False),
        ("李伟", "李玮", False),
        ("", "", False),
    ],
)
def test_same_person(one: str, other: str, same: bool) -> None:
    """Order, case, accents and a misread letter of a long name do not matter; a letter of a short name does."""
    assert same_person(one, other) is same


# Few letters, so that many names are nearly the same; from one letter to what no fax line holds.
written = st.text(st.sampled_from("abé ,C李"), max_size=16) | st.text(st.sampled_from("ab"), min_size=8, max_size=45)
misread = st.tuples(written, st.integers(0, 44), st.sampled_from(["", "a", "b", "ab"])).map(
    lambda drawn: (drawn[0], drawn[0][: drawn[1]] + drawn[2] + drawn[0][drawn[1] + 1 :])
)


@given(st.lists(misread, max_size=12), written, st.integers(0, 11))
def test_who_is_found_is_who_would_be_found_by_comparing_with_everybody(
    pairs: list[tuple[str, str]], other: str, removed: int
) -> None:
    """However names differ, nobody is missed and nobody is found too much; the latest comes first, and who went is gone."""
    names, there = Names(), dict(enumerate(name for pair in pairs for name in pair))
    for number, name in there.items():
        names.add(name, number)
    if removed in there:
        assert removed in names.same(there[removed]) or not there[removed].strip(" ,")
        names.remove(there.pop(removed), removed)
    for sought in (other, *(name for pair in pairs for name in pair)):
        assert list(names.same(sought)) == [number for number in reversed(there) if same_person(there[number], sought)]
