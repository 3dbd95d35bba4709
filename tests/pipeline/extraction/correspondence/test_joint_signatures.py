"""Two who sign a letter without words of leave. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import Doubt

LISTED = "CU 2009/33 (A). The following will attend the meeting:\n\n1. Mr. Tom Lall, Counsel\n2. Ms. Eve Roy, Director\n\n"
LISTADOS = "CU 2009/33 (A). Asistirán:\n\n1. Sr. Juan Gil, Consejero\n2. Sra. Ana Ruiz, Fiscal\n\n"
SENTENCE = "Ms. Roy will arrive on the second day only.\n\n"


@pytest.mark.parametrize(
    "mail",
    [
        f"{LISTED}{SENTENCE}Director General\n\nBob Singh\n\nCounsellor of Legislation\n\nAnna Berg\n",
        f"{LISTED}{SENTENCE}Director General\n\nBob Singh\n\nCounsellor of Legislation\n\nAnna Berg\n\nP.O. Box 25\n",
        f"{LISTADOS}La Sra. Ruiz llegará el segundo día.\n\nDirector General\n\nPedro Sanz\n\nAsesora Jurídica\n\nEva Roca\n",
    ],
)
def test_two_who_sign_below_the_list_are_asked_about(delegates_of_mail: Any, mail: str) -> None:
    """Their posts and names end the letter; those above them come surely."""
    *above, one, other = delegates_of_mail(mail)
    assert all(Doubt.BELOW_ALL.reason in signs.name.reasons for signs in (one, other))
    assert len(above) == 2
    assert not any(Doubt.BELOW_ALL.reason in person.name.reasons for person in above)


@pytest.mark.parametrize(
    "mail",
    [
        f"{LISTED}Advisers:\n\nBob Singh\nDirector General\n\nAnna Berg\nLegal Adviser\n",
        f"{LISTED}{SENTENCE}Mr. Bob Singh\nDirector General\n\nMs. Anna Berg\nLegal Adviser\n",
    ],
)
def test_who_is_announced_does_not_sign(delegates_of_mail: Any, mail: str) -> None:
    """What leads to them says that they come, or they are set out with courtesy forms as others are."""
    people = delegates_of_mail(mail)
    assert [person.name.value for person in people] == ["Tom Lall", "Eve Roy", "Bob Singh", "Anna Berg"]
    assert not any(Doubt.BELOW_ALL.reason in person.name.reasons for person in people[:-1])
