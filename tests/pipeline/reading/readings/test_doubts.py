"""Which words are read once more."""

from __future__ import annotations

import pytest

from models.page import Box, Line, Word
from pipeline.reading.pictures.rulings import Ruled
from pipeline.reading.readings.doubts import SETTLED, of_latin, of_other_script, room_around, runs_in_doubt, settled

KNOWN = frozenset({"the", "delegation", "minister", "делегация"})
A4 = 297 / 210


def word(text: str, confidence: float, left: float = 0.1) -> Word:
    """Return a word of 10 pt."""
    return Word(text, Box(left, 0.1, left + 0.05, 0.112), confidence)


def line(*words: tuple[str, float]) -> Line:
    """Return words side by side, each with its confidence."""
    return Line(tuple(word(text, confidence, 0.1 + 0.06 * place) for place, (text, confidence) in enumerate(words)))


@pytest.mark.parametrize(
    ("text", "confidence", "scan", "fax"),
    [
        ("Delegation,", 0.90, False, True),
        ("delegation", 0.94, False, False),
        ("delegation", 0.80, True, True),
        ("KGATHI", 0.95, False, True),
        ("KGATHI", 0.90, True, True),
        ("2009/33", 0.89, True, True),
        ("2009/33", 0.91, False, True),
        ("ada.brook@example.org", 0.99, True, True),
        ("mofa.gov.example", 0.99, True, True),
        ("—", 0.10, False, False),
    ],
)
def test_a_word_is_believed_by_what_it_is(text: str, confidence: float, scan: bool, fax: bool) -> None:
    """Known words soon, numbers later, names last, addresses never; on a fax only known words; marks are not asked about."""
    assert of_latin(KNOWN.__contains__, coarse=False)(word(text, confidence)) is scan
    assert of_latin(KNOWN.__contains__, coarse=True)(word(text, confidence)) is fax


@pytest.mark.parametrize(
    ("text", "confidence", "doubtful"),
    [
        ("делегация", 0.9, False),
        ("делегация", 0.5, True),
        ("и", 0.5, False),
        ("CU", 0.9, True),
        ("2009", 0.9, True),
        ("٢٠٠٩", 0.9, True),
        ("ada@mfa", 0.95, True),
        ("(А)", 0.97, True),
        ("ТАЗНМАТОУА", 0.90, True),
        ("Каримовна", 0.95, False),
    ],
)
def test_a_model_without_latin_letters_is_asked_about_what_may_be_latin(text: str, confidence: float, doubtful: bool) -> None:
    """Latin letters, digits of any script and signs of addresses; what is poor may have been one of these."""
    assert of_other_script(KNOWN.__contains__, "Cyrl")(word(text, confidence)) is doubtful


def test_a_model_without_accents_is_never_sure_of_a_name() -> None:
    """`eng` writes VEZINA with all confidence; known words and small letters it may be believed."""
    is_doubtful = of_latin(KNOWN.__contains__, coarse=False, accents=False)
    assert is_doubtful(word("VEZINA", 0.97))
    assert not is_doubtful(word("delegation", 0.97))
    assert not is_doubtful(word("conveyed", 0.97))


def test_doubtful_neighbours_are_looked_at_together() -> None:
    """One sure word between two doubtful ones is read with them, two are not."""
    one = line(("a", 0.1), ("b", 0.9), ("c", 0.1), ("d", 0.9), ("e", 0.9), ("f", 0.1))
    runs = runs_in_doubt([one], lambda word: word.confidence < 0.5, A4)
    assert ["".join(word.text for word in run) for run, _ in runs] == ["abc", "f"]


def test_no_stretch_leads_from_one_column_to_the_next() -> None:
    """Neither over a wide blank nor over a ruled line, whatever the first engine took for a line."""
    cells = Line(
        tuple(Word(text, Box(left, 0.1, left + 0.05, 0.112), 0.1) for text, left in (("a", 0.1), ("b", 0.16), ("c", 0.3)))
    )

    def stretches(*ruled: Ruled) -> list[str]:
        runs = runs_in_doubt([cells], lambda word: word.confidence < 0.5, A4, ruled)
        return ["".join(word.text for word in run) for run, _ in runs]

    assert stretches() == ["ab", "c"]
    assert stretches(Ruled((0.05, 0.2), (0.08, 0.155, 0.4))) == ["a", "b", "c"]
    assert stretches(Ruled((0.5, 0.6), (0.08, 0.155, 0.4))) == ["ab", "c"]


def test_a_place_leaves_the_neighbours_out_and_stays_on_the_page() -> None:
    """It holds its words with room around, but at most half of the blank beside them."""
    one = line(("a", 0.9), ("b", 0.1), ("c", 0.9))
    ((run, place),) = runs_in_doubt([one], lambda word: word.confidence < 0.5, A4)
    (middle,) = run
    assert one.words[0].box.right < place.left <= middle.box.left
    assert middle.box.right <= place.right < one.words[2].box.left
    assert place.top < middle.box.top
    edge = Line((Word("x", Box(0.0, 0.0, 1.0, 1.0), 0.1),))
    assert room_around(edge, A4) == Box(0.0, 0.0, 1.0, 1.0)


def test_a_page_without_doubts_has_no_places() -> None:
    """Nothing is read twice where nothing is doubtful."""
    assert runs_in_doubt([line(("a", 0.9)), Line(())], lambda _word: False, A4) == []


def test_a_settled_word_is_worth_what_measurement_says() -> None:
    """Its own confidence only where it is higher."""
    assert settled(word("the", 0.9)).confidence == SETTLED
    assert settled(word("the", 0.99)).confidence == 0.99


def test_the_end_of_an_address_is_read_with_it() -> None:
    """Parted at a full stop, its last letters are sure by themselves; read again without them the address would be another."""
    words = (
        Word("ada@justice.gov.", Box(0.1, 0.1, 0.3, 0.11), 0.9),
        Word("py", Box(0.302, 0.1, 0.32, 0.11), 0.99),
        Word("office", Box(0.34, 0.1, 0.4, 0.11), 0.99),
    )
    ((run, _),) = runs_in_doubt([Line(words)], lambda word: "@" in word.text, 1.4)
    assert [word.text for word in run] == ["ada@justice.gov.", "py"]
