"""Persons who are named only to ask something about them. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.asked_about import asked_about
from pipeline.extraction.layout.text import page_texts


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Mr. Peter Roe and Ms. Ada Lind have applied for visas in Abuja. Is it you who issues the letter?", True),
        (
            "El Sr. Juan Paz y la Sra. Ana Gil, ya acreditados para la reunión, han solicitado visado. ¿Quién expide la carta?",
            True,
        ),
        ("M. Paul Fall et Mme Awa Sow doivent-ils présenter une lettre à l'ambassade ?", True),
        ("Г-н Сергей Орлов и г-жа Ольга Ковалевич обратились за визой. Требуется ли письмо?", True),
        ("Are rooms still free? Ms. Ada Lind would need one from the 12th.", True),
        ("Could you kindly register Mr. Peter Roe and Ms. Ada Lind?", False),  # a nomination, however politely
        ("Mr. Peter Roe will attend. Does he need a letter?", False),
        ("Kenya will be represented by Mr. Peter Roe and Ms. Ada Lind. Is there a list of hotels?", False),
        ("Mr. Peter Roe, Judge, and Ms. Ada Lind, Clerk.", False),  # nothing is asked
        ("Mr. Peter Roe (head) and Ms. Ada Lind. Is that enough for registration?", False),
        ("El Sr. Juan Paz y la Sra. Ana Gil son los delegados. ¿Es necesaria otra formalidad?", False),
        ("La Ministra, Sra. Ana Gil, encabezará la delegación. ¿Podrían cambiar la hora de su intervención?", False),
        ("M. Paul Fall et Mme Awa Sow sont les représentants du Mali. Faut-il un formulaire ?", False),
        ("Our delegates, Mr. Peter Roe and Ms. Ada Lind, have applied for visas. Is it you who issues the letter?", True),
        ("Is there a list of hotels?", False),  # nobody is named
        ("Trois personnes ? Non, deux : M. Luc Arnaud, juge, et Mme Marie Noël.", False),  # who answers names them
        ("How many persons? Two: Mr. Tom Lall, Judge, and Ms. Ann Poe.", False),
    ],
)
def test_only_questions_name_somebody(build: Any, knowledge: Knowledge, text: str, asked: bool) -> None:
    """A question near everybody, and of nobody in his own sentence that he comes or is to be registered."""
    assert (asked_about(page_texts(build.document(text)), knowledge) is not None) is asked
