"""Tests of blocks whose first lines hold a post and a name. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

FIRST = "CU 2009/33 (A). {lead}\n\n{first}\n\n{second}\n\nRegards,\nTom Poe\n"
ENGLISH = "Ms. Ana Lind\nState Counsel\nMinistry of Justice"


@pytest.mark.parametrize(
    ("lead", "first", "second", "told"),
    [
        (
            "For Norland will attend:",
            ENGLISH,
            "Second Secretary Ole Berg\nPermanent Mission of Norland\nole.berg@norland.example",
            ("Ole Berg", "Second Secretary"),
        ),
        (
            "Por Norlandia asistirán:",
            "Dra. Ana Lind\nFiscal General\nMinisterio Público",
            "Primer Secretario Jorge Leiva Soto\nMisión Permanente de Norlandia\njleiva@norland.example",
            ("Jorge Leiva Soto", "Primer Secretario"),
        ),
        (
            "Participeront à la réunion :",
            "Mme Awa Ndiaye\nMagistrate\nMinistère de la Justice",
            "Conseiller Moussa Fall\nMission permanente de Norlande\nmfall@norland.example",
            ("Moussa Fall", "Conseiller"),
        ),
        (
            "В заседании примут участие:",
            "г-жа Ольга Ковалевич\nконсультант\nМинистерство юстиции",
            "Второй секретарь Сергей Лукша\nПостоянное представительство\nsl@norland.example",
            ("Сергей Лукша", "Второй секретарь"),
        ),
    ],
)
def test_a_block_begins_with_post_and_name(
    delegates_of_mail: Any, lead: str, first: str, second: str, told: tuple[str, str]
) -> None:
    """Among blocks that begin with courtesy forms it was taken for more of the body above, and its person was lost."""
    _, other = delegates_of_mail(FIRST.format(lead=lead, first=first, second=second))
    assert (other.name.value, other.title.value) == told
    assert [email.value for email in other.emails]


def test_who_may_sign_below_the_last_block_is_asked_about(delegates_of_mail: Any) -> None:
    """Without a closing, and without an address of his own, the last block may be who signs."""
    text = f"CU 2009/33 (A). For Norland will attend:\n\n{ENGLISH}\n\nSecond Secretary Ole Berg\nPermanent Mission of Norland\n"
    first, last = delegates_of_mail(text)
    assert last.name.confidence < 0.7 < first.name.confidence


@pytest.mark.parametrize(
    "below",
    [
        "Second Secretary\nPermanent Mission of Norland",  # nobody
        "Second Secretary Ole Berg will call you.",  # a sentence
    ],
)
def test_no_block_of_a_person(delegates_of_mail: Any, below: str) -> None:
    """A post alone, and a sentence, are nobody's block."""
    text = FIRST.format(lead="For Norland will attend:", first=ENGLISH, second=below)
    assert [one.name.value for one in delegates_of_mail(text)] == ["Ana Lind"]


def test_who_signs_below_a_sentence(delegates_of_mail: Any) -> None:
    """No block with a courtesy form stands above him."""
    text = (
        "CU 2009/33 (A). Norland's delegate is Ms. Ana Lind, Judge.\n\nSecond Secretary Ole Berg\nPermanent Mission of Norland\n"
    )
    assert [one.name.value for one in delegates_of_mail(text)] == ["Ana Lind"]
