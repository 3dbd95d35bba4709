"""Announcements that speak of an earlier list of the same writers. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from models.reply import Kind


@pytest.mark.parametrize(
    "text",
    [
        "La délégation, dont la composition demeure par ailleurs inchangée, comprendra :\n\nM. Odo Kessel, Juge",
        "The delegation already announced has been enlarged to include:\n\nMr. Odo Kessel, Judge\nMs. Tilda Varn, Adviser",
        "Veuillez également inclure dans notre délégation :\n\nM. Odo Kessel, Juge\nMme Tilda Varn, Conseillère",
        "Our delegation has been reshuffled and will comprise:\n\nMr. Odo Kessel, Judge\nMs. Tilda Varn, Adviser",
        "With the list already in your hands in mind, Norland will be represented by Mr. Odo Kessel, Judge, and Ms. Tilda Varn.",
    ],
)
def test_it_may_change_that_list(kind_of_note: Any, text: str) -> None:
    """No phrase of adding need stand there; a person sees it."""
    found = kind_of_note(f"CU 2009/33 (A)\n\n{text}")
    assert found.value == Kind.AMENDMENT


@pytest.mark.parametrize(
    "text",
    [
        "Norland will be represented by Mr. Odo Kessel, Judge, and Ms. Tilda Varn, who has already been in a delegation.",
        "Norland has already received the note. It will be represented by Mr. Odo Kessel, Judge, and Ms. Tilda Varn, Adviser.",
    ],
)
def test_what_is_said_of_somebody_or_of_our_note_changes_nothing(kind_of_note: Any, text: str) -> None:
    """Behind a name, "already" is of him."""
    found = kind_of_note(f"CU 2009/33 (A)\n\n{text}")
    assert found.value == Kind.NOMINATION
    assert found.confidence >= 0.8


@pytest.mark.parametrize(
    "text",
    [
        "Following a cabinet reshuffle, the Embassy nominates Mr. Odo Kessel, Judge, to the meeting.",
        "The recently reconstituted National Commission nominates Mr. Odo Kessel, Judge, to the meeting.",
        "Se amplía el plazo, por lo que se designa al Sr. Odo Kessel, Juez.",
        "Con el fin de ampliar la representación de las mujeres, se designa a la Sra. Tilda Varn, Jueza.",
        "Se refuerza la cooperación con la designación de la Sra. Tilda Varn, Jueza, que asistirá a la reunión.",
        "El Ministerio, recientemente reestructurado, designa a la Sra. Tilda Varn, Jueza.",
        "Completamos la lista de preguntas y designamos al Sr. Odo Kessel, Juez.",
        "Se designa al Sr. Odo Kessel, Juez. Su reemplazante será comunicado si fuera necesario.",
        "部门重组后，司法部国际合作局局长李强先生将出席会议。",
        "新加入公约的国家，由司法部司长李强先生代表出席会议。",
        "我国现有二十个部门加入该机制，由司法部司长李强先生代表出席会议。",
    ],
)
def test_what_else_is_enlarged_or_recast_changes_no_list(kind_of_note: Any, text: str) -> None:
    """A cabinet, a deadline, a ministry, or whoever might come for him."""
    assert kind_of_note(f"CU 2009/33 (A)\n\n{text}").value != Kind.AMENDMENT


@pytest.mark.parametrize(
    "text",
    [
        "We have recast our delegation as follows: Mr. Odo Kessel, Judge, and Ms. Tilda Varn, Adviser.",
        "Se amplía la delegación con la Sra. Tilda Varn, Jueza.",
        "La delegación ha sido reestructurada; la integran el Sr. Odo Kessel, Juez, y la Sra. Tilda Varn, Jueza.",
        "我代表团已重组，成员为李强先生和王芳女士。",
    ],
)
def test_a_delegation_enlarged_or_recast_is_changed(kind_of_note: Any, text: str) -> None:
    """Where the delegation itself is, in a word of change."""
    assert kind_of_note(f"CU 2009/33 (A)\n\n{text}").value == Kind.AMENDMENT
