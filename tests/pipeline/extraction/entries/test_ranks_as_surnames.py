"""Tests of ranks that may be family names. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import Doubt

HEAD = "CU 2009/33 (A). The Permanent Mission of Chile nominates the following persons to attend the meeting:\n"


def table(*rows: tuple[str, str]) -> str:
    """Return a table of names and addresses."""
    cells = "".join(f"<tr><td>{name}</td><td>Ministry of Justice</td><td>{mail}</td></tr>" for name, mail in rows)
    return f"<p>{HEAD}</p><table><tr><td>Full name</td><td>Institution</td><td>E-mail</td></tr>{cells}</table>"


OTHERS = (("Soto Vera, Ana", "a.soto@minju.example"), ("Lagos, Pedro J.", "p.lagos@minju.example"))


@pytest.mark.parametrize("word", ["Coronel", "Major", "General", "Capitán", "Майор", "Colonel"])
def test_a_rank_before_the_only_form_is_asked_about(delegates_of_mail: Any, word: str) -> None:
    """The name is shown with the word as well; the address may tell that it is the name's."""
    *_, last = delegates_of_mail(table(*OTHERS, (f"{word} Ibarra, Luis", "l.ibarra@minju.example")), subtype="html")
    assert Doubt.RANK_OR_SURNAME.reason in last.name.reasons
    assert last.name.alternatives == (f"{word} Ibarra, Luis",)
    assert Doubt.RANK_OR_SURNAME.reason in last.honorific.reasons
    assert last.organisation.confidence > 0.9
    *_, last = delegates_of_mail(table(*OTHERS, ("Coronel Ibarra, Luis", "coronelibarra.luis@minju.example")), subtype="html")
    assert (last.name.value, last.honorific.value) == ("Coronel Ibarra, Luis", None)
    assert Doubt.RANK_OR_SURNAME.reason in last.name.reasons


@pytest.mark.parametrize(
    "names",
    [
        ("Soto Vera, Ana", "Coronel Ibarra, Luis"),
        ("Mayor Soto Vera, Ana", "Lagos, Pedro J.", "Coronel Ibarra, Luis"),
        ("Ana Soto Vera", "Pedro J. Lagos", "Coronel Luis Ibarra"),
        ("Soto Vera, Ana", "Lagos, Pedro J.", "Cnel. Ibarra, Luis"),
        ("Soto Vera, Ana", "Lagos, Pedro J.", "Mr. Ibarra, Luis"),
    ],
)
def test_where_it_is_a_form_nothing_is_asked(delegates_of_mail: Any, names: tuple[str, ...]) -> None:
    """Others have forms too, names do not stand family name first, the form is shortened or mere courtesy; two prove little."""
    for person in delegates_of_mail(table(*((name, f"x{at}@minju.example") for at, name in enumerate(names))), subtype="html"):
        assert Doubt.RANK_OR_SURNAME.reason not in person.name.reasons
