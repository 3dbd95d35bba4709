"""Letters beside figures, settled by the name and by other addresses."""

from __future__ import annotations

from models.finding import Finding
from pipeline.extraction.contacts.figures_told import SETTLED, UNSURE, settled, shapes_of


def _email(address: str, other: str) -> Finding:
    return Finding("email", address, address, 0.75, None, (f"A letter beside a figure {UNSURE}",), (other,))


def test_a_name_that_ends_in_l_keeps_it() -> None:
    """The address of Paul Brook is "paul2", not "pau12"; the doubt is gone."""
    told = settled(_email("paul2@mfa.example", "pau12@mfa.example"), {"paul", "brook"}, frozenset())
    assert (told.value, told.confidence, told.reasons, told.alternatives) == ("paul2@mfa.example", SETTLED, (), ())


def test_other_addresses_tell() -> None:
    """Where all others are built like "desk21", so is "deskl2"; where others are "mil3", so is this one."""
    read = _email("deskl2@mfa.example", "desk12@mfa.example")
    told = settled(read, set(), shapes_of(["desk21@mfa.example"]))
    assert (told.value, told.alternatives) == ("desk12@mfa.example", ("deskl2@mfa.example",))
    assert (
        settled(_email("mil4@mfa.example", "mi14@mfa.example"), set(), shapes_of(["mil3@mfa.example"])).value
        == "mil4@mfa.example"
    )


def test_nothing_tells() -> None:
    """Without evidence, or without doubt, it stays as it is."""
    read = _email("deskl2@mfa.example", "desk12@mfa.example")
    assert settled(read, {"roth"}, frozenset()) == read
    both = shapes_of(["desk21@mfa.example", "deskl3@mfa.example"])
    assert settled(read, set(), both) == read
    sure = Finding("email", "deskl2@mfa.example", "", 0.98)
    assert settled(sure, set(), shapes_of(["desk21@mfa.example"])) == sure
