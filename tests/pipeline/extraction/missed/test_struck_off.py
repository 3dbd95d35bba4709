"""Persons who are struck off in a reply that changes nothing."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Kind
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import dossier


@pytest.mark.parametrize(
    ("lead", "label"),
    [
        ("The delegation will be composed as follows:", "Previous expert"),
        ("La délégation sera composée comme suit :", "Ancien expert"),
        ("La delegación estará integrada por:", "Experto anterior"),
        ("Делегация прибудет в составе:", "Бывший эксперт"),
    ],
)
def test_whoever_is_struck_off_with_an_address_is_asked_about(build: Any, knowledge: Knowledge, lead: str, label: str) -> None:
    """Nobody gives the addresses of those who do not come where he names his delegation for the first time."""
    text = f"{lead}\n\nMr. Bruno Mata\nbruno.mata@mj.example\n\n{label}:\nMs. Irene Alfaro\nirene.alfaro@mj.example"
    transcript = build.transcript(build.document(text))
    letter = build.letter()
    for kind, asked in ((Kind.NOMINATION, True), (Kind.AMENDMENT, False)):
        _, problems = delegates_of(letter, dossier(letter, transcript, knowledge), knowledge, None, kind)
        assert any(f"“{label}:”" in problem.detail for problem in problems) is asked
