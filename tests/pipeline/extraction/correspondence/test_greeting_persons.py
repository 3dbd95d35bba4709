"""Tests of persons who are named because they greet. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

_LIST = "CU 2009/33 (A)\n\nThe delegation:\n\n1. Mr. Carlos Vidal, Judge\n2. Ms. Ana Rios, Prosecutor{said}\n\n{below}\n"


@pytest.mark.parametrize(
    "below",
    [
        "Ms. Lucia Prado, our Ambassador, sends her regards.",
        "Mme Lucia Prado, notre Ambassadrice, vous transmet ses amitiés.",
        "Doña Lucia Prado, nuestra Embajadora, les manda saludos.",
        "Г-жа Лусия Прадо, наш посол, передает вам привет.",
    ],
)
def test_who_sends_regards_is_no_delegate(delegates_of_mail: Any, below: str) -> None:
    """Below a list, too, in a paragraph of his own."""
    read = delegates_of_mail(_LIST.format(said="", below=below))
    assert [one.name.value for one in read] == ["Carlos Vidal", "Ana Rios"]


def test_an_acknowledgement_names_nobody_who_comes(delegates_of_mail: Any) -> None:
    """Nobody at all is filed of it."""
    said = "Hemos recibido su nota CU 2009/33 (A); los nombres se los haremos llegar.\n\n"
    assert delegates_of_mail(f"{said}Doña Lucia Prado, nuestra Embajadora, les manda saludos.\n\nIvo Roca\nAsistente\n") == ()


@pytest.mark.parametrize(
    "text",
    [
        _LIST.format(said=", who sends her regards", below="Best regards,"),
        "CU 2009/33 (A): Ms. Ana Rios, Prosecutor, and Mr. Carlos Vidal, Judge, will attend. He sends his regards.\n",
        "Our delegation (CU 2009/33 (A)) is composed of Ms. Ana Rios and of Mr. Carlos Vidal, who sends his regards.\n",
    ],
)
def test_a_delegate_who_greets_is_one(delegates_of_mail: Any, text: str) -> None:
    """An item of a list, and who is announced in the same sentence, comes all the same."""
    assert {one.name.value for one in delegates_of_mail(text)} == {"Ana Rios", "Carlos Vidal"}


@pytest.mark.parametrize(
    "said",
    [
        "Mr. Ivo Roth, Director, sends his regards and is on the list as well.",
        "Mme Lucia Prado, notre Ambassadrice, vous transmet ses amitiés et figure sur la liste.",
    ],
)
def test_who_greets_and_may_come_is_asked_about(delegates_of_mail: Any, said: str) -> None:
    """A word of the list stands beside that of greeting."""
    read = delegates_of_mail(f"CU 2009/33 (A). The delegate is Ms. Ana Rios, Prosecutor. {said}\n")
    assert [one.name.confidence < 0.75 for one in read] == [False, True]
