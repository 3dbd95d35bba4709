"""Tests of words of observers."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.words.observers import as_observer
from pipeline.extraction.words.plain import Plain


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mr. A will sit in on both days as an observer.", True),
        ("M. A suivra les travaux en qualité d'observateur.", True),
        ("El Sr. A estará en la sala en calidad de observador.", True),
        ("Г-н А будет в зале в качестве наблюдателя.", True),
        ("王先生将以观察员身份到场。", True),
        ("وسيكون السيد أحمد في القاعة بصفة مراقب.", True),
        ("Mr. A, who attended the last session as an observer, sends his thanks.", False),
        ("The meeting is open to observers.", False),
        ("Mr. A will come as an expert.", False),
        ("Monsignor A, in his capacity as Permanent Observer, will come back to this.", False),
        ("Mr. A, of the Permanent Observer Mission, will follow the debate as an observer.", True),
        ("It was hoped to send Mr. A as an observer.", False),
        ("Mr. A, who will attend as an observer, is ill.", False),
        ("Mr. A will follow another meeting as an observer.", False),
    ],
)
def test_somebody_comes_as_an_observer(knowledge: Knowledge, text: str, told: bool) -> None:
    """In words of a capacity before the word for observers, with a verb of coming, and not at an earlier meeting."""
    assert as_observer(Plain(text), knowledge) is told
