"""Tests of bodies above the items that change a list. All persons are invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reply import Delegate

FRENCH = """Le Ministère, faisant suite à la note CU 2009/33 (A), demande les modifications ci-après à la liste de la délégation :

POLICE NATIONALE

- Me Jean Verlin est remplacé par Me Luc Sissoko, Commissaire ;
- s'y ajoute Mme Ada Lund, Assistante aux affaires judiciaires."""

ENGLISH = """The Embassy of Norland, with reference to note CU 2009/33 (A), informs of these changes in its delegation:

Ministry of Justice

1. Mr. Paul Verlin is replaced by Ms. Ada Roy, Judge."""

LETTERHEAD = """MINISTRY OF FOREIGN AFFAIRS

1. With reference to CU 2009/33 (A), Mr. Paul Verlin is replaced by Ms. Ada Roy, Judge."""


@pytest.mark.parametrize(("text", "body"), [(FRENCH, "POLICE NATIONALE"), (ENGLISH, "Ministry of Justice")])
def test_who_comes_by_a_change_is_asked_about_with_the_body_above(
    delegates_of_mail: Callable[..., tuple[Delegate, ...]], text: str, body: str
) -> None:
    """He was filed without body; the heading may be of him whose place he takes."""
    found = delegates_of_mail(text)
    bodies = [person.organisation for person in found]
    assert found
    assert [told is not None and (told.value, told.confidence < 0.5) for told in bodies] == [(body, True)] * len(found)


@pytest.mark.parametrize(
    ("text", "body"),
    [(LETTERHEAD, None), (f"{ENGLISH[:-1]}, Ministry of Trade.", "Ministry of Trade")],
)
def test_a_letterhead_and_his_own_body(
    delegates_of_mail: Callable[..., tuple[Delegate, ...]], text: str, body: str | None
) -> None:
    """Neither is taken for another's."""
    (person,) = delegates_of_mail(text)
    assert (person.organisation.value if person.organisation else None) == body
