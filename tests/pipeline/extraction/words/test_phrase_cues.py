"""Phrases for one purpose, looked for in a folded text."""

from __future__ import annotations

import pytest

from config.knowledge import SHIPPED, load_knowledge
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.phrase_cues import cues_of


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("with regret", "It is with regret that", "with regret"),
        ("with regret", "herewith regrettably", None),
        ("注意", "请注意此事", "注意"),
        ("وفد", "مع الوفد ووفد آخر", "وفد"),
        ("n 注意", "No. 5, n 注意 it", "n 注意"),
    ],
)
def test_phrases_are_found_by_their_first_word_or_within_words(phrase: str, text: str, found: str | None) -> None:
    """A phrase stands where a word begins; a Chinese one anywhere, an Arabic one behind a particle too."""
    cues = cues_of(load_knowledge(SHIPPED).languages[:1], lambda _: ["another phrase", phrase])
    place = cues.find(Folded(text))
    assert (text[place[0] : place[1]] if place else None) == found
    assert cues.all(Folded(text))[:1] == ([place] if place else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("will be represented at the meeting in Vienna by Ms. A", "represented at the meeting in Vienna by"),
        ("is represented by Ms. A", "represented by"),
        ("is well represented. The note was written by Ms. A", None),
        ("represented " + "far " * 30 + "by Ms. A", None),
    ],
)
def test_a_phrase_with_a_gap(text: str, found: str | None) -> None:
    """A few words of the same clause may stand in it; without leave it is no cue at all."""
    languages = load_knowledge(SHIPPED).languages[:1]
    place = cues_of(languages, lambda _: ["represented … by"], gaps=True).find(Folded(text))
    assert (None if place is None else text[slice(*place)]) == found
    assert cues_of(languages, lambda _: ["represented … by"]).all(Folded(text)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("l'honneur d'accuser réception de votre note et de vous informer", False),
        ("veuillez en accuser réceptlon à Mme Roy", True),  # a misread letter
        ("veuillez en accuser réception 4 Mme Roy", True),  # "à" was misread
        ("veuillez en accuser réception à Mme Roy", True),
    ],
)
def test_a_phrase_with_another_little_word_at_its_end_is_no_misread_one(text: str, found: bool) -> None:
    """What is acknowledged is not "to whom": a paragraph that says who comes was taken for one about a contact person."""
    phrases = cues_of(load_knowledge(SHIPPED).languages, lambda language: ["accuser réception à"] * (language.code == "fr"))
    assert (phrases.find(Folded(text), "fr") is not None) is found


def test_what_begins_like_a_cue_and_says_something_else_is_none() -> None:
    """The words of who replaces somebody replace nobody with "this" behind them, in every language."""
    words = ["au lieu de", "en lugar de", "بدلا من", "вместо"]
    cues = cues_of(load_knowledge(SHIPPED).languages, lambda _: words)
    for text in ("Au lieu de cela, M. Dem", "En lugar de ello, el Sr. Falla", "Вместо этого в зале"):
        assert cues.find(Folded(text)) is None
        assert cues.all(Folded(text)) == []
    assert cues.find(Folded("Au lieu de cela, M. Dem en lugar de Roy")) is not None
    for text in ("Вместо этого делегата, г-на Саркисяна", "بدلا من ذلك الموظف السيد أحمد"):
        assert cues.find(Folded(text)) is not None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Focal point: Ms. Eva Reed", ["Focal point"]),
        ("She acts as focal point. Focal point : Ms. Eva Reed", ["Focal point"]),
        ("Ms. Akinyi will act as focal point", []),
        ("the focal point for trafficking: a report", []),
    ],
)
def test_a_phrase_written_with_its_colon_counts_before_one(text: str, found: list[str]) -> None:
    """Whoever "will act as focal point" lost his number by the label of contact persons."""
    cues = cues_of(load_knowledge(SHIPPED).languages[:1], lambda _: ["focal point:"])
    assert [text[slice(*place)] for place in cues.all(Folded(text))] == found
    assert (cues.find(Folded(text)) is not None) is bool(found)
